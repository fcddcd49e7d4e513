import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { parsePublicPoint } from '@countersign/pincrypto';
import {
  type Bytes,
  type Pin,
  decipherPinBlock4,
  deriveAesBlockKey,
  deriveTdesBlockKey,
  drawFromBrowser,
  encipherPinBlock1,
  encipherPinBlock4,
  makeScreenKey,
} from '@countersign/pincrypto/browser';
import { type CertificateFacts } from '@countersign/x509';
import {
  type TestVault,
  IBM,
  KINDS,
  arnOf,
  attributes,
  base64,
  importRoot,
  makeAuthority,
  makeKey,
  openTestVault,
  pointOf,
  random,
} from '../testing/test-vault.ts';

const CONTROL = '482915037264';
const PAN = '378282246310005';
const pinOf = (digits: string) => Uint8Array.from(digits, Number) as Pin;
const bytesOf = (hex: unknown): Bytes => new Uint8Array(Buffer.from(String(hex), 'hex'));
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex').toUpperCase();

interface House {
  readonly vault: TestVault;
  readonly pvk: string;
  readonly exchange: string;
  readonly ca: string;
  readonly authority: ReturnType<typeof makeAuthority>;
}

function makeHouse(t: Parameters<typeof openTestVault>[0], algorithm = 'ECC_NIST_P256'): House {
  const vault = openTestVault(t);
  const authority = makeAuthority();
  return {
    vault,
    pvk: makeKey(vault, KINDS.V1),
    exchange: makeKey(vault, { ...KINDS.K3, algorithm }),
    ca: arnOf(importRoot(vault, authority.pem)),
    authority,
  };
}

interface WrappedAsk {
  readonly house: House;
  readonly certificate: string;
  readonly information?: Uint8Array;
  readonly algorithm?: string;
  readonly kdf?: string;
}

function wrapped(ask: WrappedAsk) {
  return {
    WrappedKeyMaterial: {
      DiffieHellmanSymmetricKey: {
        CertificateAuthorityPublicKeyIdentifier: ask.house.ca,
        PublicKeyCertificate: base64(ask.certificate),
        KeyAlgorithm: ask.algorithm ?? 'AES_128',
        KeyDerivationFunction: ask.kdf ?? 'NIST_SP800',
        KeyDerivationHashAlgorithm: 'SHA_256',
        SharedInformation: hex(ask.information ?? random(32).map((byte) => byte || 1)),
      },
    },
  };
}

function show(house: House, member: unknown, offset = '1234') {
  return house.vault.data('/pindata/generate', {
    GenerationKeyIdentifier: house.pvk,
    EncryptionKeyIdentifier: house.exchange,
    EncryptionWrappedKey: member,
    PinBlockFormat: 'ISO_FORMAT_4',
    PrimaryAccountNumber: CONTROL,
    GenerationAttributes: { Ibm3624PinFromOffset: { ...IBM, PinOffset: offset } },
  });
}

for (const kdf of ['NIST_SP800', 'ANSI_X963'] as const) {
  for (const [curve, name] of [
    ['ECC_NIST_P256', 'P-256'],
    ['ECC_NIST_P384', 'P-384'],
    ['ECC_NIST_P521', 'P-521'],
  ] as const) {
    test(`${name}, ${kdf}: the browser opens what the vault shows, and the vault reads what the browser chose`, async (t) => {
      const house = makeHouse(t, curve);
      const screenKey = await makeScreenKey(curve);
      const publicKey = parsePublicPoint(curve, screenKey.point);
      const peerPoint = new Uint8Array(pointOf(house.vault, house.exchange));
      const exchange = () => ({
        screenKey,
        peerPoint,
        kdf,
        hash: 'SHA_256' as const,
        info: random(32).map((byte) => byte || 1),
      });
      const certificate = house.authority.issue({ publicKey });

      const choose = exchange();
      const pin = pinOf('730194');
      const block = await encipherPinBlock4({
        pin,
        account: CONTROL,
        key: await deriveAesBlockKey(choose, 16),
        random: drawFromBrowser,
      });
      const set = house.vault.data('/pindata/generate', {
        GenerationKeyIdentifier: house.pvk,
        EncryptionKeyIdentifier: house.exchange,
        EncryptionWrappedKey: wrapped({ house, certificate, information: choose.info, kdf }),
        PinBlockFormat: 'ISO_FORMAT_4',
        PrimaryAccountNumber: CONTROL,
        GenerationAttributes: { Ibm3624PinOffset: { ...IBM, EncryptedPinBlock: hex(block) } },
      });
      assert.equal(set.status, 200, set.text);
      const { PinOffset } = set.body['PinData'] as { PinOffset: string };

      const look = exchange();
      const shown = show(
        house,
        wrapped({ house, certificate, information: look.info, kdf }),
        PinOffset,
      );
      const opened = await decipherPinBlock4({
        block: bytesOf(shown.body['EncryptedPinBlock']),
        account: CONTROL,
        key: await deriveAesBlockKey(look, 16),
      });
      assert.deepEqual([...opened], [...pin]);
    });
  }
}

