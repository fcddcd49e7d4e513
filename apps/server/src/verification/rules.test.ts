import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Instant } from '@countersign/kernel';
import { hashAction } from './action.ts';
import { decideAct, decideLevel, decideRisk, isFresh, type ActAsk } from './rules.ts';
import { acts, LEVELS } from './tables.ts';
import type {
  Act,
  ActionHash,
  Channel,
  Direction,
  Evidence,
  EvidenceItem,
  Level,
  Risk,
  WindowWays,
} from './types.ts';

const NOW = 1_900_000_000_000 as Instant;
const MINUTE = 60_000;
const CARD = 'card-1';
const policy = { keypadPin: false, policy: 'compatible' } as const;

/** `item`, `item@minutes` ago, `item!` for this action, `item?` for another action. */
function given(text: string, act: Act): readonly Evidence[] {
  const mine = hashAction({ act, subject: CARD });
  const other = hashAction({ act, subject: 'card-2' });
  return text
    .split(' ')
    .filter((word) => word !== '')
    .map((word, at) => {
      const parts = /^([a-z.-]+)([!?]?)(?:@([0-9.]+))?$/.exec(word);
      assert.ok(parts !== null, word);
      const action: ActionHash | undefined =
        parts[2] === '!' ? mine : parts[2] === '?' ? other : undefined;
      return {
        id: `e${at}`,
        item: parts[1] as EvidenceItem,
        at: (NOW - Number(parts[3] ?? 0) * MINUTE) as Instant,
        ...(action === undefined ? {} : { action }),
      };
    });
}

interface Case {
  readonly act: Act;
  readonly channel?: Channel;
  readonly direction?: Direction;
  readonly given: string;
  readonly risks?: readonly Risk[];
  readonly ways?: WindowWays;
  readonly policy?: ActAsk['policy'];
  readonly says: string;
}

function say(one: Omit<Case, 'says'>): string {
  const decision = decideAct({
    act: one.act,
    evidence: given(one.given, one.act),
    channel: one.channel ?? 'web',
    direction: one.direction ?? 'inbound',
    action: hashAction({ act: one.act, subject: CARD }),
    risks: (one.risks ?? []).map((risk) => ({ risk })),
    ...(one.ways === undefined ? {} : { ways: one.ways }),
    policy: one.policy ?? policy,
    now: NOW,
  });
  if (decision.ok) {
    return ['yes', decision.value.level, ...decision.value.ways].join(' ');
  }
  const no = decision.refusal;
  switch (no.code) {
    case 'verify.step-up':
      return `step-up ${no.have}<${no.need}: ${[...no.raise, ...(no.raisedBy === undefined ? [] : [`(${no.raisedBy.risk})`])].join(' ')}`;
    case 'verify.risk':
      return `risk ${no.risk}`;
    case 'verify.not-now':
    case 'verify.outbound-ceiling':
      return no.code;
  }
}

const S = 'account.session';
const strict = { keypadPin: false, policy: 'strict-l3' } as const;
const quick = { keypadPin: false, policy: 'compatible', stepUpMs: 60_000 } as const;
const lax = { keypadPin: false, policy: 'compatible', stepUpMs: 3_600_000 } as const;
const keypad = { keypadPin: true, policy: 'compatible' } as const;
const ready = { passkey: 'ready', codeFallback: true } as const;
const noKey = { passkey: 'none', codeFallback: true } as const;
const noWay = { passkey: 'none', codeFallback: false } as const;
const cooling = { passkey: 'cooling-off', codeFallback: false } as const;

