import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import { fromBase64Url, fromHex, toBase64Url, type Instant } from '@countersign/kernel';
import {
  bureauMacContext,
  mailerRowBytes,
  type BureauKey,
  type MailerRow,
  type ReleasedBatches,
} from '@countersign/keeper-contract';
import {
  decipherPinBlock,
  deriveExchangedKey,
  makeEcdhKeyPair,
  parsePublicPoint,
  publicPoint,
  textFromDigits,
  unwrapKey,
} from '@countersign/pincrypto';
import { makeBoxKeyPair, openBox, publicKeyBytes } from '@countersign/sealing';
import { createTestPasskey, type TestPasskey } from '../test/authenticator.ts';
import {
  aProduct,
  eventsOf,
  logOf,
  openTestHouse,
  START,
  takeCard,
  type TestHouse,
} from '../test/house.ts';
import { chosenBlock, openPage, readBlock, register, signIntent } from '../test/page.ts';
import { balances, decideOrder, type OrderFacts } from './rules.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

interface Said {
  readonly refusal?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly controlNumber?: string;
  readonly newPin?: boolean;
  readonly done?: true;
}

const letterhead = {
  brand: 'Larkspur Card',
  from: ['Larkspur Card', 'PO Box 1'],
  reference: 'ABCD-1234',
  checkAt: 'localhost:8080/check',
};
let orders = 0;
const nextOrder = () => `order-${String((orders += 1)).padStart(4, '0')}`;

function orderOf(card: string, order: string, lines = ['1 test street', 'Springfield.']) {
  return {
    order,
    card,
    address: { name: 'J. Example', lines },
    letterhead,
    region: 'US',
    language: 'en',
    channel: 'web',
    correlation: 'correlation-mailer',
  };
}
const order = (card: string, name = nextOrder()) =>
  house.ask<Said>('server', '/v1/mailers/order', orderOf(card, name));
const release = (batch: string, names: readonly string[], operators = ['ada', 'ben']) =>
  house.ask<Said>('server', '/v1/mailers/release', {
    batch,
    orders: names,
    releasedBy: operators.map((operator) => ({ operator, at: house.now })),
    correlation: 'correlation-release',
  });
const report = (batch: string, stage: string, good: string[], spoiled: string[] = []) =>
  house.ask<Said>('press', '/batches/report', {
    batch,
    stage,
    good,
    spoiled,
    correlation: 'correlation-report',
  });
const released = () => house.ask<ReleasedBatches>('press', '/batches/released', {});
const kinds = async (name: string) =>
  (await eventsOf(house)).filter((event) => event['order'] === name).map((event) => event.kind);

let batches = 0;
let batch: string;
beforeEach(() => {
  house.fake.down = false;
  batches += 1;
  batch = `batch-${String(batches).padStart(4, '0')}`;
});

/** What the press does: fetch the key of a format and open a row. */
async function openRow(row: MailerRow): Promise<string> {
  const pair = makeEcdhKeyPair('ECC_NIST_P256');
  const box = await makeBoxKeyPair();
  const boxKey = toBase64Url(await publicKeyBytes(box));
  const key = await house.ask<BureauKey>('press', '/bureau-key', {
    publicKey: toBase64Url(publicPoint(pair.publicKey)),
    boxKey,
    format: row.format,
  });
  const protectionKey = deriveExchangedKey({
    privateKey: pair.privateKey,
    publicKey: parsePublicPoint('ECC_NIST_P256', fromBase64Url(key.backendKey)),
    kdf: 'NIST_SP800',
    hash: 'SHA_256',
    info: fromBase64Url(key.sharedInformation),
    shape: { algorithm: 'AES', bytes: 32 },
  });
  const pinKey = unwrapKey(key.keyBlock, { protectionKey }).key;
  const context = bureauMacContext(boxKey);
  const macBox = fromBase64Url(key.macBox);
  const opened = await openBox({ recipient: box, kind: 'bureau-mac', context, box: macBox });
  assert.ok(opened.ok);
  const { mac, ...plain } = row;
  const expected = createHmac('sha256', opened.value.get('key') ?? '')
    .update(mailerRowBytes(plain))
    .digest();
  assert.equal(mac, toBase64Url(expected));
  const block = fromHex(row.block);
  const pin =
    row.format === 'ISO_FORMAT_4'
      ? decipherPinBlock({ format: 4, account: row.controlNumber, block, key: pinKey })
      : decipherPinBlock({ format: 1, block, key: pinKey });
  return textFromDigits(pin);
}

