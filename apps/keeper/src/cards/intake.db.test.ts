import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { toBase64Url, utf8 } from '@countersign/kernel';
import { intakeBoxContext, type IntakeReport } from '@countersign/keeper-contract';
import { makeBoxKeyPair, publicKeyBytes, sealBox, sealSignedBox } from '@countersign/sealing';
import { aRecord, logOf, openTestHouse, type TestHouse } from '../test/house.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

const take = (...records: readonly unknown[]) =>
  house.ask<IntakeReport>('operator', '/numbers/import', { batch: 'batch-0001', records });

test('the same record again is the same card, and keeps its PIN', async () => {
  const record = aRecord();
  const first = await take(record);
  const value = async () =>
    (await house.db.query<{ value_sealed: Buffer }>('select value_sealed from pins_record'))[0];
  const before_ = await value();
  assert.deepEqual(await take(record, record), {
    accepted: [first.accepted[0], first.accepted[0]],
    refused: [],
  });
  assert.deepEqual(await value(), before_);
});

test('a second number for a reference, and a number for two references, are refused', async () => {
  const [one, two] = [aRecord(), aRecord()];
  await take(one);
  const report = await take({ ...one, pan: two.pan }, { ...two, pan: one.pan }, two);
  assert.deepEqual(
    report.refused.map(({ line, refusal }) => [line, refusal]),
    [
      [1, 'card.other-number'],
      [2, 'card.number-taken'],
    ],
  );
  assert.equal(report.accepted.length, 1);
});

test('intakes of one record at once make one card', async () => {
  const record = aRecord();
  const reports = await Promise.all(Array.from({ length: 10 }, () => take(record)));
  const tokens = new Set(reports.map((report) => report.accepted[0]?.card));
  assert.equal(tokens.size, 1);
  assert.ok(!tokens.has(undefined));
});

test('facts may change: the newest address counts', async () => {
  const record = aRecord();
  const { accepted } = await take(record);
  const moved = { lines: ['2 New Street', 'Shelbyville'], since: '2026-02-20' };
  await take({ ...record, address: moved, expiry: '2031-01' });
  const found = await house.ask('server', '/v1/cards/find', {
    cardReference: record.cardReference,
  });
  assert.deepEqual(found, {
    card: accepted[0]?.card,
    cardReference: record.cardReference,
    memberReference: record.memberReference,
    productId: 'charge',
    lastFour: record.pan.slice(-4),
    expiry: '2031-01',
  });
  const nobody = await house.ask('server', '/v1/cards/find', { cardReference: 'NOBODY' });
  assert.deepEqual(nobody, { refusal: 'card.unknown' });
});

test('an issuer’s signed box is taken; another sender, batch or an unsigned one is not', async () => {
  const [issuer, stranger] = [await makeBoxKeyPair(), await makeBoxKeyPair()];
  const publicKey = toBase64Url(await publicKeyBytes(issuer));
  const named = { issuerKeyId: 'issuer-1', batch: 'batch-0002' };
  await house.ask('operator', '/issuer-keys/add', { keyId: 'issuer-1', publicKey });
  const fields = { record: utf8(JSON.stringify([aRecord()])) };
  const seal = { recipient: house.boxKey, kind: 'intake', fields };
  const context = intakeBoxContext(named);
  const send = async (box: Uint8Array, ask = named) =>
    house.ask<IntakeReport & { refusal?: string }>('window', '/intake', {
      ...ask,
      box: toBase64Url(box),
    });
  const right = await sealSignedBox({ ...seal, context, sender: issuer });
  assert.equal((await send(right)).accepted.length, 1);
  assert.equal((await send(right, { ...named, batch: 'batch-0003' })).refusal, 'intake.box');
  const other = await sealSignedBox({ ...seal, context, sender: stranger });
  assert.equal((await send(other)).refusal, 'intake.box');
  assert.equal((await send(await sealBox({ ...seal, context }))).refusal, 'intake.box');
  const changed = await house.ask('operator', '/issuer-keys/add', {
    keyId: 'issuer-1',
    publicKey: toBase64Url(await publicKeyBytes(stranger)),
  });
  assert.deepEqual(changed, { refusal: 'issuer.other-key' });
});

test('a line that is no record is refused by itself', async () => {
  const issuer = await makeBoxKeyPair();
  const named = { issuerKeyId: 'issuer-2', batch: 'batch-0004' };
  const publicKey = toBase64Url(await publicKeyBytes(issuer));
  await house.ask('operator', '/issuer-keys/add', { keyId: 'issuer-2', publicKey });
  const records = [{ cardReference: 'X' }, aRecord({ productId: 'none' }), aRecord()];
  const box = await sealSignedBox({
    recipient: house.boxKey,
    kind: 'intake',
    context: intakeBoxContext(named),
    sender: issuer,
    fields: { record: utf8(JSON.stringify(records)) },
  });
  const report = await house.ask<IntakeReport>('window', '/intake', {
    ...named,
    box: toBase64Url(box),
  });
  assert.deepEqual(
    report.refused.map((one) => one.refusal),
    ['intake.shape', 'intake.product'],
  );
  assert.equal(report.accepted.length, 1);
});

test('a fault while a PIN is drawn leaves the card to be taken again', async () => {
  const record = aRecord();
  house.fake.down = true;
  assert.deepEqual(await take(record), { refusal: 'backend.unavailable' });
  house.fake.down = false;
  const { accepted } = await take(record);
  const status = await house.ask('server', '/v1/pins/status', { card: accepted[0]?.card });
  assert.equal(status['state'], 'active');
});

test('boxes that nobody signed do not fill the log', async () => {
  const before_ = (await logOf(house)).length;
  const ask = { issuerKeyId: 'nobody', batch: 'batch-flood', box: 'AAAA' };
  for (let count = 0; count < 70; count += 1)
    assert.deepEqual(await house.ask('window', '/intake', ask), { refusal: 'intake.box' });
  assert.ok((await logOf(house)).length - before_ <= 60);
  house.now += 60_000;
  const later = (await logOf(house)).length;
  await house.ask('window', '/intake', ask);
  assert.equal((await logOf(house)).length - later, 1);
});