const cases: readonly Case[] = [
  // ---- refusals on the web
  { act: 'activity.read', given: '', says: 'step-up L0<L2: passkey password' },
  { act: 'pin.mail', given: S, says: 'step-up L2<L3: passkey authenticator text-code password' },
  {
    act: 'pin.mail',
    given: `${S} secret.password`,
    says: 'step-up L2<L3: passkey authenticator text-code password',
  },
  {
    act: 'pin.mail',
    given: `${S} network.text-code!`,
    says: 'step-up L2<L3: passkey authenticator text-code password',
  },
  {
    act: 'pin.mail',
    given: `${S} secret.password network.text-code`,
    says: 'step-up L2<L3: passkey authenticator text-code password',
  },
  {
    act: 'pin.mail',
    given: `${S} secret.password network.text-code?`,
    says: 'step-up L2<L3: passkey authenticator text-code password',
  },
  {
    act: 'pin.mail',
    given: `${S} secret.password@5.1 network.text-code!`,
    says: 'step-up L2<L3: passkey authenticator text-code password',
  },
  {
    act: 'pin.mail',
    given: `${S} secret.password network.text-code!@5.1`,
    says: 'step-up L2<L3: passkey authenticator text-code password',
  },
  {
    act: 'pin.mail',
    given: `${S} secret.password network.email-code!`,
    says: 'step-up L2<L3: passkey authenticator text-code password',
  },
  {
    act: 'pin.mail',
    given: `${S} secret.answer network.text-code!`,
    says: 'step-up L2<L3: passkey authenticator text-code password',
  },
  {
    act: 'pin.mail',
    given: `${S} network.caller-id network.text-code!`,
    says: 'step-up L2<L3: passkey authenticator text-code password',
  },
  {
    act: 'pin.mail',
    given: `${S} secret.password key.authenticator?`,
    says: 'step-up L2<L3: passkey authenticator text-code password',
  },
  {
    act: 'pin.mail',
    given: `${S} secret.password key.authenticator`,
    says: 'step-up L2<L3: passkey authenticator text-code password',
  },
  {
    act: 'pin.mail',
    given: `${S} key.passkey? user.verified?`,
    says: 'step-up L2<L3: passkey authenticator text-code password',
  },
  {
    act: 'pin.mail',
    given: `${S} secret.password network.text-code!`,
    policy: strict,
    says: 'step-up L2<L3: passkey authenticator password',
  },
  {
    act: 'contact.change',
    given: `${S} secret.password key.authenticator!`,
    says: 'step-up L3<L4: passkey',
  },
  {
    act: 'contact.change',
    given: `${S} secret.password network.text-code!`,
    says: 'step-up L3<L4: passkey',
  },
  // ---- refusals of the window's acts
  { act: 'pin.show', given: '', ways: ready, says: 'step-up L0<L2: passkey password' },
  { act: 'pin.show', given: S, ways: noKey, says: 'step-up L2<L4: password add-passkey' },
  {
    act: 'pin.show',
    given: `${S} secret.password@5.1`,
    ways: noKey,
    says: 'step-up L2<L4: password add-passkey',
  },
  {
    act: 'pin.show',
    given: `${S} secret.password`,
    ways: noWay,
    says: 'step-up L2<L4: add-passkey',
  },
  {
    act: 'pin.show',
    given: `${S} secret.password`,
    ways: cooling,
    says: 'step-up L2<L4: add-passkey',
  },
  {
    act: 'pin.show',
    given: `${S} secret.password`,
    ways: noKey,
    policy: strict,
    says: 'step-up L2<L4: add-passkey',
  },
  { act: 'pin.set', given: `${S} secret.password`, says: 'step-up L2<L4: add-passkey' },
  // ---- risks
  {
    act: 'pin.show',
    given: `${S} secret.password`,
    ways: ready,
    risks: ['young-device'],
    says: 'risk young-device',
  },
  {
    act: 'pin.show',
    given: S,
    ways: ready,
    risks: ['contact-changed'],
    says: 'risk contact-changed',
  },
  {
    act: 'pin.set',
    given: S,
    ways: ready,
    risks: ['recent-recovery'],
    says: 'risk recent-recovery',
  },
  { act: 'pin.set', given: S, ways: ready, risks: ['sim-signal'], says: 'risk sim-signal' },
  {
    act: 'pin.set',
    given: S,
    ways: ready,
    risks: ['scam-report', 'duress'],
    says: 'verify.not-now',
  },
  { act: 'activity.read', given: S, risks: ['duress'], says: 'verify.not-now' },
  {
    act: 'pin.unlock',
    given: `${S} key.passkey! user.verified!`,
    risks: ['fraud-freeze'],
    says: 'risk fraud-freeze',
  },
  // ---- a yes lets a payment go: nobody says it for somebody who is frozen
  {
    act: 'transaction.answer',
    given: `${S} key.passkey! user.verified!`,
    risks: ['fraud-freeze'],
    says: 'risk fraud-freeze',
  },
  { act: 'activity.read', given: S, risks: ['fraud-freeze'], says: 'yes L2' },
  // ---- what ends a freeze is not stopped by it, and by everything else as any act of its level
  {
    act: 'card.unfreeze',
    given: `${S} key.passkey! user.verified!`,
    risks: ['fraud-freeze'],
    says: 'yes L4',
  },
  {
    act: 'card.unfreeze',
    given: `${S} secret.password network.text-code!`,
    risks: ['fraud-freeze'],
    says: 'step-up L3<L4: passkey',
  },
  {
    act: 'card.unfreeze',
    given: `${S} key.passkey! user.verified!`,
    risks: ['fraud-freeze', 'young-device'],
    says: 'risk young-device',
  },
  {
    act: 'card.unfreeze',
    given: `${S} key.passkey! user.verified!`,
    risks: ['fraud-freeze', 'duress'],
    says: 'verify.not-now',
  },
  {
    act: 'pin.mail',
    given: `${S} secret.password network.text-code!`,
    risks: ['failed-attempts'],
    says: 'step-up L3<L4: passkey (failed-attempts)',
  },
  {
    act: 'pin.mail',
    given: `${S} secret.password key.authenticator!`,
    risks: ['young-device', 'scam-report'],
    says: 'step-up L3<L4: passkey (young-device)',
  },
  // ---- a programme may be stricter than the product, never laxer
  {
    act: 'pin.show',
    given: `${S} secret.password@2`,
    ways: noKey,
    policy: quick,
    says: 'step-up L2<L4: password add-passkey',
  },
  {
    act: 'pin.show',
    given: `${S} secret.password@6`,
    ways: noKey,
    policy: lax,
    says: 'step-up L2<L4: password add-passkey',
  },
  // ---- outbound ceiling
  {
    act: 'pin.mail',
    channel: 'voice',
    direction: 'outbound',
    given: 'call.number-answered identity.birth-date secret.passcode',
    says: 'verify.outbound-ceiling',
  },
  {
    act: 'pin.unlock',
    direction: 'outbound',
    given: `${S} key.passkey! user.verified!`,
    says: 'verify.outbound-ceiling',
  },
  // ---- in a call
  {
    act: 'contact.confirm',
    channel: 'voice',
    given: 'card.last-four',
    says: 'step-up L0<L1: security-code',
  },
  {
    act: 'contact.confirm',
    channel: 'voice',
    given: 'identity.name identity.birth-date',
    says: 'step-up L0<L1: security-code',
  },
  {
    act: 'activity.read',
    channel: 'voice',
    given: 'card.last-four identity.birth-date',
    says: 'step-up L1<L2: call-back security-code',
  },
  {
    act: 'activity.read',
    channel: 'voice',
    given: 'card.last-four identity.birth-date@15.1 secret.passcode',
    says: 'step-up L0<L2: call-back security-code',
  },
  {
    act: 'activity.read',
    channel: 'desk',
    given: 'call.number-answered identity.birth-date',
    says: 'step-up L0<L2: call-back',
  },
  {
    act: 'pin.unlock',
    channel: 'voice',
    given: 'card.last-four identity.birth-date secret.passcode',
    says: 'step-up L2<L3: call-back authenticator security-code',
  },
  {
    act: 'pin.unlock',
    channel: 'voice',
    given: 'card.last-four identity.birth-date secret.answer network.call-back',
    says: 'step-up L2<L3: call-back authenticator security-code',
  },
  {
    act: 'pin.set',
    channel: 'voice',
    given: 'card.security-code identity.birth-date network.call-back',
    says: 'step-up L3<L4: call-back security-code',
  },
  // ---- lock and report always work
  { act: 'card.lock', given: '', risks: ['duress', 'fraud-freeze', 'scam-report'], says: 'yes L0' },
  {
    act: 'card.report',
    channel: 'voice',
    direction: 'outbound',
    given: '',
    risks: ['duress'],
    says: 'yes L0',
  },
  // ---- granted
  {
    act: 'contact.confirm',
    channel: 'voice',
    given: 'card.last-four identity.name',
    says: 'yes L1',
  },
  {
    act: 'contact.confirm',
    channel: 'voice',
    given: 'contact.reference card.last-four',
    says: 'yes L1',
  },
  { act: 'activity.read', given: S, says: 'yes L2' },
  { act: 'activity.read', given: S, risks: ['young-device'], says: 'yes L2' },
  {
    act: 'activity.read',
    channel: 'voice',
    given: 'card.last-four identity.birth-date secret.answer',
    says: 'yes L2',
  },
  {
    act: 'activity.read',
    channel: 'voice',
    given: 'card.last-four identity.birth-date network.call-back@15',
    says: 'yes L2',
  },
  {
    act: 'transaction.answer',
    channel: 'voice',
    direction: 'outbound',
    given: 'call.number-answered identity.birth-date',
    says: 'yes L2',
  },
  { act: 'pin.mail', given: `${S} secret.password network.text-code!`, says: 'yes L3' },
  { act: 'pin.mail', given: `${S} secret.password@5 network.text-code!@5`, says: 'yes L3' },
  {
    act: 'pin.mail',
    given: `${S} secret.password key.authenticator!`,
    policy: strict,
    says: 'yes L3',
  },
  { act: 'pin.mail', given: `${S} key.passkey! user.verified!`, says: 'yes L4' },
  {
    act: 'pin.mail',
    given: `${S} key.passkey! user.verified!`,
    risks: ['young-device'],
    says: 'yes L4',
  },
  { act: 'preferences.change', given: `${S} secret.password key.authenticator`, says: 'yes L3' },
  {
    act: 'pin.unlock',
    channel: 'voice',
    given: 'card.security-code identity.birth-date network.call-back',
    says: 'yes L3',
  },
  { act: 'history.read', channel: 'desk', given: 'call.digits-matched', says: 'yes L2' },
  {
    act: 'history.read',
    channel: 'desk',
    direction: 'outbound',
    given: 'call.digits-matched',
    says: 'step-up L0<L2: call-back',
  },
  {
    act: 'pin.unlock',
    channel: 'voice',
    given: 'card.last-four identity.birth-date secret.passcode network.call-back',
    says: 'yes L3',
  },
  {
    act: 'pin.set',
    channel: 'voice',
    policy: keypad,
    given: 'card.security-code identity.birth-date network.call-back',
    says: 'yes L4',
  },
  // The phone's equivalent of L4 chooses a PIN, and nothing else.
  {
    act: 'contact.change',
    channel: 'voice',
    policy: keypad,
    given: 'card.security-code identity.birth-date network.call-back',
    says: 'step-up L3<L4: call-back security-code',
  },
  {
    act: 'pin.set',
    channel: 'voice',
    given: 'card.security-code identity.birth-date network.call-back',
    says: 'step-up L3<L4: call-back security-code',
  },
  {
    act: 'pin.set',
    channel: 'voice',
    policy: keypad,
    given: 'card.security-code identity.birth-date key.authenticator!',
    says: 'step-up L3<L4: call-back security-code',
  },
  { act: 'contact.change', given: `${S} key.passkey! user.verified!`, says: 'yes L4' },
  { act: 'pin.show', given: S, ways: ready, says: 'yes L2 passkey' },
  { act: 'pin.show', given: `${S} secret.password@5`, ways: noKey, says: 'yes L2 code' },
  { act: 'pin.set', given: `${S} secret.password`, ways: ready, says: 'yes L2 passkey code' },
  {
    act: 'pin.set',
    given: `${S} secret.password`,
    ways: ready,
    policy: strict,
    says: 'yes L2 passkey',
  },
];

