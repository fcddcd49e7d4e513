// Takes a job, says so, and never ends: killed by its test.
import { systemClock } from '@countersign/kernel';
import {
  createMetrics,
  createNewId,
  openDatabase,
  silentLog,
  systemRandom,
} from '../../platform/index.ts';
import { createJobs, defineJob } from '../index.ts';

const url = process.argv[2] ?? '';
const db = openDatabase({
  url,
  connectionsMax: 3,
  statementTimeoutMs: 5_000,
  applicationName: 'hanging',
  onIdleError: () => {},
});
const newId = createNewId({ clock: systemClock, random: systemRandom });
const jobs = createJobs({
  db,
  clock: systemClock,
  newId,
  log: silentLog,
  metrics: createMetrics(),
  jitter: () => 0,
});
jobs.work(defineJob<{ thingId: string }>('test.thing'), async () => {
  process.stdout.write('taken\n');
  await new Promise(() => {});
});
await jobs.start();
