import { type Done, verifyPins, visitAll } from './support/acts.ts';
import { median, percentile } from './support/load.ts';
import { type Spent, type Stage, theStage } from './support/stage.ts';
import type { Benchmark, Measured } from '@countersign/testkit';

// PIN operations end to end: over HTTP on the keeper's sockets, the real vault behind it, in the embedded PostgreSQL.
// Show and set are whole visits: ticket, opening, (code,) proof, act. Rates come from processor time, not from the clock
// on the wall, so other work on the machine does not count: what two cores do in a second when keeper, vault and PostgreSQL
// have them alone, and never more than one core gives the keeper, which is one thread.

const CORES = 2;
const TURNS = 5;
/** Not counted: the keeper's code is compiled while it runs. */
const WARM_UP_TURNS = 3;
const CALLERS = 8;
/** A figure of its own: calls that do not wait for one another. */
const LATENCY_CALLERS = 2;
const BARE = 2_000;

type Act = (
  stage: Stage,
  ask: { readonly count: number; readonly callers: number },
) => Promise<Done>;

interface Row {
  readonly what: string;
  readonly count: number;
  readonly act: Act;
}

const ROWS: readonly Row[] = [
  {
    what: 'set, passkey',
    count: 300,
    act: (stage, ask) => visitAll(stage, 'pin.set', { ...ask, cards: stage.signing }),
  },
  { what: 'verify', count: 1_200, act: verifyPins },
  {
    what: 'show, passkey',
    count: 300,
    act: (stage, ask) => visitAll(stage, 'pin.show', { ...ask, cards: stage.signing }),
  },
  {
    what: 'show, code and security code',
    count: 300,
    act: (stage, ask) => visitAll(stage, 'pin.show', { ...ask, cards: stage.coding }),
  },
  {
    what: 'set, code and security code',
    count: 300,
    act: (stage, ask) => visitAll(stage, 'pin.set', { ...ask, cards: stage.coding }),
  },
];

interface Costs extends Spent {
  readonly operations: number;
}

async function costsOf(stage: Stage, row: Row): Promise<Costs> {
  await stage.newDay();
  const before = stage.spent();
  const { count } = await row.act(stage, { count: row.count, callers: CALLERS });
  const after = stage.spent();
  return {
    keeper: (after.keeper - before.keeper) / count,
    vault: (after.vault - before.vault) / count,
    postgres: (after.postgres - before.postgres) / count,
    operations: count,
  };
}

function rateOf({ keeper, vault, postgres }: Costs): number {
  return Math.min(CORES / (keeper + vault + postgres), 1 / keeper);
}

const ms = (seconds: number) => (seconds * 1_000).toFixed(2);

async function measureRate(row: Row): Promise<Measured> {
  const stage = await theStage();
  const turns: Costs[] = [];
  const bare: number[] = [];
  for (let turn = 0; turn < WARM_UP_TURNS; turn += 1) await costsOf(stage, row);
  await stage.bare.run(BARE, CALLERS);
  // Both in turn, so that other work on the machine meets both alike.
  for (let turn = 0; turn < TURNS; turn += 1) {
    const costs = await costsOf(stage, row);
    const { seconds } = await stage.bare.run(BARE, CALLERS);
    turns.push(costs);
    bare.push(BARE / seconds);
  }
  const of = (part: keyof Spent) => median(turns.map((costs) => costs[part]));
  return {
    figure: median(turns.map(rateOf)),
    baseline: median(bare) * CORES,
    note: `ms each: keeper ${ms(of('keeper'))}, vault ${ms(of('vault'))}, PostgreSQL ${ms(of('postgres'))}; baseline: bare transactions (UPDATE, INSERT)`,
  };
}

async function measureLatency(row: Row): Promise<Measured> {
  const stage = await theStage();
  const figures: number[] = [];
  const bare: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    await stage.newDay();
    const { latencies } = await row.act(stage, { count: row.count, callers: LATENCY_CALLERS });
    figures.push(percentile(latencies, 0.99));
    bare.push(percentile((await stage.bare.run(BARE, LATENCY_CALLERS)).latencies, 0.99));
  }
  return {
    figure: median(figures),
    baseline: median(bare),
    note: `${LATENCY_CALLERS} callers, by the clock on the wall; baseline: bare transactions`,
  };
}

export const benchmarks: readonly Benchmark[] = [
  ...ROWS.map((row) => ({
    name: `keeper ${row.what}`,
    unit: '/s on 2 cores',
    reach: 500,
    run: () => measureRate(row),
  })),
  ...ROWS.map((row) => ({
    name: `keeper ${row.what}: p99`,
    unit: 'ms',
    reach: 20,
    lowerIsBetter: true,
    run: () => measureLatency(row),
  })),
];
