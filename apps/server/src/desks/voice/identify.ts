import type { Card } from '../../cards/index.ts';
import type { CalledBack } from '../../contact/index.ts';
import type { LineCall } from '../../phone-line/index.ts';
import { mayName } from '../../phone-line/index.ts';
import type { LimitAsk } from '../../platform/index.ts';
import type { EvidenceItem } from '../../verification/index.ts';
import type { Hearing } from './place.ts';

const HOUR = 3_600;

/**
 * Guesses cost: by the number that shows, by what is tried, and over all calls together. A number can be made up; nobody who makes them
 * up goes through all cards of a postal code, or through all codes for one ending.
 */
export function namingBudgets(
  { notes, source }: Pick<LineCall, 'source' | 'notes'>,
  keys: string,
): readonly LimitAsk[] {
  const { lastFour } = notes;
  const perEnding = { kind: 'bucket', name: 'line.names-per-ending', max: 30 } as const;
  const perPostal = { kind: 'bucket', name: 'line.names-per-postal', max: 60 } as const;
  return [
    {
      limit: { kind: 'window', name: 'line.names-per-source', max: 10, seconds: HOUR },
      subject: source,
    },
    { limit: { ...perEnding, seconds: HOUR }, subject: lastFour ?? keys },
    // Beside a reference there is no postal code: its ending is what was keyed.
    ...(lastFour === undefined ? [] : [{ limit: { ...perPostal, seconds: HOUR }, subject: keys }]),
    {
      limit: { kind: 'bucket', name: 'line.names', max: 2_000, seconds: HOUR },
      subject: '',
    },
  ];
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
  const { call, mayName: isInBudget, tx, voice } = hearing;
  const found = isInBudget && mayName(call.case) ? await lookUp(hearing, named) : undefined;
  const isSame = call.case.memberId === undefined || call.case.memberId === found?.card.memberId;
  if (found === undefined || !isSame) {
    await voice.line.note(tx, call, { missed: true });
    await record(hearing, 'line.not-named');
    return undefined;
  }
  await claim(hearing, found, 'reference' in named ? 'contact.reference' : 'identity.address');
  return found;
}

async function lookUp(
  { call, tx, voice }: Hearing,
  named: Parameters<typeof identify>[1],
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
