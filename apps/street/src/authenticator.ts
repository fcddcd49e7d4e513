/** An authenticator app: RFC 6238 with its defaults (SHA-1, six digits, thirty seconds). */
import { createHmac } from 'node:crypto';

const STEP_SECONDS = 30;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** @param atMs milliseconds UTC */
export function totp(secretBase32: string, atMs: number): string {
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(atMs / 1000 / STEP_SECONDS)));
  const mac = createHmac('sha1', fromBase32(secretBase32)).update(step).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Milliseconds until the next code: a code counts once, so somebody who needs two waits. */
export function untilNextCode(atMs: number): number {
  return STEP_SECONDS * 1000 - (atMs % (STEP_SECONDS * 1000));
}

function fromBase32(text: string): Buffer {
  const letters = text.replaceAll(/[\s=]/g, '').toUpperCase();
  const bits = Array.from(letters, (one) => BASE32.indexOf(one).toString(2).padStart(5, '0')).join(
    '',
  );
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((one) => Number.parseInt(one, 2)));
}
