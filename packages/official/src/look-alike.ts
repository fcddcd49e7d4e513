// Letters that look like others, for domains and senders that want to be taken for ours (Unicode TR 39, skeletons; the
// few that matter for Latin names).

const TWINS: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', i: 'l', '|': 'l' },
  // Cyrillic
  ...{ а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y' },
  ...{ х: 'x', і: 'l', ј: 'j', ѕ: 's', ԁ: 'd', ԛ: 'q', ԝ: 'w', һ: 'h', ӏ: 'l', г: 'r', п: 'n' },
  // Greek
  ...{
    α: 'a',
    β: 'b',
    ε: 'e',
    η: 'n',
    ι: 'l',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
  },
  // Others
  ...{ ı: 'l', ł: 'l', ø: 'o', đ: 'd', ħ: 'h', ſ: 's' },
};

/** What a word looks like: words that a hurried reader takes for one another have the same skeleton. */
export function skeletonOf(word: string): string {
  const plain = word.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '');
  const twins = Array.from(plain, (letter) => TWINS[letter] ?? letter).join('');
  return twins.replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('cl', 'd');
}

/** Letters to change, add, leave out or swap (Damerau 1964, restricted), up to two; more is two. */
export function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 1) return 2;
  let rows = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    const [last = [], before] = rows;
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const isSwap = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwap && before !== undefined) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    rows = [row, last];
  }
  return Math.min(2, rows[0]?.[other.length] ?? 2);
}
