// The phone line with 500 callers at once: from a key to the next prompt, and what a key costs beside a bare server.
import { setTimeout as wait } from 'node:timers/promises';
import { benchDatabase } from './support/database.ts';
import { callThrough, KEYS, post, type Platform } from './support/callers.ts';
import { workerOf } from './support/live-stage.ts';
import type { Benchmark, Measured } from '@countersign/testkit';

const CALLERS = 500;
/** People listen before they key; the shortest prompts take so long. */
const LISTENS_MS = { least: 2_000, most: 6_000 } as const;
const ORIGIN = 'https://larkspur.example';
const SECRET = 'a secret of this run alone';
const DOCUMENT_BYTES = 900;
const AT_ONCE = 16;
const PAIRS = 5;
const CALLS_A_TURN = 150;

const percentile = (values: readonly number[], share: number) =>
  values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * share)] ?? NaN;

let opened: Promise<{ readonly ours: Platform; readonly bare: Platform }> | undefined;
let calls = 0;

function thePlatforms() {
  opened ??= open();
  return opened;
}

async function open() {
  await benchDatabase('256MB');
  const start = async (file: string) => {
    const env = { BENCH_VOICE_SECRET: SECRET, BENCH_VOICE_BYTES: String(DOCUMENT_BYTES) };
    const { port } = await workerOf(file, env).next();
    return { port: Number(port), origin: ORIGIN, secret: SECRET };
  };
  return { ours: await start('voice-server.ts'), bare: await start('bare-voice.ts') };
}

/** Nobody's number twice: budgets are for those who guess. */
function caller() {
  calls += 1;
  return { sid: `CA${calls}`, from: `+1212${String(5_550_000 + calls)}` };
}

async function measureKey(): Promise<Measured> {
  const { ours } = await thePlatforms();
  const took: number[] = [];
  await callThrough(ours, caller(), { pause: async () => {}, heard: () => {} });
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: CALLERS }, async (_, at) => {
      const spread = LISTENS_MS.most - LISTENS_MS.least;
      // Evenly between the two, and differently for each key: no two runs differ.
      let turn = at;
      const pause = () => {
        turn = (turn * 7 + 13) % 97;
        return wait(LISTENS_MS.least + (spread * turn) / 97);
      };
      await wait((LISTENS_MS.most * at) / CALLERS);
      await callThrough(ours, caller(), { pause, heard: (ms) => took.push(ms) });
    }),
  );
  const seconds = (performance.now() - begun) / 1_000;
  return {
    figure: percentile(took, 0.99),
    note: `${CALLERS} callers, ${took.length} keys, ${(took.length / seconds).toFixed(0)} a second; median ${percentile(took, 0.5).toFixed(1)} ms`,
  };
}

/** Keys a second, as many callers at once as keep a server busy. */
async function keysASecond(work: () => Promise<number>): Promise<number> {
  let left = CALLS_A_TURN;
  let keys = 0;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left > 0) {
        left -= 1;
        // oxlint-disable-next-line no-await-in-loop
        const done = await work();
        keys += done;
      }
    }),
  );
  return (keys * 1_000) / (performance.now() - begun);
}

async function measureRatio(): Promise<Measured> {
  const { bare, ours } = await thePlatforms();
  const none = { pause: async () => {}, heard: () => {} };
  const own = () => keysASecond(() => callThrough(ours, caller(), none));
  const other = () =>
    keysASecond(async () => {
      for (const Digits of KEYS)
        // oxlint-disable-next-line no-await-in-loop
        await post(bare, '/v1/providers/carrier/voice/a/1', { CallSid: 'CA', Digits });
      return KEYS.length;
    });
  const mine: number[] = [];
  const theirs: number[] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    // oxlint-disable-next-line no-await-in-loop
    for (const first of pair % 2 === 0 ? ['own', 'other'] : ['other', 'own']) {
      // oxlint-disable-next-line no-await-in-loop
      if (first === 'own') mine.push(await own());
      // oxlint-disable-next-line no-await-in-loop
      else theirs.push(await other());
    }
  }
  const [ourKeys, bareKeys] = [percentile(mine, 0.5), percentile(theirs, 0.5)];
  return {
    figure: ourKeys,
    baseline: bareKeys,
    note: `${(ourKeys / bareKeys).toFixed(3)} of a bare server that answers the same bytes and keeps nothing; median of ${PAIRS} pairs`,
  };
}

export const benchmarks: readonly Benchmark[] = [
  {
    name: 'voice: from a key to the next prompt, 500 callers, p99',
    unit: 'ms',
    reach: 150,
    lowerIsBetter: true,
    run: measureKey,
  },
  {
    name: 'voice: keys a second',
    unit: '/s',
    // 500 callers who key every two seconds.
    reach: 250,
    run: measureRatio,
  },
];
