import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { KeeperEvent } from '@countersign/keeper-contract';
import { serverDatabase } from '../../test/database.ts';
import { softAuthenticator, type AssertAsk } from './test/authenticator.ts';
import {
  APP,
  codeOf,
  cookie,
  memberOf,
  must,
  person,
  register,
  room,
  visitor,
} from './test/kit.ts';

const server = await serverDatabase();
after(() => server.close());
const kell = person('kell');
const lark = person('lark');
const house = room(server.db, [kell, lark]);
const { signin, sent } = house;
const key = softAuthenticator({ origin: APP, rpId: 'localhost' });
const made = await register(house, kell, { userId: 'kell', passkey: key.copy(5) });

async function tryWith(bend: Partial<AssertAsk>, which = key): Promise<string> {
  const asked = must(await signin.passkeyOptions(visitor()));
  const challenge = String(asked.options['challenge']);
  const response = which.assert({ challenge, ...bend });
  return codeOf(
    await signin.signInWithPasskey(cookie(asked.cookies, 'passkey'), response, visitor()),
  );
}

const bent: readonly (readonly [string, Partial<AssertAsk>])[] = [
  ['another challenge', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
  ['the window’s origin', { origin: 'http://localhost:8081' }],
  ['a sibling origin', { origin: 'http://localhost' }],
  ['another RP id', { rpId: 'localhost.example' }],
  ['no user verification', { userVerified: false }],
  ['the answer of a registration', { type: 'webauthn.create' }],
  ['an embedded page', { crossOrigin: true }],
  ['another user’s handle', { userHandle: 'AAAA' }],
];
for (const [name, bend] of bent) {
  test(`refused: ${name}`, async () => {
    assert.equal(await tryWith({ signCount: 100, ...bend }), 'signin.passkey-not-recognised');
  });
}

test('refused: an unknown passkey, like a known one that is wrong', async () => {
  const stranger = softAuthenticator({ origin: APP, rpId: 'localhost' });
  assert.equal(await tryWith({}, stranger), 'signin.passkey-not-recognised');
});

test('refused: things that are no answer of a browser', async () => {
  const asked = must(await signin.passkeyOptions(visitor()));
  for (const response of [
    null,
    1,
    'x',
    [],
    {},
    { id: 'x', type: 'public-key' },
    { ...key.assert({ challenge: 'x' }), id: '../x' },
  ]) {
    const outcome = await signin.signInWithPasskey(
      cookie(asked.cookies, 'passkey'),
      response,
      visitor(),
    );
    assert.equal(codeOf(outcome), 'signin.passkey-not-recognised');
  }
});

test('a challenge answers once, within five minutes', async () => {
  const asked = must(await signin.passkeyOptions(visitor()));
  const token = cookie(asked.cookies, 'passkey');
  assert.equal(asked.options['userVerification'], 'required');
  const response = key.assert({ challenge: String(asked.options['challenge']), signCount: 200 });
  const all = await Promise.all(
    Array.from({ length: 20 }, () => signin.signInWithPasskey(token, response, visitor())),
  );
  assert.equal(all.filter((one) => one.ok).length, 1);
  const late = must(await signin.passkeyOptions(visitor()));
  house.time.advance(300_001);
  const lateResponse = key.assert({ challenge: String(late.options['challenge']), signCount: 201 });
  assert.equal(
    codeOf(
      await signin.signInWithPasskey(cookie(late.cookies, 'passkey'), lateResponse, visitor()),
    ),
    'signin.passkey-not-recognised',
  );
});

test('a counter that goes back is refused and told', async () => {
  assert.equal(await tryWith({ signCount: 150 }), 'signin.passkey-not-recognised');
  assert.equal(sent.at(-1)?.template, 'account.passkey-counter-regressed');
  const events = await signin.securityEvents('m-kell', 1);
  assert.equal(events[0]?.kind, 'passkey-counter-regressed');
  assert.equal(await tryWith({ signCount: 202 }), 'ok');
});

test('a synced passkey without a counter signs in again and again', async () => {
  const other = softAuthenticator({ origin: APP, rpId: 'localhost' });
  await register(house, lark, { userId: 'lark', passkey: other.copy(0) });
  assert.equal(await tryWith({ signCount: 0 }, other), 'ok');
  assert.equal(await tryWith({ signCount: 0 }, other), 'ok');
});

test('another passkey: behind a step-up, for the member who asked, told; the last way in stays', async () => {
  const ask = await memberOf(house, made.session).catch(async () => {
    const asked = must(await signin.passkeyOptions(visitor()));
    const response = key.assert({ challenge: String(asked.options['challenge']), signCount: 300 });
    const done = must(
      await signin.signInWithPasskey(cookie(asked.cookies, 'passkey'), response, visitor()),
    );
    return memberOf(house, cookie(done.cookies, 'session'));
  });
  assert.equal(codeOf(await signin.startPasskeyVisit(ask, { language: 'en' })), 'verify.step-up');
  const step = { ...ask, act: 'passkey.add', subject: 'account' } as const;
  const options = must(await signin.stepUpOptions(step));
  assert.ok(options !== 'granted');
  assert.equal(options.factors[0]?.factor, 'passkey');
  const begun = must(await signin.beginStepUp(step, 'passkey'));
  assert.ok(begun.kind === 'passkey');
  const other = { ...step, act: 'passkey.remove' } as const;
  const answer = {
    factor: 'passkey',
    challengeId: begun.challengeId,
    response: key.assert({ challenge: String(begun.options['challenge']), signCount: 301 }),
  } as const;
  assert.equal(
    codeOf(await signin.finishStepUp(other, answer)),
    'verify.not-proven',
    'a challenge is for its action',
  );
  must(await signin.finishStepUp(step, answer));
  const visit = must(await signin.startPasskeyVisit(ask, { language: 'en' }));
  assert.match(visit.windowUrl, /\/card#tk_/);
  const added = softAuthenticator({ origin: APP, rpId: 'localhost' });
  const say = async (memberReference: string) => {
    const event: KeeperEvent = {
      id: 900,
      at: 1,
      kind: 'visit.passkey-added',
      visit: house.lastVisit(),
      correlation: 'correlation',
      memberReference,
      passkey: added.copy(),
    };
    await server.db.transaction((tx) => signin.onPasskeyAdded(tx, event));
  };
  await say(lark.reference);
  assert.equal((await signin.security('m-kell'))?.passkeys.length, 1);
  await say(kell.reference);
  await say(kell.reference);
  assert.equal((await signin.security('m-kell'))?.passkeys.length, 2);
  const apps = await Promise.all(
    ['m-kell', 'm-nobody'].map((id) => signin.appOf(server.db.reader, id)),
  );
  assert.deepEqual(apps, ['passkey', 'none']);
  assert.equal(sent.filter((one) => one.template === 'account.passkey-added').length, 1);
});

test('a removed passkey is removed at the keeper too, also when that was down', async () => {
  const options = must(await signin.passkeyOptions(visitor()));
  const response = key.assert({ challenge: String(options.options['challenge']), signCount: 400 });
  const done = must(
    await signin.signInWithPasskey(cookie(options.cookies, 'passkey'), response, visitor()),
  );
  const ask = await memberOf(house, cookie(done.cookies, 'session'));
  const gone = (await signin.security('m-kell'))?.passkeys.at(-1)?.id ?? '';
  const params = { passkey: gone };
  const step = { ...ask, act: 'passkey.remove', subject: 'account', params } as const;
  const begun = must(await signin.beginStepUp(step, 'passkey'));
  assert.ok(begun.kind === 'passkey');
  const answer = {
    factor: 'passkey',
    challengeId: begun.challengeId,
    response: key.assert({ challenge: String(begun.options['challenge']), signCount: 401 }),
  } as const;
  must(await signin.finishStepUp(step, answer));
  house.keeper.state.down = true;
  must(await signin.removePasskey(ask, gone));
  assert.deepEqual(house.keeper.removed, []);
  house.keeper.state.down = false;
  await signin.purge();
  await signin.purge();
  assert.deepEqual(house.keeper.removed, [`${kell.reference} ${gone}`]);
});
