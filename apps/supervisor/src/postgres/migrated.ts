import { type Applied, compareMigrations, readMigrations } from '@countersign/migrations';

import { SERVER_DATABASE } from './access.ts';
import { adminClient } from './cluster.ts';

/**
 * Whether the server's database has every migration of this release, as they are now: then no process is started to
 * find nothing to do. Whatever is not so is left to that process, which says it in its own words.
 */
export async function isMigrated(socketFolder: string, migrations: string): Promise<boolean> {
  const client = adminClient(socketFolder, SERVER_DATABASE);
  await client.connect();
  try {
    const found = await client.query<Applied>('select name, sha256 from platform_migration');
    return compareMigrations(readMigrations(migrations), found.rows).missing.length === 0;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}
