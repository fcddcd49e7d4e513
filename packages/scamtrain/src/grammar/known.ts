// Companies that exist, from the table that scamflags knows them by. None is named in a template. A model sees one mark for each of
// them and whether a link is theirs, so which one it is, and what its trade is, does not matter; that both genuine messages and
// scams name them does.
import { BRANDS } from '@countersign/scamflags/training';

import type { Chance } from '../random.ts';
import type { Organisation } from './slots.ts';

/** Shorter names are words of daily speech too often. */
const LETTERS_LEAST = 5;

interface Known {
  readonly names: readonly string[];
  readonly domain: string;
}

const KNOWN: readonly Known[] = BRANDS.flatMap(({ names, domains }) => {
  const clear = names.filter(({ name, isWord }) => !isWord && name.length >= LETTERS_LEAST);
  const [domain] = domains;
  return clear.length === 0 || domain === undefined
    ? []
    : [{ names: clear.map(({ name }) => name), domain: domain.replace('.*', '.com') }];
});

const capitals = (name: string) =>
  name.replace(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase());

export function knownOrganisation(chance: Chance): Organisation {
  const { names, domain } = KNOWN[chance.below(KNOWN.length)] as Known;
  const name = capitals(names[chance.below(names.length)] ?? '');
  return { name, label: domain.replace(/\..*/, ''), domain };
}
