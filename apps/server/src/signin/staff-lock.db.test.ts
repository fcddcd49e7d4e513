import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { serverDatabase } from '../../test/database.ts';
import { softAuthenticator } from './test/authenticator.ts';
import { APP, codeOf, cookie, must, room, visitor } from './test/kit.ts';

const server = await serverDatabase();
after(() => server.close());
const house = room(server.db, []);
const { signin, time } = house;
const MINUTE = 60_000;
const tokenOf = (link: string) => link.split('/').at(-1) ?? '';

const key = softAuthenticator({ origin: APP, rpId: 'localhost' });
let handle = '';
const first = await (async () => {
  const token = tokenOf((await signin.ensureFirstInvite()) ?? '');
  const begun = must(await signin.beginStaffPasskey(token, { userId: 'odile' }, visitor()));
  handle = String((begun.options['user'] as { readonly id: string }).id);
  const challenge = String(begun.options['challenge']);
  const made = await signin.finishStaffPasskey(token, key.register({ challenge }), visitor());
  return cookie(must(made).cookies, 'session');
})();

/** Asked by the page itself, or by hand. */
const look = (session: string, isByHand = false) =>
  signin.identify({
    ...{ cookie: (name) => (name === 'session' ? session : undefined), bearer: undefined },
    ...{ source: '', userAgent: '', isByHand },
  });

async function asking(session: string) {
  const caller = await look(session);
  assert.ok(caller.kind === 'operator');
  return { ...caller, correlation: 'c' };
}

async function isLocked(session: string, isByHand = false): Promise<boolean> {
  const caller = await look(session, isByHand);
  assert.ok(caller.kind === 'operator');
  return caller.isLocked === true;
}

/** A passkey over a fresh challenge. */
async function shown(by = key) {
  const asked = must(await signin.staffPasskeyOptions(visitor()));
  const challenge = String(asked.options['challenge']);
  const response = by.assert({ challenge, userHandle: handle });
  return { token: cookie(asked.cookies, 'passkey'), response };
}

/** Somebody new, with an authenticator app. */
async function colleague(userId: string) {
  const invited = await signin.inviteStaff(await asking(first), { roles: ['representative'] });
  const token = tokenOf(must(invited).link);
  must(await signin.beginStaffAuthenticator(token, { userId }, visitor()));
  return cookie(
    must(await signin.finishStaffAuthenticator(token, '111117', visitor())).cookies,
    'session',
  );
}

test('a page of the staff locks after minutes without a key or pointer; what it asks by itself is none', async () => {
  const session = await colleague('hanna');
  time.advance(4 * MINUTE);
  assert.equal(await isLocked(session, true), false);
  for (let minute = 0; minute < 5; minute += 1) {
    time.advance(MINUTE);
    assert.equal(await isLocked(session), false);
  }
  time.advance(1);
  assert.equal(await isLocked(session), true);
  // A key that is pressed now comes too late: it does not open what is locked.
  assert.equal(await isLocked(session, true), true);
  const said = house.audited.filter(({ operation }) => operation === 'staff.lock-unattended');
  assert.equal(said.length, 1);
});

test('locked by a key it stays so until the same person opens it, under a new cookie', async () => {
  const session = await colleague('ilse');
  const ask = await asking(session);
  await signin.lockStaff(ask);
  await signin.lockStaff(ask);
  assert.equal(await isLocked(session), true);
  const wrong = await signin.unlockStaffWithTotp(ask, '999999', visitor());
  assert.equal(codeOf(wrong), 'staff.not-recognised');
  assert.equal(await isLocked(session), true);
  const opened = must(await signin.unlockStaffWithTotp(ask, '000027', visitor()));
  const fresh = cookie(opened.cookies, 'session');
  assert.equal((await look(session)).kind, 'anonymous');
  assert.equal(await isLocked(fresh), false);
  assert.equal((await asking(fresh)).sessionId, ask.sessionId);
  const told = house.audited.filter(({ actor }) => actor.id === ask.staffId);
  assert.deepEqual(
    told.map(({ operation }) => operation).filter((one) => one.includes('lock')),
    ['staff.locked', 'staff.unlocked'],
  );
});

test('nobody opens the page of a colleague with a passkey of their own', async () => {
  const session = await colleague('jonas');
  const ask = await asking(session);
  await signin.lockStaff(ask);
  const mine = await shown();
  const refused = await signin.unlockStaffWithPasskey(ask, mine.token, mine.response);
  assert.equal(codeOf(refused), 'staff.not-recognised');
  assert.equal(await isLocked(session), true);
  const last = house.audited.at(-1);
  assert.deepEqual([last?.operation, last?.result], ['staff.unlocked', 'refused']);
});

test('a passkey opens it, once for each challenge', async () => {
  const asked = await shown();
  const signed = must(await signin.signInStaffWithPasskey(asked.token, asked.response, visitor()));
  const ask = await asking(cookie(signed.cookies, 'session'));
  await signin.lockStaff(ask);
  const { response, token } = await shown();
  const opened = must(await signin.unlockStaffWithPasskey(ask, token, response));
  const fresh = cookie(opened.cookies, 'session');
  assert.equal(await isLocked(fresh), false);
  await signin.lockStaff(ask);
  const again = await signin.unlockStaffWithPasskey(ask, token, response);
  assert.equal(codeOf(again), 'staff.not-recognised');
});

test('a locked session that nobody opens ends as any other', async () => {
  const session = await colleague('karl');
  await signin.lockStaff(await asking(session));
  time.advance(15 * MINUTE + 1);
  assert.equal((await look(session)).kind, 'anonymous');
});
