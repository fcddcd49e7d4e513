import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digitByDigit, spokenAmount, spokenDay, spokenMinutes } from './spoken.ts';

const AMOUNTS = [
  [1_250, 'USD', '12 dollars and 50 cents', '12 dólares con 50 centavos'],
  [100, 'USD', '1 dollar', '1 dólar'],
  [101, 'GBP', '1 pound and 1 penny', '1 libra con 1 penique'],
  [99, 'EUR', '99 cents', '99 céntimos'],
  [123_456_700, 'USD', '1,234,567 dollars', '1,234,567 dólares'],
  [0, 'GBP', '0 pounds', '0 libras'],
  [500, 'JPY', '500 Japanese yen', '500 yenes japoneses'],
] as const;

for (const [minor, currency, english, spanish] of AMOUNTS)
  test(`${minor} ${currency} is said in both languages`, () => {
    assert.equal(spokenAmount(minor, currency, 'en'), english);
    assert.equal(spokenAmount(minor, currency, 'es'), spanish);
  });

test('days, minutes and endings are said as words', () => {
  assert.equal(spokenDay('2030-11-22', 'en'), 'Friday, November 22');
  assert.equal(spokenDay('2030-11-22', 'es'), 'viernes, 22 de noviembre');
  assert.deepEqual([spokenMinutes(20, 'es'), spokenMinutes(240, 'en')], ['un minuto', '4 minutes']);
  assert.equal(digitByDigit('4071'), '4 0 7 1');
});
