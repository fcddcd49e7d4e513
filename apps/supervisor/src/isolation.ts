import { spawnSync } from 'node:child_process';

import type { Isolation } from './launch.ts';

/** How this machine lets a process be cut off from the network; `none` where containers forbid it. */
export function detectIsolation(isRoot: boolean): Isolation {
  const ways: readonly (readonly [Isolation, readonly string[]])[] = isRoot
    ? [['namespace', ['--net', 'true']]]
    : [['user-namespace', ['--user', '--map-current-user', '--net', 'true']]];
  const found = ways.find(
    ([, args]) => spawnSync('unshare', args, { stdio: 'ignore' }).status === 0,
  );
  return found?.[0] ?? 'none';
}
