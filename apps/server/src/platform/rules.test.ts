import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Instant } from '@countersign/kernel';
import { maskCardNumbers } from './card-number-mask.ts';
import { pageFrom, parsePageAsk } from './cursor.ts';
import { createNewId, systemRandom } from './handed-in.ts';
import { decideAdmission, type Audience, type Caller } from './http/caller.ts';
import { readCookie, writeCookie } from './http/cookies.ts';
import { parseStrictJson } from './http/strict-json.ts';
import { createLog } from './log.ts';

const anonymous: Caller = { kind: 'anonymous' };
const member: Caller = { kind: 'cardmember', memberId: 'm', sessionId: 's' };
const printer: Caller = { kind: 'operator', staffId: 'o', sessionId: 's', roles: ['mailers'] };
const locked: Caller = { ...printer, isLocked: true };
const client: Caller = { kind: 'api', clientId: 'c', scopes: ['cards:write'] };

const admissions: readonly (readonly [Audience, Caller, string])[] = [
  ['cardmember', anonymous, 'sign-in-needed'],
  ['cardmember', printer, 'forbidden'],
  ['cardmember', client, 'forbidden'],
  ['operator', member, 'forbidden'],
  ['operator:keys', printer, 'forbidden'],
  ['api:cards:read', client, 'forbidden'],
  ['api:cards:read', anonymous, 'sign-in-needed'],
  ['api:cards:write', printer, 'forbidden'],
  ['operator', locked, 'locked'],
  ['operator:mailers', locked, 'locked'],
  ['operator:keys', locked, 'locked'],
  ['cardmember', locked, 'locked'],
  ['operator-even-locked', anonymous, 'sign-in-needed'],
  ['operator-even-locked', member, 'forbidden'],
  ['operator-even-locked', locked, 'admitted'],
  ['operator-even-locked', printer, 'admitted'],
  ['public', locked, 'admitted'],
  ['public', anonymous, 'admitted'],
  ['cardmember', member, 'admitted'],
  ['operator', printer, 'admitted'],
  ['operator:mailers', printer, 'admitted'],
  ['api:cards:write', client, 'admitted'],
];
for (const [audience, caller, wanted] of admissions) {
  test(`${caller.kind}${'isLocked' in caller ? ', locked,' : ''} at ${audience}: ${wanted}`, () =>
    assert.equal(decideAdmission(caller, [audience]), wanted));
}

test('strict JSON agrees with JSON.parse on everything it takes', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 20 }), (text) => {
      const value: unknown = JSON.parse(text);
      if (text.includes('__proto__')) return;
      assert.deepEqual(parseStrictJson(text), value);
    }),
  );
});

const refusedJson = [
  '{"a":1,"a":2}',
  '{"b":{"a":1,"\\u0061":2}}',
  '[{"a":[],"a":{}}]',
  '{"__proto__":1}',
  `${'['.repeat(33)}${']'.repeat(33)}`,
  '{',
  '01',
  "{'a':1}",
  '',
];
for (const text of refusedJson) {
  test(`strict JSON refuses ${text.slice(0, 24)}`, () =>
    assert.throws(() => parseStrictJson(text), { name: 'Error' }));
}
test('strict JSON takes depth 32 and equal names side by side', () => {
  parseStrictJson(`${'['.repeat(32)}${']'.repeat(32)}`);
  assert.deepEqual(parseStrictJson('[{"a":"}{,\\""},{"a":{"a":1}}]'), [
    { a: '}{,"' },
    { a: { a: 1 } },
  ]);
});

