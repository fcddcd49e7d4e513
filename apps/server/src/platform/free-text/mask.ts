import { luhnValid, maskCardNumbers } from '../card-number-mask.ts';
import { withPlainDigits } from './digits.ts';
import { folded } from './folded.ts';
import { plainNumbers } from './plain.ts';

export type MaskedKind =
  | 'card-number'
  | 'security-code'
  | 'pin'
  | 'one-time-code'
  | 'ssn'
  | 'long-number';

export interface MaskedText {
  readonly text: string;
  /** What it looked like, each kind once. */
  readonly kinds: readonly MaskedKind[];
}

const MASK = '[•••]';
/** Each turn reads the whole text: whoever writes more numbers than this loses all of them, and keeps nobody waiting. */
const TURNS_MAX = 20;
/** ISO/IEC 7812-1: the shortest card number and the longest. */
const CARD_MIN = 12;
const CARD_MAX = 19;

/**
 * Takes out of what somebody wrote whatever could open a card or an account. It would rather take too much: no number of four
 * digits and more stays but days, times, years and amounts, and near a word such as PIN not these, either. A text in which
 * nothing is found comes back as it was.
 */
export function maskFreeText(text: string): MaskedText {
  const kinds = new Set<MaskedKind>();
  let masked = withPlainDigits(text);
  // What is taken out may bring its neighbours together: again, until nothing is found. Each turn takes digits away.
  let turns = 0;
  for (let found = findOne(masked); found !== undefined; found = findOne(masked)) {
    kinds.add(found.kind);
    turns += 1;
    if (turns > TURNS_MAX) {
      masked = masked.replaceAll(/[0-9]+/g, MASK);
      break;
    }
    masked = withPlainDigits(masked.slice(0, found.from) + MASK + masked.slice(found.until));
  }
  const last = maskCardNumbers(masked);
  if (last !== masked) kinds.add('card-number');
  return kinds.size === 0 ? { text, kinds: [] } : { text: last, kinds: [...kinds] };
}

interface Found {
  readonly from: number;
  readonly until: number;
  readonly kind: MaskedKind;
}

interface Group {
  readonly from: number;
  readonly until: number;
  readonly digits: string;
}

function findOne(text: string): Found | undefined {
  const low = folded(text);
  const plain = plainNumbers(low);
  const words = wordsIn(low);
  const groups = [...text.matchAll(/[0-9]+/g)].map(({ 0: digits, index }) => ({
    ...{ from: index, until: index + digits.length, digits },
  }));
  return (
    first(runsOf(text, groups), findCard) ??
    findSpreadCard(groups) ??
    first(runsOf(text, groups), (run) => findNamed(run, words)) ??
    first(runsOf(text, groups), (run) => findLoose(run, plain))
  );
}

function first<Item>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

type Run = readonly Group[];

/** Digits with anything between them but letters. */
function runsOf(text: string, groups: readonly Group[]): readonly Run[] {
  const runs: Group[][] = [];
  for (const group of groups) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const isJoined = before !== undefined && !/\p{L}/u.test(text.slice(before.until, group.from));
    if (run !== undefined && isJoined) run.push(group);
    else runs.push([group]);
  }
  return runs;
}

const digitsOf = (run: Run) => run.map(({ digits }) => digits).join('');

function whole(run: Run, kind: MaskedKind): Found | undefined {
  const [head, tail] = [run[0], run.at(-1)];
  return head && tail && { from: head.from, until: tail.until, kind };
}

/* ---- card numbers ---------------------------------------------------------------------------------------------- */

/**
 * A run with a stretch of whole groups that Luhn's check finds valid, or such a stretch of digits inside one group. All of it
 * goes: what stands beside such a stretch may be the rest of a longer number.
 */
function findCard(run: Run): Found | undefined {
  for (let from = 0; from < run.length; from += 1) {
    let digits = '';
    for (let at = from; at < run.length && digits.length <= CARD_MAX; at += 1) {
      digits += run[at]?.digits ?? '';
      if (isCard(digits)) return whole(run, 'card-number');
    }
  }
  return run.some(({ digits }) => holdsCard(digits)) ? whole(run, 'card-number') : undefined;
}

const isCard = (digits: string) =>
  digits.length >= CARD_MIN && digits.length <= CARD_MAX && luhnValid(digits, 0, digits.length);