test('a letter carries the PIN in force, without a trace of the card, and is wiped when printed', async () => {
  const { token, record } = await takeCard(house);
  const passkey = createTestPasskey();
  await register(house, record, passkey);
  const page = await openPage(house, {
    act: 'pin.show',
    card: token,
    member: record.memberReference,
  });
  const shown = await house.ask<{ block: string }>('window', '/visits/show', {
    ticket: page.ticket,
    screenKey: page.screenKey,
    proof: signIntent(house, page, passkey),
  });
  const name = nextOrder();
  assert.equal((await order(token, name)).newPin, false);
  assert.deepEqual(await release(batch, [name]), { done: true });
  const rows = (await released()).batches.find((one) => one.batch === batch)?.rows ?? [];
  const [row] = rows;
  assert.ok(row !== undefined && rows.length === 1);
  assert.equal(await openRow(row), readBlock(page, shown.block));
  const text = JSON.stringify(row);
  for (const secret of [record.pan, record.pan.slice(-4), record.cardReference, token])
    assert.ok(!text.includes(secret));
  assert.deepEqual(await report(batch, 'dispatched', [name]), { refusal: 'mailer.not-printed' });
  assert.deepEqual(await report(batch, 'printed', [name]), { done: true });
  assert.deepEqual(await report(batch, 'printed', [name]), { done: true });
  assert.deepEqual(await report(batch, 'dispatched', [name]), { done: true });
  assert.deepEqual(await kinds(name), ['mailer.generated', 'mailer.printed', 'mailer.dispatched']);
  const [left] = await house.db.query<{ gone: boolean }>(
    `select letter_sealed is null and block_sealed is null as gone from mailers_order where order_id = $1`,
    [name],
  );
  assert.equal(left?.gone, true);
  assert.ok(!(await released()).batches.some((one) => one.batch === batch));
});

test('a PVV letter brings a new PIN, in force when it was printed', async () => {
  const { token } = await takeCard(house, { productId: 'pvv' });
  const name = nextOrder();
  assert.equal((await order(token, name)).newPin, true);
  const value = async () =>
    (
      await house.db.query<{ v: number }>('select version as v from pins_record where card = $1', [
        token,
      ])
    )[0]?.v;
  assert.equal(await value(), 1);
  await release(batch, [name]);
  const row = (await released()).batches.find((one) => one.batch === batch)?.rows[0];
  assert.ok(row !== undefined);
  assert.match(await openRow(row), /^[0-9]{4}$/);
  assert.equal(await value(), 1);
  await report(batch, 'printed', [name]);
  assert.equal(await value(), 2);
});

async function choosePin(card: string, member: string, passkey: TestPasskey): Promise<void> {
  const page = await openPage(house, { act: 'pin.set', card, member });
  const said = await house.ask<Said>('window', '/visits/set', {
    ticket: page.ticket,
    screenKey: page.screenKey,
    proof: signIntent(house, page, passkey),
    block: chosenBlock(page, '8305'),
  });
  assert.equal(said.refusal, undefined);
}

test('a PIN chosen after the order stays in force when the letter is printed late', async () => {
  const { token, record } = await takeCard(house, { productId: 'pvv' });
  const passkey = createTestPasskey();
  await register(house, record, passkey);
  const name = nextOrder();
  await order(token, name);
  await release(batch, [name]);
  house.now = (house.now + 1_000) as Instant;
  await choosePin(token, record.memberReference, passkey);
  const inForce = () =>
    house.db.query('select version, value_sealed from pins_record where card = $1', [token]);
  const before = await inForce();
  await report(batch, 'printed', [name]);
  assert.deepEqual(await inForce(), before);
  assert.equal((await logOf(house)).at(-2)?.result, 'mailer.superseded');
});

test('the same order is the same order, however often and however many at once', async () => {
  const { token } = await takeCard(house);
  const name = nextOrder();
  const calls = house.fake.calls.get('mailerBlock') ?? 0;
  const said = await Promise.all(Array.from({ length: 50 }, () => order(token, name)));
  assert.equal(new Set(said.map((one) => one.controlNumber)).size, 1);
  assert.deepEqual(await kinds(name), ['mailer.generated']);
  assert.ok((house.fake.calls.get('mailerBlock') ?? 0) > calls);
  const other = orderOf(token, name, ['2 Other Street', 'Springfield']);
  assert.equal(
    (await house.ask<Said>('server', '/v1/mailers/order', other)).refusal,
    'mailer.other-order',
  );
});

test('fifty orders of one card at once are one live letter', async () => {
  const { token } = await takeCard(house);
  const said = await Promise.all(Array.from({ length: 50 }, () => order(token)));
  assert.equal(said.filter((one) => one.controlNumber !== undefined).length, 1);
  assert.equal(said.filter((one) => one.refusal === 'mailer.one-live').length, 49);
});

