import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { systemClock } from '@countersign/kernel';
import { closeServer, createCall, createLineServer, listenTcp } from '@countersign/lines';
import { answerWindow } from './answer.ts';
import { readConfig } from './config.ts';
import { loadFiles } from './files.ts';
import { createRate } from './rate.ts';
import { RELAY_BODY_BYTES_MAX } from './relay.ts';

const CONNECTIONS_MAX = 1_000;
/** One TCP peer cannot take all of them; a proxy in front has its own limit. */
const CONNECTIONS_PER_SOURCE_MAX = 200;

const config = readConfig(process.env); // tidy-allow: hands the environment to its one reader
const files = loadFiles(fileURLToPath(new URL('../dist', import.meta.url)));
const call = createCall({ socketPath: config.keeperSocket });
const room = {
  config,
  files,
  call,
  clock: systemClock,
  rates: {
    asks: createRate({ perMinute: config.asksPerMinute, clock: systemClock }),
    intakes: createRate({ perMinute: config.intakesPerMinute, clock: systemClock }),
    calls: createRate({ perMinute: config.callsPerMinute, clock: systemClock }),
  },
};

const server = createLineServer({
  newReference: randomUUID,
  bodyBytesMax: RELAY_BODY_BYTES_MAX,
  ...(config.proxyHops === 0 ? { connectionsPerSourceMax: CONNECTIONS_PER_SOURCE_MAX } : {}),
  onFault: (fault, reference) =>
    log('error', { reference, fault: fault instanceof Error ? fault.name : 'unknown' }),
  handle: async (request) => {
    const answered = await answerWindow(room, request);
    if (request.path !== '/readyz')
      log('info', { path: nameOf(request.path), status: answered.status });
    return answered;
  },
});
server.maxConnections = CONNECTIONS_MAX;

await listenTcp(server, config);
log('info', { event: 'listening', port: config.port, manifest: files.manifestSha256 });

process.once('SIGTERM', () => {
  void closeServer(server).then(() => call.close());
});

/** A path that is none of ours may hold anything (a ticket in the wrong place): it is not written down. */
function nameOf(path: string): string {
  if (path.startsWith('/line/')) return '/line';
  return files.paths.includes(path) || /^\/(visits\/[a-z]+|keeper-key|intake|home)$/.test(path)
    ? path
    : 'other';
}

function log(level: 'info' | 'error', fields: Readonly<Record<string, unknown>>): void {
  process.stderr.write(`${JSON.stringify({ level, process: 'window', ...fields })}\n`);
}
