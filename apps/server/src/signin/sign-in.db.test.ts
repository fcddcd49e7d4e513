import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { serverDatabase } from '../../test/database.ts';
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
  signInByText,
  visitor,
} from './test/kit.ts';

const server = await serverDatabase();
after(() => server.close());
const names = [
  'ansel',
  'bram',
  'cleo',
  'dara',
  'edda',
  'fenn',
  'gwen',
  'hale',
  'iris',
  'jory',
  'kayleigh',
  'lew',
  'mira',
  'nell',
] as const;
type Name = (typeof names)[number];
const people = Object.fromEntries(names.map((name) => [name, person(name)])) as Record<
  Name,
  ReturnType<typeof person>
>;
const house = room(server.db, Object.values(people));
const { signin, sent, time } = house;
const at = (source: string, device?: string) => visitor({ source, device });

test('password, then text code: a session, a device, and a word about it', async () => {
  const made = await register(house, people.ansel, { userId: 'ansel' });
  const next = must(
    await signin.signInWithPassword(at('192.0.2.1'), { userId: ' ANSEL ', password: PASSWORD }),
  );
  assert.deepEqual(next.next, {
    factors: [{ factor: 'text-code', to: '…42' }, { factor: 'recovery-code' }],
    codeSent: true,
  });
  const token = cookie(next.cookies, 'signin');
  assert.equal(
    codeOf(await signin.secondStep(token, { factor: 'text-code', typed: 'x' }, at('192.0.2.1'))),
    'verify.code-wrong',
  );
  const before = sent.length;
  const done = must(
    await signin.secondStep(
      token,
      { factor: 'text-code', typed: house.lastCode('code.sign-in') },
      at('192.0.2.1'),
    ),
  );
  assert.equal(done.newDevice, true);
  assert.deepEqual(
    sent.slice(before).map((one) => one.template),
    ['account.new-device'],
  );
  assert.equal(codeOf(await signin.secondStepState(token)), 'signin.journey-gone');

  const again = await signInByText(house, 'ansel', at('192.0.2.1', made.device));
  assert.equal(again.newDevice, false);
  const ask = await memberOf(house, cookie(again.cookies, 'session'));
  assert.equal((await signin.sessions(ask)).length, 3);
  const events = await signin.securityEvents('m-ansel', 10);
  assert.deepEqual(
    events.map((one) => one.kind),
    ['signed-in', 'new-device', 'signed-in', 'signed-in', 'registered'],
  );
});

test('unknown user id and wrong password: same answer, one hash and one question to the keeper each', async () => {
  await register(house, people.bram, { userId: 'bram' });
  const cost = async (userId: string, password: string) => {
    const before = { hashes: house.keeper.hashes(), audited: house.audited.length };
    const outcome = await signin.signInWithPassword(at('192.0.2.2'), { userId, password });
    return {
      outcome: JSON.stringify(outcome),
      hashes: house.keeper.hashes() - before.hashes,
      audited: house.audited
        .slice(before.audited)
        .map((one) => [one.operation, one.result, one.refusal]),
    };
  };
  const wrong = await cost('bram', 'not the heather');
  const unknown = await cost('nobody.here', 'not the heather');
  assert.deepEqual(unknown, wrong);
  assert.equal(wrong.hashes, 1);
});

