import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A passkey in software, as a browser would answer with it; for tests only. */
export interface TestPasskey {
  readonly id: string;
  signCount: number;
  /** What `navigator.credentials.create` gives. */
  readonly register: (ask: CeremonyAsk) => unknown;
  readonly assert: (ask: CeremonyAsk) => unknown;
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

export function createTestPasskey(signCount = 0): TestPasskey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credentialId = randomBytes(32);
  const jwk = publicKey.export({ format: 'jwk' });
  const id = credentialId.toString('base64url');

  const data = (type: string, ask: CeremonyAsk) =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge: Buffer.from(ask.challenge).toString('base64url'),
        origin: ask.origin,
        crossOrigin: false,
        ...ask.clientData,
      }),
    );
  const head = (ask: CeremonyAsk, more: number, count: number) => {
    const uv = ask.userVerified === false ? 0 : FLAG.uv;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(count);
    const flags = FLAG.up | uv | FLAG.be | FLAG.bs | more;
    return Buffer.concat([
      createHash('sha256').update(ask.rpId).digest(),
      Buffer.of(flags),
      counter,
    ]);
  };
  const common = { id, rawId: id, type: 'public-key', clientExtensionResults: {} };

  const passkey: TestPasskey = {
    id,
    signCount,
    register: (ask) => {
      const cose = Buffer.concat([
        // {1: 2, 3: -7, -1: 1, -2: x, -3: y}: an ES256 key (RFC 9053 clause 7.1.1)
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(jwk.x ?? '', 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(jwk.y ?? '', 'base64url'),
      ]);
      const authData = Buffer.concat([
        head(ask, FLAG.at, passkey.signCount),
        Buffer.alloc(16),
        Buffer.of(0, credentialId.length),
        credentialId,
        cose,
      ]);
      const attestationObject = Buffer.concat([
        // {"fmt": "none", "attStmt": {}, "authData": bytes}
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
        Buffer.of(authData.length),
        authData,
      ]);
      return {
        ...common,
        response: {
          clientDataJSON: data('webauthn.create', ask).toString('base64url'),
          attestationObject: attestationObject.toString('base64url'),
          transports: ['internal', 'hybrid'],
        },
      };
    },
    assert: (ask) => {
      if (passkey.signCount > 0) passkey.signCount += 1;
      const clientData = data('webauthn.get', ask);
      const authenticatorData = head(ask, 0, passkey.signCount);
      const signed = Buffer.concat([
        authenticatorData,
        createHash('sha256').update(clientData).digest(),
      ]);
      return {
        ...common,
        response: {
          clientDataJSON: clientData.toString('base64url'),
          authenticatorData: authenticatorData.toString('base64url'),
          signature: sign('sha256', signed, privateKey).toString('base64url'),
        },
      };
    },
  };
  return passkey;
}
