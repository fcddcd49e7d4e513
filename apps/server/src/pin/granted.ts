import { refused, type Instant, type Outcome } from '@countersign/kernel';
import type { Tx } from '../platform/index.ts';
import type { Assurance } from '../verification/index.ts';
import { askStatus, gatherFacts, waysOf } from './facts.ts';
import type { AssuredAct, MemberAsk, PinCard, PinParts } from './ports.ts';
import { byMember, entry } from './record.ts';
import type { PinRefusal } from './refusals.ts';
import type { Availability, PinFacts } from './types.ts';

export interface GrantAsk<A extends AssuredAct, Facts> {
  readonly act: A;
  readonly ask: MemberAsk;
  readonly decide: (facts: PinFacts, now: Instant) => Availability<Facts>;
}

export interface Granted<A extends AssuredAct, Facts> {
  readonly card: PinCard;
  readonly decision: { readonly ready: true } & Facts;
  readonly assurance: Assurance<A>;
  readonly now: Instant;
}

/**
 * The path of every act: the card, the keeper's word, the rule, the assurance; then, in the one transaction that also
 * records it, the rule once more (facts may have changed meanwhile) and the assurance spent. Refusals are recorded too.
 */
export async function grant<A extends AssuredAct, Facts, Result>(
  parts: PinParts,
  wanted: GrantAsk<A, Facts>,
  record: (tx: Tx, granted: Granted<A, Facts>) => Promise<Result>,
): Promise<Outcome<Result, PinRefusal>> {
  const { act, ask, decide } = wanted;
  const card = await parts.findCard(parts.db.reader, ask);
  if (card === undefined) return refuse(parts, wanted, { code: 'pin.no-such-card' });
  const keeper = await askStatus(parts, card);
  const early = decide(await gatherFacts(parts, parts.db.reader, { card, keeper }), parts.clock());
  if (!early.ready) return refuse(parts, wanted, early.why, card);
  const assurance = await parts.assure({ ...ask, act, ...waysOf(keeper) });
  if (!assurance.ok) return refuse(parts, wanted, assurance.refusal, card);

  return parts.db.transaction(async (tx): Promise<Outcome<Result, PinRefusal>> => {
    const now = parts.clock();
    const decision = decide(await gatherFacts(parts, tx, { card, keeper }), now);
    if (!decision.ready) return refuseIn(parts, tx, { wanted, refusal: decision.why, card });
    const spent = await parts.spend(tx, assurance.value);
    if (!spent.ok) return refuseIn(parts, tx, { wanted, refusal: spent.refusal, card });
    const result = await record(tx, { card, decision, assurance: assurance.value, now });
    await parts.audit(
      tx,
      entry({
        actor: byMember(ask.memberId),
        channel: ask.channel,
        operation: act,
        subject: card.token,
        correlation: ask.correlation,
      }),
    );
    return { ok: true, value: result };
  });
}

interface Refusing {
  readonly wanted: { readonly act: AssuredAct; readonly ask: MemberAsk };
  readonly refusal: PinRefusal;
  readonly card?: PinCard;
}

async function refuse(
  parts: PinParts,
  wanted: Refusing['wanted'],
  refusal: PinRefusal,
  card?: PinCard,
): Promise<Outcome<never, PinRefusal>> {
  return parts.db.transaction((tx) =>
    refuseIn(parts, tx, { wanted, refusal, ...(card === undefined ? {} : { card }) }),
  );
}

async function refuseIn(
  parts: PinParts,
  tx: Tx,
  refusing: Refusing,
): Promise<Outcome<never, PinRefusal>> {
  const { wanted, refusal, card } = refusing;
  await parts.audit(
    tx,
    entry({
      actor: byMember(wanted.ask.memberId),
      channel: wanted.ask.channel,
      operation: wanted.act,
      subject: card?.token,
      refusal: refusal.code,
      correlation: wanted.ask.correlation,
    }),
  );
  return refused(refusal);
}
