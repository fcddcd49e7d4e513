// Every number of a text is looked at once: a day, a sum, a card, a telephone, a code, or just a number.
import type { Entity, EntityKind, Normalised } from '../inside.ts';
import { isDigit, isLower, isWordCode } from '../normalise/kinds.ts';
import { spanOf } from '../normalise/span.ts';
import type { Language, Part } from '../types.ts';
import { amountAt } from './amounts.ts';
import { dateAt } from './dates.ts';
import { isLocalPhone, phoneOf } from './phones.ts';
import { isCalled, isCard, isCodeThere, isNamedJustBefore } from './secrets.ts';
import type { Taken } from './taken.ts';
import { WALLET_LETTERS_MIN, isWallet } from './wallets.ts';

/** Numbers of one text that are looked at; a list of thousands is no message. */
const NUMBERS_MAX = 2_000;
const WORD_MAX = 128;
const GROUPS_MAX = 8;
const GROUP_DIGITS_MAX = 19;

interface Group {
  readonly start: number;
  readonly end: number;
}

/** Groups of digits with at most two signs between them, as numbers are written to be read. */
function groupsAt(text: string, at: number): readonly Group[] {
  const groups: Group[] = [];
  let start = at;
  while (groups.length < GROUPS_MAX) {
    let end = start;
    while (isDigit(text.charCodeAt(end)) && end - start <= GROUP_DIGITS_MAX) end += 1;
    groups.push({ start, end });
    let next = end;
    while (next - end < 3 && isJoin(text.charCodeAt(next))) next += 1;
    if (next === end || !isDigit(text.charCodeAt(next))) break;
    start = next;
  }
  return groups;
}

/** Blank . - ( ) / */
const isJoin = (code: number): boolean =>
  code === 32 || code === 46 || code === 45 || code === 40 || code === 41 || code === 47;

const CARD_MIN = 13;
const PHONE_MIN = 7;
const PHONE_MAX = 15;

const digitsIn = (groups: readonly Group[]): number =>
  groups.reduce((sum, { start, end }) => sum + end - start, 0);

class NumberFinder {
  readonly found: Entity[] = [];
  private readonly text: string;
  private readonly normalised: Normalised;
  private readonly part: Part;
  private readonly taken: Taken;
  private readonly language: Language;

  constructor(normalised: Normalised, options: NumberOptions) {
    this.normalised = normalised;
    this.text = normalised.folded;
    this.part = options.part;
    this.taken = options.taken;
    this.language = options.language;
  }

  run(): void {
    const { text } = this;
    const { length } = text;
    // Whatever is looked for has a digit in it.
    let looked = 0;
    for (let at = 0; at < length; at += 1) {
      if (!isDigit(text.charCodeAt(at)) || this.taken.has(at)) continue;
      looked += 1;
      if (looked > NUMBERS_MAX) return;
      at = Math.max(at, this.digit(at) - 1);
    }
  }

  /** @param at the first digit of a word; @returns the index from which on to look */
  private digit(at: number): number {
    const { text } = this;
    let start = at;
    while (start > 0 && at - start < WORD_MAX && isWordCode(text.charCodeAt(start - 1))) start -= 1;
    let end = at + 1;
    while (end - start <= WORD_MAX && isWordCode(text.charCodeAt(end))) end += 1;
    if (this.wallet(start, end)) return end;
    const stop = start === at || isLower(text.charCodeAt(at - 1)) ? this.number(at) : at;
    if (stop > at) return stop;
    // The rest of a word with digits is looked at as a whole, once.
    this.word(start, end);
    return end;
  }

  /** @returns the index behind the number; `at` where it is nothing */
  private number(at: number): number {
    const { text } = this;
    const isGlued = at > 0 && isWordCode(text.charCodeAt(at - 1));
    const amount = amountAt(text, at);
    if (amount !== undefined) return this.take('amount', amount.start, amount.end, amount.value);
    if (isGlued) return at;
    const date = dateAt(text, at);
    if (date !== undefined && text.charCodeAt(date.end) !== 45)
      return this.take('date', date.start, date.end, text.slice(date.start, date.end));
    const groups = groupsAt(text, at);
    const card = this.card(groups);
    if (card !== undefined) return this.take('card', at, card, '');
    if (this.isCode(groups)) {
      const end = this.codeEnd(groups);
      return this.take('code', at, end, '');
    }
    return this.phone(at, groups) ?? this.shortCode(at, groups) ?? groups[0]?.end ?? at;
  }

  private digits(groups: readonly Group[]): string {
    return groups.map(({ start, end }) => this.text.slice(start, end)).join('');
  }

  private card(groups: readonly Group[]): number | undefined {
    for (let count = groups.length; count > 0; count -= 1) {
      const some = groups.slice(0, count);
      const end = some.at(-1)?.end ?? 0;
      if (digitsIn(some) < CARD_MIN) return undefined;
      if (!isWordCode(this.text.charCodeAt(end)) && isCard(this.digits(some))) return end;
    }
    return undefined;
  }

