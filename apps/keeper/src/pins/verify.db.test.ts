import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { HostKeys } from '@countersign/keeper-contract';
import { createTestPasskey } from '../test/authenticator.ts';
import { eventsOf, logOf, openTestHouse, takeCard, type TestHouse } from '../test/house.ts';
import { chosenBlock, openPage, register, signIntent } from '../test/page.ts';

let house: TestHouse;
let hostKey: string;
before(async () => {
  house = await openTestHouse();
  const made = await house.ask<{ hostKey: string }>('operator', '/host-keys/make', {
    name: 'host',
  });
  hostKey = made.hostKey;
});
after(() => house.close());

const RIGHT = '8305';
const WRONG = '5038';

interface Answer {
  readonly verdict?: string;
  readonly triesLeft?: number;
  readonly refusal?: string;
}

let card: { readonly token: string; readonly pan: string; readonly cardReference: string };
beforeEach(async () => {
  house.fake.down = false;
  house.fake.beforeVerify = async () => {};
  const { token, record } = await takeCard(house);
  const passkey = createTestPasskey();
  await register(house, record, passkey);
  const page = await openPage(house, {
    act: 'pin.set',
    card: token,
    member: record.memberReference,
  });
  await house.ask('window', '/visits/set', {
    ticket: page.ticket,
    screenKey: page.screenKey,
    proof: signIntent(house, page, passkey),
    block: chosenBlock(page, RIGHT),
  });
  card = { token, pan: record.pan, cardReference: record.cardReference };
});

let attempts = 0;
function body(pin: string, changes: Readonly<Record<string, string>> = {}) {
  attempts += 1;
  return {
    hostKey,
    attempt: `attempt-${attempts}`,
    cardReference: card.cardReference,
    encryptedPinBlock: house.fake.acquirerBlock(card.pan, pin),
    format: 'ISO_FORMAT_0',
    acquirerKey: house.fake.acquirerKey,
    correlation: `correlation-${attempts}`,
    ...changes,
  };
}
const verify = (pin: string, changes: Readonly<Record<string, string>> = {}) =>
  house.ask<Answer>('hostline', '/pins/verify', body(pin, changes));
const lockedEvents = async () =>
  (await eventsOf(house)).filter(
    (event) => event.kind === 'pin.locked' && event['card'] === card.token,
  ).length;

test('right, wrong, right again: a right PIN brings all tries back', async () => {
  assert.deepEqual(await verify(RIGHT), { verdict: 'yes', triesLeft: 3 });
  assert.deepEqual(await verify(WRONG), { verdict: 'no', triesLeft: 2 });
  assert.deepEqual(await verify(WRONG), { verdict: 'no', triesLeft: 1 });
  assert.deepEqual(await verify(RIGHT), { verdict: 'yes', triesLeft: 3 });
});

test('three wrong tries lock, also for the right PIN; unlocking leaves the PIN as it is', async () => {
  for (const left of [2, 1, 0])
    assert.deepEqual(await verify(WRONG), { verdict: 'no', triesLeft: left });
  assert.deepEqual(await verify(RIGHT), { verdict: 'locked', triesLeft: 0 });
  assert.equal(await lockedEvents(), 1);
  const unlock = { card: card.token, channel: 'web', correlation: 'correlation-unlock' };
  assert.deepEqual(await house.ask('server', '/v1/pins/unlock', unlock), { done: true });
  assert.deepEqual(await house.ask('server', '/v1/pins/unlock', unlock), {
    refusal: 'pin.not-locked',
  });
  assert.deepEqual(await verify(RIGHT), { verdict: 'yes', triesLeft: 3 });
});

test('a revoked key is a stranger’s from the next question on; revoking it twice is refused and recorded', async () => {
  const old = await house.ask<{ hostKey: string }>('operator', '/host-keys/make', { name: 'old' });
  assert.deepEqual(await verify(RIGHT, old), { verdict: 'yes', triesLeft: 3 });
  const listed = await house.ask<HostKeys>('operator', '/host-keys/list', {});
  const id = listed.keys.find(({ name }) => name === 'old')?.id;
  assert.deepEqual(await house.ask('operator', '/host-keys/revoke', { id }), { done: true });
  assert.deepEqual(await verify(RIGHT, old), { refusal: 'host.key' });
  assert.deepEqual(await verify(RIGHT), { verdict: 'yes', triesLeft: 3 });
  assert.deepEqual(await house.ask('operator', '/host-keys/revoke', { id }), {
    refusal: 'host.no-such-key',
  });
  const again = await house.ask<HostKeys>('operator', '/host-keys/list', {});
  assert.ok(again.keys.find((key) => key.id === id)?.revokedAt !== undefined);
  const log = await logOf(house);
  assert.deepEqual(
    log.filter(({ operation }) => operation === 'host.revoke-key').map(({ result }) => result),
    ['done', 'host.no-such-key'],
  );
});