for (const one of cases) {
  const about = [one.channel, one.direction, one.risks?.join('+'), one.policy?.policy].filter(
    Boolean,
  );
  test(`${one.act} with "${one.given}" ${about.join(' ')}`, () => assert.equal(say(one), one.says));
}

test('evidence is good for exactly five minutes of a step-up and fifteen of a call', () => {
  const one = { id: 'e', item: 'secret.password', at: NOW } as const;
  assert.equal(isFresh(one, { channel: 'web', now: (NOW + 300_000) as Instant }), true);
  assert.equal(isFresh(one, { channel: 'web', now: (NOW + 300_001) as Instant }), false);
  assert.equal(isFresh(one, { channel: 'voice', now: (NOW + 900_000) as Instant }), true);
  assert.equal(isFresh(one, { channel: 'voice', now: (NOW + 900_001) as Instant }), false);
  assert.equal(isFresh(one, { channel: 'web', now: (NOW - 1) as Instant }), false);
});

test('knowledge alone never passes L2, however much of it there is', () => {
  const knowledge = [
    'card.last-four',
    'identity.name',
    'identity.address',
    'identity.birth-date',
    'identity.id-ending',
    'secret.answer',
    'network.caller-id',
    'contact.reference',
    'network.email-code',
  ];
  fc.assert(
    fc.property(
      fc.subarray(knowledge),
      fc.constantFrom<Channel>('web', 'voice', 'desk'),
      (some, channel) => {
        const { level } = decideLevel(given(some.map((item) => `${item}!`).join(' '), 'pin.mail'), {
          channel,
          direction: 'inbound',
          action: hashAction({ act: 'pin.mail', subject: CARD }),
          bound: true,
          policy,
          now: NOW,
        });
        assert.ok(LEVELS.indexOf(level) <= LEVELS.indexOf('L2'), level);
      },
    ),
  );
});

