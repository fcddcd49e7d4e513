import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import {
  answerLine,
  serverLine,
  type KeeperEvent,
  type PinStatus,
} from '@countersign/keeper-contract';
import { ok, refused, type Instant, type Outcome } from '@countersign/kernel';
import { serverDatabase, testClock } from '../../test/database.ts';
import type { AuditEntry } from '../audit/index.ts';
import type { Tx } from '../platform/index.ts';
import type { Assurance, VerifyRefusal } from '../verification/index.ts';
import { createPin, type AssuredAct, type PinCard, type PinNews, type PinParts } from './index.ts';

const server = await serverDatabase();
after(() => server.close());
const time = testClock();
const DAY = 86_400_000;
const MEMBER = 'member-1';
const newId = () => randomUUID().replace(/^(.{14})./, '$17');

const STATUS: PinStatus = {
  state: 'active',
  triesLeft: 3,
  showsLeftToday: 3,
  setsLeftToday: 3,
  unlocksLeftToday: 2,
  passkey: { state: 'ready' },
  codeFallback: true,
};

interface World {
  readonly audit: AuditEntry[];
  readonly news: PinNews[];
  readonly letters: string[];
  readonly ends: string[];
  readonly jobs: { kind: string; id: string }[];
  readonly asked: { path: string; body: unknown }[];
  status: PinStatus;
  assurance: Outcome<true, VerifyRefusal>;
  readonly considered: object[];
  outOfReach: Awaited<ReturnType<PinParts['outOfReach']>>;
  orderAnswer: Outcome<
    { order: string; controlNumber: string; newPin: boolean },
    { refusal: string }
  >;
}

function house(cardId: string) {
  const world: World = {
    audit: [],
    news: [],
    letters: [],
    ends: [],
    jobs: [],
    asked: [],
    status: STATUS,
    assurance: ok(true),
    considered: [],
    outOfReach: {},
    orderAnswer: ok({ order: 'order-0001', controlNumber: '123456789012', newPin: false }),
  };
  const card: PinCard = {
    cardId,
    token: `ct_${cardId.replaceAll('-', '').slice(0, 22)}`,
    lastFour: '1009',
    productId: 'charge',
    productName: 'Charge',
    region: 'US',
    language: 'en',
    holderId: MEMBER,
    holderReference: 'M-1',
    address: { name: 'Ines Marlowe', lines: ['18 Alder Row', 'Brookfield 00000'] },
    codeTo: 'phone ending 23',
    active: true,
    relation: 'holder',
    addressSince: (time.clock() - 400 * DAY) as Instant,
  };
  const { pinStatus, openTicket, unlockPin, orderMailer, releaseBatch } = serverLine;
  const asked = { pinStatus, openTicket, unlockPin, orderMailer, releaseBatch };
  const answer = answerLine(asked, {
    pinStatus: async () => ok(world.status),
    openTicket: async () =>
      ok({ ticket: `tk_${'a'.repeat(43)}`, expiresAt: time.clock() + 600_000 }),
    unlockPin: async () => ok({ done: true as const }),
    orderMailer: async () => world.orderAnswer,
    releaseBatch: async () => ok({ done: true as const }),
  });
  const pin = createPin({
    db: server.db,
    clock: time.clock,
    newId,
    keeper: (path, body) => {
      world.asked.push({ path, body });
      return answer(path, body);
    },
    windowOrigin: 'http://localhost:8081',
    programme: () => ({
      version: 'test',
      pinPolicy: (productId) => ({
        productId,
        region: 'US',
        method: 'ibm3624-offset',
        reveal: true,
        custom: true,
        keypad: false,
        mail: true,
        offline: false,
        codeFallback: true,
        addressAgeDaysMin: 30,
        daysBetweenCardAndMailer: 2,
      }),
      mailWindow: () => ({ earliest: '2026-11-30', latest: '2026-12-07' }),
      letterhead: () => ({
        brand: 'Larkspur Card',
        from: ['PO Box 555'],
        checkAt: 'larkspur.example/check',
      }),
    }),
    findCard: async (_reader, ask) =>
      ask.cardId === cardId && ask.memberId === MEMBER ? card : undefined,
    findCardByToken: async (_reader, token) => (token === card.token ? card : undefined),
    findCardByReference: async () => card,
    audit: async (_tx, entry) => void world.audit.push(entry),
    tell: async (_tx, said) => void world.news.push(said.news),
    tellCode: async () => undefined,
    concludeLetter: async (_tx, letter) => void world.ends.push(letter.end),
    registerLetter: async (_tx, letter) => {
      world.letters.push(letter.order);
      return 'Q4VX-81RD';
    },
    assure: (async () =>
      world.assurance.ok ? ok({ id: newId() }) : world.assurance) as unknown as PinParts['assure'],
    outOfReach: async (asked, wanted) => {
      world.considered.push({ ...asked, wanted });
      return world.outOfReach;
    },
    spend: async (_tx: Tx, _assurance: Assurance<AssuredAct>) => ok(undefined),
    enqueue: async (_tx, kind, data) => void world.jobs.push({ kind, id: data.id }),
  });
  const ask = { memberId: MEMBER, sessionId: 'session-1', cardId, correlation: 'correlation-1' };
  return { pin, world, card, ask };
}

