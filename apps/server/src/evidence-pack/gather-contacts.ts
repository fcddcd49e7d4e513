import type { ContactReceipt, EvidenceFacts } from '@countersign/contract';
import { codeKindOf, type ContactView } from '../contact/index.ts';
import { maskCardNumbers } from '../platform/index.ts';
import type { EvidencePackParts } from './room.ts';
import type { Opening } from './types.ts';

/** A member with more in one pack is asked about for a shorter time. */
export const CONTACTS_MAX = 300;
const STEP = 100;
/** Looked through on the way to the days that were asked for: a hundred pages of a history. */
const PAGES_MAX = 100;
/** Receipts that are asked for at the same time: others want the database, too. */
const AT_ONCE = 4;

type ContactParts = Pick<EvidencePackParts, 'contact' | 'stageOf'>;

export interface Gathered {
  readonly contacts: EvidenceFacts['contacts'];
  readonly codes: EvidenceFacts['codes'];
  readonly receipts: readonly ContactReceipt[];
  /** Reference by id, for what the record says of them. */
  readonly references: ReadonlyMap<string, string>;
  readonly cut: readonly string[];
}

/** What was sent and dialled within the time, oldest first, with what proves it. */
export async function gatherContacts(parts: ContactParts, opening: Opening): Promise<Gathered> {
  const { isCut, views } = await viewsWithin(parts, opening);
  const events = Map.groupBy(
    await parts.contact.eventsOf(views.map(({ id }) => id)),
    ({ id }) => id,
  );
  const gathered: { contact: Contact; receipt: ContactReceipt | undefined }[] = [];
  for (let at = 0; at < views.length; at += AT_ONCE) {
    const few = views.slice(at, at + AT_ONCE);
    // oxlint-disable-next-line no-await-in-loop
    const found = await Promise.all(few.map((view) => gatherContact(parts, opening, view)));
    gathered.push(...found);
  }
  const contacts = gathered.map(({ contact }, at) => ({
    ...contact,
    events: (events.get(`${views[at]?.id}`) ?? []).map(({ at: when, state }) => ({
      ...{ at: when, state },
    })),
  }));
  return {
    ...{ contacts, codes: views.flatMap(codeFacts) },
    receipts: gathered.flatMap(({ receipt }) => receipt ?? []),
    references: new Map(views.map(({ id, reference }) => [id, reference])),
    cut: isCut ? ['contacts'] : [],
  };
}

type Contact = Omit<EvidenceFacts['contacts'][number], 'events'>;

async function gatherContact(
  parts: ContactParts,
  { memberId }: Opening,
  view: ContactView,
): Promise<{ readonly contact: Contact; readonly receipt: ContactReceipt | undefined }> {
  const [found, asked] = await Promise.all([
    parts.contact.receiptOf({ memberId, id: view.id }),
    view.channel === 'voice' ? parts.contact.askedOn(view.id) : [],
  ]);
  const said = maskCardNumbers(view.text);
  const receipt = found === undefined ? 'none' : found === 'waiting' ? 'waiting' : 'here';
  return {
    contact: { ...contactFacts(parts, view), ...{ said, receipt, asked: [...asked] } },
    receipt: typeof found === 'object' ? withWordsOf(found, said) : undefined,
  };
}

/** Words that were masked once more prove nothing by their hash: then the receipt goes without any. */
const withWordsOf = (receipt: ContactReceipt, said: string): ContactReceipt =>
  receipt.text === null || receipt.text === said ? receipt : { ...receipt, text: null };

async function viewsWithin(
  { contact }: ContactParts,
  { from, memberId, until }: Opening,
): Promise<{ readonly views: readonly ContactView[]; readonly isCut: boolean }> {
  const within: ContactView[] = [];
  let before: string | undefined;
  let pages = 0;
  for (; within.length <= CONTACTS_MAX && pages < PAGES_MAX; pages += 1) {
    const page = before === undefined ? {} : { before };
    // oxlint-disable-next-line no-await-in-loop
    const seen = await contact.contactsOf({ memberId, limit: STEP, ...page });
    within.push(...seen.filter(({ at }) => at >= from && at < until));
    const last = seen.at(-1);
    before = last?.id;
    if (last === undefined || seen.length < STEP || last.at < from) break;
  }
  // Newest first until here: of too many the oldest are left out.
  return {
    views: within.slice(0, CONTACTS_MAX).toReversed(),
    isCut: within.length > CONTACTS_MAX || pages === PAGES_MAX,
  };
}

function contactFacts(
  { stageOf }: ContactParts,
  view: ContactView,
): Omit<EvidenceFacts['contacts'][number], 'asked' | 'events' | 'receipt' | 'said'> {
  const { agent, at, channel, direction, from, mayAsk, outcome, purpose, reference, team } = view;
  return {
    ...{ reference, at, channel, direction, purpose, template: view.template, from, to: view.to },
    ...{ stage: stageOf(view), agent: agent ?? null, team: team ?? null, outcome: outcome ?? null },
    // A name by its form, never the number of a card: masked once more it were not what its receipt says, and the pack no proof.
    case: view.case ?? null,
    mayAsk: [...mayAsk],
  };
}

/** That a code went out, what for and where; the code itself is gone with its message. */
function codeFacts(view: ContactView): EvidenceFacts['codes'] {
  const kind = codeKindOf(view.template);
  const { at, channel, reference, template: purpose, to } = view;
  return kind === undefined ? [] : [{ at, purpose, kind, channel, to, reference }];
}
