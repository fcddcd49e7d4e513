import type { Instant } from '@countersign/kernel';
import { callsOfAll } from '../calls/store.ts';
import type { ContactParts } from '../room.ts';
import { answerLive, type CallFacts } from '../rules.ts';
import type { LiveAnswer } from '../types.ts';
import { createNotifier, listenForHints, type Listening } from './hints.ts';
import { readChanges, readStart } from './store.ts';

/** However many hints come: once in this time at most, and at least once in a second. */
const LOOK_AGAIN_MS = 20;
const LOOK_MS = 1_000;
/** Also a screen that nothing happens on gets a fresh "as of". */
const REPEAT_MS = 5_000;
const SWEEP_MS = 250;
/** After this time without a look the answer is that we cannot confirm. */
const LATE_MS = 3_000;
const LOOK_BACK_MS = 86_400_000;
const MEMBERS_AT_ONCE = 500;

export type TellLive = (live: LiveAnswer) => void;

export interface LiveFeed {
  /** Tells the member's answer: soon, whenever it changes, and every few seconds. @returns ends it */
  readonly follow: (memberId: string, tell: TellLive) => () => void;
  /** Something about a call was committed in this process. */
  readonly hint: () => void;
  readonly stop: () => Promise<void>;
}

interface Followed {
  readonly tells: Set<TellLive>;
  /** `undefined` until they were read */
  calls: readonly CallFacts[] | undefined;
  toldAt: number;
}

/** Follows the ledger for all screens of this server with one question a look, whatever their number. */
export function createLiveFeed(parts: ContactParts): LiveFeed {
  const screens: Screens = { followed: new Map(), unread: new Set(), ledger: 'sound' };
  const { followed, unread } = screens;
  const turns = createTurns();
  const own = parts.newId();
  const notify = createNotifier({ db: parts.db, own });
  let hearing: Listening | undefined;
  let looking: Promise<void> | undefined;
  let isStopped = false;

  const start = () => {
    if (looking !== undefined || isStopped) return;
    hearing = listenForHints({ db: parts.db, log: parts.log, own }, turns.wake);
    looking = look(parts, screens, { turns, isStopped: () => isStopped });
  };
  return {
    follow: (memberId, tell) => {
      start();
      let one = followed.get(memberId);
      if (one === undefined) {
        one = { tells: new Set(), calls: undefined, toldAt: 0 };
        followed.set(memberId, one);
        unread.add(memberId);
      }
      const { tells } = one;
      tells.add(tell);
      if (one.calls !== undefined) tell(answerLive(one.calls, screens.ledger, parts.clock()));
      turns.wake();
      return () => {
        tells.delete(tell);
        if (tells.size === 0 && followed.get(memberId)?.tells === tells) followed.delete(memberId);
      };
    },
    hint: () => {
      turns.wake();
      notify();
    },
    stop: async () => {
      isStopped = true;
      turns.wake();
      await looking;
      await hearing?.stop();
    },
  };
}

interface Turns {
  readonly wake: () => void;
  readonly next: () => Promise<void>;
}

/** The next look: when somebody wakes it, not too soon after the last one, not later than in a second. */
function createTurns(): Turns {
  let isWoken = false;
  let resolveNext: (() => void) | undefined;
  let lastAt = 0;
  return {
    wake: () => {
      isWoken = true;
      resolveNext?.();
    },
    next: async () => {
      if (!isWoken) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, LOOK_MS);
          resolveNext = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      resolveNext = undefined;
      const early = LOOK_AGAIN_MS - (performance.now() - lastAt);
      if (early > 0)
        await new Promise((resolve) => {
          setTimeout(resolve, early);
        });
      isWoken = false;
      lastAt = performance.now();
    },
  };
}

interface Screens {
  readonly followed: Map<string, Followed>;
  /** Members whose calls are to be read, whether they changed or not. */
  readonly unread: Set<string>;
  ledger: 'sound' | 'late';
}

