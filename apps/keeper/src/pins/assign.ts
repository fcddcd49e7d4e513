import type { AssignFirstPin } from '../cards/index.ts';
import { findByToken, openPan } from '../cards/index.ts';
import type { House } from '../house.ts';
import { findRecord, lockRecord, putValue } from './record.ts';

/** Draws the first PIN of a card at the backend. A card that has one keeps it, however often its record comes. */
export function createAssign(house: House): AssignFirstPin {
  return async (token, source) => {
    const card = await findByToken(house.db, token);
    const product = card === undefined ? undefined : house.policy.product(card.productId);
    if (card === undefined || product === undefined) return;
    const before = await findRecord(house.db, token);
    if (before !== undefined && before.valueSealed !== null) return;
    const { method, assignedLength } = product.pin;
    const assigned = await house.backend.assignPin({
      pan: openPan(house.keys, card),
      method,
      length: assignedLength,
    });
    await house.db.transaction(async (tx) => {
      const record = await lockRecord(tx, token, method);
      if (record.valueSealed !== null) return; // another intake of the same card came first
      // A card is personalised with its first PIN, so its chip knows it.
      const put = { card: token, method, value: assigned.value, chipPending: false };
      await putValue(tx, house.keys, { ...put, at: house.clock() });
      await house.ledger.append(tx, {
        actor: source.actor,
        channel: source.channel,
        operation: 'pin.assign',
        card: token,
        keyArn: assigned.keyArn,
        keyCheckValue: assigned.keyCheckValue,
        result: 'done',
        correlation: source.batch,
      });
    });
  };
}
