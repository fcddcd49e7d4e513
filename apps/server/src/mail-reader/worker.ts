// A thread of its own: whatever an e-mail does to its reader happens here, and this thread may be ended at any moment.
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { NO_PICTURES } from '@countersign/pictures';
import { readFile, readLetter } from './letter.ts';
import type { ReadAnswer, ReadAsk, Ready } from './types.ts';

const UNREADABLE = { ok: false, refusal: 'mail.unreadable' };
/** 0 is what everybody has, 19 the least. */
const READER_NICE = 10;
const MICROSECONDS = 1_000;

const port = parentPort;
if (port === null) throw new Error('the reader of e-mails is a worker');

async function answer({ as, bytes }: ReadAsk): Promise<ReadAnswer> {
  if (as === 'picture') throw new Error('pictures have a reader of their own');
  if (as === 'letter') {
    const { pictures, ...outcome } = await readLetter(bytes);
    return { as, outcome, pictures };
  }
  const before = process.threadCpuUsage();
  const { pictures, ...outcome } = await readFile(bytes);
  const { system, user } = process.threadCpuUsage(before);
  return { as, outcome, pictures, tookMs: (system + user) / MICROSECONDS };
}

port.on('message', (ask: ReadAsk) => {
  answer(ask).then(
    (one) => port.postMessage(one),
    // What throws is no e-mail, whatever it throws.
    () => port.postMessage({ as: ask.as, outcome: UNREADABLE, pictures: NO_PICTURES, tookMs: 0 }),
  );
});

// On Linux this is the thread's own, and so the server's thread goes first; elsewhere it would be the whole process's.
if (process.platform === 'linux') setPriority(0, READER_NICE);

// Loaded before the first e-mail, whose time it would be.
await import('postal-mime');
port.postMessage({ isReady: true } satisfies Ready);
