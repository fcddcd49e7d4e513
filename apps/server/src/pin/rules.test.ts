import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '@countersign/kernel';
import { decidePanel, postedFrom } from './rules.ts';
import type { VerifyRefusal } from '../verification/index.ts';
import type { CardFacts, KeeperFacts, OrderId, PanelAct, PinFacts, PinPolicy } from './types.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 22, 12) as Instant;
const ago = (days: number) => (NOW - days * DAY) as Instant;

const POLICY: PinPolicy = {
  productId: 'charge',
  region: 'US',
  method: 'ibm3624-offset',
  reveal: true,
  custom: true,
  keypad: false,
  mail: true,
  offline: false,
  codeFallback: true,
  addressAgeDaysMin: 30,
  daysBetweenCardAndMailer: 2,
};
const KEEPER: KeeperFacts = {
  state: 'active',
  triesLeft: 3,
  showsLeftToday: 3,
  setsLeftToday: 3,
  unlocksLeftToday: 3,
  passkey: { state: 'ready' },
  codeFallback: true,
};
const CARD: CardFacts = { active: true, relation: 'holder', addressSince: ago(400) };

interface Change {
  readonly policy?: Partial<PinPolicy>;
  readonly keeper?: Partial<KeeperFacts> | 'unreachable';
  readonly card?: Partial<CardFacts>;
  readonly mailer?: PinFacts['mailer'];
  readonly outOfReach?: PinFacts['outOfReach'];
}

function facts(change: Change): PinFacts {
  const keeper = change.keeper === 'unreachable' ? 'unreachable' : { ...KEEPER, ...change.keeper };
  return {
    policy: { ...POLICY, ...change.policy },
    card: { ...CARD, ...change.card },
    keeper,
    ...(change.mailer === undefined ? {} : { mailer: change.mailer }),
    ...(change.outOfReach === undefined ? {} : { outOfReach: change.outOfReach }),
  };
}

const LETTER = {
  order: 'o-1' as OrderId,
  state: 'generated',
  earliest: '2026-11-30',
  latest: '2026-12-07',
} as const;
const READY = 'ready';
const YOUNG = { risk: 'young-device', until: (NOW + DAY) as Instant } as const;
const risky = (act: PanelAct): VerifyRefusal => ({ code: 'verify.risk', act, ...YOUNG });
const ALL_RISKY = {
  'pin.show': risky('pin.show'),
  'pin.set': risky('pin.set'),
  'pin.mail': risky('pin.mail'),
  'pin.unlock': risky('pin.unlock'),
} as const;

