// One reason for one thing: a link that imitates a name is a fact, a strange place to go and a false sender at once, and is told once.
import type { ReasonCode } from '../codes.ts';
import type { Reason, Span } from '../types.ts';

/** What may be said of one link or one sender; what stands first says the most, and is told for all of them. */
const OF_ONE_PLACE: readonly ReasonCode[] = [
  'link-lookalike',
  'brand-in-subdomain',
  'link-user-info',
  'link-executable',
  'link-ip',
  'link-text-differs',
  'link-elsewhere',
  'sender-elsewhere',
  'link-free-host',
  'link-shortened',
  'link-redirects',
  'link-risky-ending',
  'qr-link',
  'remote-access',
  'lookalike-sender',
];

const placeOf = ({ part, start, end }: Span): string => `${part} ${start} ${end}`;

/** @returns the reasons with one for each link and sender, which has the weight of all of them; the heaviest first */
export function tellOnce<Told extends Reason>(reasons: readonly Told[]): readonly Told[] {
  const groups = new Map<string, Told[]>();
  for (const [at, one] of reasons.entries()) {
    const { code, span } = one;
    const place = span !== undefined && OF_ONE_PLACE.includes(code) ? placeOf(span) : `${at}`;
    groups.set(place, [...(groups.get(place) ?? []), one]);
  }
  if (groups.size === reasons.length) return reasons;
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group.toSorted(
        (one, other) => OF_ONE_PLACE.indexOf(one.code) - OF_ONE_PLACE.indexOf(other.code),
      );
      const weight = group.reduce((sum, one) => sum + one.weight, 0);
      return first === undefined ? [] : [{ ...first, weight }];
    })
    .toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
}
