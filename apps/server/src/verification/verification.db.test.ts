import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, test } from 'node:test';
import { sensitive, type Bytes, type Instant, type Outcome } from '@countersign/kernel';
import { createLimits, createNewId } from '../platform/index.ts';
import { serverDatabase, testClock } from '../../test/database.ts';
import type { CodeLimits } from './code-budget.ts';
import {
  createVerification,
  type Act,
  type AuditEntry,
  type CodeBinding,
  type ContactPoint,
  type FactorChecks,
  type MemberMessage,
  type OpenRisk,
} from './index.ts';
import { codeOf } from '../../test/outcome.ts';

const server = await serverDatabase();
after(() => server.close());
const { db } = server;
const time = testClock();
const random = (length: number): Bytes => new Uint8Array(randomBytes(length));
const newId = createNewId({ clock: time.clock, random });
const sent: MemberMessage[] = [];
const audited: AuditEntry[] = [];
let risks: readonly OpenRisk[] = [];
const long = Date.parse('2029-01-01T00:00:00Z') as Instant;
const phone: ContactPoint = {
  id: 'p1',
  kind: 'phone',
  masked: '…42',
  takesText: true,
  since: long,
  replaced: false,
};
let points: readonly ContactPoint[] = [phone];

let codeLimits: CodeLimits = {
  perNumber: { kind: 'window', name: 'codes.per-number', max: 12, seconds: 3_600 },
  overall: { kind: 'bucket', name: 'codes.overall', max: 10_000, seconds: 3_600 },
};
const verification = createVerification({
  db,
  clock: time.clock,
  random,
  newId,
  limits: createLimits({ db, clock: time.clock }),
  codeKey: random(32),
  codeLimits: () => codeLimits,
  audit: async (_tx, entry) => {
    audited.push(entry);
  },
  policy: () => ({ keypadPin: false, policy: 'compatible' }),
  otherRisks: async () => risks,
  isCalled: async () => false,
  contactPoints: async () => points,
  tell: async (_tx, message) => {
    sent.push(message);
  },
});
const { codes } = verification;
const factors: FactorChecks = {
  has: async () => ({ password: true, authenticator: true, passkeyIds: ['key-1'] }),
  checkPassword: async (_id, password) => password.expose() === 'right',
  checkAuthenticator: async (_id, code) => code.expose() === 'right',
  checkPasskey: async ({ response, challenge }) => response === challenge,
};
const stepUp = verification.withFactors(factors);

function must<T>(outcome: Outcome<T, { readonly code: string }>): T {
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.refusal.code);
  return outcome.value;
}

let members = 0;
function session() {
  members += 1;
  return {
    sessionId: `s${members}`,
    memberId: `m${members}`,
    signedInAt: time.now() as Instant,
    risks: [],
  };
}
function askOf<A extends Act>(act: A, subject = 'card-1') {
  return {
    act,
    subject,
    session: session(),
    channel: 'web',
    direction: 'inbound',
    correlation: 'correlation',
  } as const;
}

const binding = (more: Partial<CodeBinding> = {}): CodeBinding => ({
  owner: 'o',
  session: 's',
  purpose: 'p',
  channel: 'sms',
  destination: 'd',
  action: 'a',
  ...more,
});
const make = (one: CodeBinding) => db.transaction((tx) => codes.make(tx, one));
const check = (one: CodeBinding, typed: string) =>
  codes.check(one, sensitive(typed), async () => 'done');

test('200 parallel right answers give one success', async () => {
  const one = binding({ owner: 'parallel' });
  const made = await make(one);
  let effects = 0;
  const all = await Promise.all(
    Array.from({ length: 200 }, () =>
      codes.check(one, sensitive(made.code.expose()), async () => {
        effects += 1;
      }),
    ),
  );
  assert.equal(all.filter((outcome) => outcome.ok).length, 1);
  assert.equal(effects, 1);
});

