import type { IntakeRecord, PinnedProduct } from '@countersign/keeper-contract';
import type { Pan } from '../backend-port.ts';
import { parsePan } from './card.ts';

/** References go into answers, logs and addresses of the server, so their letters are few. */
const REFERENCE = /^[A-Za-z0-9._:-]{1,64}$/;

export type IntakeRefusal =
  | 'intake.reference'
  | 'intake.product'
  | 'intake.number'
  | 'card.other-number'
  | 'card.other-member'
  | 'card.other-product'
  | 'card.number-taken';

/** What of a record can be judged without the other cards. */
export function decideRecord(
  record: IntakeRecord,
  product: PinnedProduct | undefined,
):
  | { readonly ok: true; readonly pan: Pan }
  | { readonly ok: false; readonly refusal: IntakeRefusal } {
  if (!REFERENCE.test(record.cardReference) || !REFERENCE.test(record.memberReference))
    return { ok: false, refusal: 'intake.reference' };
  if (product === undefined) return { ok: false, refusal: 'intake.product' };
  const pan = parsePan(record.pan);
  const belongs =
    record.pan.length === product.panLength &&
    product.panPrefixes.some((prefix) => record.pan.startsWith(prefix));
  if (pan === undefined || !belongs) return { ok: false, refusal: 'intake.number' };
  return { ok: true, pan };
}

export interface KnownCard {
  readonly samePan: boolean;
  readonly memberReference: string;
  readonly productId: string;
}

/** First writer wins: a reference keeps its number, its member and its product; only facts may change. */
export function decideKnown(
  known: KnownCard,
  record: Pick<IntakeRecord, 'memberReference' | 'productId'>,
): IntakeRefusal | undefined {
  if (!known.samePan) return 'card.other-number';
  if (known.memberReference !== record.memberReference) return 'card.other-member';
  if (known.productId !== record.productId) return 'card.other-product';
  return undefined;
}
