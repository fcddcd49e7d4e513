import { askKeeper, serverLine } from '@countersign/keeper-contract';
import type { Instant } from '@countersign/kernel';
import type { Tx } from '../platform/index.ts';
import type { Room } from './room.ts';
import { tables } from './tables.ts';

/** Removals told in one go. */
const TOLD_AT_ONCE_MAX = 100;

/** Written with the removal, so that it reaches the keeper even when the keeper is down now. */
export async function noteRemoval(
  tx: Tx,
  removal: { readonly memberId: string; readonly credentialId: string; readonly at: Instant },
): Promise<void> {
  const { credentialId, memberId, at } = removal;
  await tables(tx)
    .insertInto('signin_passkey_removal')
    .values({ credential_id: credentialId, member_id: memberId, asked_at: at })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .execute();
}

/**
 * Tells the keeper which passkeys were taken back: its own copies would go on signing intents. What it cannot be told now
 * stays noted; the room's purge tries again.
 */
export async function tellRemovals(room: Room): Promise<void> {
  const waiting = await tables(room.db.reader)
    .selectFrom('signin_passkey_removal')
    .selectAll()
    .orderBy('asked_at')
    .limit(TOLD_AT_ONCE_MAX)
    .execute();
  for (const { credential_id: credentialId, member_id: memberId } of waiting) {
    const member = await room.memberOf(room.db.reader, memberId);
    try {
      // `passkey.unknown` is as good: what the keeper does not have signs nothing there.
      if (member !== undefined)
        await askKeeper(room.post, serverLine.removePasskey, {
          member: member.reference,
          credentialId,
          correlation: room.newId(),
        });
    } catch (err) {
      room.log.warn({ err }, 'the keeper could not be told of a removed passkey; it will be');
      return;
    }
    await tables(room.db.reader)
      .deleteFrom('signin_passkey_removal')
      .where('credential_id', '=', credentialId)
      .execute();
  }
}
