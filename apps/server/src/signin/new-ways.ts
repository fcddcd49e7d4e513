import type { PasskeyCopy } from '@countersign/keeper-contract';
import type { Tx } from '../platform/index.ts';
import { hasPasskeyRow } from './account-store.ts';
import { noteRemoval } from './passkey-removals.ts';
import type { Room } from './room.ts';

/** What brought a password or a passkey along that no session asked for, or not just now. */
type Operation = 'signin.recovery' | 'signin.registration' | 'signin.passkey-visit';

/**
 * Asked before anything is written that signs somebody in, in its transaction: while the member is frozen, or an alarm is open, no new
 * way in is let in, however it was reached. Then it is recorded, the member is told to call, and a passkey that came along is taken back
 * from the keeper too.
 */
export async function isWayStopped(
  room: Room,
  tx: Tx,
  way: {
    readonly operation: Operation;
    readonly memberId: string;
    readonly passkey: PasskeyCopy | null;
    readonly correlation: string;
  },
): Promise<boolean> {
  const { correlation, memberId, operation, passkey } = way;
  const refusal = await room.verification.stopped(tx, { act: 'passkey.add', memberId });
  if (refusal === undefined) return false;
  // One that was let in before is not this one's to take back.
  if (passkey !== null && !(await hasPasskeyRow(tx, passkey.credentialId)))
    await noteRemoval(tx, {
      memberId,
      credentialId: passkey.credentialId,
      at: room.clock(),
    });
  await room.audit(tx, {
    actor: { kind: 'cardmember', id: memberId },
    ...{ channel: 'web', operation, subject: memberId, result: 'refused', refusal, correlation },
  });
  await room.tell(tx, {
    memberId,
    template: 'account.way-not-added',
    to: 'everywhere',
    facts: {},
    correlation,
  });
  return true;
}
