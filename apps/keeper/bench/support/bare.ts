import pg from 'pg';
import { runAll } from './load.ts';
import { secondsOfCluster } from './processor-time.ts';

/** What every figure is compared with: transactions of one UPDATE and one INSERT, and nothing else. */
export interface Bare {
  /** Runs some; answers the seconds of processor time that they took here and in PostgreSQL, and their latencies. */
  readonly run: (
    count: number,
    callers: number,
  ) => Promise<{ readonly seconds: number; readonly latencies: Float64Array }>;
  readonly query: (text: string) => Promise<void>;
}

const SUBJECTS = 120;

export async function openBare(url: string, socketFolder: string): Promise<Bare> {
  const pool = new pg.Pool({ connectionString: url, max: 16 });
  await pool.query('create table bench_count (id integer primary key, count integer not null)');
  await pool.query(
    'create table bench_entry (id bigint generated always as identity primary key, body text not null)',
  );
  await pool.query(
    `insert into bench_count select one, 0 from generate_series(0, ${SUBJECTS - 1}) as one`,
  );
  const transact = async (at: number) => {
    const client = await pool.connect();
    await client.query('begin');
    await client.query({
      name: 'count',
      text: 'update bench_count set count = count + 1 where id = $1 returning count',
      values: [at % SUBJECTS],
    });
    await client.query({
      name: 'entry',
      text: 'insert into bench_entry (body) values ($1)',
      values: [`entry ${at} of a log, about as long as ours are: member, operation, card, result`],
    });
    await client.query('commit');
    client.release();
  };
  return {
    query: async (text) => {
      await pool.query(text);
    },
    run: async (count, callers) => {
      const own = process.cpuUsage();
      const before = secondsOfCluster(socketFolder);
      const items = Array.from({ length: count }, (_, at) => at);
      const { latencies } = await runAll(items, callers, transact);
      const { user, system } = process.cpuUsage(own);
      const seconds = secondsOfCluster(socketFolder) - before + (user + system) / 1e6;
      return { seconds, latencies };
    },
  };
}
