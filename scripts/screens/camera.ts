// Takes one page at every size and in both lights, and keeps it small.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { openChromium } from '@countersign/testkit/browser';
import type { Browser, Page } from 'playwright-core';

import { ROOT } from '../run-tests.ts';
import { decodePng, encodePalettePng } from './png.ts';

export interface Shot {
  readonly size: 'phone' | 'laptop';
  readonly light: 'light' | 'dark';
}

const SIZES = {
  phone: { width: 390, height: 844 },
  laptop: { width: 1280, height: 900 },
} as const;

export const SHOTS: readonly Shot[] = [
  { size: 'phone', light: 'light' },
  { size: 'phone', light: 'dark' },
  { size: 'laptop', light: 'light' },
  { size: 'laptop', light: 'dark' },
];

export const SCREENS = join(ROOT, 'docs/screens');
/** The same picture on every machine. */
const ALIKE = ['--force-color-profile=srgb', '--font-render-hinting=none', '--disable-lcd-text'];
const BYTES_WANTED = 60_000;
/** Tried from the finest; a page of type and flat areas looks the same at the coarsest. */
const COLOURS = [32, 20] as const;

export const openCamera = (): Promise<Browser> => openChromium(ALIKE);

/** Options of a page for a shot. */
export function looksOf({ size, light }: Shot) {
  return {
    viewport: SIZES[size],
    colorScheme: light,
    locale: 'en-US',
    timezoneId: 'America/New_York',
    reducedMotion: 'reduce',
  } as const;
}

/** Writes `docs/screens/<name>-<size>-<light>.png`, the whole page from top to end. */
export async function take(page: Page, name: string, shot: Shot): Promise<number> {
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  const taken = await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' });
  const picture = decodePng(taken);
  let file: Buffer = Buffer.alloc(0);
  for (const colours of COLOURS) {
    file = encodePalettePng(picture, colours);
    if (file.length < BYTES_WANTED) break;
  }
  mkdirSync(SCREENS, { recursive: true });
  writeFileSync(join(SCREENS, `${name}-${shot.size}-${shot.light}.png`), file);
  return file.length;
}
