import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { evaluate, loadModel } from '@countersign/scamflags';
import { readReleasedModel } from '@countersign/scamflags/weights';

import { findDataFolder } from './config.ts';
import { clusterOf } from './data/clusters.ts';
import { DataError, readData } from './data/read.ts';
import { type TrainRow, messageOf } from './data/rows.ts';
import { generate } from './grammar/index.ts';
import { countRows } from './learn/balance.ts';
import { FOLDS, foldOf } from './learn/folds.ts';
import { prepareAll, runTraining } from './run.ts';
import { breachesOf } from './verdict-law.ts';

const CHANNELS = ['sms', 'email', 'call'] as const;

/** A few rows of two sources a side and channel: enough to learn that "locked" is bad. */
function someRows(): readonly TrainRow[] {
  return CHANNELS.flatMap((channel) =>
    ['one', 'two'].flatMap((source) =>
      Array.from({ length: 12 }, (_, at): readonly TrainRow[] => [
        {
          ...{
            id: `${source}-${channel}-scam-${at}`,
            channel,
            source,
            lang: 'en',
            kind: 'made',
            label: 'scam',
          },
          text: `your account ${at} is locked, word${at} verify it at once, thing${at * 7}`,
        },
        {
          ...{
            id: `${source}-${channel}-legit-${at}`,
            channel,
            source,
            lang: 'en',
            kind: 'made',
            label: 'legit',
          },
          text: `see you at lunch, number${at} and bring the book${at * 3} about gardens`,
        },
      ]).flat(),
    ),
  );
}

const data = { rows: someRows(), sha256: 'of a test' };

test('the same rows give the same weights, to the byte', () => {
  const [one, other] = [runTraining(data, () => {}, []), runTraining(data, () => {}, [])];
  assert.deepEqual(one.bytes, other.bytes);
  assert.equal(loadModel(one.bytes).sha256, loadModel(other.bytes).sha256);
});

test('what was learned tells a scam from what is none', () => {
  const model = loadModel(runTraining(data, () => {}, []).bytes);
  const scoreOf = (text: string) => evaluate({ channel: 'sms', text }, { model }).score;
  assert.ok(scoreOf('your account is locked, verify it') > scoreOf('bring the book about gardens'));
});

test('a source counts for its share, however many rows it has', () => {
  const rows = prepareAll(data.rows, () => {});
  const counts = countRows(rows);
  const sumOf = (isScam: boolean) =>
    rows.reduce((sum, row, at) => sum + (row.isScam === isScam ? (counts[at] ?? 0) : 0), 0);
  assert.ok(Math.abs(sumOf(true) - sumOf(false)) < 1e-9);
});

test('near-duplicates, and rows of one template, stand on one side of every split', () => {
  const row = { channel: 'sms', lang: 'en', label: 'scam', source: 'x', kind: 'k' } as const;
  const near =
    'Your parcel is held at the depot. Pay the fee of 1.99 today to have it delivered tomorrow before noon.';
  const rows: readonly TrainRow[] = [
    { ...row, id: '1', text: near },
    { ...row, id: '2', text: near.replace('1.99', '2.49') },
    {
      ...row,
      id: '3',
      text: 'Mum, this is my new number, can you send me some money for the rent please?',
    },
    { ...row, id: '4', text: 'one thing', template: 't1' },
    { ...row, id: '5', text: 'another matter altogether', template: 't1' },
  ];
  const clusters = clusterOf(rows);
  assert.equal(clusters[0], clusters[1]);
  assert.notEqual(clusters[0], clusters[2]);
  assert.equal(clusters[3], clusters[4]);
  const folds = prepareAll(rows, () => {}).map(foldOf);
  assert.equal(folds[0], folds[1]);
  assert.equal(folds[3], folds[4]);
  assert.ok(folds.every((fold) => fold >= 0 && fold < FOLDS));
});

test('a folder without the data is refused in one sentence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cs-scam-'));
  try {
    assert.throws(
      () => readData(folder),
      new DataError('SCAM_DATA names a folder without train-sms.jsonl.gz.'),
    );
    for (const channel of CHANNELS) {
      const row = {
        id: '1',
        channel,
        lang: 'en',
        label: 'good',
        source: 'x',
        kind: 'k',
        text: 'hello',
      };
      writeFileSync(
        join(folder, `train-${channel}.jsonl.gz`),
        gzipSync(`${JSON.stringify(row)}\n`),
      );
    }
    assert.throws(() => readData(folder), DataError);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('what only tells a source is taken out: who speaks, and what a publisher made unreadable', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cs-scam-'));
  try {
    for (const channel of CHANNELS) {
      const text = 'victim: Hello?\nattacker: I paid {$XXXX} on XX/XX/2020.';
      const row = { id: '1', channel, lang: 'en', label: 'legit', source: 'x', kind: 'k', text };
      writeFileSync(
        join(folder, `train-${channel}.jsonl.gz`),
        gzipSync(`${JSON.stringify(row)}\n`),
      );
    }
    assert.equal(readData(folder).rows[0]?.text, 'Hello?\nI paid  on /2020.');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

// On the training data where it is here, else on the grammar.
test('every place of a verdict is in its message, and its weights sum to the score', () => {
  const model = readReleasedModel();
  const folder = findDataFolder();
  const rows = folder === undefined ? [...generate(4)] : readData(folder).rows;
  for (const row of rows) {
    const message = messageOf(row);
    assert.deepEqual(breachesOf(message, evaluate(message, { model })), [], row.id);
  }
});
