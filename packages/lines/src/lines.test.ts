import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  closeServer,
  createCall,
  createLineServer,
  jsonOf,
  LineFault,
  listenUnix,
} from './index.ts';

async function withLine(
  run: (socketPath: string, faults: string[]) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cs-line-'));
  const faults: string[] = [];
  const server = createLineServer({
    newReference: () => 'R1',
    onFault: (_fault, reference) => faults.push(reference),
    handle: (ask) => {
      if (ask.path === '/breaks') throw new Error('inside');
      return {
        status: 200,
        body: { path: ask.path, q: ask.query.get('q'), length: ask.body.length },
      };
    },
  });
  const socketPath = join(folder, 'a.sock');
  await listenUnix(server, socketPath);
  try {
    await run(socketPath, faults);
  } finally {
    await closeServer(server);
    rmSync(folder, { recursive: true });
  }
}

test('an answer crosses the socket, and the socket is closed to others', () =>
  withLine(async (socketPath) => {
    const call = createCall({ socketPath });
    const answered = await call({ method: 'POST', path: '/x?q=1', body: { a: 1 } });
    assert.deepEqual(jsonOf(answered), { path: '/x', q: '1', length: 7 });
    assert.equal(statSync(socketPath).mode & 0o007, 0);
    call.close();
  }));

test('a body over the limit is answered 413, a fault 500 with its reference alone', () =>
  withLine(async (socketPath, faults) => {
    const call = createCall({ socketPath });
    assert.equal(
      (await call({ method: 'POST', path: '/x', body: 'a'.repeat(70_000) })).status,
      413,
    );
    const broken = await call({ method: 'GET', path: '/breaks' });
    assert.equal(broken.status, 500);
    assert.deepEqual(jsonOf(broken), { fault: 'R1' });
    assert.deepEqual(faults, ['R1']);
    call.close();
  }));

test('a line that is down is a LineFault', async () => {
  const call = createCall({ socketPath: '/nowhere/a.sock' });
  await assert.rejects(call({ method: 'GET', path: '/' }), LineFault);
});