test('more evidence never lowers the level, more risks never lower the need', () => {
  const all = Object.keys(itemsOf()) as EvidenceItem[];
  const levelOf = (some: readonly EvidenceItem[]) =>
    LEVELS.indexOf(
      decideLevel(given(some.map((item) => `${item}!`).join(' '), 'pin.mail'), {
        channel: 'web',
        direction: 'inbound',
        action: hashAction({ act: 'pin.mail', subject: CARD }),
        bound: true,
        policy,
        now: NOW,
      }).level,
    );
  fc.assert(
    fc.property(fc.subarray(all), fc.constantFrom(...all), (some, more) => {
      assert.ok(levelOf([...some, more]) >= levelOf(some));
    }),
  );
  const needs: readonly Level[] = ['L1', 'L2', 'L3', 'L4'];
  for (const need of needs) {
    for (const risk of ['contact-changed', 'young-device', 'scam-report'] as const) {
      const decided = decideRisk(need, [{ risk }]);
      assert.ok(decided.kind !== 'need' || LEVELS.indexOf(decided.need) >= LEVELS.indexOf(need));
    }
  }
});

test('an outbound contact never grants an act above L2', () => {
  const all = Object.keys(itemsOf()).join('! ');
  for (const act of Object.keys(acts) as Act[]) {
    const said = say({
      act,
      direction: 'outbound',
      channel: 'voice',
      given: `${all}!`,
      policy: keypad,
    });
    const above = LEVELS.indexOf(acts[act].need) > LEVELS.indexOf('L2');
    assert.equal(said.startsWith('yes'), !above, `${act}: ${said}`);
  }
});

test('an act that is not in the table is granted to nobody', () => {
  for (const act of ['constructor', 'toString', '__proto__', 'pin.read'])
    assert.throws(
      () =>
        decideAct({
          act: act as 'pin.show', // as an address could bring it
          evidence: [],
          channel: 'web',
          direction: 'inbound',
          risks: [],
          policy: { keypadPin: false, policy: 'compatible' },
          now: 0 as Instant,
        }),
      TypeError,
      act,
    );
});

function itemsOf() {
  return {
    'card.last-four': 0,
    'card.security-code': 0,
    'identity.name': 0,
    'secret.password': 0,
    'secret.answer': 0,
    'network.text-code': 0,
    'network.call-back': 0,
    'network.email-code': 0,
    'network.caller-id': 0,
    'key.passkey': 0,
    'key.authenticator': 0,
    'user.verified': 0,
    'contact.reference': 0,
    'call.number-answered': 0,
    'account.session': 0,
  };
}
