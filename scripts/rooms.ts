// `npm run rooms`: the law of rooms.json, checked over every import. Says each breach in one sentence.
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

import { type House, type Law, type Workspace, findBreaches } from './rooms-law.ts';
import { importsOf, isSource, parseSource, readTree } from './tree.ts';

const ROOT = `${import.meta.dirname}/..`;

const breaches = findBreaches(readHouse(ROOT));
for (const breach of breaches) console.error(breach);
console.log(breaches.length === 0 ? 'rooms: the law is kept' : `rooms: ${breaches.length} broken`);
process.exitCode = breaches.length === 0 ? 0 : 1;

function readHouse(root: string): House {
  const tree = readTree(root);
  const law = JSON.parse(readFileSync(`${root}/rooms.json`, 'utf8')) as Law;
  const files = tree
    .filter(({ path }) => isSource(path) && /^(packages|apps)\//.test(path))
    .map((file) => ({ path: file.path, imports: importsOf(parseSource(file)) }));
  const workspaces = tree
    .filter(({ path }) => /^(packages|apps)\/[^/]+\/package\.json$/.test(path))
    .map(({ path, text }) => workspaceOf(posix.dirname(path), text));
  return { law, files, workspaces };
}

function workspaceOf(folder: string, text: string): Workspace {
  const { name, exports = {} } = JSON.parse(text) as {
    readonly name: string;
    readonly exports?: Readonly<Record<string, string>>;
  };
  const doors = Object.fromEntries(
    Object.entries(exports).map(([entry, file]) => [entry, posix.join(folder, file)]),
  );
  return { name, folder, doors };
}
