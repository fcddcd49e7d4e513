import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { scenes } from '@countersign/street';

const folder = join(import.meta.dirname, '../journeys');
const titles = readdirSync(folder)
  .filter((name) => name.endsWith('.journey.test.ts'))
  .flatMap((name) => [
    ...readFileSync(join(folder, name), 'utf8').matchAll(/^test\(\s*'((?:[^'\\]|\\.)+)'/gm),
  ])
  .map(([, title]) => title ?? '');

for (const { id, journey } of scenes)
  test(`the scene ${id} is played by a journey`, () =>
    assert.equal(titles.filter((title) => title.includes(journey)).length, 1));

test('no two scenes have one address', () =>
  assert.equal(new Set(scenes.map(({ id }) => id)).size, scenes.length));
