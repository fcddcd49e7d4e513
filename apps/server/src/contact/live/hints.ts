import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { Database, Log } from '../../platform/index.ts';
import { notifyOthers } from './store.ts';

const CHANNEL = 'contact_live';
/** At most one notification in this time: inside transactions they would make commits wait for each other. */
const NOTIFY_EVERY_MS = 20;
const RECONNECT_MS = 1_000;

export interface Hints {
  /** Something was committed here: the others look, soon. */
  readonly send: () => void;
  readonly stop: () => Promise<void>;
}

/** Wakes servers that share a database. A hint that is lost costs a second: everybody looks once a second anyway. */
export function openHints(
  { db, log, own }: { readonly db: Database; readonly log: Log; readonly own: string },
  wake: () => void,
): Hints {
  const ended = new AbortController();
  let client: pg.Client | undefined;
  let isDue = false;
  const listen = async () => {
    while (!ended.signal.aborted) {
      try {
        // oxlint-disable-next-line no-await-in-loop
        const opened = await db.connect();
        const lost = new Promise<void>((resolve) => {
          opened.once('end', resolve);
          opened.once('error', () => resolve());
        });
        client = opened;
        opened.on('notification', ({ payload }) => {
          if (payload !== own) wake();
        });
        // oxlint-disable-next-line no-await-in-loop
        await opened.query(`LISTEN ${CHANNEL}`);
        // oxlint-disable-next-line no-await-in-loop
        await lost;
      } catch (err) {
        log.debug({ err }, 'no line for hints; the screens are a second late');
      }
      client = undefined;
      // oxlint-disable-next-line no-await-in-loop
      await wait(RECONNECT_MS, undefined, { signal: ended.signal, ref: false }).catch(() => {});
    }
  };
  const listening = listen();
  return {
    send: () => {
      wake();
      if (isDue) return;
      isDue = true;
      setTimeout(() => {
        isDue = false;
        if (!ended.signal.aborted) notifyOthers(db.reader, CHANNEL, own).catch(() => {});
      }, NOTIFY_EVERY_MS).unref();
    },
    stop: async () => {
      ended.abort();
      await client?.end().catch(() => {});
      await listening;
    },
  };
}
