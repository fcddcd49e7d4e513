import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseProgramme } from '@countersign/contract';
import { fits, PinPolicy } from '@countersign/keeper-contract';
import { pinPolicyOf } from './pin-policy.ts';

const file = new URL('../../../programmes/larkspur.yaml', import.meta.url);

test('the part of a programme that decides secrets has the keeper’s shape', () => {
  const programme = parseProgramme(readFileSync(file, 'utf8'));
  assert.ok(programme.ok);
  const policy = pinPolicyOf(programme.value);
  assert.ok(fits(PinPolicy, policy));
  assert.deepEqual(
    policy.products.map((product) => [
      product.productId,
      product.pin.method,
      product.pin.reveal,
      product.panLength,
    ]),
    [
      ['larkspur-charge', 'ibm3624-offset', true, 15],
      ['larkspur-credit', 'visa-pvv', false, 16],
      ['larkspur-uk', 'ibm3624-offset', true, 16],
    ],
  );
});