test('unlocks are few a day, whoever asks', async () => {
  const unlock = { card: card.token, channel: 'web', correlation: 'correlation-unlock' };
  for (let count = 0; count < 3; count += 1) {
    for (let wrong = 0; wrong < 3; wrong += 1) await verify(WRONG);
    const said = await house.ask('server', '/v1/pins/unlock', unlock);
    assert.deepEqual(said, count < 2 ? { done: true } : { refusal: 'pin.daily-limit' });
  }
});

test('fifty wrong tries at once evaluate three and lock once', async () => {
  const calls = house.fake.calls.get('verifyPin') ?? 0;
  house.fake.beforeVerify = () => wait(20);
  const answers = await Promise.all(Array.from({ length: 50 }, () => verify(WRONG)));
  assert.equal((house.fake.calls.get('verifyPin') ?? 0) - calls, 3);
  assert.equal(answers.filter((answer) => answer.verdict === 'no').length, 3);
  assert.equal(answers.filter((answer) => answer.verdict === 'locked').length, 47);
  assert.equal(await lockedEvents(), 1);
});

test('a fault gives the try back, and the same attempt can be asked again', async () => {
  const asked = body(RIGHT);
  house.fake.down = true;
  for (let count = 0; count < 5; count += 1) {
    const said = await house.ask<Answer>('hostline', '/pins/verify', asked);
    assert.equal(said.refusal, 'backend.unavailable');
  }
  house.fake.down = false;
  assert.deepEqual(await house.ask('hostline', '/pins/verify', asked), {
    verdict: 'yes',
    triesLeft: 3,
  });
});

test('an attempt asked twice is answered twice and costs one try, at once and later', async () => {
  const asked = body(WRONG);
  const calls = house.fake.calls.get('verifyPin') ?? 0;
  const both = await Promise.all(
    Array.from({ length: 5 }, () => house.ask('hostline', '/pins/verify', asked)),
  );
  for (const answer of both) assert.deepEqual(answer, { verdict: 'no', triesLeft: 2 });
  assert.deepEqual(await house.ask('hostline', '/pins/verify', asked), both[0]);
  assert.equal((house.fake.calls.get('verifyPin') ?? 0) - calls, 1);
});

test('another block under the name of an attempt is refused: no guess for nothing', async () => {
  const first = body(WRONG);
  await house.ask('hostline', '/pins/verify', first);
  const second = { ...body(RIGHT), attempt: first.attempt };
  assert.deepEqual(await house.ask('hostline', '/pins/verify', second), {
    refusal: 'attempt.other',
  });
  const name = 'attempt-race';
  const raced = await Promise.all(
    ['5038', RIGHT, '5039', '5037'].map((pin) => verify(pin, { attempt: name })),
  );
  assert.equal(raced.filter((answer) => answer.verdict !== undefined).length, 1);
});

test('a try that a stop cut off stays taken, and its attempt is evaluated once it is asked again', async () => {
  const asked = body(RIGHT);
  const stopped = new Error('stopped');
  house.fake.beforeVerify = () => Promise.reject(stopped);
  // The fault handler of a stopped process would not run: undo what it does, as after kill -9.
  await assert.rejects(house.ask('hostline', '/pins/verify', asked), stopped);
  await house.db.query('update pins_record set tries = 1 where card = $1', [card.token]);
  const after_ = await house.restart();
  house.fake.beforeVerify = async () => {};
  const status = await house.ask('server', '/v1/pins/status', { card: card.token });
  assert.equal(status['triesLeft'], 2);
  const answered = await after_.lines.hostline('/pins/verify', asked);
  assert.deepEqual(answered.body, { verdict: 'yes', triesLeft: 3 });
});

test('wrong key, unknown card, unknown host, unknown acquirer: refused without a try', async () => {
  assert.equal((await verify(RIGHT, { hostKey: 'x'.repeat(40) })).refusal, 'host.key');
  assert.equal((await verify(RIGHT, { cardReference: 'NOBODY' })).refusal, 'card.unknown');
  assert.equal((await verify(RIGHT, { acquirerKey: 'alias/no' })).refusal, 'host.acquirer-key');
  assert.deepEqual(await verify(RIGHT), { verdict: 'yes', triesLeft: 3 });
});

test('a malformed block and a block of another card are a wrong PIN', async () => {
  assert.deepEqual(await verify(RIGHT, { encryptedPinBlock: '0011223344556677' }), {
    verdict: 'no',
    triesLeft: 2,
  });
  const { record } = await takeCard(house);
  const other = house.fake.acquirerBlock(record.pan, RIGHT);
  assert.deepEqual(await verify(RIGHT, { encryptedPinBlock: other }), {
    verdict: 'no',
    triesLeft: 1,
  });
});

test('a card without a PIN says so, and takes no try', async () => {
  const { record } = await takeCard(house, { pin: 'none' });
  assert.deepEqual(await verify(RIGHT, { cardReference: record.cardReference }), {
    verdict: 'not-set',
    triesLeft: 0,
  });
});

test('every verification is one entry of the log', async () => {
  const entries = async () =>
    (await logOf(house)).filter((entry) => entry.operation === 'pin.verify').length;
  const before_ = await entries();
  await verify(RIGHT);
  await verify(WRONG);
  assert.equal((await entries()) - before_, 2);
});
