import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { PinPolicy } from '@countersign/keeper-contract';
import { aPolicy, aProduct, openTestHouse, takeCard, type TestHouse } from '../test/house.ts';
import { firstMistake } from './rules.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse({ policy: null });
});
after(() => house.close());

const pin = (policy: PinPolicy) =>
  house.ask<{ refusal?: string; facts?: { proposal: string } }>('operator', '/policy/pin', policy);
const approve = (operatorKey: string, proposal: string) =>
  house.ask('operator', '/policy/approve', { operatorKey, proposal });

test('the first pin is taken, the same again is nothing new, a changed one needs two operators', async () => {
  await assert.rejects(takeCard(house), /intake\.product/);
  assert.deepEqual(await pin(aPolicy()), { done: true });
  assert.deepEqual(await pin(aPolicy()), { done: true });
  await takeCard(house);
  const changed = { ...aPolicy(), brand: 'Other Card' };
  const said = await pin(changed);
  assert.equal(said.refusal, 'policy.two-operators');
  const proposal = said.facts?.proposal ?? '';
  const key = async (name: string) =>
    (await house.ask<{ operatorKey: string }>('operator', '/operator-keys/make', { name }))
      .operatorKey;
  const [ada, ben] = [await key('ada'), await key('ben')];
  assert.deepEqual(await house.ask('operator', '/operator-keys/make', { name: 'ada' }), {
    refusal: 'operator.name-taken',
  });
  assert.deepEqual(await approve('x'.repeat(40), proposal), { refusal: 'operator.key' });
  assert.deepEqual(await approve(ada, proposal), { pinned: false, approvals: 1 });
  assert.deepEqual(await approve(ada, proposal), { pinned: false, approvals: 1 });
  assert.equal((await pin(changed)).refusal, 'policy.two-operators');
  assert.deepEqual(await approve(ben, proposal), { pinned: true, approvals: 2 });
  assert.deepEqual(await pin(changed), { done: true });
  assert.deepEqual(await approve(ben, proposal), { refusal: 'policy.no-proposal' });
  const restarted = await house.restart();
  assert.deepEqual((await restarted.lines.operator('/policy/pin', changed)).body, { done: true });
});

const charge = aProduct();
const MISTAKES: readonly (readonly [what: string, changes: object, mistake: RegExp])[] = [
  ['lengths crossed', { pin: { ...charge.pin, lengthMin: 6, lengthMax: 4 } }, /lengthMin/],
  ['assigned outside', { pin: { ...charge.pin, assignedLength: 5, lengthMax: 4 } }, /assigned/],
  ['a PVV shown', { pin: { ...charge.pin, method: 'visa-pvv', lengthMax: 4 } }, /cannot be shown/],
  ['a PVV of six', { pin: { ...charge.pin, method: 'visa-pvv', reveal: false } }, /four digits/],
  [
    'keys for a PIN that is not chosen',
    { pin: { ...charge.pin, custom: false, keypad: true } },
    /keypad/,
  ],
  ['no name', { name: {} }, /no name/],
  ['a prefix too long', { panPrefixes: ['999901999901'], panLength: 12 }, /prefix/],
];

test('a policy that contradicts itself is refused with its product', () => {
  assert.equal(firstMistake(aPolicy()), undefined);
  for (const [what, changes, mistake] of MISTAKES) {
    const found = firstMistake({ brand: 'B', products: [aProduct(changes)] });
    assert.match(found?.mistake ?? '', mistake, what);
  }
  const twice = firstMistake({ brand: 'B', products: [charge, charge] });
  assert.deepEqual(twice, { product: 'charge', mistake: 'named twice' });
});
