import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callingCodeOf, rangeOf } from './phone-range.ts';

for (const [number, code] of [
  ['+12125550188', '+1'],
  ['+18765550188', '+1876'],
  ['+442079460142', '+44'],
  ['+351210000000', '+351'],
  ['+79100000000', '+7'],
  ['+88213000000', '+882'],
] as const)
  test(`the country of a number: ${number}`, () => assert.equal(callingCodeOf(number), code));

test('a range is ten thousand numbers', () => assert.equal(rangeOf('+12125550188'), '+1212555'));
