// What the benchmark and its processes say to each other.

export interface Told {
  readonly what: 'open' | 'expect' | 'change' | 'repeat' | 'memory';
  readonly port?: number;
  readonly count?: number;
  readonly screens?: readonly number[];
  readonly text?: string;
  readonly spoken?: string;
  readonly member?: string;
}

export type Said = Readonly<Record<string, number | boolean>>;

/** Milliseconds of the machine's own clock: the same in every process. */
export const now = () => Number(process.hrtime.bigint()) / 1e6;

/** What this process holds, and how long it has used a processor: bytes and milliseconds. */
export function usage(): Said {
  const { system, user } = process.cpuUsage();
  return { rss: process.memoryUsage().rss, cpu: (system + user) / 1_000 };
}

export function say(said: Said): void {
  process.send?.(said);
}

export function hear(listener: (told: Told) => void): void {
  process.on('message', (told) => listener(told as Told));
  process.once('disconnect', () => process.exit(0));
}
