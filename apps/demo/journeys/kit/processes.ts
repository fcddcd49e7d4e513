// The processes of a house, as the kernel lists them: what a house says of itself would not show an orphan.
import { readFileSync, readdirSync } from 'node:fs';

export interface ProcessSeen {
  readonly pid: number;
  readonly parent: number;
  /** Arguments, joined by spaces; empty for a zombie. */
  readonly command: string;
}

/** Every live process with `text` in its arguments or its environment, this one not. */
export function processesNaming(text: string): readonly ProcessSeen[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((name) => {
      const pid = Number(name);
      const command = readOrNone(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
      const around = readOrNone(`/proc/${pid}/environ`);
      if (!command.includes(text) && !around.includes(text)) return [];
      return [{ pid, parent: parentOf(pid), command }];
    });
}

/** The processes below `pid`, children first, then theirs. */
export function descendantsOf(pid: number): readonly ProcessSeen[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({
      pid: Number(name),
      parent: parentOf(Number(name)),
      command: readOrNone(`/proc/${name}/cmdline`).replaceAll('\0', ' ').trim(),
    }));
  const found: ProcessSeen[] = [];
  let parents = new Set([pid]);
  while (parents.size > 0) {
    const children = all.filter((one) => parents.has(one.parent));
    found.push(...children);
    parents = new Set(children.map((one) => one.pid));
  }
  return found;
}

/** The main process of one app of the house: `server`, `keeper` ... */
export function processOf(housePid: number, app: string): ProcessSeen | undefined {
  return descendantsOf(housePid).find(({ command }) =>
    command.endsWith(`/apps/${app}/src/main.ts`),
  );
}

export function isAlive(pid: number): boolean {
  return readOrNone(`/proc/${pid}/cmdline`) !== '';
}

function parentOf(pid: number): number {
  // The name in brackets may hold anything: what comes after the last one is plain (proc(5)).
  const rest = readOrNone(`/proc/${pid}/stat`).split(') ').at(-1) ?? '';
  return Number(rest.split(' ')[1] ?? 0);
}

function readOrNone(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
