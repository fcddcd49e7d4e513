import { randomFillSync, randomUUID } from 'node:crypto';
import type { Random } from '@countersign/kernel';
import { closeServer, createCall, createLineServer, jsonOf, listenTcp } from '@countersign/lines';
import { answerHost } from './answer.ts';
import { readConfig } from './config.ts';
import { makeCorrelation } from './correlation.ts';

const config = readConfig(process.env); // tidy-allow: hands the environment to its one reader
const call = createCall({ socketPath: config.keeperSocket });

const post = async (path: string, body: unknown) => {
  const answered = await call({ method: 'POST', path, body });
  return { status: answered.status, body: jsonOf(answered) };
};

const random: Random = (length) => randomFillSync(new Uint8Array(length));
const room = { post, hosts: config.hosts, newId: () => makeCorrelation(random) };

const server = createLineServer({
  newReference: randomUUID,
  onFault: (fault, reference) =>
    log('error', { reference, fault: fault instanceof Error ? fault.message : 'unknown' }),
  handle: async (request) => {
    if (request.path === '/readyz') {
      const keeper = await call({ method: 'GET', path: '/readyz' }).catch(() => undefined);
      return {
        status: keeper?.status === 200 ? 200 : 503,
        body: { ready: keeper?.status === 200 },
      };
    }
    return answerHost(room, request);
  },
});

await listenTcp(server, config);
log('info', { event: 'listening', port: config.port });

process.once('SIGTERM', () => {
  void closeServer(server).then(() => call.close());
});

function log(level: 'info' | 'error', fields: Readonly<Record<string, unknown>>): void {
  process.stderr.write(`${JSON.stringify({ level, process: 'hostline', ...fields })}\n`);
}
