/** As it is embossed: 4-6-5 for fifteen digits, fours for every other length. */
export function groupNumber(pan: string): string {
  const cuts = pan.length === 15 ? [4, 10, 15] : [4, 8, 12, 16, 19];
  return cuts
    .map((to, at) => pan.slice(cuts[at - 1] ?? 0, to))
    .filter((group) => group !== '')
    .join(' ');
}
