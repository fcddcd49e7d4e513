/** What a caller hears of a PIN that was refused; the server, which says it, learns no more. */
export type ShortReason = 'easy' | 'yours' | 'same' | 'length';

const SHORT: Readonly<Record<string, ShortReason>> = {
  ...{ length: 'length', current: 'same' },
  ...{ 'card-start': 'yours', 'card-end': 'yours', expiry: 'yours' },
  ...{ 'birth-date': 'yours', phone: 'yours' },
};

/** @param reasons of the weak-PIN check, joined by commas, the one that says most first */
export function shortReason(reasons: unknown): ShortReason {
  const [first = ''] = typeof reasons === 'string' ? reasons.split(',') : [];
  return Object.hasOwn(SHORT, first) ? (SHORT[first] ?? 'easy') : 'easy';
}
