// Colours and measures of the paper, from the design: ink 17.8:1, quiet ink 9.2:1, one accent.
export const INK = '#14162b';
export const QUIET = '#43465f';
export const ACCENT = '#2f2a8f';
export const SOFT = '#e7e6f7';
export const LINE = '#cfd0dd';
export const GENUINE = '#0a5740';

/** Points: 72 to the inch. */
export const MARGIN = 54;
export const HEAD = 96;
export const FOOT = 66;
/** Where the days and times stand, and how wide. */
export const WHEN = 104;
export const LABEL = 112;

/** One mark, and the other one that completes it where something is proven; on a square of 32. */
export const HALF_MARK = 'M1.59 11.85A15 15 0 1 0 27.84 6.8L13.28 23.54Z';
export const OTHER_HALF = 'M2.92 8.66A15 15 0 0 1 25.61 4.49L13.12 18.86Z';
