import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { withTestDatabase, type TestDatabase } from '@countersign/testkit';
import { migrate } from '../../src/schema/index.ts';

const CLUSTER = new URL('../../../demo/bench/support/throwaway.ts', import.meta.url).pathname;
const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));

/**
 * A migrated database in a cluster that ends with this process.
 * @param buffers PostgreSQL's `shared_buffers`; small where nothing is said
 */
export async function benchDatabase(buffers?: string): Promise<TestDatabase> {
  const cluster = fork(CLUSTER, buffers === undefined ? [] : [buffers], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ socketFolder }] = (await once(cluster, 'message')) as [{ socketFolder: string }];
  process.env['TEST_DATABASE_SOCKET'] = socketFolder; // tidy-allow: the run hands its cluster to the kit this way
  return withTestDatabase({
    template: 'server',
    owner: 'countersign_owner',
    migrate: async (url) => {
      await migrate({ url, folder: MIGRATIONS });
    },
  });
}
