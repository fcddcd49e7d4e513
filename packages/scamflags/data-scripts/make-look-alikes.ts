// Writes `src/normalise/look-alikes.ts` from Unicode's confusables.txt (UTS 39): `make-look-alikes.ts <file>`. Of the table only
// single letters stay that are taken for one Latin letter, of the scripts that are used for it, and that no decomposition finds.
import { readFileSync, writeFileSync } from 'node:fs';

const SCRIPTS =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\p{Script=Hebrew}\p{Script=Canadian_Aboriginal}\p{Script=Deseret}]/u;

const byLatin = new Map<string, Set<string>>();
for (const line of readFileSync(process.argv[2] ?? '', 'utf8').split('\n')) {
  const row = /^([0-9A-F]{4,6}) ;\t([0-9A-F]{4}) ;\tMA/.exec(line);
  if (row === null) continue;
  const letter = String.fromCodePoint(Number.parseInt(row[1] ?? '', 16));
  const latin = String.fromCodePoint(Number.parseInt(row[2] ?? '', 16)).toLowerCase();
  const isPlain = /^[\0-\x7f]*$/.test(
    letter.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase(),
  );
  if (!/^[a-z]$/.test(latin) || !SCRIPTS.test(letter) || isPlain) continue;
  byLatin.set(latin, (byLatin.get(latin) ?? new Set()).add(letter));
}

const rows = [...byLatin]
  .toSorted(([one], [other]) => one.localeCompare(other))
  .map(([latin, letters]) => `  ${latin}: '${[...letters].join('')}',\n`);
writeFileSync(
  new URL('../src/normalise/look-alikes.ts', import.meta.url),
  `// Letters that are taken for a Latin one; written by data-scripts/make-look-alikes.ts from the table of UTS 39, version 15.0.
// Copyright 1991-2022 Unicode, Inc., distributed under https://www.unicode.org/license.html: the data may be copied and
// changed where this notice stays with it.

/** By the Latin letter, in lower case: what looks like it, as a capital or not. */
export const LOOK_ALIKES: Readonly<Record<string, string>> = {
${rows.join('')}};
`,
);