test('200 parallel right codes give one session, and so do 200 parallel recovery codes', async () => {
  const made = await register(house, people.cleo, { userId: 'cleo' });
  const first = must(
    await signin.signInWithPassword(at('192.0.2.3'), { userId: 'cleo', password: PASSWORD }),
  );
  const answer = { factor: 'text-code', typed: house.lastCode('code.sign-in') } as const;
  const token = cookie(first.cookies, 'signin');
  const all = await Promise.all(
    Array.from({ length: 200 }, () => signin.secondStep(token, answer, at('192.0.2.3'))),
  );
  assert.equal(all.filter((one) => one.ok).length, 1);

  const tokens: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    const next = must(
      await signin.signInWithPassword(at(`192.0.2.${30 + round}`, made.device), {
        userId: 'cleo',
        password: PASSWORD,
      }),
    );
    tokens.push(cookie(next.cookies, 'signin'));
  }
  const recovery = {
    factor: 'recovery-code',
    typed: (made.recoveryCodes[0] ?? '').toLowerCase(),
  } as const;
  const rush = await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      signin.secondStep(tokens[index % 4], recovery, at('192.0.2.3')),
    ),
  );
  assert.equal(rush.filter((one) => one.ok).length, 1);
  assert.equal((await signin.security('m-cleo'))?.recoveryCodesLeft, 9);
  assert.equal(await signin.appOf(server.db.reader, 'm-cleo'), 'app');
  assert.ok(sent.some((one) => one.template === 'account.recovery-code-used'));
});

test('60 parallel guesses evaluate at most the five of their code', async () => {
  await register(house, people.dara, { userId: 'dara' });
  const first = must(
    await signin.signInWithPassword(at('192.0.2.4'), { userId: 'dara', password: PASSWORD }),
  );
  const token = cookie(first.cookies, 'signin');
  const guesses = await Promise.all(
    Array.from({ length: 60 }, () =>
      signin.secondStep(token, { factor: 'text-code', typed: 'AAAAAA' }, at('192.0.2.4')),
    ),
  );
  assert.equal(guesses.filter((one) => codeOf(one) === 'verify.code-wrong').length, 5);
  const right = { factor: 'text-code', typed: house.lastCode('code.sign-in') } as const;
  assert.equal(
    codeOf(await signin.secondStep(token, right, at('192.0.2.4'))),
    'verify.code-used-up',
  );
});

test('a code belongs to its attempt: another attempt of the same account does not take it', async () => {
  await register(house, people.edda, { userId: 'edda' });
  const start = async () => {
    const first = must(
      await signin.signInWithPassword(at('192.0.2.5'), { userId: 'edda', password: PASSWORD }),
    );
    return { token: cookie(first.cookies, 'signin'), code: house.lastCode('code.sign-in') };
  };
  const one = await start();
  const two = await start();
  if (one.code !== two.code) {
    const crossed = await signin.secondStep(
      two.token,
      { factor: 'text-code', typed: one.code },
      at('192.0.2.5'),
    );
    assert.equal(codeOf(crossed), 'verify.code-wrong');
  }
  must(
    await signin.secondStep(one.token, { factor: 'text-code', typed: one.code }, at('192.0.2.5')),
  );
});

test('a stranger uses up their own budget, not the owner’s device and not the passkey', async () => {
  const key = softAuthenticator({ origin: APP, rpId: 'localhost' });
  const made = await register(house, people.fenn, { userId: 'fenn', passkey: key.copy() });
  let stopped = 0;
  for (let source = 0; source < 60; source += 1) {
    const outcome = await signin.signInWithPassword(at(`198.51.100.${source}`), {
      userId: 'fenn',
      password: 'guess after guess',
    });
    if (codeOf(outcome) === 'platform.too-many') stopped += 1;
  }
  assert.equal(stopped, 10);
  const unknown = await signin.signInWithPassword(at('203.0.113.9'), {
    userId: 'fenn',
    password: PASSWORD,
  });
  assert.equal(codeOf(unknown), 'platform.too-many');
  await signInByText(house, 'fenn', at('203.0.113.10', made.device));
  const asked = must(await signin.passkeyOptions(at('203.0.113.11')));
  const response = key.assert({ challenge: String(asked.options['challenge']) });
  must(
    await signin.signInWithPasskey(cookie(asked.cookies, 'passkey'), response, at('203.0.113.11')),
  );
});

