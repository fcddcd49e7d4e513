import type { Instant } from '@countersign/kernel';
import type { Foundation } from './foundation.ts';
import type { House } from './house.ts';
import { defineJob } from './jobs/index.ts';

interface Rooms {
  readonly casework: Pick<House['casework'], 'purge'>;
  readonly contact: Pick<House['contact'], 'purgeMessages'>;
  readonly phoneLine: Pick<House['phoneLine'], 'purge'>;
  readonly reports: Pick<House['reports'], 'removeWords'>;
}

const EVERY_SECONDS = 3_600;
const retentionJob = defineJob<Record<never, never>>('retention.remove');
/** So many go in one transaction, and so many transactions in one hour: nobody waits behind it. */
export const REMOVED_MAX = 500;
const TURNS_MAX = 200;

/** Every hour: what is older than the programme keeps contacts. */
export function startRetention(foundation: Foundation, rooms: Rooms): void {
  foundation.jobs.repeat(retentionJob, EVERY_SECONDS, async () => {
    await removeOld(foundation, rooms);
  });
}

/** Removes what has had its time, a room after the other; that something went is recorded with it. */
export async function removeOld(
  parts: Pick<Foundation, 'audit' | 'clock' | 'db' | 'log' | 'newId' | 'programme'>,
  { casework, contact, phoneLine, reports }: Rooms,
): Promise<void> {
  const { contactMonths } = parts.programme.current().programme.retention;
  const before = monthsBefore(parts.clock(), contactMonths);
  const purges = [
    ['phone-line.removed', phoneLine.purge],
    ['contact.messages-removed', contact.purgeMessages],
    ['casework.alarms-removed', casework.purge],
    ['reports.words-removed', reports.removeWords],
  ] as const;
  for (const [operation, purge] of purges) {
    const gone = await removeAll(parts, operation, (tx) => purge(tx, before, REMOVED_MAX));
    if (gone > 0) parts.log.info({ operation, gone }, 'what had its time is removed');
  }
}

type Removing = Pick<Foundation, 'audit' | 'db' | 'newId'>;
type Turn = (tx: Parameters<Parameters<Foundation['db']['transaction']>[0]>[0]) => Promise<number>;

async function removeAll({ audit, db, newId }: Removing, operation: string, turn: Turn) {
  let gone = 0;
  for (let turns = 0; turns < TURNS_MAX; turns += 1) {
    const went = await db.transaction(async (tx) => {
      const removed = await turn(tx);
      if (removed > 0)
        await audit.append(tx, {
          actor: { kind: 'system', id: 'retention' },
          ...{ channel: 'system', operation, result: 'done', correlation: newId() },
        });
      return removed;
    });
    gone += went;
    if (went < REMOVED_MAX) break;
  }
  return gone;
}

/** The same day some months earlier (UTC); the last day of a month that has no such day. */
export function monthsBefore(now: Instant, months: number): Instant {
  const day = new Date(now);
  const month = day.getUTCMonth() - months;
  const last = new Date(Date.UTC(day.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const midnight = Date.UTC(day.getUTCFullYear(), month, Math.min(day.getUTCDate(), last));
  return (midnight + (now % 86_400_000)) as Instant;
}
