import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { bringAxe, violationsOn } from '@countersign/testkit/accessibility';
import { openChromium } from '@countersign/testkit/browser';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { readAssets, webFolder } from './assets.ts';
import { serveGallery } from './gallery-house.ts';
import { gallery } from './gallery.ts';

// Every page as people meet it: phone and laptop, light and dark, both languages, and the narrowest phone at 200 % text.

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

const looks = [
  { name: 'phone, light, English', width: 390, language: 'en', scheme: 'light' },
  { name: 'laptop, dark, Spanish', width: 1280, language: 'es', scheme: 'dark' },
] as const;

async function withPage(
  options: BrowserContextOptions,
  run: (page: Page, said: string[]) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ ...options, serviceWorkers: 'block' });
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  await run(page, said);
  await context.close();
}

for (const look of looks) {
  test(`axe finds nothing on any page: ${look.name}`, async () => {
    const { width, scheme } = look;
    await withPage(
      { viewport: { width, height: 800 }, colorScheme: scheme },
      async (page, said) => {
        await bringAxe(page);
        for (const { name } of gallery) {
          await page.goto(`${house.origin}/${name}?language=${look.language}`);
          assert.deepEqual(await violationsOn(page), [], name);
        }
        // A missing options route in the gallery is no fault of a page; a policy that was broken is.
        assert.deepEqual(
          said.filter((text) => !text.includes('404')),
          [],
        );
      },
    );
  });
}

test('nothing scrolls sideways at 320 px, nor at 200 % text', async () => {
  await withPage({ viewport: { width: 320, height: 800 } }, async (page) => {
    const wide: string[] = [];
    for (const { name } of gallery) {
      await page.goto(`${house.origin}/${name}?language=es`);
      for (const size of ['100%', '200%']) {
        const over = await page.evaluate((fontSize) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(`:root { font-size: ${fontSize} }`);
          document.adoptedStyleSheets = [sheet];
          return document.documentElement.scrollWidth - window.innerWidth;
        }, size);
        if (over > 0) wide.push(`${name} at ${size}: ${over} px`);
      }
    }
    assert.deepEqual(wide, []);
  });
});

test('a page that comes back with something wrong has the focus there', async () => {
  await withPage({ viewport: { width: 390, height: 800 } }, async (page) => {
    await page.goto(`${house.origin}/register-way-wrong`);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'problems');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#f-userId$/);
  });
});

test('without a script the passkey button stays hidden and the page says what to do instead', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${house.origin}/sign-in`);
    assert.equal(await page.getByRole('button', { name: 'Use a passkey' }).count(), 0);
    assert.ok(await page.locator('[data-part="off"]').isVisible());
    assert.ok(await page.getByRole('button', { name: 'Sign in', exact: true }).isVisible());
  });
});

test('recovery codes are copied as lines', async () => {
  await withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await page.goto(`${house.origin}/register-codes`);
    await page.getByRole('button', { name: 'Copy all' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(text.split('\n').length, 10);
    assert.match(text, /^[A-Z0-9]{4}-[A-Z0-9]{4}\n/);
  });
});

test('a member page loads less than 20 kB of compressed script', () => {
  const bytes = readAssets()
    .scripts.map((path) => gzipSync(readFileSync(join(webFolder, path)), { level: 9 }).length)
    .reduce((sum, one) => sum + one, 0);
  assert.ok(bytes < 20_000, `${bytes} bytes`);
});
