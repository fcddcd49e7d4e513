import type { Clock, Instant } from '@countersign/kernel';
import type { Reader } from '../../platform/index.ts';
import { readAgents, readDay, readNow } from './store.ts';

/** Eighty of a hundred callers in twenty seconds is what the trade measures itself by. */
export const GOAL_SECONDS = 20;

/** A representative who took calls. */
export interface FloorAgent {
  readonly staffId: string;
  readonly calls: number;
  /** On a call since; nothing for one who is free. */
  readonly onCallSince: Instant | undefined;
}

/** How our numbers are answered: now, and in the time that is asked about. */
export interface Floor {
  /** With the machine. */
  readonly talking: number;
  readonly waiting: number;
  /** Hung up to be called back, and are not reached yet. */
  readonly kept: number;
  readonly firstWaitsSince: Instant | undefined;
  readonly agents: readonly FloorAgent[];
  readonly came: number;
  /** Wanted a representative. */
  readonly asked: number;
  readonly taken: number;
  /** Hung up while they waited. */
  readonly gaveUp: number;
  /** Of those who wanted a representative and wait no more: how many had one within the goal, 0 to 100. */
  readonly service: number | undefined;
  /** Seconds. */
  readonly medianWait: number | undefined;
  /** Nine of ten waited no longer, in seconds. */
  readonly longWait: number | undefined;
}

export async function lookAtFloor(
  { clock, reader }: { readonly clock: Clock; readonly reader: Reader },
  hours: number,
): Promise<Floor> {
  const since = clock() - hours * 3_600_000;
  const now = await readNow(reader);
  const agents = await readAgents(reader, since);
  const day = await readDay(reader, { since, goalMs: GOAL_SECONDS * 1_000 });
  const { asked, came, taken } = day;
  return {
    ...{
      talking: now.talking,
      waiting: now.waiting,
      kept: now.kept,
      came,
      asked,
      taken,
      gaveUp: day.gave_up,
    },
    firstWaitsSince: (now.first_waits_since ?? undefined) as Instant | undefined,
    agents: agents.map((one) => ({
      ...{ staffId: one.staff_id, calls: one.calls },
      onCallSince: (one.since ?? undefined) as Instant | undefined,
    })),
    service: share(day.within, taken + day.gave_up),
    medianWait: seconds(day.median),
    longWait: seconds(day.slowest),
  };
}

/** In whole percent; nothing of nothing is unknown. */
export function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : Math.floor((part * 100) / whole);
}

const seconds = (ms: number | null) => (ms === null ? undefined : Math.round(ms / 1_000));
