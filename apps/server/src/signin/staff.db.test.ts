import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { serverDatabase } from '../../test/database.ts';
import { makeUserCode } from './device-grants.ts';
import { softAuthenticator } from './test/authenticator.ts';
import { APP, codeOf, cookie, identify, must, room, visitor, type TestRoom } from './test/kit.ts';

const server = await serverDatabase();
after(() => server.close());
const house = room(server.db, []);
const { signin, time } = house;

async function operator(from: TestRoom, session: string) {
  const caller = await identify(from, session);
  assert.ok(caller.kind === 'operator');
  const { staffId, sessionId, roles } = caller;
  return { staffId, sessionId, roles, correlation: 'correlation' };
}

const tokenOf = (link: string) => link.split('/').at(-1) ?? '';

async function inviteFrom(session: string, roles: readonly ('operator' | 'representative')[]) {
  return tokenOf(must(await signin.inviteStaff(await operator(house, session), { roles })).link);
}

let first = '';

test('the first operator enrols by the link of the first start, once; the link before it is worthless', async () => {
  const printed = await signin.ensureFirstInvite();
  const again = await signin.ensureFirstInvite();
  assert.ok(printed !== undefined && again !== undefined);
  assert.match(again, /^http:\/\/localhost:8080\/staff\/enrol\/[A-Za-z0-9_-]{43}$/);
  assert.equal(codeOf(await signin.findInvite(tokenOf(printed))), 'staff.invite-gone');
  const token = tokenOf(again);
  assert.deepEqual(must(await signin.findInvite(token)), { roles: ['operator'] });
  assert.equal(
    codeOf(await signin.beginStaffPasskey(token, { userId: 'a b' }, visitor())),
    'staff.user-id-form',
  );

  const key = softAuthenticator({ origin: APP, rpId: 'localhost' });
  const begun = must(await signin.beginStaffPasskey(token, { userId: 'Odile' }, visitor()));
  const challenge = String(begun.options['challenge']);
  for (const bend of [
    { challenge: 'AAAA' },
    { challenge, origin: 'http://localhost:8081' },
    { challenge, userVerified: false },
  ]) {
    assert.equal(
      codeOf(await signin.finishStaffPasskey(token, key.register(bend), visitor())),
      'staff.passkey-not-made',
    );
  }
  assert.equal(
    codeOf(await signin.finishStaffPasskey(token, { id: 1 }, visitor())),
    'staff.passkey-not-made',
  );
  const all = await Promise.all(
    Array.from({ length: 5 }, () =>
      signin.finishStaffPasskey(token, key.register({ challenge }), visitor()),
    ),
  );
  const done = all.filter((one) => one.ok);
  assert.equal(done.length, 1);
  assert.ok(done[0]?.ok);
  first = cookie(done[0].value.cookies, 'session');
  assert.deepEqual((await operator(house, first)).roles, ['operator']);
  assert.equal(codeOf(await signin.findInvite(token)), 'staff.invite-gone');
  assert.equal(await signin.ensureFirstInvite(), undefined);

  const asked = must(await signin.staffPasskeyOptions(visitor()));
  const response = key.assert({
    challenge: String(asked.options['challenge']),
    userHandle: begunHandle(begun.options),
  });
  must(await signin.signInStaffWithPasskey(cookie(asked.cookies, 'passkey'), response, visitor()));
  // A passkey of staff is no passkey of a member.
  const member = must(await signin.passkeyOptions(visitor()));
  const crossed = key.assert({
    challenge: String(member.options['challenge']),
    userHandle: begunHandle(begun.options),
  });
  assert.equal(
    codeOf(await signin.signInWithPasskey(cookie(member.cookies, 'passkey'), crossed, visitor())),
    'signin.passkey-not-recognised',
  );
});

function begunHandle(options: Readonly<Record<string, unknown>>): string {
  return String((options['user'] as { readonly id: string }).id);
}

test('an invite names the team of whoever comes by it; a team that is not in the programme is refused', async () => {
  const ask = await operator(house, first);
  const invited = async (team?: string) =>
    signin.inviteStaff(ask, { roles: ['representative'], team });
  assert.equal(codeOf(await invited('marketing')), 'staff.team-unknown');
  for (const [userId, team] of [
    ['hanna', 'fraud'],
    ['jonah', undefined],
  ] as const) {
    const token = tokenOf(must(await invited(team)).link);
    must(await signin.beginStaffAuthenticator(token, { userId }, visitor()));
    const signedIn = must(await signin.finishStaffAuthenticator(token, '111117', visitor()));
    const { staffId } = await operator(house, cookie(signedIn.cookies, 'session'));
    assert.equal((await signin.staffOf(staffId))?.team, team);
  }
});

