// Writes `src/extract/suffixes.ts`, the public suffix list in one line, from the tree that tldts ships: `make-suffixes.ts`.
// The last labels stand between spaces, so that one is found without reading the others. Each label has its children in brackets; "!" marks a hoster's rule, "-" a label that is no rule, "?" an exception. Forms in the
// letters of DNS are left out, as hosts are decoded before they are looked up.
import { readFileSync, writeFileSync } from 'node:fs';

interface Trie {
  readonly nodeFlags: Uint8Array;
  readonly edgeStart: Uint16Array;
  readonly edgeLength: Uint8Array;
  readonly edgeChild: Uint16Array;
  readonly labelText: string;
  readonly rulesRoot: number;
  readonly exceptionsRoot: number;
}

const file = new URL('../../../node_modules/tldts/dist/es6/src/data/trie.js', import.meta.url);
const source = readFileSync(file, 'utf8').replaceAll(/^\/\/#.*$/gm, '');
const trie = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as Trie;

const offsets: number[] = [];
let offset = 0;
for (let node = 0; node < trie.nodeFlags.length; node += 1)
  for (let edge = trie.edgeStart[node] ?? 0; edge < (trie.edgeStart[node + 1] ?? 0); edge += 1) {
    offsets[edge] = offset;
    offset += trie.edgeLength[edge] ?? 0;
  }

const childrenOf = (node: number): readonly (readonly [string, number])[] => {
  const children: (readonly [string, number])[] = [];
  for (let edge = trie.edgeStart[node] ?? 0; edge < (trie.edgeStart[node + 1] ?? 0); edge += 1) {
    const start = offsets[edge] ?? 0;
    const label = trie.labelText.slice(start, start + (trie.edgeLength[edge] ?? 0));
    if (!label.startsWith('xn--')) children.push([label, trie.edgeChild[edge] ?? 0]);
  }
  return children.toSorted(([one], [other]) => (one < other ? -1 : 1));
};

const MARKS = ['-', '', '!', ''];
function written(rules: number | undefined, exceptions: number | undefined, between = ','): string {
  const labels = new Map<string, [number | undefined, number | undefined]>();
  if (rules !== undefined)
    for (const [label, child] of childrenOf(rules)) labels.set(label, [child, undefined]);
  if (exceptions !== undefined)
    for (const [label, child] of childrenOf(exceptions))
      labels.set(label, [labels.get(label)?.[0], child]);
  return [...labels]
    .map(([label, [rule, exception]]) => {
      const isException = exception !== undefined && (trie.nodeFlags[exception] ?? 0) !== 0;
      const mark = isException
        ? '?'
        : (MARKS[rule === undefined ? 0 : (trie.nodeFlags[rule] ?? 0)] ?? '');
      const inner = written(rule, exception);
      return `${label}${mark}${inner === '' ? '' : `(${inner})`}`;
    })
    .join(between);
}

writeFileSync(
  new URL('../src/extract/suffixes.ts', import.meta.url),
  `// The public suffix list (https://publicsuffix.org), written by data-scripts/make-suffixes.ts from the tree of
// tldts. This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0: https://mozilla.org/MPL/2.0/.

/** Endings between spaces, and labels with their children in brackets; "!" is a hoster's, "-" no rule itself, "?" an exception. */
export const SUFFIXES =
  ' ${written(trie.rulesRoot, trie.exceptionsRoot, ' ')} ';
`,
);
