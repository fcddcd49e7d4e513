import { fork, type ChildProcess } from 'node:child_process';
import pg from 'pg';
import { benchDatabase } from './database.ts';
import type { Said, Told } from './say.ts';

export const SCREENS = 10_000;

/** A process that answers each thing that it is told. */
export interface Worker {
  readonly ask: (told: Told) => Promise<Said>;
  readonly next: () => Promise<Said>;
  readonly end: () => void;
}

export interface LiveStage {
  readonly ours: Worker;
  readonly ourScreens: Worker;
  readonly bare: Worker;
  readonly bareScreens: Worker;
  readonly bytesPerScreen: number;
}

let opened: Promise<LiveStage> | undefined;

/** One stage for all benchmarks of a run; its processes end with this one. */
export function theLiveStage(): Promise<LiveStage> {
  opened ??= openStage();
  return opened;
}

async function openStage(): Promise<LiveStage> {
  const database = await benchDatabase();
  await fill(database.url('countersign_owner'));
  const url = database.url('countersign_server');
  const [ours, port] = await start('live-server.ts', { BENCH_DATABASE_URL: url });
  const [bare, barePort] = await start('bare-server.ts', {});
  const [ourScreens, bareScreens] = [startScreens(), startScreens()];
  const before = await ours.ask({ what: 'memory' });
  await ourScreens.ask({ what: 'open', port, count: SCREENS });
  await settle();
  const after = await ours.ask({ what: 'memory' });
  await bareScreens.ask({ what: 'open', port: barePort, count: SCREENS });
  const bytesPerScreen = (Number(after['rss']) - Number(before['rss'])) / SCREENS;
  return { ours, ourScreens, bare, bareScreens, bytesPerScreen };
}

/** Every member talks to us. Loaded past the triggers: what is measured comes afterwards. */
async function fill(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('ALTER TABLE contact_ledger DISABLE TRIGGER USER');
  await client.query(
    `INSERT INTO contact_ledger (id, reference, member_id, purpose, channel, direction, sender, endpoint_hash,
       endpoint_masked, template, language, facts, body_hash, may_ask, basis, quiet, programme, correlation, send_at,
       state, state_at, created_at, agent_name)
     SELECT 'm-' || n, 'AA' || lpad(n::text, 6, '0'), 'm-' || n, 'fraud-check', 'voice', 'outbound', '+12125550177', '',
       '…23', 'call.fraud-check', 'en', '{}', '', '{}', 'service', 'outside', 'bench', 'c', at.ms, 'answered', at.ms,
       at.ms, 'Olive'
     FROM generate_series(0, $1 - 1) AS n, (SELECT (extract(epoch FROM now()) * 1000)::bigint AS ms) AS at`,
    [SCREENS],
  );
  await client.query(
    `INSERT INTO contact_call (contact_id, agent_id, ending_mac, digits_sealed)
     SELECT 'm-' || n, 'olive', '', '' FROM generate_series(0, $1 - 1) AS n`,
    [SCREENS],
  );
  await client.query('ALTER TABLE contact_ledger ENABLE TRIGGER USER');
  // A call is checked once; here it is checked over and over.
  await client.query('ALTER TABLE contact_call DISABLE TRIGGER contact_guard_call');
  await client.query('ANALYZE');
  await client.end();
}

async function start(file: string, env: Readonly<Record<string, string>>) {
  const worker = workerOf(file, env);
  const { port } = await worker.next();
  return [worker, Number(port)] as const;
}

const startScreens = () => workerOf('screens.ts', {});

export function workerOf(file: string, env: Readonly<Record<string, string>>): Worker {
  const path = new URL(`./${file}`, import.meta.url).pathname;
  const child: ChildProcess = fork(path, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [...process.execArgv, '--expose-gc'],
    env: { ...process.env, ...env }, // tidy-allow: a process of the benchmark's own
  });
  const said: Said[] = [];
  const waiting: ((one: Said) => void)[] = [];
  child.on('message', (one) => {
    const first = waiting.shift();
    if (first === undefined) said.push(one as Said);
    else first(one as Said);
  });
  const next = (): Promise<Said> => {
    const first = said.shift();
    return first === undefined
      ? new Promise((resolve) => waiting.push(resolve))
      : Promise.resolve(first);
  };
  const ask = (told: Told) => {
    child.send(told);
    return next();
  };
  const end = () => child.kill();
  process.once('exit', end);
  return { ask, next, end };
}

const settle = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 3_000);
  });
