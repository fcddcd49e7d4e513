import { randomFillSync, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { systemClock, type Random } from '@countersign/kernel';
import { closeServer, createCall, LineFault } from '@countersign/lines';
import { ContractFault } from '@countersign/keeper-contract';
import { createBackend, parseBackendCredentials } from './backend/index.ts';
import { BackendFault } from './backend-port.ts';
import { readConfig, type KeeperConfig } from './config.ts';
import { migrate, openDb, sqlState, type Db } from './database/index.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import { loadKeys } from './keys/index.ts';
import { listenToCallers } from './sockets.ts';

const MIGRATIONS = new URL('../migrations/', import.meta.url).pathname;
const START_TRIES_MAX = 30;
const START_RETRY_MS = 500;
const TIDY_EVERY_MS = 60_000;

const random: Random = (length) => randomFillSync(new Uint8Array(length));
const clock = systemClock;

const config = readConfig(process.env); // tidy-allow: hands the environment to its one reader
process.umask(0o007);

const db = openDb({
  url: config.databaseUrl,
  connectionsMax: config.databaseConnectionsMax,
  onFault: (fault) => logFault(fault, 'database'),
});
const vault = createCall({ socketPath: config.backend.socketPath });
const keeper = await openKeeper(config, db);

const servers = await listenToCallers({
  keeper,
  socketDir: config.socketDir,
  newReference: randomUUID,
  onFault: logFault,
  isReady: async () => {
    try {
      await db.query('select 1 from ledger_head');
      return true;
    } catch {
      return false;
    }
  },
});
log('info', { event: 'listening' });

const tidying = setInterval(() => {
  keeper.tidyUp().catch((fault: unknown) => logFault(fault, 'tidy-up'));
}, TIDY_EVERY_MS);

const stop = () => {
  clearInterval(tidying);
  void Promise.all(servers.map(closeServer))
    .then(() => db.close())
    .then(() => vault.close());
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

/** Database and backend may still be on their way up: the keeper waits a little, then gives up loudly. */
async function openKeeper(from: KeeperConfig, database: Db): Promise<Keeper> {
  for (let tried = 1; ; tried += 1) {
    try {
      await migrate(database, MIGRATIONS);
      const keys = await loadKeys({ db: database, stateDir: from.stateDir, random, clock });
      const { region, ...credentials } = parseBackendCredentials(
        readFileSync(from.backend.credentialsFile, 'utf8'),
      );
      const certify = (point: Uint8Array) =>
        keys.authority.certify({
          point,
          subject: 'Countersign self-test',
          ttlSeconds: from.settings.certificateTtlSeconds,
        });
      const backend = createBackend({
        call: vault,
        credentials,
        region,
        clock,
        random,
        certify,
      });
      const sites = { appOrigin: from.appOrigin, windowOrigin: from.windowOrigin, rpId: from.rpId };
      const { settings } = from;
      const parts = { db: database, clock, random, keys, backend, settings, sites };
      return await createKeeper({ ...parts, onFault: logFault });
    } catch (fault) {
      logFault(fault, 'start');
      if (tried >= START_TRIES_MAX || !isPassing(fault)) throw fault;
      await wait(START_RETRY_MS);
    }
  }
}

/** A line that is down, a database that starts or stops (SQLSTATE class 57), a refused connection: another try may do. */
function isPassing(fault: unknown): boolean {
  if (fault instanceof BackendFault) return fault.cause instanceof LineFault;
  const code = sqlState(fault);
  return ['ENOENT', 'ECONNREFUSED', 'ECONNRESET'].includes(code) || code.startsWith('57');
}

// Our own messages quote no secret; those of others might quote what they could not read, so only their kind is told.
function logFault(fault: unknown, reference: string): void {
  const isOurs =
    fault instanceof BackendFault || fault instanceof LineFault || fault instanceof ContractFault;
  const isStart = reference === 'start' || reference.startsWith('alarm');
  log('error', {
    event: 'fault',
    reference,
    kind: fault instanceof Error ? fault.name : 'unknown',
    code: sqlState(fault),
    ...((isOurs || isStart) && fault instanceof Error ? { message: fault.message } : {}),
  });
}

function log(level: 'info' | 'error', fields: Readonly<Record<string, unknown>>): void {
  const at = new Date(systemClock()).toISOString();
  process.stderr.write(`${JSON.stringify({ level, process: 'keeper', at, ...fields })}\n`);
}
