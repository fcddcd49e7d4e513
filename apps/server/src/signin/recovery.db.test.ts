import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { serverDatabase } from '../../test/database.ts';
import {
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
const people = { iris: person('iris'), jory: person('jory') };
const house = room(server.db, Object.values(people));
const { signin, sent } = house;
const at = (source: string, device?: string) => visitor({ source, device });

test('recovery: by the card, tells the user id, ends sessions, keeps the second step, is a risk for a day', async () => {
  const made = await register(house, people.iris, { userId: 'iris' });
  const started = must(await signin.startRecovery(at('192.0.2.9')));
  assert.equal(house.keeper.tickets.at(-1)?.act, 'recover');
  await house.keeperSays(house.lastVisit(), { who: people.iris });
  const entered = must(
    await signin.enterRecoveryCode(
      cookie(started.cookies, 'recovery'),
      house.lastCode('code.recovery'),
      at('192.0.2.9'),
    ),
  );
  const token = cookie(entered.cookies, 'recovery');
  assert.deepEqual(must(await signin.recoveryState(token)), {
    step: 'password',
    userId: 'iris',
    hadPassword: true,
    passkeyMade: false,
  });
  assert.equal(
    codeOf(
      await signin.finishRecovery(
        token,
        { kind: 'password', password: 'iris1234' },
        at('192.0.2.9'),
      ),
    ),
    'signin.password-weak',
  );
  must(
    await signin.finishRecovery(
      token,
      { kind: 'password', password: 'another plain heather' },
      at('192.0.2.9'),
    ),
  );
  assert.equal((await identify(house, made.session)).kind, 'anonymous');
  assert.equal(
    codeOf(
      await signin.signInWithPassword(at('192.0.2.9'), { userId: 'iris', password: PASSWORD }),
    ),
    'signin.not-recognised',
  );
  const first = must(
    await signin.signInWithPassword(at('192.0.2.9', made.device), {
      userId: 'iris',
      password: 'another plain heather',
    }),
  );
  assert.deepEqual(
    first.next.factors.map((one) => one.factor),
    ['text-code', 'recovery-code'],
  );
  const signedIn = must(
    await signin.secondStep(
      cookie(first.cookies, 'signin'),
      { factor: 'text-code', typed: house.lastCode('code.sign-in') },
      at('192.0.2.9', made.device),
    ),
  );
  const ask = await memberOf(house, cookie(signedIn.cookies, 'session'));
  const ways = { passkey: 'ready', codeFallback: true } as const;
  const refusal = await signin.assure({ ...ask, act: 'pin.show', subject: 'card-1', ways });
  assert.ok(
    !refusal.ok &&
      refusal.refusal.code === 'verify.risk' &&
      refusal.refusal.risk === 'recent-recovery',
  );
  assert.ok(sent.some((one) => one.template === 'account.recovered' && one.to === 'everywhere'));
});

test('recovery of a card without an account tells its owner, and nobody else', async () => {
  const started = must(await signin.startRecovery(at('192.0.2.10')));
  await house.keeperSays(house.lastVisit(), { who: people.jory });
  assert.equal(sent.at(-1)?.template, 'account.not-registered');
  const token = cookie(started.cookies, 'recovery');
  assert.deepEqual(must(await signin.recoveryState(token)), { step: 'code', resendsLeft: 3 });
  assert.equal(
    codeOf(await signin.enterRecoveryCode(token, 'x', at('192.0.2.10'))),
    'verify.code-wrong',
  );
});
