// The first step: every letter in its plainest form, every run of blanks as one, and what was done to words noted.
import { BLANK, BREAK, DIGIT, DROPPED, KINDS, LOWER, OTHER, UPPER } from './kinds.ts';
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
  length: number;
  latin: number;
  /** Letters of another script, and how many of them look like a Latin one. */
  foreign: number;
  looks: number;
  styled: number;
  odd: number;
  marks: number;
  invisible: number;
  soft: number;
}

const newWord = (): Word => ({
  ...{ start: -1, length: 0, latin: 0, foreign: 0, looks: 0, styled: 0, odd: 0, marks: 0 },
  ...{ invisible: 0, soft: 0 },
});

class Folder {
  readonly out: Track;
  /** True where a letter was changed by more than its case: then another turn may find more. */
  isOdd = false;
  private readonly from: Track;
  private readonly notes: Notes;
  private word = newWord();
  /** The Latin look of each letter of the word at hand. */
  private readonly looks: number[] = [];
  private waitingInvisible = 0;
  private waitingSoft = 0;
  private marksInRow = 0;
  private latinShare: number | undefined;

  constructor(from: Track, notes: Notes) {
    this.from = from;
    this.notes = notes;
    this.out = new Track(from.length + 8);
    this.out.end = from.end;
  }

  run(): void {
    const { codes, places, length } = this.from;
    for (let at = 0; at < length; at += 1) {
      const code = codes[at] ?? 0;
      const place = places[at] ?? 0;
      if (code < 128) this.ascii(code, place);
      else at += this.wide(at, code, place);
    }
    this.closeWord(this.from.end);
  }

  private ascii(code: number, place: number): void {
    const kind = KINDS[code] ?? OTHER;
    if (kind === LOWER || kind === UPPER) {
      this.inWord(place);
      this.word.latin += 1;
      this.out.push(kind === UPPER ? code + 32 : code, place);
      if (this.word.foreign > 0) this.looks[this.out.length - 1 - this.word.start] = 0;
    } else if (kind === DIGIT) {
      this.inWord(place);
      this.out.push(code, place);
    } else if (kind === DROPPED) {
      if (code !== 13) this.hidden();
    } else {
      this.closeWord(place);
      if (kind === BLANK) this.blank(place);
      else if (kind === BREAK) this.lineBreak(place);
      else this.out.push(code === 96 ? 39 : code, place);
    }
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
        if (this.word.length > 0) this.waitingSoft += 1;
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
    if (!letter.isWord) {
      this.closeWord(place);
      for (const code of folded) this.sign(code, place);
      return;
    }
    this.inWord(place);
    const { word } = this;
    if (letter.isStyled) word.styled += 1;
    if (letter.isOdd) word.odd += 1;
    const isForeign = (folded[0] ?? 0) > 127;
    if (isForeign) {
      word.foreign += 1;
      if (look !== 0) word.looks += 1;
    } else word.latin += 1;
    if (letter.isStyled || isForeign) this.isOdd = true;
    for (const code of folded) {
      if (isForeign) this.looks[this.out.length - word.start] = look;
      else if (word.foreign > 0) this.looks[this.out.length - word.start] = 0;
      this.out.push(code, place);
    }
    if (folded.length > 1) this.isOdd = true;
  }

  // A decomposition may have a blank in it.
  private sign(code: number, place: number): void {
    if (code === SPACE) this.blank(place);
    else this.out.push(code, place);
    this.isOdd = true;
  }

  private inWord(place: number): void {
    const { word } = this;
    if (word.start < 0) {
      word.start = this.out.length;
      this.looks.length = 0;
      this.waitingInvisible = 0;
      this.waitingSoft = 0;
    }
    word.length += 1;
    word.invisible += this.waitingInvisible;
    word.soft += this.waitingSoft;
    this.waitingInvisible = 0;
    this.waitingSoft = 0;
    this.marksInRow = 0;
    void place;
  }

  private hidden(): void {
    if (this.word.length > 0) this.waitingInvisible += 1;
  }

  private mark(isOdd: boolean): void {
    this.marksInRow += 1;
    if (this.word.length > 0 && (isOdd || this.marksInRow > 2)) this.word.marks += 1;
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
    if (word.foreign + word.styled + word.odd + word.marks + word.invisible + word.soft > 0)
      this.judge(word, endPlace);
    word.start = -1;
    word.length = 0;
    word.latin = 0;
    word.foreign = 0;
    word.looks = 0;
    word.styled = 0;
    word.odd = 0;
    word.marks = 0;
    word.invisible = 0;
    word.soft = 0;
  }

  private judge(word: Word, endPlace: number): void {
    const start = this.out.place(word.start);
    if (word.invisible > 0 || (word.soft > 0 && word.length < 2.5 * (word.soft + 1)))
      this.notes.add('invisible-letters', start, endPlace);
    if (word.styled > 1 && word.length >= WORD_MIN)
      this.notes.add('disguised-letters', start, endPlace);
    else if (word.odd + word.marks > 1 && word.length > WORD_MIN)
      this.notes.add('disguised-letters', start, endPlace);
    const isAllLook = word.foreign > 0 && word.looks === word.foreign && word.length >= WORD_MIN;
    if (!isAllLook || (word.latin === 0 && !this.isLatinText())) return;
    this.notes.add('foreign-letters', start, endPlace);
    for (let at = word.start; at < this.out.length; at += 1) {
      const look = this.looks[at - word.start] ?? 0;
      if (look !== 0) this.out.codes[at] = look;
    }
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
    return this.latinShare > 0.7;
  }
}

/** @returns the folded text, and whether another turn may find more in it */
export function foldLetters(
  from: Track,
  notes: Notes,
): { readonly track: Track; readonly isOdd: boolean } {
  const folder = new Folder(from, notes);
  folder.run();
  return { track: folder.out, isOdd: folder.isOdd };
}
