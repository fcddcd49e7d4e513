// A reader that takes all the memory that there is, for tests of what ends it.
import { parentPort } from 'node:worker_threads';

const kept: string[] = [];
parentPort?.on('message', () => {
  for (;;) kept.push(`${kept.length}`.repeat(1_000));
});
parentPort?.postMessage({ isReady: true });
