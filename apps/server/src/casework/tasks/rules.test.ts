import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '@countersign/kernel';
import { LEVELS } from '../../verification/index.ts';
import { isSecond } from '../second.ts';
import { decideLetters } from '../rules.ts';
import { stageAt } from '../../reach/index.ts';
import { decideSend, decideWhy, type CallFacts, type WhyNo } from './rules.ts';
import { UNFREEZE_WHYS, type TaskStage, type UnfreezeWhy } from './types.ts';

const call: CallFacts = {
  ...{
    direction: 'inbound',
    isTalking: true,
    spoken: 'open',
    level: 'L2',
    isHeld: false,
    isFraudTeam: false,
  },
};

const sends: readonly (readonly [
  Parameters<typeof decideSend>[0],
  Partial<CallFacts> | undefined,
  string | undefined,
])[] = [
  ['task', undefined, 'contact.call-over'],
  ['task', { isTalking: false }, 'contact.call-over'],
  ['task', { spoken: 'wrong' }, 'contact.claim-refused'],
  ['task', { direction: 'outbound', spoken: 'wrong' }, 'contact.claim-refused'],
  ['task', { level: 'L0' }, 'casework.not-named'],
  ['task', { isHeld: true }, 'verify.not-now'],
  ['task', { direction: 'outbound', level: 'L0', isHeld: true }, 'verify.not-now'],
  ['task', { level: 'L1' }, undefined],
  ['task', { direction: 'outbound', level: 'L0' }, undefined],
  ['change', undefined, 'contact.call-over'],
  ['change', { direction: 'outbound', level: 'L2' }, 'casework.our-call'],
  ['change', { direction: 'outbound', level: 'L4' }, 'casework.our-call'],
  ['unfreeze', { direction: 'outbound', level: 'L4' }, 'casework.not-fraud-team'],
  ['unfreeze', { direction: 'outbound', level: 'L0', isFraudTeam: true }, undefined],
  ['unfreeze', { level: 'L2' }, undefined],
  ['change', { spoken: 'wrong' }, 'contact.claim-refused'],
  ['change', { level: 'L0' }, 'casework.not-named'],
  ['change', { level: 'L1' }, 'casework.not-known'],
  ['change', { isHeld: true }, 'verify.not-now'],
  ['change', {}, undefined],
];
for (const [kind, facts, wanted] of sends)
  test(`sending a ${kind} on ${JSON.stringify(facts)}: ${wanted ?? 'yes'}`, () =>
    assert.equal(decideSend(kind, facts && { ...call, ...facts }), wanted));

/** By what a member has, where the card may be used again; where it may not, `card-ended` holds as well. */
const whys: Readonly<
  Record<'none' | 'app' | 'passkey', Readonly<Record<UnfreezeWhy, WhyNo | undefined>>>
> = {
  none: {
    ...{ 'theirs-after-all': 'casework.no-app', 'safe-again': 'casework.no-app' },
    ...{ 'by-mistake': 'casework.no-app', 'no-passkey': undefined },
    'card-ended': 'casework.card-not-ended',
  },
  app: {
    ...{ 'theirs-after-all': 'casework.no-passkey', 'safe-again': 'casework.no-passkey' },
    ...{ 'by-mistake': 'casework.no-passkey', 'no-passkey': undefined },
    'card-ended': 'casework.card-not-ended',
  },
  passkey: {
    ...{ 'theirs-after-all': undefined, 'safe-again': undefined },
    ...{ 'by-mistake': undefined, 'no-passkey': 'casework.has-passkey' },
    'card-ended': 'casework.card-not-ended',
  },
};
for (const app of ['none', 'app', 'passkey'] as const)
  for (const why of UNFREEZE_WHYS)
    test(`a freeze ends because of ${why}, where they have ${app}: ${whys[app][why] ?? 'yes'}`, () => {
      assert.equal(decideWhy(why, { app, hasEnded: false }), whys[app][why]);
      const ended = why === 'card-ended' ? undefined : whys[app][why];
      assert.equal(decideWhy(why, { app, hasEnded: true }), ended);
    });

test('letters go out to whoever named a card and is not known yet, and to nobody else', () => {
  assert.deepEqual(
    LEVELS.map((level) => decideLetters(level)),
    [
      'casework.not-named',
      undefined,
      'casework.known-already',
      'casework.known-already',
      'casework.known-already',
    ],
  );
});

test('whoever began it is not the one who decides', () => {
  assert.equal(isSecond('olive', 'olive'), false);
  assert.equal(isSecond('olive', 'oscar'), true);
});

test('what waits runs out at its end; what was decided stays so', () => {
  const stage = (state: TaskStage, now: number) => stageAt({ state, until: 100 }, now as Instant);
  assert.deepEqual([stage('open', 99), stage('open', 100)], ['open', 'expired']);
  assert.deepEqual([stage('confirmed', 99), stage('confirmed', 100)], ['confirmed', 'expired']);
  for (const state of ['done', 'refused', 'declined', 'replaced'] as const)
    assert.equal(stage(state, 1_000), state);
});
