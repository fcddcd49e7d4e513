import type { Instant } from '@countersign/kernel';
import { agentOf } from './agent.ts';
import { OF_THE_LINE, type AgentCall, type LiveAnswer } from './contact/index.ts';
import type { CallsPort, LiveView } from './desks/index.ts';
import { freezableOn } from './frozen-view.ts';
import type { House } from './house.ts';
import { titleOf } from './words.ts';
import { caseView, caseworkPort } from './casework-wiring.ts';
import { sentFrom } from './task-wiring.ts';
import { linePart } from './voice-wiring.ts';

type Language = Parameters<CallsPort['purposes']>[0];
type DeskCall = NonNullable<Awaited<ReturnType<CallsPort['find']>>>;

const KINDS = {
  nothing: 'not-calling',
  'planned-today': 'planned',
  ringing: 'ringing',
  talking: 'calling',
  ended: 'ended',
  claimed: 'claimed',
  'cannot-confirm': 'cannot-confirm',
} as const satisfies Readonly<Record<LiveAnswer['answer'], string>>;

const SHOWN_DIGITS = 4;
const LIVE = new Set(['registered', 'dialing', 'ringing', 'answered']);

/** The live answer in the member's language. */
export async function liveViewOf(
  house: House,
  memberId: string,
  language: Language,
): Promise<LiveView> {
  return viewOfLive(house, await house.contact.liveAnswer(memberId), language);
}

/** Tells a screen what the ledger says of its member, for as long as it listens. */
export function followLive(
  house: House,
  memberId: string,
  tell: (live: LiveView, asOf: Instant) => void,
): () => void {
  return house.contact.follow(memberId, (live) => tell(viewOfLive(house, live, 'en'), live.asOf));
}

function viewOfLive(house: House, live: LiveAnswer, language: Language): LiveView {
  const kind = KINDS[live.answer];
  const titled = (purpose: string) => titleOf(house, purpose, language);
  const call = {
    ...{ from: '', to: '', agent: '', purpose: '' },
    ...{ since: undefined, mayAsk: [], spoken: 'open' as const },
  };
  if (live.answer === 'ringing')
    return { kind, call: { ...call, to: live.to, from: ending(live.from) } };
  if (live.answer === 'talking') {
    const team = live.team === undefined ? undefined : teamIn(house, live.team, language);
    return {
      // Wrong digits take the green away for the rest of the call.
      kind: live.spoken === 'wrong' ? 'stop' : kind,
      call: { ...live, team, from: ending(live.from), purpose: titled(live.purpose) },
    };
  }
  if (live.answer === 'claimed')
    return {
      kind: live.said === 'not-me' ? 'claim-stopped' : kind,
      call: {
        ...call,
        claim: live.id,
        isOnLine: live.at === 'line',
        match: live.match,
        since: live.since,
        spoken: live.said === 'me' ? 'right' : 'open',
      },
    };
  if (live.answer === 'ended')
    return { kind, call: { ...call, since: live.at, purpose: titled(live.purpose) } };
  if (live.answer === 'planned-today')
    return { kind, call: { ...call, purpose: titled(live.purpose) } };
  return { kind };
}

/** `…0177`: enough to compare with what the phone shows. */
function ending(number: string): string {
  return `…${number.slice(-SHOWN_DIGITS)}`;
}

/** The words of a team, as a cardmember reads them; a team that is not in the programme any more keeps its id. */
export function teamIn(
  { programme }: Pick<House, 'programme'>,
  id: string,
  language: Language,
): string {
  const words = programme.findTeam(id)?.words;
  return words?.[language] ?? words?.['en'] ?? id;
}

/** What alerts are written for; calls about them are, too. */
const ALERT_PURPOSE = 'fraud-check';
const ALERTS_SHOWN = 10;

async function waitingAlerts(house: House) {
  const { alerts, cards, db } = house;
  const waiting = await alerts.allWaiting(ALERTS_SHOWN);
  return Promise.all(
    waiting.map(async (alert) => ({
      ...{ case: alert.reference, at: alert.at, purpose: ALERT_PURPOSE },
      member: (await cards.findMember(db.reader, { id: alert.memberId }))?.reference ?? '',
    })),
  );
}

