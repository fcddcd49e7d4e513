import type { Pack } from '../pack.ts';

/** Every phrase that takes one alternative of each list: `each('had|made', 'me|her')` is "had me|had her|made me|made her". An empty one is left out. */
export function each(...lists: readonly string[]): string {
  return lists
    .map((list) => list.split('|'))
    .reduce(
      (phrases, next) => phrases.flatMap((phrase) => next.map((word) => `${phrase} ${word}`)),
      [''],
    )
    .map((phrase) => phrase.trim().replaceAll('  ', ' '))
    .join('|');
}

/** The patterns of several files, those of one code behind one another. */
export function joined(...files: readonly Pack['patterns'][]): Pack['patterns'] {
  const all: Record<string, readonly string[]> = {};
  for (const [code, lines] of files.flatMap((file) => Object.entries(file)))
    all[code] = [...(all[code] ?? []), ...lines];
  return all;
}
