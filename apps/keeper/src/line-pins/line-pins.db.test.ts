import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { toBase64Url, utf8 } from '@countersign/kernel';
import { lineCodeContext, type LinePinOutcome, type PinTerms } from '@countersign/keeper-contract';
import { makeEcdhKeyPair, publicPoint } from '@countersign/pincrypto';
import { sealBox } from '@countersign/sealing';
import {
  aPolicy,
  aProduct,
  eventsOf,
  logOf,
  openTestHouse,
  takeCard,
  withCheckDigit,
  type TestHouse,
} from '../test/house.ts';
import { blockOf } from '../test/page.ts';

let house: TestHouse;
before(async () => {
  const { pin } = aProduct();
  const keyed = aProduct({
    productId: 'keyed',
    panPrefixes: ['999903'],
    pin: { ...pin, keypad: true },
  });
  const pvv = aProduct({
    ...{ productId: 'keyed-pvv', panPrefixes: ['999904'], panLength: 16 },
    pin: { ...pin, method: 'visa-pvv', lengthMax: 4, reveal: false, offline: true, keypad: true },
  });
  const policy = aPolicy();
  house = await openTestHouse({
    policy: { ...policy, products: [...policy.products, keyed, pvv] },
  });
});
after(() => house.close());

interface Said {
  readonly refusal?: string;
  readonly ticket?: string;
  readonly lengthMin?: number;
  readonly lengthMax?: number;
}
type Opened = { readonly pin: PinTerms; readonly refusal?: string };

let calls = 0;
let serial = 0;

/** Somebody on a call, with a card of a product that lets a PIN be keyed unless told. */
async function onACall(changes: { productId?: string } = {}) {
  calls += 1;
  serial += 1;
  const { productId = 'keyed' } = changes;
  const pan = PANS[productId]?.(serial);
  const { record, token: card } = await takeCard(house, {
    ...(pan === undefined ? {} : { pan }),
    productId,
  });
  const call = `CP${calls}`;
  let ticket = '';
  const { memberReference: member } = record;
  const asked = { card, call, correlation: 'correlation' };
  const proves = async () => {
    const said = await house.ask<Said>('server', '/v1/line-codes/expect', asked);
    const of = { call, ticket: said.ticket ?? '' };
    const code = house.securityCode(record.pan, '0529', 4);
    const fields = { securityCode: utf8(code) };
    const context = lineCodeContext(of);
    const box = await sealBox({ recipient: house.boxKey, kind: 'line-code', context, fields });
    await house.ask('window', '/lines/code', { ...of, box: toBase64Url(box) });
  };
  const expects = async () => {
    const said = await house.ask<Said>('server', '/v1/line-pins/expect', { ...asked, member });
    ticket = said.ticket ?? ticket;
    return said;
  };
  const opens = (with_ = ticket) =>
    house.ask<Opened>('window', '/lines/open', { call, ticket: with_ });
  /** What the window does with keys: a block under a key of this one entry. */
  const blockFor = async (digits: string, with_ = ticket) => {
    const { pin } = await opens(with_);
    const pair = makeEcdhKeyPair('ECC_NIST_P256');
    const screenKey = toBase64Url(publicPoint(pair.publicKey));
    return { call, ticket: with_, screenKey, block: blockOf(pin, pair.privateKey, digits) };
  };
  const keys = async (digits: string) =>
    house.ask<Said>('window', '/lines/pin', await blockFor(digits));
  const tells = async () => {
    const said = await house.ask<LinePinOutcome>('server', '/v1/line-pins/outcome', { card, call });
    ticket = said.ticket ?? ticket;
    return said;
  };
  const outcome = async () => {
    const { outcome: is, step, why } = await tells();
    return [is, step, why].filter((one) => one !== undefined).join(' ');
  };
  return {
    ...{
      call,
      card,
      member,
      record,
      asked,
      proves,
      expects,
      opens,
      blockFor,
      keys,
      tells,
      outcome,
    },
    ticket: () => ticket,
  };
}