const masked = [
  '4000000000000002',
  '4000 0000 0000 0002',
  '4000-0000-0000-0002',
  '4000.0000.0000.0002',
  '378282246310005',
  '4000  0000  0000  0002',
  '\uff14\uff10\uff10\uff10000000000002',
  '123456789014000000000000002999',
];
for (const number of masked) {
  test(`masked: ${number}`, () => {
    assert.doesNotMatch(maskCardNumbers(`before ${number} after`), /0002|0005/);
  });
}
const PAN = '4000000000000002';
const bytes = Buffer.from(PAN);
const written: readonly (readonly [string, string])[] = [
  ['percent', [...bytes].map((byte) => `%${byte.toString(16)}`).join('')],
  ['JSON escapes', [...bytes].map((byte) => `\\u00${byte.toString(16)}`).join('')],
  ['HTML, decimal', [...bytes].map((byte) => `&#${byte};`).join('')],
  ['HTML, hexadecimal', [...bytes].map((byte) => `&#x${byte.toString(16)};`).join('')],
  ['hexadecimal', bytes.toString('hex')],
  ['hexadecimal dump', [...bytes].map((byte) => byte.toString(16)).join(' ')],
  ['base64', bytes.toString('base64')],
  ['base64 inside more', Buffer.from(`{"n":"${PAN}"}`).toString('base64url')],
];
for (const [name, text] of written) {
  test(`masked in other writings: ${name}`, () => {
    assert.equal(maskCardNumbers(`a "${text}" b`), 'a "[card number]" b');
  });
}
test('tokens, hashes and other figures stay', () => {
  for (let turn = 0; turn < 2_000; turn += 1) {
    const token = Buffer.from(systemRandom(32)).toString('base64url');
    assert.equal(maskCardNumbers(`t ${token}`).includes(token.slice(0, 4)), true);
  }
});

test('ids, short runs and runs that fail the check stay; masked JSON stays JSON', () => {
  const text = 'ref 019a1234-5678-7123-8456-123456789012, 4000000000000001, +1 212 555 0142';
  assert.equal(maskCardNumbers(text), text);
  assert.deepEqual(JSON.parse(maskCardNumbers('{"a":4000000000000002,"b":"4000000000000002"}')), {
    a: null,
    b: '[card number]',
  });
});

test('a log line has neither card numbers nor forbidden members', () => {
  const lines: string[] = [];
  const log = createLog({
    level: 'info',
    sink: { write: (line) => lines.push(line) },
    base: { process: 'test' },
  });
  log.error(
    {
      err: new Error('number 4000000000000002'),
      ask: { pin: '123456789012', password: 'x y z' },
      token: 'abc',
    },
    'card 4000000000000002',
  );
  const line = lines.join('');
  assert.doesNotMatch(line, /4000000000000002|123456789012|x y z|abc/);
  assert.match(line, /"level":"error".*"process":"test"/);
});

test('cookies: host prefix only with https, values from their alphabet, twins not believed', () => {
  const written = writeCookie({ name: 'session', value: 'abc', sameSite: 'Lax' }, true);
  assert.equal(written, '__Host-session=abc; Path=/; HttpOnly; SameSite=Lax; Secure');
  assert.equal(readCookie('a=1; __Host-session=abc', 'session', true), 'abc');
  assert.equal(readCookie('cs_session=abc', 'session', true), undefined);
  assert.equal(readCookie('cs_session=a; cs_session=b', 'session', false), undefined);
  assert.throws(() => writeCookie({ name: 'session', value: 'a;b', sameSite: 'Lax' }, false));
});

test('ids of version 7 sort by time', () => {
  let now = 1_900_000_000_000;
  const newId = createNewId({ clock: () => (now += 1) as Instant, random: systemRandom });
  const ids = Array.from({ length: 50 }, newId);
  assert.deepEqual(ids, ids.toSorted());
  for (const id of ids)
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('a list gives every row once, whatever the page size', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 1, max: 100 }),
      (total, limit) => {
        const all = Array.from({ length: total }, (_, at) => String(at).padStart(3, '0'));
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const ask = parsePageAsk({
            limit: String(limit),
            ...(cursor === undefined ? {} : { cursor }),
          });
          const { after } = ask;
          const rows = all.filter((row) => after === undefined || row > after).slice(0, limit + 1);
          const shown = pageFrom(rows, { ask, key: (row) => row, item: (row) => row });
          seen.push(...shown.items);
          cursor = shown.next ?? undefined;
        } while (cursor !== undefined);
        assert.deepEqual(seen, all);
      },
    ),
  );
});
