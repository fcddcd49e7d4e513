import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { createTestPasskey, type TestPasskey } from '../test/authenticator.ts';
import { eventsOf, logOf, openTestHouse, takeCard, type TestHouse } from '../test/house.ts';
import {
  chosenBlock,
  openPage,
  openVisit,
  readBlock,
  register,
  signIntent,
  type TestPage,
} from '../test/page.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

interface Said {
  readonly refusal?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly block?: string;
  readonly state?: string;
}

interface Member {
  readonly token: string;
  readonly pan: string;
  readonly member: string;
  readonly cardReference: string;
  readonly passkey: TestPasskey;
}

async function aMember(changes: Parameters<typeof takeCard>[1] = {}): Promise<Member> {
  const { token, record } = await takeCard(house, changes);
  const passkey = createTestPasskey();
  await register(house, record, passkey);
  return {
    token,
    pan: record.pan,
    member: record.memberReference,
    cardReference: record.cardReference,
    passkey,
  };
}

function pageFor(owner: Member, act: 'pin.show' | 'pin.set'): Promise<TestPage> {
  return openPage(house, { act, card: owner.token, member: owner.member });
}

function show(page: TestPage, passkey: TestPasskey): Promise<Said> {
  const { ticket, screenKey } = page;
  return house.ask<Said>('window', '/visits/show', {
    ticket,
    screenKey,
    proof: signIntent(house, page, passkey),
  });
}

function set(page: TestPage, passkey: TestPasskey, digits: string): Promise<Said> {
  const { ticket, screenKey } = page;
  return house.ask<Said>('window', '/visits/set', {
    ticket,
    screenKey,
    proof: signIntent(house, page, passkey),
    block: chosenBlock(page, digits),
  });
}

async function pinOf(owner: Member): Promise<string> {
  const page = await pageFor(owner, 'pin.show');
  const shown = await show(page, owner.passkey);
  return readBlock(page, shown.block ?? JSON.stringify(shown));
}

let owner: Member;
beforeEach(async () => {
  house.fake.down = false;
  owner = await aMember();
});

test('a chosen PIN is what is shown afterwards; both are told and logged once', async () => {
  const before_ = (await eventsOf(house)).length;
  const page = await pageFor(owner, 'pin.set');
  assert.deepEqual(await set(page, owner.passkey, '830519'), {
    state: 'active',
    returnTo: 'http://localhost:8080/cards',
  });
  assert.equal(await pinOf(owner), '830519');
  const told = (await eventsOf(house)).slice(before_).map((event) => event.kind);
  assert.deepEqual(told, ['pin.set', 'pin.shown']);
  const log = (await logOf(house)).map(({ operation, result }) => `${operation} ${result}`);
  assert.equal(log.filter((entry) => entry === 'pin.set done').length, 1);
});

test('a show is one backend call, a fourth in 24 hours is refused, a day later it is not', async () => {
  const calls = house.fake.calls.get('showFromOffset') ?? 0;
  for (let count = 0; count < 3; count += 1) await pinOf(owner);
  assert.equal((house.fake.calls.get('showFromOffset') ?? 0) - calls, 3);
  await assert.rejects(pageFor(owner, 'pin.show'), /pin\.daily-limit/);
  house.now += 24 * 3_600_000 + 1;
  await pinOf(owner);
});

test('pages opened before the limit was reached do not pass it, however many run at once', async () => {
  const pages = await Promise.all(Array.from({ length: 8 }, () => pageFor(owner, 'pin.show')));
  const shown = await Promise.all(pages.map((page) => show(page, owner.passkey)));
  assert.equal(shown.filter((one) => one.block !== undefined).length, 3);
  assert.equal(shown.filter((one) => one.refusal === 'pin.daily-limit').length, 5);
});

test('one ticket shows once, however many ask at once with right proofs', async () => {
  const page = await pageFor(owner, 'pin.show');
  const shown = await Promise.all(Array.from({ length: 20 }, () => show(page, owner.passkey)));
  assert.equal(shown.filter((one) => one.block !== undefined).length, 1);
  assert.equal((await show(page, owner.passkey)).refusal, 'visit.over');
});

test('a fault of the backend costs no show, and the visit can be opened again', async () => {
  const page = await pageFor(owner, 'pin.show');
  house.fake.down = true;
  for (let count = 0; count < 4; count += 1) {
    assert.equal((await show(page, owner.passkey)).refusal, 'backend.unavailable');
    page.visit = await openVisit(house, page.ticket);
  }
  house.fake.down = false;
  assert.equal((await show(page, owner.passkey)).block?.length, 32);
  const status = await house.ask('server', '/v1/pins/status', { card: owner.token });
  assert.equal(status['showsLeftToday'], 2);
});

