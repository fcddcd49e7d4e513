import { ok, type Outcome } from '@countersign/kernel';
import type { OpenedLine, OpenLine, Refusal } from '@countersign/keeper-contract';
import { findByToken } from '../cards/index.ts';
import { no, type House } from '../house.ts';
import { callMac, openCode } from '../line-codes/index.ts';
import { hashTicket } from '../tickets/index.ts';
import { pinTerms } from '../pins/index.ts';
import { findChoice, type ChoiceRow } from './store.ts';

export const isWaiting = (row: ChoiceRow, ticket: string, now: number): boolean =>
  row.state === 'open' && row.ticketHash.equals(hashTicket(ticket)) && row.expiresAt > now;

/** What the window is to make of the keys that come with a ticket. Nothing is changed. */
export async function openLine(house: House, ask: OpenLine): Promise<Outcome<OpenedLine, Refusal>> {
  const length = await openCode(house, house.db, ask);
  if (length !== undefined) return ok({ kind: 'code', length });
  const row = await findChoice(house.db, callMac(house.keys, ask.call));
  if (row === undefined || !isWaiting(row, ask.ticket, house.clock()))
    return no('line.not-expected');
  const card = await findByToken(house.db, row.card);
  const product = card && house.policy.product(card.productId);
  if (product === undefined) return no('line.not-expected');
  const { point } = await house.backend.ecdhPublicKey();
  return ok({ kind: 'pin', pin: pinTerms(product, row, point) });
}
