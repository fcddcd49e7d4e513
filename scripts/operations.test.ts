import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { SETTING_ROWS } from '../apps/keeper/src/settings.ts';

const ROOT = join(import.meta.dirname, '..');
const page = readFileSync(join(ROOT, 'docs/operations.md'), 'utf8');

/** Names of settings look like this; two of them are one word. */
const NAME = /'((?:[A-Z]+_[A-Z_]*[A-Z])|PORT|DATABASE)'/g;
/** Written like a setting and is none. */
const OTHER = new Set(['NODE_ENV', 'NODE_COMPILE_CACHE']);

const readers = readdirSync(join(ROOT, 'apps')).flatMap((app) =>
  ['config.ts', 'settings.ts'].map((file) => join('apps', app, 'src', file)),
);

function settingsOf(path: string): readonly string[] {
  let text = '';
  try {
    text = readFileSync(join(ROOT, path), 'utf8');
  } catch {
    return [];
  }
  return [...text.matchAll(NAME)].map(([, name]) => name ?? '').filter((name) => !OTHER.has(name));
}

const read = new Map(readers.map((path) => [path, settingsOf(path)] as const));

for (const [path, names] of read) {
  if (names.length === 0) continue;
  test(`every setting that ${path} reads is in docs/operations.md`, () => {
    const missing = [...new Set(names)].filter((name) => !page.includes(`\`${name}\``));
    assert.deepEqual(missing, []);
  });
}

test('settings are found in the readers: this test looks at something', () => {
  assert.ok(new Set([...read.values()].flat()).size > 60);
});

test('no table of docs/operations.md names a setting that nothing reads', () => {
  const known = new Set([...read.values()].flat());
  const named = [...page.matchAll(/^\| `([A-Z_]{4,})` /gm)].map(([, name]) => name ?? '');
  assert.ok(named.length > 60);
  assert.deepEqual(
    named.filter((name) => !known.has(name)),
    [],
  );
});

test('defaults and ranges of the keeper stand there as they are', () => {
  const rows = page.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  for (const { env, fallback, min, max } of Object.values(SETTING_ROWS)) {
    const row = rows.find((cells) => cells[1] === `\`${env}\``);
    assert.deepEqual(row?.slice(2, 4), [String(fallback), `${min}–${max}`], env);
  }
});
