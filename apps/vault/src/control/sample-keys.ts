import { type KeyObject, createHash } from 'node:crypto';

// Keys that are printed in manuals, standards and test suites. A production store takes none of them; they are kept as
// hashes, so that nothing here looks like a key. Parity bits do not make a key another one.
const SAMPLES: ReadonlySet<string> = new Set(
  [
    '0123456789ABCDEFFEDCBA9876543210',
    'FEDCBA98765432100123456789ABCDEF',
    '0123456789ABCDEF0123456789ABCDEF',
    '0123456789ABCDEFFEDCBA98765432100123456789ABCDEF',
    '89E88CF7931444F334BD7547FC3F380C',
    'F039121BEC83D26B169BDCD5B22AAF8F',
    '3F419E1CB7079442AA37474C2EFBF8B8',
    '000102030405060708090A0B0C0D0E0F',
    '2B7E151628AED2A6ABF7158809CF4F3C',
    '00112233445566778899AABBCCDDEEFF',
    // Printed in this repository, for trying the product out.
    'A8C1D6E3B5F20497C4BA9E7086D5F1A2',
    '37E9B0A4D61F8C52EFA2C85D7601B394',
    '5B92D0E6A83F14C7D9761C0E4FAB3285',
  ].map((hex) => hashOf(Buffer.from(hex, 'hex'))),
);

function hashOf(bytes: Uint8Array): string {
  const bare = bytes.map((byte) => byte & 0xfe);
  return createHash('sha256').update(bare).digest('hex');
}

/** Is this a key that everybody knows? Also one byte again and again. */
export function isSampleKey(key: KeyObject): boolean {
  const bytes = key.export();
  const constant = bytes.every((byte) => byte === bytes[0]);
  const known = constant || SAMPLES.has(hashOf(bytes));
  bytes.fill(0);
  return known;
}
