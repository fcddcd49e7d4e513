import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openVoiceHouse } from '../../../test/voice-house.ts';
import { share } from './floor.ts';

const house = await openVoiceHouse();
const { line, time } = house;

const take = (id: string, staffId: string) =>
  house.db.transaction((tx) => line.take(tx, { id, staffId, correlation: 'c' }));
const over = async (id: string) => {
  const call = await line.find(id);
  assert.ok(call !== undefined);
  await house.db.transaction((tx) => line.end(tx, { id: call.id, correlation: 'c' }));
};
/** From the beginning to the queue: the language, and a representative. */
const waits = async () => {
  const call = await house.dial();
  await call.key('1', '0');
  assert.equal((await call.now()).state, 'waiting');
  return call.id;
};

test('nobody has called yet: nothing is made up', async () => {
  const floor = await line.floor(24);
  assert.deepEqual(floor, {
    ...{
      talking: 0,
      waiting: 0,
      kept: 0,
      firstWaitsSince: undefined,
      agents: [],
      came: 0,
      asked: 0,
    },
    ...{ taken: 0, gaveUp: 0, service: undefined, medianWait: undefined, longWait: undefined },
  });
});

test('who waits and since when, who was taken in time, who gave up, and who answers', async () => {
  const fast = await waits();
  time.advance(10_000);
  await take(fast, 'staff-1');
  const slow = await waits();
  time.advance(30_000);
  await take(slow, 'staff-1');
  await over(fast);
  const gone = await waits();
  await over(gone);
  const first = time.now();
  await waits();
  time.advance(5_000);
  await waits();
  await house.dial();
  const { agents, ...floor } = await line.floor(24);
  assert.deepEqual(floor, {
    ...{
      talking: 1,
      waiting: 2,
      kept: 0,
      firstWaitsSince: first,
      came: 6,
      asked: 5,
      taken: 2,
      gaveUp: 1,
    },
    ...{ service: 33, medianWait: 20, longWait: 28 },
  });
  assert.equal(agents.length, 1);
  assert.deepEqual([agents[0]?.staffId, agents[0]?.calls], ['staff-1', 2]);
  assert.equal(agents[0]?.onCallSince, first);
});

test('what was before the time that is asked about does not count, but who waits still waits', async () => {
  time.advance(2 * 3_600_000);
  const floor = await line.floor(1);
  assert.deepEqual([floor.came, floor.taken, floor.waiting], [0, 0, 2]);
});

test('a share of nothing is not known, and is never rounded up', () => {
  assert.deepEqual(
    [share(0, 0), share(0, 3), share(199, 200), share(3, 3)],
    [undefined, 0, 99, 100],
  );
});