test('a PVV PIN: format 1 from the browser under TDES, translated 1 to 0, then its value', async (t) => {
  const house = makeHouse(t);
  const { vault } = house;
  const [pvk, pek] = [makeKey(vault, KINDS.V2), makeKey(vault, KINDS.P0)];
  const screenKey = await makeScreenKey('ECC_NIST_P256');
  const certificate = house.authority.issue({
    publicKey: parsePublicPoint('ECC_NIST_P256', screenKey.point),
  });
  const set = async (digits: string) => {
    const info = random(32).map((byte) => byte || 1);
    const peerPoint = new Uint8Array(pointOf(vault, house.exchange));
    const key = await deriveTdesBlockKey(
      { screenKey, peerPoint, kdf: 'NIST_SP800', hash: 'SHA_256', info },
      16,
    );
    const block = encipherPinBlock1({ pin: pinOf(digits), key, random: drawFromBrowser });
    const translated = vault.data('/pindata/translate', {
      IncomingKeyIdentifier: house.exchange,
      IncomingWrappedKey: wrapped({
        house,
        certificate,
        information: info,
        algorithm: 'TDES_2KEY',
      }),
      IncomingTranslationAttributes: { IsoFormat1: {} },
      OutgoingKeyIdentifier: pek,
      OutgoingTranslationAttributes: { IsoFormat0: { PrimaryAccountNumber: PAN } },
      EncryptedPinBlock: hex(block),
    });
    assert.equal(translated.status, 200, translated.text);
    const made = vault.data('/pindata/generate', {
      GenerationKeyIdentifier: pvk,
      EncryptionKeyIdentifier: pek,
      PinBlockFormat: 'ISO_FORMAT_0',
      PrimaryAccountNumber: PAN,
      GenerationAttributes: {
        VisaPinVerificationValue: {
          PinVerificationKeyIndex: 1,
          EncryptedPinBlock: translated.body['PinBlock'],
        },
      },
    });
    return (made.body['PinData'] as { VerificationValue: string }).VerificationValue;
  };
  const [one, again, other] = [await set('4908'), await set('4908'), await set('4909')];
  assert.equal(one, again);
  assert.notEqual(one, other);
});

const screenPair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const strange = makeAuthority();
const HOUR_MS = 3_600_000;

function tampered(pem: string): string {
  const bytes = Buffer.from(pem.split('\n').slice(1, -2).join(''), 'base64');
  const at = bytes.indexOf('screen') + 5;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return `-----BEGIN CERTIFICATE-----\n${bytes
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n')}\n-----END CERTIFICATE-----\n`;
}

const CERTIFICATES: readonly [
  string,
  (issue: (over: Partial<CertificateFacts>) => string, now: number) => string,
][] = [
  ['of another authority', () => strange.issue({ publicKey: screenPair.publicKey })],
  [
    'expired',
    (issue, now) =>
      issue({ publicKey: screenPair.publicKey, notBefore: now - 9000, notAfter: now - 1000 }),
  ],
  [
    'not yet valid',
    (issue, now) => issue({ publicKey: screenPair.publicKey, notBefore: now + 1000 }),
  ],
  [
    'valid for too long',
    (issue, now) => issue({ publicKey: screenPair.publicKey, notAfter: now + HOUR_MS }),
  ],
  ['tampered', (issue) => tampered(issue({ publicKey: screenPair.publicKey }))],
  [
    'of RSA',
    (issue) => issue({ publicKey: generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey }),
  ],
  [
    'of secp256k1',
    (issue) =>
      issue({ publicKey: generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey }),
  ],
  [
    'of P-384 for a key of P-256',
    (issue) => issue({ publicKey: generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey }),
  ],
  ['of an authority', (issue) => issue({ publicKey: screenPair.publicKey, use: 'authority' })],
  ['that is none', () => 'x'],
];

for (const [what, make] of CERTIFICATES) {
  test(`a certificate ${what} is refused`, (t) => {
    const house = makeHouse(t);
    const certificate = make(house.authority.issue, house.vault.now);
    const answered = show(house, wrapped({ house, certificate }));
    assert.equal(answered.exception, 'ValidationException');
    assert.match(answered.text, /PublicKeyCertificate/);
  });
}

