import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import type { KeeperEvent } from '@countersign/keeper-contract';
import { serverDatabase } from '../../test/database.ts';
import { insertPasskeyVisit } from './journey-store.ts';
import { softAuthenticator } from './test/authenticator.ts';
import {
  APP,
  codeOf,
  cookie,
  identify,
  memberOf,
  must,
  PASSWORD,
  person,
  register,
  room,
  visitor,
} from './test/kit.ts';

const server = await serverDatabase();
after(() => server.close());
const names = ['iris', 'jory', 'kell', 'lark', 'mona', 'nils', 'oona', 'pim', 'quin'] as const;
const people = Object.fromEntries(names.map((name) => [name, person(name)])) as Readonly<
  Record<(typeof names)[number], ReturnType<typeof person>>
>;
const house = room(server.db, Object.values(people));
const { audited, sent, signin, state } = house;
beforeEach(() => {
  state.risks = [];
});

const DAY_MS = 86_400_000;
const newKey = () => softAuthenticator({ origin: APP, rpId: 'localhost' });
const REFUSALS = { 'fraud-freeze': 'verify.risk', duress: 'verify.not-now' } as const;

/** Everything of a recovery but its end. @returns the token at its last step */
async function recovering(who: ReturnType<typeof person>, key = newKey()): Promise<string> {
  const started = must(await signin.startRecovery(visitor({ source: '203.0.113.9' })));
  await house.keeperSays(house.lastVisit(), { who, passkey: key.copy(0) });
  const token = cookie(started.cookies, 'recovery');
  const code = house.lastCode('code.recovery');
  return cookie(must(await signin.enterRecoveryCode(token, code, visitor())).cookies, 'recovery');
}

test('while a member is frozen or an alarm is open no recovery brings a password or a passkey in, and they are told to call', async () => {
  for (const [risk, who] of [
    ['fraud-freeze', people.iris],
    ['duress', people.jory],
  ] as const) {
    state.risks = [];
    const made = await register(house, who, { userId: who.memberId, passkey: newKey().copy(0) });
    const before = await signin.security(who.memberId);
    state.risks = [{ risk }];
    for (const choice of [
      { kind: 'password', password: 'an attackers heather' },
      { kind: 'keep' },
    ] as const) {
      const key = newKey();
      const token = await recovering(who, key);
      const [told, noted] = [sent.length, audited.length];
      const done = await signin.finishRecovery(token, choice, visitor());
      assert.equal(codeOf(done), 'signin.journey-gone');
      // As for a journey that is gone: it is.
      assert.equal(codeOf(await signin.recoveryState(token)), 'signin.journey-gone');
      assert.deepEqual(await signin.security(who.memberId), before);
      assert.equal((await identify(house, made.session)).kind, 'cardmember');
      assert.deepEqual(
        sent.slice(told).map(({ memberId, template, to }) => [memberId, template, to]),
        [[who.memberId, 'account.way-not-added', 'everywhere']],
      );
      assert.deepEqual(
        audited.slice(noted).map(({ operation, refusal, result }) => [operation, result, refusal]),
        [['signin.recovery', 'refused', REFUSALS[risk]]],
      );
      // The keeper's own copy goes as well.
      assert.equal(house.keeper.removed.at(-1), `${who.reference} ${key.copy(0).credentialId}`);
    }
  }
});

test('a risk that only raises the need stops no recovery', async () => {
  await register(house, people.nils, { userId: 'nils' });
  state.risks = [{ risk: 'contact-changed' }];
  const token = await recovering(people.nils);
  assert.ok(
    (await signin.finishRecovery(token, { kind: 'password', password: PASSWORD }, visitor())).ok,
  );
});

test('while a member is frozen or an alarm is open their card is not registered', async () => {
  for (const [risk, who] of [
    ['fraud-freeze', people.kell],
    ['duress', people.lark],
  ] as const) {
    state.risks = [{ risk }];
    const [told, noted] = [sent.length, audited.length];
    await assert.rejects(register(house, who), /signin\.journey-gone/);
    assert.equal(await signin.security(who.memberId), undefined);
    assert.equal(sent.slice(told).at(-1)?.template, 'account.way-not-added');
    const last = audited.slice(noted).at(-1);
    assert.deepEqual(
      [last?.operation, last?.result, last?.refusal],
      ['signin.registration', 'refused', REFUSALS[risk]],
    );
  }
});

