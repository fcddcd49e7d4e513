import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { issueCertificate } from '@countersign/x509';
import type { Clock, Random } from '@countersign/kernel';
import { rowsOf, type KeptKeys } from './keys.ts';

const NAME = 'Countersign keeper';
const SERIAL_BYTES = 16;
const POINT_BYTES = 65;
const ROOT_YEARS = 10;
const YEAR_MS = 365 * 24 * 3_600_000;
/** Vault and keeper share a machine, their clocks agree; certificates keep whole seconds. */
const BACKDATE_MS = 2_000;

/** The keeper's own CA: the backend agrees keys with nobody whose certificate it did not sign. */
export interface ScreenAuthority {
  readonly rootPem: string;
  /**
   * A leaf for a one-time key.
   * @param ask.point uncompressed P-256 point
   * @returns PEM, or nothing when the bytes are no point of the curve
   */
  readonly certify: (ask: {
    readonly point: Uint8Array;
    readonly subject: string;
    readonly ttlSeconds: number;
  }) => string | undefined;
}

export async function loadAuthority(
  kept: KeptKeys,
  ask: { readonly random: Random; readonly clock: Clock },
): Promise<ScreenAuthority> {
  const fresh = freshAuthority(kept.now, ask.random);
  const [row] = await rowsOf(
    kept,
    'authority',
    () => fresh.pkcs8,
    () => fresh.rootPem,
  );
  fresh.pkcs8.fill(0);
  if (row === undefined || row.public === null) throw new Error('the screen authority is missing');
  const clear = kept.open(row);
  const privateKey = createPrivateKey({ key: clear, format: 'der', type: 'pkcs8' });
  clear.fill(0);
  const publicKey = createPublicKey(privateKey);
  const rootPem = row.public.toString('utf8');
  return {
    rootPem,
    certify: ({ point, subject, ttlSeconds }) => {
      const screenKey = parsePoint(point);
      if (screenKey === undefined) return undefined;
      const now = ask.clock();
      return issueCertificate({
        subject,
        issuer: NAME,
        publicKey: screenKey,
        signWith: privateKey,
        issuerPublicKey: publicKey,
        serial: ask.random(SERIAL_BYTES),
        notBefore: now - BACKDATE_MS,
        notAfter: now + ttlSeconds * 1_000,
        use: 'agreement',
      });
    },
  };
}

function freshAuthority(now: number, random: Random): { pkcs8: Buffer; rootPem: Buffer } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const rootPem = issueCertificate({
    subject: NAME,
    issuer: NAME,
    publicKey,
    signWith: privateKey,
    issuerPublicKey: publicKey,
    serial: random(SERIAL_BYTES),
    notBefore: now - BACKDATE_MS,
    notAfter: now + ROOT_YEARS * YEAR_MS,
    use: 'authority',
  });
  return {
    pkcs8: privateKey.export({ format: 'der', type: 'pkcs8' }),
    rootPem: Buffer.from(rootPem, 'utf8'),
  };
}

/** SubjectPublicKeyInfo of a P-256 key, up to its point (RFC 5480 clause 2). */
const SPKI_BEFORE_POINT = Buffer.from(
  '3059301306072a8648ce3d020106082a8648ce3d030107034200',
  'hex',
);

/** An uncompressed point of P-256 (SEC 1 clause 2.3.3); the runtime checks that it lies on the curve. */
export function parsePoint(point: Uint8Array): KeyObject | undefined {
  if (point.length !== POINT_BYTES || point[0] !== 4) return undefined;
  try {
    const key = Buffer.concat([SPKI_BEFORE_POINT, point]);
    return createPublicKey({ key, format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}
