// What a benchmark is, and how its figures are written. Every `bench/*.ts` exports `benchmarks`.

import type { Benchmark, Measured } from '@countersign/testkit';

export interface BenchmarkRow extends Measured {
  readonly name: string;
  readonly unit: string;
  readonly reach: number;
  readonly isReached: boolean;
  readonly lowerIsBetter: boolean;
}

export function isReached({ reach, lowerIsBetter = false }: Benchmark, figure: number): boolean {
  if (!Number.isFinite(figure)) return false;
  return lowerIsBetter ? figure <= reach : figure >= reach;
}

export function rowOf(benchmark: Benchmark, result: Measured): BenchmarkRow {
  const { name, unit, reach, lowerIsBetter = false } = benchmark;
  return {
    ...result,
    name,
    unit,
    reach,
    lowerIsBetter,
    isReached: isReached(benchmark, result.figure),
  };
}

export function sayRow(row: BenchmarkRow): string {
  const mark = row.isReached ? 'reached' : 'NOT REACHED';
  const aim = `${row.lowerIsBetter ? 'at most' : 'at least'} ${round(row.reach)}`;
  const parts = [`${round(row.figure)} ${row.unit}`, `${aim}: ${mark}`];
  if (row.baseline !== undefined) parts.push(`${ratio(row)} of ${round(row.baseline)}`);
  if (row.note !== undefined) parts.push(row.note);
  return `${row.name}: ${parts.join(' · ')}`;
}

export function sayTotal(rows: readonly BenchmarkRow[]): string {
  return `reached ${rows.filter((row) => row.isReached).length} of ${rows.length}`;
}

/** The page docs/benchmarks.md. `machine` says what it was measured on. */
export function pageOf(rows: readonly BenchmarkRow[], machine: string): string {
  const cells = (row: BenchmarkRow) => [
    row.name,
    `${round(row.figure)} ${row.unit}`,
    `${row.lowerIsBetter ? '≤' : '≥'} ${round(row.reach)}`,
    row.isReached ? 'yes' : '**no**',
    row.baseline === undefined ? '' : `${round(row.baseline)} ${row.unit}`,
    row.baseline === undefined ? '' : ratio(row),
    row.note ?? '',
  ];
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench -- --write`; `npm run bench -- NAME` runs those whose file or name contains NAME.',
    'A figure and its baseline are measured in the same run; the ratio says more than the figure.',
    '',
    machine,
    '',
    '| What | Figure | To reach | Reached | Baseline | Ratio | Note |',
    '|---|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${cells(row).join(' | ')} |`),
    '',
    `${sayTotal(rows)}.`,
    '',
  ].join('\n');
}

function ratio({ figure, baseline = Number.NaN }: BenchmarkRow): string {
  return `${(figure / baseline).toFixed(2)}×`;
}

function round(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 2 : 4;
  return Number(value.toFixed(digits)).toLocaleString('en-US', { maximumFractionDigits: 4 });
}
