import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '../test/house.ts';
import { totpAt } from './rules.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse({ policy: null });
});
after(() => house.close());

function secretOf(base32: string): Buffer {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = base32
    .split('')
    .map((one) => alphabet.indexOf(one).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

async function enrol(owner: string): Promise<Buffer> {
  const made = await house.ask<{ secretBase32: string }>('server', '/v1/totp/enrol', { owner });
  return secretOf(made.secretBase32);
}
const codeNow = (secret: Buffer) => totpAt(secret, Math.floor(house.now / 30_000));
const check = (owner: string, code: string) =>
  house.ask<{ done?: true; refusal?: string }>('server', '/v1/totp/check', { owner, code });

test('200 parallel right codes are one success', async () => {
  const secret = await enrol('account-1');
  const code = codeNow(secret);
  const answers = await Promise.all(Array.from({ length: 200 }, () => check('account-1', code)));
  assert.equal(answers.filter((answer) => answer.done === true).length, 1);
});

test('an enrolment that was not confirmed is replaced, one in use is not, a dropped one is gone', async () => {
  await enrol('account-2');
  const secret = await enrol('account-2');
  assert.deepEqual(await check('account-2', codeNow(secret)), { done: true });
  const again = await house.ask('server', '/v1/totp/enrol', { owner: 'account-2' });
  assert.deepEqual(again, { refusal: 'totp.in-use' });
  await house.ask('server', '/v1/totp/drop', { owner: 'account-2' });
  assert.deepEqual(await check('account-2', codeNow(secret)), { refusal: 'totp.none' });
  await enrol('account-2');
});

test('five misses suspend for a quarter of an hour, also for the right code', async () => {
  const secret = await enrol('account-3');
  const wrong = codeNow(secret) === '000000' ? '000001' : '000000';
  for (let miss = 0; miss < 5; miss += 1)
    assert.deepEqual(await check('account-3', wrong), { refusal: 'totp.wrong' });
  assert.deepEqual(await check('account-3', codeNow(secret)), { refusal: 'totp.suspended' });
  house.now += 15 * 60_000;
  assert.deepEqual(await check('account-3', codeNow(secret)), { done: true });
});

test('the pepper gives the same key to the same hash, and another to another', async () => {
  const ask = (hash: string) => house.ask<{ mac: string }>('server', '/v1/pepper', { hash });
  const one = await ask('AAAA');
  assert.deepEqual(await ask('AAAA'), one);
  assert.notDeepEqual(await ask('AAAB'), one);
  assert.equal(Buffer.from(one.mac, 'base64url').length, 32);
});
