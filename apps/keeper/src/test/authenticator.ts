import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** A passkey in software, as a browser would answer with it; for tests only. */
export interface TestPasskey {
  readonly id: string;
  signCount: number;
  /** What `navigator.credentials.create` gives. */
  readonly register: (ask: CeremonyAsk) => TestRegistration;
  readonly assert: (ask: CeremonyAsk) => unknown;
}

export interface TestRegistration {
  readonly id: string;
  readonly rawId: string;
  readonly type: 'public-key';
  readonly clientExtensionResults: object;
  readonly response: Readonly<Record<'clientDataJSON' | 'attestationObject', string>> & {
    readonly transports: readonly string[];
  };
}

interface CeremonyAsk {
  readonly challenge: Uint8Array;
  readonly origin: string;
  readonly rpId: string;
  /** Members that a test puts into the client data besides, such as `crossOrigin: true`. */
  readonly clientData?: Readonly<Record<string, unknown>>;
  readonly userVerified?: boolean;
}

const FLAG = { up: 0x01, uv: 0x04, be: 0x08, bs: 0x10, at: 0x40 } as const;

export function createTestPasskey(signCount = 0, credentialId = randomBytes(32)): TestPasskey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = credentialId.toString('base64url');
  const common = { id, rawId: id, type: 'public-key', clientExtensionResults: {} } as const;
  const passkey: TestPasskey = {
    id,
    signCount,
    register: (ask) => {
      const head = dataHead(ask, FLAG.at, passkey.signCount);
      const authData = Buffer.concat([head, attested(credentialId, publicKey)]);
      return {
        ...common,
        response: {
          clientDataJSON: clientData('webauthn.create', ask).toString('base64url'),
          attestationObject: attestationOf(authData).toString('base64url'),
          transports: ['internal', 'hybrid'],
        },
      };
    },
    assert: (ask) => {
      if (passkey.signCount > 0) passkey.signCount += 1;
      const data = clientData('webauthn.get', ask);
      const authenticatorData = dataHead(ask, 0, passkey.signCount);
      const hash = createHash('sha256').update(data).digest();
      const signature = sign('sha256', Buffer.concat([authenticatorData, hash]), privateKey);
      return {
        ...common,
        response: {
          clientDataJSON: data.toString('base64url'),
          authenticatorData: authenticatorData.toString('base64url'),
          signature: signature.toString('base64url'),
        },
      };
    },
  };
  return passkey;
}

function clientData(type: string, ask: CeremonyAsk): Buffer {
  const challenge = Buffer.from(ask.challenge).toString('base64url');
  const data = { type, challenge, origin: ask.origin, crossOrigin: false, ...ask.clientData };
  return Buffer.from(JSON.stringify(data));
}

/** RP id hash, flags and counter (WebAuthn Level 3 clause 6.1). */
function dataHead(ask: CeremonyAsk, more: number, count: number): Buffer {
  const uv = ask.userVerified === false ? 0 : FLAG.uv;
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(count);
  const flags = Buffer.of(FLAG.up | uv | FLAG.be | FLAG.bs | more);
  return Buffer.concat([createHash('sha256').update(ask.rpId).digest(), flags, counter]);
}

/** Attested credential data: AAGUID of zeros, credential id, COSE key. */
function attested(credentialId: Buffer, publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  return Buffer.concat([
    Buffer.alloc(16),
    Buffer.of(0, credentialId.length),
    credentialId,
    // {1: 2, 3: -7, -1: 1, -2: x, -3: y}: an ES256 key (RFC 9053 clause 7.1.1)
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ]);
}

/** CBOR of {"fmt": "none", "attStmt": {}, "authData": bytes}. */
function attestationOf(authData: Buffer): Buffer {
  const head = 'a363666d74646e6f6e656761747453746d74a068617574684461746158';
  return Buffer.concat([Buffer.from(head, 'hex'), Buffer.of(authData.length), authData]);
}