test('a code is bound to everything it was made for: each swapped part is refused and costs a try', async () => {
  const base = binding({ owner: 'swap' });
  const swaps: readonly Partial<CodeBinding>[] = [
    { channel: 'email' },
    { destination: 'x' },
    { action: 'x' },
    { owner: 'x' },
    { session: 'x' },
    { purpose: 'x' },
  ];
  const made = await make(base);
  const answers: string[] = [];
  for (const swap of swaps)
    answers.push(codeOf(await check({ ...base, ...swap }, made.code.expose())));
  assert.deepEqual(answers, [
    'verify.code-wrong',
    'verify.code-wrong',
    'verify.code-wrong',
    'verify.code-used-up',
    'verify.code-used-up',
    'verify.code-used-up',
  ]);
  assert.deepEqual(await check(base, 'x'), {
    ok: false,
    refusal: { code: 'verify.code-wrong', triesLeft: 1 },
  });
  assert.equal(codeOf(await check(base, made.code.expose())), 'ok');
});

test('a code of another account, session or purpose is no code of this one', async () => {
  const mine = binding({ owner: 'mine' });
  const theirs = binding({ owner: 'theirs' });
  const [one, two] = [await make(mine), await make(theirs)];
  if (one.code.expose() !== two.code.expose()) {
    assert.equal(codeOf(await check(mine, two.code.expose())), 'verify.code-wrong');
  }
  assert.equal(codeOf(await check(mine, one.code.expose())), 'ok');
});

test('good at ten minutes, dead a millisecond later', async () => {
  const one = binding({ owner: 'ages' });
  const early = await make(one);
  time.advance(600_000);
  assert.equal(codeOf(await check(one, early.code.expose())), 'ok');
  const late = await make(one);
  time.advance(600_001);
  assert.equal(codeOf(await check(one, late.code.expose())), 'verify.code-expired');
});

test('five tries, then dead; a resend kills the old one; three resends', async () => {
  const one = binding({ owner: 'tries' });
  const made = await make(one);
  for (let left = 4; left >= 0; left -= 1) {
    assert.deepEqual(await check(one, 'x'), {
      ok: false,
      refusal: { code: 'verify.code-wrong', triesLeft: left },
    });
  }
  assert.equal(codeOf(await check(one, made.code.expose())), 'verify.code-used-up');
  let last = made;
  for (let left = 2; left >= 0; left -= 1) {
    const again = must(await db.transaction((tx) => codes.resend(tx, one)));
    assert.equal(again.resendsLeft, left);
    if (again.code.expose() !== last.code.expose()) {
      assert.equal(codeOf(await check(one, last.code.expose())), 'verify.code-wrong');
    }
    last = again;
  }
  assert.equal(
    codeOf(await db.transaction((tx) => codes.resend(tx, one))),
    'verify.resends-used-up',
  );
});

test('parallel sends leave one live code', async () => {
  const one = binding({ owner: 'sends' });
  await Promise.all(Array.from({ length: 20 }, () => make(one)));
  const live = await server.asOwner(
    `SELECT count(*)::int AS n FROM verification_code WHERE owner = 'sends' AND state = 'live'`,
  );
  assert.equal(live[0]?.['n'], 1);
});

test('codes rest as keyed hashes, and the code is not in the row', async () => {
  const one = binding({ owner: 'rest' });
  const made = await make(one);
  const rows = await server.asOwner(`SELECT * FROM verification_code WHERE owner = 'rest'`);
  assert.ok(!JSON.stringify(rows).includes(`"${made.code.expose()}"`));
  assert.match(String(rows[0]?.['mac']), /^[A-Za-z0-9_-]{43}$/);
});

test('a password that is too old to count is asked for again, not called done', async () => {
  const ways = { passkey: 'none', codeFallback: true } as const;
  const ask = { ...askOf('pin.show'), ways };
  const password = async () => {
    const options = must(await stepUp.options(ask));
    return options === 'granted' ? options : options.factors.map((one) => [one.factor, one.done]);
  };
  must(await stepUp.finish(ask, { factor: 'password', password: sensitive('right') }));
  assert.equal(await password(), 'granted');
  time.advance(300_001);
  assert.deepEqual(await password(), [['password', false]]);
  must(await stepUp.finish(ask, { factor: 'password', password: sensitive('right') }));
  assert.equal(await password(), 'granted');
});

