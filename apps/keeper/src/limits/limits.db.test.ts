import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Instant } from '@countersign/kernel';
import { openTestHouse, START, type TestHouse } from '../test/house.ts';
import {
  DAY_MS,
  giveBack,
  giveBackUnsettled,
  settle,
  takeAll,
  usedOf,
  type Budget,
} from './index.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse({ policy: null });
});
after(() => house.close());

const budget = (subject: string, max = 5): Budget => ({
  scope: 'test',
  subject,
  max,
  windowMs: DAY_MS,
});
const take = (budgets: readonly Budget[], now: number = START) =>
  house.db.transaction((tx) => takeAll(tx, budgets, now as Instant));

test('sixty takes at once are five', async () => {
  const taken = await Promise.all(Array.from({ length: 60 }, () => take([budget('a')])));
  assert.equal(taken.filter((one) => one.ok).length, 5);
});

test('the window rolls: a full budget opens when its oldest take leaves', async () => {
  for (let at = 0; at < 5; at += 1) await take([budget('b')], START + at);
  assert.deepEqual(await take([budget('b')], START + 10), {
    ok: false,
    scope: 'test',
    retryAt: START + DAY_MS,
  });
  assert.equal((await take([budget('b')], START + DAY_MS - 1)).ok, false);
  assert.equal((await take([budget('b')], START + DAY_MS)).ok, true);
  assert.equal((await take([budget('b')], START + DAY_MS)).ok, false);
});

test('all budgets are taken, or none', async () => {
  await take([budget('full', 1)]);
  assert.equal((await take([budget('c'), budget('full', 1)])).ok, false);
  assert.equal(await usedOf(house.db, budget('c'), START), 0);
});

test('what is given back can be taken again; a start gives back what was not settled', async () => {
  const one = await take([budget('d', 2)]);
  const two = await take([budget('d', 2)]);
  assert.ok(one.ok && two.ok);
  await giveBack(house.db, one.takes);
  assert.equal(await usedOf(house.db, budget('d'), START), 1);
  const three = await take([budget('d', 2)]);
  assert.ok(three.ok);
  await settle(house.db, three.takes);
  await giveBackUnsettled(house.db, ['test']);
  assert.equal(await usedOf(house.db, budget('d'), START), 1);
});
