import assert from 'node:assert/strict';
import { createSecretKey, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import goldenCard from '../golden/card-verification.json' with { type: 'json' };
import golden3624 from '../golden/ibm-3624.json' with { type: 'json' };
import goldenPvv from '../golden/visa-pvv.json' with { type: 'json' };
import { type CardValueTerms, deriveCardValue, verifyCardValue } from './card-verification.ts';
import { digitsFromText, scanDecimal, textFromDigits } from './decimal.ts';
import { parseDecimalisationTable } from './decimalisation-table.ts';
import { KeyFormatError, PanFormatError, ReferenceFormatError } from './errors.ts';
import {
  deriveNaturalPin,
  deriveOffset,
  derivePinFromOffset,
  type Ibm3624Terms,
  verifyIbm3624,
} from './ibm-3624.ts';
import { derivePvv, verifyPvv } from './visa-pvv.ts';
import { anyAccount, anyPin, bytesOf, digitText, pinOf, textOf, twice } from './test/support.ts';

const offsetOf = (text: string) => digitsFromText('offset', text, { min: 4, max: 12 });

test('IBM 3624: published natural PINs and offsets', () => {
  for (const vector of golden3624.valid) {
    const terms: Ibm3624Terms = {
      key: createSecretKey(twice(vector.pvk)),
      table: parseDecimalisationTable(vector.decimalizationTable),
      validationData: vector.pinValidationData,
      padCharacter: vector.padCharacter,
    };
    assert.equal(textOf(deriveNaturalPin(terms, vector.pinLength)), vector.naturalPin);
    assert.equal(textFromDigits(deriveOffset(terms, pinOf(vector.pin))), vector.pinOffset);
    assert.equal(textOf(derivePinFromOffset(terms, offsetOf(vector.pinOffset))), vector.pin);
    assert.ok(verifyIbm3624(terms, { pin: pinOf(vector.pin), offset: offsetOf(vector.pinOffset) }));
  }
});

test('IBM 3624: the published decimalisation', () => {
  for (const vector of golden3624.decimalisationOnly) {
    const table = parseDecimalisationTable(vector.decimalizationTable);
    const digits = Array.from(vector.encryptedValidationData).map(
      (nibble) => table[Number.parseInt(nibble, 16)],
    );
    assert.equal(digits.join(''), vector.newpin);
    assert.equal(digits.slice(0, vector.pinLength).join(''), vector.naturalPin);
  }
});

const terms3624: Ibm3624Terms = {
  key: createSecretKey(randomBytes(16)),
  table: parseDecimalisationTable('0123456789012345'),
  validationData: '370000000000',
  padCharacter: 'F',
};

test('IBM 3624: PIN and offset belong together, and no other PIN', () => {
  fc.assert(
    fc.property(
      anyPin,
      anyPin,
      digitText(4, 16),
      fc.constantFrom(...Array.from('0123456789ABCDEF')),
      (text, other, validationData, padCharacter) => {
        const terms = { ...terms3624, validationData, padCharacter };
        const offset = deriveOffset(terms, pinOf(text));
        assert.equal(textOf(derivePinFromOffset(terms, offset)), text);
        assert.ok(verifyIbm3624(terms, { pin: pinOf(text), offset }));
        assert.equal(verifyIbm3624(terms, { pin: pinOf(other), offset }), other === text);
      },
    ),
  );
  const offset = deriveOffset(terms3624, pinOf('123456'));
  assert.equal(verifyIbm3624(terms3624, { pin: pinOf('12345'), offset }), false);
  assert.equal(verifyIbm3624(terms3624, { pin: pinOf('1234560'), offset }), false);
});

test('IBM 3624: terms out of range are refused', () => {
  const refusedTerms: Partial<Ibm3624Terms>[] = [
    { validationData: '123' },
    { validationData: '12345678901234567' },
    { validationData: '12A4' },
    { padCharacter: '' },
    { padCharacter: 'f' },
    { padCharacter: 'FF' },
    { padCharacter: 'G' },
  ];
  for (const change of refusedTerms) {
    assert.throws(() => deriveNaturalPin({ ...terms3624, ...change }, 4), ReferenceFormatError);
  }
  for (const length of [3, 13, 4.5])
    assert.throws(() => deriveNaturalPin(terms3624, length), ReferenceFormatError);
  for (const offset of [new Uint8Array(3), new Uint8Array(13), new Uint8Array([1, 2, 3, 10])]) {
    assert.throws(() => derivePinFromOffset(terms3624, offset), ReferenceFormatError);
  }
  for (const bytes of [8, 32]) {
    const key = createSecretKey(randomBytes(bytes));
    assert.throws(() => deriveNaturalPin({ ...terms3624, key }, 4), KeyFormatError);
  }
});

test('decimalisation tables that let an insider search are refused', () => {
  for (const { table, why } of golden3624.invalidTables) {
    assert.throws(() => parseDecimalisationTable(table), ReferenceFormatError, why);
  }
  for (const table of ['0123456789012345', '8351296477461538', '0000111122345678']) {
    assert.equal(textFromDigits(parseDecimalisationTable(table)), table);
  }
  assert.throws(() => parseDecimalisationTable('0000011122345678'), /more than 4 times/);
  assert.throws(() => parseDecimalisationTable('0000111223344566'), /fewer than 8/);
});

test('PVV: published values', () => {
  for (const vector of goldenPvv.valid) {
    const terms = {
      key: createSecretKey(bytesOf(vector.pvk)),
      keyIndex: vector.pvki,
      account: vector.pan,
    };
    const pvv = derivePvv(terms, pinOf(vector.pin));
    assert.equal(textFromDigits(pvv), vector.pvv);
    assert.ok(verifyPvv(terms, { pin: pinOf(vector.pin), pvv }));
  }
});

test('PVV: four digits always; another digit of PIN, card or index gives another value as a rule', () => {
  const key = createSecretKey(randomBytes(16));
  let same = 0;
  let seen = 0;
  fc.assert(
    fc.property(anyPin, anyAccount, fc.integer({ min: 0, max: 8 }), (text, account, keyIndex) => {
      const terms = { key, keyIndex, account };
      const pvv = derivePvv(terms, pinOf(text));
      assert.match(textFromDigits(pvv), /^[0-9]{4}$/);
      const changed = `${(Number(text[0]) + 1) % 10}${text.slice(1)}`;
      seen += 2;
      if (verifyPvv(terms, { pin: pinOf(changed), pvv })) same += 1;
      if (verifyPvv({ ...terms, keyIndex: keyIndex + 1 }, { pin: pinOf(text), pvv })) same += 1;
    }),
    { numRuns: 500 },
  );
  assert.ok(same < seen / 50, `${same} of ${seen} the same`);
  // The method sees four digits of the PIN: whoever offers more must know.
  const terms = { key, keyIndex: 1, account: '4111111111111111' };
  assert.deepEqual(derivePvv(terms, pinOf('123456')), derivePvv(terms, pinOf('123499')));
});

test('PVV: terms out of range are refused', () => {
  const terms = { key: createSecretKey(randomBytes(16)), keyIndex: 1, account: '4111111111111111' };
  for (const keyIndex of [-1, 10, 1.5]) {
    assert.throws(() => derivePvv({ ...terms, keyIndex }, pinOf('1234')), ReferenceFormatError);
  }
  assert.throws(() => derivePvv({ ...terms, account: '41111' }, pinOf('1234')), PanFormatError);
  assert.throws(
    () => verifyPvv(terms, { pin: pinOf('1234'), pvv: new Uint8Array(5) }),
    ReferenceFormatError,
  );
});

test('second scan: letters from the left again, less ten, once the digits are used up', () => {
  assert.equal(textFromDigits(scanDecimal(bytesOf('ABCD1EF2AAAAAAAA'), 4)), '1201');
  assert.equal(textFromDigits(scanDecimal(bytesOf('FFFFFFFFFFFFFFFF'), 4)), '5555');
  assert.equal(textFromDigits(scanDecimal(bytesOf('1234567890ABCDEF'), 4)), '1234');
});

const cardTerms = (vector: (typeof goldenCard.valid)[number]): CardValueTerms => ({
  key: createSecretKey(bytesOf(vector.cvk)),
  account: vector.pan,
  expiry: vector.expiry,
  serviceCode: vector.serviceCode,
  digits: vector.value.length,
});

test('card verification values: published ones, longer ones begin alike, others are refused', () => {
  for (const vector of goldenCard.valid) {
    const terms = cardTerms(vector);
    assert.equal(textFromDigits(deriveCardValue(terms)), vector.value);
    for (const digits of [4, 5]) {
      assert.equal(textFromDigits(deriveCardValue({ ...terms, digits })).slice(0, 3), vector.value);
    }
    assert.ok(verifyCardValue(terms, vector.value));
    for (const value of ['', '00', `${vector.value}0`, '⁵61', '56:', '5６1']) {
      assert.equal(verifyCardValue(terms, value), false, value);
    }
    const other = String((Number(vector.value) + 1) % 1000).padStart(3, '0');
    assert.equal(verifyCardValue(terms, other), false);
    assert.equal(verifyCardValue({ ...terms, expiry: '0187' }, vector.value), false);
  }
});

test('card verification values: terms out of range are refused', () => {
  const [vector] = goldenCard.valid;
  assert.ok(vector !== undefined);
  const terms = cardTerms(vector);
  for (const digits of [2, 6, 3.5])
    assert.throws(() => deriveCardValue({ ...terms, digits }), ReferenceFormatError);
  assert.throws(() => deriveCardValue({ ...terms, expiry: '870' }), ReferenceFormatError);
  assert.throws(() => deriveCardValue({ ...terms, serviceCode: '1O1' }), ReferenceFormatError);
  assert.throws(() => deriveCardValue({ ...terms, account: '4123' }), PanFormatError);
  assert.throws(
    () => deriveCardValue({ ...terms, key: createSecretKey(randomBytes(24)) }),
    KeyFormatError,
  );
});
