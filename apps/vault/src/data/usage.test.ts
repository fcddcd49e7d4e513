import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IBM, KINDS, type TestVault, makeKey, openTestVault } from '../testing/test-vault.ts';

// Usage and mode of use, one line a case: which key may stand in which member of which operation.

const PAN = '378282246310005';
const BLOCK_8 = '0123456789ABCDEF';
const BLOCK_16 = '0123456789ABCDEF0123456789ABCDEF';

type Kind = keyof typeof KINDS;
type Keys = Readonly<Record<Kind, string>>;

const VISA = { PinVerificationKeyIndex: 1 };
const generate = (
  generation: string,
  encryption: string,
  attributes: unknown,
  format = 'ISO_FORMAT_0',
) => ({
  GenerationKeyIdentifier: generation,
  EncryptionKeyIdentifier: encryption,
  GenerationAttributes: attributes,
  PrimaryAccountNumber: PAN,
  PinBlockFormat: format,
});
const verify = (
  verification: string,
  encryption: string,
  attributes: unknown,
  format = 'ISO_FORMAT_0',
) => ({
  VerificationKeyIdentifier: verification,
  EncryptionKeyIdentifier: encryption,
  VerificationAttributes: attributes,
  EncryptedPinBlock: format === 'ISO_FORMAT_4' ? BLOCK_16 : BLOCK_8,
  PrimaryAccountNumber: PAN,
  PinBlockFormat: format,
});
const translate = (incoming: string, outgoing: string) => ({
  IncomingKeyIdentifier: incoming,
  OutgoingKeyIdentifier: outgoing,
  IncomingTranslationAttributes: { IsoFormat1: {} },
  OutgoingTranslationAttributes: { IsoFormat0: { PrimaryAccountNumber: PAN } },
  EncryptedPinBlock: BLOCK_8,
});
const card = (key: string) => ({
  KeyIdentifier: key,
  PrimaryAccountNumber: PAN,
  GenerationAttributes: { CardVerificationValue2: { CardExpiryDate: '0729' } },
});
const check = (key: string) => ({
  EncryptedPinBlock: BLOCK_8,
  EncryptionKeyIdentifier: key,
  PinBlockFormat: 'ISO_FORMAT_1',
  PinLengthMinimum: 4,
  PinLengthMaximum: 6,
  ForbiddenPins: [],
  Rules: [],
});

const OFFSET = { ...IBM, PinOffset: '0000' };
const PVV = { ...VISA, VerificationValue: '0000' };

interface Member {
  readonly operation: string;
  readonly member: string;
  readonly path: string;
  readonly body: (key: string, keys: Keys) => unknown;
  readonly allowed: readonly Kind[];
}

