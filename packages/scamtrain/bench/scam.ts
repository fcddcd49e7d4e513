// How well scams are told, how fast, and how much a browser has to load. The figures are those of a release, measured anew; without
// SCAM_DATA they are of the released weights on the own set and the grammar, and each note says so.
import { brotliCompressSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { type Channel, evaluate, loadModel } from '@countersign/scamflags';
import { cutGrams } from '@countersign/scamflags/training';
import { WEIGHTS_PATH, readReleasedModel } from '@countersign/scamflags/weights';
import {
  FIGURES,
  type SetReport,
  findDataFolder,
  measureReleased,
  measureRun,
  readData,
  readOwnRows,
  runTraining,
} from '@countersign/scamtrain';
import type { Benchmark, Measured } from '@countersign/testkit';
import { build } from 'vite';

const TURNS = { warm: 2_000, measured: 3_000 } as const;
const MESSAGES = {
  sms: 'Your parcel is waiting. Pay the customs fee of 1.99 at https://parcel-fees.example/pay within 24 hours or it goes back. ',
  email:
    'We have noticed a sign-in to your account from a new device. If this was you, nothing is to be done. Otherwise open the app, or call the number on the back of your card. ',
} as const;
const MAIL_LETTERS = 4_000;

let measured: Promise<{ readonly sets: readonly SetReport[]; readonly how: string }> | undefined;

function theSets() {
  measured ??= measureAll();
  return measured;
}

async function measureAll() {
  const folder = findDataFolder();
  const own = await readOwnRows();
  if (folder === undefined) {
    return {
      sets: measureReleased(readReleasedModel(), own),
      how: 'SCAM_DATA is not set: released weights, baseline keywords',
    };
  }
  const { sets } = measureRun(
    runTraining(readData(folder), () => {}),
    own,
    () => {},
  );
  return { sets, how: 'trained anew, baseline TF-IDF with logistic regression' };
}

/** Of the own set where it has such rows; else of the grammar, else of the sources. */
async function measureFigure(name: string): Promise<Measured> {
  const { sets, how } = await theSets();
  const figureOf = (set: SetReport) => set.figures.find((one) => one.name === name);
  const set = sets.find((one) => typeof figureOf(one)?.ours === 'number');
  const row = set === undefined ? undefined : figureOf(set);
  if (set === undefined || row === undefined)
    return { figure: NaN, note: `nothing to measure on; ${how}` };
  return {
    figure: row.ours ?? NaN,
    ...(row.tfIdf === null ? {} : { baseline: row.tfIdf }),
    note: `${set.name}, ${set.rows} rows; ${how}`,
  };
}

/** Half of what is asked comes first in each turn, so that neither is measured on a warmer machine. */
async function measureSpeed(channel: Channel, text: string): Promise<Measured> {
  const model = readReleasedModel();
  const ours = () => evaluate({ channel, text }, { model });
  const bare = () => cutGrams(text.toLowerCase());
  for (let turn = 0; turn < TURNS.warm; turn += 1) void [ours(), bare()];
  const took = { ours: new Float64Array(TURNS.measured), bare: new Float64Array(TURNS.measured) };
  for (let turn = 0; turn < TURNS.measured; turn += 1) {
    took.ours[turn] = microsecondsOf(ours);
    took.bare[turn] = microsecondsOf(bare);
  }
  const at = (list: Float64Array, part: number) =>
    list.sort()[Math.floor((list.length - 1) * part)] ?? NaN;
  const median = at(took.ours, 0.5);
  return {
    figure: at(took.ours, 0.99),
    baseline: at(took.bare, 0.99),
    note: `${text.length} characters; median ${median.toFixed(0)} µs, ${(1e6 / median).toFixed(0)} a second; baseline is cutting the pieces alone`,
  };
}

function microsecondsOf(work: () => unknown): number {
  const begun = performance.now();
  work();
  return (performance.now() - begun) * 1_000;
}

/** What a page loads before its first verdict: code and rules as one minified file, and the weights; both compressed. */
async function measureSize(): Promise<Measured> {
  const entry = fileURLToPath(import.meta.resolve('@countersign/scamflags'));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'scamflags' }, minify: true },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const code = outputs
    .filter((one) => one.type === 'chunk' && !one.isDynamicEntry)
    .map((one) => (one.type === 'chunk' ? one.code : ''))
    .join('\n');
  const kib = (bytes: Uint8Array) => brotliCompressSync(bytes).length / 1_024;
  const [codeKib, weightsKib] = [kib(Buffer.from(code)), kib(readFileSync(WEIGHTS_PATH))];
  return {
    figure: codeKib + weightsKib,
    note: `weights ${weightsKib.toFixed(0)}, code and rules ${codeKib.toFixed(0)}; brotli`,
  };
}

async function measureStart(): Promise<Measured> {
  const bytes = readFileSync(WEIGHTS_PATH);
  const begun = performance.now();
  const model = loadModel(bytes);
  evaluate({ channel: 'sms', text: MESSAGES.sms }, { model });
  return {
    figure: performance.now() - begun,
    note: 'hash of the weights, tables and the first verdict',
  };
}

const figures = FIGURES.flatMap(({ name, must, lowerIsBetter }): readonly Benchmark[] =>
  must === undefined
    ? []
    : [
        {
          name: `scam: ${name}`,
          unit: '',
          reach: must,
          ...(lowerIsBetter === undefined ? {} : { lowerIsBetter }),
          run: () => measureFigure(name),
        },
      ],
);

export const benchmarks: readonly Benchmark[] = [
  // Before anything is warm.
  {
    name: 'scam: start, the first verdict',
    unit: 'ms',
    reach: 50,
    lowerIsBetter: true,
    run: measureStart,
  },
  {
    name: 'scam: one SMS, p99',
    unit: 'µs',
    reach: 200,
    lowerIsBetter: true,
    run: () => measureSpeed('sms', MESSAGES.sms),
  },
  {
    name: 'scam: an e-mail of 4 000 characters, p99',
    unit: 'µs',
    reach: 1_000,
    lowerIsBetter: true,
    run: () => measureSpeed('email', MESSAGES.email.repeat(30).slice(0, MAIL_LETTERS)),
  },
  {
    name: 'scam: what a browser loads',
    unit: 'KiB',
    reach: 400,
    lowerIsBetter: true,
    run: measureSize,
  },
  ...figures,
];
