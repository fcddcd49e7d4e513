import { ok, refused, type Instant, type Outcome } from '@countersign/kernel';
import type { Reader, Tx } from '../platform/index.ts';
import type { NewAlert } from './alerts.ts';
import { dropOlder, findPayment, insertPayment, lastPayments } from './payment-store.ts';
import type { AlertsParts } from './room.ts';
import { merchantWords } from './rules.ts';

/** As many as are heard at once; what is older is not kept. */
export const PAYMENTS_KEPT = 5;
/** Clocks of others run ahead of ours by so much. */
const AHEAD_MS_MAX = 5 * 60_000;

/** A payment with a card, as its holder may hear it. */
export interface Payment {
  readonly amountMinor: number;
  readonly currency: string;
  /** As a message may name it. */
  readonly merchant: string;
  readonly at: Instant;
}

export type PaymentRefusal =
  | { readonly code: 'cards.card-unknown' }
  | { readonly code: 'alerts.payment-exists' }
  | { readonly code: 'alerts.payment-ahead' };

/** The issuer's systems tell of a payment. The same one again is the same; of each card the last few are kept. */
export async function notePayment(
  parts: AlertsParts,
  tx: Tx,
  ask: NewAlert & { readonly actor: string; readonly correlation: string },
): Promise<Outcome<void, PaymentRefusal>> {
  const card = await parts.cards.findCard(tx, { reference: ask.cardReference });
  if (card === undefined) return refused({ code: 'cards.card-unknown' });
  if (ask.at > parts.clock() + AHEAD_MS_MAX) return refused({ code: 'alerts.payment-ahead' });
  const { amountMinor, currency, merchant, reference } = ask;
  const row = {
    ...{ id: parts.newId(), reference, card_id: card.id, amount_minor: amountMinor },
    ...{ currency, merchant, happened_at: ask.at },
  };
  if (!(await insertPayment(tx, row))) {
    const known = await findPayment(tx, reference);
    const isSame =
      known?.card_id === card.id &&
      known.amount_minor === amountMinor &&
      known.currency === currency &&
      known.merchant === merchant &&
      known.happened_at === ask.at;
    return isSame ? ok(undefined) : refused({ code: 'alerts.payment-exists' });
  }
  await dropOlder(tx, card.id, PAYMENTS_KEPT);
  await parts.audit.append(tx, {
    actor: { kind: 'api', id: ask.actor },
    ...{ channel: 'api', operation: 'alerts.payment-noted', subject: card.id, result: 'done' },
    correlation: ask.correlation,
  });
  return ok(undefined);
}

export async function paymentsOf(db: Reader, cardId: string): Promise<readonly Payment[]> {
  const rows = await lastPayments(db, cardId, PAYMENTS_KEPT);
  return rows.map((row) => ({
    ...{ amountMinor: row.amount_minor, currency: row.currency },
    ...{ merchant: merchantWords(row.merchant), at: row.happened_at as Instant },
  }));
}