test('a point that is not on its curve is refused', (t) => {
  const house = makeHouse(t);
  const certificate = house.authority.issue({ publicKey: screenPair.publicKey });
  const bytes = Buffer.from(certificate.split('\n').slice(1, -2).join(''), 'base64');
  const jwk = screenPair.publicKey.export({ format: 'jwk' });
  const at = bytes.indexOf(Buffer.from(String(jwk.y), 'base64url'));
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  const pem = `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64')}\n-----END CERTIFICATE-----\n`;
  assert.equal(show(house, wrapped({ house, certificate: pem })).exception, 'ValidationException');
});

const INFORMATIONS: readonly [string, Uint8Array, boolean][] = [
  ['of 15 bytes', new Uint8Array(15).fill(1), false],
  ['of 16 bytes', new Uint8Array(16).fill(1), true],
  ['of 64 bytes', new Uint8Array(64).fill(1), true],
  ['of 65 bytes', new Uint8Array(65).fill(1), false],
  ['with a zero byte', new Uint8Array(32).fill(1).with(31, 0), false],
];

for (const [what, information, allowed] of INFORMATIONS) {
  test(`SharedInformation ${what} is ${allowed ? 'taken' : 'refused'}`, (t) => {
    const house = makeHouse(t);
    const certificate = house.authority.issue({ publicKey: screenPair.publicKey });
    const answered = show(house, wrapped({ house, certificate, information }));
    assert.equal(answered.status === 200, allowed, answered.text);
  });
}

test('SharedInformation is used once: not again, not by another screen, not after a restart', async (t) => {
  const house = makeHouse(t);
  const information = random(32).map((byte) => byte || 1);
  const certificate = house.authority.issue({ publicKey: screenPair.publicKey });
  const other = house.authority.issue({
    publicKey: generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey,
  });
  const ask = (pem: string) => show(house, wrapped({ house, certificate: pem, information }));
  assert.equal(ask(certificate).status, 200);
  assert.match(ask(certificate).text, /was used before/);
  assert.match(ask(other).text, /was used before/);
  await house.vault.reopen();
  assert.match(ask(certificate).text, /was used before/);
});

test('a key is agreed only for what the pair was made for', (t) => {
  const house = makeHouse(t);
  const exchange = makeKey(house.vault, {
    ...KINDS.K3,
    more: { DeriveKeyUsage: 'TR31_K1_KEY_BLOCK_PROTECTION_KEY' },
  });
  const certificate = house.authority.issue({ publicKey: screenPair.publicKey });
  const answered = show({ ...house, exchange }, wrapped({ house, certificate }));
  assert.match(answered.text, /DeriveKeyUsage/);
});

test('certificates go through an authority in between, and stop when the root is stopped', (t) => {
  const house = makeHouse(t);
  const middle = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const middlePem = house.authority.issue({
    subject: 'middle',
    publicKey: middle.publicKey,
    use: 'authority',
    notAfter: house.vault.now + HOUR_MS,
  });
  const imported = house.vault.control('ImportKey', {
    KeyMaterial: {
      TrustedCertificatePublicKey: {
        KeyAttributes: attributes({
          usage: 'TR31_S0_ASYMMETRIC_KEY_FOR_DIGITAL_SIGNATURE',
          algorithm: 'ECC_NIST_P256',
          modes: 'Verify',
          keyClass: 'PUBLIC_KEY',
        }),
        PublicKeyCertificate: base64(middlePem),
        CertificateAuthorityPublicKeyIdentifier: house.ca,
      },
    },
  });
  assert.equal(imported.status, 200, imported.text);
  const under = { ...house, ca: arnOf(imported) };
  const certificate = () =>
    house.authority.issue({
      issuer: 'middle',
      signWith: middle.privateKey,
      issuerPublicKey: middle.publicKey,
      publicKey: screenPair.publicKey,
    });
  assert.equal(show(under, wrapped({ house: under, certificate: certificate() })).status, 200);
  assert.equal(
    show(house, wrapped({ house, certificate: certificate() })).exception,
    'ValidationException',
  );
  house.vault.control('StopKeyUsage', { KeyIdentifier: house.ca });
  assert.equal(
    show(under, wrapped({ house: under, certificate: certificate() })).exception,
    'ValidationException',
  );
});

test('a leaf, an expired root and a root signed by somebody else are not imported as roots', (t) => {
  const vault = openTestVault(t);
  const authority = makeAuthority();
  for (const pem of [
    authority.issue({ publicKey: screenPair.publicKey }),
    authority.issue({ subject: 'screens', use: 'authority', notAfter: vault.now - 1000 }),
    authority.issue({ subject: 'under', publicKey: screenPair.publicKey, use: 'authority' }),
  ])
    assert.equal(importRoot(vault, pem).exception, 'ValidationException');
});
