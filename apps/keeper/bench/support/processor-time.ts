import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Clock ticks of /proc in one second: USER_HZ, 100 on every Linux (proc(5)). */
const TICKS_PER_SECOND = 100;

/** Fields of /proc/PID/stat behind the name, which may hold anything: state is the first of them (proc(5)). */
function statOf(pid: number): readonly string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

const PARENT = 1;
const OWN_TICKS = [11, 12] as const;
/** Of children that ended and were waited for. */
const ENDED_TICKS = [13, 14] as const;

function sum(fields: readonly string[], places: readonly number[]): number {
  return places.reduce((total, place) => total + Number(fields[place]), 0);
}

/** Seconds of processor time that a process has spent, in all its threads. */
export function secondsOf(pid: number): number {
  return sum(statOf(pid), OWN_TICKS) / TICKS_PER_SECOND;
}

/** The same of a PostgreSQL: its postmaster, the processes that work for it, and those that ended. */
export function secondsOfCluster(socketFolder: string): number {
  const lock = readFileSync(join(socketFolder, '.s.PGSQL.5432.lock'), 'utf8');
  const postmaster = Number(lock.split('\n', 1)[0]);
  let ticks = sum(statOf(postmaster), [...OWN_TICKS, ...ENDED_TICKS]);
  for (const name of readdirSync('/proc')) {
    if (!/^[0-9]+$/.test(name)) continue;
    try {
      const stat = statOf(Number(name));
      if (Number(stat[PARENT]) === postmaster) ticks += sum(stat, OWN_TICKS);
    } catch {
      // It ended while we looked: the postmaster has its ticks, or will have them.
    }
  }
  return ticks / TICKS_PER_SECOND;
}
