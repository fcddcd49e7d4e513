// The folded text once through, letter by letter, into words that know their entries in a pack.
import type { Extracted, Normalised } from '../inside.ts';
import type { Part } from '../types.ts';
import type { Pack } from './pack.ts';
import { ENTITIES, type Phrases } from './phrases.ts';
import { columnOf } from './trie.ts';

export interface TextPart {
  readonly part: Part;
  readonly normalised: Normalised;
}

/** What a pack knows of words. */
interface Lexicon {
  readonly pack: Pick<Pack, 'partsAtApostrophe'>;
  readonly phrases: Phrases;
}

/** What was extracted from a part, as stretches of its folded text. */
interface Marked {
  readonly start: number;
  readonly end: number;
  readonly entity: number;
  /** A link or a number is one word; the words of a name stay words. */
  readonly isOneWord: boolean;
}

/** What stands before a word: nothing, a comma or the like, the end of a sentence. */
export const NO_BREAK = 0;
export const SOFT_BREAK = 1;
export const HARD_BREAK = 2;

export interface Tokens {
  count: number;
  /** In the folded text of its part. */
  readonly start: number[];
  readonly end: number[];
  readonly part: number[];
  readonly sentence: number[];
  readonly breakBefore: number[];
  /** Entries of token i are `entries[from[i]]` to `entries[from[i + 1] - 1]`. */
  readonly from: number[];
  readonly entries: number[];
  readonly parts: readonly TextPart[];
}

const NUM = ENTITIES.indexOf('num');

export function tokenise(pack: Lexicon, parts: readonly TextPart[], extracted: Extracted): Tokens {
  const tokens: Tokens = {
    count: 0,
    start: [],
    end: [],
    part: [],
    sentence: [],
    breakBefore: [],
    from: [0],
    entries: [],
    parts,
  };
  parts.forEach((part, at) => {
    readPart(pack, tokens, at, markedOf(part, extracted));
  });
  return tokens;
}

function markedOf({ part, normalised }: TextPart, extracted: Extracted): readonly Marked[] {
  const marked: Marked[] = [];
  const mark = (
    span: { part: Part; start: number; end: number } | undefined,
    name: string,
    isOneWord: boolean,
  ) => {
    const entity = ENTITIES.findIndex((one) => one === name);
    if (span === undefined || span.part !== part || entity < 0) return;
    const start = foldedPlace(normalised, span.start);
    const end = foldedPlace(normalised, span.end);
    if (end > start) marked.push({ start, end, entity, isOneWord });
  };
  for (const { span } of extracted.links) mark(span, 'link', true);
  for (const { kind, span } of extracted.entities) mark(span, kind, true);
  for (const { brand, span } of extracted.brands) {
    mark(span, brand === 'issuer' ? 'issuer' : 'brand', false);
  }
  return marked.length > 1 ? marked.sort((a, b) => a.start - b.start || b.end - a.end) : marked;
}

/** The first place of the folded text that is not before a place of the original. */
function foldedPlace({ folded, places }: Normalised, original: number): number {
  let low = 0;
  let high = folded.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < original) low = middle + 1;
    else high = middle;
  }
  return low;
}

const DOT = 46;
const NEWLINE = 10;

function readPart(pack: Lexicon, tokens: Tokens, part: number, marked: readonly Marked[]): void {
  const folded = tokens.parts[part]?.normalised.folded ?? '';
  let next = 0;
  let seen = HARD_BREAK;
  let at = 0;
  while (at < folded.length) {
    let mark = marked[next];
    while (mark !== undefined && (mark.end <= at || (!mark.isOneWord && mark.start < at))) {
      next += 1;
      mark = marked[next];
    }
    if (mark !== undefined && mark.start <= at && mark.isOneWord) {
      push(tokens, part, at, mark.end, seen);
      addEntity(pack, tokens, mark.entity);
      close(tokens);
      seen = NO_BREAK;
      at = mark.end;
      continue;
    }
    const unit = folded.charCodeAt(at);
    if (columnOf(unit) < 0) {
      seen = Math.max(seen, breakOf(folded, at, unit, tokens));
      at += 1;
      continue;
    }
    const nameHere = mark !== undefined && mark.start === at ? mark.entity : -1;
    at = readWord(pack, tokens, { folded, at, part, seen, entity: nameHere });
    seen = NO_BREAK;
  }
}