const PANS: Readonly<Record<string, (serial: number) => string>> = {
  keyed: (n) => withCheckDigit(`999903${String(n).padStart(8, '0')}`),
  'keyed-pvv': (n) => withCheckDigit(`9999040${String(n).padStart(8, '0')}`),
};
const resultsOf = async (card: string, operation = 'line.pin') =>
  (await logOf(house))
    .filter((one) => one.card === card && one.operation === operation)
    .map(({ result }) => result);
const setsOf = async (card: string) =>
  (await eventsOf(house)).filter((one) => one.kind === 'pin.set' && one['card'] === card);
const PIN = '8306';

test('a PIN that is keyed twice the same is in force, and its holder is told of it', async () => {
  const one = await onACall();
  await one.proves();
  assert.deepEqual(
    { ...(await one.expects()), ticket: '' },
    { ticket: '', lengthMin: 4, lengthMax: 6 },
  );
  assert.deepEqual(await one.keys(PIN), { done: true });
  assert.equal(await one.outcome(), 'again second');
  assert.deepEqual(await setsOf(one.card), []);
  assert.deepEqual(await one.keys(PIN), { done: true });
  assert.deepEqual(await one.tells(), { outcome: 'set', state: 'active' });
  const [said] = await setsOf(one.card);
  assert.deepEqual([said?.['way'], said?.['state']], ['keypad', 'active']);
  assert.deepEqual(await resultsOf(one.card), ['line.first-entry', 'done']);
  // It is the one that a machine takes.
  const { pin } = await (async () => {
    await one.expects();
    return one.opens();
  })();
  assert.equal(pin.block, 'iso-4');
  await one.keys(PIN);
  assert.equal(await one.outcome(), 'weak first same');
});

test('a product that keeps a PVV takes one too, and the chip learns of it later', async () => {
  const one = await onACall({ productId: 'keyed-pvv' });
  await one.proves();
  await one.expects();
  assert.equal((await one.opens()).pin.block, 'iso-1');
  await one.keys(PIN);
  await one.tells();
  await one.keys(PIN);
  assert.deepEqual(await one.tells(), { outcome: 'set', state: 'pending-chip' });
});

test('only where the policy has it, for the holder, with the security code on this very call', async () => {
  const other = await onACall({ productId: 'charge' });
  await other.proves();
  assert.deepEqual(await other.expects(), { refusal: 'pin.not-by-keypad' });
  const one = await onACall();
  assert.deepEqual(await one.expects(), { refusal: 'line.not-proven' });
  await one.proves();
  const strange = { ...one.asked, member: 'MEMBER-OTHER' };
  assert.deepEqual(await house.ask('server', '/v1/line-pins/expect', strange), {
    refusal: 'card.unknown',
  });
  const elsewhere = { ...one.asked, call: 'CP-elsewhere', member: one.member };
  assert.deepEqual(await house.ask('server', '/v1/line-pins/expect', elsewhere), {
    refusal: 'line.not-proven',
  });
  house.now += 15 * 60_000 + 1;
  assert.deepEqual(await one.expects(), { refusal: 'line.not-proven' });
  assert.deepEqual(await resultsOf(one.card, 'line.expect-pin'), [
    ...['line.not-proven', 'card.unknown', 'line.not-proven', 'line.not-proven'],
  ]);
});

test('weak ones are refused with a short reason, and two that differ begin anew, a few times', async () => {
  const one = await onACall();
  await one.proves();
  await one.expects();
  await one.keys('1111');
  assert.equal(await one.outcome(), 'weak first easy');
  await one.keys('0719');
  assert.equal(await one.outcome(), 'weak first yours');
  await one.keys(PIN);
  assert.equal(await one.outcome(), 'again second');
  await one.keys('8307');
  assert.equal(await one.outcome(), 'differ first');
  await one.keys(PIN);
  await one.tells();
  await one.keys('8307');
  assert.equal(await one.outcome(), 'over');
  assert.deepEqual(await one.expects(), { refusal: 'line.tries' });
  assert.deepEqual(await setsOf(one.card), []);
  const log = JSON.stringify((await logOf(house)).filter(({ card }) => card === one.card));
  // By itself: times and ids hold digits of their own.
  assert.doesNotMatch(log, /(?<![\w-])(?:8306|8307|0719|1111)(?![\w-])/);
  // What came to nothing costs none of the day's choices.
  const status = { card: one.card };
  const { setsLeftToday } = await house.ask<{ setsLeftToday: number }>(
    ...(['server', '/v1/pins/status', status] as const),
  );
  assert.equal(setsLeftToday, 3);
});