/** One call of theirs, with everything that its desk shows. */
async function findCall(
  house: House,
  viewOf: (call: AgentCall, language: Language) => DeskCall,
  {
    id,
    language,
    staffId,
  }: { readonly staffId: string; readonly id: string; readonly language: Language },
): Promise<DeskCall | undefined> {
  const { contact, phoneLine } = house;
  const call = await contact.callOf(staffId, id);
  if (call === undefined) return undefined;
  const [asked, written] = await Promise.all([contact.askedOn(id), contact.wrapUpOf(id)]);
  const heard = await phoneLine.findByClaim(id);
  // On the call that an alarm was raised on, what stands on the desk stays.
  const keeps = heard !== undefined && (await house.casework.isRaised(id));
  const part = heard && (await linePart(house, heard, { language, keeps }));
  const line = part && { level: part.level, about: part.about };
  const who = await caseView(house, { staffId, id }, language);
  const sent = await sentFrom(house, { id, call, staffId, isLive: LIVE.has(call.state) });
  return {
    ...viewOf(call, language),
    asked,
    ...written,
    ...(line && { line }),
    ...who,
    ...sent,
    freezable: await freezableOn(house, {
      staffId,
      callId: id,
      memberId: call.memberId,
      spoken: call.spoken,
    }),
  };
}

/** What the desk may do with calls, in the words of the ledger's room. */
export function callsPort(house: House): CallsPort {
  const { carrier, contact, phoneLine, programme } = house;
  const viewOf = (call: AgentCall, language: Language): DeskCall => ({
    ...call,
    purpose: titleOf(house, call.purpose, language),
    isLive: LIVE.has(call.state),
    asked: [] as readonly string[],
    ...{ wrapUp: undefined, outcomes: [] },
  });
  return {
    claim: async (ask, member) => contact.openClaim(await agentOf(house, ask), member),
    waitingAlerts: () => waitingAlerts(house),
    wrapUp: ({ staffId, correlation }, id, said) =>
      contact.wrapUp({ agentId: staffId, correlation }, { id, ...said }),
    answerClaim: ({ memberId, correlation }, word) =>
      contact.answerClaim({ memberId, correlation }, word),
    purposes: (language) =>
      programme
        .current()
        .programme.purposes.filter(
          ({ channels, id }) => channels.includes('voice') && !OF_THE_LINE.has(id),
        )
        .map(({ id }) => ({ id, title: titleOf(house, id, language) })),
    mine: async (staffId, language) =>
      (await contact.callsOf(staffId)).map((call) => viewOf(call, language)),
    find: (staffId, id, language) => findCall(house, viewOf, { staffId, id, language }),
    open: async (ask, { case: about, member, purpose }) =>
      contact.openCall(await agentOf(house, ask), {
        ...{ memberReference: member, purpose },
        case: about === '' ? undefined : about,
      }),
    ...caseworkPort(house),
    giveCode: ({ staffId, correlation }, id) =>
      contact.giveCode({ agentId: staffId, correlation }, id),
    noteAsked: ({ staffId, correlation }, id, item) =>
      contact.noteAsked({ agentId: staffId, correlation }, { id, item }),
    hangUp: async ({ staffId }, id) => {
      const isTheirs = await contact.hangUp(staffId, id);
      const heard = isTheirs ? await phoneLine.findByClaim(id) : undefined;
      if (heard !== undefined && heard.state !== 'ended')
        await carrier.carrier.hangUp(heard.providerId);
    },
    checkSpoken: ({ memberId, correlation }, digits) =>
      contact.checkSpoken({ memberId, correlation }, digits),
    checkPublic: async (ask, language) => {
      const checked = await contact.checkPublic(ask);
      if (!checked.ok) return checked;
      const { purpose, ...rest } = checked.value;
      return { ok: true, value: { ...rest, purpose: titleOf(house, purpose, language) } };
    },
  };
}
