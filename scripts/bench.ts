// `npm run bench -- [NAME] [--write]`: runs every `bench/*.ts`, or those whose file or name contains NAME.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

import type { Benchmark } from '@countersign/testkit';

import { type BenchmarkRow, pageOf, rowOf, sayRow, sayTotal } from './bench-report.ts';
import { listPaths } from './tree.ts';

const ROOT = join(import.meta.dirname, '..');

const isWriting = process.argv.includes('--write');
const wanted = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '';

const rows: BenchmarkRow[] = [];
for (const path of listPaths(ROOT).filter((one) => /\/bench\/[^/]+\.ts$/.test(one))) {
  const { benchmarks } = (await import(join(ROOT, path))) as { benchmarks?: readonly Benchmark[] };
  for (const benchmark of benchmarks ?? []) {
    if (!path.includes(wanted) && !benchmark.name.includes(wanted)) continue;
    const row = rowOf(benchmark, await benchmark.run());
    console.log(sayRow(row));
    rows.push(row);
  }
}

const [cpu] = cpus();
const machine = `Measured on ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, Node ${process.versions.node}.`;
if (isWriting) writeFileSync(join(ROOT, 'docs/benchmarks.md'), pageOf(rows, machine));
if (rows.length === 0) console.error(`no benchmark is called ${wanted}`);
console.log(sayTotal(rows));
// A benchmark may leave a server or a pool open; it has nothing more to say.
process.exit(rows.length > 0 && rows.every((row) => row.isReached) ? 0 : 1);