test('a user id is no place for the number of a person', async () => {
  const token = await inviteFrom(first, ['representative']);
  assert.equal(
    codeOf(await signin.beginStaffAuthenticator(token, { userId: '123-45-6789' }, visitor())),
    'staff.user-id-form',
  );
});

test('a link is good for 24 hours', async () => {
  const token = await inviteFrom(first, ['representative']);
  must(await signin.findInvite(token));
  const other = room(server.db, []);
  other.time.advance(24 * 3_600_000 + 1);
  assert.equal(codeOf(await other.signin.findInvite(token)), 'staff.invite-gone');
});

test('demo: an authenticator app, locked at ten failures for half an hour, unknown answered alike', async () => {
  const token = await inviteFrom(first, ['operator']);
  must(await signin.beginStaffAuthenticator(token, { userId: 'corin' }, visitor()));
  assert.equal(
    codeOf(await signin.finishStaffAuthenticator(token, '111111', visitor())),
    'staff.not-recognised',
  );
  must(await signin.finishStaffAuthenticator(token, '111117', visitor()));
  const bearer = must(await signin.makeStaffToken({ userId: 'CORIN', code: '000017' }, visitor()));
  assert.match(bearer.token, /^cst_/);
  const ask = async (value: string) =>
    signin.identify({ cookie: () => undefined, bearer: value, source: '', userAgent: '' });
  const caller = await ask(bearer.token);
  assert.ok(caller.kind === 'operator');
  assert.equal(
    (await identify(house, bearer.token)).kind,
    'anonymous',
    'a bearer token is no cookie',
  );

  const tries = async (userId: string) => {
    const before = house.keeper.totpAsked();
    const outcome = await signin.signInStaffWithTotp(
      { userId, code: '999999' },
      visitor({ source: `192.0.2.${before % 250}` }),
    );
    return [JSON.stringify(outcome), house.keeper.totpAsked() - before];
  };
  assert.deepEqual(await tries('nobody.here'), await tries('corin'));
  for (let round = 0; round < 9; round += 1) await tries('corin');
  const right = { userId: 'corin', code: '000027' };
  assert.equal(codeOf(await signin.signInStaffWithTotp(right, visitor())), 'staff.not-recognised');
  time.advance(30 * 60_000 + 1);
  must(await signin.signInStaffWithTotp({ userId: 'corin', code: '000037' }, visitor()));
});

test('without STAFF_TOTP an authenticator app signs nobody in', async () => {
  const strict = room(server.db, [], { staffTotp: false });
  const typed = { userId: 'corin', code: '000047' };
  assert.equal(
    codeOf(await strict.signin.signInStaffWithTotp(typed, visitor())),
    'staff.passkey-only',
  );
  assert.equal(codeOf(await strict.signin.makeStaffToken(typed, visitor())), 'staff.passkey-only');
});

