import { toHex, type Random } from '@countersign/kernel';

const BYTES = 16;
const LETTERS = 'ghijklmnop';

/**
 * A name for one verification, in letters only: it goes through logs and records that refuse whatever could be a card
 * number, and one in four hundred of the usual random ids could.
 */
export function makeCorrelation(random: Random): string {
  const hex = toHex(random(BYTES)).toLowerCase();
  return hex.replaceAll(/[0-9]/g, (digit) => LETTERS[Number(digit)] ?? 'p');
}
