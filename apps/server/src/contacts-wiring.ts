import { teamIn } from './calls-wiring.ts';
import { stageOf } from './contact-stage.ts';
import type { ContactView as LedgerView } from './contact/index.ts';
import type { ContactsPort, ContactView } from './desks/index.ts';
import type { House } from './house.ts';
import { titleOf } from './words.ts';

type Language = Parameters<ContactsPort['all']>[1];

const EXPORT_STEP = 200;
/** A member with more has something else to talk about with us. */
const EXPORT_MAX = 20_000;

/** One row of the ledger, as lists show it. */
export function contactRowOf(
  house: Pick<House, 'programme'>,
  one: LedgerView,
  language: Language,
): ContactView {
  return {
    ...{ id: one.id, channel: one.channel, title: titleOf(house, one.purpose, language) },
    ...{ template: one.template, at: one.at, stage: stageOf(one) },
    ...{ masked: one.to, reference: one.reference },
    ...(one.direction === 'inbound' ? { cameIn: SAID[one.call?.spoken ?? 'open'] } : {}),
  };
}

/** What the member said to "is that you?", of a call to us in their name. */
const SAID = { open: 'nothing', right: 'me', wrong: 'not-me' } as const;

/** Who of us was on a call. */
function heardBy({ call, channel }: LedgerView): 'desk' | 'line' | 'line-then-desk' | undefined {
  if (channel !== 'voice' || call === undefined) return undefined;
  return call.entry === 'line' && call.isTaken ? 'line-then-desk' : call.entry;
}

/** What the pages show of the ledger, in the reader's language. */
export function contactsPort({ contact, programme, transparency }: House): ContactsPort {
  // Whoever took a caller over from the line is named as whoever calls: by first name and team.
  const agentIn = ({ agent, call }: LedgerView) => agent ?? call?.takenBy?.name;
  const teamOf = ({ call, team = call?.takenBy?.team }: LedgerView, language: Language) =>
    team === undefined ? undefined : teamIn({ programme }, team, language);
  const viewOf = (one: LedgerView, language: Language) =>
    contactRowOf({ programme }, one, language);
  return {
    of: async (memberId, { language, limit, cursor }) => {
      // One more than asked tells whether there is a next page.
      const seen = await contact.contactsOf({
        memberId,
        limit: limit + 1,
        ...(cursor === undefined ? {} : { before: cursor }),
      });
      const shown = seen.slice(0, limit);
      return {
        contacts: shown.map((one) => viewOf(one, language)),
        next: seen.length > limit ? shown.at(-1)?.id : undefined,
      };
    },
    find: async (memberId, id, language) => {
      const one = await contact.contactOf(memberId, id);
      if (one === undefined) return undefined;
      const receipt = await contact.receiptOf({ memberId, id });
      const asked = one.channel === 'voice' ? await contact.askedOn(id) : [];
      return {
        ...viewOf(one, language),
        heardBy: heardBy(one),
        ...{ from: one.from, agent: agentIn(one), mayAsk: one.mayAsk, asked, text: one.text },
        ...{ team: teamOf(one, language), case: one.case, outcome: one.outcome },
        receipt: receipt === undefined ? 'none' : receipt === 'waiting' ? 'waiting' : 'ready',
      };
    },
    receipt: (memberId, id) => contact.receiptOf({ memberId, id }),
    all: async (memberId, language) => {
      const all: LedgerView[] = [];
      for (let before: string | undefined; all.length < EXPORT_MAX;) {
        const ask = before === undefined ? {} : { before };
        // oxlint-disable-next-line no-await-in-loop
        const seen = await contact.contactsOf({ memberId, limit: EXPORT_STEP, ...ask });
        all.push(...seen);
        before = seen.at(-1)?.id;
        if (seen.length < EXPORT_STEP) break;
      }
      return all.map((one) => ({
        ...{ reference: one.reference, at: new Date(one.at).toISOString(), channel: one.channel },
        ...{ direction: one.direction, about: titleOf({ programme }, one.purpose, language) },
        // Where a call to us came from is the caller's word, and not kept.
        ...(one.direction === 'inbound'
          ? { from: '', to: one.from }
          : { from: one.from, to: one.to }),
        ...{ agent: agentIn(one) ?? '', team: teamOf(one, language) ?? '', case: one.case ?? '' },
        ...{ mayAsk: one.mayAsk.join(', '), state: one.delivery ?? one.state },
        ...{ outcome: one.outcome ?? '', text: one.text },
      }));
    },
    logKey: transparency.verifierKey,
  };
}
