// How the gallery's pages are looked at by tests.
import { type Violation, bringAxe, violationsOn } from '@countersign/testkit/accessibility';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Look {
  readonly name: string;
  readonly width: number;
  readonly language: 'en' | 'es';
  readonly scheme: 'light' | 'dark';
}

export const LOOKS: readonly Look[] = [
  { name: 'phone, light, English', width: 390, language: 'en', scheme: 'light' },
  { name: 'laptop, dark, Spanish', width: 1280, language: 'es', scheme: 'dark' },
];

/** A page of a browser without a service worker, which would answer for the gallery. */
export async function onGalleryPage(
  browser: Browser,
  options: BrowserContextOptions,
  run: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ ...options, serviceWorkers: 'block' });
  await run(await context.newPage());
  await context.close();
}

type Fault = { readonly page: string } & (
  | { readonly violations: readonly Violation[] }
  | { readonly said: string }
);

/** What axe finds on the pages named, and what a page says is an error. */
export async function faultsOf(
  browser: Browser,
  origin: string,
  { width, language, scheme }: Look,
  names: readonly string[],
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  const options = { viewport: { width, height: 800 }, colorScheme: scheme } as const;
  await onGalleryPage(browser, options, async (page) => {
    let shown = '';
    page.on('console', (message) => {
      // A missing options route in the gallery is no fault of a page; a policy that was broken is.
      const said = message.text();
      if (message.type() === 'error' && !said.includes('404')) faults.push({ page: shown, said });
    });
    await bringAxe(page);
    for (const name of names) {
      shown = name;
      await page.goto(`${origin}/${name}?language=${language}`);
      const violations = await violationsOn(page);
      if (violations.length > 0) faults.push({ page: name, violations });
    }
  });
  return faults;
}
