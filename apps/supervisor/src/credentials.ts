import { chmodSync, chownSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Random, toBase64Url } from '@countersign/kernel';

import type { Household } from './household.ts';
import type { HousePaths } from './paths.ts';

const ID_BYTES = 12;
const SECRET_BYTES = 32;

/**
 * What the keeper shows the vault: made once, one copy for each of the two, readable by that account alone.
 * Both copies are written anew when one is missing, and they agree whenever both are there.
 */
export function ensureVaultCredentials(options: {
  readonly paths: HousePaths;
  readonly household: Household | undefined;
  readonly random: Random;
}): void {
  const { household, paths, random } = options;
  const copies = [
    { path: join(paths.own.vault, 'credentials.json'), owner: household?.['cs-vault'] },
    { path: join(paths.own.keeper, 'vault-credentials.json'), owner: household?.['cs-keeper'] },
  ];
  const texts = copies.map(({ path }) =>
    existsSync(path) ? readFileSync(path, 'utf8') : undefined,
  );
  if (texts[0] !== undefined && texts[0] === texts[1]) return;
  const text = JSON.stringify({
    accessKeyId: toBase64Url(random(ID_BYTES)),
    secretAccessKey: toBase64Url(random(SECRET_BYTES)),
  });
  for (const { path, owner } of copies) {
    rmSync(path, { force: true });
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
    if (owner !== undefined) chownSync(path, owner.uid, owner.gid);
    chmodSync(path, 0o400);
  }
}

/**
 * Accounts that the bank has at the street's providers. Each takes its own secret alone, and signs
 * its news with it: one copy for each that signs or verifies. Demo only.
 */
export function ensureStreetAccounts(options: {
  readonly paths: HousePaths;
  readonly household: Household | undefined;
  readonly random: Random;
}): void {
  const { household, paths, random } = options;
  const server = { folder: paths.own.server, owner: household?.['cs-server'] };
  // The window verifies what the carrier brings; it cannot place a call, because it has no way out.
  const window = { folder: paths.own.window, owner: household?.['cs-window'] };
  const street = { folder: paths.own.street, owner: household?.['cs-street'] };
  for (const [file, holders] of [
    ['sms-auth.json', [server, street]],
    ['carrier-auth.json', [server, street, window]],
  ] as const) {
    if (holders.every(({ folder }) => existsSync(join(folder, file)))) continue;
    const text = JSON.stringify({
      account: 'ACstreet',
      secret: toBase64Url(random(SECRET_BYTES)),
    });
    for (const { folder, owner } of holders) {
      const path = join(folder, file);
      rmSync(path, { force: true });
      writeFileSync(path, text, { flag: 'wx', mode: 0o400 });
      if (owner !== undefined) chownSync(path, owner.uid, owner.gid);
    }
  }
}