const MEMBERS: readonly Member[] = [
  {
    operation: 'GeneratePinData IBM',
    member: 'GenerationKeyIdentifier',
    path: '/pindata/generate',
    body: (key, keys) => generate(key, keys.P0, { Ibm3624RandomPin: IBM }),
    allowed: ['V1'],
  },
  {
    operation: 'GeneratePinData Visa',
    member: 'GenerationKeyIdentifier',
    path: '/pindata/generate',
    body: (key, keys) => generate(key, keys.P0, { VisaPin: VISA }),
    allowed: ['V2'],
  },
  {
    operation: 'GeneratePinData',
    member: 'EncryptionKeyIdentifier',
    path: '/pindata/generate',
    body: (key, keys) => generate(keys.V1, key, { Ibm3624NaturalPin: IBM }),
    allowed: ['P0'],
  },
  {
    operation: 'GeneratePinData format 4',
    member: 'EncryptionKeyIdentifier',
    path: '/pindata/generate',
    body: (key, keys) => generate(keys.V1, key, { Ibm3624NaturalPin: IBM }, 'ISO_FORMAT_4'),
    allowed: ['P0A'],
  },
  {
    operation: 'VerifyPinData IBM',
    member: 'VerificationKeyIdentifier',
    path: '/pindata/verify',
    body: (key, keys) => verify(key, keys.P0, { Ibm3624Pin: OFFSET }),
    allowed: ['V1'],
  },
  {
    operation: 'VerifyPinData Visa',
    member: 'VerificationKeyIdentifier',
    path: '/pindata/verify',
    body: (key, keys) => verify(key, keys.P0, { VisaPin: PVV }),
    allowed: ['V2'],
  },
  {
    operation: 'VerifyPinData',
    member: 'EncryptionKeyIdentifier',
    path: '/pindata/verify',
    body: (key, keys) => verify(keys.V1, key, { Ibm3624Pin: OFFSET }),
    allowed: ['P0'],
  },
  {
    operation: 'VerifyPinData format 4',
    member: 'EncryptionKeyIdentifier',
    path: '/pindata/verify',
    body: (key, keys) => verify(keys.V1, key, { Ibm3624Pin: OFFSET }, 'ISO_FORMAT_4'),
    allowed: ['P0A'],
  },
  {
    operation: 'TranslatePinData',
    member: 'IncomingKeyIdentifier',
    path: '/pindata/translate',
    body: (key, keys) => translate(key, keys.P0),
    allowed: ['P0'],
  },
  {
    operation: 'TranslatePinData',
    member: 'OutgoingKeyIdentifier',
    path: '/pindata/translate',
    body: (key, keys) => translate(keys.P0, key),
    allowed: ['P0'],
  },
  {
    operation: 'GenerateCardValidationData',
    member: 'KeyIdentifier',
    path: '/cardvalidationdata/generate',
    body: (key) => card(key),
    allowed: ['C0'],
  },
  {
    operation: 'CheckPinData',
    member: 'EncryptionKeyIdentifier',
    path: '/countersign/pindata/check',
    body: (key) => check(key),
    allowed: ['P0'],
  },
];

/** Was the key itself turned away? A block that cannot be read or verified got past that. */
function keyRefused(vault: TestVault, member: Member, body: unknown): boolean {
  const answered = vault.data(member.path, body);
  if (answered.exception !== 'ValidationException') return false;
  const [field] = answered.body['fieldList'] as readonly { readonly path: string }[];
  return field?.path !== 'EncryptedPinBlock';
}

for (const member of MEMBERS) {
  test(`${member.operation}, ${member.member}: ${member.allowed.join(', ')} and nothing else`, (t) => {
    const vault = openTestVault(t);
    const kinds = Object.keys(KINDS) as Kind[];
    const keys = Object.fromEntries(
      kinds.map((kind) => [kind, makeKey(vault, KINDS[kind])]),
    ) as Keys;
    for (const kind of kinds) {
      const refused = keyRefused(vault, member, member.body(keys[kind], keys));
      assert.equal(refused, !member.allowed.includes(kind), `${kind} in ${member.member}`);
    }
  });
}

const MODES: readonly [kind: Kind, modes: string, member: number, allowed: boolean][] = [
  ['V1', 'Generate', 0, true],
  ['V1', 'Verify', 0, false],
  ['V1', 'NoRestrictions', 0, true],
  ['V1', 'Generate', 4, false],
  ['V1', 'Verify', 4, true],
  ['V2', 'Verify', 1, false],
  ['V2', 'Generate', 5, false],
  ['P0', 'Encrypt Wrap', 2, true],
  ['P0', 'Decrypt Unwrap', 2, false],
  ['P0', 'Encrypt Wrap', 6, false],
  ['P0', 'Decrypt Unwrap', 6, true],
  ['P0', 'Encrypt Wrap', 8, false],
  ['P0', 'Decrypt Unwrap', 9, false],
  ['P0', 'NoRestrictions', 9, true],
  ['C0', 'Verify', 10, false],
  ['C0', 'Generate', 10, true],
  ['P0', 'Encrypt Wrap', 11, false],
];

for (const [kind, modes, at, allowed] of MODES) {
  const member = MEMBERS[at];
  assert.ok(member);
  test(`${kind} of mode ${modes} in ${member.operation}, ${member.member}: ${allowed ? 'allowed' : 'refused'}`, (t) => {
    const vault = openTestVault(t);
    const keys = Object.fromEntries(
      (Object.keys(KINDS) as Kind[]).map((one) => [one, makeKey(vault, KINDS[one])]),
    ) as Keys;
    const key = makeKey(vault, { ...KINDS[kind], modes });
    assert.equal(keyRefused(vault, member, member.body(key, keys)), !allowed);
  });
}