  // "123456", "123-456", "123 456".
  private isCode(groups: readonly Group[]): boolean {
    const [first, second] = groups;
    if (first === undefined) return false;
    const end = this.codeEnd(groups);
    const length = first.end - first.start;
    const isPair = second !== undefined && end === second.end;
    if (isWordCode(this.text.charCodeAt(end)) || (groups.length > 1 && !isPair)) return false;
    if (!isPair && (length < 4 || length > 8)) return false;
    return isCodeThere(this.text, first.start, end);
  }

  private codeEnd(groups: readonly Group[]): number {
    const [first, second] = groups;
    if (first === undefined) return 0;
    const isPair =
      groups.length === 2 &&
      second !== undefined &&
      first.end - first.start === 3 &&
      second.end - second.start === 3;
    return isPair ? second.end : first.end;
  }

  private phone(at: number, groups: readonly Group[]): number | undefined {
    const { text } = this;
    let start = at;
    if (text.charCodeAt(start - 1) === 40) start -= 1;
    const hasPlus = text.charCodeAt(start - 1) === 43;
    if (hasPlus) start -= 1;
    for (let count = groups.length; count > 0; count -= 1) {
      const some = groups.slice(0, count);
      const end = some.at(-1)?.end ?? at;
      const digits = digitsIn(some);
      if (digits < PHONE_MIN) break;
      if (digits > PHONE_MAX || isWordCode(text.charCodeAt(end))) continue;
      const lengths = some.map((one) => one.end - one.start);
      const value = phoneOf({ digits: this.digits(some), groups: lengths, hasPlus }, this.language);
      if (value !== undefined) return this.take('phone', start, end, value);
    }
    return this.local(at, groups) ?? this.lettered(start, at, groups);
  }

  private local(at: number, groups: readonly Group[]): number | undefined {
    const end = groups[1]?.end ?? at;
    const isWritten = groups.length === 2 && (groups[0]?.end ?? 0) - at === 3;
    if (!isWritten || isWordCode(this.text.charCodeAt(end))) return undefined;
    return isLocalPhone(this.text, at, end)
      ? this.take('phone', at, end, this.digits(groups))
      : undefined;
  }

  // "1-800-CALL-NOW", by the letters of the keys (ITU-T E.161).
  private lettered(start: number, at: number, groups: readonly Group[]): number | undefined {
    const { text } = this;
    const end = groups.at(-1)?.end ?? at;
    const digits = this.digits(groups);
    if (digits.length > 4 || !/^1?8(?:00|33|44|55|66|77|88)$/.test(digits)) return undefined;
    let letters = '';
    let stop = end;
    while (stop - end < 10 && letters.length < 7) {
      const code = text.charCodeAt(stop);
      if (isLower(code)) letters += '22233344455566677778889999'[code - 97] ?? '';
      else if (isDigit(code)) letters += text[stop] ?? '';
      else if (code !== 45 && code !== 32 && code !== 46) break;
      stop += 1;
    }
    if (letters.length !== 7 || !isJoin(text.charCodeAt(end))) return undefined;
    return this.take('phone', start, stop, `+1${digits.slice(-3)}${letters}`);
  }

  private shortCode(at: number, groups: readonly Group[]): number | undefined {
    const end = groups[0]?.end ?? at;
    if (groups.length > 1 || end - at < 3 || end - at > 6 || !isCalled(this.text, at))
      return undefined;
    return this.take('phone', at, end, this.text.slice(at, end));
  }

  private wallet(start: number, end: number): boolean {
    if (end - start < WALLET_LETTERS_MIN) return false;
    const { normalised } = this;
    const word = normalised.original.slice(normalised.places[start], normalised.places[end]).trim();
    if (!isWallet(word)) return false;
    this.take('wallet', start, end, word);
    return true;
  }

  private word(start: number, end: number): void {
    const length = end - start;
    if (length < 5 || length > 10 || this.taken.has(start)) return;
    if (isNamedJustBefore(this.text, start)) this.take('code', start, end, '');
  }

  private take(kind: EntityKind, from: number, end: number, value: string): number {
    let start = from;
    // "12$5": the sign is of the first number already.
    while (start < end && this.taken.has(start)) start += 1;
    this.taken.take(start, end, kind);
    this.found.push({ kind, value, span: spanOf(this.normalised, { start, end }, this.part) });
    return end;
  }
}

export interface NumberOptions {
  readonly part: Part;
  readonly taken: Taken;
  readonly language: Language;
}

export function findNumbers(normalised: Normalised, options: NumberOptions): readonly Entity[] {
  const finder = new NumberFinder(normalised, options);
  finder.run();
  return finder.found;
}
