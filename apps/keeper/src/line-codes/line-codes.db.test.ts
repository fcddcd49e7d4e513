import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { toBase64Url, utf8 } from '@countersign/kernel';
import { lineCodeContext } from '@countersign/keeper-contract';
import { sealBox } from '@countersign/sealing';
import { logOf, openTestHouse, takeCard, type TestHouse } from '../test/house.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

interface Said {
  readonly refusal?: string;
  readonly outcome?: string;
  readonly length?: number;
  readonly ticket?: string;
}
let calls = 0;
const NO_TICKET = `ln_${'A'.repeat(22)}`;

/** Somebody on a call, whose card's code is expected there. */
async function onACall() {
  calls += 1;
  const call = `CA${calls}`;
  const { record, token: card } = await takeCard(house);
  const right = house.securityCode(record.pan, '0529', 4);
  let ticket = NO_TICKET;
  const box = async (securityCode: string, of: { call: string; ticket: string }) =>
    toBase64Url(
      await sealBox({
        ...{ recipient: house.boxKey, kind: 'line-code', context: lineCodeContext(of) },
        fields: { securityCode: utf8(securityCode) },
      }),
    );
  const expect = async (on = call) => {
    const asked = { card, call: on, correlation: 'correlation' };
    const said = await house.ask<Said>('server', '/v1/line-codes/expect', asked);
    if (said.ticket !== undefined) ticket = said.ticket;
    const { ticket: _given, ...rest } = said;
    return rest;
  };
  const keys = async (
    code: string,
    of: { on?: string; sealedFor?: string; with?: string } = {},
  ) => {
    const with_ = { call: of.on ?? call, ticket: of.with ?? ticket };
    const sealed = await box(code, { ...with_, call: of.sealedFor ?? with_.call });
    return house.ask<Said>('window', '/lines/code', { ...with_, box: sealed });
  };
  return {
    ...{ call, card, right, wrong: right === '1234' ? '4321' : '1234', expect, keys },
    ticket: () => ticket,
    outcome: async () =>
      (await house.ask<Said>('server', '/v1/line-codes/outcome', { card, call })).outcome,
  };
}
const resultsOf = async (card: string) =>
  (await logOf(house))
    .filter((one) => one.card === card && one.operation === 'line.security-code')
    .map(({ result }) => result);

test('a code that is right is told once, and whoever brought it hears nothing of it', async () => {
  const one = await onACall();
  assert.deepEqual(await one.expect(), { length: 4 });
  assert.equal(await one.outcome(), 'none');
  assert.deepEqual(await one.keys(one.right), { done: true });
  assert.deepEqual([await one.outcome(), await one.outcome()], ['right', 'none']);
  assert.deepEqual(await one.keys(one.right), { refusal: 'line.not-expected' });
});

test('a wrong one is taken in the same words; three on a call are all, however often it is expected', async () => {
  const one = await onACall();
  for (let tries = 0; tries < 3; tries += 1) {
    // oxlint-disable-next-line no-await-in-loop
    assert.deepEqual(await one.expect(), { length: 4 });
    // oxlint-disable-next-line no-await-in-loop
    assert.deepEqual(await one.keys(one.wrong), { done: true });
    // oxlint-disable-next-line no-await-in-loop
    assert.equal(await one.outcome(), 'wrong');
  }
  assert.deepEqual(await one.expect(), { refusal: 'line.tries' });
  assert.deepEqual(await one.keys(one.right), { refusal: 'line.not-expected' });
  assert.deepEqual(await resultsOf(one.card), [
    ...['line.code', 'line.code', 'line.code', 'line.not-expected'],
  ]);
  const log = (await logOf(house)).filter(({ card }) => card === one.card);
  assert.doesNotMatch(JSON.stringify(log), new RegExp(`"${one.wrong}"|"${one.right}"`));
});

test('not expected, too late, sealed for another call, of another card: never right', async () => {
  const one = await onACall();
  assert.deepEqual(await one.keys(one.right), { refusal: 'line.not-expected' });
  await one.expect();
  house.now += 3 * 60_000;
  assert.deepEqual(await one.keys(one.right), { refusal: 'line.not-expected' });
  await one.expect();
  assert.deepEqual(await one.keys(one.right, { sealedFor: 'CA-another' }), { done: true });
  assert.equal(await one.outcome(), 'wrong');
  const other = await takeCard(house);
  const asked = { card: other.token, call: one.call };
  const expecting = { ...asked, correlation: 'correlation' };
  assert.deepEqual(await house.ask('server', '/v1/line-codes/expect', expecting), {
    refusal: 'line.tries',
  });
  assert.deepEqual(await house.ask('server', '/v1/line-codes/outcome', asked), {
    outcome: 'none',
  });
});

test('five wrong codes of a card in a day are all, over all its calls; parallel guesses are one', async () => {
  const one = await onACall();
  await one.expect();
  const all = await Promise.all(Array.from({ length: 6 }, () => one.keys(one.wrong)));
  assert.equal(all.filter(({ refusal }) => refusal === undefined).length, 1);
  for (let guesses = 1; guesses < 6; guesses += 1) {
    const on = `${one.call}-${guesses}`;
    // oxlint-disable-next-line no-await-in-loop
    await one.expect(on);
    // oxlint-disable-next-line no-await-in-loop
    const said = await one.keys(guesses < 5 ? one.wrong : one.right, { on });
    assert.deepEqual(said, guesses < 5 ? { done: true } : { refusal: 'limit.proofs' });
  }
  assert.equal((await resultsOf(one.card)).at(-1), 'limit.proofs');
});

test('brought twice, late or after another ticket was given, keys count once, and what was refused is in the log', async () => {
  const one = await onACall();
  await one.expect();
  const first = one.ticket();
  assert.deepEqual(await one.keys(one.wrong), { done: true });
  assert.deepEqual(await one.keys(one.wrong), { refusal: 'line.not-expected' });
  await one.expect();
  assert.deepEqual(await one.keys(one.right, { with: first }), { refusal: 'line.not-expected' });
  assert.equal(await one.outcome(), 'none');
  assert.deepEqual(await one.keys(one.right), { done: true });
  assert.equal(await one.outcome(), 'right');
  const late = { ticket: NO_TICKET, call: 'CA-nobody' };
  assert.deepEqual(await house.ask('window', '/lines/open', late), {
    refusal: 'line.not-expected',
  });
  assert.deepEqual(await resultsOf(one.card), [
    ...['line.code', 'line.not-expected', 'line.not-expected', 'done'],
  ]);
});

test('a backend that is away costs no try', async () => {
  const one = await onACall();
  await one.expect();
  house.fake.down = true;
  assert.deepEqual(await one.keys(one.right), { refusal: 'backend.unavailable' });
  house.fake.down = false;
  assert.equal(await one.outcome(), 'none');
  assert.deepEqual(await one.keys(one.right), { done: true });
  assert.equal(await one.outcome(), 'right');
});
