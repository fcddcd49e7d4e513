import { ok, type Clock, type Outcome } from '@countersign/kernel';
import type { AskEvents, Events, KeeperEvent, Refusal } from '@countersign/keeper-contract';
import type { Db, Sql } from '../database/index.ts';
import type { Ledger, Said } from './ledger.ts';

/** How long a reader that waits may sleep before it looks for itself. */
const LOOK_AGAIN_MS = 1_000;

interface EventRow {
  readonly id: number;
  readonly at: number;
  readonly body: Said;
  readonly sealed: Buffer | null;
}

export interface EventsRoom {
  readonly db: Db;
  readonly clock: Clock;
  readonly ledger: Ledger;
  /** Opens the code that was sealed under this event's number. */
  readonly openCode: (event: number, sealed: Uint8Array) => string;
}

/**
 * Events after the reader's cursor, at least once, in order. Waits for the first one as long as it is asked to.
 * A code that has died is not delivered any more.
 */
export async function readEvents(
  room: EventsRoom,
  ask: AskEvents,
): Promise<Outcome<Events, Refusal>> {
  const until = room.clock() + ask.waitSeconds * 1_000;
  for (;;) {
    const wake = sleeper(room.ledger);
    try {
      const events = await eventsAfter(room, ask);
      const left = until - room.clock();
      if (events.length > 0 || left <= 0) return ok({ events });
      await wake.sleep(Math.min(left, LOOK_AGAIN_MS));
    } finally {
      wake.end();
    }
  }
}

async function eventsAfter(room: EventsRoom, ask: AskEvents): Promise<KeeperEvent[]> {
  const rows = await rowsAfter(room.db, ask, room.clock());
  return rows.map((row): KeeperEvent => {
    const place = { id: row.id, at: row.at };
    if (row.body.kind !== 'code.made') return { ...row.body, ...place };
    if (row.sealed === null) throw new Error('an event with a code has lost it');
    return { ...row.body, ...place, code: room.openCode(row.id, row.sealed) };
  });
}

// Dead codes are left out here, not afterwards: a page full of them would hide what comes behind.
function rowsAfter(sql: Sql, ask: AskEvents, now: number): Promise<readonly EventRow[]> {
  return sql.query<EventRow>(
    `select e.id, e.at, e.body, c.sealed from ledger_event e
       left join ledger_event_code c on c.event = e.id and c.expires_at > $3
      where e.id > $1 and (e.body->>'kind' <> 'code.made' or c.sealed is not null)
      order by e.id limit $2`,
    [ask.after, ask.limit, now],
  );
}

/** Listens from before the look, so that an event between look and sleep wakes it. */
function sleeper(ledger: Ledger): { sleep: (ms: number) => Promise<void>; end: () => void } {
  let rung = false;
  let ring: () => void = () => {
    rung = true;
  };
  const stop = ledger.onEvents(() => ring());
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    sleep: (ms) =>
      new Promise((resolve) => {
        if (rung) return resolve();
        ring = resolve;
        timer = setTimeout(resolve, ms);
      }),
    end: () => {
      stop();
      clearTimeout(timer);
    },
  };
}

/** Wipes codes that died. */
export async function wipeDeadCodes(sql: Sql, now: number): Promise<void> {
  await sql.query('delete from ledger_event_code where expires_at <= $1', [now]);
}
