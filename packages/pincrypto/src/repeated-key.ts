import { type KeyObject, timingSafeEqual } from 'node:crypto';
import { wipe } from './bytes.ts';
import { KeyFormatError } from './errors.ts';
import { adjustParity } from './key-parity.ts';

/**
 * Is this TDES key no more than single DES, because two neighbouring parts are the same but for parity? For
 * whoever imports or makes keys: such a key has 56 bits of strength, whatever its length says.
 * @throws KeyFormatError when the key has not 16 or 24 bytes
 * @source NIST SP 800-67 rev. 2 clause 3.2 (keying options)
 */
export function isRepeatedTdesKey(key: KeyObject): boolean {
  const size = key.type === 'secret' ? (key.symmetricKeySize ?? 0) : 0;
  if (size !== 16 && size !== 24) throw new KeyFormatError('a TDES key has 16 or 24 bytes');
  const bytes = key.export();
  adjustParity(bytes);
  const parts = [bytes.subarray(0, 8), bytes.subarray(8, 16), bytes.subarray(size - 8)] as const;
  // Of a 16-byte key the last part is the second one; then only the first pair says something.
  const repeated =
    timingSafeEqual(parts[0], parts[1]) || (size === 24 && timingSafeEqual(parts[1], parts[2]));
  wipe(bytes);
  return repeated;
}
