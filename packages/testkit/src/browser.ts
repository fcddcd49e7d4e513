// Debian's chromium, as every test of a page and every picture of one opens it.
import { existsSync } from 'node:fs';

import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'; // tidy-allow: where the browser of tests is
/** Without a window and a sandbox (tests run as root), and without anything that it would ask of others by itself. */
const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/**
 * @param flags  beyond ours
 * @returns a browser that whoever opened it closes
 * @throws Error that says what to install
 */
export async function openChromium(flags: readonly string[] = []): Promise<Browser> {
  if (!existsSync(CHROMIUM)) throw new Error(`${CHROMIUM} is missing: apt-get install chromium`);
  return await chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...flags] });
}
