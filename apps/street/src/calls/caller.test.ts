import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { test } from 'node:test';
import type { Instant } from '@countersign/kernel';
import type { CallAsk } from '@countersign/lines';
import { createFindCaller, readPassport } from './caller.ts';

const NOW = 1_790_000_000;
const call = { from: '+12125550177', to: '+12125550123' };
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const keys = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1' }] };
const claims = {
  ...{ iat: NOW, exp: NOW + 60, orig: { tn: '12125550177' }, dest: { tn: ['12125550123'] } },
  ...{ rcd: { nam: 'Larkspur Card' }, crn: 'A check on a payment' },
};
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function passport(change: object = {}, header: object = {}): string {
  const head = part({ alg: 'ES256', kid: 'k1', ppt: 'rcd', typ: 'passport', ...header });
  const text = `${head}.${part({ ...claims, ...change })}`;
  const signed = sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${text}.${signed.toString('base64url')}`;
}
const SHOWN = { name: 'Larkspur Card', reason: 'A check on a payment' };

test('a call that says who it is, signed, for these numbers and now, is shown with name and reason', () =>
  assert.deepEqual(readPassport(passport(), keys, call, NOW + 5), SHOWN));

for (const [what, text, nowSeconds, of] of [
  ['of another number', passport({ orig: { tn: '12125550142' } }), NOW, call],
  ['for another phone', passport(), NOW, { ...call, to: '+12125550124' }],
  ['of an hour ago', passport(), NOW + 3_600, call],
  ['of tomorrow', passport({ iat: NOW + 86_400, exp: NOW + 86_460 }), NOW, call],
  ['with a key that nobody knows', passport({}, { kid: 'k2' }), NOW, call],
  ['of another kind', passport({}, { ppt: 'shaken' }), NOW, call],
  ['without an algorithm', passport({}, { alg: 'none' }), NOW, call],
  ['with other words', passport().replace(/\.[^.]+\./, `.${part(claims)}x.`), NOW, call],
  ['that is none', 'a.b.c', NOW, call],
] as const)
  test(`nothing is shown for a passport ${what}`, () =>
    assert.equal(readPassport(text, keys, of, nowSeconds), undefined));

test('it is fetched from the bank that the phone knows, and from nowhere else', async () => {
  const asked: CallAsk[] = [];
  const find = createFindCaller({
    bank: async (ask) => {
      asked.push(ask);
      const answer = ask.path.startsWith('/v1/assertions/') ? { passport: passport() } : keys;
      return { status: 200, headers: {}, body: Buffer.from(JSON.stringify(answer)) };
    },
    bankOrigin: 'http://localhost:8080',
    clock: () => (NOW * 1_000) as Instant,
  });
  const here = { ...call, assertion: 'http://localhost:8080/v1/assertions/id.mac' };
  assert.deepEqual(await find(here), SHOWN);
  assert.deepEqual(
    asked.map(({ path }) => path),
    ['/v1/assertions/id.mac', '/.well-known/jwks.json'],
  );
  for (const assertion of ['http://localhost:8099/v1/assertions/id.mac', 'no address'])
    // oxlint-disable-next-line no-await-in-loop
    assert.equal(await find({ ...call, assertion }), undefined);
  assert.equal(asked.length, 2);
});