test('a member is sent to the window with a ticket behind the hash', async () => {
  const { pin, world, ask } = house(newId());
  const visit = await pin.beginVisit({
    ...ask,
    act: 'pin.show',
    returnPath: '/cards/x?visit={visit}',
    language: 'en',
  });
  assert.ok(visit.ok);
  assert.match(visit.value.goTo, /^http:\/\/localhost:8081\/show#tk_a+$/);
  const ticket = world.asked.find(({ path }) => path === '/v1/tickets')?.body as {
    returnPath: string;
  };
  assert.equal(ticket.returnPath, `/cards/x?visit=${visit.value.visitId}`);
  assert.deepEqual(
    world.audit.map((entry) => entry.result),
    ['done'],
  );
});

const refusals: readonly (readonly [string, (world: World) => void, string])[] = [
  [
    'no assurance',
    (world) => (world.assurance = refused({ code: 'verify.not-now', act: 'pin.show' })),
    'verify.not-now',
  ],
  ['locked', (world) => (world.status = { ...STATUS, state: 'locked' }), 'pin.locked'],
  [
    'none left',
    (world) => (world.status = { ...STATUS, showsLeftToday: 0 }),
    'pin.none-left-today',
  ],
];
for (const [name, change, code] of refusals) {
  test(`no ticket is asked for, and the refusal is recorded: ${name}`, async () => {
    const { pin, world, ask } = house(newId());
    change(world);
    const visit = await pin.beginVisit({
      ...ask,
      act: 'pin.show',
      returnPath: '/cards/x',
      language: 'en',
    });
    assert.equal(visit.ok ? 'granted' : visit.refusal.code, code);
    assert.equal(
      world.asked.some(({ path }) => path === '/v1/tickets'),
      false,
    );
    assert.deepEqual(
      world.audit.map((entry) => entry.refusal),
      [code],
    );
  });
}

test('the panel says beforehand what would be refused, and writes nothing', async () => {
  const { pin, world, ask } = house(newId());
  const until = (time.clock() + DAY) as Instant;
  world.outOfReach = {
    'pin.show': { code: 'verify.risk', act: 'pin.show', risk: 'young-device', until },
  };
  const found = await pin.panel(ask);
  assert.deepEqual(found?.panel.show, { ready: false, why: world.outOfReach['pin.show'] });
  assert.equal(found.panel.set.ready, true);
  assert.deepEqual(world.considered, [
    {
      ...ask,
      ways: { passkey: 'ready', codeFallback: true },
      wanted: ['pin.show', 'pin.set', 'pin.mail', 'pin.unlock'],
    },
  ]);
  assert.deepEqual(world.audit, []);
  assert.equal(await pin.panel({ ...ask, memberId: 'member-2' }), undefined);
});

test('a glance at a card asks verification nothing', async () => {
  const { pin, world, ask } = house(newId());
  assert.deepEqual(await pin.glance(ask), { state: 'active' });
  await pin.orderMailer(ask);
  assert.equal((await pin.glance(ask))?.mailer?.state, 'ordered');
  assert.deepEqual(world.considered, []);
  assert.equal(await pin.glance({ ...ask, memberId: 'member-2' }), undefined);
});

test('somebody else’s card is no card', async () => {
  const { pin, ask } = house(newId());
  const visit = await pin.beginVisit({
    ...ask,
    memberId: 'member-2',
    act: 'pin.show',
    returnPath: '/',
    language: 'en',
  });
  assert.equal(visit.ok ? '' : visit.refusal.code, 'pin.no-such-card');
});

test('fifty orders at once are one letter, one reference and one job', async () => {
  const { pin, world, ask } = house(newId());
  const orders = await Promise.all(Array.from({ length: 50 }, () => pin.orderMailer(ask)));
  const ids = new Set(orders.map((order) => (order.ok ? order.value.order : order.refusal.code)));
  assert.equal(ids.size, 1);
  const live = await pin.mailer(ask);
  assert.equal(live?.state, 'ordered');
  // Ports of this test write outside the transaction; what a real ledger would keep is the winner's row alone.
  assert.equal(world.letters.includes(live?.order ?? ''), true);
});

async function released(
  pin: ReturnType<typeof house>['pin'],
  ask: ReturnType<typeof house>['ask'],
) {
  const order = await pin.orderMailer(ask);
  assert.ok(order.ok);
  await pin.jobs['pin.order-mailer']({ id: order.value.order, correlation: 'correlation-1' });
  assert.equal((await pin.mailer(ask))?.state, 'generated');
  // What the page says waits is what the batch takes: before there is any batch, too.
  assert.ok((await pin.lettersWaiting()) >= 1);
  const batch = await pin.gatherBatch({ operator: 'anna', correlation: 'correlation-1' });
  assert.equal(await pin.lettersWaiting(), 0);
  assert.ok(batch.ok);
  return { order: order.value.order, batch: batch.value.batch };
}

test('two different operators release a batch; one twice is not two', async () => {
  const { pin, world, ask } = house(newId());
  const { order, batch } = await released(pin, ask);
  const release = (operator: string) =>
    pin.releaseBatch({ batch, operator, correlation: 'correlation-1' });
  const first = await release('anna');
  const again = await release('anna');
  const second = await release('ben');
  const third = await release('cleo');
  assert.equal(first.ok && first.value.state, 'waiting');
  assert.equal(again.ok ? '' : again.refusal.code, 'pin.second-operator-needed');
  assert.equal(second.ok && second.value.state, 'released');
  assert.equal(third.ok ? '' : third.refusal.code, 'pin.batch-already-released');
  assert.deepEqual(
    world.jobs.filter((job) => job.kind === 'pin.release-batch').map((job) => job.id),
    [batch],
  );
  await pin.jobs['pin.release-batch']({ id: batch, correlation: 'correlation-1' });
  const sent = world.asked.find(({ path }) => path === '/v1/mailers/release')?.body as {
    orders: string[];
    releasedBy: { operator: string }[];
  };
  assert.ok(sent.orders.includes(order));
  assert.deepEqual(
    sent.releasedBy.map((one) => one.operator),
    ['anna', 'ben'],
  );
});

test('the keeper’s word moves a letter forward once; a second delivery changes nothing', async () => {
  const { pin, world, ask, card } = house(newId());
  const { order, batch } = await released(pin, ask);
  for (const operator of ['anna', 'ben'])
    await pin.releaseBatch({ batch, operator, correlation: 'c-1234567' });
  const at = time.clock();
  const base = { at, card: card.token, correlation: 'correlation-1' };
  const id = Math.floor(Math.random() * 2 ** 40); // tidy-allow: ids of a shared table must differ between runs
  const printed: KeeperEvent = { ...base, id, kind: 'mailer.printed', order, batch };
  const posted: KeeperEvent = { ...base, id: id + 1, kind: 'mailer.dispatched', order, batch };
  for (const event of [printed, printed, posted, printed, posted]) {
    await server.db.transaction((tx) => pin.takeKeeperNews(tx, event));
  }
  assert.equal((await pin.mailer(ask))?.state, 'dispatched');
  assert.deepEqual(world.ends, ['posted']);
  assert.equal((await pin.batches()).find((one) => one.id === batch)?.state, 'dispatched');
  assert.equal(world.audit.filter((entry) => entry.operation === 'mailer.printed').length, 1);
});

test('a PIN that was shown is told to its holder once, and closes its visit', async () => {
  const { pin, world, ask, card } = house(newId());
  const visit = await pin.beginVisit({ ...ask, act: 'pin.show', returnPath: '/', language: 'en' });
  assert.ok(visit.ok);
  const { visitId } = visit.value;
  const id = Math.floor(Math.random() * 2 ** 40); // tidy-allow: ids of a shared table must differ between runs
  const shown: KeeperEvent = {
    id,
    at: time.clock(),
    kind: 'pin.shown',
    way: 'passkey',
    visit: visitId,
    card: card.token,
    correlation: 'correlation-1',
  };
  for (const event of [shown, shown])
    await server.db.transaction((tx) => pin.takeKeeperNews(tx, event));
  assert.deepEqual(
    world.news.map((news) => news.kind),
    ['pin.shown'],
  );
  assert.equal((await pin.visitEnd({ visitId, memberId: MEMBER }))?.state, 'done');
  assert.equal(await pin.visitEnd({ visitId, memberId: 'member-2' }), undefined);
});

test('a letter can be called back until it is released, and not after', async () => {
  const { pin, ask } = house(newId());
  const order = await pin.orderMailer(ask);
  assert.ok(order.ok);
  const cancelled = await pin.cancelMailer(ask);
  assert.equal(cancelled.ok && cancelled.value.state, 'cancelled');
  time.advance(1_000);
  const { batch } = await released(pin, ask);
  for (const operator of ['anna', 'ben'])
    await pin.releaseBatch({ batch, operator, correlation: 'c-1234567' });
  const late = await pin.cancelMailer(ask);
  assert.equal(late.ok ? '' : late.refusal.code, 'pin.too-late-to-cancel');
});

test('an address that the keeper does not know cancels the letter and says so', async () => {
  const { pin, world, ask } = house(newId());
  const order = await pin.orderMailer(ask);
  assert.ok(order.ok);
  world.orderAnswer = refused({ refusal: 'mailer.address' });
  await pin.jobs['pin.order-mailer']({ id: order.value.order, correlation: 'correlation-1' });
  assert.equal((await pin.mailer(ask))?.state, 'cancelled');
  assert.deepEqual(
    world.news.map((news) => news.kind),
    ['pin.mailer-ordered', 'pin.mailer-cancelled'],
  );
});

test('the database refuses a letter that moves backwards', async () => {
  const { pin, ask } = house(newId());
  const order = await pin.orderMailer(ask);
  assert.ok(order.ok);
  await assert.rejects(
    server.asOwner(`UPDATE pin_mailer SET state = 'dispatched' WHERE id = '${order.value.order}'`),
    /cannot move from ordered to dispatched/,
  );
});
