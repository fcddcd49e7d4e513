import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Pin, encipherPinBlock, takeSecretKey, wrapKey } from '@countersign/pincrypto';
import {
  type TestVault,
  CIPHER,
  IBM,
  KINDS,
  arnOf,
  dataCall,
  makeAuthority,
  makeKey,
  makeScreen,
  importRoot,
  openTestVault,
  random,
} from '../testing/test-vault.ts';

const PAN = '378282246310005';
const OTHER = '371449635398431';
const pinOf = (digits: string) => Uint8Array.from(digits, Number) as Pin;

/** Puts a key that the test knows into the vault, under an agreed key. */
function importPinKey(vault: TestVault, algorithm: 'T' | 'A') {
  const exchange = makeKey(vault, {
    ...KINDS.K3,
    more: { DeriveKeyUsage: 'TR31_K1_KEY_BLOCK_PROTECTION_KEY' },
  });
  const authority = makeAuthority(vault.now);
  const ca = arnOf(importRoot(vault, authority.pem));
  const screen = makeScreen(vault, { exchange, ca, issue: authority.issue });
  const key = takeSecretKey(random(16));
  const header = {
    version: 'D',
    usage: 'P0',
    algorithm,
    modeOfUse: 'B',
    keyVersion: '00',
    exportability: 'N',
    optionalBlocks: [],
  } as const;
  const { KeyAlgorithm, SharedInformation, ...rest } =
    screen.member.WrappedKeyMaterial.DiffieHellmanSymmetricKey;
  const imported = vault.control('ImportKey', {
    KeyMaterial: {
      DiffieHellmanTr31KeyBlock: {
        ...rest,
        PrivateKeyIdentifier: exchange,
        DeriveKeyAlgorithm: KeyAlgorithm,
        DerivationData: { SharedInformation },
        WrappedKeyBlock: wrapKey({ header, key, protectionKey: screen.key, random }),
      },
    },
  });
  assert.equal(imported.status, 200, imported.text);
  return { arn: arnOf(imported), key };
}

interface Case {
  readonly what: string;
  readonly block: () => string;
}

function setUp(vault: TestVault, format: 0 | 3 | 4) {
  const pvk = makeKey(vault, KINDS.V1);
  const pek = importPinKey(vault, format === 4 ? 'A' : 'T');
  const seal = (digits: string, account: string, key = pek.key) =>
    encipherPinBlock({ format, account, pin: pinOf(digits), key, random }).toString('hex');
  const bytes = format === 4 ? 16 : 8;
  const offset = vault.data('/pindata/generate', {
    GenerationKeyIdentifier: pvk,
    EncryptionKeyIdentifier: pek.arn,
    PinBlockFormat: `ISO_FORMAT_${format}`,
    PrimaryAccountNumber: PAN,
    GenerationAttributes: { Ibm3624PinOffset: { ...IBM, EncryptedPinBlock: seal('4908', PAN) } },
  });
  const { PinOffset } = offset.body['PinData'] as { PinOffset: string };
  const ask = (block: string) => ({
    VerificationKeyIdentifier: pvk,
    EncryptionKeyIdentifier: pek.arn,
    PinBlockFormat: `ISO_FORMAT_${format}`,
    PrimaryAccountNumber: PAN,
    EncryptedPinBlock: block,
    VerificationAttributes: { Ibm3624Pin: { ...IBM, PinOffset } },
  });
  const wrong: readonly Case[] = [
    { what: 'wrong PIN', block: () => seal('4909', PAN) },
    { what: 'longer PIN', block: () => seal('49081', PAN) },
    { what: 'wrong card number', block: () => seal('4908', OTHER) },
    { what: 'wrong key', block: () => seal('4908', PAN, takeSecretKey(random(16))) },
    { what: 'malformed block', block: () => Buffer.from(random(bytes)).toString('hex') },
    {
      what: 'wrong fill',
      block: () =>
        encipherPinBlock({ format: 1, pin: pinOf('4908'), key: takeSecretKey(random(16)), random })
          .toString('hex')
          .repeat(bytes / 8),
    },
  ];
  return { ask, right: () => seal('4908', PAN), wrong };
}

