// SHA-256 (FIPS 180-4), so that a browser checks its weights before the first message, without waiting.

const FIRST_PRIMES = 64;
const roundConstants = new Uint32Array(FIRST_PRIMES);
const startState = new Uint32Array(8);
fillConstants();

/** The first 32 bits of the fractions of roots of primes (sections 4.2.2 and 5.3.3). */
function fillConstants(): void {
  let found = 0;
  for (let number = 2; found < FIRST_PRIMES; number += 1) {
    let isPrime = true;
    for (let by = 2; by * by <= number && isPrime; by += 1) isPrime = number % by !== 0;
    if (!isPrime) continue;
    if (found < 8) startState[found] = fractionOf(Math.sqrt(number));
    roundConstants[found] = fractionOf(Math.cbrt(number));
    found += 1;
  }
}

function fractionOf(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

/** @returns the hash as 64 hexadecimal digits */
export function sha256Hex(bytes: Uint8Array): string {
  const padded = pad(bytes);
  const view = new DataView(padded.buffer);
  const state = Int32Array.from(startState);
  const words = new Int32Array(64);
  for (let at = 0; at < padded.length; at += 64) mixBlock(state, words, view, at);
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** A one, zeros, and the length in bits (section 5.1.1). */
function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, bytes.length << 3);
  return padded;
}

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/** Section 6.2.2. Plain variables: a list of eight made anew in each round would take most of the time. */
function mixBlock(state: Int32Array, words: Int32Array, view: DataView, at: number): void {
  for (let i = 0; i < 16; i += 1) words[i] = view.getInt32(at + i * 4);
  for (let i = 16; i < 64; i += 1) {
    const w15 = words[i - 15] ?? 0;
    const w2 = words[i - 2] ?? 0;
    const small0 = turn(w15, 7) ^ turn(w15, 18) ^ (w15 >>> 3);
    const small1 = turn(w2, 17) ^ turn(w2, 19) ^ (w2 >>> 10);
    words[i] = (words[i - 16] ?? 0) + small0 + (words[i - 7] ?? 0) + small1;
  }
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let e = state[4] ?? 0;
  let f = state[5] ?? 0;
  let g = state[6] ?? 0;
  let h = state[7] ?? 0;
  for (let i = 0; i < 64; i += 1) {
    const big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const chosen = (e & f) ^ (~e & g);
    const one = (h + big1 + chosen + (roundConstants[i] ?? 0) + (words[i] ?? 0)) | 0;
    const big0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const two = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state[0] = ((state[0] ?? 0) + a) | 0;
  state[1] = ((state[1] ?? 0) + b) | 0;
  state[2] = ((state[2] ?? 0) + c) | 0;
  state[3] = ((state[3] ?? 0) + d) | 0;
  state[4] = ((state[4] ?? 0) + e) | 0;
  state[5] = ((state[5] ?? 0) + f) | 0;
  state[6] = ((state[6] ?? 0) + g) | 0;
  state[7] = ((state[7] ?? 0) + h) | 0;
}
