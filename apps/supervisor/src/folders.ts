import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

import type { Account } from './accounts.ts';
import type { Household, HouseholdName } from './household.ts';
import { type HousePaths, KEEPER_CALLERS } from './paths.ts';

/** One folder of the state; without accounts every folder is the one user's own. */
export interface FolderRule {
  readonly path: string;
  readonly owner: HouseholdName | 'supervisor';
  /** Who may pass through to what lies in it; sockets made in it belong to that group. */
  readonly guest?: HouseholdName | 'supervisor';
  readonly may: 'nothing' | 'pass' | 'read';
}

const SETPRIV = '/usr/bin/setpriv';

const own = (path: string, owner: FolderRule['owner']): FolderRule => ({
  path,
  owner,
  may: 'nothing',
});
const hall = (path: string): FolderRule => ({ path, owner: 'supervisor', may: 'pass' });
const line = (
  path: string,
  owner: HouseholdName,
  guest: HouseholdName | 'supervisor',
): FolderRule => ({
  path,
  owner,
  guest,
  may: 'pass',
});

/** Every folder of the state, parents first. Halls may be walked through by all accounts, and not listed. */
export function folderRules(paths: HousePaths): readonly FolderRule[] {
  return [
    hall(paths.state),
    own(paths.log, 'supervisor'),
    hall(paths.postgres),
    hall(paths.postgresRun),
    own(paths.postgresSocket.admin, 'cs-postgres'),
    line(paths.postgresSocket.migrate, 'cs-postgres', 'cs-migrate'),
    line(paths.postgresSocket.server, 'cs-postgres', 'cs-server'),
    line(paths.postgresSocket.keeper, 'cs-postgres', 'cs-keeper'),
    hall(paths.run),
    hall(paths.keeperRun),
    ...KEEPER_CALLERS.map((caller) =>
      line(
        dirname(paths.keeperSocket[caller]),
        'cs-keeper',
        caller === 'operator' ? 'supervisor' : `cs-${caller}`,
      ),
    ),
    hall(paths.vaultRun),
    line(paths.vaultSocketFolder, 'cs-vault', 'cs-keeper'),
    line(paths.relayFolder, 'cs-postgres', 'cs-keeper'),
    hall(paths.vault),
    own(paths.own.vault, 'cs-vault'),
    ...paths.vaultComponents.map((file) => own(dirname(file), 'cs-vault')),
    own(paths.own.keeper, 'cs-keeper'),
    own(paths.own.press, 'cs-press'),
    own(paths.own.server, 'cs-server'),
    own(paths.own.window, 'cs-window'),
    own(paths.own.migrate, 'cs-migrate'),
    own(paths.own.street, 'cs-street'),
    { path: paths.letterbox, owner: 'cs-press', guest: 'cs-street', may: 'read' },
  ];
}

/** Makes the folders, or sets right what they belong to. `household` is absent when one user runs it all. */
export function makeFolders(rules: readonly FolderRule[], household: Household | undefined): void {
  for (const rule of rules) {
    if (!existsSync(rule.path)) mkdirSync(rule.path, { recursive: true, mode: 0o700 });
    if (lstatSync(rule.path).isSymbolicLink())
      throw new Error(`${rule.path} is a link, and links are not followed`);
    if (household === undefined) {
      chmodSync(rule.path, 0o700);
      continue;
    }
    const owner = accountOf(rule.owner, household);
    const group = rule.guest === undefined ? owner : accountOf(rule.guest, household);
    chownSync(rule.path, owner.uid, group.gid);
    chmodSync(rule.path, modeOf(rule)); // after chown, which may take the group bit away
  }
}

/**
 * Why the accounts cannot enter the state folder, in one line; `undefined` when they can. The folder exists.
 */
export function refuseClosedFolder(state: string, account: Account): string | undefined {
  if (canAs(account, '-x', state)) return undefined;
  return `STATE_DIR ${state} cannot be entered by the processes' accounts, because ${culpritOf(state)} is closed to them: name another folder, or leave STATE_DIR away.`;
}

/** Whether the account passes `test FLAG PATH`. */
export function canAs(account: Account, flag: '-x' | '-r', path: string): boolean {
  const ids = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
  const tried = spawnSync(SETPRIV, [...ids, '/usr/bin/test', flag, path], {
    cwd: '/',
    stdio: 'ignore',
  });
  return tried.status === 0;
}

function culpritOf(path: string): string {
  const folders: string[] = [];
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder))
    folders.unshift(folder);
  return folders.find((folder) => (statSync(folder).mode & 0o001) === 0) ?? path;
}

function modeOf({ owner, guest, may }: FolderRule): number {
  if (may === 'nothing') return 0o700;
  if (owner === 'supervisor' && guest === undefined) return 0o711;
  return may === 'read' ? 0o2750 : 0o2710;
}

function accountOf(
  name: HouseholdName | 'supervisor',
  household: Household,
): { uid: number; gid: number } {
  return name === 'supervisor' ? { uid: 0, gid: 0 } : household[name];
}
