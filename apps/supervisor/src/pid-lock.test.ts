import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { takeLock } from './pid-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'cs-lock-'));
const path = join(folder, 'house.pid');

test.after(() => rmSync(folder, { recursive: true }));

test('one holder at a time, and free again after release', () => {
  const first = takeLock(path);
  assert.ok(first.ok);
  assert.deepEqual(takeLock(path), {
    ok: false,
    refusal: { code: 'supervisor.already-open', pid: process.pid },
  });
  first.value.release();
  assert.ok(!existsSync(path));
});

for (const [what, text] of [
  ['of a process that is gone', '2147483646 12345'],
  ['of a number that another process has now', `${process.pid} 1`],
  ['that nobody finished writing', ''],
]) {
  test(`a lock ${what} is taken over`, () => {
    writeFileSync(path, text ?? '');
    const taken = takeLock(path);
    assert.ok(taken.ok);
    taken.value.release();
  });
}
