import { createHmac, timingSafeEqual } from 'node:crypto';

/** RFC 6238: 30 s steps from 1970; HMAC-SHA-1 and six digits are what every authenticator app does. */
export const STEP_SECONDS = 30;
const DIGITS = 6;
/** One step early or late (RFC 6238 clause 5.2). */
const DRIFT_STEPS = 1;

/**
 * The value of one time step (RFC 4226 clause 5.3).
 * @param secret 20 bytes
 * @param step   seconds since 1970, divided by 30
 */
export function totpAt(secret: Uint8Array, step: number, digits: number = DIGITS): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac[mac.length - 1] ?? 0) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** The step that a code is of, later than the last one used; nothing when it is of none. */
export function findStep(
  secret: Uint8Array,
  code: string,
  at: { readonly now: number; readonly lastStep: number },
): number | undefined {
  const current = Math.floor(at.now / 1_000 / STEP_SECONDS);
  let found: number | undefined;
  for (let step = current - DRIFT_STEPS; step <= current + DRIFT_STEPS; step += 1) {
    const same = timingSafeEqual(Buffer.from(totpAt(secret, step)), Buffer.from(code));
    if (same && step > at.lastStep) found = step;
  }
  return found;
}

export interface TotpStanding {
  readonly misses: number;
  readonly missesInARow: number;
  readonly suspendedUntil: number | null;
  readonly disabledAt: number | null;
}

export type TotpRefusal = 'totp.none' | 'totp.suspended' | 'totp.disabled' | 'totp.wrong';

/** Whether a code may be looked at at all. */
export function decideLook(
  standing: TotpStanding | undefined,
  now: number,
): Exclude<TotpRefusal, 'totp.wrong'> | undefined {
  if (standing === undefined) return 'totp.none';
  if (standing.disabledAt !== null) return 'totp.disabled';
  if (standing.suspendedUntil !== null && standing.suspendedUntil > now) return 'totp.suspended';
  return undefined;
}

/** After a miss: so many suspend for a while, so many in a row disable until it is set up again. */
export function decideMiss(
  standing: TotpStanding,
  limits: {
    readonly totpSuspendAfter: number;
    readonly totpSuspendMinutes: number;
    readonly totpDisableAfter: number;
  },
  now: number,
): TotpStanding {
  const misses = standing.misses + 1;
  const missesInARow = standing.missesInARow + 1;
  const suspends = misses >= limits.totpSuspendAfter;
  return {
    misses: suspends ? 0 : misses,
    missesInARow,
    suspendedUntil: suspends ? now + limits.totpSuspendMinutes * 60_000 : standing.suspendedUntil,
    disabledAt: missesInARow >= limits.totpDisableAfter ? now : null,
  };
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 clause 6, for 20 bytes: 32 characters and no padding. */
export function toBase32(bytes: Uint8Array): string {
  let bits = 0;
  let held = 0;
  let text = '';
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      text += BASE32[(held >> (bits - 5)) & 31] ?? '';
      bits -= 5;
    }
    held &= (1 << bits) - 1;
  }
  return text;
}