function holdsCard(digits: string): boolean {
  for (let length = CARD_MIN; length <= CARD_MAX; length += 1)
    for (let from = 0; from + length <= digits.length; from += 1)
      if (luhnValid(digits, from, length)) return true;
  return false;
}

const SPREAD_CHARS_MAX = 10;

/** The same with letters in between: groups of three and more digits, or one digit at a time. */
function findSpreadCard(groups: readonly Group[]): Found | undefined {
  for (const isPart of [
    (one: Group) => one.digits.length >= 3,
    (one: Group) => one.digits.length === 1,
  ]) {
    const chains: Group[][] = [];
    for (const group of groups) {
      const chain = chains.at(-1);
      const before = chain?.at(-1);
      const isNear = before !== undefined && group.from - before.until <= SPREAD_CHARS_MAX;
      if (!isPart(group)) chains.push([]);
      else if (chain !== undefined && isNear) chain.push(group);
      else chains.push([group]);
    }
    const found = first(chains, findCard);
    if (found !== undefined) return found;
  }
  return undefined;
}

/* ---- numbers beside a word that names them -------------------------------------------------------------------- */

const NOT_IN_A_WORD = [String.raw`(?<!\p{L})`, String.raw`(?!\p{L})`] as const;
const SECURITY_CODE =
  'cvv|cvc|csc|cid|(?:card )?security (?:code|number)|codigo de (?:seguridad|verificacion)';
const SECRET =
  'pins?|nip|pass ?codes?|passwords?|codes?|secret numbers?|clave|contrasena|codigos?|numeros? secretos?';
const named = (words: string) =>
  new RegExp(`${NOT_IN_A_WORD[0]}(?:${words})${NOT_IN_A_WORD[1]}`, 'gu');
const NAMED: readonly (readonly [RegExp, MaskedKind])[] = [
  [named(SECURITY_CODE), 'security-code'],
  [named(SECRET), 'pin'],
];
/** How far a word reaches: it may come first, or last (“1984, that is her PIN”). */
const REACH_AFTER = 40;
const REACH_BEFORE = 25;
const NAMED_DIGITS_MIN = 3;
/** With the 2 of CVV2. */
const SECURITY_CODE_MAX = 5;

interface NamedWord {
  readonly from: number;
  readonly until: number;
  readonly kind: MaskedKind;
}

function wordsIn(plain: string): readonly NamedWord[] {
  return NAMED.flatMap(([pattern, kind]) =>
    [...plain.matchAll(pattern)].map(({ 0: word, index }) => ({
      ...{ from: index, until: index + word.length, kind },
    })),
  );
}

function findNamed(run: Run, words: readonly NamedWord[]): Found | undefined {
  const count = digitsOf(run).length;
  const [head, tail] = [run[0], run.at(-1)];
  if (head === undefined || tail === undefined || count < NAMED_DIGITS_MIN) return undefined;
  const word = words.find(
    ({ from, kind, until }) =>
      (kind !== 'security-code' || count <= SECURITY_CODE_MAX) &&
      ((until <= head.from && head.from - until <= REACH_AFTER) ||
        (from >= tail.until && from - tail.until <= REACH_BEFORE)),
  );
  return word && whole(run, word.kind);
}

/* ---- the rest -------------------------------------------------------------------------------------------------- */

const LOOSE_DIGITS_MIN = 4;

/** What is left of a run without its days, times and amounts, where it has four digits and more. */
function findLoose(run: Run, plain: readonly (readonly [number, number])[]): Found | undefined {
  const stretches: Group[][] = [[]];
  for (const group of run) {
    const isPlain = plain.some(([from, until]) => group.from >= from && group.until <= until);
    if (isPlain) stretches.push([]);
    else stretches.at(-1)?.push(group);
  }
  return first(stretches, (stretch) =>
    digitsOf(stretch).length < LOOSE_DIGITS_MIN ? undefined : whole(stretch, kindOf(stretch)),
  );
}

const SSN_DIGITS = 9;

function kindOf(stretch: Run): MaskedKind {
  const count = digitsOf(stretch).length;
  if (count <= 5) return 'pin';
  if (count <= 8) return 'one-time-code';
  return count === SSN_DIGITS ? 'ssn' : 'long-number';
}
