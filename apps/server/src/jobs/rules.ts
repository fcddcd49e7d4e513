import type { JobData } from './types.ts';

const FIRST_RETRY_MS = 1_000;
const RETRY_MAX_MS = 15 * 60_000;
const VALUE_CHARS_MAX = 120;
const MEMBERS_MAX = 12;
/** What an id or a code of ours looks like; people's names, addresses and messages do not. */
const VALUE = /^[A-Za-z0-9._:/-]*$/;

/** How long to wait before the next try: doubled each time, spread over half to whole of it by `jitter` (0 to 1). */
export function decideBackoff(attempt: number, jitter: number): number {
  const full = Math.min(RETRY_MAX_MS, FIRST_RETRY_MS * 2 ** (attempt - 1));
  return Math.round(full / 2 + (full / 2) * jitter);
}

/** @throws Error when a job would carry more than ids; the message quotes no value */
export function checkJobData(kind: string, data: JobData): void {
  const members = Object.entries(data);
  if (members.length > MEMBERS_MAX)
    throw new Error(`job ${kind} carries more than ${MEMBERS_MAX} members`);
  for (const [name, value] of members) {
    if (typeof value === 'string' && (value.length > VALUE_CHARS_MAX || !VALUE.test(value))) {
      throw new Error(`job ${kind} carries more than an id in ${name}`);
    }
  }
}