/** One line a case: what is different, then show, set, mail and unlock. */
const table: readonly (readonly [string, Change, string, string, string, string])[] = [
  ['an ordinary charge card', {}, READY, READY, READY, 'pin.not-locked'],
  [
    'keeper down',
    { keeper: 'unreachable' },
    'pin.unavailable',
    'pin.unavailable',
    'pin.unavailable',
    'pin.unavailable',
  ],
  [
    'card not active',
    { card: { active: false } },
    'pin.card-not-active',
    'pin.card-not-active',
    'pin.card-not-active',
    'pin.card-not-active',
  ],
  [
    'PVV card',
    { policy: { method: 'visa-pvv', reveal: false } },
    'pin.show-not-for-product',
    READY,
    READY,
    'pin.not-locked',
  ],
  [
    'PVV card that claims to reveal',
    { policy: { method: 'visa-pvv' } },
    'pin.show-not-for-product',
    READY,
    READY,
    'pin.not-locked',
  ],
  [
    'no own choice',
    { policy: { custom: false } },
    READY,
    'pin.set-not-for-product',
    READY,
    'pin.not-locked',
  ],
  [
    'no post',
    { policy: { mail: false } },
    READY,
    READY,
    'pin.mail-not-for-product',
    'pin.not-locked',
  ],
  [
    'the primary of a supplementary card',
    { card: { relation: 'primary' } },
    'pin.only-holder',
    'pin.only-holder',
    READY,
    'pin.only-holder',
  ],
  [
    'locked',
    { keeper: { state: 'locked', triesLeft: 0 } },
    'pin.locked',
    'pin.locked',
    'pin.locked',
    READY,
  ],
  [
    'locked, unlocked too often',
    { keeper: { state: 'locked', unlocksLeftToday: 0 } },
    'pin.locked',
    'pin.locked',
    'pin.locked',
    'pin.none-left-today',
  ],
  [
    'never set',
    { keeper: { state: 'not-set' } },
    'pin.not-set',
    READY,
    'pin.not-set',
    'pin.not-locked',
  ],
  [
    'never set, PVV',
    { keeper: { state: 'not-set' }, policy: { method: 'visa-pvv', reveal: false } },
    'pin.show-not-for-product',
    READY,
    READY,
    'pin.not-locked',
  ],
  [
    'shown three times',
    { keeper: { showsLeftToday: 0 } },
    'pin.none-left-today',
    READY,
    READY,
    'pin.not-locked',
  ],
  [
    'set three times',
    { keeper: { setsLeftToday: 0 } },
    READY,
    'pin.none-left-today',
    READY,
    'pin.not-locked',
  ],
  [
    'no passkey, codes allowed',
    { keeper: { passkey: { state: 'none' } } },
    READY,
    READY,
    READY,
    'pin.not-locked',
  ],
  [
    'no passkey, keeper forbids codes',
    { keeper: { passkey: { state: 'none' }, codeFallback: false } },
    'pin.no-way',
    'pin.no-way',
    READY,
    'pin.not-locked',
  ],
  [
    'no passkey, programme forbids codes',
    { keeper: { passkey: { state: 'none' } }, policy: { codeFallback: false } },
    'pin.no-way',
    'pin.no-way',
    READY,
    'pin.not-locked',
  ],
  [
    'passkey cooling off, no codes',
    { keeper: { passkey: { state: 'cooling-off', until: NOW + DAY }, codeFallback: false } },
    'pin.passkey-cooling-off',
    'pin.passkey-cooling-off',
    READY,
    'pin.not-locked',
  ],
  [
    'moved 12 days ago',
    { card: { addressSince: ago(12) } },
    READY,
    READY,
    'pin.address-new',
    'pin.not-locked',
  ],
  ['moved 30 days ago', { card: { addressSince: ago(30) } }, READY, READY, READY, 'pin.not-locked'],
  [
    'card posted yesterday',
    { card: { dispatchedAt: ago(1) } },
    READY,
    READY,
    'pin.card-just-posted',
    'pin.not-locked',
  ],
  [
    'card posted two days ago',
    { card: { dispatchedAt: ago(2) } },
    READY,
    READY,
    READY,
    'pin.not-locked',
  ],
  [
    'a letter is on its way',
    { mailer: LETTER },
    READY,
    READY,
    'pin.mailer-on-its-way',
    'pin.not-locked',
  ],
  [
    'a new device without a passkey',
    { outOfReach: ALL_RISKY },
    'verify.risk',
    'verify.risk',
    'verify.risk',
    'pin.not-locked',
  ],
  [
    'a new device with a passkey: what it can be raised to stays open',
    { outOfReach: { 'pin.show': ALL_RISKY['pin.show'], 'pin.set': ALL_RISKY['pin.set'] } },
    'verify.risk',
    'verify.risk',
    READY,
    'pin.not-locked',
  ],
  [
    'locked on a new device: the card’s own reasons come first',
    { keeper: { state: 'locked', triesLeft: 0 }, outOfReach: ALL_RISKY },
    'pin.locked',
    'pin.locked',
    'pin.locked',
    'verify.risk',
  ],
  [
    'keeper down on a new device',
    { keeper: 'unreachable', outOfReach: ALL_RISKY },
    'pin.unavailable',
    'pin.unavailable',
    'pin.unavailable',
    'pin.unavailable',
  ],
  [
    'duress, a call of ours, and nothing to prove it with',
    {
      outOfReach: {
        'pin.show': { code: 'verify.not-now', act: 'pin.show' },
        'pin.set': { code: 'verify.outbound-ceiling', act: 'pin.set' },
        'pin.mail': { code: 'verify.step-up', act: 'pin.mail', need: 'L3', have: 'L2', raise: [] },
      },
    },
    'verify.not-now',
    'verify.outbound-ceiling',
    'verify.step-up',
    'pin.not-locked',
  ],
];

for (const [name, change, ...wanted] of table) {
  test(`PIN panel: ${name}`, () => {
    const panel = decidePanel(facts(change), NOW);
    const got = [panel.show, panel.set, panel.mail, panel.unlock].map((act) =>
      act.ready ? READY : act.why.code,
    );
    assert.deepEqual(got, wanted);
  });
}

test('the way is the passkey first, the code where there is none', () => {
  const withPasskey = decidePanel(facts({}), NOW).show;
  const without = decidePanel(facts({ keeper: { passkey: { state: 'none' } } }), NOW).show;
  assert.deepEqual(withPasskey, { ready: true, way: 'passkey', leftToday: 3 });
  assert.deepEqual(without, { ready: true, way: 'code', leftToday: 3 });
});

test('a member at a new device is told from when', () => {
  const { show } = decidePanel(facts({ outOfReach: ALL_RISKY }), NOW);
  assert.deepEqual(show, {
    ready: false,
    why: { code: 'verify.risk', act: 'pin.show', risk: 'young-device', until: NOW + DAY },
  });
});

test('a member who moved is told from when', () => {
  const { mail } = decidePanel(facts({ card: { addressSince: ago(12) } }), NOW);
  assert.deepEqual(mail, {
    ready: false,
    why: { code: 'pin.address-new', since: ago(12), from: NOW + 18 * DAY },
  });
});

test('a product that wants fewer days than the cooling-off posts nothing sooner, one that wants more posts later', () => {
  for (const [wanted, from] of [
    [0, 30],
    [5, 30],
    [30, 30],
    [45, 45],
  ] as const) {
    assert.equal(postedFrom(NOW, wanted), NOW + from * DAY);
    const moved = { policy: { addressAgeDaysMin: wanted }, card: { addressSince: ago(12) } };
    const { mail } = decidePanel(facts(moved), NOW);
    assert.ok(!mail.ready && mail.why.code === 'pin.address-new');
    assert.equal(mail.why.from, ago(12) + from * DAY);
  }
});
