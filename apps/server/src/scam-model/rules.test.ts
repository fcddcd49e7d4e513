import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Level } from '@countersign/scamflags';
import { comparisonOf } from './compare.ts';
import {
  decideBack,
  decideCompare,
  decidePropose,
  decideRelease,
  decideTake,
  type CandidateFacts,
} from './rules.ts';
import type { SampleState } from './types.ts';

const ready: CandidateFacts = {
  ...{ isThere: true, isInUse: false, isCompared: true, proposedBy: 'petra' },
};
const rows: readonly (readonly [what: string, facts: Partial<CandidateFacts>, no: unknown])[] = [
  ['nobody knows it', { isThere: false }, 'scam-model.unknown'],
  ['it is in use', { isInUse: true }, 'scam-model.in-use'],
  ['it was not seen beside those in use', { isCompared: false }, 'scam-model.not-compared'],
];
for (const [what, facts, no] of rows)
  test(`no weights are proposed or released where ${what}`, () => {
    assert.equal(decidePropose({ ...ready, ...facts }), no);
    assert.equal(decideRelease({ ...ready, ...facts }, 'olive'), no);
  });

test('what is broken or in use is not taken up; what is unknown or in use is not compared', () => {
  assert.equal(decideTake({ isWhole: false, isInUse: false }), 'scam-model.broken');
  assert.equal(decideTake({ isWhole: true, isInUse: true }), 'scam-model.in-use');
  assert.equal(decideTake({ isWhole: true, isInUse: false }), undefined);
  assert.equal(decideCompare({ isThere: false, isInUse: false }), 'scam-model.unknown');
  assert.equal(decideCompare({ isThere: true, isInUse: true }), 'scam-model.in-use');
  assert.equal(decideCompare({ isThere: true, isInUse: false }), undefined);
});

test('whoever proposed weights does not release them; somebody else does', () => {
  assert.equal(decidePropose(ready), undefined);
  assert.equal(
    decideRelease({ ...ready, proposedBy: undefined }, 'olive'),
    'scam-model.not-proposed',
  );
  assert.equal(decideRelease(ready, 'petra'), 'scam-model.own-proposal');
  assert.equal(decideRelease(ready, 'olive'), undefined);
});

test('one person goes back from a release that they saw, and from nothing else', () => {
  const released = { kind: 'release', position: 3 } as const;
  assert.equal(decideBack(released, 3), undefined);
  assert.equal(decideBack(released, 2), 'scam-model.changed');
  assert.equal(decideBack(released, Number.NaN), 'scam-model.changed');
  assert.equal(decideBack({ kind: 'back', position: 4 }, 4), 'scam-model.went-back');
  assert.equal(decideBack(undefined, 0), 'scam-model.nothing-before');
});

test('a comparison counts what changes, which way, and on what analysts had found', () => {
  let turn = 0;
  const judged = (state: SampleState, before: Level, after: Level) => {
    turn += 1;
    const named = { id: `i${turn}`, reference: `R${turn}`, text: '' };
    return { sample: { ...named, channel: 'sms', state }, before, after } as const;
  };
  const figures = comparisonOf([
    judged('received', 'caution', 'likely'),
    judged('scam', 'caution', 'likely'),
    judged('scam', 'scam', 'scam'),
    judged('genuine', 'likely', 'no-flags'),
    judged('genuine', 'no-flags', 'no-flags'),
  ]);
  assert.deepEqual([figures.reports, figures.same, figures.up, figures.down], [5, 2, 2, 1]);
  assert.deepEqual(figures.moves[0], { from: 'caution', to: 'likely', reports: 2 });
  assert.deepEqual(
    figures.states.map(({ changed, flaggedAfter, flaggedBefore, state }) => [
      ...[state, changed, flaggedBefore, flaggedAfter],
    ]),
    [
      ['scam', 1, 1, 2],
      ['genuine', 1, 1, 0],
      ['unclear', 0, 0, 0],
      ['received', 1, 0, 1],
    ],
  );
  assert.equal(figures.changed.at(-1)?.state, 'received', 'what was found comes first');
});
