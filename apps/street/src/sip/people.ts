import type { GivenPerson } from '../given.ts';

/**
 * The password of somebody's telephone: it is printed on the page of that person, and keeps telephones of the lab apart
 * rather than anybody out. Whoever reaches this port can open the street's pages too, and be anybody there.
 */
export const sipPasswordOf = ({ reference }: Pick<GivenPerson, 'reference'>): string =>
  `street-${reference}`;
