import type { Level } from '@countersign/scamflags';
import { SAMPLE_STATES, type Comparison, type Sample, type StateFigures } from './types.ts';

/** From what says least to what says most; `not-enough` says nothing either way. */
const RANK: Readonly<Record<Level, number>> = {
  'not-enough': 0,
  'no-flags': 1,
  caution: 2,
  likely: 3,
  scam: 4,
};
const FLAGGED: ReadonlySet<Level> = new Set<Level>(['likely', 'scam']);
const CHANGED_SHOWN_MAX = 20;

export interface JudgedTwice {
  readonly sample: Sample;
  readonly before: Level;
  readonly after: Level;
}

/** Figures of two sets of weights on the same words. */
export function comparisonOf(judged: readonly JudgedTwice[]): Comparison {
  const changed = judged.filter(({ after, before }) => after !== before);
  const rise = ({ after, before }: JudgedTwice) => RANK[after] - RANK[before];
  return {
    reports: judged.length,
    same: judged.length - changed.length,
    up: changed.filter((one) => rise(one) > 0).length,
    down: changed.filter((one) => rise(one) < 0).length,
    states: SAMPLE_STATES.map((state) => stateFigures(state, judged)),
    moves: movesOf(changed),
    changed: changed
      .toSorted((one, other) => found(other) - found(one))
      .slice(0, CHANGED_SHOWN_MAX)
      .map(({ after: to, before: from, sample }) => ({
        ...{ id: sample.id, reference: sample.reference, state: sample.state, from, to },
      })),
  };
}

const found = ({ sample }: JudgedTwice) => (sample.state === 'received' ? 0 : 1);

function stateFigures(state: StateFigures['state'], judged: readonly JudgedTwice[]): StateFigures {
  const of = judged.filter(({ sample }) => sample.state === state);
  return {
    ...{ state, reports: of.length },
    changed: of.filter(({ after, before }) => after !== before).length,
    flaggedBefore: of.filter(({ before }) => FLAGGED.has(before)).length,
    flaggedAfter: of.filter(({ after }) => FLAGGED.has(after)).length,
  };
}

function movesOf(changed: readonly JudgedTwice[]): Comparison['moves'] {
  const moves = new Map<string, { from: Level; to: Level; reports: number }>();
  for (const { after: to, before: from } of changed) {
    const key = `${from} ${to}`;
    const move = moves.get(key) ?? { from, to, reports: 0 };
    moves.set(key, { ...move, reports: move.reports + 1 });
  }
  return [...moves.values()].toSorted((one, other) => other.reports - one.reports);
}
