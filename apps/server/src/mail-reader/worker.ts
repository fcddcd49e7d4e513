// A thread of its own: whatever an e-mail does to its reader happens here, and this thread may be ended at any moment.
import { parentPort } from 'node:worker_threads';
import { readFile, readLetter } from './letter.ts';
import type { ReadAnswer, ReadAsk, Ready } from './types.ts';

const port = parentPort;
if (port === null) throw new Error('the reader of e-mails is a worker');

async function answer({ as, bytes }: ReadAsk): Promise<ReadAnswer> {
  return as === 'file'
    ? { as, outcome: await readFile(bytes) }
    : { as, outcome: await readLetter(bytes) };
}

port.on('message', (ask: ReadAsk) => {
  answer(ask).then(
    (one) => port.postMessage(one),
    // What throws is no e-mail, whatever it throws.
    () => port.postMessage({ as: ask.as, outcome: { ok: false, refusal: 'mail.unreadable' } }),
  );
});

// Loaded before the first e-mail, whose time it would be.
await import('postal-mime');
port.postMessage({ isReady: true } satisfies Ready);
