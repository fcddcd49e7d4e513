// The first step: every letter in its plainest form, every run of blanks as one, and what was done to words noted.
import { BLANK, BREAK, DROPPED, KINDS, LOWER, OTHER, UPPER, WORD_MAX, isLower } from './kinds.ts';
import { letterOf } from './letters.ts';
import type { Notes } from './notes.ts';
import { Track } from './track.ts';

const NEWLINE = 10;
const SPACE = 32;
/** A word that is told of has three letters at least; "µs" and "5Ω" are no disguise. */
const WORD_MIN = 3;

/** What is counted while a word goes by. */
interface Word {
  start: number;
  /** Letters of another script, and how many of them look like a Latin one. */
  foreign: number;
  looks: number;
  styled: number;
  odd: number;
  marks: number;
  invisible: number;
  soft: number;
}
const NEW_WORD: Readonly<Word> = {
  ...{ start: -1, foreign: 0, looks: 0, styled: 0, odd: 0, marks: 0, invisible: 0, soft: 0 },
};

class Folder {
  readonly out: Track;
  /** Letters of another script are judged by the text around: then another turn may find more. */
  hasForeign = false;
  /** What links are broken with was seen. */
  hasBreaks = false;
  /** Two words of one letter in a row were seen. */
  hasSingles = false;
  private singles = 0;
  private readonly from: Track;
  private readonly notes: Notes;
  private readonly word: Word = { ...NEW_WORD };
  /** The Latin look of each letter of the word at hand. */
  private readonly looks: number[] = [];
  private waitingInvisible = 0;
  private waitingSoft = 0;
  private isWaiting = false;
  private marksInRow = 0;
  private markedAt = -1;
  private latinShare: number | undefined;

  constructor(from: Track, notes: Notes) {
    this.from = from;
    this.notes = notes;
    this.out = new Track(from.length + 8);
    this.out.end = from.end;
  }

  run(): void {
    const { codes, places, length } = this.from;
    const { out, word } = this;
    for (let at = 0; at < length; at += 1) {
      const code = codes[at] ?? 0;
      const place = places[at] ?? 0;
      if (code >= 128) {
        at += this.wide(at, code, place);
        continue;
      }
      const kind = KINDS[code] ?? OTHER;
      if (kind !== OTHER && kind <= WORD_MAX) {
        if (word.start < 0) this.openWord();
        else if (this.isWaiting) this.takeWaiting();
        out.push(kind === UPPER ? code + 32 : code, place);
      } else this.sign(code, kind, place);
    }
    this.closeWord(this.from.end);
  }

  private sign(code: number, kind: number, place: number): void {
    // Controls are of broken wires, not of tricks: no screen shows a text for them.
    if (kind === DROPPED) return;
    this.closeWord(place);
    if (kind === BLANK) this.blank(place);
    else if (kind === BREAK) this.lineBreak(place);
    else this.other(code === 96 ? 39 : code, place);
  }

  private other(code: number, place: number): void {
    const { out } = this;
    const before = out.length === 0 ? 0 : out.code(out.length - 1);
    // A bracket, " .", or "xxp:" and "xxps:".
    const isBracket = code === 91 || code === 40 || code === 123;
    const isScheme = (code === 58 || code === 91) && (before === 112 || before === 115);
    if (isBracket || (code === 46 && before === SPACE) || isScheme) this.hasBreaks = true;
    out.push(code, place);
  }

  /** @returns how many units more than one were taken */
  private wide(at: number, first: number, place: number): number {
    let code = first;
    let more = 0;
    const second = this.from.code(at + 1);
    if (first >= 0xd800 && first < 0xdc00 && second >= 0xdc00 && second < 0xe000) {
      code = (first - 0xd800) * 0x400 + second - 0xdc00 + 0x10000;
      more = 1;
    }
    const letter = letterOf(code);
    switch (letter.kind) {
      case 'mark':
        this.mark(letter.isOdd);
        break;
      case 'invisible':
        // Turns the order of what follows, wherever it stands.
        if (code === 0x202e) this.notes.add('invisible-letters', place, place + 1);
        this.hidden();
        break;
      case 'soft-hyphen':
        if (this.word.start < 0) break;
        this.waitingSoft += 1;
        this.isWaiting = true;
        break;
      case 'blank':
        this.closeWord(place);
        this.blank(place);
        break;
      case 'break':
        this.closeWord(place);
        this.lineBreak(place);
        break;
      case 'plain':
        this.plain(letter, place);
        break;
    }
    return more;
  }

