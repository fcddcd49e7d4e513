import { Worker } from 'node:worker_threads';
import type { Paper } from './types.ts';

export interface DrawLimits {
  /** From when a thread starts to when the paper is there. */
  readonly timeMs: number;
  /** Of its heap. */
  readonly memoryMb: number;
  /** At once; whoever asks for more waits their turn. */
  readonly threads: number;
}

/** The largest pack takes two seconds of a busy computer. */
const LIMITS: DrawLimits = { timeMs: 30_000, memoryMb: 256, threads: 1 };
const DRAWER = new URL('./draw-worker.ts', import.meta.url);

export type Draw = (paper: Paper) => Promise<Buffer>;

/** Draws papers beside the server's own work, each in a thread that ends with it. The budget of files bounds how many wait. */
export function createDraw(limits: DrawLimits = LIMITS): Draw {
  const waiting: (() => void)[] = [];
  let busy = 0;
  return async (paper) => {
    if (busy >= limits.threads) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy += 1;
    try {
      return await drawnBy(paper, limits);
    } finally {
      const next = waiting.shift();
      // Whoever waits takes the place over.
      if (next === undefined) busy -= 1;
      else next();
    }
  };
}

/** @throws where the thread took too long or too much: no pack that fits its own limits does */
function drawnBy(paper: Paper, { memoryMb, timeMs }: DrawLimits): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(DRAWER, {
      workerData: paper,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      // It has no business with settings, and prints nothing of what it draws.
      ...{ env: {}, execArgv: [], stdout: true, stderr: true },
    });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      worker.on('error', () => {});
      void worker.terminate();
      settle();
    };
    const fail = (why: string) => () =>
      end(() => reject(new Error(`the paper was not drawn: ${why}`)));
    const timer = setTimeout(fail('it took too long'), timeMs);
    worker.on('message', (bytes: Uint8Array) =>
      end(() => resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))),
    );
    worker.on('error', ({ message }) => fail(message)());
    worker.on('exit', fail('its thread ended'));
  });
}
