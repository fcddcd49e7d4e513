import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CONTROL_OPERATIONS } from '../control/operations.ts';
import { DATA_OPERATIONS } from '../data/operations.ts';
import { IBM, KINDS, makeKey, openTestVault } from '../testing/test-vault.ts';

// Whatever is signed and sent, the answer is one of AWS's: never a fault. Seeds are printed on failure.

const RUNS = 400;

function pickPlace(
  value: unknown,
  places: (readonly (string | number)[])[],
  path: readonly (string | number)[] = [],
): void {
  places.push(path);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) pickPlace(inner, places, [...path, key]);
}

/** The value with another one at one of its places. */
function mutated(value: unknown, at: readonly (string | number)[], other: unknown): unknown {
  const [key, ...rest] = at;
  if (key === undefined) return other;
  const inner = (value as Record<string, unknown>)[key];
  return { ...(value as object), [key]: mutated(inner, rest, other) };
}

test('any JSON to any operation of both planes', (t) => {
  const vault = openTestVault(t);
  const operations = [...DATA_OPERATIONS.keys(), ...CONTROL_OPERATIONS.keys()];
  fc.assert(
    fc.property(fc.constantFrom(...operations), fc.jsonValue(), (operation, body) => {
      const answered = operation.startsWith('/')
        ? vault.data(operation, body)
        : vault.control(operation, body);
      assert.notEqual(answered.exception, 'InternalServerException');
    }),
    { numRuns: RUNS },
  );
  assert.deepEqual(vault.faults, []);
});

test('right calls with one member changed into anything', (t) => {
  const vault = openTestVault(t);
  const keys = Object.fromEntries(
    (Object.keys(KINDS) as (keyof typeof KINDS)[]).map((kind) => [
      kind,
      makeKey(vault, KINDS[kind]),
    ]),
  );
  const pan = '378282246310005';
  const calls: readonly (readonly [string, unknown])[] = [
    [
      '/pindata/generate',
      {
        GenerationKeyIdentifier: keys['V1'],
        EncryptionKeyIdentifier: keys['P0A'],
        PinBlockFormat: 'ISO_FORMAT_4',
        PrimaryAccountNumber: pan,
        PinDataLength: 4,
        GenerationAttributes: { Ibm3624PinFromOffset: { ...IBM, PinOffset: '1234' } },
      },
    ],
    [
      '/pindata/verify',
      {
        VerificationKeyIdentifier: keys['V2'],
        EncryptionKeyIdentifier: keys['P0'],
        PinBlockFormat: 'ISO_FORMAT_0',
        PrimaryAccountNumber: pan,
        EncryptedPinBlock: '0011223344556677',
        VerificationAttributes: {
          VisaPin: { PinVerificationKeyIndex: 1, VerificationValue: '1234' },
        },
      },
    ],
    [
      '/pindata/translate',
      {
        IncomingKeyIdentifier: keys['P0'],
        OutgoingKeyIdentifier: keys['P0A'],
        IncomingTranslationAttributes: { IsoFormat1: {} },
        OutgoingTranslationAttributes: { IsoFormat4: { PrimaryAccountNumber: pan } },
        EncryptedPinBlock: '0011223344556677',
      },
    ],
    [
      '/cardvalidationdata/generate',
      {
        KeyIdentifier: keys['C0'],
        PrimaryAccountNumber: pan,
        ValidationDataLength: 4,
        GenerationAttributes: {
          CardVerificationValue1: { CardExpiryDate: '0729', ServiceCode: '101' },
        },
      },
    ],
    [
      '/countersign/pindata/check',
      {
        EncryptionKeyIdentifier: keys['P0'],
        PinBlockFormat: 'ISO_FORMAT_1',
        EncryptedPinBlock: '0011223344556677',
        PinLengthMinimum: 4,
        PinLengthMaximum: 6,
        ForbiddenPins: [{ Digits: '1234', Reason: 'phone' }],
        Rules: ['listed'],
      },
    ],
    [
      'ExportKey',
      {
        ExportKeyIdentifier: keys['P0'],
        KeyMaterial: {
          Tr31KeyBlock: {
            WrappingKeyIdentifier: keys['K1'],
            KeyBlockHeaders: { KeyExportability: 'EXPORTABLE' },
          },
        },
      },
    ],
    [
      'CreateKey',
      {
        KeyAttributes: {
          KeyUsage: 'TR31_P0_PIN_ENCRYPTION_KEY',
          KeyClass: 'SYMMETRIC_KEY',
          KeyAlgorithm: 'AES_128',
          KeyModesOfUse: { NoRestrictions: true },
        },
        Exportable: true,
        Tags: [{ Key: 'a', Value: 'b' }],
      },
    ],
  ];
  const other = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(...Object.values(keys)),
    fc.stringMatching(/^[0-9]{0,20}$/),
    fc.integer(),
  );
  fc.assert(
    fc.property(fc.constantFrom(...calls), fc.nat(), other, ([operation, body], at, value) => {
      const places: (readonly (string | number)[])[] = [];
      pickPlace(body, places);
      const changed = mutated(body, places[at % places.length] ?? [], value);
      const answered = operation.startsWith('/')
        ? vault.data(operation, changed)
        : vault.control(operation, changed);
      assert.notEqual(answered.exception, 'InternalServerException', answered.text);
    }),
    { numRuns: RUNS * 5 },
  );
  assert.deepEqual(vault.faults, []);
});