test('an entry that is brought twice is one entry: the first does not confirm itself', async () => {
  const one = await onACall();
  await one.proves();
  await one.expects();
  const entry = await one.blockFor(PIN);
  const both = await Promise.all([
    house.ask<Said>('window', '/lines/pin', entry),
    house.ask<Said>('window', '/lines/pin', entry),
  ]);
  assert.equal(both.filter(({ refusal }) => refusal === undefined).length, 1);
  const before = one.ticket();
  assert.equal(await one.outcome(), 'again second');
  assert.deepEqual(await house.ask('window', '/lines/pin', entry), {
    refusal: 'line.not-expected',
  });
  assert.deepEqual(await one.opens(before), { refusal: 'line.not-expected' });
  // How it went is told once: what is not keyed after it is nothing.
  assert.equal(await one.outcome(), 'none second');
  const second = await one.blockFor(PIN);
  await Promise.all([
    house.ask('window', '/lines/pin', second),
    house.ask('window', '/lines/pin', second),
  ]);
  assert.equal((await setsOf(one.card)).length, 1);
  await house.ask('window', '/lines/pin', second);
  assert.equal((await setsOf(one.card)).length, 1);
});

test('too late, of another call, a key that is none, a block that is none: nothing is chosen', async () => {
  const one = await onACall();
  await one.proves();
  await one.expects();
  const entry = await one.blockFor(PIN);
  const on = (changes: object) => house.ask<Said>('window', '/lines/pin', { ...entry, ...changes });
  assert.deepEqual(await on({ call: 'CP-nobody' }), { refusal: 'line.not-expected' });
  assert.deepEqual(await on({ screenKey: toBase64Url(new Uint8Array(65)) }), {
    refusal: 'intent.screen-key',
  });
  assert.deepEqual(await on({ block: 'AB'.repeat(16) }), { done: true });
  assert.equal(await one.outcome(), 'differ first');
  const late = await one.blockFor(PIN);
  house.now += 3 * 60_000;
  assert.deepEqual(await house.ask('window', '/lines/pin', late), { refusal: 'line.not-expected' });
  assert.equal(await one.outcome(), 'over');
  assert.deepEqual(await setsOf(one.card), []);
});

test('a backend that is away costs nothing, and the limit of the day holds on calls as on pages', async () => {
  const one = await onACall();
  await one.proves();
  await one.expects();
  const entry = await one.blockFor(PIN);
  house.fake.down = true;
  assert.deepEqual(await house.ask('window', '/lines/pin', entry), {
    refusal: 'backend.unavailable',
  });
  house.fake.down = false;
  assert.equal(await one.outcome(), 'none first');
  for (const pin of ['8306', '5192', '6027']) {
    // oxlint-disable-next-line no-await-in-loop
    await one.expects();
    // oxlint-disable-next-line no-await-in-loop
    for (let entries = 0; entries < 2; entries += 1) await one.keys(pin).then(one.tells);
  }
  assert.equal((await setsOf(one.card)).length, 3);
  assert.equal((await one.expects()).refusal, 'pin.daily-limit');
});

test('a restart of the keeper ends an entry that it cut off', async () => {
  const one = await onACall();
  await one.proves();
  await one.expects();
  await house.db.query(`update line_pins_choice set state = 'busy' where card = $1`, [one.card]);
  assert.equal(await one.outcome(), 'busy');
  await house.restart();
  assert.equal(await one.outcome(), 'over');
});