test('two people on one browser: each account keeps what it knows of it', async () => {
  const one = await register(house, people.kayleigh, { userId: 'kayleigh' });
  const who = at('192.0.2.11', one.device);
  const started = must(await signin.startRegistration(who));
  await house.keeperSays(house.lastVisit(), { who: people.lew });
  const code = house.lastCode('code.registration');
  const entered = must(
    await signin.enterRegistrationCode(cookie(started.cookies, 'registration'), code, who),
  );
  const token = cookie(entered.cookies, 'registration');
  const choice = { kind: 'password', userId: 'lew.id', password: PASSWORD } as const;
  must(await signin.chooseSignIn(token, choice, who));
  must(await signin.sendContactCode(token, who));
  must(await signin.confirmContact(token, house.lastCode('code.confirm-contact'), who));
  const finished = must(await signin.finishRegistration(token, who));
  assert.equal(cookie(finished.cookies, 'device'), one.device);
  assert.equal((await signInByText(house, 'kayleigh', who)).newDevice, false);
  assert.equal((await signInByText(house, 'lew.id', who)).newDevice, false);
  const session = await signInByText(house, 'kayleigh', who);
  const facts = await signin.sessionFacts(server.db.reader, session.sessionId);
  assert.deepEqual(facts?.risks, []);
});

test('a browser that an account has never seen is a risk for a day', async () => {
  const signedIn = await signInByText(house, 'kayleigh', at('192.0.2.12', 'not-a-cookie-of-ours'));
  assert.equal(signedIn.newDevice, true);
  assert.notEqual(cookie(signedIn.cookies, 'device'), 'not-a-cookie-of-ours');
  const facts = await signin.sessionFacts(server.db.reader, signedIn.sessionId);
  assert.deepEqual(
    facts?.risks.map((one) => one.risk),
    ['young-device'],
  );
});

test('the same budget stops guesses at a user id that nobody has', async () => {
  const answers: string[] = [];
  for (let round = 0; round < 7; round += 1) {
    answers.push(
      codeOf(
        await signin.signInWithPassword(at('198.51.100.77'), {
          userId: 'no.such.person',
          password: 'guess after guess',
        }),
      ),
    );
  }
  assert.deepEqual(answers, [
    ...Array.from({ length: 5 }, () => 'signin.not-recognised'),
    'platform.too-many',
    'platform.too-many',
  ]);
});

test('an authenticator app: set up behind a step-up, asked for first, each code once', async () => {
  const made = await register(house, people.gwen, { userId: 'gwen' });
  const ask = await memberOf(house, made.session);
  const refused = await signin.beginAuthenticator(ask);
  assert.equal(codeOf(refused), 'verify.step-up');
  const step = { ...ask, act: 'authenticator.add', subject: 'account' } as const;
  must(await signin.beginStepUp(step, 'text-code'));
  const finished = must(
    await signin.finishStepUp(step, { factor: 'text-code', typed: house.lastCode('code.step-up') }),
  );
  const renewed = cookie(finished.cookies, 'session');
  assert.equal((await identify(house, made.session)).kind, 'anonymous');
  assert.equal((await identify(house, renewed)).kind, 'cardmember');
  const secret = must(await signin.beginAuthenticator(ask));
  assert.match(
    secret.link,
    /^otpauth:\/\/totp\/Larkspur%20Card:gwen\?secret=[A-Z2-7]{32}&issuer=Larkspur%20Card$/,
  );
  assert.equal(
    codeOf(await signin.beginAuthenticator(ask)),
    'verify.step-up',
    'evidence for one act is used up by it',
  );
  assert.equal(
    codeOf(await signin.confirmAuthenticator(ask, '111111')),
    'signin.authenticator-code-wrong',
  );
  must(await signin.confirmAuthenticator(ask, '111117'));
  assert.equal(codeOf(await signin.confirmAuthenticator(ask, '222227')), 'signin.no-authenticator');

  const first = must(
    await signin.signInWithPassword(at('192.0.2.6'), { userId: 'gwen', password: PASSWORD }),
  );
  assert.deepEqual(
    first.next.factors.map((one) => one.factor),
    ['authenticator', 'text-code', 'recovery-code'],
  );
  assert.equal(first.next.codeSent, false);
  const token = cookie(first.cookies, 'signin');
  assert.equal(
    codeOf(
      await signin.secondStep(token, { factor: 'authenticator', typed: '333333' }, at('192.0.2.6')),
    ),
    'signin.second-step-wrong',
  );
  const all = await Promise.all(
    Array.from({ length: 4 }, () =>
      signin.secondStep(token, { factor: 'authenticator', typed: '333 337' }, at('192.0.2.6')),
    ),
  );
  assert.equal(all.filter((one) => one.ok).length, 1);
});

