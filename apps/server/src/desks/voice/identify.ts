import type { Card } from '../../cards/index.ts';
import type { CalledBack } from '../../contact/index.ts';
import type { LineCall } from '../../phone-line/index.ts';
import { mayName } from '../../phone-line/index.ts';
import type { BucketAsk } from '../../platform/index.ts';
import type { EvidenceItem } from '../../verification/index.ts';
import type { VoiceDeskParts } from './parts.ts';
import type { Hearing } from './place.ts';

const HOUR = 3_600;

/**
 * Whose name may be looked up. `own-number`: theirs alone from whose number on file the call seems to come. That is proof of nothing, and is
 * not counted as any; but whoever makes up numbers does not know it, and so cannot close a postal code to those who live there.
 */
export type MayName = 'anybody' | 'own-number' | 'nobody';

type Naming = Pick<LineCall, 'source' | 'notes'>;

/**
 * Guesses cost: by the number that shows, by what is tried, and over all calls together. A number can be made up; nobody who makes them
 * up goes through all cards of a postal code, or through all codes for one ending.
 */
function namingBudgets({ notes, source }: Naming, keys: string) {
  const { lastFour } = notes;
  const perEnding = { kind: 'bucket', name: 'line.names-per-ending', max: 30 } as const;
  const byOwn = { kind: 'bucket', name: 'line.names-by-own-number', max: 10 } as const;
  const ending = lastFour ?? keys;
  return {
    own: {
      limit: { kind: 'window', name: 'line.names-per-source', max: 10, seconds: HOUR },
      subject: source,
    },
    tried: [
      { limit: { ...perEnding, seconds: HOUR }, subject: ending },
      // Beside a reference there is no postal code: its ending is what was keyed.
      ...(lastFour === undefined ? [] : [postalBudget(keys)]),
    ],
    /** Behind these, for few: otherwise it could be tried out which phone is on file. */
    more: { limit: { ...byOwn, seconds: HOUR }, subject: ending },
    all: {
      limit: { kind: 'bucket', name: 'line.names', max: 2_000, seconds: HOUR },
      subject: '',
    },
  } as const;
}

/** Of a postal code misses alone are counted: a name that is right gives its own back, and nobody else's. */
const postalBudget = (postal: string): BucketAsk => ({
  limit: { kind: 'bucket', name: 'line.names-per-postal', max: 60, seconds: HOUR },
  subject: postal,
});

/** Counted before anything is looked up, and outside of every transaction: what was tried stays tried. */
export async function takeNaming(
  { limits }: Pick<VoiceDeskParts, 'limits'>,
  call: Naming,
  keys: string,
): Promise<MayName> {
  const { all, more, own, tried } = namingBudgets(call, keys);
  if (!(await limits.take([own])).ok) return 'nobody';
  const isFull = !(await limits.take(tried)).ok;
  if (!(await limits.take(isFull ? [more, all] : [all])).ok) return 'nobody';
  return isFull ? 'own-number' : 'anybody';
}

export interface Identified {
  readonly card: Card;
  /** What they call about, where they keyed its reference. */
  readonly about: CalledBack | undefined;
}

/** The ending of a card, with the reference of a contact or the postal code: who that is, if anybody. */
export async function identify(
  hearing: Hearing,
  named: { readonly lastFour: string } & (
    | { readonly reference: string }
    | { readonly postal: string }
  ),
): Promise<Identified | undefined> {
  const { call, tx, voice } = hearing;
  const found = mayName(call.case) ? await lookUp(hearing, named) : undefined;
  const isSame = call.case.memberId === undefined || call.case.memberId === found?.card.memberId;
  if (found === undefined || !isSame) {
    await voice.line.note(tx, call, { missed: true });
    await record(hearing, 'line.not-named');
    return undefined;
  }
  await claim(hearing, found, 'reference' in named ? 'contact.reference' : 'identity.address');
  if (hearing.mayName === 'anybody' && 'postal' in named)
    await voice.limits.giveBack(tx, postalBudget(named.postal));
  return found;
}

type Named = Parameters<typeof identify>[1];

async function lookUp(hearing: Hearing, named: Named): Promise<Identified | undefined> {
  const { call, mayName: whose, tx, voice } = hearing;
  if (whose === 'nobody') return undefined;
  const found = await findNamed(hearing, named);
  if (found === undefined || whose === 'anybody') return found;
  const isTheirs = (phone: string) => voice.line.isFrom(call, phone);
  return (await voice.cards.hasPhone(tx, found.card.memberId, isTheirs)) ? found : undefined;
}

async function findNamed(
  { call, tx, voice }: Hearing,
  named: Named,
): Promise<Identified | undefined> {
  if ('postal' in named) {
    const card = await voice.cards.findNamed(tx, {
      ...named,
      memberId: call.case.memberId,
      isFrom: (phone) => voice.line.isFrom(call, phone),
    });
    return card && { card, about: undefined };
  }
  for (const about of await voice.contact.line.keyed(tx, named.reference)) {
    const all = await voice.cards.cardsOf(tx, about.memberId);
    const card = all.find(
      (one) => one.memberId === about.memberId && one.number?.lastFour === named.lastFour,
    );
    if (card !== undefined) return { card, about };
  }
  return undefined;
}

/** Whoever names a card claims to be its holder: that is evidence of little, a row of the ledger, and on the member's screens at once. */
async function claim(
  hearing: Hearing,
  { about, card }: Identified,
  item: EvidenceItem,
): Promise<void> {
  const { call, correlation, tx, voice } = hearing;
  const { memberId } = card;
  const owner = { memberId, sessionId: call.case.id };
  const at = voice.clock();
  for (const one of ['card.last-four', item] as const)
    await voice.verification.addEvidence(tx, owner, { item: one, at, channel: 'voice' });
  const claimId =
    call.case.claimId ?? (await voice.contact.line.openClaim(tx, { memberId, correlation }));
  if (call.case.claimId === undefined)
    await voice.contact.tellMember(tx, {
      ...{ memberId, template: 'line.reached', to: 'everywhere', facts: {}, correlation },
    });
  await voice.line.note(tx, call, {
    ...{ memberId, cardId: card.id, claimId },
    ...(about === undefined ? {} : { aboutId: about.id }),
  });
  await record(hearing);
}

function record({ call, correlation, tx, voice }: Hearing, refusal?: string): Promise<void> {
  return voice.audit.append(tx, {
    actor: { kind: 'anonymous', id: 'caller' },
    ...{ channel: 'voice', operation: 'line.named', subject: call.id, correlation },
    ...(refusal === undefined ? { result: 'done' } : { result: 'refused', refusal }),
  });
}
