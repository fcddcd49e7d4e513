export type Bytes = Uint8Array<ArrayBuffer>;

/** Fresh bytes from a cryptographic source; `length` in bytes. Handed in, never reached for. */
export type DrawBytes = (length: number) => Uint8Array;

/** Overwrites secret bytes with zeros. What was copied elsewhere stays there: copy secrets as little as possible. */
export function wipe(...secrets: readonly Uint8Array[]): void {
  for (const secret of secrets) secret.fill(0);
}

/** XORs `mask` into `target` in place; both have the length of `mask`, or `target` is longer. */
export function xorInto(target: Uint8Array, mask: Uint8Array): void {
  for (let at = 0; at < mask.length; at += 1) target[at] = byteAt(target, at) ^ byteAt(mask, at);
}

/** The byte at an index that is inside by construction. */
export function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

/** All ones where `a < b`, else zero, without a branch; for values below 2^31. */
export function maskBelow(a: number, b: number): number {
  return (a - b) >> 31;
}