async function look(
  parts: ContactParts,
  screens: Screens,
  { turns, isStopped }: { readonly turns: Turns; readonly isStopped: () => boolean },
): Promise<void> {
  let xmin: string | undefined;
  let seen = new Set<number>();
  let soundAt = parts.clock();
  let repeatedAt = soundAt;
  while (!isStopped()) {
    // What is read now was true when it was asked, not when it came.
    const askedAt = parts.clock();
    try {
      // One look after the other is what this is.
      // oxlint-disable-next-line no-await-in-loop
      xmin ??= await readStart(parts.db.reader);
      // oxlint-disable-next-line no-await-in-loop
      const changes = await readChanges(parts.db.reader, xmin);
      const fresh = changes.rows.filter(({ id }) => !seen.has(id));
      // oxlint-disable-next-line no-await-in-loop
      await readCalls(
        parts,
        screens,
        fresh.map(({ memberId }) => memberId),
      );
      seen = new Set(changes.rows.map(({ id }) => id));
      ({ xmin } = changes);
      // Changes are kept for a minute: after a gap nothing that was read before is taken for true.
      // oxlint-disable-next-line no-await-in-loop
      if (askedAt - soundAt > LATE_MS) await readAgain(parts, screens);
      soundAt = askedAt;
    } catch (err) {
      parts.log.warn({ err }, 'the screens cannot follow the ledger at this moment');
    }
    const now = parts.clock();
    const ledger = now - soundAt > LATE_MS ? 'late' : 'sound';
    if (ledger !== screens.ledger || now - repeatedAt >= SWEEP_MS) {
      repeat(screens, now, ledger);
      repeatedAt = now;
    }
    // oxlint-disable-next-line no-await-in-loop
    await turns.next();
  }
}

/** Reads again whoever changed, and for the first time whoever is new. */
async function readCalls(
  parts: ContactParts,
  { followed, unread }: Screens,
  changed: readonly string[],
): Promise<void> {
  const wanted = [...new Set([...unread, ...changed])].filter((id) => followed.has(id));
  for (let from = 0; from < wanted.length; from += MEMBERS_AT_ONCE) {
    const ids = wanted.slice(from, from + MEMBERS_AT_ONCE);
    const since = (parts.clock() - LOOK_BACK_MS) as Instant;
    // oxlint-disable-next-line no-await-in-loop
    const calls = await callsOfAll(parts.db.reader, { memberIds: ids, since });
    const now = parts.clock();
    for (const id of ids) {
      unread.delete(id);
      const one = followed.get(id);
      if (one === undefined) continue;
      // Screens that came at once are not repeated to at once for ever.
      one.toldAt =
        one.calls === undefined ? now - (parts.random(1)[0] ?? 0) * (REPEAT_MS / 256) : now;
      one.calls = calls.get(id) ?? [];
      tellAll(one, answerLive(one.calls, 'sound', now));
    }
  }
}

async function readAgain(parts: ContactParts, screens: Screens): Promise<void> {
  for (const id of screens.followed.keys()) screens.unread.add(id);
  await readCalls(parts, screens, []);
}

/** Whoever has heard nothing for some seconds; everybody when the ledger is lost or found. */
function repeat(screens: Screens, now: Instant, ledger: Screens['ledger']): void {
  const isNews = ledger !== screens.ledger;
  screens.ledger = ledger;
  for (const one of screens.followed.values()) {
    if (!isNews && now - one.toldAt < REPEAT_MS) continue;
    one.toldAt = now;
    // Whoever was never read for is told nothing yet, or that we cannot confirm.
    if (one.calls !== undefined || ledger === 'late')
      tellAll(one, answerLive(one.calls ?? [], ledger, now));
  }
}

function tellAll({ tells }: Followed, live: LiveAnswer): void {
  for (const tell of tells) tell(live);
}
