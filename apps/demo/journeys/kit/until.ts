// Waiting for something that will be so, with an end and a name.
import { setTimeout as wait } from 'node:timers/promises';

export interface Patience {
  readonly timeoutMs?: number;
  readonly everyMs?: number;
}

const TIMEOUT_MS = 15_000;
const EVERY_MS = 50;

/**
 * Asks until the answer is neither `undefined` nor `false`.
 * @throws Error that names what did not come; whatever `ask` throws ends the waiting at once
 */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  patience: Patience = {},
): Promise<T> {
  const { timeoutMs = TIMEOUT_MS, everyMs = EVERY_MS } = patience;
  const end = performance.now() + timeoutMs;
  for (;;) {
    // One question after the other is the point of waiting.
    // oxlint-disable-next-line no-await-in-loop
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`waited ${timeoutMs} ms in vain: ${what}`);
    // oxlint-disable-next-line no-await-in-loop
    await wait(everyMs);
  }
}
