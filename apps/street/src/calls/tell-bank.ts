import { setTimeout as pause } from 'node:timers/promises';
import type { Call } from '@countersign/lines';
import type { ProgressNews } from './exchange.ts';

const TRIES_MAX = 12;
const FIRST_PAUSE_MS = 100;
const PAUSE_MS_MAX = 5_000;

/** News in their order, one after the other, each until the bank has taken it or for about half a minute. */
export function createTeller(call: Call): (news: ProgressNews) => void {
  let last: Promise<void> = Promise.resolve();
  return (news) => {
    last = last.then(() => tell(call, news));
  };
}

async function tell(call: Call, news: ProgressNews): Promise<void> {
  let waitMs = FIRST_PAUSE_MS;
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    // oxlint-disable-next-line no-await-in-loop
    const answered = await call({ method: 'POST', path: '/v1/carrier/events', body: news }).catch(
      () => undefined,
    );
    if (answered?.status === 200 || answered?.status === 401) return;
    // oxlint-disable-next-line no-await-in-loop
    await pause(waitMs);
    waitMs = Math.min(PAUSE_MS_MAX, waitMs * 2);
  }
}
