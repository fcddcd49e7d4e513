/** Nothing of another number may touch what is taken for a date or an amount. */
const BEFORE = String.raw`(?<![\p{L}0-9]|[0-9][-./:,])`;
const AFTER = String.raw`(?![\p{L}0-9]|[-./:,][0-9])`;
const DAY = '(?:0?[1-9]|[12][0-9]|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:199[0-9]|20[0-5][0-9])';
const MINUTES = '[0-5][0-9]';
/** Six digits and cents: no card, and hardly a payment. */
const AMOUNT = String.raw`(?:[0-9]{1,3}(?:[.,][0-9]{3}){1,2}|[0-9]{1,6})(?:[.,][0-9]{2})?`;
const CURRENCY = '(?:usd|eur|gbp|mxn|dollars?|euros?|pounds?|cents?|dolares|libras|centimos|pesos)';

const PLAIN = [
  // 2031-11-22, 22/11/2031, 22/11
  `${YEAR}[-./]${MONTH}[-./]${DAY}`,
  `(?:${DAY}[-./]${MONTH}|${MONTH}[-./]${DAY})[-./]${YEAR}`,
  `(?:${DAY}/${MONTH}|${MONTH}/${DAY})(?:/[0-9]{2})?`,
  // 14:05:09
  `(?:[01]?[0-9]|2[0-3]):${MINUTES}(?::${MINUTES})?`,
  // $84.20, 1,200, 84.20 EUR
  `(?<=[$€£¥] ?)${AMOUNT}`,
  `(?<=(?<![\\p{L}0-9])${CURRENCY} ?)${AMOUNT}`,
  `${AMOUNT}(?= ?(?:[$€£¥%]|${CURRENCY}(?![\\p{L}])))`,
  String.raw`[0-9]{1,4}[.,][0-9]{2}`,
  String.raw`[0-9]{1,3}(?:[.,][0-9]{3}){1,2}`,
  YEAR,
];

const PLAIN_NUMBER = new RegExp(`${BEFORE}(?:${PLAIN.join('|')})${AFTER}`, 'giu');

/** From which place to which: days, times of day, years and amounts, as people write them. */
export function plainNumbers(text: string): readonly (readonly [number, number])[] {
  const found = [...text.matchAll(PLAIN_NUMBER)].map(
    ({ 0: number, index }) => [index, index + number.length] as const,
  );
  return [...found, ...ranges(text)];
}

const RANGE = new RegExp(`${BEFORE}([0-9]{2}) ?[-–] ?([0-9]{2})${AFTER}`, 'gu');
const RANGE_MAX = 31;

/** `10-12`: hours or days, the first one before the second. */
function ranges(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(RANGE)]
    .filter(([, from, until]) => Number(from) < Number(until) && Number(until) <= RANGE_MAX)
    .map(({ 0: range, index }) => [index, index + range.length] as const);
}
