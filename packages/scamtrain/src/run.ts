// From rows to weights, and from weights to a report.
import { brotliCompressSync } from 'node:zlib';

import { CHANNELS, writeWeights } from '@countersign/scamflags/training';
import { type LoadedModel, loadModel } from '@countersign/scamflags';

import { type ScoreText, learnTfIdf, plainText } from './baseline/tf-idf.ts';
import { clusterOf } from './data/clusters.ts';
import type { Data } from './data/read.ts';
import { type TrainRow, messageOf } from './data/rows.ts';
import { generate } from './grammar/index.ts';
import { isWritten, readWritten } from './grammar/written.ts';
import { FOLDS, foldOf } from './learn/folds.ts';
import { type Prepared, prepare } from './learn/prepared.ts';
import { type Trained, train } from './learn/train.ts';
import { judgeByRow, judgeWith, lookAt } from './look.ts';
import { type Judge, levelOf } from './measure/judged.ts';
import { judgeByKeywords } from './released.ts';
import { type Report, type SetToMeasure, measureSet } from './report/report.ts';

export type Say = (line: string) => void;

/** The grammar's rows are the same in every run. */
const GRAMMAR_SEED = 1;

export interface TrainedRun extends Trained {
  readonly rows: readonly Prepared[];
  readonly data: Data;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** @param ours the grammar's rows and those that were written out; fewer for a test of the way */
export function runTraining(
  data: Data,
  say: Say,
  ours: Iterable<TrainRow> = [...generate(GRAMMAR_SEED), ...readWritten()],
): TrainedRun {
  const rows = prepareAll([...data.rows, ...ours], say);
  const trained = train(rows, data, say);
  return { ...trained, rows, data, bytes: writeWeights(trained.weights) };
}

export function prepareAll(rows: readonly TrainRow[], say: Say): readonly Prepared[] {
  say(`${rows.length} rows are read`);
  const clusters = clusterOf(rows);
  return rows.map((row, at) => prepare(row, lookAt(messageOf(row)), clusters[at] ?? at));
}

interface Baselines {
  readonly unseen: readonly Judge[];
  readonly withEverything: Judge;
}

export function measureRun(run: TrainedRun, own: readonly TrainRow[], say: Say): Report {
  say('baselines');
  const tfIdf = trainBaselines(run.rows);
  const model = loadModel(run.bytes);
  const folds = new Map(run.rows.map((prepared) => [prepared.row.id, foldOf(prepared)]));
  const byFold = (judges: readonly Judge[]): Judge =>
    judgeByRow((row) => judges[folds.get(row.id) ?? 0] ?? failJudge);
  const unseen = {
    ours: byFold(run.unseen.map(judgeWith)),
    keywords: judgeByKeywords,
    tfIdf: byFold(tfIdf.unseen),
  };
  const grammar = run.rows.map(({ row }) => row).filter(({ source }) => source === 'grammar');
  const written = run.rows.map(({ row }) => row).filter(isWritten);
  const sources = run.data.rows;
  const sets: readonly SetToMeasure[] = [
    {
      name: 'Own set',
      says: 'Messages that people wrote and collected apart from rules, grammar and training data. Nothing was chosen by them.',
      rows: own,
      judges: { ours: judgeWith(model), keywords: judgeByKeywords, tfIdf: tfIdf.withEverything },
    },
    {
      name: 'Writers left out',
      says: 'Texts that several people wrote out for the training, each judged by a model that saw nothing of its writer.',
      rows: written,
      judges: unseen,
    },
    {
      name: 'Templates left out',
      says: 'The grammar, in five parts: each part is judged by a model that saw none of its templates.',
      rows: grammar,
      judges: unseen,
    },
    {
      name: 'Sources left out',
      says: 'The training data, each source judged by a model whose words never saw it.',
      rows: sources,
      judges: unseen,
    },
  ];
  return reportOf(run, model, sets, say);
}

function reportOf(
  run: TrainedRun,
  model: LoadedModel,
  sets: readonly SetToMeasure[],
  say: Say,
): Report {
  const counts = Map.groupBy(run.rows, ({ row }) =>
    [row.source, row.channel, row.label].join('\t'),
  );
  return {
    data: run.data.sha256,
    weights: model.sha256,
    weightsBytes: run.bytes.length,
    weightsCompressed: brotliCompressSync(run.bytes).length,
    trained: [...counts.values()].flatMap((rows) => {
      const row = rows[0]?.row;
      return row === undefined ? [] : [[row.source, row.channel, row.label, rows.length] as const];
    }),
    sets: sets
      .filter(({ rows }) => rows.length > 0)
      .map((set) => {
        say(`${set.name}: ${set.rows.length} rows`);
        return measureSet(set);
      }),
  };
}

function failJudge(): never {
  throw new Error('a row has no model that did not see it');
}

/** The same rows and the same folds as ours; advertising is left out as it is for ours. */
function trainBaselines(rows: readonly Prepared[]): Baselines {
  const judgeOf = (isIn: (prepared: Prepared) => boolean): Judge => {
    const scorers = new Map<string, ScoreText>(
      CHANNELS.map((channel) => {
        const chosen = rows.filter((one) => one.channel === channel && isIn(one));
        return [
          channel,
          learnTfIdf(chosen.map(({ row }) => row).filter(({ label }) => label !== 'spam')),
        ];
      }),
    );
    return (row) => {
      const found = scorers.get(row.channel)?.(plainText(row)) ?? { score: 0, probability: 0 };
      return { ...found, level: levelOf(found.probability), codes: [] };
    };
  };
  return {
    unseen: Array.from({ length: FOLDS }, (_, fold) => judgeOf((one) => foldOf(one) !== fold)),
    withEverything: judgeOf(() => true),
  };
}
