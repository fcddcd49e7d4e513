import { Buffer } from 'node:buffer';
import { hash, timingSafeEqual } from 'node:crypto';
import { canonicalBytes, type Field } from './canonical.ts';

/** Length of a link of the chain, in bytes (SHA-256). */
export const HASH_BYTES = 32;

/** What the first entry of a chain follows. */
export const CHAIN_START: Buffer = Buffer.alloc(HASH_BYTES);

const DOMAIN = Buffer.from('countersign-chain-v1\0', 'utf8');

/**
 * The link that follows `previous` for an entry: SHA-256("countersign-chain-v1" 00 ‖ previous ‖ bytes).
 * @param previous 32 bytes: the link before, or `CHAIN_START`
 * @param bytes    the entry's canonical bytes
 * @returns 32 bytes
 * @throws RangeError when `previous` is not 32 bytes
 */
export function chainHash(previous: Uint8Array, bytes: Uint8Array): Buffer {
  if (previous.length !== HASH_BYTES) throw new RangeError('hashchain: a link has 32 bytes');
  return hash('sha256', Buffer.concat([DOMAIN, previous, bytes]), 'buffer');
}

/** An entry as it is kept: its fields, and the link that it made. */
export interface ChainEntry {
  readonly version: string;
  readonly fields: readonly Field[];
  readonly hash: Uint8Array;
}

/**
 * Makes the entry that follows `previous`.
 * @param previous 32 bytes: `hash` of the entry before, or `CHAIN_START`
 */
export function appendEntry(
  previous: Uint8Array,
  entry: { readonly version: string; readonly fields: readonly Field[] },
): ChainEntry {
  const link = chainHash(previous, canonicalBytes(entry.version, entry.fields));
  return { version: entry.version, fields: entry.fields, hash: link };
}

export type ChainVerdict =
  | { readonly ok: true; readonly count: number; readonly head: Uint8Array }
  | { readonly ok: false; readonly at: number; readonly reason: 'link' | 'fields' };

/**
 * Checks every link of a chain, in order.
 * @param entries  the entries, oldest first
 * @param previous what the first one follows; `CHAIN_START` unless a part of a chain is checked
 * @returns count and last link, or the position (from 0) of the first entry that does not follow
 */
export function verifyChain(
  entries: Iterable<ChainEntry>,
  previous: Uint8Array = CHAIN_START,
): ChainVerdict {
  let head: Uint8Array = previous;
  let count = 0;
  for (const entry of entries) {
    let wanted: Uint8Array;
    try {
      wanted = chainHash(head, canonicalBytes(entry.version, entry.fields));
    } catch {
      return { ok: false, at: count, reason: 'fields' };
    }
    if (entry.hash.length !== HASH_BYTES || !timingSafeEqual(wanted, entry.hash)) {
      return { ok: false, at: count, reason: 'link' };
    }
    head = wanted;
    count += 1;
  }
  return { ok: true, count, head };
}
