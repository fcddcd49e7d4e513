/** What the font of the paper has beyond printable Latin-1. */
const ALSO = new Set('–—‘’“”„•…€™−‹›');
const LATIN = /[\n\u0020-\u007e\u00a0-\u00ff]/;
/** Blanks of every width, which the font draws as none. */
const BLANKS = /[\t\u2000-\u200a\u202f\u205f\u3000]/g;
/** Written out, a text of another script is seven times as long. */
const CHARS_MAX = 20_000;

/**
 * A text as the paper can show it. Letters that it has no shape for are written as what they are, `[U+0430]`: in a scam they are
 * evidence themselves, and an empty box would hide them.
 */
export function shownLetters(text: string): string {
  const shown = Array.from(text.replaceAll('\r', '').replaceAll(BLANKS, ' '), (letter) =>
    LATIN.test(letter) || ALSO.has(letter) ? letter : `[U+${codeOf(letter)}]`,
  ).join('');
  return shown.length > CHARS_MAX ? `${shown.slice(0, CHARS_MAX)}…` : shown;
}

const HEX = 16;
const codeOf = (letter: string) =>
  (letter.codePointAt(0) ?? 0).toString(HEX).toUpperCase().padStart(4, '0');
