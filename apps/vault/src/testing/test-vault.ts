import { Buffer } from 'node:buffer';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '@countersign/kernel';
import {
  type Curve,
  deriveExchangedKey,
  makeEcdhKeyPair,
  parsePublicPoint,
  publicPoint,
} from '@countersign/pincrypto';
import { makeSigner } from '@countersign/sigv4';
import { type CertificateFacts, issueCertificate } from '@countersign/x509';
import { X509Certificate } from 'node:crypto';
import type { CallerCredentials } from '../credentials.ts';
import type { VaultCall } from '../dispatch.ts';
import type { FailureAlarm } from '../guard/failure-watch.ts';
import { type Vault, type VaultOptions, openVault } from '../vault.ts';

// For tests: a vault in a folder of its own with a clock that is set by hand, and somebody who signs calls to it.

export const REGION = 'us-east-1';
export const SECRET = 's'.repeat(40);
export const START = Date.UTC(2026, 5, 1, 12) as Instant;

export const random = (length: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(randomBytes(length));

export interface Answered {
  readonly status: number;
  readonly exception: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
}

export interface TestVault {
  readonly folder: string;
  readonly options: VaultOptions;
  readonly alarms: FailureAlarm[];
  readonly faults: unknown[];
  now: Instant;
  vault: Vault;
  readonly send: (call: VaultCall) => Answered;
  readonly data: (path: string, body: unknown) => Answered;
  readonly control: (operation: string, body: unknown) => Answered;
  readonly reopen: (more?: Partial<VaultOptions>) => Promise<void>;
}

const CREDENTIALS: CallerCredentials = [
  { accessKeyId: 'KEEPER', secretAccessKey: SECRET, allow: ['data', 'control'] },
  { accessKeyId: 'READER', secretAccessKey: SECRET, allow: ['data'] },
];

export function signerFor(accessKeyId: string) {
  return makeSigner({
    credentials: { accessKeyId, secretAccessKey: SECRET },
    region: REGION,
    service: 'payment-cryptography',
  });
}

/** A signed call of the data plane. */
export function dataCall(
  path: string,
  body: unknown,
  at: number,
  accessKeyId = 'KEEPER',
): VaultCall {
  const text = JSON.stringify(body);
  const headers = { host: 'vault', 'content-type': 'application/json' };
  const rawHeaders = signerFor(accessKeyId)({
    method: 'POST',
    target: path,
    headers,
    body: text,
    at,
  });
  return { method: 'POST', target: path, rawHeaders, body: Buffer.from(text) };
}

export function controlCall(
  operation: string,
  body: unknown,
  at: number,
  accessKeyId = 'KEEPER',
): VaultCall {
  const text = JSON.stringify(body);
  const headers = {
    host: 'vault',
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': `PaymentCryptographyControlPlane.${operation}`,
  };
  const rawHeaders = signerFor(accessKeyId)({
    method: 'POST',
    target: '/',
    headers,
    body: text,
    at,
  });
  return { method: 'POST', target: '/', rawHeaders, body: Buffer.from(text) };
}

/** Opens a vault in a fresh folder, which goes when the test is over. */
export function openTestVault(
  t: { after: (fn: () => Promise<void>) => void },
  more: Partial<VaultOptions> = {},
): TestVault {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-vault-'));
  const alarms: FailureAlarm[] = [];
  const faults: unknown[] = [];
  const options: VaultOptions = {
    stateDir: join(folder, 'state'),
    componentFiles: ['a', 'b', 'c'].map((name) => join(folder, name, 'component.json')),
    keySpace: 'test',
    region: REGION,
    credentials: CREDENTIALS,
    limits: { alarmPerMinute: 1e6, breakerPerMinute: 1e6, breakerSeconds: 60 },
    certificateSecondsMax: 900,
    allowVariantBinding: false,
    clock: () => made.now,
    random,
    newReference: () => 'reference-1',
    onAlarm: (alarm) => alarms.push(alarm),
    onFault: (fault) => faults.push(fault),
    ...more,
  };
  const send = (call: VaultCall): Answered => {
    const { status, headers, body: text } = made.vault.handle(call);
    const body = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return { status, exception: headers['x-amzn-errortype'], body, text };
  };
  const made: TestVault = {
    folder,
    options,
    alarms,
    faults,
    now: START,
    vault: undefined as unknown as Vault,
    send,
    data: (path, body) => send(dataCall(path, body, made.now)),
    control: (operation, body) => send(controlCall(operation, body, made.now)),
    async reopen(changes = {}) {
      await made.vault.close();
      made.vault = openVault({ ...options, ...changes });
    },
  };
  made.vault = openVault(options);
  t.after(async () => {
    await made.vault.close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  });
  return made;
}

interface KeyAsk {
  readonly usage: string;
  readonly algorithm: string;
  readonly modes: string;
  readonly keyClass?: string;
  readonly exportable?: boolean;
  readonly more?: Readonly<Record<string, unknown>>;
}

export function attributes(ask: KeyAsk) {
  return {
    KeyUsage: ask.usage,
    KeyClass: ask.keyClass ?? 'SYMMETRIC_KEY',
    KeyAlgorithm: ask.algorithm,
    KeyModesOfUse: Object.fromEntries(ask.modes.split(' ').map((mode) => [mode, true])),
  };
}

/** Makes a key; its ARN. */
export function makeKey(vault: TestVault, ask: KeyAsk): string {
  const answered = vault.control('CreateKey', {
    KeyAttributes: attributes(ask),
    Exportable: ask.exportable ?? false,
    ...ask.more,
  });
  if (answered.status !== 200) throw new Error(`CreateKey: ${answered.text}`);
  return (answered.body['Key'] as { readonly KeyArn: string }).KeyArn;
}

export const CIPHER = 'Encrypt Decrypt Wrap Unwrap';

/** One key of each kind. */
export const KINDS = {
  V1: {
    usage: 'TR31_V1_IBM3624_PIN_VERIFICATION_KEY',
    algorithm: 'TDES_2KEY',
    modes: 'Generate Verify',
  },
  V2: {
    usage: 'TR31_V2_VISA_PIN_VERIFICATION_KEY',
    algorithm: 'TDES_2KEY',
    modes: 'Generate Verify',
  },
  P0: {
    usage: 'TR31_P0_PIN_ENCRYPTION_KEY',
    algorithm: 'TDES_2KEY',
    modes: CIPHER,
    exportable: true,
  },
  P0A: {
    usage: 'TR31_P0_PIN_ENCRYPTION_KEY',
    algorithm: 'AES_128',
    modes: CIPHER,
    exportable: true,
  },
  C0: { usage: 'TR31_C0_CARD_VERIFICATION_KEY', algorithm: 'TDES_2KEY', modes: 'Generate Verify' },
  K1: {
    usage: 'TR31_K1_KEY_BLOCK_PROTECTION_KEY',
    algorithm: 'AES_256',
    modes: CIPHER,
    exportable: true,
  },
  K3: {
    usage: 'TR31_K3_ASYMMETRIC_KEY_FOR_KEY_AGREEMENT',
    algorithm: 'ECC_NIST_P256',
    modes: 'DeriveKey',
    keyClass: 'ASYMMETRIC_KEY_PAIR',
    more: { DeriveKeyUsage: 'TR31_P0_PIN_ENCRYPTION_KEY' },
  },
} as const satisfies Record<string, KeyAsk>;

export function base64(pem: string): string {
  return Buffer.from(pem).toString('base64');
}

/** An authority for screens with its certificate, and a way to issue under it. */
export function makeAuthority(at = START as number) {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const own = { issuer: 'screens', signWith: pair.privateKey, issuerPublicKey: pair.publicKey };
  const issue = (over: Partial<CertificateFacts>) =>
    issueCertificate({
      ...own,
      subject: 'screen',
      publicKey: pair.publicKey,
      serial: random(16),
      notBefore: at - 2000,
      notAfter: at + 300_000,
      use: 'agreement',
      ...over,
    });
  const pem = issue({ subject: 'screens', use: 'authority', notAfter: at + 3_600_000 });
  return { pem, issue };
}

export function importRoot(vault: TestVault, pem: string) {
  return vault.control('ImportKey', {
    KeyMaterial: {
      RootCertificatePublicKey: {
        KeyAttributes: attributes({
          usage: 'TR31_S0_ASYMMETRIC_KEY_FOR_DIGITAL_SIGNATURE',
          algorithm: 'ECC_NIST_P256',
          modes: 'Verify',
          keyClass: 'PUBLIC_KEY',
        }),
        PublicKeyCertificate: base64(pem),
      },
    },
  });
}

export function arnOf(answered: Answered): string {
  return (answered.body['Key'] as { readonly KeyArn: string }).KeyArn;
}

/** The public point of a key pair of the vault. */
export function pointOf(vault: TestVault, arn: string): Uint8Array {
  const { body } = vault.control('GetPublicKeyCertificate', { KeyIdentifier: arn });
  const pem = Buffer.from(String(body['KeyCertificate']), 'base64').toString('latin1');
  return publicPoint(new X509Certificate(pem).publicKey);
}

/** A screen: its agreed key, and the member that brings its side of the agreement. */
export function makeScreen(
  vault: TestVault,
  ask: {
    readonly exchange: string;
    readonly ca: string;
    readonly issue: (over: Partial<CertificateFacts>) => string;
    readonly algorithm?: 'AES_128' | 'TDES_2KEY' | 'AES_256';
    readonly curve?: Curve;
    readonly information?: Uint8Array;
    readonly kdf?: 'NIST_SP800' | 'ANSI_X963';
  },
) {
  const curve = ask.curve ?? 'ECC_NIST_P256';
  const algorithm = ask.algorithm ?? 'AES_128';
  const kdf = ask.kdf ?? 'NIST_SP800';
  const pair = makeEcdhKeyPair(curve);
  const info = ask.information ?? random(32).map((byte) => byte || 7);
  const bytes = algorithm === 'AES_256' ? 32 : 16;
  const key = deriveExchangedKey({
    privateKey: pair.privateKey,
    publicKey: parsePublicPoint(curve, pointOf(vault, ask.exchange)),
    kdf,
    hash: 'SHA_256',
    info,
    shape:
      algorithm === 'TDES_2KEY' ? { algorithm: 'TDES', bytes: 16 } : { algorithm: 'AES', bytes },
  });
  const member = {
    WrappedKeyMaterial: {
      DiffieHellmanSymmetricKey: {
        CertificateAuthorityPublicKeyIdentifier: ask.ca,
        PublicKeyCertificate: base64(ask.issue({ publicKey: pair.publicKey })),
        KeyAlgorithm: algorithm,
        KeyDerivationFunction: kdf,
        KeyDerivationHashAlgorithm: 'SHA_256',
        SharedInformation: Buffer.from(info).toString('hex'),
      },
    },
  };
  return { key, member, pair };
}

export const IBM = {
  DecimalizationTable: '0123456789012345',
  PinValidationDataPadCharacter: 'F',
  PinValidationData: '378282246310005',
};
