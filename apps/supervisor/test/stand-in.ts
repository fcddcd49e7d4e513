// A process for the supervisor's own tests: it serves, hangs when told, and reports what it can and cannot do.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { connect } from 'node:net';

import pg from 'pg';

const { env } = process; // tidy-allow: stands for a process's config.ts
const sockets = (env['STAND_IN_SOCKETS'] ?? '').split(' ').filter((one) => one !== '');
let isHanging = false;

function answer(asked: IncomingMessage, response: ServerResponse): void {
  if (isHanging) return;
  if (asked.url === '/hang') isHanging = true;
  if (asked.url === '/report') void report().then((body) => response.end(JSON.stringify(body)));
  else response.end('{}');
}

for (const socket of sockets) {
  rmSync(socket, { force: true });
  createServer(answer).listen(socket);
}
if (env['STAND_IN_PORT'] !== undefined) createServer(answer).listen(Number(env['STAND_IN_PORT']));
process.stdout.write('say: a word for you\n');
process.stderr.write('a line for the log\n');

async function report(): Promise<Readonly<Record<string, unknown>>> {
  const status = readFileSync('/proc/self/status', 'utf8');
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*(.*)$`, 'm').exec(status)?.[1];
  return {
    pid: process.pid,
    uid: process.getuid?.(),
    groups: field('Groups')?.trim(),
    noNewPrivs: field('NoNewPrivs'),
    envNames: Object.keys(env).sort(),
    coreLimit: /core file size\s+(\S+)/.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1],
    readsOwn: attempt(() => writeFileSync(`${env['STAND_IN_OWN'] ?? ''}/kept`, 'x')),
    readsOther: attempt(() => readFileSync(env['STAND_IN_OTHER'] ?? '')),
    network: await canConnect(Number(env['STAND_IN_TCP'])),
    peer: await canAsk(env['STAND_IN_PEER'] ?? ''),
    roles: await rolesAt(env['STAND_IN_DATABASES'] ?? ''),
  };
}

function attempt(act: () => unknown): string {
  try {
    act();
    return 'yes';
  } catch (fault) {
    return fault instanceof Error && 'code' in fault ? String(fault.code) : 'no';
  }
}

async function canConnect(port: number): Promise<string> {
  return await new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => resolve('yes'));
    socket.on('error', (fault) => resolve('code' in fault ? String(fault.code) : 'no'));
  });
}

async function canAsk(socketPath: string): Promise<string> {
  return await new Promise((resolve) => {
    const asked = request({ socketPath, path: '/' }, () => resolve('yes'));
    asked.on('error', (fault) => resolve('code' in fault ? String(fault.code) : 'no'));
    asked.end();
  });
}

async function rolesAt(urls: string): Promise<readonly string[]> {
  const said: string[] = [];
  for (const url of urls.split(' ').filter((one) => one !== '')) {
    const client = new pg.Client(url);
    try {
      await client.connect();
      said.push('yes');
    } catch {
      said.push('no');
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return said;
}
