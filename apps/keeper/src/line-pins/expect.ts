import { ok, type Outcome } from '@countersign/kernel';
import type {
  AskLine,
  ExpectedLinePin,
  ExpectLinePin,
  LinePinOutcome,
  PinnedProduct,
  Refusal,
} from '@countersign/keeper-contract';
import type { Tx } from '../database/index.ts';
import { no, randomDigits, type House } from '../house.ts';
import { sharedInformation } from '../imports/index.ts';
import { callMac, drawTicket, provenOn } from '../line-codes/index.ts';
import { DAY_MS } from '../limits/index.ts';
import { decideActOf, findCardStanding } from '../pins/index.ts';
import {
  findChoice,
  forgetChoices,
  lockChoice,
  putChoice,
  renewChoice,
  type Fresh,
} from './store.ts';

/** An entry is keyed in so many minutes, or expected anew. */
const LIFE_MS = 3 * 60_000;
/** So often a choice begins anew on one call, because it was weak or the entries differed. */
export const RESTARTS_MAX = 3;
const CONTROL_NUMBER_DIGITS = 12;

/**
 * Somebody on a call is to choose a PIN. The server says that they are the member; the keeper has seen for itself that the security code of
 * the card was right on this very call, and its own copy of the policy says that the product has it.
 */
export async function expectLinePin(
  house: House,
  ask: ExpectLinePin,
): Promise<Outcome<ExpectedLinePin, Refusal>> {
  return house.db.transaction(async (tx) => {
    await forgetChoices(tx, house.clock() - DAY_MS);
    const mac = callMac(house.keys, ask.call);
    const decided = await decide(house, tx, ask, mac);
    const { fresh, ticket } = drawFresh(house);
    const { card, correlation } = ask;
    if (decided.ok) await putChoice(tx, { callMac: mac, card, correlation, ...fresh });
    const result = decided.ok ? 'done' : decided.refusal.refusal;
    await house.ledger.append(tx, {
      ...{ actor: 'server', channel: 'server', operation: 'line.expect-pin' },
      ...{ card, result, correlation },
    });
    if (!decided.ok) return decided;
    const { lengthMax, lengthMin } = decided.value.pin;
    return ok({ ticket, lengthMin, lengthMax });
  });
}

async function decide(
  house: House,
  tx: Tx,
  { call, card, member }: ExpectLinePin,
  mac: Buffer,
): Promise<Outcome<PinnedProduct, Refusal>> {
  const standing = await findCardStanding(tx, { card, act: 'pin.set', now: house.clock() });
  if (standing === undefined || standing.card.memberReference !== member) return no('card.unknown');
  const decided = decideActOf(house, 'pin.set', standing);
  if (!decided.ok) return decided;
  const { product } = decided.value;
  if (product.pin.keypad !== true) return no('pin.not-by-keypad');
  if (!(await provenOn(house, tx, { call, card }))) return no('line.not-proven');
  const before = await lockChoice(tx, mac);
  const isTired = before !== undefined && before.restarts > RESTARTS_MAX;
  if (before?.state === 'busy' || isTired) return no('line.tries');
  return ok(product);
}

export function drawFresh(house: House): { readonly ticket: string; readonly fresh: Fresh } {
  const { hash, ticket } = drawTicket(house.random);
  const fresh = {
    ticketHash: hash,
    controlNumber: randomDigits(house.random, CONTROL_NUMBER_DIGITS),
    sharedInformation: sharedInformation(house.random),
    expiresAt: house.clock() + LIFE_MS,
  };
  return { ticket, fresh };
}

/** How the last entry went, for the server, which says it; with a ticket for the next one, and the one before is dead. */
export async function tellLinePin(
  house: House,
  ask: AskLine,
): Promise<Outcome<LinePinOutcome, Refusal>> {
  return house.db.transaction(async (tx) => {
    const mac = callMac(house.keys, ask.call);
    const seen = await findChoice(tx, mac);
    const row = seen?.card === ask.card ? await lockChoice(tx, mac) : undefined;
    if (row === undefined) return ok({ outcome: 'over' });
    if (row.state === 'set')
      return ok({ outcome: 'set', ...(row.pinState === null ? {} : { state: row.pinState }) });
    if (row.state === 'over' || row.expiresAt <= house.clock()) return ok({ outcome: 'over' });
    if (row.state === 'busy') return ok({ outcome: 'busy' });
    const { fresh, ticket } = drawFresh(house);
    await renewChoice(tx, mac, fresh);
    const { outcome, step, why } = row;
    return ok({ outcome, step, ticket, ...(why === null ? {} : { why }) });
  });
}
