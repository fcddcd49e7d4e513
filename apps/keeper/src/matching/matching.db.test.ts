import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Act } from '@countersign/keeper-contract';
import { createTestPasskey } from '../test/authenticator.ts';
import {
  aRecord,
  eventsOf,
  logOf,
  openTestHouse,
  takeCard,
  type SaidEvent,
  type TestHouse,
} from '../test/house.ts';
import {
  ceremony,
  matchBox,
  openPage,
  openVisit,
  rightTyped,
  type MatchTyped,
} from '../test/page.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

interface Result {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly event: SaidEvent | undefined;
  /** Calls of the backend, and entries of the log, that one match cost. */
  readonly calls: number;
  readonly entries: number;
}

async function match(
  typed: MatchTyped,
  ask: { readonly act?: Act; readonly member?: string } = {},
): Promise<Result> {
  const { act = 'register', ...more } = ask;
  const page = await openPage(house, { act, ...more });
  const box = await matchBox(house, page.ticket, typed);
  const calls = house.fake.calls.get('verifyCardCode') ?? 0;
  const entries = (await logOf(house)).length;
  const answered = await house.keeper.lines.window('/visits/card', { ticket: page.ticket, box });
  return {
    status: answered.status,
    body: answered.body as Result['body'],
    event: (await eventsOf(house)).findLast((event) => event.kind === 'visit.card'),
    calls: (house.fake.calls.get('verifyCardCode') ?? 0) - calls,
    entries: (await logOf(house)).length - entries,
  };
}

test('known and unknown, right and wrong: the same answer after the same work', async () => {
  const { record } = await takeCard(house);
  const right = rightTyped(house, record);
  const unknown = rightTyped(house, aRecord());
  const code = right.securityCode === '0000' ? '0001' : '0000';
  const wrongDigit = `${right.pan.slice(0, -1)}${(Number(right.pan.at(-1)) + 1) % 10}`;
  const cases: readonly (readonly [what: string, typed: MatchTyped, matched: boolean])[] = [
    ['unknown card, its right security code', unknown, false],
    ['a number without a right check digit', { ...right, pan: wrongDigit }, false],
    ['a number of no product', { ...right, pan: '4000000000000002' }, false],
    ['wrong security code', { ...right, securityCode: code }, false],
    ['security code of another length', { ...right, securityCode: '123' }, false],
    ['wrong expiry', { ...right, expiry: '0530' }, false],
    ['wrong id ending', { ...right, idEnding: '0000' }, false],
    ['all right, id ending in other letters', { ...right, idEnding: '4F2a' }, true],
  ];
  for (const [what, typed, matched] of cases) {
    const result = await match(typed);
    assert.deepEqual(
      [result.status, result.body, result.calls, result.entries],
      [200, { returnTo: 'http://localhost:8080/cards' }, 1, 1],
      what,
    );
    assert.equal(result.event?.['matched'], matched, what);
    assert.equal('cardReference' in (result.event ?? {}), matched, what);
  }
});

test('five misses in 24 hours for a number, known or not; a match costs none', async () => {
  const { record } = await takeCard(house);
  const known = rightTyped(house, record);
  const unknown = rightTyped(house, aRecord());
  for (let count = 0; count < 6; count += 1) assert.equal((await match(known)).status, 200);
  for (const typed of [{ ...known, idEnding: '0000' }, unknown]) {
    for (let count = 0; count < 5; count += 1) assert.equal((await match(typed)).status, 200);
    const refused = await match(typed);
    assert.deepEqual([refused.status, refused.body['refusal']], [409, 'limit.matches']);
    assert.equal(refused.calls, 0);
  }
  assert.equal((await match(known)).status, 409);
  house.now += 24 * 3_600_000 + 1;
  assert.equal((await match(known)).event?.['matched'], true);
});

test('sixty matches of one number at once evaluate five', async () => {
  const typed = rightTyped(house, aRecord());
  const pages = await Promise.all(
    Array.from({ length: 60 }, () => openPage(house, { act: 'register' })),
  );
  const calls = house.fake.calls.get('verifyCardCode') ?? 0;
  const answers = await Promise.all(
    pages.map(async ({ ticket }) =>
      house.keeper.lines.window('/visits/card', {
        ticket,
        box: await matchBox(house, ticket, typed),
      }),
    ),
  );
  assert.equal(answers.filter((answer) => answer.status === 200).length, 5);
  assert.equal((house.fake.calls.get('verifyCardCode') ?? 0) - calls, 5);
});

test('guessing over many numbers meets the budgets of prefix and of all', async () => {
  const tight = await openTestHouse({ settings: { matchesPerPrefixMax: 3, matchesOverallMax: 5 } });
  const outer = house;
  house = tight;
  try {
    const one = rightTyped(house, aRecord());
    const status = async (pan: string) => (await match({ ...one, pan })).status;
    const near = Array.from({ length: 4 }, (_, at) => `4000000000${at}00000`);
    assert.deepEqual(
      await Promise.all(near.map(status)).then((all) => all.toSorted((a, b) => a - b)),
      [200, 200, 200, 409],
    );
    assert.equal(await status('5100000000000000'), 200);
    assert.equal(await status('5200000000000000'), 200);
    assert.equal(await status('5300000000000000'), 409);
  } finally {
    house = outer;
    await tight.close();
  }
});

