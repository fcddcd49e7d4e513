import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SipError } from '../message/message.ts';
import { golden } from '../test/golden.ts';
import { digestOf, isAnswered, parseCredentials, writeChallenge } from './challenge.ts';
import { createNonces, NONCE_LIFE_MS, NONCES_MAX } from './nonces.ts';

const { cases } = golden('digest') as {
  readonly cases: readonly {
    readonly name: string;
    readonly method: string;
    readonly password: string;
    readonly authorization: string;
  }[];
};

for (const { authorization, method, name, password } of cases)
  test(`the example of ${name}: the password answers, and no other`, () => {
    const said = parseCredentials(authorization);
    assert.equal(digestOf(said, { method, password }), said.response);
    assert.equal(isAnswered(said, { method, password }), true);
    assert.equal(isAnswered(said, { method, password: `${password}!` }), false);
    assert.equal(isAnswered(said, { method: 'INVITE', password }), false);
    assert.equal(isAnswered({ ...said, response: '' }, { method, password }), false);
  });

const GOOD = cases[0]?.authorization ?? '';
for (const [what, text] of [
  ['of another scheme', GOOD.replace('Digest', 'Basic')],
  ['without a nonce', GOOD.replace(/nonce="[^"]*", /, '')],
  ['with a name twice', `${GOOD}, nc=00000001`],
  ['without protection', GOOD.replace('qop=auth, ', '')],
  ['of another protection', GOOD.replace('qop=auth', 'qop=auth-int')],
  ['of another algorithm', GOOD.replace('qop=auth', 'qop=auth, algorithm=SHA-512-256')],
  ['whose count is none', GOOD.replace('00000001', '1')],
  ['that end in the middle', GOOD.slice(0, -1)],
  ['that are too long', `${GOOD}, more="${'x'.repeat(2_000)}"`],
] as const)
  test(`credentials ${what} are refused`, () => {
    assert.throws(() => parseCredentials(text), SipError);
  });

test('a challenge says what it wants, and that an old nonce was a good one', () => {
  const asked = { realm: 'street.example', nonce: 'n1', algorithm: 'SHA-256' } as const;
  const fresh = 'Digest realm="street.example", nonce="n1", algorithm=SHA-256, qop="auth"';
  assert.equal(writeChallenge({ ...asked, isStale: false }), fresh);
  assert.equal(writeChallenge({ ...asked, isStale: true }), `${fresh}, stale=true`);
});

function aNonces() {
  let now = 1_000;
  let drawn = 0;
  const nonces = createNonces({
    key: Buffer.alloc(32, 7),
    now: () => now,
    random: (bytes) => Buffer.from(String((drawn += 1)).padStart(bytes, '0')),
  });
  return { ...nonces, later: (ms: number) => void (now += ms) };
}

test('a nonce counts upwards, and no count is taken twice', () => {
  const { make, take } = aNonces();
  const nonce = make();
  assert.equal(take(nonce, '00000001'), 'good');
  assert.equal(take(nonce, '00000001'), 'stale');
  assert.equal(take(nonce, '0000000a'), 'good');
  assert.equal(take(nonce, '00000002'), 'stale');
});

test('a nonce is taken for five minutes', () => {
  const { later, make, take } = aNonces();
  const nonce = make();
  later(NONCE_LIFE_MS);
  assert.equal(take(nonce, '00000001'), 'good');
  later(1);
  assert.equal(take(nonce, '00000002'), 'stale');
});

test('a nonce of somebody else is foreign, and so is ours written in another way', () => {
  const { make, take } = aNonces();
  const nonce = make();
  const changed = Buffer.from(nonce, 'base64url');
  changed[0] = 1;
  for (const one of ['', 'abc', `${nonce}=`, changed.toString('base64url')])
    assert.equal(take(one, '00000001'), 'foreign', one);
});

test('counts of many nonces are remembered, and of too many no more', () => {
  const { make, take } = aNonces();
  const first = make();
  assert.equal(take(first, '00000005'), 'good');
  for (let one = 0; one < NONCES_MAX; one += 1) assert.equal(take(make(), '00000001'), 'good');
  assert.equal(take(first, '00000001'), 'good');
});
