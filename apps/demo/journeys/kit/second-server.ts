// A second server of the same house, on the same database, and what stands before the two of them.
import { spawn } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';

import { processOf } from './processes.ts';
import { until } from './until.ts';

const START_MS_MAX = 30_000;

export interface SecondServer {
  readonly pid: number;
  /** As a crash does it. */
  readonly kill: () => void;
}

/** Started with the words, settings and account of the one that runs, on another port. */
export async function startSecondServer(housePid: number, port: number): Promise<SecondServer> {
  const first = processOf(housePid, 'server');
  if (first === undefined) throw new Error('the house has no server');
  const proc = `/proc/${first.pid}`;
  const parts = (name: string) => readFileSync(`${proc}/${name}`, 'utf8').split('\0').slice(0, -1);
  const env = Object.fromEntries(
    parts('environ').map((one) => [
      one.slice(0, one.indexOf('=')),
      one.slice(one.indexOf('=') + 1),
    ]),
  );
  const settings = { ...env, PORT: String(port), MAIL_IN_PORT: '' };
  const [file = '', ...args] = [...accountOf(proc), ...parts('cmdline')];
  const child = spawn(file, args, {
    cwd: readlinkSync(`${proc}/cwd`),
    env: settings,
    // It ends when nobody holds its standard input any more.
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('the second server could not be started');
  await until(
    'the second server is ready',
    async () =>
      (await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined))?.ok === true,
    { timeoutMs: START_MS_MAX },
  );
  return { pid, kill: () => child.kill('SIGKILL') };
}

/** The account of a process with all its groups, where we may take it; as we are otherwise. */
function accountOf(proc: string): readonly string[] {
  if (process.getuid?.() !== 0) return [];
  const status = readFileSync(`${proc}/status`, 'utf8');
  const ids = (name: string) =>
    (new RegExp(`^${name}:[ \\t]*(.*)$`, 'm').exec(status)?.[1] ?? '').trim().split(/\s+/);
  const [uid = '0'] = ids('Uid');
  const [gid = '0'] = ids('Gid');
  const groups = ids('Groups').filter((one) => one !== '');
  const others = groups.length === 0 ? '--clear-groups' : `--groups=${groups.join(',')}`;
  return ['/usr/bin/setpriv', `--reuid=${uid}`, `--regid=${gid}`, others, '--'];
}

export interface Balancer {
  readonly port: number;
  /** Where connections go from now on; those that are open stay. What does not answer is passed over. */
  readonly sendTo: (...ports: readonly number[]) => void;
  readonly openTo: (port: number) => number;
  /** Ends every connection, as a deploy does. */
  readonly cutAll: () => void;
  readonly close: () => void;
}

export async function openBalancer(): Promise<Balancer> {
  let order: readonly number[] = [];
  const pairs = new Set<{ readonly to: number; readonly sockets: readonly Socket[] }>();
  const join = (from: Socket, [to, ...rest]: readonly number[]): void => {
    if (to === undefined) return void from.destroy();
    const there = connect(to, '127.0.0.1');
    const pair = { to, sockets: [from, there] };
    let isOpen = false;
    there.once('connect', () => {
      isOpen = true;
      pairs.add(pair);
      from.pipe(there).pipe(from);
    });
    there.once('error', () => (isOpen ? from.destroy() : join(from, rest)));
    const end = () => {
      pairs.delete(pair);
      from.destroy();
      there.destroy();
    };
    there.once('close', () => {
      if (isOpen) end();
    });
    from.once('close', end);
    from.once('error', end);
  };
  const server = createServer((from) => join(from, order));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const cutAll = () => {
    for (const { sockets } of pairs) for (const one of sockets) one.destroy();
  };
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    sendTo: (...ports) => (order = ports),
    openTo: (port) => [...pairs].filter(({ to }) => to === port).length,
    cutAll,
    close: () => {
      cutAll();
      server.close();
    },
  };
}
