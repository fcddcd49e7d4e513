import type { Random } from '@countersign/kernel';

const BYTES = 32;

/** 32 random bytes, none of them zero: what makes an agreed key single-use (rule 3). */
export function sharedInformation(random: Random): Uint8Array {
  const bytes = new Uint8Array(BYTES);
  for (let filled = 0; filled < BYTES;) {
    for (const byte of random(BYTES)) {
      if (byte !== 0 && filled < BYTES) bytes[filled++] = byte;
    }
  }
  return bytes;
}
