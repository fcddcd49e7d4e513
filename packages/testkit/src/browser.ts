// Debian's chromium, as every test of a page and every picture of one opens it.
import { existsSync } from 'node:fs';

import { type Browser, chromium } from 'playwright-core';

const NAMED = process.env['CHROMIUM_PATH']; // tidy-allow: where the browser of tests is
const WHOLE = '/usr/bin/chromium';
/**
 * The engine of the browser without what is around its pages (docs/decisions/0078): it takes a third of the processor's time. The long
 * runs name the whole one.
 */
const SHELL = '/usr/bin/chromium-headless-shell';
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
  return await launchFirst([SHELL, WHOLE], flags);
}

/** The whole browser, for what its engine alone has not: a camera, a place for notifications. */
export async function openWholeChromium(flags: readonly string[] = []): Promise<Browser> {
  return await launchFirst([WHOLE], flags);
}

async function launchFirst(places: readonly string[], flags: readonly string[]): Promise<Browser> {
  const named = NAMED === undefined ? places : [NAMED];
  const executablePath = named.find((place) => existsSync(place));
  if (executablePath === undefined)
    throw new Error(`${named.join(' and ')} are missing: they are Debian packages of that name`);
  return await chromium.launch({ executablePath, args: [...FLAGS, ...flags] });
}
