import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { systemClock, toHex } from '@countersign/kernel';
import { digitsFromText, encipherPinBlock, parsePinDigits } from '@countersign/pincrypto';
import { withTestDatabase, type TestDatabase } from '@countersign/testkit';
import type { LineName } from './keeper.ts';
import { createTestPasskey } from './test/authenticator.ts';
import { aPolicy, SITES, takeCard, type AskLine } from './test/house.ts';
import {
  chosenBlock,
  codeProof,
  fetchCode,
  openPage,
  readBlock,
  register,
  rightTyped,
  signIntent,
} from './test/page.ts';
import { openRealHouse, type RealHouse } from './test/real-house.ts';

// The keeper as it runs: its own process under Node's permissions, the real vault behind it.

let database: TestDatabase;
let house: RealHouse;
const random = (length: number) => new Uint8Array(randomBytes(length));
const ask: AskLine = (line, path, body) => house.ask(line, path, body);

before(async () => {
  database = await withTestDatabase({
    template: 'keeper-empty',
    owner: 'countersign_keeper',
    migrate: async () => {},
  });
  house = await openRealHouse({
    databaseUrl: database.url('countersign_keeper'),
    socketFolder: database.socketFolder,
  });
});

after(async () => {
  await house.stop();
  await database.drop();
});

test('keys, cards, a show, a choice and the cash machine, with the real vault', async () => {
  assert.deepEqual(await ask('operator', '/policy/pin', aPolicy()), { done: true });
  const { token, record } = await takeCard(house);
  const passkey = createTestPasskey();
  await register(house, record, passkey);
  const act = { card: token, member: record.memberReference };

  const showing = await openPage(house, { act: 'pin.show', ...act });
  const shown = await ask<{ block: string }>('window', '/visits/show', {
    ticket: showing.ticket,
    screenKey: showing.screenKey,
    proof: signIntent(house, showing, passkey),
  });
  const first = readBlock(showing, shown.block);
  assert.match(first, /^[0-9]{4}$/);
  assert.deepEqual(await verify(record, first), { verdict: 'yes', triesLeft: 3 });

  const chosen = first === '8305' ? '5038' : '8305';
  const setting = await openPage(house, { act: 'pin.set', ...act });
  const done = await ask('window', '/visits/set', {
    ticket: setting.ticket,
    screenKey: setting.screenKey,
    proof: signIntent(house, setting, passkey),
    block: chosenBlock(setting, chosen),
  });
  assert.deepEqual(done, { state: 'active', returnTo: `${SITES.appOrigin}/cards` });
  assert.deepEqual(await verify(record, first), { verdict: 'no', triesLeft: 2 });
  assert.deepEqual(await verify(record, chosen), { verdict: 'yes', triesLeft: 3 });
});

test('a PVV card is chosen by code and security code', async () => {
  const { token, record } = await takeCard(house, { productId: 'pvv' });
  await register(house, record);
  const page = await openPage(house, {
    act: 'pin.set',
    card: token,
    member: record.memberReference,
    passwordAt: systemClock() - 1_000,
    codeTo: 'phone ending 42',
  });
  const code = await fetchCode(house, page);
  const { securityCode } = rightTyped(house, record);
  const done = await ask<{ state: string }>('window', '/visits/set', {
    ticket: page.ticket,
    screenKey: page.screenKey,
    proof: await codeProof(house, page, { code, securityCode }),
    block: chosenBlock(page, '8305'),
  });
  assert.equal(done.state, 'pending-chip', JSON.stringify(done));
  assert.equal((await verify(record, '8305')).verdict, 'yes');
});

test('each socket answers its own caller’s questions, and no others', async () => {
  const paths: Readonly<Record<LineName, string>> = {
    server: '/v1/tickets',
    window: '/visits/open',
    hostline: '/pins/verify',
    press: '/batches/released',
    operator: '/log/export',
  };
  for (const [line, call] of house.calls) {
    assert.equal((await call({ method: 'GET', path: '/readyz' })).status, 200);
    for (const [owner, path] of Object.entries(paths)) {
      const { status } = await call({ method: 'POST', path, body: { not: 'a question' } });
      assert.equal(status, owner === line ? 400 : 404, `${line} asked ${path}`);
    }
  }
});

test('kill -9 in the middle of wrong tries gives nobody another try', async () => {
  const { record } = await takeCard(house);
  const verdicts: string[] = [];
  const wrong = async () => {
    // The PIN was drawn: one of ten thousand guesses could be right, and would be seen below.
    const answered = await verify(record, '0000').catch(() => undefined);
    if (answered !== undefined) verdicts.push(answered.verdict);
  };
  for (let round = 0; round < 3; round += 1) {
    const guesses = Array.from({ length: 20 }, wrong);
    await wait(round * 3);
    await house.restartKeeper();
    await Promise.all(guesses);
  }
  await Promise.all(Array.from({ length: 10 }, wrong));
  assert.ok(verdicts.filter((verdict) => verdict === 'no').length <= 3, verdicts.join(' '));
  assert.equal((await verify(record, '0000')).verdict, 'locked');
  const log = await ask<{ entries: readonly unknown[] }>('operator', '/log/export', {
    after: 0,
    limit: 1000,
  });
  assert.ok(log.entries.length > 0);
});

let attempts = 0;
let hostKey: string | undefined;

async function verify(
  record: { readonly pan: string; readonly cardReference: string },
  digits: string,
): Promise<{ verdict: string; triesLeft: number }> {
  hostKey ??= (await ask<{ hostKey: string }>('operator', '/host-keys/make', { name: 'host' }))
    .hostKey;
  const pin = parsePinDigits(new Uint8Array(digitsFromText('PIN', digits, { min: 4, max: 12 })));
  const block = encipherPinBlock({
    format: 0,
    account: record.pan,
    pin,
    key: house.acquirerKey,
    random,
  });
  attempts += 1;
  return ask('hostline', '/pins/verify', {
    hostKey,
    attempt: `attempt-${attempts}`,
    cardReference: record.cardReference,
    encryptedPinBlock: toHex(block),
    format: 'ISO_FORMAT_0',
    acquirerKey: 'alias/acquirer',
    correlation: `correlation-${attempts}`,
  });
}
