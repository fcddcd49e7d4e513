// The text as the model sees it: no name, no number, no link, only that there was one.
import type { Extracted, Normalised } from './inside.ts';
import type { Found } from './extract/extract.ts';
import type { Place, TakenKind } from './extract/taken.ts';
import { isDigit } from './normalise/kinds.ts';
import { textOf } from './normalise/track.ts';

/** A folded text with one private-use letter for each entity, and the way back to the original. */
export interface Masked {
  readonly text: string;
  /** `places[i]` is where `text[i]` began in the original; one longer than `text`. */
  readonly places: Int32Array;
}

/** The letter for each kind; `number` is every other row of digits. They are of the private-use area, and words by themselves. */
export const MASKS: Readonly<Record<TakenKind | 'number', string>> = {
  link: '\ue000',
  phone: '\ue001',
  address: '\ue002',
  amount: '\ue003',
  card: '\ue004',
  code: '\ue005',
  wallet: '\ue006',
  date: '\ue007',
  brand: '\ue008',
  issuer: '\ue009',
  number: '\ue00a',
};
const NUMBER = MASKS.number.charCodeAt(0);
const FIRST_MASK = 0xe000;
const LAST_MASK = 0xe00f;

/** Text and numbers that no entity is: letters stay, a row of digits is one mark. */
class Masker {
  readonly codes: Uint16Array;
  readonly places: Int32Array;
  length = 0;
  private readonly from: Normalised;

  constructor(from: Normalised) {
    this.from = from;
    this.codes = new Uint16Array(from.folded.length);
    this.places = new Int32Array(from.folded.length + 1);
  }

  push(code: number, at: number): void {
    this.codes[this.length] = code;
    this.places[this.length] = this.from.places[at] ?? 0;
    this.length += 1;
  }

  plain(start: number, end: number): void {
    const { codes } = this;
    const { folded, places } = this.from;
    let { length } = this;
    let before = 0;
    for (let at = start; at < end; at += 1) {
      let code = folded.charCodeAt(at);
      if (isDigit(code)) code = NUMBER;
      // A letter of ours in the text itself would be taken for an entity.
      else if (code >= FIRST_MASK && code <= LAST_MASK) code = 0xfffd;
      if (code === NUMBER && before === NUMBER) continue;
      before = code;
      codes[length] = code;
      this.places[length] = places[at] ?? 0;
      length += 1;
    }
    this.length = length;
  }
}

const placesOf = (extracted: Extracted | Found): readonly Place[] =>
  'places' in extracted ? extracted.places.toSorted((one, other) => one.start - other.start) : [];

/** @param extracted what `extract` found in the same text */
export function maskEntities(normalised: Normalised, extracted: Extracted | Found): Masked {
  const masker = new Masker(normalised);
  let copied = 0;
  for (const { start, end, kind } of placesOf(extracted)) {
    if (start < copied) continue;
    masker.plain(copied, start);
    masker.push(MASKS[kind].charCodeAt(0), start);
    copied = end;
  }
  masker.plain(copied, normalised.folded.length);
  const places = masker.places.slice(0, masker.length + 1);
  places[masker.length] = normalised.places[normalised.folded.length] ?? 0;
  return { text: textOf(masker.codes, masker.length), places };
}
