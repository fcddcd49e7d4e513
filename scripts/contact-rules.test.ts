import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { missingTests, readGoals } from './named-tests.ts';

const ROOT = join(import.meta.dirname, '..');
const RULES = 26;
const page = readFileSync(join(ROOT, 'docs/contact-rules.md'), 'utf8');
const { goals, shown } = readGoals(page);

test('every rule of contact stands in the page, with its tests or with what is missing', () => {
  assert.deepEqual(
    goals,
    Array.from({ length: RULES }, (_, at) => `R${at + 1}`),
  );
  for (const rule of goals) {
    const [, text = ''] = page.split(`### ${rule}\n`);
    const [own = ''] = text.split('\n### ');
    const isShown = shown.some((one) => one.goal === rule);
    assert.ok(isShown || /[Mm]issing/.test(own), `${rule} says neither`);
  }
});

test('every test that the rules of contact name exists under that title', () => {
  assert.deepEqual(missingTests(ROOT, shown), []);
});
