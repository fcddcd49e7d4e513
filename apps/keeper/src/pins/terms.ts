import { toBase64Url } from '@countersign/kernel';
import type { PinnedProduct, PinTerms } from '@countersign/keeper-contract';

/** What a screen, or the window for a telephone, makes a block of a PIN with. */
export function pinTerms(
  product: PinnedProduct,
  fresh: { readonly controlNumber: string; readonly sharedInformation: Uint8Array },
  backendKey: Uint8Array,
): PinTerms {
  const isOffset = product.pin.method === 'ibm3624-offset';
  return {
    controlNumber: fresh.controlNumber,
    lengthMin: product.pin.lengthMin,
    lengthMax: product.pin.lengthMax,
    backendKey: toBase64Url(backendKey),
    sharedInformation: toBase64Url(fresh.sharedInformation),
    block: isOffset ? 'iso-4' : 'iso-1',
    keyAlgorithm: isOffset ? 'AES_128' : 'TDES_2KEY',
    kdf: 'NIST_SP800',
    hash: 'SHA_256',
  };
}
