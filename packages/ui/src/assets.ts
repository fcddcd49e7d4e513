import { readFileSync } from 'node:fs';

/** Style sheets by name, in `packages/ui/css`. Order matters: tokens first, helpers last. */
export type SheetName =
  | 'tokens'
  | 'fonts'
  | 'base'
  | 'status'
  | 'controls'
  | 'facts'
  | 'window'
  | 'messages'
  | 'card'
  | 'desk'
  | 'street'
  | 'letter'
  | 'app'
  | 'helpers';

const first = ['tokens', 'fonts', 'base', 'status', 'controls', 'facts'] as const;

/** The cardmember's app, public and staff pages. */
export const appSheets: readonly SheetName[] = [...first, 'messages', 'card', 'app', 'helpers'];
/** The window's static pages. */
export const windowSheets: readonly SheetName[] = [...first, 'window', 'app', 'helpers'];
/** On top of the app's, for a representative during a call. */
export const deskSheets: readonly SheetName[] = ['desk'];
/** Phone, outbox, cash machine and letters of the demo's street. */
export const streetSheets: readonly SheetName[] = [
  ...first,
  'window',
  'messages',
  'card',
  'street',
  'letter',
  'app',
  'helpers',
];
export const letterSheets: readonly SheetName[] = [...first, 'letter', 'helpers'];

/** The sheets as one text, without comments; font addresses stay `fonts/latin.woff2`, relative to the sheet. */
export function readSheets(names: readonly SheetName[]): string {
  return names
    .map((name) => readFileSync(new URL(`../css/${name}.css`, import.meta.url), 'utf8'))
    .join('\n')
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/\s*\n\s*/g, '\n');
}

const font = (subset: string): URL =>
  new URL(
    import.meta.resolve(
      `@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${subset}-wght-normal.woff2`,
    ),
  );

/** The font, by the name that the style sheet uses. */
export const fontFiles: Readonly<Record<'latin.woff2' | 'latin-ext.woff2', URL>> = {
  'latin.woff2': font('latin'),
  'latin-ext.woff2': font('latin-ext'),
};

/** Half of the mark: favicon and everything at rest. */
export const markHalf: URL = new URL('../css/mark-half.svg', import.meta.url);
/** The whole mark: only where something was proven. */
export const markWhole: URL = new URL('../css/mark.svg', import.meta.url);
