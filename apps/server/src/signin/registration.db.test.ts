import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { serverDatabase } from '../../test/database.ts';
import { softAuthenticator } from './test/authenticator.ts';
import {
  APP,
  codeOf,
  cookie,
  identify,
  must,
  PASSWORD,
  person,
  register,
  room,
  visitor,
} from './test/kit.ts';

const server = await serverDatabase();
after(() => server.close());
const names = ['marigold', 'ansel', 'petra', 'osric', 'lowen', 'ines', 'bram', 'una'] as const;
const people = Object.fromEntries(names.map((name) => [name, person(name)])) as Record<
  (typeof names)[number],
  ReturnType<typeof person>
>;
const house = room(server.db, Object.values(people));
const { signin, sent } = house;

test('a card is registered: code, choice, e-mail, recovery codes, session', async () => {
  const started = must(await signin.startRegistration(visitor()));
  assert.match(started.windowUrl, /^http:\/\/localhost:8081\/card#tk_/);
  assert.deepEqual(house.keeper.tickets.at(-1)?.returnPath, '/register/code');
  let token = cookie(started.cookies, 'registration');
  assert.deepEqual(must(await signin.registrationState(token)), { step: 'code', resendsLeft: 3 });
  await house.keeperSays(house.lastVisit(), { who: people.marigold });
  assert.deepEqual(must(await signin.registrationState(token)), { step: 'code', resendsLeft: 3 });
  assert.deepEqual(sent.at(-1)?.to, { contactPointId: 'phone-marigold' });

  const before = token;
  const entered = must(
    await signin.enterRegistrationCode(token, house.lastCode('code.registration'), visitor()),
  );
  token = cookie(entered.cookies, 'registration');
  assert.equal(codeOf(await signin.registrationState(before)), 'signin.journey-gone');
  assert.deepEqual(must(await signin.registrationState(token)), {
    step: 'choose',
    passkeyMade: false,
  });

  const choose = (userId: string, password: string) =>
    signin.chooseSignIn(token, { kind: 'password', userId, password }, visitor());
  assert.equal(codeOf(await choose('x', PASSWORD)), 'signin.user-id-form');
  assert.equal(codeOf(await choose('marigold', 'short')), 'signin.password-weak');
  assert.equal(
    codeOf(
      await signin.chooseSignIn(token, { kind: 'passkey-only', userId: 'marigold' }, visitor()),
    ),
    'signin.no-passkey-made',
  );
  assert.equal(codeOf(await signin.finishRegistration(token, visitor())), 'signin.not-this-step');
  must(await choose('marigold', PASSWORD));
  const state = must(await signin.registrationState(token));
  assert.ok(state.step === 'confirm' && state.contact.kind === 'email');
  assert.equal(codeOf(await signin.finishRegistration(token, visitor())), 'signin.not-this-step');

  must(await signin.sendContactCode(token, visitor()));
  assert.equal(
    codeOf(await signin.confirmContact(token, '000000x', visitor())),
    'verify.code-wrong',
  );
  must(await signin.confirmContact(token, house.lastCode('code.confirm-contact'), visitor()));
  const finished = must(await signin.finishRegistration(token, visitor()));
  assert.equal(finished.recoveryCodes.length, 10);
  assert.equal(new Set(finished.recoveryCodes).size, 10);
  assert.match(
    finished.recoveryCodes[0] ?? '',
    /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/,
  );
  assert.deepEqual((await identify(house, cookie(finished.cookies, 'session'))).kind, 'cardmember');
  assert.equal(await signin.userIdOf('m-marigold'), 'marigold');
  assert.equal(codeOf(await signin.registrationState(token)), 'signin.journey-gone');
  assert.ok(sent.some((one) => one.template === 'account.registered'));
  assert.ok(
    house.audited.some((one) => one.operation === 'signin.registered' && one.result === 'done'),
  );
});

test('known, unknown and already registered cards: the same answers in the same order', async () => {
  await register(house, people.ansel);
  const walk = async (match?: Parameters<typeof house.keeperSays>[1]) => {
    const started = await signin.startRegistration(visitor());
    const first = must(started);
    const token = cookie(first.cookies, 'registration');
    const shape = (value: unknown) =>
      JSON.stringify(value).replaceAll(/(?:tk_)?[A-Za-z0-9_-]{43}/g, '*');
    const answers: unknown[] = [started, await signin.registrationState(token)];
    const rows = house.audited.length;
    await house.keeperSays(house.lastVisit(), match);
    answers.push(house.audited.length - rows, await signin.registrationState(token));
    for (const typed of ['1', 'x', '2'])
      answers.push(await signin.enterRegistrationCode(token, typed, visitor()));
    answers.push(
      await signin.resendRegistrationCode(token, visitor()),
      await signin.registrationState(token),
    );
    for (let at = 0; at < 6; at += 1)
      answers.push(await signin.enterRegistrationCode(token, 'x', visitor()));
    for (let at = 0; at < 3; at += 1)
      answers.push(await signin.resendRegistrationCode(token, visitor()));
    answers.push(
      await signin.chooseSignIn(
        token,
        { kind: 'password', userId: 'nobody', password: PASSWORD },
        visitor(),
      ),
    );
    return answers.map(shape);
  };
  const known = await walk({ who: people.petra });
  const unknown = await walk();
  const before = sent.length;
  const enrolled = await walk({ who: people.ansel });
  assert.deepEqual(unknown, known);
  assert.deepEqual(enrolled, known);
  assert.deepEqual(
    sent.slice(before).map((one) => one.template),
    ['account.already-registered'],
  );
});

test('a code made for nobody opens nothing, even when it is guessed', async () => {
  const started = must(await signin.startRegistration(visitor()));
  const token = cookie(started.cookies, 'registration');
  const visit = house.lastVisit();
  const made = await server.db.transaction((tx) =>
    house.verification.codes.make(tx, {
      owner: visit,
      session: visit,
      purpose: 'registration',
      channel: 'none',
      destination: 'none',
      action: '',
    }),
  );
  const guessed = await signin.enterRegistrationCode(token, made.code.expose(), visitor());
  assert.equal(codeOf(guessed), 'verify.code-used-up');
  assert.deepEqual(must(await signin.registrationState(token)).step, 'code');
});

test('a passkey made on the way is enough, and signs in', async () => {
  const key = softAuthenticator({ origin: APP, rpId: 'localhost' });
  await register(house, people.osric, { userId: 'osric', passkey: key.copy(), only: true });
  const view = await signin.security('m-osric');
  assert.equal(view?.password, 'none');
  assert.equal(view?.passkeys.length, 1);
  const asked = must(await signin.passkeyOptions(visitor()));
  const response = key.assert({ challenge: String(asked.options['challenge']) });
  must(await signin.signInWithPasskey(cookie(asked.cookies, 'passkey'), response, visitor()));
});

test('a user id is taken once, whoever asks at the same time', async () => {
  await register(house, people.lowen, { userId: 'Taken.Name' });
  const rush = async (who: (typeof people)['ines']) => {
    const started = must(await signin.startRegistration(visitor()));
    await house.keeperSays(house.lastVisit(), { who });
    const entered = must(
      await signin.enterRegistrationCode(
        cookie(started.cookies, 'registration'),
        house.lastCode('code.registration'),
        visitor(),
      ),
    );
    return cookie(entered.cookies, 'registration');
  };
  const ines = await rush(people.ines);
  assert.equal(
    codeOf(
      await signin.chooseSignIn(
        ines,
        { kind: 'password', userId: 'taken.name', password: PASSWORD },
        visitor(),
      ),
    ),
    'signin.user-id-taken',
  );
  const bram = await rush(people.bram);
  for (const token of [ines, bram]) {
    must(
      await signin.chooseSignIn(
        token,
        { kind: 'password', userId: 'same.name', password: PASSWORD },
        visitor(),
      ),
    );
    must(await signin.sendContactCode(token, visitor()));
    must(await signin.confirmContact(token, house.lastCode('code.confirm-contact'), visitor()));
  }
  const ends = await Promise.all(
    [ines, bram].map((token) => signin.finishRegistration(token, visitor())),
  );
  assert.deepEqual(ends.map(codeOf).toSorted(), ['ok', 'signin.user-id-taken']);
});

test('one registration gives one account, however often its end is asked for', async () => {
  const started = must(await signin.startRegistration(visitor()));
  await house.keeperSays(house.lastVisit(), { who: people.una });
  const entered = must(
    await signin.enterRegistrationCode(
      cookie(started.cookies, 'registration'),
      house.lastCode('code.registration'),
      visitor(),
    ),
  );
  const token = cookie(entered.cookies, 'registration');
  must(
    await signin.chooseSignIn(
      token,
      { kind: 'password', userId: 'una.one', password: PASSWORD },
      visitor(),
    ),
  );
  must(await signin.sendContactCode(token, visitor()));
  must(await signin.confirmContact(token, house.lastCode('code.confirm-contact'), visitor()));
  const ends = await Promise.all(
    Array.from({ length: 10 }, () => signin.finishRegistration(token, visitor())),
  );
  assert.equal(ends.filter((one) => one.ok).length, 1);
});

test('a journey is over after an hour', async () => {
  const started = must(await signin.startRegistration(visitor()));
  const token = cookie(started.cookies, 'registration');
  house.time.advance(3_600_001);
  assert.equal(codeOf(await signin.registrationState(token)), 'signin.journey-gone');
  assert.equal(codeOf(await signin.registrationState(undefined)), 'signin.journey-gone');
});
