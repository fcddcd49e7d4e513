/** A line of the head that programs write above what they quote or pass on. */
export const HEAD_LINE =
  /^[\s>*]*(?:from|sent|date|to|cc|subject|reply-to|de|enviado|fecha|para|asunto)\s*(?::|\*:)/i;
const HEAD_LINES_MIN = 2;
/** Begins with another head, or with the rule that is drawn above one. */
const BARE_HEAD =
  /^[\s>]*(?:--[^\n]*\n[\s>]*)?(?:from|de|date|fecha)\s*:[^\n]*\n[\s>]*[a-z-]{1,20}\s*:/i;
/** Passed on more often than this, it is not looked for any deeper. */
const HEADS_MAX = 3;
/** A quoted line, but for the rule that some programs draw above a head. */
const QUOTED_WORDS = /^\s*>[\s>]*(?![\s>-]|$)/;

/**
 * What was passed on in an e-mail, without what stands before it. Programs put the head of the original above its words
 * ("From: ..., Date: ..., Subject: ..."), and some put a ">" before each line.
 */
export function passedOn(text: string, heads = HEADS_MAX): string {
  const lines = text.split(/\r?\n/);
  const first = lines.findIndex(
    (line, at) => HEAD_LINE.test(line) && HEAD_LINE.test(lines[at + 1] ?? ''),
  );
  // Behind quoted words a head is a part of what was quoted.
  const isInQuote = lines.slice(0, first).some((line) => QUOTED_WORDS.test(line));
  if (first < 0 || isInQuote) return unquoted(lines);
  let end = first + HEAD_LINES_MIN;
  // A long line of the head goes on in the next one.
  while (end < lines.length && /[^\s>]/.test(lines[end] ?? '')) end += 1;
  const rest = lines.slice(end);
  // Passed on twice, and nothing said in between.
  const isAgain = heads > 1 && BARE_HEAD.test(rest.join('\n'));
  return isAgain ? passedOn(rest.join('\n'), heads - 1) : unquoted(rest);
}

const unquoted = (lines: readonly string[]): string =>
  lines.map((line) => line.replace(/^(?:\s*>)+ ?/, '')).join('\n');
