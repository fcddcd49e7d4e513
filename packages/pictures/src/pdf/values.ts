// Values as they are written in a PDF (ISO 32000-2, clause 7.3). A reader for hostile bytes: it goes forward only, nests no deeper than `DEPTH_MAX`,
// and stops where its steps are used up.

/** Deeper than any program nests what it writes. */
const DEPTH_MAX = 24;
const NAME_CHARS_MAX = 127;
/** A link is shorter; what is longer is cut. */
const STRING_CHARS_MAX = 4_096;

export interface Ref {
  readonly ref: number;
}
export interface Name {
  readonly name: string;
}
export type Dict = ReadonlyMap<string, Value>;
/** `undefined` stands for what has no meaning here: null, true, false and words of a program. */
export type Value = number | string | Name | Ref | Dict | readonly Value[] | undefined;

export const isDict = (value: Value): value is Dict => value instanceof Map;
export const isRef = (value: Value): value is Ref =>
  typeof value === 'object' && 'ref' in value && !isDict(value);
export const nameIn = (value: Value): string | undefined =>
  typeof value === 'object' && 'name' in value && !isDict(value) ? value.name : undefined;

/** What all values of one PDF may cost together: a step for each letter that is gone over, however often it is, and some for each value. */
export interface Steps {
  left: number;
}

/** Its steps are used up, or it is nested too deep: nothing more of it is read. */
export class PdfTooMuch extends Error {
  override readonly name = 'PdfTooMuch';
}

const kinds = (letters: string): Uint8Array => {
  const table = new Uint8Array(256);
  for (const letter of letters) table[letter.charCodeAt(0)] = 1;
  return table;
};
const SPACE = kinds('\0\t\n\f\r ');
const END = kinds('\0\t\n\f\r ()<>[]{}/%');
const HEX_END = kinds('>');
const LINE_END = kinds('\r\n');
/** What a value costs beside its letters. */
const VALUE_STEPS = 4;
const NUMBER = /^[+-]?\d{0,12}\.?\d{0,12}$/;

/** Reads values one after the other. */
export class ValueReader {
  at: number;
  private readonly text: string;
  private readonly steps: Steps;

  /** @param text  one character for each byte */
  constructor(text: string, at: number, steps: Steps) {
    this.text = text;
    this.at = at;
    this.steps = steps;
  }

  /** @throws PdfTooMuch */
  read(depth = 0): Value {
    if (depth > DEPTH_MAX) throw new PdfTooMuch('nested too deep');
    this.skip();
    const { at, text } = this;
    if (text.startsWith('<<', at)) return this.dict(depth);
    switch (text[at] ?? '') {
      case '[':
        return this.list(depth);
      case '(':
        return this.string();
      case '<':
        return this.hex();
      case '/':
        return this.name();
      default:
        return this.word();
    }
  }

  private cost(steps: number): void {
    this.steps.left -= steps;
    if (this.steps.left < 0) throw new PdfTooMuch('too many values');
  }

  /** Goes on while letters are in a table, or while they are not. @throws PdfTooMuch */
  private pass(table: Uint8Array, isIn: 0 | 1): void {
    const { at, text } = this;
    const end = Math.min(text.length, at + this.steps.left + 1);
    let to = at;
    while (to < end && (table[text.charCodeAt(to)] ?? 0) === isIn) to += 1;
    this.at = to;
    this.cost(to - at);
  }

  /** Over spaces and remarks. */
  private skip(): void {
    this.cost(VALUE_STEPS);
    for (;;) {
      this.pass(SPACE, 1);
      if (this.text[this.at] !== '%') return;
      this.pass(LINE_END, 0);
    }
  }

  private isAtEnd(mark: string): boolean {
    this.skip();
    if (this.at >= this.text.length) return true;
    if (!this.text.startsWith(mark, this.at)) return false;
    this.at += mark.length;
    return true;
  }

  private dict(depth: number): Dict {
    this.at += 2;
    const found = new Map<string, Value>();
    while (!this.isAtEnd('>>')) {
      if (this.text[this.at] === '/') found.set(this.name().name, this.read(depth + 1));
      else this.read(depth + 1);
    }
    return found;
  }

  private list(depth: number): readonly Value[] {
    this.at += 1;
    const found: Value[] = [];
    while (!this.isAtEnd(']')) found.push(this.read(depth + 1));
    return found;
  }

  private word(): Value {
    const from = this.at;
    this.pass(END, 0);
    // A mark that closes nothing is passed over.
    if (this.at === from) this.at += 1;
    const word = this.text.slice(from, Math.min(this.at, from + NAME_CHARS_MAX));
    if (!NUMBER.test(word)) return undefined;
    const ref = /^[\0\t\n\f\r ]{1,4}\d{1,5}[\0\t\n\f\r ]{1,4}R(?![A-Za-z])/.exec(
      this.text.slice(this.at, this.at + 16),
    );
    if (ref === null || !/^\d+$/.test(word)) return Number(word);
    this.at += ref[0].length;
    return { ref: Number(word) };
  }

  private name(): Name {
    const from = (this.at += 1);
    this.pass(END, 0);
    const written = this.text.slice(from, Math.min(this.at, from + NAME_CHARS_MAX));
    return {
      name: written.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    };
  }

  private hex(): string {
    const from = this.at + 1;
    this.pass(HEX_END, 0);
    const digits = this.text
      .slice(from, Math.min(this.at, from + 2 * STRING_CHARS_MAX))
      .replaceAll(/[^0-9a-f]/gi, '');
    this.at += 1;
    return (digits.match(/..?/g) ?? [])
      .map((two) => String.fromCharCode(Number.parseInt(two.padEnd(2, '0'), 16)))
      .join('');
  }

  private string(): string {
    let said = '';
    let open = 1;
    for (this.at += 1; this.at < this.text.length && open > 0; this.at += 1) {
      this.cost(1);
      const one = this.text[this.at] ?? '';
      if (one === '(') open += 1;
      if (one === ')') open -= 1;
      if (open === 0) continue;
      const piece = one === '\\' ? this.escaped() : one;
      if (said.length < STRING_CHARS_MAX) said += piece;
    }
    return said;
  }

  /** ISO 32000-2, table 3. */
  private escaped(): string {
    this.at += 1;
    const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at, this.at + 3))?.[0];
    if (octal !== undefined) {
      this.at += octal.length - 1;
      return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    }
    const one = this.text[this.at] ?? '';
    if (one === '\r' && this.text[this.at + 1] === '\n') this.at += 1;
    if (one === '\r' || one === '\n') return '';
    return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[one] ?? one;
  }
}
