import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { openLogFile } from './log-file.ts';

test('a log turns over by size, keeps three older files, and is closed to others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cs-log-'));
  const path = join(folder, 'a.log');
  const log = openLogFile(path, 10);
  for (const line of ['line 1\n', 'line 2\n', 'line 3\n', 'line 4\n', 'line 5\n']) {
    log.write(Buffer.from(line));
  }
  assert.equal(readFileSync(path, 'utf8'), 'line 5\n');
  assert.equal(readFileSync(`${path}.1`, 'utf8'), 'line 4\n');
  assert.equal(readFileSync(`${path}.3`, 'utf8'), 'line 2\n');
  assert.ok(!existsSync(`${path}.4`));
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.deepEqual(log.tail().slice(-2), ['line 4', 'line 5']);
  log.close();
  rmSync(folder, { recursive: true });
});