interface WordAt {
  readonly folded: string;
  readonly at: number;
  readonly part: number;
  readonly seen: number;
  readonly entity: number;
}

function readWord(pack: Lexicon, tokens: Tokens, word: WordAt): number {
  const { folded, part, seen, entity } = word;
  const { trie } = pack.phrases;
  const splits = pack.pack.partsAtApostrophe;
  push(tokens, part, word.at, word.at, seen);
  let { at } = word;
  let node = 0;
  let isDead = false;
  let isNumber = true;
  for (; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at);
    const column = columnOf(unit);
    if (column < 0) {
      if ((unit === 39 || unit === 0x2019) && !splits && columnOf(folded.charCodeAt(at + 1)) >= 0) {
        continue;
      }
      break;
    }
    if (column < 26 || column > 35) isNumber = false;
    if (isDead) continue;
    node = trie.step(node, column);
    isDead = node === 0;
    const stem = trie.stem[node] ?? 0;
    if (stem !== 0) tokens.entries.push(stem);
  }
  const exact = isDead ? 0 : (trie.exact[node] ?? 0);
  if (exact !== 0) tokens.entries.push(exact);
  if (isNumber) addEntity(pack, tokens, NUM);
  if (entity >= 0) addEntity(pack, tokens, entity);
  tokens.end[tokens.count] = at;
  close(tokens);
  return at;
}

function push(tokens: Tokens, part: number, start: number, end: number, seen: number): void {
  const { count } = tokens;
  tokens.start[count] = start;
  tokens.end[count] = end;
  tokens.part[count] = part;
  tokens.breakBefore[count] = seen;
  const before = count === 0 ? -1 : (tokens.sentence[count - 1] ?? 0);
  tokens.sentence[count] = seen === HARD_BREAK ? before + 1 : before;
}

function close(tokens: Tokens): void {
  tokens.count += 1;
  tokens.from[tokens.count] = tokens.entries.length;
}

function addEntity(pack: Lexicon, tokens: Tokens, entity: number): void {
  const entry = pack.phrases.entityEntries[entity];
  if (entry !== undefined) tokens.entries.push(entry);
}

const isDigit = (unit: number) => unit >= 48 && unit <= 57;

/** How much a sign between words parts them. A dot behind one letter or a title, or within a number, ends no sentence. */
function breakOf(folded: string, at: number, unit: number, tokens: Tokens): number {
  const isWithinNumber = isDigit(folded.charCodeAt(at - 1)) && isDigit(folded.charCodeAt(at + 1));
  if (isWithinNumber && (unit === DOT || unit === 44)) return NO_BREAK;
  if (unit === 32 || unit === 45 || unit === 39 || unit === 0x2019) return NO_BREAK;
  if (unit === 33 || unit === 63 || unit === 0x2026 || unit === 0x3002) return HARD_BREAK;
  if (unit === DOT) {
    const last = tokens.count - 1;
    if (last < 0) return NO_BREAK;
    const start = tokens.start[last] ?? 0;
    const end = tokens.end[last] ?? 0;
    return end === at && (end - start === 1 || TITLES.has(folded.slice(start, end)))
      ? NO_BREAK
      : HARD_BREAK;
  }
  if (unit === NEWLINE) return folded.charCodeAt(at + 1) === NEWLINE ? HARD_BREAK : SOFT_BREAK;
  if (unit === 44 || unit === 58 || unit === 59 || unit === 40 || unit === 41 || unit === 34) {
    return SOFT_BREAK;
  }
  return unit === 124 || (unit >= 0x2013 && unit <= 0x201d) || unit === 0xab || unit === 0xbb
    ? SOFT_BREAK
    : NO_BREAK;
}

const TITLES = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'st',
  'no',
  'sr',
  'sra',
  'srta',
  'ud',
  'uds',
  'vd',
  'num',
  'tel',
  'ref',
  'av',
  'inc',
  'ltd',
  'etc',
  'co',
  'ayto',
  'dpto',
  'lic',
  'ing',
  'gral',
  'dra',
]);
