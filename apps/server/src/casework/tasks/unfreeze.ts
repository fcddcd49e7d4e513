import type { Instant, Outcome } from '@countersign/kernel';
import type { Tx } from '../../platform/index.ts';
import type { CaseworkParts, DeskAsk } from '../room.ts';
import { admit, note, write } from './send.ts';
import { endTask, type TaskRow } from './store.ts';
import type { SendNo, UnfreezeWhy } from './types.ts';

const operation = 'casework.unfreeze-asked';

/** Somebody at the desk asks for a frozen card to be unfrozen: its member confirms it in their app, and somebody else decides. */
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
  // It wants a passkey over exactly this: whoever has none could not confirm it.
  const app = await parts.appOf(memberId);
  if (app !== 'passkey')
    return note(parts, ask, operation, {
      code: app === 'none' ? 'casework.no-app' : 'casework.no-passkey',
    });
  return write(parts, ask, {
    ...{ operation, sender: sender.value, act: 'card.unfreeze' },
    row: { card_id: cardId, what: null, former_id: null, value: null, why },
  });
}

/** Ends the freeze with everybody whom it needs: who confirmed, who asked, who decides. */
export async function applyUnfreeze(
  parts: CaseworkParts,
  tx: Tx,
  ask: { readonly row: TaskRow; readonly decidedBy: string; readonly correlation: string },
): Promise<Outcome<void, { readonly code: string }>> {
  const { correlation, decidedBy, row } = ask;
  if (row.card_id === null || row.confirmed_at === null)
    throw new Error('nobody confirmed that a card is unfrozen');
  const done = await parts.unfreeze(tx, {
    ...{ memberId: row.member_id, cardId: row.card_id, confirmedAt: row.confirmed_at as Instant },
    ...{ askedBy: row.made_by, decidedBy, correlation },
  });
  if (done.ok) await endTask(tx, { id: row.id, state: 'done', at: parts.clock(), decidedBy });
  return done;
}