const WEAK: readonly (readonly [pin: string, reason: string, why: string])[] = [
  ['1111', 'all-same', 'all the same'],
  ['1234', 'ascending', 'ascending'],
  ['9876', 'descending', 'descending'],
  ['9999', 'card-start', 'first four of the card'],
  ['0529', 'expiry', 'expiry'],
  ['1907', 'birth-date', 'birth date'],
  ['0142', 'phone', 'phone ending'],
  ['1984', 'birth-date', 'birth year'],
];

for (const [pin, reason, why] of WEAK) {
  test(`a weak PIN is refused behind the border: ${why}`, async () => {
    const page = await pageFor(owner, 'pin.set');
    const said = await set(page, owner.passkey, pin);
    assert.equal(said.refusal, 'pin.weak');
    assert.ok(String(said.facts?.['reasons']).split(',').includes(reason), JSON.stringify(said));
    assert.equal((await set(page, owner.passkey, '8305')).refusal, 'visit.reopen');
    page.visit = await openVisit(house, page.ticket);
    const chosen = await set(page, owner.passkey, '8305');
    assert.equal(chosen.state, 'active', JSON.stringify(chosen));
  });
}

test('the current PIN, a PIN out of length and an unreadable block are refused and cost nothing', async () => {
  const current = await pinOf(owner);
  const page = await pageFor(owner, 'pin.set');
  const said = await set(page, owner.passkey, current);
  assert.match(String(said.facts?.['reasons']), /current/);
  page.visit = await openVisit(house, page.ticket);
  assert.match(String((await set(page, owner.passkey, '8305197')).facts?.['reasons']), /length/);
  page.visit = await openVisit(house, page.ticket);
  const { ticket, screenKey } = page;
  const proof = signIntent(house, page, owner.passkey);
  const block = '00'.repeat(16);
  const ask = { ticket, screenKey, proof, block };
  assert.equal((await house.ask<Said>('window', '/visits/set', ask)).refusal, 'pin.unreadable');
  const status = await house.ask('server', '/v1/pins/status', { card: owner.token });
  assert.equal(status['setsLeftToday'], 3);
});

test('a set that is repeated is answered and not applied again; another block on the ticket is refused', async () => {
  const page = await pageFor(owner, 'pin.set');
  const { ticket, screenKey } = page;
  const body = {
    ticket,
    screenKey,
    proof: signIntent(house, page, owner.passkey),
    block: chosenBlock(page, '8305'),
  };
  const once = await house.ask('window', '/visits/set', body);
  const calls = house.fake.calls.get('setOffset');
  assert.deepEqual(await house.ask('window', '/visits/set', body), once);
  assert.equal(house.fake.calls.get('setOffset'), calls);
  const other = { ...body, block: chosenBlock(page, '5038') };
  assert.equal((await house.ask<Said>('window', '/visits/set', other)).refusal, 'visit.over');
  assert.equal(await pinOf(owner), '8305');
});

test('a set that a stop cut off was not applied, and costs nothing after the start', async () => {
  const page = await pageFor(owner, 'pin.set');
  const before_ = await pinOf(owner);
  await house.db.query(
    `update visits_ticket set state = 'busy' where card = $1 and act = 'pin.set'`,
    [owner.token],
  );
  await house.db.query(`insert into limits_take (scope, subject, at) values ('pin.set', $1, $2)`, [
    owner.token,
    house.now,
  ]);
  await house.restart();
  page.visit = await openVisit(house, page.ticket);
  assert.equal(await pinOf(owner), before_);
  const status = await house.ask('server', '/v1/pins/status', { card: owner.token });
  assert.equal(status['setsLeftToday'], 3);
  assert.equal((await set(page, owner.passkey, '8305')).state, 'active');
});

test('a PVV card is not shown, and waits for its chip after a choice', async () => {
  const pvv = await aMember({ productId: 'pvv' });
  await assert.rejects(pageFor(pvv, 'pin.show'), /pin\.not-shown/);
  const page = await pageFor(pvv, 'pin.set');
  assert.equal((await set(page, pvv.passkey, '8305')).state, 'pending-chip');
  const chip = { card: pvv.token, correlation: 'correlation-chip' };
  assert.deepEqual(await house.ask('server', '/v1/pins/chip-acknowledged', chip), { done: true });
  assert.deepEqual(await house.ask('server', '/v1/pins/chip-acknowledged', chip), { done: true });
  const status = await house.ask('server', '/v1/pins/status', { card: pvv.token });
  assert.equal(status['state'], 'active');
  const told = (await eventsOf(house)).filter((event) => event.kind === 'pin.chip-acknowledged');
  assert.equal(told.length, 1);
});

test('a card of another member is nobody’s', async () => {
  const other = await aMember();
  await assert.rejects(
    openPage(house, { act: 'pin.show', card: owner.token, member: other.member }),
    /card\.unknown/,
  );
});
