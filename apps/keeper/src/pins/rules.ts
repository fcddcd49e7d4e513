import type { PinnedProduct, Refusal } from '@countersign/keeper-contract';
import type { PinRecord } from './record.ts';

export type PinAct = 'pin.show' | 'pin.set';

export interface ActFacts {
  readonly act: PinAct;
  readonly product: PinnedProduct | undefined;
  readonly record: Pick<PinRecord, 'valueSealed' | 'method'> | undefined;
  /** Acts of this kind on this card in the last 24 hours. */
  readonly used: number;
}

/**
 * Whether an act may run at all, before anybody has proven anything. A lock does not stand in the way: it guards against
 * guesses at machines, and neither showing nor choosing takes it away.
 */
export function decideAct(facts: ActFacts): Refusal | undefined {
  const { act, product, record } = facts;
  if (product === undefined) return { refusal: 'policy.no-product' };
  const hasPin = record !== undefined && record.valueSealed !== null;
  if (act === 'pin.show') {
    if (!product.pin.reveal || product.pin.method !== 'ibm3624-offset')
      return { refusal: 'pin.not-shown' };
    if (!hasPin) return { refusal: 'pin.not-set' };
    if (record.method !== 'ibm3624-offset') return { refusal: 'pin.not-shown' };
  } else if (!product.pin.custom) {
    return { refusal: 'pin.not-chosen' };
  }
  const max = perDay(act, product);
  return facts.used >= max ? { refusal: 'pin.daily-limit', facts: { max } } : undefined;
}

export function perDay(act: PinAct, product: PinnedProduct): number {
  return act === 'pin.show' ? product.pin.showsPerDayMax : product.pin.setsPerDayMax;
}
