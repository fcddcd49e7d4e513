import type { Pack } from '../pack.ts';

/** The patterns of several files, those of one code behind one another. */
export function joined(...files: readonly Pack['patterns'][]): Pack['patterns'] {
  const all: Record<string, readonly string[]> = {};
  for (const [code, lines] of files.flatMap((file) => Object.entries(file)))
    all[code] = [...(all[code] ?? []), ...lines];
  return all;
}
