import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  closeServer,
  createCall,
  createLineServer,
  jsonOf,
  LineFault,
  listenTcp,
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

/** What comes back for bytes as they are, without a client that would not send them. */
async function speak(socket: Socket, bytes: string): Promise<string> {
  socket.write(bytes);
  let said = '';
  for await (const part of socket.setEncoding('utf8') as AsyncIterable<string>) said += part;
  return said;
}

test('an address that is none is the asker’s fault, not ours', () =>
  withLine(async (socketPath, faults) => {
    for (const address of ['//', 'http://[', '//:1/', 'http://other.example/x']) {
      const bytes = `GET ${address} HTTP/1.1\r\nhost: line\r\nconnection: close\r\n\r\n`;
      const said = await speak(connect(socketPath), bytes);
      assert.match(said, /^HTTP\/1\.1 400 /, address);
    }
    assert.deepEqual(faults, []);
  }));

test('one address holds so many connections and no more; those that end make room', async () => {
  const server = createLineServer({
    newReference: () => 'R1',
    onFault: () => undefined,
    handle: () => ({ status: 200 }),
    connectionsPerSourceMax: 3,
  });
  await listenTcp(server, { host: '127.0.0.1', port: 0 });
  const { port } = server.address() as AddressInfo;
  const ask = 'GET / HTTP/1.1\r\nhost: line\r\nconnection: close\r\n\r\n';
  const idle = [1, 2, 3].map(() => connect(port, '127.0.0.1'));
  try {
    await Promise.all(idle.map((socket) => once(socket, 'connect')));
    const refused = await speak(connect(port, '127.0.0.1'), ask).catch(() => '');
    assert.equal(refused, '');
    const [first] = idle;
    first?.destroy();
    let said = '';
    // The end of the first one reaches the server a moment later.
    while (said === '') said = await speak(connect(port, '127.0.0.1'), ask).catch(() => '');
    assert.match(said, /^HTTP\/1\.1 200 /);
  } finally {
    for (const socket of idle) socket.destroy();
    await closeServer(server);
  }
});
