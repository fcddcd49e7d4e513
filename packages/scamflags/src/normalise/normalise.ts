import type { Normalised } from '../inside.ts';
import { LIMITS } from '../limits.ts';
import type { Part, Signal } from '../types.ts';
import { defang } from './defang.ts';
import { type Folded, foldLetters } from './fold.ts';
import { readDisguised } from './leet.ts';
import { Notes } from './notes.ts';
import { closeSpaced } from './spaced.ts';
import { type Track, trackOf } from './track.ts';

/** One disguise may lie in another; a fifth one stays. */
const TURNS_MAX = 5;
/** With this many words in digits and signs, every digit within a word is one. */
const LEET_TEXT_MIN = 2;

/** Shapes of words and links; @returns the text, the same one where nothing was found. */
function reshape(folded: Folded, notes: Notes): Track {
  let now = folded.track;
  let { hasBreaks, hasSingles } = folded;
  for (let turn = 0; turn < TURNS_MAX; turn += 1) {
    const before = now;
    if (hasBreaks) now = defang(now) ?? now;
    if (hasSingles) now = closeSpaced(now, notes) ?? now;
    now = readDisguised(now, notes) ?? now;
    if (notes.leetWords >= LEET_TEXT_MIN) now = readDisguised(now, notes, true) ?? now;
    if (now === before) break;
    hasBreaks = true;
    hasSingles = true;
  }
  return now;
}

/**
 * Makes a text plain, so that one pattern finds what is written in many ways.
 * @param text as it was handed in; what is beyond the limit of a text is left out
 * @returns the plain text with the way back, and what was done to hide words: `invisible-letters`, `foreign-letters`,
 *   `disguised-letters`
 */
export function normalise(
  text: string,
  part: Part = 'text',
): { readonly normalised: Normalised; readonly signals: readonly Signal[] } {
  const notes = new Notes(part);
  let track = trackOf(text.length > LIMITS.textMax ? text.slice(0, LIMITS.textMax) : text);
  for (let turn = 0; turn < TURNS_MAX; turn += 1) {
    const folded = foldLetters(track, notes);
    track = reshape(folded, notes);
    if (!folded.hasForeign) break;
  }
  const { length } = track;
  const places = track.places.slice(0, length + 1);
  places[length] = track.end;
  return { normalised: { original: text, folded: track.text(), places }, signals: notes.signals };
}
