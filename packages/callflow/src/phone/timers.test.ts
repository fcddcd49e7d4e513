import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createManualTimers } from './timers.ts';

test('what is due runs at its own moment, in its order, and what was ended does not', async () => {
  const timers = createManualTimers(1_000);
  const log: string[] = [];
  const note = (what: string) => () => log.push(`${timers.now()} ${what}`);
  timers.after(200, note('late'));
  timers.after(100, note('early'));
  timers.after(100, note('early, asked for second'));
  timers.after(150, () => timers.after(10, note('asked for by another')));
  timers.after(50, note('ended'))();
  await timers.advance(170);
  assert.deepEqual(log, [
    '1100 early',
    '1100 early, asked for second',
    '1160 asked for by another',
  ]);
  await timers.advance(30);
  assert.equal(log.at(-1), '1200 late');
  assert.equal(timers.now(), 1_200);
});

test('time stands still while something is under way', async () => {
  const timers = createManualTimers();
  let arrivedAt = -1;
  timers.after(100, () => {
    const slow = new Promise((resolve) => setImmediate(resolve)).then(() => {
      arrivedAt = timers.now();
    });
    timers.during(slow);
  });
  await timers.advance(5_000);
  assert.equal(arrivedAt, 100);
});

test('a fault of what runs comes out where time passes', async () => {
  const timers = createManualTimers();
  timers.during(Promise.reject(new Error('broken')));
  await assert.rejects(timers.advance(1), /broken/);
  await timers.advance(1);
});
