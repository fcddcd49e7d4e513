import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, test } from 'node:test';
import { sensitive, type Bytes, type Instant } from '@countersign/kernel';
import { createLimits, createNewId } from '../platform/index.ts';
import { serverDatabase, testClock } from '../../test/database.ts';
import {
  createVerification,
  type Act,
  type AuditEntry,
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
const phone: ContactPoint = {
  id: 'p1',
  kind: 'phone',
  masked: '…42',
  takesText: true,
  since: Date.parse('2029-01-01T00:00:00Z') as Instant,
  replaced: false,
};
const ALL = { password: true, authenticator: true, passkeyIds: ['key-1'] } as const;
const NONE = { password: false, authenticator: false, passkeyIds: [] } as const;
const until = (time.now() + 3_600_000) as Instant;

type Has = Awaited<ReturnType<FactorChecks['has']>>;

/** A house whose member has these factors and these open risks; nothing can be proven in it. */
function house(owns: { readonly has: Has; readonly phone: boolean }, open: readonly OpenRisk[]) {
  const audited: AuditEntry[] = [];
  const sent: MemberMessage[] = [];
  const phoneLine = { isCalled: false };
  const no = async () => false;
  const stepUp = createVerification({
    db,
    clock: time.clock,
    random,
    newId: createNewId({ clock: time.clock, random }),
    limits: createLimits({ db, clock: time.clock }),
    codeKey: random(32),
    codeLimits: () => ({
      perNumber: { kind: 'window', name: 'codes.per-number', max: 12, seconds: 3_600 },
      overall: { kind: 'bucket', name: 'codes.overall', max: 10_000, seconds: 3_600 },
    }),
    audit: async (_tx, entry) => void audited.push(entry),
    policy: () => ({ keypadPin: false, policy: 'compatible' }),
    otherRisks: async () => open,
    isCalled: async () => phoneLine.isCalled,
    contactPoints: async () => (owns.phone ? [phone] : []),
    tell: async (_tx, message) => void sent.push(message),
  }).withFactors({
    has: async () => owns.has,
    checkPassword: no,
    checkAuthenticator: no,
    checkPasskey: no,
  });
  return { stepUp, audited, sent, phoneLine };
}

let members = 0;
function askOf() {
  members += 1;
  return {
    subject: 'card-1',
    session: {
      sessionId: `reach-s${members}`,
      memberId: `reach-m${members}`,
      signedInAt: time.now() as Instant,
      risks: [],
    },
    channel: 'web',
    direction: 'inbound',
    correlation: 'correlation',
  } as const;
}

const YOUNG: readonly OpenRisk[] = [{ risk: 'young-device', until }];
const PIN_ACTS = ['pin.show', 'pin.set', 'pin.mail', 'pin.unlock'] as const;
const beforehand: readonly (readonly [
  string,
  { readonly has: Has; readonly phone: boolean },
  readonly OpenRisk[],
  /** For show, set, mail and unlock: the risk or the code, or that it is open. */
  readonly [string, string, string, string],
])[] = [
  ['all there is', { has: ALL, phone: true }, [], ['open', 'open', 'open', 'open']],
  [
    'password alone',
    { has: { ...NONE, password: true }, phone: false },
    [],
    ['open', 'open', 'verify.step-up', 'verify.step-up'],
  ],
  [
    'password and a phone',
    { has: { ...NONE, password: true }, phone: true },
    [],
    ['open', 'open', 'open', 'open'],
  ],
  [
    'a new device, with a passkey',
    { has: ALL, phone: true },
    YOUNG,
    ['young-device', 'young-device', 'open', 'open'],
  ],
  [
    'a new device, without one: the risk is named, for less would do without it',
    { has: { ...ALL, passkeyIds: [] }, phone: true },
    YOUNG,
    ['young-device', 'young-device', 'young-device', 'young-device'],
  ],
  [
    'duress',
    { has: ALL, phone: true },
    [{ risk: 'duress' }],
    ['verify.not-now', 'verify.not-now', 'verify.not-now', 'verify.not-now'],
  ],
];
for (const [name, owns, open, wanted] of beforehand) {
  test(`what no step-up would open is said beforehand: ${name}`, async () => {
    const { stepUp, audited } = house(owns, open);
    const ways = { passkey: 'none', codeFallback: true } as const;
    const out = await stepUp.outOfReach({ ...askOf(), ways }, PIN_ACTS);
    const got = PIN_ACTS.map((act) => {
      const why = out[act];
      if (why === undefined) return 'open';
      return why.code === 'verify.risk' && why.until === until ? why.risk : why.code;
    });
    assert.deepEqual(got, wanted);
    assert.deepEqual(audited, []);
  });
}

test('a passkey is advised where adding one takes less than the act, and nowhere else', async () => {
  const owns = { has: { ...ALL, passkeyIds: [] }, phone: true };
  const optionsOf = async (act: Act, open: readonly OpenRisk[]) => {
    const options = await house(owns, open).stepUp.options({ ...askOf(), act });
    assert.ok(options.ok && options.value !== 'granted');
    return options.value;
  };
  const change = await optionsOf('contact.change', []);
  assert.deepEqual([change.need, change.addPasskey, change.raisedBy], ['L4', true, undefined]);
  const raised = await optionsOf('pin.mail', YOUNG);
  assert.deepEqual([raised.need, raised.addPasskey, raised.factors], ['L4', false, []]);
  assert.deepEqual(raised.raisedBy, { risk: 'young-device', until });
  const plain = await optionsOf('pin.mail', []);
  assert.deepEqual([plain.need, plain.addPasskey, plain.raisedBy], ['L3', false, undefined]);
});

test('while a call of ours rings or talks no code is sent, and none is taken', async () => {
  const { audited, phoneLine, sent, stepUp } = house({ has: ALL, phone: true }, []);
  const ask = { ...askOf(), act: 'pin.mail' } as const;
  assert.equal(codeOf(await stepUp.begin(ask, 'text-code')), 'ok');
  const code = sensitive(sent.at(-1)?.code?.expose() ?? '');
  phoneLine.isCalled = true;
  assert.equal(codeOf(await stepUp.begin(ask, 'text-code')), 'verify.call-live');
  const answer = { factor: 'text-code', code } as const;
  assert.equal(codeOf(await stepUp.finish(ask, answer)), 'verify.call-live');
  assert.equal(sent.length, 1);
  assert.equal(audited.at(-1)?.refusal, 'verify.call-live');
  phoneLine.isCalled = false;
  assert.equal(codeOf(await stepUp.finish(ask, answer)), 'ok');
});
