import { systemClock, type Clock, type NewId, type Random } from '@countersign/kernel';
import { createAudit, type Audit } from './audit/index.ts';
import type { ServerConfig } from './config.ts';
import { openDkimKey, type DkimKey } from './dkim-key.ts';
import { createJobs, defineJob, type Jobs } from './jobs/index.ts';
import { openKeeperLine } from './keeper-line.ts';
import {
  createIdempotency,
  createLimits,
  createLog,
  createMetrics,
  createNewId,
  openDatabase,
  systemRandom,
  type Database,
  type Idempotency,
  type Limits,
  type Log,
  type LogSink,
  type Metrics,
} from './platform/index.ts';
import { createProgramme, type ProgrammeRoom } from './programme/index.ts';
import { openSecrets, type ServerSecrets } from './secret-file.ts';

/** The lowest floors: what every room of the domain stands on. */
export interface Foundation {
  readonly config: ServerConfig;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: NewId;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly db: Database;
  readonly limits: Limits;
  readonly idempotency: Idempotency;
  readonly programme: ProgrammeRoom;
  readonly audit: Audit;
  readonly jobs: Jobs;
  readonly secrets: ServerSecrets;
  /** Signs e-mails; nothing where the relay does. */
  readonly dkim: DkimKey | undefined;
  readonly keeper: ReturnType<typeof openKeeperLine>;
}

const STATEMENT_TIMEOUT_MS = 15_000;
const PURGE_SECONDS = 3_600;
const purgeJob = defineJob<Record<never, never>>('platform.purge');

export async function layFoundation(config: ServerConfig, sink: LogSink): Promise<Foundation> {
  const clock = systemClock;
  const random = systemRandom;
  const newId = createNewId({ clock, random });
  const log = createLog({ level: config.logLevel, sink, base: { process: 'server' } });
  const metrics = createMetrics();
  const programme = await createProgramme({ file: config.programmeFile, log, watched: true });
  const secrets = await openSecrets({ file: config.secretFile, random });
  const dkim = config.dkim === undefined ? undefined : await openDkimKey(config.dkim);
  const db = openDatabase({
    url: config.databaseUrl,
    connectionsMax: config.databaseConnectionsMax,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
    applicationName: 'countersign-server',
    onIdleError: (err) => log.warn({ err }, 'a database connection broke'),
  });
  const limits = createLimits({ db, clock });
  const idempotency = createIdempotency({ db, clock });
  const audit = createAudit({ db, clock, programmeVersion: () => programme.version() });
  const jobs = createJobs({
    db,
    clock,
    newId,
    log,
    metrics,
    jitter: () => (random(1)[0] ?? 0) / 255,
  });
  jobs.repeat(purgeJob, PURGE_SECONDS, async () => {
    await limits.purge();
    await idempotency.purge();
  });
  const keeper = openKeeperLine(config.keeperSocket);
  return {
    config,
    clock,
    random,
    newId,
    log,
    metrics,
    db,
    limits,
    idempotency,
    programme,
    audit,
    jobs,
    secrets,
    dkim,
    keeper,
  };
}
