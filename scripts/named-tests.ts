// Pages that name tests: goals, rules or journeys as headings (`### T1`), below them files, below each its titles.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Shown {
  readonly goal: string;
  readonly file: string;
  readonly title: string;
}

/** Goals are headings, files are first-level items, titles stand in quotes below them. */
export function readGoals(markdown: string): {
  readonly goals: readonly string[];
  readonly shown: readonly Shown[];
} {
  const goals: string[] = [];
  const shown: Shown[] = [];
  let file = '';
  for (const line of markdown.split('\n')) {
    const goal = /^### ([TRJ]\d+)(?: .*)?$/.exec(line)?.[1];
    if (goal !== undefined) goals.push(goal);
    file = /^- `([^`]+\.test\.ts)`$/.exec(line)?.[1] ?? file;
    const title = /^ {2}- “(.+)”$/.exec(line)?.[1];
    if (title !== undefined) shown.push({ goal: goals.at(-1) ?? '', file, title });
  }
  return { goals, shown };
}

/** Those whose file has no test of that title. */
export function missingTests(root: string, shown: readonly Shown[]): readonly Shown[] {
  return shown.filter(({ file, title }) => {
    const path = join(root, file);
    return !existsSync(path) || !titlesOf(path).some((one) => one.includes(title));
  });
}

/** The titles in a test file as they are written, with the parts that are filled in left out. */
function titlesOf(path: string): readonly string[] {
  const text = readFileSync(path, 'utf8');
  const calls = text.matchAll(/\btest\(\s*(['"`])((?:\\.|(?!\1)[\s\S])*)\1/g);
  const listed = text.matchAll(/^ +(['"`])((?:\\.|(?!\1).)*)\1,$/gm);
  return [...calls, ...listed].map(([, , title = '']) => title.replaceAll(/\\(['"`])/g, '$1'));
}
