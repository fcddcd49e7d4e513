import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { openChromium } from '@countersign/testkit/browser';
import type { Browser, Page } from 'playwright-core';
import { encodeQR } from 'qr';
import { serveGallery } from '../src/desks/web/gallery-house.ts';

// The page that takes a picture of what somebody got, in a browser, for journeys.

export const LINK = 'https://larkspur-card.help-desk.example/unlock';
let house: Awaited<ReturnType<typeof serveGallery>>;
let browser: Browser;

before(async () => {
  house = await serveGallery();
  browser = await openChromium();
});
after(async () => {
  await browser?.close();
  house?.server.close();
});

export interface Visit {
  readonly page: Page;
  /** Every request that the page and what runs beside it made after the page was there. */
  readonly asked: string[];
}

export async function visit(
  run: (visit: Visit) => Promise<void>,
  { language = 'en', faulty = false } = {},
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) faults.push(message.text());
  });
  page.on('pageerror', (fault) => faults.push(String(fault)));
  await page.goto(`${house.origin}/check-message?language=${language}`);
  const asked: string[] = [];
  context.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (!pathname.startsWith('/assets/icon-')) asked.push(`${request.method()} ${pathname}`);
  });
  await run({ page, asked });
  if (!faulty) assert.deepEqual(faults, []);
  await context.close();
}

/** A picture of a page that is drawn for it. */
export async function shot(html: string, type: 'png' | 'jpeg' = 'png'): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
  await page.setContent(
    `<body style="margin:0;background:#ddd;font:28px sans-serif">${html}</body>`,
  );
  const bytes = await page.screenshot({ type, ...(type === 'jpeg' ? { quality: 50 } : {}) });
  await page.close();
  return bytes;
}
export const code = (text: string, style = '') =>
  `<div style="width:300px;margin:150px;${style}">${encodeQR(text, 'svg')}</div>`;
export const file = (buffer: Buffer, name = 'shot.png', mimeType = 'image/png') => ({
  ...{ name, mimeType, buffer },
});
export const gif = (text: string) =>
  file(Buffer.from(encodeQR(text, 'gif', { scale: 6 })), 'code.gif', 'image/gif');

export const island = (page: Page) => page.locator('[data-island="picture"]');
export const choose = (page: Page, picture: ReturnType<typeof file>) =>
  island(page).locator('[data-part="picture"]').setInputFiles(picture);
export const said = (page: Page, words: RegExp) =>
  island(page).getByRole('status').getByText(words).waitFor();
export const codesOn = (page: Page) =>
  island(page).locator('[data-part="list"] li').allTextContents();
export const words = (page: Page) => page.getByLabel('What you got').inputValue();
export const press = (page: Page) => page.getByRole('button', { name: 'Check it' }).click();
export const verdict = (page: Page) => page.locator('[data-part="verdict"]');