test('a command line is let in by an operator in the browser, once, and not asked too often', async () => {
  const browser = cookie(
    must(await signin.signInStaffWithTotp({ userId: 'corin', code: '000057' }, visitor())).cookies,
    'session',
  );
  const ask = await operator(house, browser);
  const grant = must(await signin.startDeviceGrant(visitor({ source: '192.0.2.77' })));
  assert.match(grant.userCode, /^[B-DF-HJ-NP-TV-XZ]{4}-[B-DF-HJ-NP-TV-XZ]{4}$/);
  assert.equal(grant.verificationUrl, 'http://localhost:8080/staff/approve');
  const poll = () => signin.pollDeviceGrant(grant.deviceCode, visitor());
  assert.equal(codeOf(await poll()), 'staff.grant-pending');
  assert.equal(codeOf(await poll()), 'staff.grant-slow-down');
  time.advance(5_000);
  assert.equal(codeOf(await poll()), 'staff.grant-pending');
  assert.equal(codeOf(await signin.findDeviceGrant(ask, 'BBBB-BBBB')), 'staff.grant-gone');
  assert.equal(
    must(await signin.findDeviceGrant(ask, grant.userCode.toLowerCase())).from,
    '192.0.2.77',
  );
  must(await signin.decideDeviceGrant(ask, { userCode: grant.userCode, approve: true }));
  assert.equal(
    codeOf(await signin.decideDeviceGrant(ask, { userCode: grant.userCode, approve: false })),
    'staff.grant-gone',
  );
  const all = await Promise.all(Array.from({ length: 20 }, poll));
  const tokens = all.filter((one) => one.ok);
  assert.equal(tokens.length, 1);
  assert.ok(tokens[0]?.ok && tokens[0].value.staff.userId === 'corin');

  const denied = must(await signin.startDeviceGrant(visitor()));
  must(await signin.decideDeviceGrant(ask, { userCode: denied.userCode, approve: false }));
  assert.equal(
    codeOf(await signin.pollDeviceGrant(denied.deviceCode, visitor())),
    'staff.grant-denied',
  );
  const late = must(await signin.startDeviceGrant(visitor()));
  time.advance(600_001);
  assert.equal(
    codeOf(await signin.pollDeviceGrant(late.deviceCode, visitor())),
    'staff.grant-gone',
  );
});

test('staff sessions end after 15 minutes without use and 12 hours at the latest', async () => {
  const session = cookie(
    must(await signin.signInStaffWithTotp({ userId: 'corin', code: '000067' }, visitor())).cookies,
    'session',
  );
  time.advance(15 * 60_000);
  assert.equal((await identify(house, session)).kind, 'operator');
  time.advance(15 * 60_000 + 1);
  assert.equal((await identify(house, session)).kind, 'anonymous');
});

test('user codes have no vowel and no look-alike', () => {
  let byte = 0;
  const code = makeUserCode(() => new Uint8Array([byte++ % 256]));
  assert.equal(code, 'BCDF-GHJK');
});

test('a third operator comes in by two: neither by the one who asked, nor before the other agreed', async () => {
  const signInAs = async (code: string) =>
    operator(
      house,
      cookie(
        must(await signin.signInStaffWithTotp({ userId: 'corin', code }, visitor())).cookies,
        'session',
      ),
    );
  const corin = await signInAs('000077');
  const other = { ...corin, staffId: 'another-operator' };
  const made = must(await signin.inviteStaff(corin, { roles: ['operator'] }));
  assert.equal(made.waits, true);
  const token = tokenOf(made.link);
  assert.equal(codeOf(await signin.findInvite(token)), 'staff.invite-waits');
  assert.equal(
    codeOf(await signin.beginStaffAuthenticator(token, { userId: 'second-self' }, visitor())),
    'staff.invite-waits',
  );
  const [waiting] = await signin.waitingInvites(corin);
  assert.ok(waiting !== undefined);
  assert.deepEqual([waiting.name, waiting.byReader], ['corin', true]);
  assert.equal((await signin.waitingInvites(other))[0]?.byReader, false);

  assert.equal(codeOf(await signin.agreeToInvite(corin, waiting.id)), 'staff.invite-gone');
  assert.equal(codeOf(await signin.findInvite(token)), 'staff.invite-waits');
  const both = await Promise.all([
    signin.agreeToInvite(other, waiting.id),
    signin.agreeToInvite(other, waiting.id),
  ]);
  assert.equal(both.filter((one) => one.ok).length, 1);
  must(await signin.findInvite(token));
  assert.deepEqual(
    house.audited
      .filter(({ operation }) => operation === 'staff.invite-agreed')
      .map(({ actor, result }) => `${actor.id} ${result}`),
    [`${corin.staffId} refused`, 'another-operator done', 'another-operator refused'],
  );

  const colleague = must(await signin.inviteStaff(corin, { roles: ['representative'] }));
  assert.equal(colleague.waits, false);
  const taken = must(await signin.inviteStaff(corin, { roles: ['operator', 'analyst'] }));
  const [next] = await signin.waitingInvites(corin);
  must(await signin.endInvite(other, next?.id ?? ''));
  assert.equal(codeOf(await signin.findInvite(tokenOf(taken.link))), 'staff.invite-gone');
  assert.equal(codeOf(await signin.agreeToInvite(other, next?.id ?? '')), 'staff.invite-gone');
});
