import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  callWith,
  enqueue,
  goTo,
  gather,
  hangUp,
  type Pages,
  say,
  takeNext,
  VOICE,
} from '../test/exchange.ts';
import { createQueues, QUEUE_SIZE_MAX } from './queues.ts';
import { createManualTimers } from './timers.ts';

const PAGES: Pages = {
  begin: [enqueue],
  waiting: ({ QueuePosition }) => [
    say(`You are number ${QueuePosition}.`),
    { do: 'pause', seconds: 10 },
  ],
  waited: ({ QueueResult }) => [say(`It was ${QueueResult}.`), hangUp],
  desk: [takeNext],
  'desk-over': [hangUp],
  other: [say('Something else.'), hangUp],
};

/** An exchange with one clock and its queues. */
function exchange(pages = PAGES) {
  const timers = createManualTimers();
  const queues = createQueues();
  const ring = (callId: string, path = 'begin') => {
    const one = callWith(pages, { callId, timers, queues, begin: VOICE + path });
    one.call.start();
    return one;
  };
  return { timers, queues, ring };
}
const said = ({ heard }: ReturnType<typeof callWith>) =>
  heard().flatMap((one) => / said (.*)/.exec(one)?.[1] ?? []);

test('a caller waits to what the queue says of their place, again and again', async () => {
  const { timers, queues, ring } = exchange();
  const first = ring('CA1');
  await timers.advance(6_000);
  const second = ring('CA2');
  await timers.advance(6_000);
  assert.deepEqual(queues.calls('desk'), ['CA1', 'CA2']);
  assert.equal(queues.position('desk', 'CA2'), 2);
  assert.equal(queues.position('desk', 'CA9'), undefined);
  assert.deepEqual(said(first), ['You are number 1.', 'You are number 1.']);
  assert.deepEqual(said(second), ['You are number 2.']);
  const { QueueTime, QueuePosition, AvgQueueTime, CurrentQueueSize, QueueSid } =
    first.asked.at(-1)?.fields ?? {};
  assert.deepEqual(
    [QueueTime, QueuePosition, AvgQueueTime, CurrentQueueSize, QueueSid],
    ['11', '1', '8', '2', 'desk'],
  );
  assert.equal(second.call.doing, 'pausing');
});

test('an agent takes whoever waits longest; when the agent goes, the caller goes on, and the other way round', async () => {
  const { timers, queues, ring } = exchange();
  const [first, second] = [ring('CA1'), ring('CA2')];
  await timers.advance(5_000);
  const agent = ring('CA3', 'desk');
  await timers.advance(60_000);
  assert.deepEqual([first.call.doing, agent.call.doing], ['connected', 'connected']);
  assert.deepEqual(queues.calls('desk'), ['CA2']);
  assert.equal(said(first).length, 1, 'no waiting words while they talk');
  agent.call.hangUp();
  await timers.advance(3_000);
  assert.deepEqual(said(first).slice(1), ['It was bridged.']);
  assert.equal(first.asked.at(-1)?.fields['QueueTime'], '5');

  const next = ring('CA4', 'desk');
  await timers.advance(2_000);
  second.call.hangUp();
  await timers.settle();
  const { DialCallStatus, DialCallDuration } = next.asked.at(-1)?.fields ?? {};
  assert.deepEqual([DialCallStatus, DialCallDuration], ['completed', '2']);
  const told = second.asked.at(-1);
  assert.deepEqual(
    [told?.path, told?.fields['QueueResult'], told?.fields['CallStatus']],
    ['waited', 'bridged', 'completed'],
  );
});

test('an agent may wait for a caller, and gives up in time', async () => {
  const { timers, ring } = exchange();
  const [early, patient] = [ring('CA3', 'desk'), ring('CA4', 'desk')];
  await timers.advance(29_000);
  const caller = ring('CA1');
  await timers.settle();
  assert.deepEqual([early.call.doing, caller.call.doing], ['connected', 'connected']);
  assert.deepEqual(said(caller), [], 'nobody waits who is taken at once');
  await timers.advance(1_000);
  assert.equal(patient.asked.at(-1)?.fields['DialCallStatus'], 'no-answer');
  assert.equal(early.call.doing, 'connected');
});

