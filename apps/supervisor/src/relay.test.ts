import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { openRelay, relayTarget, throughRelay } from './relay.ts';

const TARGETS: readonly (readonly [url: string, target: ReturnType<typeof relayTarget>])[] = [
  ['postgresql://k@db.example/x', { host: 'db.example', port: 5432 }],
  ['postgresql://k:secret@db.example:6432/x', { host: 'db.example', port: 6432 }],
  ['postgresql://k@db.example/x?sslmode=disable', { host: 'db.example', port: 5432 }],
  ['postgresql://k@db.example/x?sslmode=verify-full', 'cannot'],
  ['postgresql://k@/x?host=%2Frun%2Fpostgresql', 'not-needed'],
  ['postgresql:///x?host=/run/postgresql', 'not-needed'],
  ['not an address', 'cannot'],
];

for (const [url, target] of TARGETS) {
  test(`the relay of ${url}`, () => assert.deepEqual(relayTarget(url), target));
}

test('the address through the relay keeps login and database, and loses the port', () => {
  assert.equal(
    throughRelay('postgresql://k:p%40ss@db.example:6432/x?application_name=a', '/s/relay'),
    'postgresql://k:p%40ss@/x?application_name=a&host=%2Fs%2Frelay',
  );
});

test('bytes go through, both ways, and a closed end closes the other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cs-relay-'));
  const echo = createServer((socket) => socket.pipe(socket)).listen(0, '127.0.0.1');
  await once(echo, 'listening');
  const { port } = echo.address() as AddressInfo;
  const relay = await openRelay({ folder, target: { host: '127.0.0.1', port } });
  const path = join(folder, '.s.PGSQL.5432');
  assert.equal(statSync(path).mode & 0o777, 0o600);
  const socket = connect(path);
  socket.write('there and back');
  const [answer] = (await once(socket, 'data')) as [Buffer];
  assert.equal(answer.toString('utf8'), 'there and back');
  socket.end();
  await once(socket, 'close');
  await relay.close();
  echo.close();
  rmSync(folder, { recursive: true });
});
