import { createPublicKey, diffieHellman, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { KeyFormatError, PublicPointError } from './errors.ts';

/** Named as on the wire of AWS Payment Cryptography. */
export type Curve = 'ECC_NIST_P256' | 'ECC_NIST_P384' | 'ECC_NIST_P521';

interface CurveFacts {
  readonly jwk: string;
  readonly openssl: string;
  /** bytes of a coordinate: NIST SP 800-186 clause 3.2.1 */
  readonly fieldBytes: number;
}

const CURVES: Readonly<Record<Curve, CurveFacts>> = {
  ECC_NIST_P256: { jwk: 'P-256', openssl: 'prime256v1', fieldBytes: 32 },
  ECC_NIST_P384: { jwk: 'P-384', openssl: 'secp384r1', fieldBytes: 48 },
  ECC_NIST_P521: { jwk: 'P-521', openssl: 'secp521r1', fieldBytes: 66 },
};

export interface EcdhPeers {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** The curve of a key of ours. @throws KeyFormatError when it is of none of the three */
export function curveOf(key: KeyObject): Curve {
  const name = key.asymmetricKeyType === 'ec' ? key.asymmetricKeyDetails?.namedCurve : undefined;
  for (const curve of Object.keys(CURVES) as Curve[]) {
    if (CURVES[curve].openssl === name) return curve;
  }
  throw new KeyFormatError('not a key of P-256, P-384 or P-521');
}

/** Makes a key pair, for one exchange or for an exchange key that stays. */
export function makeEcdhKeyPair(curve: Curve): EcdhPeers {
  return generateKeyPairSync('ec', { namedCurve: CURVES[curve].openssl });
}

/**
 * Reads a public key from outside: an uncompressed point, checked to lie on its curve. All three curves have
 * cofactor 1, so a point of the curve is in the right group; the point at infinity has no such encoding.
 * @param point 0x04, x, y: 65, 97 or 133 bytes
 * @throws PublicPointError
 * @source SEC 1 clause 2.3.4; NIST SP 800-56A rev. 3 clause 5.6.2.3.3
 */
export function parsePublicPoint(curve: Curve, point: Uint8Array): KeyObject {
  const { fieldBytes, jwk } = CURVES[curve];
  if (point.length !== 1 + 2 * fieldBytes || point[0] !== 0x04) throw new PublicPointError();
  const bytes = Buffer.from(point);
  const x = bytes.toString('base64url', 1, 1 + fieldBytes);
  const y = bytes.toString('base64url', 1 + fieldBytes);
  try {
    return createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: jwk, x, y } });
  } catch (cause) {
    throw new PublicPointError({ cause });
  }
}

/**
 * The uncompressed point of a public key.
 * @returns 0x04, x, y: 65, 97 or 133 bytes
 * @throws KeyFormatError
 */
export function publicPoint(key: KeyObject): Buffer {
  const { fieldBytes } = CURVES[curveOf(key)];
  if (key.type !== 'public') throw new KeyFormatError('not a public key');
  const { x, y } = key.export({ format: 'jwk' });
  if (x === undefined || y === undefined) throw new KeyFormatError('not a public key');
  const point = Buffer.alloc(1 + 2 * fieldBytes);
  point[0] = 0x04;
  point.write(x, 1, 'base64url');
  point.write(y, 1 + fieldBytes, 'base64url');
  return point;
}

/**
 * The shared secret Z: the x coordinate at the width of the field.
 * @returns 32, 48 or 66 secret bytes: wipe them
 * @throws KeyFormatError, PublicPointError when the two keys are not of one curve
 * @source NIST SP 800-56A rev. 3 clause 5.7.1.2; golden: golden/ecdh.json
 */
export function deriveSharedSecret(peers: EcdhPeers): Buffer {
  if (curveOf(peers.privateKey) !== curveOf(peers.publicKey)) throw new PublicPointError();
  return diffieHellman({ privateKey: peers.privateKey, publicKey: peers.publicKey });
}