test('who hangs up while waiting is out of the queue, and the action hears of it', async () => {
  const { timers, queues, ring } = exchange();
  const caller = ring('CA1');
  await timers.advance(7_000);
  caller.call.hangUp();
  await timers.advance(60_000);
  assert.deepEqual(queues.calls('desk'), []);
  const { path, fields } = caller.asked.at(-1) ?? { path: '', fields: {} };
  assert.deepEqual([path, fields['QueueResult'], fields['QueueTime']], ['waited', 'hangup', '7']);
  assert.equal(caller.heard().at(-1), '7.0 ended completed');
});

test('an update while waiting takes the caller out; while talking it ends the talk', async () => {
  const { timers, queues, ring } = exchange();
  const [first, second] = [ring('CA1'), ring('CA2')];
  await timers.advance(1_000);
  second.call.update(`${VOICE}other`);
  await timers.settle();
  assert.deepEqual(queues.calls('desk'), ['CA1']);
  assert.equal(said(second).at(-1), 'Something else.');
  const results = (one: typeof first) =>
    one.asked.flatMap(({ fields }) => fields['QueueResult'] ?? []);
  assert.deepEqual(results(second), ['redirected']);

  const agent = ring('CA3', 'desk');
  await timers.settle();
  first.call.update(`${VOICE}other`);
  await timers.settle();
  assert.equal(said(first).at(-1), 'Something else.');
  assert.deepEqual(results(first), ['redirected-from-bridged']);
  assert.equal(agent.asked.at(-1)?.path, 'desk-over');
});

test('a caller leaves by the document that is heard, and keys are taken while waiting', async () => {
  const { timers, queues, ring } = exchange({
    ...PAGES,
    waiting: [gather('choice', { digitsMax: 1 }), goTo('waiting')],
    choice: [{ do: 'leave' }],
  });
  const caller = ring('CA1');
  await timers.advance(20_000);
  caller.call.press('1');
  await timers.settle();
  assert.deepEqual(queues.calls('desk'), []);
  assert.deepEqual(said(caller).at(-1), 'It was leave.');
  const choice = caller.asked.find(({ path }) => path === 'choice');
  assert.deepEqual([choice?.fields['Digits'], choice?.fields['QueuePosition']], ['1', '1']);
});

for (const [what, waiting] of [
  ['dials', [takeNext]],
  ['enqueues', [enqueue]],
  ['records', [{ do: 'record', secondsMax: 5, next: `${VOICE}x` }]],
  ['says nothing and ends', []],
] as const) {
  test(`a waiting document that ${what} is an application error`, async () => {
    const { timers, queues, ring } = exchange({ ...PAGES, waiting });
    const caller = ring('CA1');
    await timers.advance(1_000);
    assert.equal(caller.call.transcript.at(-2)?.kind, 'fault');
    assert.deepEqual(queues.calls('desk'), []);
  });
}

test('a full queue, or an exchange without queues, sends the caller on', async () => {
  const { timers, queues, ring } = exchange();
  const nobody = { connected: () => undefined, ended: () => undefined };
  for (let at = 0; at < QUEUE_SIZE_MAX; at += 1)
    queues.enqueue('desk', { callId: `CAx${at}`, ...nobody }, 0);
  const late = ring('CA1');
  const lone = callWith(PAGES);
  lone.call.start();
  await lone.timers.settle();
  await timers.settle();
  assert.deepEqual([said(late), said(lone)], [['It was queue-full.'], ['It was system-error.']]);
});

test('a place is left once, and nobody is told twice', () => {
  const queues = createQueues();
  const log: string[] = [];
  const party = (callId: string) => ({
    callId,
    connected: () => log.push(`${callId} talks`),
    ended: () => log.push(`${callId} is alone`),
  });
  const [caller, agent] = [queues.enqueue('a', party('C'), 0), queues.dequeue('a', party('A'))];
  caller?.leave();
  caller?.leave();
  agent.leave();
  assert.deepEqual(log, ['C talks', 'A talks', 'A is alone']);
  const waits = queues.dequeue('a', party('B'));
  waits.leave();
  queues.enqueue('a', party('D'), 0);
  assert.deepEqual(queues.calls('a'), ['D']);
  assert.deepEqual(queues.calls('b'), []);
});
