import type { Normalised } from '../inside.ts';
import { LIMITS } from '../limits.ts';
import type { Part, Signal } from '../types.ts';
import { defang } from './defang.ts';
import { foldLetters } from './fold.ts';
import { readDisguised } from './leet.ts';
import { Notes } from './notes.ts';
import { closeSpaced } from './spaced.ts';
import { type Track, Track as NewTrack, trackOf } from './track.ts';

/** One disguise may lie in another; a fifth one stays. */
const TURNS_MAX = 5;

const emptyLike = (track: Track): Track => {
  const empty = new NewTrack(track.length + 8);
  empty.end = track.end;
  return empty;
};

/** Shapes of words and links; @returns the text, the same one where nothing was found. */
function reshape(text: Track, notes: Notes): Track {
  let now = text;
  let next = emptyLike(now);
  if (defang(now, next)) {
    now = next;
    next = emptyLike(now);
  }
  if (closeSpaced(now, next, notes)) {
    now = next;
    next = emptyLike(now);
  }
  const done = readDisguised(now, next, notes);
  if (done === 'shorter') return next;
  return done === 'in-place' && now === text ? Object.assign(emptyLike(now), now) : now;
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
    const shaped = reshape(folded.track, notes);
    track = shaped;
    if (!folded.isOdd && shaped === folded.track) break;
  }
  const { length } = track;
  const places = track.places.slice(0, length + 1);
  places[length] = track.end;
  return { normalised: { original: text, folded: track.text(), places }, signals: notes.signals };
}
