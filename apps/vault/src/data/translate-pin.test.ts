import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KINDS, IBM, makeKey, openTestVault } from '../testing/test-vault.ts';

const PAN = '378282246310005';
const OTHER = '371449635398431';

type Format = 0 | 1 | 3 | 4;
const FORMATS: readonly Format[] = [0, 1, 3, 4];

// PCI PIN 3-3: from 0, 3, 4 to 0, 3, 4 with the same card number; from 1 to 0, 3, 4; never to 1.
const ALLOWED: Readonly<Record<Format, readonly Format[]>> = {
  0: [0, 3, 4],
  1: [0, 3, 4],
  3: [0, 3, 4],
  4: [0, 3, 4],
};

for (const from of FORMATS) {
  for (const to of FORMATS) {
    for (const changes of [false, true]) {
      const allowed = ALLOWED[from].includes(to) && (from === 1 || !changes);
      const name = `format ${from} to ${to}, ${changes ? 'another' : 'the same'} card number`;
      test(`${name}: ${allowed ? 'translated' : 'refused'}`, (t) => {
        const vault = openTestVault(t);
        const keys = { 8: makeKey(vault, KINDS.P0), 16: makeKey(vault, KINDS.P0A) };
        const keyOf = (format: Format) => keys[format === 4 ? 16 : 8];
        const pvk = makeKey(vault, KINDS.V1);
        const made = vault.data('/pindata/generate', {
          GenerationKeyIdentifier: pvk,
          EncryptionKeyIdentifier: keyOf(from),
          GenerationAttributes: { Ibm3624RandomPin: IBM },
          PrimaryAccountNumber: PAN,
          PinBlockFormat: `ISO_FORMAT_${from}`,
        });
        const account = changes ? OTHER : PAN;
        const attributes = (format: Format, number: string) => ({
          [`IsoFormat${format}`]: format === 1 ? {} : { PrimaryAccountNumber: number },
        });
        const translated = vault.data('/pindata/translate', {
          IncomingKeyIdentifier: keyOf(from),
          OutgoingKeyIdentifier: keyOf(to),
          IncomingTranslationAttributes: attributes(from, PAN),
          OutgoingTranslationAttributes: attributes(to, account),
          EncryptedPinBlock: made.body['EncryptedPinBlock'],
        });
        if (!allowed) {
          assert.equal(translated.exception, 'ValidationException');
          return;
        }
        assert.equal(translated.status, 200, translated.text);
        const { PinOffset } = made.body['PinData'] as { PinOffset: string };
        const verified = vault.data('/pindata/verify', {
          VerificationKeyIdentifier: pvk,
          EncryptionKeyIdentifier: keyOf(to),
          VerificationAttributes: { Ibm3624Pin: { ...IBM, PinOffset } },
          EncryptedPinBlock: translated.body['PinBlock'],
          PrimaryAccountNumber: account,
          PinBlockFormat: `ISO_FORMAT_${to}`,
        });
        assert.equal(verified.status, 200, verified.text);
      });
    }
  }
}

test('a block that cannot be read is not translated, and counts as a failure', (t) => {
  const vault = openTestVault(t, {
    limits: { alarmPerMinute: 1, breakerPerMinute: 100, breakerSeconds: 60 },
  });
  const key = makeKey(vault, KINDS.P0);
  const answered = vault.data('/pindata/translate', {
    IncomingKeyIdentifier: key,
    OutgoingKeyIdentifier: key,
    IncomingTranslationAttributes: { IsoFormat0: { PrimaryAccountNumber: PAN } },
    OutgoingTranslationAttributes: { IsoFormat3: { PrimaryAccountNumber: PAN } },
    EncryptedPinBlock: '0011223344556677',
  });
  assert.equal(answered.exception, 'ValidationException');
  assert.equal(vault.alarms.length, 1);
});
