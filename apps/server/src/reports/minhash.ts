// Near-duplicates by MinHash (A. Broder, "On the resemblance and containment of documents", 1997) and banding: two texts that share
// one band of four values are candidates; their likeness is the share of equal values.

const SHINGLE_WORDS = 3;
const VALUES = 64;
const ROWS = 4;
export const BANDS = VALUES / ROWS;
const WORDS_MAX = 2_000;
/** Seeds of the 64 orders; odd, from a fixed start, so that what was kept last year compares with what comes today. */
const SEEDS = seeds();

/** What two texts are compared by. */
export type Signature = Uint32Array;

/** @param words words without names, numbers and links, in the order of the text */
export function signatureOf(words: string): Signature {
  const signature = new Uint32Array(VALUES).fill(0xffff_ffff);
  const list = words.toLowerCase().split(/\s+/).filter(Boolean).slice(0, WORDS_MAX);
  const last = Math.max(0, list.length - SHINGLE_WORDS);
  for (let at = 0; at <= last; at += 1) {
    const hash = hashOf(list.slice(at, at + SHINGLE_WORDS).join(' '));
    for (let order = 0; order < VALUES; order += 1) {
      const value = mix(hash, SEEDS[order] ?? 1);
      if (value < (signature[order] ?? 0)) signature[order] = value;
    }
  }
  return signature;
}

/** One number for each band, signed, as the database keeps it. */
export function bandsOf(signature: Signature): readonly bigint[] {
  return Array.from({ length: BANDS }, (_none, band) => {
    let high = 0x811c_9dc5;
    let low = 0x1234_567 + band;
    for (let row = 0; row < ROWS; row += 1) {
      const value = signature[band * ROWS + row] ?? 0;
      high = mix(high ^ value, 0x0100_0193);
      low = mix(low ^ value, 0x85eb_ca6b);
    }
    return BigInt.asIntN(64, (BigInt(high) << 32n) | BigInt(low));
  });
}

/** Share of three-word groups that two texts have in common, estimated: 0 to 1, off by about 0.06. */
export function likeness(one: Signature, other: Signature): number {
  let same = 0;
  for (let order = 0; order < VALUES; order += 1) if (one[order] === other[order]) same += 1;
  return same / VALUES;
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c_9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  return hash >>> 0;
}

function mix(value: number, seed: number): number {
  let mixed = Math.imul(value ^ seed, 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function seeds(): Uint32Array {
  const made = new Uint32Array(VALUES);
  let state = 0x9e37_79b9;
  for (let at = 0; at < VALUES; at += 1) {
    state = mix(state + at, 0x27d4_eb2f);
    made[at] = state | 1;
  }
  return made;
}