test('PIN by post: password and a code for exactly this, then the right to it once', async () => {
  const ask = askOf('pin.mail');
  const options = must(await stepUp.options(ask));
  assert.ok(options !== 'granted');
  assert.deepEqual(
    options.factors.map((one) => one.factor),
    ['passkey', 'authenticator', 'text-code', 'password'],
  );
  assert.equal(codeOf(await verification.assure(ask)), 'verify.step-up');
  must(await stepUp.finish(ask, { factor: 'password', password: sensitive('right') }));
  const begun = must(await stepUp.begin(ask, 'text-code'));
  assert.ok(begun.kind === 'text-code' && begun.sentTo === '…42' && begun.resendsLeft === 3);
  const typed = sent.at(-1)?.code?.expose() ?? '';
  const otherCard = { ...ask, subject: 'card-2' };
  assert.equal(
    codeOf(await stepUp.finish(otherCard, { factor: 'text-code', code: sensitive(typed) })),
    'verify.code-wrong',
  );
  must(await stepUp.finish(ask, { factor: 'text-code', code: sensitive(typed) }));
  assert.equal(codeOf(await verification.assure(otherCard)), 'verify.step-up');
  assert.equal(codeOf(await verification.assure({ ...ask, act: 'pin.unlock' })), 'verify.step-up');
  assert.equal(must(await stepUp.options(ask)), 'granted');

  const [one, two] = [must(await verification.assure(ask)), must(await verification.assure(ask))];
  const spends = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      db.transaction((tx) => verification.spend(tx, at % 2 === 0 ? one : two)),
    ),
  );
  assert.equal(spends.filter((outcome) => outcome.ok).length, 1);
  assert.equal(
    codeOf(await verification.assure(ask)),
    'verify.step-up',
    'evidence for one act is used up by it',
  );
});

test('an assurance waits a minute; evidence five', async () => {
  const ask = askOf('pin.unlock');
  must(await stepUp.finish(ask, { factor: 'password', password: sensitive('right') }));
  must(await stepUp.finish(ask, { factor: 'authenticator', code: sensitive('right') }));
  const assured = must(await verification.assure(ask));
  time.advance(60_001);
  assert.equal(
    codeOf(await db.transaction((tx) => verification.spend(tx, assured))),
    'verify.assurance-spent',
  );
  time.advance(300_000);
  assert.equal(codeOf(await verification.assure(ask)), 'verify.step-up');
});

test('a passkey signs one action: its challenge is used once and for nothing else', async () => {
  const ask = askOf('contact.change', 'account');
  const begin = async () => {
    const begun = must(await stepUp.begin(ask, 'passkey'));
    assert.ok(begun.kind === 'passkey');
    return begun;
  };
  const one = await begin();
  const two = await begin();
  assert.notEqual(one.challenge, two.challenge);
  const answer = {
    factor: 'passkey',
    challengeId: one.challengeId,
    response: one.challenge,
  } as const;
  assert.equal(
    codeOf(await stepUp.finish({ ...ask, subject: 'other' }, answer)),
    'verify.not-proven',
  );
  assert.equal(
    codeOf(await stepUp.finish(ask, { ...answer, challengeId: two.challengeId })),
    'verify.not-proven',
  );
  must(await stepUp.finish(ask, answer));
  assert.equal(codeOf(await stepUp.finish(ask, answer)), 'verify.not-proven');
  assert.equal(must(await verification.assure(ask)).level, 'L4');
});

