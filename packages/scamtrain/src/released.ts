// The released weights, measured on what they never learned from: without the training data, that is the own set alone.
import { scoreKeywords } from './baseline/keywords.ts';
import { plainText } from './baseline/tf-idf.ts';
import type { TrainRow } from './data/rows.ts';
import { generate } from './grammar/index.ts';
import { judgeWith } from './look.ts';
import { type Judge, levelOf } from './measure/judged.ts';
import { type SetReport, measureSet } from './report/report.ts';
import type { Model } from '@countersign/scamflags';

/** A seed that no training uses. The templates are known to the model all the same, and the set says so. */
const OTHER_SEED = 2;

export const judgeByKeywords: Judge = (row) => {
  const { score, probability } = scoreKeywords(plainText(row));
  return { score, probability, level: levelOf(probability), codes: [] };
};

/** @returns nothing of a set that is empty */
export function measureReleased(model: Model, own: readonly TrainRow[]): readonly SetReport[] {
  const judges = { ours: judgeWith(model), keywords: judgeByKeywords, tfIdf: judgeByKeywords };
  const sets = [
    {
      name: 'Own set',
      says: 'By the released weights; without the training data there is no TF-IDF to compare with.',
      rows: own,
      judges,
    },
    {
      name: 'Known templates',
      says: 'By the released weights, which have learned from these templates.',
      rows: [...generate(OTHER_SEED)],
      judges,
    },
  ];
  return sets.filter(({ rows }) => rows.length > 0).map(measureSet);
}
