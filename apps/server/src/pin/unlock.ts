import { askKeeper, serverLine } from '@countersign/keeper-contract';
import { ok, refused, type Outcome } from '@countersign/kernel';
import { grant } from './granted.ts';
import type { MemberAsk, PinParts } from './ports.ts';
import type { PinRefusal } from './refusals.ts';
import { decideUnlock } from './rules.ts';
import { appendEvent } from './store.ts';

export interface Unlocked {
  readonly unlocked: true;
}

/** Gives the tries back and leaves the PIN as it is. Needs L3; the keeper counts unlocks itself. */
export async function unlockPin(
  parts: PinParts,
  ask: MemberAsk,
): Promise<Outcome<Unlocked, PinRefusal>> {
  const granted = await grant(
    parts,
    { act: 'pin.unlock', ask, decide: decideUnlock },
    async (tx, { card, now }) => {
      await appendEvent(tx, {
        id: parts.newId(),
        card_id: card.cardId,
        kind: 'unlock-asked',
        facts: {},
        keeper_event: null,
        at: now,
      });
      return card;
    },
  );
  if (!granted.ok) return granted;
  const { token } = granted.value;
  const done = await askKeeper(parts.keeper, serverLine.unlockPin, {
    card: token,
    channel: ask.channel ?? 'web',
    correlation: ask.correlation,
  });
  return done.ok
    ? ok({ unlocked: true })
    : refused({ code: 'pin.keeper-refused', keeper: done.refusal.refusal });
}
