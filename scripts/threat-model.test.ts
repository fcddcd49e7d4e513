import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { missingTests, readGoals } from './named-tests.ts';

const ROOT = join(import.meta.dirname, '..');
const page = readFileSync(join(ROOT, 'docs/threat-model.md'), 'utf8');

const { goals, shown } = readGoals(page);

test('every goal of the threat model names a test, and no heading is passed over', () => {
  assert.ok(goals.length >= 12);
  assert.deepEqual(
    goals,
    goals.map((_, at) => `T${at + 1}`),
  );
  for (const goal of goals)
    assert.ok(
      shown.some((one) => one.goal === goal),
      goal,
    );
});

test('every test that the threat model names exists under that title', () => {
  assert.deepEqual(missingTests(ROOT, shown), []);
});
