import { setTimeout as sleep } from 'node:timers/promises';
import {
  askKeeper,
  serverLine,
  type KeeperEvent,
  type PostJson,
} from '@countersign/keeper-contract';
import type { Clock } from '@countersign/kernel';
import type { Database, Log, Tx } from '../platform/index.ts';
import { insertDead, movePosition, readPosition } from './store.ts';

/** The keeper holds the answer for so long when there is no news. */
const WAIT_SECONDS = 20;
const PAGE = 100;
/** An event that fails is tried again so often, then put aside so that the ones behind it are not held up. */
export const EVENT_TRIES_MAX = 5;
const PAUSE_MS = 200;
const PAUSE_MS_MAX = 10_000;

/** What a room does with an event, in the transaction that moves the cursor. Takes every kind, acts on its own. */
export type TakeKeeperEvent = (tx: Tx, event: KeeperEvent) => Promise<void>;

export interface KeeperFeedParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  /** The keeper's line; the call takes longer than WAIT_SECONDS. */
  readonly post: PostJson;
  /** In this order, all in one transaction. */
  readonly takers: readonly TakeKeeperEvent[];
}

export interface KeeperFeed {
  /** Reads until `signal` says stop. Never throws: a line that is down is asked again. */
  run(signal: AbortSignal): Promise<void>;
  /** Reads what is there now, without waiting. @returns how many events were worked off */
  readOnce(waitSeconds?: number): Promise<number>;
}

/** Reads the keeper's outbox. At least once on the wire becomes exactly once in effect: the cursor moves beside it. */
export function createKeeperFeed(parts: KeeperFeedParts): KeeperFeed {
  const readOnce = async (waitSeconds = 0): Promise<number> => {
    const after = await readPosition(parts.db.reader);
    const answered = await askKeeper(parts.post, serverLine.events, {
      after,
      waitSeconds,
      limit: PAGE,
    });
    if (!answered.ok) throw new Error(`the keeper refused its events: ${answered.refusal.refusal}`);
    for (const event of answered.value.events) await work(parts, event);
    return answered.value.events.length;
  };
  return {
    readOnce,
    run: async (signal) => {
      let pause = PAUSE_MS;
      while (!signal.aborted) {
        try {
          await readOnce(WAIT_SECONDS);
          pause = PAUSE_MS;
        } catch (err) {
          parts.log.warn({ err }, 'the keeper’s events cannot be read');
          await rest(pause, signal);
          pause = Math.min(pause * 2, PAUSE_MS_MAX);
        }
      }
    },
  };
}

async function work(parts: KeeperFeedParts, event: KeeperEvent): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await parts.db.transaction(async (tx) => {
        if (!(await movePosition(tx, event.id))) return;
        for (const take of parts.takers) await take(tx, event);
      });
      return;
    } catch (err) {
      // The event's number and kind; what is in it stays out of the log.
      const facts = { err, event: event.id, kind: event.kind };
      if (tries >= EVENT_TRIES_MAX) {
        parts.log.error(facts, 'an event of the keeper was put aside');
        break;
      }
      parts.log.warn(facts, 'an event of the keeper is tried again');
      await sleep(PAUSE_MS * tries);
    }
  }
  await parts.db.transaction(async (tx) => {
    if (!(await movePosition(tx, event.id))) return;
    await insertDead(tx, { id: event.id, kind: event.kind, at: parts.clock() });
  });
}

async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}
