// The house as somebody meets it: how long it takes to open, and how much comes down the wire for the first page.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { type TestHouse, startHouse } from '../journeys/kit/house.ts';
import type { Benchmark, Measured } from '@countersign/testkit';

const TURNS = 5;
const SCRIPT_BYTES_MAX = 20_000;

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1];

async function withStateDir<T>(run: (stateDir: string) => Promise<T>): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), 'cs-bench-'));
  chmodSync(home, 0o711);
  try {
    return await run(join(home, 'state'));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Seconds from the command to the line that says it is open; the folder has been opened once before. */
async function measureStart(): Promise<Measured> {
  return withStateDir(async (stateDir) => {
    const open = async () => {
      const begun = performance.now();
      const house = await startHouse({ stateDir });
      const took = (performance.now() - begun) / 1000;
      await house.close();
      return took;
    };
    const first = await open();
    const figures: number[] = [];
    const baselines: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      figures.push(await open());
      const begun = performance.now();
      spawnSync(process.execPath, ['-e', '0']);
      baselines.push((performance.now() - begun) / 1000);
    }
    return {
      figure: median(figures) ?? Number.NaN,
      baseline: median(baselines) ?? Number.NaN,
      note: `baseline: one bare Node; the first time, with keys and people: ${first.toFixed(1)} s`,
    };
  });
}

interface Fetched {
  readonly wire: number;
  readonly text: string;
}

async function fetchRaw(address: string): Promise<Fetched> {
  return await new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const bytes = Buffer.concat(parts);
        const isZipped = answer.headers['content-encoding'] === 'gzip';
        const text = (isZipped ? gunzipSync(bytes) : bytes).toString('utf8');
        resolve({ wire: bytes.length, text });
      });
    }).on('error', reject);
  });
}

/** Bytes of a page's scripts, or of everything but its fonts and icons, as they come. */
async function bytesOf(house: TestHouse, path: string, what: RegExp): Promise<Measured> {
  const page = await fetchRaw(`${house.origins.app}${path}`);
  const named = [...page.text.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css)[^"]*)"/g)];
  const parts = new Map<string, Fetched>();
  for (const [, address = ''] of named) {
    if (what.test(address)) parts.set(address, await fetchRaw(`${house.origins.app}${address}`));
  }
  const all = what.test('page.html') ? [page, ...parts.values()] : [...parts.values()];
  const sum = (count: (one: Fetched) => number) =>
    all.reduce((total, one) => total + count(one), 0);
  return {
    figure: sum(({ wire }) => wire),
    baseline: sum(({ text }) => Buffer.byteLength(text)),
    note: `${path}, ${all.length} answers; baseline: uncompressed`,
  };
}

async function measureBytes(path: string, what: RegExp): Promise<Measured> {
  return withStateDir(async (stateDir) => {
    const house = await startHouse({ stateDir });
    try {
      return await bytesOf(house, path, what);
    } finally {
      await house.close();
    }
  });
}

export const benchmarks: readonly Benchmark[] = [
  {
    name: 'house: opened again',
    unit: 's',
    reach: 5,
    lowerIsBetter: true,
    run: measureStart,
  },
  {
    name: 'first page: compressed scripts',
    unit: 'bytes',
    reach: SCRIPT_BYTES_MAX,
    lowerIsBetter: true,
    run: () => measureBytes('/sign-in', /\.js/),
  },
  {
    name: 'first page: page, styles and scripts',
    unit: 'bytes',
    reach: 60_000,
    lowerIsBetter: true,
    run: () => measureBytes('/sign-in', /\.(js|css|html)/),
  },
];
