import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { closeAll, openAll } from './all-of-them.ts';

/** Something that takes a moment to close, and may not. */
function aHouse(said: string[], name: string, closes = true) {
  return {
    close: async () => {
      await setImmediate();
      said.push(name);
      if (!closes) throw new Error(`${name} did not close`);
    },
  };
}

test('all are opened, in the order of their openers', async () => {
  const said: string[] = [];
  const [one, other] = [aHouse(said, 'one'), aHouse(said, 'other')];
  const slow = async () => {
    await setImmediate();
    return one;
  };
  assert.deepEqual(await openAll([slow, async () => other]), [one, other]);
  assert.deepEqual(said, []);
});

test('where one does not open, those that opened later are closed, too, and it is said why', async () => {
  const said: string[] = [];
  const fails = async () => {
    throw new Error('no port is left');
  };
  const late = async () => {
    await setImmediate();
    return aHouse(said, 'late', false);
  };
  await assert.rejects(openAll([fails, late]), /no port is left/);
  assert.deepEqual(said, ['late']);
});

test('where one does not close, the others are closed to their end, and it is said which', async () => {
  const said: string[] = [];
  const all = [aHouse(said, 'one', false), aHouse(said, 'other')];
  await assert.rejects(closeAll(all), /one did not close/);
  assert.deepEqual(said, ['one', 'other']);
});
