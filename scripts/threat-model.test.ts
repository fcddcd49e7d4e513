import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '..');
const page = readFileSync(join(ROOT, 'docs/threat-model.md'), 'utf8');

interface Shown {
  readonly goal: string;
  readonly file: string;
  readonly title: string;
}

/** Goals are headings, files are first-level items, titles stand in quotes below them. */
function readGoals(markdown: string): { goals: readonly string[]; shown: readonly Shown[] } {
  const goals: string[] = [];
  const shown: Shown[] = [];
  let file = '';
  for (const line of markdown.split('\n')) {
    const goal = /^### (T\d+)$/.exec(line)?.[1];
    if (goal !== undefined) goals.push(goal);
    file = /^- `([^`]+\.test\.ts)`$/.exec(line)?.[1] ?? file;
    const title = /^ {2}- “(.+)”$/.exec(line)?.[1];
    if (title !== undefined) shown.push({ goal: goals.at(-1) ?? '', file, title });
  }
  return { goals, shown };
}

/** The titles in a test file as they are written, with the parts that are filled in left out. */
function titlesOf(path: string): readonly string[] {
  const text = readFileSync(path, 'utf8');
  const calls = text.matchAll(/\btest\(\s*(['"`])((?:\\.|(?!\1)[\s\S])*)\1/g);
  const listed = text.matchAll(/^ +(['"`])((?:\\.|(?!\1).)*)\1,$/gm);
  return [...calls, ...listed].map(([, , title = '']) => title.replaceAll(/\\(['"`])/g, '$1'));
}

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
  const missing = shown.filter(({ file, title }) => {
    const path = join(ROOT, file);
    return !existsSync(path) || !titlesOf(path).some((one) => one.includes(title));
  });
  assert.deepEqual(missing, []);
});
