// `npm run tidy`: our own small test of the tree. `-- --ratchet` writes the lengths of today into the ratchet.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { findDead } from './tidy/dead.ts';
import type { Finding } from './tidy/finding.ts';
import { findGlossary, parseGlossary } from './tidy/glossary.ts';
import { findLinks } from './tidy/links.ts';
import { findPlaces } from './tidy/places.ts';
import { type Ratchet, findSizes, tooLong } from './tidy/sizes.ts';
import { findWords } from './tidy/words.ts';
import { isSource, parseSource, readTree } from './tree.ts';

const ROOT = `${import.meta.dirname}/..`;
const RATCHET = `${ROOT}/scripts/tidy/ratchet.json`;

const tree = readTree(ROOT);
const sources = tree.filter(({ path }) => isSource(path)).map(parseSource);

if (process.argv.includes('--ratchet')) {
  const lengths = sources.flatMap(tooLong).map(({ key, lines }) => [key, lines] as const);
  writeFileSync(RATCHET, `${JSON.stringify(Object.fromEntries(lengths), undefined, 2)}\n`);
}

const ratchet = JSON.parse(readFileSync(RATCHET, 'utf8')) as Ratchet;
const glossary = parseGlossary(readFileSync(`${ROOT}/GLOSSARY.md`, 'utf8'));
const exists = (path: string) => existsSync(`${ROOT}/${path}`);
const findings: readonly Finding[] = [
  ...sources.flatMap((source) => [
    ...findWords(source),
    ...findSizes(source, ratchet),
    ...findGlossary(source, glossary),
  ]),
  ...tree.flatMap((file) => [...findPlaces(file), ...findLinks(file, exists)]),
  ...findDead(sources, tree),
];

for (const { path, line, says } of findings) console.error(`${path}:${line} ${says}`);
console.log(findings.length === 0 ? 'tidy: nothing found' : `tidy: ${findings.length} found`);
process.exitCode = findings.length === 0 ? 0 : 1;
