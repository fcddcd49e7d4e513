// What a name looks like to a hurried reader, and how far one is from another.
import { letterOf } from '../normalise/letters.ts';

const TWINS: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', i: 'l' },
};

/** Names that are taken for one another have the same skeleton. */
export function skeletonOf(name: string): string {
  let twins = '';
  for (const one of name) {
    const code = one.codePointAt(0) ?? 0;
    if (code < 128) {
      twins += TWINS[one] ?? one;
      continue;
    }
    const letter = letterOf(code);
    const plain =
      letter.look === 0 ? String.fromCharCode(...letter.folded) : String.fromCharCode(letter.look);
    twins += TWINS[plain] ?? plain;
  }
  return twins.replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('cl', 'd');
}

/** One bit for each letter, so that most pairs are told apart without a look at their order. */
export function lettersOf(name: string): number {
  let bits = 0;
  for (let at = 0; at < name.length; at += 1) bits |= 1 << (name.charCodeAt(at) & 31);
  return bits;
}

export function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

const NAME_MAX = 63;
const rows = [0, 1, 2].map(() => new Int32Array(NAME_MAX + 2));

/** Letters to change, add, leave out or swap (Damerau 1964, restricted); above `most` it is `most + 1`. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most || Math.max(one.length, other.length) > NAME_MAX)
    return most + 1;
  let [before, last, row] = rows as [Int32Array, Int32Array, Int32Array];
  for (let j = 0; j <= other.length; j += 1) last[j] = j;
  for (let i = 1; i <= one.length; i += 1) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const same = one.charCodeAt(i - 1) === other.charCodeAt(j - 1) ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const isSwap =
        i > 1 &&
        j > 1 &&
        one.charCodeAt(i - 1) === other.charCodeAt(j - 2) &&
        one.charCodeAt(i - 2) === other.charCodeAt(j - 1);
      if (isSwap) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(most + 1, last[other.length] ?? 0);
}
