import { fromHex, toHex } from '@countersign/kernel';
import {
  deriveCardValue,
  deriveCheckValue,
  SERVICE_CODE_PRINTED,
  takeSecretKey,
  textFromDigits,
} from '@countersign/pincrypto';
import type { DemoCard } from './world.ts';

/**
 * Sample keys: published here, so they protect nothing. They enter through the key import like any issuer's keys, so that
 * the codes printed on the demo's cards are the same in every installation. A production profile refuses them by their
 * check values.
 */
const SAMPLE_HEX = {
  'larkspur-charge': 'A8C1D6E3B5F20497C4BA9E7086D5F1A2',
  'larkspur-credit': '37E9B0A4D61F8C52EFA2C85D7601B394',
  'larkspur-uk': '5B92D0E6A83F14C7D9761C0E4FAB3285',
} as const;

export interface SampleKey {
  readonly alias: string;
  readonly bytes: Uint8Array;
  readonly usage: 'C0' | 'P0';
}

const DIGITS = { 'larkspur-charge': 4, 'larkspur-credit': 3, 'larkspur-uk': 3 } as const;

export const cardKeys: readonly SampleKey[] = [
  {
    alias: 'alias/countersign/cvk-charge',
    bytes: oddParity(fromHex(SAMPLE_HEX['larkspur-charge'])),
    usage: 'C0',
  },
  {
    alias: 'alias/countersign/cvk-credit',
    bytes: oddParity(fromHex(SAMPLE_HEX['larkspur-credit'])),
    usage: 'C0',
  },
  {
    alias: 'alias/countersign/cvk-uk',
    bytes: oddParity(fromHex(SAMPLE_HEX['larkspur-uk'])),
    usage: 'C0',
  },
];

/** The security code that is printed on a demo card. */
export function securityCode(card: DemoCard): string {
  const key = takeSecretKey(oddParity(fromHex(SAMPLE_HEX[card.product])));
  const [year = '', month = ''] = card.expiry.split('-');
  const expiry = `${month}${year.slice(2)}`;
  const digits = deriveCardValue({
    key,
    account: card.pan,
    expiry,
    serviceCode: SERVICE_CODE_PRINTED,
    digits: DIGITS[card.product],
  });
  return textFromDigits(digits);
}

/** The card verification key pair of a product, for the street's processor, which makes cards. */
export function verificationKeyHex(product: string): string {
  const known = Object.entries(SAMPLE_HEX).find(([id]) => id === product);
  if (known === undefined) throw new Error('no sample key for this product');
  return toHex(oddParity(fromHex(known[1])));
}

/** Check values of the sample keys, upper-case hexadecimal. */
export function sampleCheckValues(): readonly string[] {
  return cardKeys.map(({ bytes }) =>
    Buffer.from(deriveCheckValue('TDES', takeSecretKey(bytes.slice())))
      .toString('hex')
      .toUpperCase(),
  );
}

export function oddParity(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => {
    const ones = (byte >> 1).toString(2).replaceAll('0', '').length;
    return (byte & 0xfe) | (ones % 2 === 0 ? 1 : 0);
  });
}
