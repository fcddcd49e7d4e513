import { folded } from './folded.ts';

const UNITS = [
  ['zero', 'cero', 'oh', 'o', 'nought'],
  ['one', 'uno'],
  ['two', 'dos'],
  ['three', 'tres'],
  ['four', 'cuatro'],
  ['five', 'cinco'],
  ['six', 'seis'],
  ['seven', 'siete'],
  ['eight', 'ocho'],
  ['nine', 'nueve'],
  ['ten', 'diez'],
  ['eleven', 'once'],
  ['twelve', 'doce'],
  ['thirteen', 'trece'],
  ['fourteen', 'catorce'],
  ['fifteen', 'quince'],
  ['sixteen', 'dieciseis'],
  ['seventeen', 'diecisiete'],
  ['eighteen', 'dieciocho'],
  ['nineteen', 'diecinueve'],
  ['twenty', 'veinte'],
  ...['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'].map((unit) => [
    `veinti${unit}`,
  ]),
];
const TENS = [
  ['twenty', 'veinte'],
  ['thirty', 'treinta'],
  ['forty', 'cuarenta'],
  ['fifty', 'cincuenta'],
  ['sixty', 'sesenta'],
  ['seventy', 'setenta'],
  ['eighty', 'ochenta'],
  ['ninety', 'noventa'],
];
const TIMES: Readonly<Record<string, number>> = { double: 2, doble: 2, triple: 3 };
const VALUES: ReadonlyMap<string, number> = new Map([
  ...UNITS.flatMap((words, value) => words.map((word) => [word, value] as const)),
  ...TENS.flatMap((words, at) => words.map((word) => [word, (at + 2) * 10] as const)),
]);

const WORD = `(?:${[...VALUES.keys(), ...Object.keys(TIMES)].join('|')})`;
/** Between two of them: what is no letter and no digit, and the “and” of forty and one. */
const GAP = String.raw`(?:[^\p{L}0-9]+(?:(?:and|y)[^\p{L}0-9]+)?)`;
const ONE = `(?:${WORD}|[0-9]{1,4})`;
/** Three and more, of which some may be digits already. */
const ROW = new RegExp(String.raw`(?<![\p{L}0-9])${ONE}(?:${GAP}${ONE}){2,}(?![\p{L}0-9])`, 'gu');

/** An “o” among digits may be the Spanish “or”. */
const isSpelled = (row: string) =>
  [...row.matchAll(/\p{L}+/gu)].some(([word]) => word !== 'o' && VALUES.has(word));

/** Rows of three and more digit words become digits; a “one” or “two” alone stays a word. */
export function spellOut(text: string): string {
  const plain = folded(text);
  let done = 0;
  let written = '';
  for (const { 0: row, index } of plain.matchAll(ROW)) {
    if (!isSpelled(row)) continue;
    written += text.slice(done, index) + digitsOf(row);
    done = index + row.length;
  }
  return written + text.slice(done);
}

function digitsOf(row: string): string {
  const parts: string[] = [];
  let times = 1;
  let tens = 0;
  for (const [word] of row.matchAll(/\p{L}+|[0-9]+/gu)) {
    const repeat = TIMES[word];
    const value = VALUES.get(word);
    if (repeat !== undefined) {
      times = repeat;
      continue;
    }
    if (value === undefined && !/^[0-9]/.test(word)) continue;
    // Forty and one are one number.
    if (tens > 0 && value !== undefined && value > 0 && value < 10)
      parts[parts.length - 1] = String(tens + value);
    else parts.push((value === undefined ? word : String(value)).repeat(times));
    tens = value !== undefined && value >= 20 && value % 10 === 0 ? value : 0;
    times = 1;
  }
  return parts.join(' ');
}
