// What turns a sentence round: a negation before its verb, or a warning of just what it says.
import type { CompiledPack } from './compile.ts';
import type { Match, Occurrences } from './occurrences.ts';
import { covers, firstFrom, startsBehind } from './near.ts';
import { NO_BREAK, type Tokens } from './tokens.ts';

interface Negation extends Match {
  /** "Never" holds for the whole sentence, "not" for its clause. */
  readonly holdsForSentence: boolean;
}

/** Negations of a sentence that are looked at before a word, the nearest first. */
const NEGATIONS_MAX = 8;

/** Words that a "not" still reaches. */
const NOT_REACHES = 8;

export function findNegations(pack: CompiledPack, occurrences: Occurrences): readonly Negation[] {
  const voids = occurrences.of(pack.voidNot);
  const of = (cls: number, holdsForSentence: boolean) =>
    occurrences
      .of(cls)
      .filter((one) => !covers(voids, one))
      .map(({ start, end }) => ({ start, end, holdsForSentence }));
  const found = [...of(pack.not, false), ...of(pack.never, true)];
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
}

interface Text {
  readonly pack: CompiledPack;
  readonly tokens: Tokens;
  readonly occurrences: Occurrences;
  readonly negations: readonly Negation[];
}

export function isNegated(match: Match, text: Text): boolean {
  const { negations, tokens } = text;
  const sentence = tokens.sentence[match.start];
  const behind = firstFrom(negations, match.end);
  for (let at = behind - 1; at >= 0 && at >= behind - NEGATIONS_MAX; at -= 1) {
    const one = negations[at];
    if (one === undefined || tokens.sentence[one.start] !== sentence) return false;
    if (one.start >= match.start || reaches(one, match.start, text)) return true;
  }
  return false;
}

function reaches(one: Negation, start: number, { pack, tokens, occurrences }: Text): boolean {
  if (!one.holdsForSentence && start - one.end > NOT_REACHES) return false;
  if (startsBehind(occurrences.of(pack.stops), one.end, start - one.end + 1)) return false;
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