test('three failures suspend the factor for a quarter of an hour, are a risk meanwhile, and leave other factors', async () => {
  const ask = askOf('pin.mail');
  const wrong = () => stepUp.finish(ask, { factor: 'password', password: sensitive('wrong') });
  assert.deepEqual(await wrong(), {
    ok: false,
    refusal: { code: 'verify.not-proven', triesLeft: 2 },
  });
  assert.deepEqual(await wrong(), {
    ok: false,
    refusal: { code: 'verify.not-proven', triesLeft: 1 },
  });
  assert.deepEqual(await wrong(), {
    ok: false,
    refusal: { code: 'verify.not-proven', triesLeft: 0 },
  });
  const right = () => stepUp.finish(ask, { factor: 'password', password: sensitive('right') });
  assert.equal(codeOf(await right()), 'verify.factor-suspended');
  const options = must(await stepUp.options(ask));
  assert.ok(options !== 'granted' && options.need === 'L4');
  assert.deepEqual(
    options.factors.map((one) => one.factor),
    ['passkey'],
  );
  assert.equal(
    codeOf(await verification.assure({ ...ask, act: 'card.lock' })),
    'ok',
    'lock always works',
  );
  time.advance(15 * 60_000 + 1);
  must(await right());
});

test('60 parallel wrong passwords evaluate three', async () => {
  const ask = askOf('pin.mail');
  let evaluated = 0;
  const counting = verification.withFactors({
    ...factors,
    checkPassword: async () => {
      evaluated += 1;
      return false;
    },
  });
  await Promise.all(
    Array.from({ length: 60 }, () =>
      counting.finish(ask, { factor: 'password', password: sensitive('x') }),
    ),
  );
  assert.equal(evaluated, 3);
});

test('twelve step-up codes an hour to one number, whatever they are for', async () => {
  const rung: ContactPoint = { ...phone, id: 'rung' };
  points = [rung];
  const answers: string[] = [];
  for (let at = 0; at < 14; at += 1) {
    answers.push(codeOf(await stepUp.begin(askOf('pin.mail', `card-${at}`), 'text-code')));
  }
  points = [phone];
  assert.equal(answers.filter((one) => one === 'ok').length, 12);
  assert.equal(answers.at(-1), 'platform.too-many');
});

test('three codes in all are three codes, whatever number they go to; a changed programme counts at once', async () => {
  const before = codeLimits;
  codeLimits = { ...before, overall: { kind: 'window', name: 'codes.few', max: 3, seconds: 60 } };
  const answers: string[] = [];
  for (let at = 0; at < 5; at += 1) {
    points = [{ ...phone, id: `one-of-${at}` }];
    answers.push(codeOf(await stepUp.begin(askOf('pin.mail', `other-${at}`), 'text-code')));
  }
  points = [phone];
  codeLimits = before;
  assert.deepEqual(
    answers.map((one) => one === 'ok'),
    [true, true, true, false, false],
  );
  assert.equal(answers.at(-1), 'platform.too-many');
});

test('a number younger than seven days is no factor, and a risk of another room is heard', async () => {
  const ask = askOf('pin.mail');
  points = [{ ...phone, since: (time.now() - 6 * 86_400_000) as Instant }];
  assert.equal(codeOf(await stepUp.begin(ask, 'text-code')), 'verify.no-such-factor');
  points = [phone];
  risks = [{ risk: 'contact-changed', until: 7 as Instant }];
  const ways = { passkey: 'ready', codeFallback: true } as const;
  const shown = await verification.assure({ ...ask, act: 'pin.show', ways });
  assert.deepEqual(shown, {
    ok: false,
    refusal: { code: 'verify.risk', act: 'pin.show', risk: 'contact-changed', until: 7 },
  });
  risks = [];
  assert.deepEqual(must(await verification.assure({ ...ask, act: 'pin.show', ways })).ways, [
    'passkey',
  ]);
});

test('every decision is in the audit, refusals too, and none holds a code', () => {
  assert.ok(
    audited.some(
      (entry) => entry.operation === 'verification.assure' && entry.result === 'refused',
    ),
  );
  assert.ok(
    audited.some((entry) => entry.operation === 'verification.assure' && entry.result === 'done'),
  );
  const text = JSON.stringify(audited);
  for (const message of sent) assert.ok(!text.includes(`"${message.code?.expose() ?? 'none'}"`));
});

test('evidence cannot be changed or removed, not even by the owner of the table', async () => {
  await assert.rejects(server.asOwner('UPDATE verification_evidence SET at = 0'), /append-only/);
  await assert.rejects(server.asOwner('DELETE FROM verification_evidence_use'), /append-only/);
});
