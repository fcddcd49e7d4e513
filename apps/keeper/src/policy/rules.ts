import type { PinnedProduct, PinPolicy } from '@countersign/keeper-contract';

/** What a schema cannot say: the first thing in a policy that contradicts itself, and where. */
export function firstMistake(
  policy: PinPolicy,
): { readonly product: string; readonly mistake: string } | undefined {
  const seen = new Set<string>();
  for (const product of policy.products) {
    const mistake = seen.has(product.productId) ? 'named twice' : mistakeOf(product);
    if (mistake !== undefined) return { product: product.productId, mistake };
    seen.add(product.productId);
  }
  return undefined;
}

function mistakeOf({ panLength, panPrefixes, pin, name }: PinnedProduct): string | undefined {
  if (Object.keys(name).length === 0) return 'it has no name';
  if (panPrefixes.some((prefix) => prefix.length >= panLength)) return 'a prefix is too long';
  if (pin.lengthMin > pin.lengthMax) return 'lengthMin is above lengthMax';
  if (pin.keypad === true && !pin.custom) return 'keypad needs custom';
  if (pin.assignedLength < pin.lengthMin || pin.assignedLength > pin.lengthMax)
    return 'assignedLength is outside lengthMin and lengthMax';
  if (pin.method === 'visa-pvv') {
    // A PVV is made from exactly four digits and cannot be turned back into them.
    if (pin.lengthMin !== 4 || pin.lengthMax !== 4) return 'a PVV needs a PIN of four digits';
    if (pin.reveal) return 'a PVV cannot be shown';
  }
  return undefined;
}
