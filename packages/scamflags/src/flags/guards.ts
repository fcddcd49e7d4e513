// What turns a sentence round: a negation before its verb, or a warning of just what it says.
import type { CompiledPack } from './compile.ts';
import type { Match, Occurrences } from './match.ts';
import { NO_BREAK, type Tokens } from './tokens.ts';

interface Negation extends Match {
  /** "Never" holds for the whole sentence, "not" for its clause. */
  readonly holdsForSentence: boolean;
}

/** Words that a "not" still reaches. */
const NOT_REACHES = 8;

export function findNegations(pack: CompiledPack, occurrences: Occurrences): readonly Negation[] {
  const voids = occurrences.of(pack.voidNot);
  const isVoid = (one: Match) =>
    voids.some(({ start, end }) => start <= one.start && one.end <= end);
  const of = (cls: number, holdsForSentence: boolean) =>
    occurrences
      .of(cls)
      .filter((one) => !isVoid(one))
      .map(({ start, end }) => ({ start, end, holdsForSentence }));
  return [...of(pack.not, false), ...of(pack.never, true)];
}

interface Text {
  readonly pack: CompiledPack;
  readonly tokens: Tokens;
  readonly occurrences: Occurrences;
  readonly negations: readonly Negation[];
}

export function isNegated(match: Match, text: Text): boolean {
  const sentence = text.tokens.sentence[match.start];
  return text.negations.some(
    (one) =>
      one.start < match.end &&
      text.tokens.sentence[one.start] === sentence &&
      (one.start >= match.start || reaches(one, match.start, text)),
  );
}

function reaches(one: Negation, start: number, { pack, tokens, occurrences }: Text): boolean {
  if (!one.holdsForSentence && start - one.end > NOT_REACHES) return false;
  if (occurrences.of(pack.stops).some((stop) => stop.start >= one.end && stop.start <= start)) {
    return false;
  }
  if (one.holdsForSentence) return true;
  for (let at = one.end; at <= start; at += 1) {
    if (tokens.breakBefore[at] !== NO_BREAK) return false;
  }
  return true;
}

/** The sentences of warnings, and those behind them that go on with it. */
export function warningSentences(
  warnings: readonly Match[],
  goesOn: readonly Match[],
  tokens: Tokens,
): ReadonlySet<number> {
  const found = new Set(warnings.map(({ start }) => tokens.sentence[start] ?? -1));
  if (found.size === 0) return found;
  for (const { start } of goesOn) {
    const sentence = tokens.sentence[start] ?? -1;
    const isFirst = start === 0 || tokens.sentence[start - 1] !== sentence;
    if (isFirst && found.has(sentence - 1)) found.add(sentence);
  }
  return found;
}