for (const format of [0, 3, 4] as const) {
  test(`format ${format}: the right PIN is right, and every wrong thing gets one and the same answer`, (t) => {
    const vault = openTestVault(t);
    const { ask, right, wrong } = setUp(vault, format);
    assert.equal(vault.data('/pindata/verify', ask(right())).status, 200);
    const answers = new Set<string>();
    for (const one of wrong) {
      const call = dataCall('/pindata/verify', ask(one.block()), vault.now);
      answers.add(JSON.stringify(vault.vault.handle(call)));
    }
    assert.equal(answers.size, 1);
    assert.match([...answers][0] ?? '', /VerificationFailedException.*INVALID_PIN/);
  });
}

const ROUNDS = 10_000;
const TOLERANCE = 0.05;

function median(samples: Float64Array): number {
  return samples.toSorted()[samples.length >> 1] ?? 0;
}

test(`wrong PIN, wrong card number and malformed block take the same time: medians of ${ROUNDS} within 5 %`, (t) => {
  const vault = openTestVault(t);
  const { ask, wrong } = setUp(vault, 0);
  const kinds = wrong.filter(({ what }) => what !== 'wrong fill');
  // Calls are signed beforehand and measured in turn, so that whatever else the machine does meets all kinds alike.
  const measure = (): number => {
    const calls = kinds.map(({ block }) =>
      Array.from({ length: 16 }, () => dataCall('/pindata/verify', ask(block()), vault.now)),
    );
    const samples = kinds.map(() => new Float64Array(ROUNDS));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let kind = 0; kind < kinds.length; kind += 1) {
        const call = calls[kind]?.[round % 16];
        assert.ok(call);
        const from = process.hrtime.bigint();
        vault.vault.handle(call);
        const of = samples[kind];
        if (of !== undefined) of[round] = Number(process.hrtime.bigint() - from);
      }
    }
    const medians = samples.map(median);
    return Math.max(...medians) / Math.min(...medians) - 1;
  };
  // A machine that is busy elsewhere may spoil one measurement; a difference in the code spoils all three.
  const spreads = [measure()];
  while (Math.min(...spreads) > TOLERANCE && spreads.length < 3) spreads.push(measure());
  assert.ok(
    Math.min(...spreads) <= TOLERANCE,
    `spread ${spreads.map((s) => s.toFixed(3)).join(', ')}`,
  );
});

test('a PVV is of four digits; a longer PIN with the same start is wrong', (t) => {
  const vault = openTestVault(t);
  const pvk = makeKey(vault, KINDS.V2);
  const pek = importPinKey(vault, 'T');
  const block = (digits: string) =>
    encipherPinBlock({
      format: 0,
      account: PAN,
      pin: pinOf(digits),
      key: pek.key,
      random,
    }).toString('hex');
  const common = {
    EncryptionKeyIdentifier: pek.arn,
    PinBlockFormat: 'ISO_FORMAT_0',
    PrimaryAccountNumber: PAN,
  };
  const make = (digits: string) =>
    vault.data('/pindata/generate', {
      ...common,
      GenerationKeyIdentifier: pvk,
      GenerationAttributes: {
        VisaPinVerificationValue: { PinVerificationKeyIndex: 1, EncryptedPinBlock: block(digits) },
      },
    });
  const { VerificationValue } = make('4908').body['PinData'] as { VerificationValue: string };
  assert.equal(make('49081').exception, 'ValidationException');
  const verify = (digits: string, more: object = {}) =>
    vault.data('/pindata/verify', {
      ...common,
      VerificationKeyIdentifier: pvk,
      EncryptedPinBlock: block(digits),
      VerificationAttributes: { VisaPin: { PinVerificationKeyIndex: 1, VerificationValue } },
      ...more,
    });
  assert.equal(verify('4908').status, 200);
  assert.equal(verify('49081').exception, 'VerificationFailedException');
  assert.equal(verify('4908', { PinDataLength: 5 }).exception, 'VerificationFailedException');
});

test('an assigned PIN has at most six digits', (t) => {
  const vault = openTestVault(t);
  const pvk = makeKey(vault, KINDS.V1);
  const pek = makeKey(vault, { usage: KINDS.P0A.usage, algorithm: 'AES_256', modes: CIPHER });
  const make = (length: number) =>
    vault.data('/pindata/generate', {
      GenerationKeyIdentifier: pvk,
      EncryptionKeyIdentifier: pek,
      PinDataLength: length,
      PinBlockFormat: 'ISO_FORMAT_4',
      PrimaryAccountNumber: PAN,
      GenerationAttributes: { Ibm3624RandomPin: IBM },
    });
  assert.equal(make(6).status, 200);
  assert.equal(make(7).exception, 'ValidationException');
  assert.equal(make(3).exception, 'ValidationException');
});
