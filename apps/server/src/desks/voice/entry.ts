import type { LineCall } from '../../phone-line/index.ts';

/** How many keys an entry has. Where both are the same its place ends by itself, and no hash key is asked for. */
export interface EntryLength {
  readonly least: number;
  readonly most: number;
}

/**
 * What became of an entry. `stray`: a hash key alone, pressed out of habit behind an entry that had ended by itself. `begun`: behind such a
 * key so much of it was heard before the platform had counted enough. `short`: not all of it, which is never judged.
 */
export type Entry =
  | { readonly is: 'whole'; readonly keys: string }
  | { readonly is: 'begun'; readonly keys: string }
  | { readonly is: 'stray' | 'short' };

/** The note that keeps the beginning of an entry until the rest of it is keyed. */
export const BEGUN = 'begun';
/** The note that an entry is asked for again. */
export const SHORT = 'short';

/** Keys that mean the same everywhere, where they are pressed alone. */
const ALONE = /^[*08]?$/;
const DIGITS = /^[0-9]+$/;

/** @param length where it is missing any keys are an entry */
export function entryOf(
  { notes }: Pick<LineCall, 'notes'>,
  length: EntryLength | undefined,
  keys: string,
): Entry {
  const before = notes[BEGUN] ?? '';
  const rest = keys.replace(/^#+/, '');
  if (before === '' && rest === '' && keys !== '') return { is: 'stray' };
  if (length === undefined) return { is: 'whole', keys };
  if (before === '' ? ALONE.test(rest) : keys === '*') return { is: 'whole', keys: rest };
  const entry = before + rest;
  if (!DIGITS.test(entry)) return { is: 'short' };
  if (entry.length >= length.least && entry.length <= length.most)
    return { is: 'whole', keys: entry };
  const wasCutOff = length.least === length.most && rest !== keys && keys.length === length.most;
  return wasCutOff && before === '' ? { is: 'begun', keys: entry } : { is: 'short' };
}
