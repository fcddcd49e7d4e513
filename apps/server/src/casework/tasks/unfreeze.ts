import { refused, type Instant, type Outcome } from '@countersign/kernel';
import type { UnfreezeProof } from '../../cards/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { CaseworkParts, DeskAsk } from '../room.ts';
import { decideWhy } from './rules.ts';
import { admit, note, write } from './send.ts';
import { endTask, type TaskRow } from './store.ts';
import type { SendNo, UnfreezeWhy } from './types.ts';
import { isWithout, whyFacts } from './without.ts';

const operation = 'casework.unfreeze-asked';

/** Somebody at the desk asks for a frozen card to be unfrozen: its member confirms it in their app, where they can, and somebody else decides. */
export async function askUnfreeze(
  parts: CaseworkParts,
  ask: DeskAsk,
  { cardId, why }: { readonly cardId: string; readonly why: UnfreezeWhy },
): Promise<Outcome<string, SendNo>> {
  const sender = await admit(parts, ask, 'unfreeze');
  if (!sender.ok) return note(parts, ask, operation, sender.refusal);
  const { memberId } = sender.value;
  const frozen = await parts.cards.frozenCardsOf(parts.db.reader, memberId);
  if (!frozen.some(({ id }) => id === cardId))
    return note(parts, ask, operation, { code: 'casework.not-frozen' });
  const code = decideWhy(why, await whyFacts(parts, parts.db.reader, { memberId, cardId }));
  if (code !== undefined) return note(parts, ask, operation, { code });
  return write(parts, ask, {
    ...{ operation, sender: sender.value, act: 'card.unfreeze' },
    // Without the member's word there is nothing to wait for in their app.
    state: isWithout(why) ? 'confirmed' : 'open',
    row: { card_id: cardId, what: null, former_id: null, value: null, why },
  });
}

function proofOf({ confirmed_at }: TaskRow, why: UnfreezeWhy): UnfreezeProof {
  if (isWithout(why)) return { without: why };
  if (confirmed_at === null) throw new Error('nobody confirmed that a card is unfrozen');
  return { confirmedAt: confirmed_at as Instant };
}

/** Ends the freeze with everybody whom it needs: who confirmed, who asked, who decides. */
export async function applyUnfreeze(
  parts: CaseworkParts,
  tx: Tx,
  ask: { readonly row: TaskRow; readonly decidedBy: string; readonly correlation: string },
): Promise<Outcome<void, { readonly code: string }>> {
  const { correlation, decidedBy, row } = ask;
  const { card_id: cardId, member_id: memberId, why } = row;
  if (cardId === null || why === null) throw new Error('a freeze ends for a card, and says why');
  const on = { memberId, cardId };
  const code = isWithout(why) ? decideWhy(why, await whyFacts(parts, tx, on)) : undefined;
  if (code !== undefined) return refused({ code });
  const done = await parts.unfreeze(tx, {
    ...{ memberId, cardId, ...proofOf(row, why) },
    ...{ askedAt: row.at as Instant, askedBy: row.made_by, decidedBy, correlation },
  });
  if (done.ok) await endTask(tx, { id: row.id, state: 'done', at: parts.clock(), decidedBy });
  return done;
}
