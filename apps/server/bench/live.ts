// The live status with 10 000 screens: from an event to a screen, to all screens, and what a screen costs.
import { SCREENS, theLiveStage, type Worker } from './support/live-stage.ts';
import type { Benchmark, Measured } from '@countersign/testkit';

const EVENTS = 300;
const TURNS = 5;

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);
const percentile = (values: readonly number[], share: number) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
const median = (values: readonly number[]) => percentile(values, 0.5);

let turn = 0;

/** A provider's event for one member: from the begin of its transaction to the member's screen. */
async function measureOne(): Promise<Measured> {
  const { ours, ourScreens } = await theLiveStage();
  const latencies: number[] = [];
  for (let event = 0; event < EVENTS; event += 1) {
    const screen = Math.floor((event * SCREENS) / EVENTS);
    const spoken = 'right';
    await ourScreens.ask({ what: 'expect', screens: [screen], text: `"${spoken}.${turn}"` });
    const { begun } = await ours.ask({ what: 'change', member: `m-${screen}`, spoken });
    const { told } = await ourScreens.next();
    latencies.push(Number(told) - Number(begun));
  }
  return {
    figure: percentile(latencies, 0.99),
    note: `${SCREENS} screens listen; median ${median(latencies).toFixed(1)} ms of ${EVENTS} events`,
  };
}

/** Every member's call changes in one transaction: from its commit to the last screen. */
async function measureAll(): Promise<Measured> {
  const { ours, ourScreens } = await theLiveStage();
  const took: number[] = [];
  for (let at = 0; at < TURNS; at += 1) {
    const spoken = at % 2 === 0 ? 'wrong' : 'right';
    await ourScreens.ask({ what: 'expect', count: SCREENS, text: `"${spoken}.${turn}"` });
    const { committed } = await ours.ask({ what: 'change', spoken });
    const { told } = await ourScreens.next();
    took.push(Number(told) - Number(committed));
  }
  return {
    figure: Math.max(...took),
    note: `the slowest of ${TURNS}; median ${median(took).toFixed(0)} ms`,
  };
}

async function pushAll(server: Worker, screens: Worker, text: string): Promise<number> {
  await screens.ask({ what: 'expect', count: SCREENS, text });
  const { begun } = await server.ask({ what: 'repeat' });
  const { told } = await screens.next();
  return Number(told) - Number(begun);
}

/** One word to every screen, as often as a bare server tells it, in pairs that take turns. */
async function measureRatio(): Promise<Measured> {
  const { bare, bareScreens, ours, ourScreens } = await theLiveStage();
  const ratios: number[] = [];
  const bareMs: number[] = [];
  for (let at = 0; at < TURNS; at += 1) {
    turn += 1;
    const own = () => pushAll(ours, ourScreens, `.${turn}"`);
    const other = () => pushAll(bare, bareScreens, `"right.${turn}"`);
    const [mine, theirs] =
      at % 2 === 0
        ? [await own(), await other()]
        : await other().then(async (first) => [await own(), first] as const);
    ratios.push(theirs / mine);
    bareMs.push(theirs);
  }
  return {
    figure: median(ratios),
    note: `bare: ${SCREENS} screens in ${median(bareMs).toFixed(0)} ms; pairs ${ratios.map((one) => one.toFixed(2)).join(', ')}`,
  };
}

/** What one word to every screen takes of a processor, beside what it takes of a bare server. */
async function measureCpu(): Promise<Measured> {
  const { bare, bareScreens, ours, ourScreens } = await theLiveStage();
  const cpuOf = async (server: Worker) => Number((await server.ask({ what: 'memory' }))['cpu']);
  const took = async (server: Worker, push: () => Promise<number>) => {
    const before = await cpuOf(server);
    await push();
    return (await cpuOf(server)) - before;
  };
  const own: number[] = [];
  const other: number[] = [];
  for (let at = 0; at < TURNS; at += 1) {
    turn += 1;
    own.push(await took(ours, () => pushAll(ours, ourScreens, `.${turn}"`)));
    other.push(await took(bare, () => pushAll(bare, bareScreens, `"right.${turn}"`)));
  }
  return { figure: median(own), baseline: median(other), note: `for ${SCREENS} screens` };
}

export const benchmarks: readonly Benchmark[] = [
  {
    name: 'live: one member’s event to the screen, p99',
    unit: 'ms',
    reach: 100,
    lowerIsBetter: true,
    run: measureOne,
  },
  {
    name: 'live: 10 000 members’ events to their screens',
    unit: 'ms',
    reach: 1_000,
    lowerIsBetter: true,
    run: measureAll,
  },
  {
    name: 'live: one word to all screens, of a bare server',
    unit: '×',
    reach: 0.8,
    run: measureRatio,
  },
  {
    name: 'live: memory for a screen',
    unit: 'KiB',
    reach: 32,
    lowerIsBetter: true,
    run: async () => ({ figure: (await theLiveStage()).bytesPerScreen / 1024 }),
  },
  {
    name: 'live: processor time of one word to all screens',
    unit: 'ms',
    // Within the second that a word to all may take, one processor is enough.
    reach: 1_000,
    lowerIsBetter: true,
    run: measureCpu,
  },
];
