import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  ALL_RULES,
  FORBIDDEN_PINS_MAX,
  LISTED_PINS,
  type PinReason,
  decideWeakPin,
  forbiddenPins,
} from './index.ts';

const policy = { lengthMin: 4, lengthMax: 6, rules: ALL_RULES };
const digitsOf = (pin: string) => Uint8Array.from(pin, Number);
const facts = {
  cardNumber: '378282246310005',
  expiry: '2029-07',
  birthDate: '1983-11-24',
  phoneEnding: '550143',
};
const forbidden = forbiddenPins(facts, { min: 4, max: 6 });
const reasons = (pin: string) => decideWeakPin(digitsOf(pin), policy, forbidden).toSorted();

const table: readonly [string, readonly PinReason[]][] = [
  ['123', ['length']],
  ['1234567', ['length']],
  ['', ['length']],
  ['1111', ['all-same', 'listed', 'repeats']],
  ['111222', ['listed', 'repeats']],
  ['11123', []],
  ['1234', ['ascending', 'listed']],
  ['8901', ['ascending']],
  ['890123', ['ascending']],
  ['4321', ['descending', 'listed']],
  ['1098', ['descending']],
  ['1212', ['listed', 'repeats']],
  ['3838', ['repeats']],
  ['384384', ['repeats']],
  ['3388', ['repeats']],
  ['333888', ['repeats']],
  ['2580', ['keypad', 'listed']],
  ['0741', ['keypad']],
  ['369147', ['keypad']],
  ['7931', ['keypad']],
  ['1987', ['listed']],
  ['3782', ['card-start']],
  ['37828', ['card-start']],
  ['0005', ['card-end']],
  ['310005', ['card-end']],
  ['0729', ['expiry']],
  ['2907', ['expiry']],
  ['072029', ['expiry']],
  ['2411', ['birth-date']],
  ['1124', ['birth-date']],
  ['1183', ['birth-date']],
  ['8324', ['birth-date']],
  ['1983', ['birth-date', 'listed']],
  ['241183', ['birth-date']],
  ['831124', ['birth-date']],
  ['0143', ['phone']],
  ['550143', ['phone']],
  ['6028', []],
  ['5093', []],
  ['80417', []],
  ['720594', []],
];

for (const [pin, wanted] of table) {
  test(`${pin || 'no digit'}: ${wanted.join(', ') || 'fine'}`, () => {
    assert.deepEqual(reasons(pin), wanted);
  });
}

test('the reason that says most comes first', () => {
  const first = (pin: string) => decideWeakPin(digitsOf(pin), policy, forbidden)[0];
  assert.equal(first('1234'), 'ascending');
  assert.equal(first('2580'), 'keypad');
  assert.equal(first('1983'), 'birth-date');
  assert.equal(first('1987'), 'listed');
});

test('at least a hundred PINs are listed, each of 4 to 6 digits', () => {
  const four = [...LISTED_PINS].filter((pin) => pin.length === 4);
  assert.ok(four.length >= 100, String(four.length));
  for (const pin of LISTED_PINS) assert.match(pin, /^\d{4,6}$/);
});

test('most PINs stay free: at most one in twenty of four digits is refused for everybody', () => {
  let refused = 0;
  for (let at = 0; at < 10_000; at += 1) {
    const pin = String(at).padStart(4, '0');
    if (decideWeakPin(digitsOf(pin), policy, []).length > 0) refused += 1;
  }
  assert.ok(refused > 250 && refused <= 500, String(refused));
});

test('a rule that the product leaves out does not count', () => {
  const lenient = { ...policy, rules: ['all-same'] as const };
  assert.deepEqual(decideWeakPin(digitsOf('1234'), lenient, []), []);
  assert.deepEqual(decideWeakPin(digitsOf('1111'), lenient, []), ['all-same']);
});

test('facts of another form are passed over, and the list has its limit', () => {
  assert.deepEqual(
    forbiddenPins({ expiry: '07/29', birthDate: 'x', phoneEnding: '12' }, { min: 4, max: 6 }),
    [],
  );
  const digits = fc.stringMatching(/^\d{0,19}$/);
  fc.assert(
    fc.property(digits, digits, (cardNumber, phoneEnding) => {
      const all = forbiddenPins({ ...facts, cardNumber, phoneEnding }, { min: 4, max: 12 });
      assert.ok(all.length <= FORBIDDEN_PINS_MAX);
      for (const one of all) assert.ok(one.digits.length >= 4 && one.digits.length <= 12);
    }),
  );
});

test('whatever the digits, the answer is of known reasons, and the same every time', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 16 }), (bytes) => {
      const once = decideWeakPin(bytes, policy, forbidden);
      assert.deepEqual(decideWeakPin(bytes, policy, forbidden), once);
      if (bytes.some((byte) => byte > 9)) assert.deepEqual(once, ['length']);
    }),
  );
});