test('a fault leaves the order to be asked for again', async () => {
  const { token } = await takeCard(house);
  const name = nextOrder();
  house.fake.down = true;
  assert.equal((await order(token, name)).refusal, 'backend.unavailable');
  house.fake.down = false;
  assert.equal((await order(token, name)).controlNumber?.length, 12);
});

test('one operator is not two; other orders under a batch’s name are refused; a batch is itself again', async () => {
  const { token } = await takeCard(house);
  const name = nextOrder();
  await order(token, name);
  assert.equal((await release(batch, [name], ['ada', 'ada'])).refusal, 'mailer.two-operators');
  assert.equal((await release(batch, [name, 'order-none'])).refusal, 'mailer.not-generated');
  assert.deepEqual(await release(batch, [name]), { done: true });
  assert.deepEqual(await release(batch, [name]), { done: true });
  assert.equal((await release(batch, ['order-none'])).refusal, 'mailer.other-batch');
  const cancel = { order: name, correlation: 'correlation-cancel' };
  assert.deepEqual(await house.ask('server', '/v1/mailers/cancel', cancel), {
    refusal: 'mailer.too-late',
  });
});

test('what does not balance is not taken; a spoiled letter is over', async () => {
  const names = [nextOrder(), nextOrder()];
  for (const name of names) await order((await takeCard(house)).token, name);
  const [good = '', bad = ''] = names;
  await release(batch, names);
  for (const [g, s] of [
    [[good], []],
    [[good, bad], [bad]],
    [[good, bad, 'order-none'], []],
    [[good, good], []],
  ] as const)
    assert.equal((await report(batch, 'printed', [...g], [...s])).refusal, 'mailer.balance');
  assert.deepEqual(await report(batch, 'printed', [good], [bad]), { done: true });
  assert.deepEqual(await kinds(bad), ['mailer.generated', 'mailer.spoiled']);
  assert.equal((await report(batch, 'dispatched', [good, bad])).refusal, 'mailer.balance');
  assert.deepEqual(await report(batch, 'dispatched', [good]), { done: true });
});

test('a PIN that is chosen meanwhile calls the letter off', async () => {
  const { token, record } = await takeCard(house);
  const passkey = createTestPasskey();
  await register(house, record, passkey);
  const name = nextOrder();
  await order(token, name);
  await choosePin(token, record.memberReference, passkey);
  assert.deepEqual(await kinds(name), ['mailer.generated', 'mailer.cancelled']);
  assert.equal((await release(batch, [name])).refusal, 'mailer.not-generated');
  assert.equal((await order(token)).controlNumber?.length, 12);
});

const DAY = 24 * 3_600_000;
const day = (offset: number) => new Date(START + offset * DAY).toISOString().slice(0, 10);
const facts: OrderFacts = {
  product: aProduct(),
  sameAddress: true,
  addressSince: day(-31),
  dispatchedOn: null,
  hasPin: true,
  live: undefined,
};
const noMail = aProduct({ pin: { ...aProduct().pin, mail: false } });
const ORDERS: readonly (readonly [what: string, OrderFacts, refusal: string | undefined])[] = [
  ['unknown card', { ...facts, product: undefined }, 'card.unknown'],
  ['no letters for this product', { ...facts, product: noMail }, 'mailer.not-offered'],
  ['another address', { ...facts, sameAddress: false }, 'mailer.other-address'],
  ['moved 12 days ago', { ...facts, addressSince: day(-12) }, 'mailer.address-too-new'],
  ['moved 29 days ago', { ...facts, addressSince: day(-29) }, 'mailer.address-too-new'],
  ['a date that is none', { ...facts, addressSince: 'x' }, 'mailer.address-too-new'],
  ['card went yesterday', { ...facts, dispatchedOn: day(-1) }, 'mailer.with-card'],
  ['card goes tomorrow', { ...facts, dispatchedOn: day(1) }, 'mailer.with-card'],
  ['no PIN', { ...facts, hasPin: false }, 'pin.not-set'],
  ['one on its way', { ...facts, live: 'order-1' }, 'mailer.one-live'],
  ['card went three days ago', { ...facts, dispatchedOn: day(-3) }, undefined],
  ['moved 30 days ago', { ...facts, addressSince: day(-30) }, undefined],
];

test('whether a letter may go', () => {
  for (const [what, given, refusal] of ORDERS) {
    const decided = decideOrder(given, { mailerDispatchGapDays: 2 }, START as Instant);
    assert.equal(decided?.refusal, refusal, what);
  }
  assert.ok(balances(['a', 'b'], { good: ['b'], spoiled: ['a'] }));
  assert.ok(!balances(['a', 'b'], { good: ['b'], spoiled: [] }));
});
