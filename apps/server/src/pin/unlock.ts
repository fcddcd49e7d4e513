import { askKeeper, serverLine } from '@countersign/keeper-contract';
import { ok, refused, type Outcome } from '@countersign/kernel';
import { askStatus, gatherFacts } from './facts.ts';
import type { MemberAsk, PinParts } from './ports.ts';
import type { PinRefusal } from './refusals.ts';
import { decideUnlock } from './rules.ts';
import { appendEvent } from './store.ts';

/** Gives the tries back and leaves the PIN as it is. Needs L3; the keeper counts unlocks itself. */
export async function unlockPin(
  parts: PinParts,
  ask: MemberAsk,
): Promise<Outcome<{ readonly unlocked: true }, PinRefusal>> {
  const card = await parts.findCard(parts.db.reader, ask);
  if (card === undefined) return refused({ code: 'pin.no-such-card' });
  const keeper = await askStatus(parts, card);
  const granted = await parts.db.transaction(async (tx): Promise<Outcome<true, PinRefusal>> => {
    const decision = decideUnlock(await gatherFacts(parts, tx, { card, keeper }));
    const assurance = decision.ready
      ? await parts.assure(tx, { ...ask, act: 'pin.unlock' })
      : undefined;
    const outcome: Outcome<true, PinRefusal> = !decision.ready
      ? refused(decision.why)
      : assurance?.ok === true
        ? ok(true)
        : (assurance as Outcome<true, PinRefusal>);
    const result = outcome.ok ? 'granted' : outcome.refusal.code;
    await parts.audit(tx, {
      actor: ask.memberId,
      operation: 'pin.unlock',
      card: card.token,
      result,
      correlation: ask.correlation,
    });
    if (!outcome.ok) return outcome;
    const event = {
      id: parts.newId(),
      card_id: card.cardId,
      kind: 'unlock-asked',
      facts: {},
      keeper_event: null,
      at: parts.clock(),
    };
    await appendEvent(tx, event);
    return outcome;
  });
  if (!granted.ok) return granted;
  const done = await askKeeper(parts.keeper, serverLine.unlockPin, {
    card: card.token,
    channel: 'web',
    correlation: ask.correlation,
  });
  return done.ok
    ? ok({ unlocked: true })
    : refused({ code: 'pin.keeper-refused', keeper: done.refusal.refusal });
}
