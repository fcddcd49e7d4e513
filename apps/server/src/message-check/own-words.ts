import { HEAD_LINE } from './forwarded.ts';

/** What somebody wrote themselves, and whether something stands under or above it that others wrote. */
export interface OwnWords {
  readonly own: string;
  readonly hasQuoted: boolean;
}

const QUOTED = /^\s*>/;
/** A rule that a program draws above what it quotes or passes on. */
const RULE = /^\s*(?:-{4,}|_{5,})/;
/** “On Monday ... Bank wrote:”, which long names break into two or three lines. */
const BEGINS = /^\s*(?:on|el|le|am|il|em)\s/i;
const WROTE = /(?:wrote|escribi[óo]|schrieb|a écrit|scritto|escreveu)\s*:\s*$/i;
const ATTRIBUTION_LINES = [1, 2, 3];
/** What stands under it is a signature (RFC 3676 clause 4.3). */
const SIGNATURE = /^-- ?$/;
const LINES_MAX = 2_000;
/** A line of a person's is shorter, and the patterns look at no more of it. */
const LINE_CHARS_LOOKED_AT = 400;

/** An answer without what it quotes: above it as most programs write, or under it as some people do. */
export function ownWords(text: string): OwnWords {
  const lines = text.split(/\r?\n/, LINES_MAX).map((line) => line.slice(0, LINE_CHARS_LOOKED_AT));
  const first = lines.findIndex((_, at) => isQuoteBegin(lines, at));
  const above = unsigned(first < 0 ? lines : lines.slice(0, first));
  if (first < 0 || above !== '') return { own: above, hasQuoted: first >= 0 };
  const last = lines.findLastIndex((line) => QUOTED.test(line));
  return { own: last < 0 ? '' : unsigned(lines.slice(last + 1)), hasQuoted: true };
}

function isQuoteBegin(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (QUOTED.test(line) || RULE.test(line)) return true;
  if (HEAD_LINE.test(line) && HEAD_LINE.test(lines[at + 1] ?? '')) return true;
  return (
    BEGINS.test(line) && ATTRIBUTION_LINES.some((count) => WROTE.test(joined(lines, at, count)))
  );
}

const joined = (lines: readonly string[], at: number, count: number): string =>
  lines
    .slice(at, at + count)
    .join(' ')
    .trim();

function unsigned(lines: readonly string[]): string {
  const signature = lines.findIndex((line) => SIGNATURE.test(line));
  return (signature < 0 ? lines : lines.slice(0, signature)).join('\n').trim();
}
