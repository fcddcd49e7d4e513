import { spawnSync } from 'node:child_process';

/** A system account and its own group of the same name. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

export function findAccount(name: string): Account | undefined {
  const found = spawnSync('getent', ['passwd', name], { encoding: 'utf8' });
  const [, , uid, gid] = (found.stdout ?? '').trim().split(':');
  if (found.status !== 0 || uid === undefined || gid === undefined) return undefined;
  return { name, uid: Number(uid), gid: Number(gid) };
}

/**
 * Finds the account or makes it: system range, own group, no home, no shell. Root only.
 * @throws Error when it can neither be found nor made; the message says what to do
 */
export function ensureAccount(name: string): Account {
  const found = findAccount(name);
  if (found !== undefined) return found;
  const made = spawnSync(
    'useradd',
    [
      ...['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'],
      ...['--shell', '/usr/sbin/nologin', name],
    ],
    { encoding: 'utf8' },
  );
  // Two starts at once: the other one made it.
  const account = findAccount(name);
  if (account !== undefined) return account;
  const reason = (made.stderr ?? '').trim() || 'useradd is not installed';
  throw new Error(`the system account ${name} cannot be made: ${reason}`);
}

/** The name of the account that runs this process, as PostgreSQL's peer check will see it. */
export function ownAccountName(): string {
  const found = spawnSync('id', ['--user', '--name'], { encoding: 'utf8' });
  const name = (found.stdout ?? '').trim();
  if (found.status !== 0 || name === '') {
    throw new Error(
      'the account that runs this has no name in the system, and PostgreSQL needs one',
    );
  }
  return name;
}
