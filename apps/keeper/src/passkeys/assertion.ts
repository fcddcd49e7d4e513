import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';

// The assertion that nearly every passkey makes (ES256, no extensions), checked here and at once: WebAuthn Level 3 clause
// 7.2. Whatever has another shape is the library's to check; which of the two checks never depends on a check's outcome.

/** What is checked, parsed from base64url before. */
export interface AssertionParts {
  readonly id: string;
  readonly rawId: string;
  readonly clientDataJson: Uint8Array;
  readonly authenticatorData: Uint8Array;
  readonly signature: Uint8Array;
}

export interface AssertionExpected {
  /** COSE key, as it was enrolled. */
  readonly publicKey: Uint8Array;
  /** Base64url. */
  readonly challenge: string;
  readonly origin: string;
  readonly rpId: string;
}

export interface AssertionFacts {
  readonly signCount: number;
  readonly backupEligible: boolean;
  readonly backedUp: boolean;
}

export type AssertionVerdict =
  | ({ readonly verdict: 'signed' } & AssertionFacts)
  | { readonly verdict: 'no' }
  /** Not of the shape that is checked here. */
  | { readonly verdict: 'other-shape' };

/** RP id hash, flags and counter, and nothing behind them (clause 6.1). */
const DATA_BYTES = 37;
const HASH_BYTES = 32;
const FLAG = { up: 0x01, uv: 0x04, be: 0x08, bs: 0x10, at: 0x40, ed: 0x80 } as const;

export function verifyAssertion(
  parts: AssertionParts,
  expected: AssertionExpected,
): AssertionVerdict {
  const { authenticatorData, clientDataJson } = parts;
  const flags = authenticatorData[HASH_BYTES] ?? 0;
  const key = es256Key(expected.publicKey);
  const data = clientDataOf(clientDataJson);
  const isPlain = authenticatorData.length === DATA_BYTES && (flags & (FLAG.at | FLAG.ed)) === 0;
  if (!isPlain || key === undefined || data === undefined || 'tokenBinding' in data)
    return { verdict: 'other-shape' };
  const backupEligible = (flags & FLAG.be) !== 0;
  const backedUp = (flags & FLAG.bs) !== 0;
  const rpIdHash = createHash('sha256').update(expected.rpId).digest();
  const holds =
    parts.id === parts.rawId &&
    data['type'] === 'webauthn.get' &&
    data['challenge'] === expected.challenge &&
    data['origin'] === expected.origin &&
    rpIdHash.equals(authenticatorData.subarray(0, HASH_BYTES)) &&
    (flags & FLAG.up) !== 0 &&
    (flags & FLAG.uv) !== 0 &&
    // Backed up without being eligible for it cannot be (clause 6.1.3).
    (backupEligible || !backedUp) &&
    isSigned(key, parts);
  if (!holds) return { verdict: 'no' };
  const signCount = Buffer.from(authenticatorData).readUInt32BE(HASH_BYTES + 1);
  return { verdict: 'signed', signCount, backupEligible, backedUp };
}

/** The signature is over authenticator data and the hash of the client data, in DER (clause 6.5.5). */
function isSigned(key: KeyObject, parts: AssertionParts): boolean {
  const hash = createHash('sha256').update(parts.clientDataJson).digest();
  return verify('sha256', Buffer.concat([parts.authenticatorData, hash]), key, parts.signature);
}

export function clientDataOf(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const data: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
    return data as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}

// {1: 2, 3: -7, -1: 1, -2: x, -3: y} in CTAP2 canonical CBOR (RFC 9053 clause 7.1.1).
const COSE_BEFORE_X = Buffer.from('a5010203262001215820', 'hex');
const COSE_BEFORE_Y = Buffer.from('225820', 'hex');
const COORDINATE_BYTES = 32;
const Y_MARK = COSE_BEFORE_X.length + COORDINATE_BYTES;
const COSE_BYTES = Y_MARK + COSE_BEFORE_Y.length + COORDINATE_BYTES;
/** SubjectPublicKeyInfo of an uncompressed P-256 point, up to its coordinates (RFC 5480 clause 2). */
const SPKI_BEFORE_X = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d03010703420004', 'hex');

/** The key of an ES256 credential in its one canonical form; nothing for any other bytes. */
function es256Key(cose: Uint8Array): KeyObject | undefined {
  const bytes = Buffer.from(cose.buffer, cose.byteOffset, cose.length);
  const isEs256 =
    bytes.length === COSE_BYTES &&
    bytes.subarray(0, COSE_BEFORE_X.length).equals(COSE_BEFORE_X) &&
    bytes.subarray(Y_MARK, Y_MARK + COSE_BEFORE_Y.length).equals(COSE_BEFORE_Y);
  if (!isEs256) return undefined;
  const x = bytes.subarray(COSE_BEFORE_X.length, Y_MARK);
  const y = bytes.subarray(Y_MARK + COSE_BEFORE_Y.length);
  try {
    const key = Buffer.concat([SPKI_BEFORE_X, x, y]);
    return createPublicKey({ key, format: 'der', type: 'spki' });
  } catch {
    return undefined; // no point of the curve: the library says so too
  }
}
