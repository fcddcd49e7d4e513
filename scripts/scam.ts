// `npm run scam -- train|evaluate|compare|release`: the model of scamflags, from the data that SCAM_DATA names.
//
//   train     learns, and says the hash of the weights; writes nothing
//   evaluate  learns, measures, and prints the figures
//   compare   learns, and says whether the released weights come out again, byte for byte
//   release   learns, measures, and writes the weights, the report and the pages of the documentation
//   look      judges the development set with the released weights, and names what they get wrong; needs no data, and no figure comes of it
//   candidate FILE
//             learns, measures, and writes one file with weights and their card: it is taken up on the staff's page of weights
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import {
  DataError,
  type FigureRow,
  type TrainedRun,
  findDataFolder,
  isKept,
  measureRun,
  messageOf,
  readData,
  readDevRows,
  readOwnRows,
  runTraining,
  writePages,
} from '@countersign/scamtrain';
import { evaluate, loadModel } from '@countersign/scamflags';
import { readReleasedModel, WEIGHTS_PATH } from '@countersign/scamflags/weights';

import { candidateOf } from './scam-candidate.ts';

const DOCS = join(import.meta.dirname, '../docs');
const begun = performance.now();
const say = (line: string) =>
  console.log(`${((performance.now() - begun) / 1000).toFixed(1).padStart(6)} s  ${line}`);

const [NAME = '', FILE = ''] = process.argv.slice(2);

const measure = async (run: TrainedRun) => measureRun(run, await readOwnRows(), say);

const COMMANDS: Readonly<Record<string, (run: TrainedRun) => Promise<boolean>>> = {
  train: async () => true,
  evaluate: async (run) => {
    const report = await measure(run);
    for (const set of report.sets) {
      console.log(`\n${set.name}, ${set.rows} rows`);
      for (const row of set.figures) if (row.ours !== null) console.log(`  ${lineOf(row)}`);
    }
    return true;
  },
  compare: async (run) => {
    const isSame = Buffer.from(run.bytes).equals(readFileSync(WEIGHTS_PATH));
    console.log(isSame ? 'The released weights come out again.' : 'The weights are other ones.');
    return isSame;
  },
  release: async (run) => {
    const report = await measure(run);
    writeFileSync(WEIGHTS_PATH, run.bytes);
    for (const { path, text } of writePages(report)) {
      mkdirSync(dirname(join(DOCS, path)), { recursive: true });
      writeFileSync(join(DOCS, path), text);
    }
    return true;
  },
  candidate: async (run) => {
    const report = await measure(run);
    writeFileSync(
      FILE,
      `${JSON.stringify(candidateOf(report, { bytes: run.bytes, rows: run.rows.length }))}\n`,
    );
    say(`${FILE} is written: take it up at /staff/model`);
    return true;
  },
};

process.exitCode = await main(NAME);

async function main(name: string): Promise<number> {
  if (name === 'look') return look();
  const command = COMMANDS[name];
  if (command === undefined || (name === 'candidate') !== (FILE !== '')) {
    console.error(
      `npm run scam -- look|${Object.keys(COMMANDS).join('|')} (candidate: and a FILE)`,
    );
    return 2;
  }
  const folder = findDataFolder();
  if (folder === undefined) {
    console.error(
      'The training data is not here: set SCAM_DATA to the folder with the three train-*.jsonl.gz files.',
    );
    return 2;
  }
  try {
    const run = runTraining(readData(folder), say);
    say(`weights ${loadModel(run.bytes).sha256}, ${run.bytes.length} bytes`);
    return (await command(run)) ? 0 : 1;
  } catch (fault) {
    if (!(fault instanceof DataError)) throw fault;
    console.error(fault.message);
    return 2;
  }
}

function look(): number {
  const model = readReleasedModel();
  for (const row of readDevRows()) {
    const { level } = evaluate(messageOf(row), { model });
    const isDoubted = level === 'scam' || level === 'likely';
    if (isDoubted !== (row.label === 'scam')) console.log(`${row.id}  ${row.label}  ${level}`);
  }
  return 0;
}

function lineOf(row: FigureRow): string {
  const mark = { true: 'kept', false: 'MISSED', undefined: '' }[`${isKept(row)}`];
  const figures = [row.ours, row.tfIdf, row.keywords].map((value) =>
    (value?.toFixed(3) ?? '–').padStart(7),
  );
  return `${row.name.padEnd(68)} ${figures.join(' ')}  ${row.must ?? ''} ${mark}`;
}
