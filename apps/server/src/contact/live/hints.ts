import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { Database, Log } from '../../platform/index.ts';
import { notifyOthers } from './store.ts';

const CHANNEL = 'contact_live';
/** At most one notification in this time: inside transactions they would make commits wait for each other. */
const NOTIFY_EVERY_MS = 20;
const RECONNECT_MS = 1_000;

/** Tells the other servers that something was committed here, so that they look soon. */
export function createNotifier({
  db,
  own,
}: {
  readonly db: Database;
  readonly own: string;
}): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      notifyOthers(db.reader, CHANNEL, own).catch(() => {}); // a hint: without it they look within a second
    }, NOTIFY_EVERY_MS).unref();
  };
}

export interface Listening {
  readonly stop: () => Promise<void>;
}

/** Is woken by the other servers. A hint that is lost costs a second: everybody looks once a second anyway. */
export function listenForHints(
  { db, log, own }: { readonly db: Database; readonly log: Log; readonly own: string },
  wake: () => void,
): Listening {
  const ended = new AbortController();
  let client: pg.Client | undefined;
  const listenOnce = async () => {
    const opened = await db.connect();
    if (ended.signal.aborted) return opened.end();
    const lost = new Promise<void>((resolve) => {
      opened.once('end', resolve);
      opened.once('error', () => resolve());
    });
    client = opened;
    opened.on('notification', ({ payload }) => {
      if (payload !== own) wake();
    });
    await opened.query(`LISTEN ${CHANNEL}`);
    return lost;
  };
  const listen = async () => {
    while (!ended.signal.aborted) {
      // oxlint-disable-next-line no-await-in-loop
      await listenOnce().catch((err: unknown) => {
        log.debug({ err }, 'no line for hints; the screens are a second late');
      });
      client = undefined;
      // oxlint-disable-next-line no-await-in-loop
      await wait(RECONNECT_MS, undefined, { signal: ended.signal, ref: false }).catch(() => {});
    }
  };
  const listening = listen();
  return {
    stop: async () => {
      ended.abort();
      await client?.end().catch(() => {});
      await listening;
    },
  };
}
