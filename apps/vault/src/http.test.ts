import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { closeServer, createCall, listenUnix } from '@countersign/lines';
import { controlCall, dataCall, openTestVault } from './testing/test-vault.ts';
import type { VaultCall } from './dispatch.ts';
import { BODY_BYTES_MAX, createVaultServer } from './http.ts';

async function serve(t: TestContext) {
  const vault = openTestVault(t);
  const socketPath = join(vault.folder, 'vault.sock');
  const counts = { settled: 0, flushed: 0 };
  const server = createVaultServer({
    handle: (call) => vault.vault.handle(call),
    flush: () => {
      counts.flushed += 1;
      vault.vault.flush();
    },
    settle: () => {
      counts.settled += 1;
      return vault.vault.settle();
    },
    onFault: (fault) => assert.fail(String(fault)),
  });
  await listenUnix(server, socketPath);
  const call = createCall({ socketPath });
  t.after(async () => {
    call.close();
    await closeServer(server);
  });
  const send = (signed: VaultCall) => {
    const headers: Record<string, string> = {};
    for (let at = 0; at + 1 < signed.rawHeaders.length; at += 2)
      headers[signed.rawHeaders[at] ?? ''] = signed.rawHeaders[at + 1] ?? '';
    return call({ method: 'POST', path: signed.target, headers, body: signed.body });
  };
  return { vault, socketPath, call, send, counts };
}

test('a signed call over the socket is answered; the control plane waits for the disk', async (t) => {
  const { vault, send, counts } = await serve(t);
  const verified = await send(dataCall('/pindata/verify', {}, vault.now));
  assert.deepEqual(
    [verified.status, verified.headers['x-amzn-errortype']],
    [400, 'ValidationException'],
  );
  assert.equal(counts.settled, 0);
  const listed = await send(controlCall('ListKeys', {}, vault.now));
  assert.deepEqual(
    [listed.status, listed.headers['content-type']],
    [200, 'application/x-amz-json-1.0'],
  );
  assert.equal(counts.settled, 1);
  assert.ok(counts.flushed >= 1);
});

test('whoever watches asks without a signature, and learns only that the vault is there', async (t) => {
  const { call } = await serve(t);
  const ready = await call({ method: 'GET', path: '/readyz' });
  assert.deepEqual([ready.status, ready.body.toString()], [200, '{"ready":true}']);
  assert.equal((await call({ method: 'GET', path: '/' })).status, 403);
});

test('a body over the limit is not read into the vault', async (t) => {
  const { vault, send } = await serve(t);
  const large = dataCall('/pindata/verify', { x: 'x'.repeat(BODY_BYTES_MAX) }, vault.now);
  assert.equal((await send(large)).status, 413);
});

test('bytes that are not HTTP end the connection and nothing else', async (t) => {
  const { call, socketPath } = await serve(t);
  for (const bytes of [
    '\0\0\0',
    'GET\r\n\r\n',
    'POST / HTTP/1.1\r\n\r\n',
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n',
  ]) {
    await new Promise<void>((resolve) => {
      const socket = connect(socketPath, () => socket.end(bytes));
      socket.on('data', () => undefined);
      socket.on('error', () => undefined);
      socket.on('close', () => resolve());
    });
  }
  assert.equal((await call({ method: 'GET', path: '/readyz' })).status, 200);
});