test('one ticket is one match; a box that does not open is refused', async () => {
  const { record } = await takeCard(house);
  const page = await openPage(house, { act: 'register' });
  const box = await matchBox(house, page.ticket, rightTyped(house, record));
  const ask = (ticket: string, sealed: string) =>
    house.ask<{ refusal?: string }>('window', '/visits/card', { ticket, box: sealed });
  const other = await openPage(house, { act: 'register' });
  assert.equal((await ask(other.ticket, box)).refusal, 'visit.box');
  assert.equal((await ask(other.ticket, 'AAAA')).refusal, 'visit.box');
  const answers = await Promise.all(Array.from({ length: 10 }, () => ask(page.ticket, box)));
  assert.equal(answers.filter((answer) => answer.refusal === undefined).length, 1);
  assert.equal((await ask(`tk_${'A'.repeat(43)}`, box)).refusal, 'visit.over');
});

test('a fault gives visit and budgets back', async () => {
  const { record } = await takeCard(house);
  const page = await openPage(house, { act: 'register' });
  const box = await matchBox(house, page.ticket, rightTyped(house, record));
  const ask = { ticket: page.ticket, box };
  house.fake.down = true;
  for (let count = 0; count < 6; count += 1)
    assert.deepEqual(await house.ask('window', '/visits/card', ask), {
      refusal: 'backend.unavailable',
    });
  house.fake.down = false;
  assert.ok('returnTo' in (await house.ask('window', '/visits/card', ask)));
});

const REGISTRATIONS: readonly (readonly [
  string,
  Parameters<typeof ceremony>[0] | object,
  boolean,
])[] = [
  ['of the app’s origin', { origin: 'http://localhost:8080' }, false],
  ['of another site', { rpId: 'example.test' }, false],
  ['in a frame', { clientData: { crossOrigin: true } }, false],
  ['without user verification', { userVerified: false }, false],
  ['for another challenge', { challenge: new Uint8Array(32) }, false],
  ['as it should be', {}, true],
];

for (const [what, changes, enrolled] of REGISTRATIONS) {
  test(`a passkey beside a match, ${what}: ${enrolled ? 'enrolled' : 'left out'}`, async () => {
    const { record } = await takeCard(house);
    const page = await openPage(house, { act: 'register' });
    const challenge = Buffer.from(page.visit.newPasskey?.challenge ?? '', 'base64url');
    const passkey = createTestPasskey();
    const registration = passkey.register({ ...ceremony(house), challenge, ...changes });
    const typed = { ...rightTyped(house, record), passkey: registration };
    const box = await matchBox(house, page.ticket, typed);
    await house.ask('window', '/visits/card', { ticket: page.ticket, box });
    const event = (await eventsOf(house)).at(-1);
    assert.equal(event?.['matched'], true);
    const copy = event?.['passkey'] as { credentialId: string } | undefined;
    assert.equal(copy?.credentialId, enrolled ? passkey.id : undefined);
  });
}

test('no passkey without the whole match, and no credential for two members', async () => {
  const [one, two] = [await takeCard(house), await takeCard(house)];
  const passkey = createTestPasskey();
  const bring = async (typed: MatchTyped) => {
    const page = await openPage(house, { act: 'register' });
    const challenge = Buffer.from(page.visit.newPasskey?.challenge ?? '', 'base64url');
    const registration = passkey.register({ ...ceremony(house), challenge });
    const box = await matchBox(house, page.ticket, { ...typed, passkey: registration });
    await house.ask('window', '/visits/card', { ticket: page.ticket, box });
    return (await eventsOf(house)).at(-1);
  };
  const count = async () =>
    (
      await house.db.query('select 1 from passkeys_credential where credential_id = $1', [
        Buffer.from(passkey.id, 'base64url'),
      ])
    ).length;
  await bring({ ...rightTyped(house, one.record), idEnding: '0000' });
  assert.equal(await count(), 0);
  assert.ok('passkey' in ((await bring(rightTyped(house, one.record))) ?? {}));
  const second = await bring(rightTyped(house, two.record));
  assert.deepEqual([second?.['matched'], 'passkey' in (second ?? {})], [true, false]);
  assert.equal(await count(), 1);
});

test('who adds a passkey by a match can only do so with a card of their own', async () => {
  const [own, other] = [await takeCard(house), await takeCard(house)];
  const ask = { act: 'add-passkey', member: own.record.memberReference } as const;
  assert.equal((await match(rightTyped(house, other.record), ask)).event?.['matched'], false);
  assert.equal((await match(rightTyped(house, own.record), ask)).event?.['matched'], true);
});

test('strangers’ visits tell nothing apart: fresh facts, the same members', async () => {
  const page = await openPage(house, { act: 'register' });
  const again = await openVisit(house, page.ticket);
  assert.deepEqual(Object.keys(page.visit), Object.keys(again));
  assert.notEqual(page.visit.nonce, again.nonce);
  assert.notEqual(page.visit.newPasskey?.userHandle, again.newPasskey?.userHandle);
  assert.deepEqual(page.visit.newPasskey?.exclude, []);
  assert.equal(page.visit.card, undefined);
});