  private plain(letter: ReturnType<typeof letterOf>, place: number): void {
    const { folded, look } = letter;
    const { word, out } = this;
    if (!letter.isWord) {
      this.closeWord(place);
      // A decomposition may have a blank in it.
      for (const code of folded)
        if (code === SPACE) this.blank(place);
        else this.other(code, place);
      return;
    }
    if (word.start < 0) this.openWord();
    else if (this.isWaiting) this.takeWaiting();
    if (letter.isStyled) word.styled += 1;
    if (letter.isOdd) word.odd += 1;
    const isForeign = (folded[0] ?? 0) > 127;
    if (isForeign) {
      this.hasForeign = true;
      word.foreign += 1;
      if (look !== 0) word.looks += 1;
    }
    for (const code of folded) {
      if (isForeign) this.looks[out.length - word.start] = look;
      out.push(code, place);
    }
  }

  private openWord(): void {
    this.word.start = this.out.length;
    if (this.looks.length > 0) this.looks.length = 0;
    this.isWaiting = false;
    this.waitingInvisible = 0;
    this.waitingSoft = 0;
  }

  // What is invisible counts where letters stand on both sides of it.
  private takeWaiting(): void {
    const { word } = this;
    word.invisible += this.waitingInvisible;
    word.soft += this.waitingSoft;
    this.isWaiting = false;
    this.waitingInvisible = 0;
    this.waitingSoft = 0;
  }

  private hidden(): void {
    if (this.word.start < 0) return;
    this.waitingInvisible += 1;
    this.isWaiting = true;
  }

  private mark(isOdd: boolean): void {
    if (this.markedAt !== this.out.length) this.marksInRow = 0;
    this.markedAt = this.out.length;
    this.marksInRow += 1;
    if (this.word.start >= 0 && (isOdd || this.marksInRow > 2)) this.word.marks += 1;
  }

  private blank(place: number): void {
    const { length } = this.out;
    const last = length === 0 ? NEWLINE : this.out.code(length - 1);
    if (last !== SPACE && last !== NEWLINE) this.out.push(SPACE, place);
  }

  // One line's end is one, an empty line is two, more are two.
  private lineBreak(place: number): void {
    const { out } = this;
    if (out.length === 0) return;
    if (out.code(out.length - 1) === SPACE) out.codes[out.length - 1] = NEWLINE;
    else if (
      out.code(out.length - 1) !== NEWLINE ||
      (out.length > 1 && out.code(out.length - 2) !== NEWLINE)
    )
      out.push(NEWLINE, place);
  }

  private closeWord(endPlace: number): void {
    const { word } = this;
    if (word.start < 0) return;
    this.singles = this.out.length - word.start === 1 ? this.singles + 1 : 0;
    if (this.singles > 1) this.hasSingles = true;
    if (word.foreign + word.styled + word.odd + word.marks + word.invisible + word.soft > 0) {
      this.judge(word, endPlace);
      Object.assign(word, NEW_WORD);
    }
    word.start = -1;
  }

  private judge(word: Word, endPlace: number): void {
    const start = this.out.place(word.start);
    const length = this.out.length - word.start;
    const latin = this.latinLetters(word);
    if (word.invisible > 0 || (word.soft > 0 && length < 2.5 * (word.soft + 1)))
      this.notes.add('invisible-letters', start, endPlace);
    if (word.styled > 1 && length >= WORD_MIN) this.notes.add('disguised-letters', start, endPlace);
    else if (word.odd + word.marks > 1 && length > WORD_MIN)
      this.notes.add('disguised-letters', start, endPlace);
    const isAllLook = word.foreign > 0 && word.looks === word.foreign && length >= WORD_MIN;
    if (!isAllLook || (latin === 0 && !this.isLatinText())) return;
    this.notes.add('foreign-letters', start, endPlace);
    for (let at = word.start; at < this.out.length; at += 1) {
      const look = this.looks[at - word.start] ?? 0;
      if (look !== 0) this.out.codes[at] = look;
    }
  }

  private latinLetters({ start }: Word): number {
    let count = 0;
    for (let at = start; at < this.out.length; at += 1) if (isLower(this.out.code(at))) count += 1;
    return count;
  }

  // A word that is wholly of another script is a disguise only where the rest is Latin.
  private isLatinText(): boolean {
    if (this.latinShare === undefined) {
      let latin = 0;
      let foreign = 0;
      for (let at = 0; at < this.from.length; at += 1) {
        const code = this.from.code(at);
        if (code < 128) latin += KINDS[code] === LOWER || KINDS[code] === UPPER ? 1 : 0;
        else if (code >= 0x370 && code < 0x2000) foreign += 1;
      }
      this.latinShare = latin / Math.max(1, latin + foreign);
    }
    return this.latinShare > 0.5;
  }
}

/** A folded text, and what is worth looking for in it. */
export interface Folded {
  readonly track: Track;
  readonly hasForeign: boolean;
  readonly hasBreaks: boolean;
  readonly hasSingles: boolean;
}

export function foldLetters(from: Track, notes: Notes): Folded {
  const folder = new Folder(from, notes);
  folder.run();
  const { out: track, hasForeign, hasBreaks, hasSingles } = folder;
  return { track, hasForeign, hasBreaks, hasSingles };
}
