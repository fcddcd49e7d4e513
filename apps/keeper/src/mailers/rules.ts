import type { PinnedProduct, Refusal } from '@countersign/keeper-contract';
import type { Instant } from '@countersign/kernel';

const DAY_MS = 24 * 3_600_000;

export interface OrderFacts {
  readonly product: PinnedProduct | undefined;
  /** Whether the address is the one that the issuer brought, by its keyed hash. */
  readonly sameAddress: boolean;
  /** YYYY-MM-DD */
  readonly addressSince: string;
  readonly dispatchedOn: string | null;
  readonly hasPin: boolean;
  /** The order of this card that is still on its way, where there is one. */
  readonly live: string | undefined;
}

/** Whether a letter may go: to an address that is old enough, and not in the same days as the card itself. */
export function decideOrder(
  facts: OrderFacts,
  limits: { readonly mailerDispatchGapDays: number },
  now: Instant,
): Refusal | undefined {
  const { product } = facts;
  if (product === undefined) return { refusal: 'card.unknown' };
  if (!product.pin.mail) return { refusal: 'mailer.not-offered' };
  if (!facts.sameAddress) return { refusal: 'mailer.other-address' };
  const ageMin = product.pin.addressAgeDaysMin * DAY_MS;
  const allowedFrom = Date.parse(facts.addressSince) + ageMin;
  if (!(allowedFrom <= now)) return { refusal: 'mailer.address-too-new', facts: { allowedFrom } };
  if (facts.dispatchedOn !== null) {
    const gap = limits.mailerDispatchGapDays * DAY_MS;
    const apart = Math.abs(now - Date.parse(facts.dispatchedOn));
    if (!(apart >= gap)) {
      const from = Date.parse(facts.dispatchedOn) + gap;
      return { refusal: 'mailer.with-card', facts: { allowedFrom: from } };
    }
  }
  // A PVV cannot be turned back into digits: those products mail a new PIN, whether there is one or not.
  if (product.pin.method === 'ibm3624-offset' && !facts.hasPin) return { refusal: 'pin.not-set' };
  if (facts.live !== undefined) return { refusal: 'mailer.one-live', facts: { order: facts.live } };
  return undefined;
}

/** Printed and spoiled are the whole batch, and nothing is both. */
export function balances(
  orders: readonly string[],
  report: { readonly good: readonly string[]; readonly spoiled: readonly string[] },
): boolean {
  const told = [...report.good, ...report.spoiled];
  return (
    told.length === orders.length &&
    new Set(told).size === told.length &&
    told.every((order) => orders.includes(order))
  );
}
