import { Worker } from 'node:worker_threads';

export interface BesideLimits {
  /** From when a thread starts to when its answer is there. */
  readonly timeMs: number;
  /** Of its heap. */
  readonly memoryMb: number;
  /** At once; whoever asks for more waits their turn. */
  readonly threads: number;
}

/** A thread took too long or too much, or ended without an answer. */
export class BesideError extends Error {
  override readonly name = 'BesideError';
}

/**
 * Does work beside the server's own, each in a thread that ends with it. How many wait is bounded by whoever asks.
 * @param file    a module that reads `workerData` and posts one answer; from within our own tree
 * @param failed  what is said of work that was not done: `the paper was not drawn`
 * @returns       takes what can be cloned, gives what the thread posted
 * @throws        BesideError where the thread took too long or too much
 */
export function createBeside<Given, Answer>(
  file: URL,
  limits: BesideLimits,
  failed: string,
): (given: Given) => Promise<Answer> {
  const waiting: (() => void)[] = [];
  let busy = 0;
  return async (given) => {
    if (busy >= limits.threads) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy += 1;
    try {
      return await answerOf<Given, Answer>(file, given, limits, failed);
    } finally {
      const next = waiting.shift();
      // Whoever waits takes the place over.
      if (next === undefined) busy -= 1;
      else next();
    }
  };
}

function answerOf<Given, Answer>(
  file: URL,
  given: Given,
  { memoryMb, timeMs }: BesideLimits,
  failed: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, {
      workerData: given,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      // It has no business with settings, and prints nothing of what it works on.
      ...{ env: {}, execArgv: [], stdout: true, stderr: true },
    });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      worker.on('error', () => {});
      void worker.terminate();
      settle();
    };
    const fail = (why: string) => () => end(() => reject(new BesideError(`${failed}: ${why}`)));
    const timer = setTimeout(fail('it took too long'), timeMs);
    worker.on('message', (answer: Answer) => end(() => resolve(answer)));
    worker.on('error', ({ message }) => fail(message)());
    worker.on('exit', fail('its thread ended'));
  });
}
