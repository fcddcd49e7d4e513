// From a text to what is said in it: patterns are matched first, then believed or not.
import { CUES, FLAGS, type CueCode, type FlagCode } from '../codes.ts';
import type { Extracted } from '../inside.ts';
import type { Channel, Span } from '../types.ts';
import type { CompiledPack, Pattern, PatternCode } from './compile.ts';
import { findNegations, isNegated, warningSentences } from './guards.ts';
import { matchPattern } from './match.ts';
import { covers, firstFrom } from './near.ts';
import type { Match, Occurrences } from './occurrences.ts';
import type { SecretKind, StateCode } from './pack.ts';
import { type TextPart, tokenise, type Tokens } from './tokens.ts';

export interface Said {
  readonly flags: readonly { readonly code: FlagCode; readonly span: Span }[];
  readonly cues: readonly { readonly code: CueCode; readonly span: Span }[];
  readonly states: ReadonlySet<StateCode>;
  /** Where something is said to be locked, and where a number is to be called. */
  readonly lockedSpan: Span | undefined;
  readonly callSpan: Span | undefined;
  /** Where a deadline is said, and where a sum is wanted. */
  readonly deadlineSpan: Span | undefined;
  readonly sumSpan: Span | undefined;
  /** What kinds of secret are asked for. */
  readonly secrets: ReadonlySet<SecretKind>;
  readonly wordCount: number;
}

interface Hit {
  readonly pattern: Pattern;
  readonly matches: readonly Match[];
}

const NOTHING: ReadonlySet<string> = new Set();
const NONE: readonly Match[] = [];

/** @param known  codes of facts, so that a pattern may stand back where every link is the sender's own */
export function findSaid(
  pack: CompiledPack,
  parts: readonly TextPart[],
  extracted: Extracted,
  channel: Channel,
  known: ReadonlySet<string> = NOTHING,
): Said {
  const tokens = tokenise(pack, parts, extracted);
  const { occurrences } = pack;
  occurrences.read(tokens);
  const hits = collectHits(pack, tokens, occurrences);
  const placesOf = (code: PatternCode) => hits.get(code)?.flatMap(({ matches }) => matches) ?? [];
  const text = { pack, tokens, occurrences, negations: findNegations(pack, occurrences) };
  const warned = warningSentences(
    [...placesOf('warns'), ...placesOf('hypothetical')],
    placesOf('goes-on'),
    tokens,
  );
  const isNarrative = hits.has('narrative');
  const counts = (pattern: Pattern) =>
    (pattern.form === 'any' ||
      (pattern.form === 'narrative' ? isNarrative || channel === 'call' : !isNarrative)) &&
    !pattern.unless.some((state) => hits.has(state as PatternCode) || known.has(state));
  const isBelieved = (pattern: Pattern, match: Match) =>
    !warned.has(tokens.sentence[match.start] ?? -1) &&
    (pattern.keepsUnderNegation || !isNegated(match, text));
  const believed = (code: PatternCode): readonly Match[] =>
    (hits.get(code) ?? [])
      .filter(({ pattern }) => counts(pattern))
      .flatMap(({ pattern, matches }) => matches.filter((match) => isBelieved(pattern, match)));
  const firstBelieved = (code: PatternCode): Match | undefined => {
    let first: Match | undefined;
    for (const { pattern, matches } of hits.get(code) ?? []) {
      if (!counts(pattern)) continue;
      for (const match of matches)
        if (isBefore(match, first) && isBelieved(pattern, match)) first = match;
    }
    return first;
  };
  const asked = withoutPartial(
    believed('asks-secret'),
    placesOf('partial'),
    tokens,
    occurrences,
    pack,
  );
  const flags: { code: FlagCode; span: Span }[] = [];
  for (const code of FLAGS) {
    const first = code === 'asks-secret' ? firstOf(asked.matches) : firstBelieved(code);
    if (first !== undefined) flags.push({ code, span: spanOf(first, tokens) });
  }
  const cues: { code: CueCode; span: Span }[] = [];
  for (const code of CUES) {
    const told = hits.get(code)?.filter(({ pattern }) => counts(pattern));
    const first = firstOf(told?.flatMap(({ matches }) => matches) ?? NONE);
    if (first !== undefined) cues.push({ code, span: spanOf(first, tokens) });
  }
  return {
    flags,
    cues,
    states: new Set([...hits.keys()].filter((code) => isState(code))),
    lockedSpan: spanOfFirst(firstBelieved('locked'), tokens),
    callSpan: spanOfFirst(firstBelieved('call-number'), tokens),
    deadlineSpan: spanOfFirst(firstBelieved('deadline'), tokens),
    sumSpan: spanOfFirst(firstBelieved('sum-wanted'), tokens),
    secrets: asked.kinds,
    wordCount: tokens.count,
  };
}

