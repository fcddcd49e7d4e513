// Database tests share a process, a handful of files at a time: loading the modules of a house takes longer than most of what is tried in one.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { type Counts, NONE, ROOT, type TestRun, add, runTests } from './run-tests.ts';

/** Each file keeps a database and its connections until its process ends. */
const FILES_MAX = 6;
const AT_ONCE = 2;

/** In one process such a hook runs before the tests of all its files. */
const HOOK_OF_EACH = /^(?:before|after)Each\(/m;

/** Runs the files in groups, two groups at once. */
export async function runInGroups(run: TestRun): Promise<Counts> {
  const queue = groupsOf(run.files, (file) =>
    HOOK_OF_EACH.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  let total = NONE;
  const work = async (): Promise<void> => {
    for (let files = queue.shift(); files !== undefined; files = queue.shift()) {
      const counts = await runTests({ ...run, files, together: true, shown: 'at its end' });
      total = add(total, counts);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return total;
}

/** Neighbours stand together, since they load the same modules; a file that must be alone is a group of its own. The largest groups come first. */
export function groupsOf(
  files: readonly string[],
  mustBeAlone: (file: string) => boolean,
): (readonly string[])[] {
  const groups: string[][] = files.filter(mustBeAlone).map((file) => [file]);
  const shared = files.filter((file) => !mustBeAlone(file));
  const byRoom = [...Map.groupBy(shared, (file) => dirname(file)).values()].flat();
  for (let at = 0; at < byRoom.length; at += FILES_MAX)
    groups.push(byRoom.slice(at, at + FILES_MAX));
  return groups.toSorted((a, b) => b.length - a.length);
}
