import { createHmac, timingSafeEqual } from 'node:crypto';

/** A nonce is taken so long after it was made. */
export const NONCE_LIFE_MS = 300_000;
/** Nonces whose counts are remembered at one time. */
export const NONCES_MAX = 5_000;

const TIME_BYTES = 6;
const RANDOM_BYTES = 8;
const MAC_BYTES = 16;

export interface Nonces {
  readonly make: () => string;
  /** Whether it is ours, of now, and its count is a new one; a count is used up by asking. */
  readonly take: (nonce: string, nc: string) => 'good' | 'stale' | 'foreign';
}

/**
 * Nonces that say themselves when they were made, under a MAC; only counts are remembered.
 * @param parts.key 32 bytes of this process alone
 * @source RFC 7616 clauses 3.3 and 5.4
 */
export function createNonces(parts: {
  readonly key: Uint8Array;
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
}): Nonces {
  /** In the order of their first use, so the oldest are first. */
  const counts = new Map<string, { readonly count: number; readonly madeAt: number }>();
  const macOf = (head: Uint8Array) =>
    createHmac('sha256', parts.key).update(head).digest().subarray(0, MAC_BYTES);

  const madeAt = (nonce: string): number | undefined => {
    const bytes = Buffer.from(nonce, 'base64url');
    if (bytes.length !== TIME_BYTES + RANDOM_BYTES + MAC_BYTES) return undefined;
    const head = bytes.subarray(0, TIME_BYTES + RANDOM_BYTES);
    const isOurs = timingSafeEqual(macOf(head), bytes.subarray(head.length));
    // Another spelling of the same bytes would have a count of its own.
    return isOurs && bytes.toString('base64url') === nonce
      ? head.readUIntBE(0, TIME_BYTES)
      : undefined;
  };
  const isOld = (at: number) => parts.now() - at > NONCE_LIFE_MS;
  const forget = () => {
    for (const [nonce, { madeAt: at }] of counts) {
      if (!isOld(at) && counts.size < NONCES_MAX) return;
      counts.delete(nonce);
    }
  };
  return {
    make() {
      const head = Buffer.alloc(TIME_BYTES + RANDOM_BYTES);
      head.writeUIntBE(Math.floor(parts.now()), 0, TIME_BYTES);
      head.set(parts.random(RANDOM_BYTES), TIME_BYTES);
      return Buffer.concat([head, macOf(head)]).toString('base64url');
    },
    take(nonce, nc) {
      const at = madeAt(nonce);
      if (at === undefined) return 'foreign';
      const count = Number.parseInt(nc, 16);
      if (isOld(at) || count <= (counts.get(nonce)?.count ?? 0)) return 'stale';
      forget();
      counts.set(nonce, { count, madeAt: at });
      return 'good';
    },
  };
}
