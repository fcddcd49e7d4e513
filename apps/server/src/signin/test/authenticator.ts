import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type { PasskeyCopy } from '@countersign/keeper-contract';

export interface AssertAsk {
  readonly challenge: string;
  readonly origin?: string;
  readonly rpId?: string;
  readonly userVerified?: boolean;
  readonly signCount?: number;
  readonly type?: string;
  readonly crossOrigin?: boolean;
  readonly userHandle?: string;
}

/** An authenticator of our own for tests: one P-256 passkey, everything about its answers can be bent. */
export function softAuthenticator(defaults: { readonly origin: string; readonly rpId: string }) {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credentialId = randomBytes(20).toString('base64url');
  const userHandle = randomBytes(16).toString('base64url');
  const cose = coseOf(pair.publicKey);
  let count = 0;
  const authData = (
    ask: { rpId: string; userVerified: boolean; signCount: number },
    attested?: Buffer,
  ) => {
    const flags = 0x01 | (ask.userVerified ? 0x04 : 0) | (attested === undefined ? 0 : 0x40);
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(ask.signCount);
    const hash = createHash('sha256').update(ask.rpId).digest();
    return Buffer.concat([hash, Buffer.from([flags]), counter, attested ?? Buffer.alloc(0)]);
  };
  const clientData = (
    type: string,
    ask: { challenge: string; origin: string; crossOrigin: boolean },
  ) => Buffer.from(JSON.stringify({ type, ...ask }));

  return {
    credentialId,
    userHandle,
    copy: (signCount = 0): PasskeyCopy => ({
      credentialId,
      publicKey: cose.toString('base64url'),
      signCount,
      transports: ['internal'],
      backupEligible: false,
      backedUp: false,
      userHandle,
    }),
    assert: (ask: AssertAsk) => {
      count = ask.signCount ?? count + 1;
      const data = authData({
        rpId: ask.rpId ?? defaults.rpId,
        userVerified: ask.userVerified ?? true,
        signCount: count,
      });
      const client = clientData(ask.type ?? 'webauthn.get', {
        challenge: ask.challenge,
        origin: ask.origin ?? defaults.origin,
        crossOrigin: ask.crossOrigin ?? false,
      });
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
      return {
        id: credentialId,
        rawId: credentialId,
        type: 'public-key',
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: sign('sha256', signed, pair.privateKey).toString('base64url'),
          userHandle: ask.userHandle ?? userHandle,
        },
        clientExtensionResults: {},
      };
    },
    register: (ask: {
      readonly challenge: string;
      readonly origin?: string;
      readonly userVerified?: boolean;
    }) => {
      const id = Buffer.from(credentialId, 'base64url');
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const attested = Buffer.concat([Buffer.alloc(16), length, id, cose]);
      const data = authData(
        { rpId: defaults.rpId, userVerified: ask.userVerified ?? true, signCount: 0 },
        attested,
      );
      const client = clientData('webauthn.create', {
        challenge: ask.challenge,
        origin: ask.origin ?? defaults.origin,
        crossOrigin: false,
      });
      return {
        id: credentialId,
        rawId: credentialId,
        type: 'public-key',
        response: {
          clientDataJSON: client.toString('base64url'),
          attestationObject: attestation(data).toString('base64url'),
          transports: ['internal'],
        },
        clientExtensionResults: {},
      };
    },
  };
}

/** COSE_Key, EC2, ES256 (RFC 9053 clause 7.1.1). */
function coseOf(key: KeyObject): Buffer {
  const { x, y } = key.export({ format: 'jwk' });
  const point = (text: string | undefined) => Buffer.from(text ?? '', 'base64url');
  return Buffer.concat([
    Buffer.from([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32]),
    point(x),
    Buffer.from([0x22, 0x58, 32]),
    point(y),
  ]);
}

/** CBOR: { fmt: "none", attStmt: {}, authData: bytes }. */
function attestation(data: Buffer): Buffer {
  const text = (value: string) =>
    Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(data.length);
  return Buffer.concat([
    Buffer.from([0xa3]),
    text('fmt'),
    text('none'),
    text('attStmt'),
    Buffer.from([0xa0]),
    text('authData'),
    Buffer.from([0x59]),
    length,
    data,
  ]);
}
