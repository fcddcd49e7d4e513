// The codewords of a QR symbol (ISO/IEC 18004:2015 clauses 7.4 and 7.5); qr.ts draws them.

function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d); // clause 7.5.2: x^8 + x^4 + x^3 + x^2 + 1
    product ^= ((b >>> bit) & 1) * a;
  }
  return product & 0xff;
}

/** Reed-Solomon remainder of `data`: `length` codewords (clause 7.5.2). */
export function correctionCodewords(data: readonly number[], length: number): number[] {
  const divisor = Array.from({ length }, () => 0);
  divisor[length - 1] = 1;
  for (let i = 0, root = 1; i < length; i += 1, root = multiply(root, 2)) {
    for (let j = 0; j < length; j += 1) {
      divisor[j] = multiply(divisor[j] ?? 0, root) ^ (divisor[j + 1] ?? 0);
    }
  }
  const remainder = Array.from({ length }, () => 0);
  for (const byte of data) {
    const factor = byte ^ (remainder.shift() ?? 0);
    remainder.push(0);
    for (let i = 0; i < length; i += 1) {
      remainder[i] = (remainder[i] ?? 0) ^ multiply(divisor[i] ?? 0, factor);
    }
  }
  return remainder;
}

/** Mode, count, bytes, terminator and padding (clause 7.4); `capacity` in codewords. */
export function dataCodewords(bytes: Uint8Array, capacity: number, countBits: number): number[] {
  const bits: number[] = [];
  const push = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit -= 1) bits.push((value >>> bit) & 1);
  };
  push(0b0100, 4); // byte mode
  push(bytes.length, countBits);
  for (const byte of bytes) push(byte, 8);
  push(0, Math.min(4, capacity * 8 - bits.length));
  while (bits.length % 8 !== 0) bits.push(0);
  const words: number[] = [];
  for (let at = 0; at < bits.length; at += 8) {
    words.push(bits.slice(at, at + 8).reduce((value, bit) => value * 2 + bit, 0));
  }
  for (let pad = 0xec; words.length < capacity; pad ^= 0xec ^ 0x11) words.push(pad);
  return words;
}