const UNFIT: readonly [string, Parameters<typeof makeKey>[1]][] = [
  ['V1 of AES', { ...KINDS.V1, algorithm: 'AES_128' }],
  ['V1 that enciphers', { ...KINDS.V1, modes: 'Encrypt Decrypt Wrap Unwrap' }],
  ['P0 that verifies', { ...KINDS.P0, modes: 'Generate Verify' }],
  ['P0 with half a mode', { ...KINDS.P0, modes: 'Encrypt' }],
  ['C0 of AES', { ...KINDS.C0, algorithm: 'AES_128' }],
  ['K3 of AES', { ...KINDS.K3, algorithm: 'AES_128' }],
  ['K3 that may leave', { ...KINDS.K3, exportable: true }],
  ['K3 that derives anything', { ...KINDS.K3, more: {} }],
  ['a symmetric K3', { ...KINDS.K3, keyClass: 'SYMMETRIC_KEY' }],
  ['P0 that derives', { ...KINDS.P0, more: { DeriveKeyUsage: 'TR31_P0_PIN_ENCRYPTION_KEY' } }],
  [
    'a root that was not imported',
    {
      usage: 'TR31_S0_ASYMMETRIC_KEY_FOR_DIGITAL_SIGNATURE',
      algorithm: 'ECC_NIST_P256',
      modes: 'Verify',
      keyClass: 'PUBLIC_KEY',
    },
  ],
  [
    'V1 with a table of seven digits',
    {
      ...KINDS.V1,
      more: { Tags: [{ Key: 'countersign:decimalization-table', Value: '0123456012345601' }] },
    },
  ],
  [
    'V1 with a digit five times',
    {
      ...KINDS.V1,
      more: { Tags: [{ Key: 'countersign:decimalization-table', Value: '0000012345678912' }] },
    },
  ],
  [
    'V1 with a pad of two digits',
    { ...KINDS.V1, more: { Tags: [{ Key: 'countersign:pad-character', Value: 'FF' }] } },
  ],
  [
    'V1 with a rule that does not exist',
    { ...KINDS.V1, more: { Tags: [{ Key: 'countersign:validation-data', Value: 'x' }] } },
  ],
  ['a check value of another method', { ...KINDS.P0, more: { KeyCheckValueAlgorithm: 'CMAC' } }],
];

for (const [what, ask] of UNFIT) {
  test(`no such key can be made: ${what}`, (t) => {
    assert.throws(() => makeKey(openTestVault(t), ask), /ValidationException/);
  });
}

test('a key that is stopped does nothing until it is started', (t) => {
  const vault = openTestVault(t);
  const key = makeKey(vault, KINDS.C0);
  vault.control('StopKeyUsage', { KeyIdentifier: key });
  assert.equal(
    vault.data('/cardvalidationdata/generate', card(key)).exception,
    'ValidationException',
  );
  vault.control('StartKeyUsage', { KeyIdentifier: key });
  assert.equal(vault.data('/cardvalidationdata/generate', card(key)).status, 200);
});

test('table, pad and validation data other than the key’s are refused', (t) => {
  const vault = openTestVault(t);
  const tags = [
    { Key: 'countersign:decimalization-table', Value: '9876543210987654' },
    { Key: 'countersign:pad-character', Value: 'D' },
    { Key: 'countersign:validation-data', Value: 'card-number' },
  ];
  const pvk = makeKey(vault, { ...KINDS.V1, more: { Tags: tags } });
  const pek = makeKey(vault, KINDS.P0);
  const own = {
    DecimalizationTable: '9876543210987654',
    PinValidationDataPadCharacter: 'D',
    PinValidationData: PAN,
  };
  const ask = (terms: object) =>
    vault.data('/pindata/generate', generate(pvk, pek, { Ibm3624NaturalPin: terms }));
  assert.equal(ask(own).status, 200);
  const others = [
    { DecimalizationTable: '0123456789012345' },
    { PinValidationDataPadCharacter: 'F' },
    { PinValidationData: '378282246310004' },
    { PinValidationData: PAN.slice(0, 12) },
  ];
  for (const other of others)
    assert.equal(ask({ ...own, ...other }).exception, 'ValidationException');
});
