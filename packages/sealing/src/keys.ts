import { fromBase64Url, toBase64Url, type Bytes } from '@countersign/kernel';

/** A key inside WebCrypto; the type of the runtime that runs us (browser or Node). */
export type KeyHandle = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** A P-256 key pair for boxes, of a recipient or of a sender who signs. */
export interface BoxKeyPair {
  readonly privateKey: KeyHandle;
  readonly publicKey: KeyHandle;
}

const ECDH = { name: 'ECDH', namedCurve: 'P-256' } as const;
/** An uncompressed point: 0x04, x, y (SEC 1 clause 2.3.3). */
export const PUBLIC_KEY_BYTES = 65;
/** An exported pair: the private scalar, then the uncompressed point. */
export const EXPORTED_KEY_BYTES = 32 + PUBLIC_KEY_BYTES;

/** The bytes are not a P-256 key (or not a pair that belongs together). The message quotes nothing of them. */
export class BoxKeyError extends Error {
  override readonly name = 'BoxKeyError';
}

/** Makes a fresh pair that can be exported once, to be kept sealed at rest. */
export async function makeBoxKeyPair(): Promise<BoxKeyPair> {
  return crypto.subtle.generateKey(ECDH, true, ['deriveBits']);
}

/**
 * @returns 97 bytes: private scalar (32), then the uncompressed point (65). Clear key material: seal it, then wipe it
 * @throws  BoxKeyError when the pair was imported without leave to export
 */
export async function exportBoxKey(pair: BoxKeyPair): Promise<Bytes> {
  const bytes = new Uint8Array(EXPORTED_KEY_BYTES);
  try {
    const jwk = await crypto.subtle.exportKey('jwk', pair.privateKey);
    bytes.set(fromBase64Url(jwk.d ?? ''), 0);
    bytes.set(await publicKeyBytes(pair), 32);
  } catch (cause) {
    throw new BoxKeyError('the private key cannot be exported', { cause });
  }
  return bytes;
}

/**
 * Imports what `exportBoxKey` wrote.
 * @param options.extractable whether the pair may be exported again; no unless said so
 * @throws BoxKeyError on another length, a point off the curve, or halves that do not belong together
 */
export async function importBoxKey(
  bytes: Uint8Array,
  options: { readonly extractable?: boolean } = {},
): Promise<BoxKeyPair> {
  if (bytes.length !== EXPORTED_KEY_BYTES) throw new BoxKeyError('not a box key: wrong length');
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    d: toBase64Url(bytes.subarray(0, 32)),
    x: toBase64Url(bytes.subarray(33, 65)),
    y: toBase64Url(bytes.subarray(65, 97)),
  };
  const publicKey = await importPublicKey(bytes.subarray(32));
  try {
    const privateKey = await crypto.subtle.importKey(
      'jwk',
      jwk,
      ECDH,
      options.extractable ?? false,
      ['deriveBits'],
    );
    await assertOneKey(privateKey, publicKey);
    return { privateKey, publicKey };
  } catch (cause) {
    throw new BoxKeyError('not a box key: the halves do not belong together', { cause });
  }
}

/** @throws BoxKeyError on anything but an uncompressed point on P-256 */
export async function importPublicKey(point: Uint8Array): Promise<KeyHandle> {
  if (point.length !== PUBLIC_KEY_BYTES || point[0] !== 4)
    throw new BoxKeyError('not an uncompressed P-256 point');
  try {
    return await crypto.subtle.importKey('raw', point.slice(), ECDH, true, []);
  } catch (cause) {
    throw new BoxKeyError('the point is not on P-256', { cause });
  }
}

/** @returns the uncompressed point, 65 bytes: what goes into a contract, a page or a registration */
export async function publicKeyBytes(pair: Pick<BoxKeyPair, 'publicKey'>): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
}

/** Both halves agree with a third key on the same secret. Some runtimes do not check a JWK's point against its scalar. */
async function assertOneKey(privateKey: KeyHandle, publicKey: KeyHandle): Promise<void> {
  const probe: BoxKeyPair = await crypto.subtle.generateKey(ECDH, false, ['deriveBits']);
  const [one, other] = await Promise.all([
    crypto.subtle.deriveBits({ name: 'ECDH', public: probe.publicKey }, privateKey, 256),
    crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, probe.privateKey, 256),
  ]);
  if (toBase64Url(new Uint8Array(one)) !== toBase64Url(new Uint8Array(other)))
    throw new BoxKeyError('the point is of another key');
}
