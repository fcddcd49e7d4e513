import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { missingTests, readGoals } from './named-tests.ts';

const ROOT = join(import.meta.dirname, '..');
const JOURNEYS = ['J1', 'J2', 'J3', 'J4', 'J5', 'J6', 'J7'];
const WAYS = ['interpreter', 'browsers', 'real SIP'];
const page = readFileSync(join(ROOT, 'docs/line-journeys.md'), 'utf8');
const { goals, shown } = readGoals(page);

/** The tests that a journey names for each way, from its part of the page. */
function countsOf(journey: string): readonly string[] {
  const [, text = ''] = page.split(`### ${journey} `);
  const [own = ''] = text.split('\n### ');
  const parts = own.split('\n#### ').slice(1);
  assert.deepEqual(
    parts.map((part) => part.split('\n')[0]),
    WAYS,
    journey,
  );
  return parts.map((part) => String(part.match(/^ {2}- “/gm)?.length ?? 0));
}

test('every journey of the line is proven in each of the three ways, and the table counts its tests', () => {
  assert.deepEqual(goals, JOURNEYS);
  const rows = [...page.matchAll(/^\| (J\d) +\|(.+)\|$/gm)].map(([, journey, cells = '']) => [
    journey,
    ...cells.split('|').map((cell) => cell.trim()),
  ]);
  const counted = JOURNEYS.map((journey) => [journey, ...countsOf(journey)]);
  assert.deepEqual(rows, counted);
  assert.ok(counted.flat().every((count) => count !== '0'));
});

test('every test that the journeys of the line name exists under that title', () => {
  assert.deepEqual(missingTests(ROOT, shown), []);
});
