import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keypadDigits } from './keypad.ts';

test('letters are keyed as they stand on a telephone, digits as they are, the rest not at all', () => {
  assert.equal(keypadDigits('abc DEF ghi JKL mno PQRS tuv WXYZ'), '22233344455566677778889999');
  assert.equal(keypadDigits('EC0A 0AA'), '3202022');
  assert.equal(keypadDigits('10001-2345'), '100012345');
  assert.equal(keypadDigits('É ñ *#'), '');
});
