import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '@countersign/kernel';
import { createCall, jsonOf } from '@countersign/lines';
import { keepAccounts } from './accounts.ts';
import { readConfig } from './config.ts';
import { openLetterbox } from './letterbox.ts';
import { printReleased, type PressRoom } from './run.ts';

const config = readConfig(process.env); // tidy-allow: hands the environment to its one reader
const call = createCall({ socketPath: config.keeperSocket });
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());

const room: PressRoom = {
  post: async (path, body) => {
    const answered = await call({ method: 'POST', path, body });
    return { status: answered.status, body: jsonOf(answered) };
  },
  letterbox: openLetterbox({
    spoolDir: join(config.stateDir, 'spool'),
    letterboxDir: config.letterboxDir,
  }),
  accounts: keepAccounts(join(config.stateDir, 'accounts')),
  clock: systemClock,
  newId: randomUUID,
  note: (event, facts) => log('info', { event, ...facts }),
};

room.letterbox.wipe();
log('info', { event: 'ready' });
while (!stop.signal.aborted) {
  await printReleased(room).catch((fault: unknown) => {
    log('error', { event: 'fault', fault: fault instanceof Error ? fault.message : 'unknown' });
  });
  await wait(config.pollSeconds * 1000, undefined, { signal: stop.signal }).catch(() => undefined);
}
call.close();

function log(level: 'info' | 'error', fields: Readonly<Record<string, unknown>>): void {
  process.stderr.write(`${JSON.stringify({ level, process: 'press', ...fields })}\n`);
}
