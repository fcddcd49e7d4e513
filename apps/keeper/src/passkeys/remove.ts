import { ok, type Outcome } from '@countersign/kernel';
import type { Done, Refusal, RemovePasskey } from '@countersign/keeper-contract';
import { no, parseBytes, type House } from '../house.ts';

/**
 * A member took a passkey back on the app's pages: it signs nothing from now on, and is never enrolled again. Said twice,
 * it is true once. Whoever controls the server can only take away with this: codes do not stand in before the cooling-off.
 */
export async function removePasskey(
  house: House,
  ask: RemovePasskey,
): Promise<Outcome<Done, Refusal>> {
  const credentialId = parseBytes(ask.credentialId);
  return house.db.transaction(async (tx) => {
    const known =
      credentialId === undefined
        ? []
        : await tx.query(
            `update passkeys_credential set removed_at = coalesce(removed_at, $3)
              where credential_id = $1 and member_reference = $2 returning 1`,
            [credentialId, ask.member, house.clock()],
          );
    const refusal = known.length === 0 ? 'passkey.unknown' : undefined;
    await house.ledger.append(tx, {
      actor: 'server',
      channel: 'server',
      operation: 'passkey.remove',
      result: refusal ?? 'done',
      correlation: ask.correlation,
    });
    return refusal === undefined ? ok({ done: true }) : no(refusal);
  });
}
