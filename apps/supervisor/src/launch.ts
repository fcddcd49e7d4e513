import { type ChildProcess, spawn } from 'node:child_process';

import type { Account } from './accounts.ts';

const SHELL = '/bin/sh';
const SETPRIV = '/usr/bin/setpriv';
const UNSHARE = '/usr/bin/unshare';

/**
 * How far a process is cut off from the network. `namespace` needs root, `user-namespace` an unprivileged
 * user namespace; Unix sockets go on working in both, TCP answers ENETUNREACH.
 */
export type Isolation = 'none' | 'namespace' | 'user-namespace';

export interface Launch {
  /** Absolute path: the child has no PATH to search. */
  readonly file: string;
  readonly args: readonly string[];
  /** The whole environment of the child, nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Whom it runs as; absent: the account that runs the supervisor. */
  readonly account?: Account;
  readonly isolation: Isolation;
  /** What the kernel sends the child when the supervisor dies without stopping it. */
  readonly deathSignal: 'KILL' | 'INT';
}

/**
 * The command line of a launch, outside in: no core dumps and a umask that shares sockets with a group, the
 * network namespace, the account, and innermost the death signal, because the kernel clears it whenever the
 * credentials change. Every layer execs the next: the pid is the child's own.
 */
export function launchCommand(launch: Launch): readonly string[] {
  return [
    SHELL,
    '-c',
    'ulimit -c 0; umask 007; exec "$@"',
    'sh',
    ...isolationWords(launch.isolation),
    ...accountWords(launch.account),
    SETPRIV,
    '--no-new-privs',
    `--pdeathsig=${launch.deathSignal}`,
    launch.file,
    ...launch.args,
  ];
}

/**
 * Starts the child with three pipes; its standard input closes when the supervisor dies. It has a process group of
 * its own: Ctrl-C reaches the supervisor, and the supervisor stops the others in order.
 */
export function startChild(launch: Launch): ChildProcess {
  const [file, ...args] = launchCommand(launch);
  if (file === undefined) throw new Error('a launch without a command');
  return spawn(file, args, {
    cwd: launch.cwd,
    env: { ...launch.env },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
}

function isolationWords(isolation: Isolation): readonly string[] {
  if (isolation === 'none') return [];
  if (isolation === 'namespace') return [UNSHARE, '--net', '--'];
  return [UNSHARE, '--user', '--map-current-user', '--net', '--'];
}

function accountWords(account: Account | undefined): readonly string[] {
  if (account === undefined) return [];
  return [
    SETPRIV,
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    '--clear-groups',
    '--inh-caps=-all',
  ];
}
