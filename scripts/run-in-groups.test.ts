import assert from 'node:assert/strict';
import { test } from 'node:test';

import { groupsOf } from './run-in-groups.ts';

const files = [
  ...Array.from({ length: 7 }, (_, at) => `a/${at}.db.test.ts`),
  ...Array.from({ length: 3 }, (_, at) => `b/${at}.db.test.ts`),
];

test('each file is in one group, neighbours stand together, and the largest groups come first', () => {
  const groups = groupsOf(files, () => false);
  assert.deepEqual(groups.flat().toSorted(), files.toSorted());
  assert.deepEqual(
    groups.map((group) => group.length),
    [6, 4],
  );
  assert.ok(groups[0]?.every((file) => file.startsWith('a/')));
});

test('a file whose hooks would run for all is by itself', () => {
  const groups = groupsOf(files, (file) => file === 'a/3.db.test.ts');
  assert.deepEqual(groups.at(-1), ['a/3.db.test.ts']);
  assert.equal(groups.flat().length, files.length);
});