test('a new sign-in in a browser ends the session that was there', async () => {
  const made = await register(house, people.mira, { userId: 'mira' });
  const who = visitor({ source: '192.0.2.13', device: made.device, session: made.session });
  const again = await signInByText(house, 'mira', who);
  assert.equal((await identify(house, made.session)).kind, 'anonymous');
  assert.equal((await identify(house, cookie(again.cookies, 'session'))).kind, 'cardmember');
});

test('sessions: idle, absolute, revoked, signed out', async () => {
  const made = await register(house, people.hale, { userId: 'hale' });
  const ask = await memberOf(house, made.session);
  const other = await signInByText(house, 'hale', at('192.0.2.8', made.device));
  const otherCookie = cookie(other.cookies, 'session');
  must(await signin.revokeSession(ask, other.sessionId));
  assert.equal((await identify(house, otherCookie)).kind, 'anonymous');
  assert.equal(await signin.sessionAlive(other.sessionId), false);
  assert.equal(
    codeOf(await signin.revokeSession({ ...ask, memberId: 'm-ansel' }, ask.sessionId)),
    'signin.no-such-session',
  );

  time.advance(600_000);
  assert.equal((await identify(house, made.session)).kind, 'cardmember');
  time.advance(600_001);
  assert.equal((await identify(house, made.session)).kind, 'anonymous');
  time.advance(3_600_000);

  const fresh = await signInByText(house, 'hale', at('192.0.2.8', made.device));
  const freshCookie = cookie(fresh.cookies, 'session');
  for (let minutes = 0; minutes < 12 * 60; minutes += 9) {
    assert.equal((await identify(house, freshCookie)).kind, 'cardmember');
    time.advance(9 * 60_000);
  }
  assert.equal((await identify(house, freshCookie)).kind, 'cardmember');
  time.advance(1);
  assert.equal((await identify(house, freshCookie)).kind, 'anonymous');

  const last = await signInByText(house, 'hale', at('192.0.2.8', made.device));
  const lastCookie = cookie(last.cookies, 'session');
  const lastAsk = await memberOf(house, lastCookie);
  const out = await signin.signOut(lastAsk);
  assert.deepEqual(out.cookies, [
    { name: 'session', value: '', sameSite: 'Lax', maxAgeSeconds: 0 },
  ]);
  assert.equal((await identify(house, lastCookie)).kind, 'anonymous');
  assert.equal((await identify(house, 'planted')).kind, 'anonymous');
});

test('whatever strangers guessed, a member who is signed in steps up with the password', async () => {
  const made = await register(house, people.nell, { userId: 'nell' });
  const ask = await memberOf(house, made.session);
  await server.db.transaction(async (tx) => {
    await sql`UPDATE signin_password SET misses = 1000 WHERE account_id =
      (SELECT id FROM signin_account WHERE user_id_key = 'nell')`.execute(tx);
  });
  const step = { ...ask, act: 'recovery-codes.renew', subject: 'account' } as const;
  const wrong = await signin.finishStepUp(step, { factor: 'password', typed: 'not heather' });
  assert.equal(codeOf(wrong), 'verify.not-proven');
  must(await signin.finishStepUp(step, { factor: 'password', typed: PASSWORD }));
});