test('a visit that was opened before a freeze or an alarm brings no passkey in after it', async () => {
  for (const [risk, who] of [
    ['fraud-freeze', people.mona],
    ['duress', people.oona],
  ] as const) {
    state.risks = [];
    await register(house, who);
    const visits = { card: `card-${risk}`, added: `added-${risk}` };
    for (const visit of Object.values(visits))
      await server.db.transaction((tx) =>
        insertPasskeyVisit(tx, { visit, member_id: who.memberId, created_at: house.time.now() }),
      );
    state.risks = [{ risk }];
    const [one, other] = [newKey().copy(0), newKey().copy(0)];
    await house.keeperSays(visits.card, { who, passkey: one });
    const event: KeeperEvent = {
      ...{ id: 900, at: 1, kind: 'visit.passkey-added', visit: visits.added },
      ...{ memberReference: who.reference, passkey: other, correlation: 'correlation' },
    };
    await server.db.transaction((tx) => signin.onPasskeyAdded(tx, event));
    assert.deepEqual((await signin.security(who.memberId))?.passkeys, []);
    assert.deepEqual(
      sent.slice(-2).map(({ template }) => template),
      ['account.way-not-added', 'account.way-not-added'],
    );
    await signin.purge();
    assert.deepEqual(
      house.keeper.removed.slice(-2).toSorted(),
      [one, other].map(({ credentialId }) => `${who.reference} ${credentialId}`).toSorted(),
    );
  }
});

test('a passkey that came in after the freeze began does not end it; one from before does', async () => {
  const who = people.pim;
  const [old, late] = [newKey(), newKey()];
  await register(house, who, { userId: 'pimpernel', passkey: old.copy(0) });
  house.time.advance(DAY_MS);
  const since = house.time.clock();
  // Before this rule, or while a lesser freeze was open that was raised later, it could come in.
  const token = await recovering(who, late);
  must(await signin.finishRecovery(token, { kind: 'keep' }, visitor()));
  house.time.advance(DAY_MS + 3_600_000);
  state.risks = [{ risk: 'fraud-freeze', since }];
  const asked = must(await signin.passkeyOptions(visitor()));
  const response = late.assert({ challenge: String(asked.options['challenge']), signCount: 1 });
  const signedIn = must(
    await signin.signInWithPasskey(cookie(asked.cookies, 'passkey'), response, visitor()),
  );
  const ask = await memberOf(house, cookie(signedIn.cookies, 'session'));
  const step = { ...ask, act: 'card.unfreeze', subject: 'task', params: { card: 'c' } } as const;
  const confirm = async (key: typeof old, signCount: number) => {
    const begun = must(await signin.beginStepUp(step, 'passkey'));
    assert.ok(begun.kind === 'passkey');
    assert.deepEqual(
      begun.options['allowCredentials'],
      [{ id: old.copy(0).credentialId, type: 'public-key' }],
      'only the old one is asked for',
    );
    const challenge = String(begun.options['challenge']);
    return signin.finishStepUp(step, {
      ...{ factor: 'passkey', challengeId: begun.challengeId },
      response: key.assert({ challenge, signCount }),
    });
  };
  assert.equal(codeOf(await confirm(late, 2)), 'verify.not-proven');
  assert.equal(codeOf(await signin.assure(step)), 'verify.step-up');
  assert.equal(codeOf(await confirm(old, 3)), 'ok');
  assert.equal(codeOf(await signin.assure(step)), 'ok');
});

test('whoever has only passkeys from after the freeze began is offered none to end it', async () => {
  const who = people.quin;
  const key = newKey();
  const { session } = await register(house, who, { userId: 'quincunx', passkey: key.copy(0) });
  const ask = await memberOf(house, session);
  const step = { ...ask, act: 'card.unfreeze', subject: 'task', params: { card: 'c' } } as const;
  // To the millisecond: what came with the freeze came too late.
  const { passkeys } = (await signin.security(who.memberId)) ?? assert.fail('no account');
  state.risks = [{ risk: 'fraud-freeze', since: passkeys[0]?.addedAt ?? assert.fail('none') }];
  assert.equal(codeOf(await signin.beginStepUp(step, 'passkey')), 'verify.no-such-factor');
  const options = must(await signin.stepUpOptions(step));
  assert.ok(options !== 'granted');
  assert.ok(!options.factors.some(({ factor }) => factor === 'passkey'));
});