/** Whether a place begins before another one, or there and ends behind it. */
const isBefore = (one: Match, other: Match | undefined) =>
  other === undefined ||
  one.start < other.start ||
  (one.start === other.start && one.end > other.end);

function firstOf(matches: readonly Match[]): Match | undefined {
  let first: Match | undefined;
  for (const match of matches) if (isBefore(match, first)) first = match;
  return first;
}

function collectHits(
  pack: CompiledPack,
  tokens: Tokens,
  occurrences: Occurrences,
): ReadonlyMap<PatternCode, readonly Hit[]> {
  const hits = new Map<PatternCode, Hit[]>();
  for (let i = 0; i < occurrences.classes.count; i += 1) {
    for (const pattern of pack.byClass[occurrences.classes.at(i)] ?? []) {
      const matches = matchPattern(pattern, tokens, occurrences);
      if (matches.length === 0) continue;
      const list = hits.get(pattern.code);
      if (list === undefined) hits.set(pattern.code, [{ pattern, matches }]);
      else list.push({ pattern, matches });
    }
  }
  return hits;
}

const SIGNALS: ReadonlySet<string> = new Set([...FLAGS, ...CUES]);
const isState = (code: PatternCode): code is StateCode => !SIGNALS.has(code);

/** Kinds of secret of which a bank may ask for an ending. */
const MAY_BE_PARTIAL: ReadonlySet<SecretKind> = new Set([
  'card-number',
  'identity-number',
  'details',
]);

/** What is asked for, without requests for nothing but the ending of a number. */
function withoutPartial(
  matches: readonly Match[],
  partial: readonly Match[],
  tokens: Tokens,
  occurrences: Occurrences,
  pack: CompiledPack,
): { readonly matches: readonly Match[]; readonly kinds: ReadonlySet<SecretKind> } {
  const kinds = new Set<SecretKind>();
  const sentences = new Set(partial.map(({ start }) => tokens.sentence[start]));
  const kept = matches.filter((match) => {
    const asked = kindsIn(match, occurrences, pack);
    if (asked.length === 0 && hasSecret(match, occurrences, pack)) return false;
    const isPartial =
      asked.length > 0 &&
      asked.every((kind) => MAY_BE_PARTIAL.has(kind)) &&
      sentences.has(tokens.sentence[match.start]);
    if (isPartial) return false;
    for (const kind of asked) kinds.add(kind);
    return true;
  });
  return { matches: kept, kinds };
}

function kindsIn(
  match: Match,
  occurrences: Occurrences,
  pack: CompiledPack,
): readonly SecretKind[] {
  const decoys = occurrences.of(pack.decoys);
  return pack.secrets
    .filter(({ cls }) => within(occurrences.of(cls), match).some((one) => !covers(decoys, one)))
    .map(({ kind }) => kind);
}

/** The word of a secret is there, whether or not a decoy explains it. */
const hasSecret = (match: Match, occurrences: Occurrences, pack: CompiledPack) =>
  pack.secrets.some(({ cls }) => within(occurrences.of(cls), match).length > 0);

/** The places of a list that lie in a match. */
function within(places: readonly Match[], { start, end }: Match): readonly Match[] {
  const found: Match[] = [];
  for (let at = firstFrom(places, start); at < places.length; at += 1) {
    const place = places[at];
    if (place === undefined || place.start >= end) break;
    if (place.end <= end) found.push(place);
  }
  return found;
}

function spanOfFirst(first: Match | undefined, tokens: Tokens): Span | undefined {
  return first === undefined ? undefined : spanOf(first, tokens);
}

function spanOf({ start, end }: Match, tokens: Tokens): Span {
  const part = tokens.parts[tokens.part[start] ?? 0];
  const { original, places } = part?.normalised ?? { original: '', places: new Int32Array(1) };
  const from = places[tokens.start[start] ?? 0] ?? 0;
  let to = places[tokens.end[end - 1] ?? 0] ?? original.length;
  while (to > from + 1 && /\s/.test(original.charAt(to - 1))) to -= 1;
  return { part: part?.part ?? 'text', start: from, end: to };
}
