import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { violationsOn } from '@countersign/testkit/accessibility';
import { encodeQR } from 'qr';
import { openChromium, openWholeChromium } from '@countersign/testkit/browser';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { MANIFEST_FILE, webFolder, type WebManifest } from './assets.ts';
import { serveGallery } from './gallery-house.ts';

// The page that reads the code of a letter, in each of its states: from a picture, and from a camera that the browser pretends to
// have. The codes are made by another hand than the press's.

const CODE = 'CSLETTER1 K7H2 9QXM';
const SIDE = 480;

let house: Awaited<ReturnType<typeof serveGallery>>;
const folder = mkdtempSync(join(tmpdir(), 'cs-scan-'));
const browsers: Browser[] = [];
let browser: Browser;

before(async () => {
  house = await serveGallery();
  browser = await kept(openChromium());
});
after(async () => {
  for (const one of browsers) await one.close();
  house?.server.close();
  rmSync(folder, { recursive: true });
});

async function kept(opening: Promise<Browser>): Promise<Browser> {
  const opened = await opening;
  browsers.push(opened);
  return opened;
}

interface Scan {
  readonly page: Page;
  /** Every request that the page made after it was there. */
  readonly asked: string[];
}

async function withScan(
  { look = {}, at = browser }: { readonly look?: BrowserContextOptions; readonly at?: Browser },
  run: (scan: Scan) => Promise<void>,
): Promise<void> {
  const context = await at.newContext({
    viewport: { width: 390, height: 844 },
    ...look,
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) faults.push(message.text());
  });
  page.on('pageerror', (fault) => faults.push(String(fault)));
  await page.goto(`${house.origin}/check-message`);
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    // The browser fetches the icon of a page when it pleases.
    if (!pathname.startsWith('/assets/icon-')) asked.push(`${request.method()} ${pathname}`);
  });
  await run({ page, asked });
  assert.deepEqual(faults, []);
  await context.close();
}

const picture = (text: string) => ({
  name: 'code.gif',
  mimeType: 'image/gif',
  buffer: Buffer.from(encodeQR(text, 'gif', { scale: 6 })),
});
const choose = (page: Page, file: Parameters<ReturnType<Page['getByLabel']>['setInputFiles']>[0]) =>
  page.getByLabel('Or a picture of the code').setInputFiles(file);
const said = (page: Page, words: RegExp) => page.getByRole('status').getByText(words).waitFor();
const field = (page: Page) => page.getByLabel('What you got').inputValue();

/** One picture for ever, as a camera that is held still. @param text  what its code says; none: a grey wall */
function film(name: string, text: string | undefined): string {
  const shades = Buffer.alloc(SIDE * SIDE, 200);
  const matrix = text === undefined ? [] : encodeQR(text, 'raw', { border: 4 });
  const scale = 6;
  const edge = Math.floor((SIDE - matrix.length * scale) / 2);
  for (const [y, row] of matrix.entries())
    for (const [x, dark] of row.entries())
      for (let line = 0; line < scale; line += 1)
        shades.fill(
          dark ? 30 : 235,
          ...span((edge + y * scale + line) * SIDE + edge + x * scale, scale),
        );
  const colours = Buffer.alloc((SIDE * SIDE) / 2, 128);
  const head = `YUV4MPEG2 W${SIDE} H${SIDE} F10:1 Ip A1:1 C420jpeg\n`;
  const file = join(folder, `${name}.y4m`);
  writeFileSync(file, Buffer.concat([Buffer.from(`${head}FRAME\n`), shades, colours]));
  return file;
}
const span = (from: number, length: number): [number, number] => [from, from + length];

const withCamera = (...flags: readonly string[]) =>
  kept(openWholeChromium(['--use-fake-device-for-media-stream', ...flags]));
const filming = (file: string) => withCamera(`--use-file-for-fake-video-capture=${file}`);
const allowed = { permissions: ['camera'] };
const isOn = (page: Page) =>
  page.evaluate(() => {
    const stream = document.querySelector('video')?.srcObject;
    return stream instanceof MediaStream && stream.active;
  });

test('the code of a letter puts its reference into the form, and nothing is sent', async () => {
  await withScan({}, async ({ asked, page }) => {
    await page.getByLabel('Or an e-mail as a file').setInputFiles({
      name: 'old.eml',
      mimeType: 'message/rfc822',
      buffer: Buffer.from('Subject: x'),
    });
    await choose(page, picture(CODE));
    await said(page, /We read K7H2 9QXM/);
    assert.equal(await field(page), 'K7H2 9QXM');
    // A file that was chosen before is not asked about instead.
    assert.equal(await page.getByLabel('Or an e-mail as a file').inputValue(), '');
    assert.match(asked.join(), /^GET \/assets\/letter-scanner-[0-9a-f]+\.js$/);
    assert.deepEqual(await violationsOn(page), []);
    // Whoever hears the answer is beside the button that sends it.
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Check it');
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await page.keyboard.press('Enter');
    const body = (await sent).postData() ?? '';
    assert.match(body, /name="text"\r\n\r\nK7H2 9QXM\r\n/);
    assert.deepEqual(
      [...body.matchAll(/ name="([^"]+)"/g)].map((one) => one[1]),
      ['text', 'mail'],
    );
    assert.ok(body.length < 1_000, `${body.length} bytes`);
  });
});

for (const [name, text] of [
  ['a link', 'https://larkspur-letters.test/pay'],
  ['another text', 'K7H2 9QXM'],
] as const) {
  test(`a foreign code is not opened, shown or put anywhere: ${name}`, async () => {
    await withScan({}, async ({ asked, page }) => {
      await choose(page, picture(text));
      await said(page, /^This is not a code of our letters\. Do not open it\.$/);
      assert.equal(await field(page), '');
      assert.equal(asked.length, 1);
      assert.ok(!(await page.content()).includes(text));
      assert.equal(
        await page.locator('[data-island=scan] [data-part=said]').getAttribute('data-tone'),
        'notus',
      );
      assert.deepEqual(await violationsOn(page), []);
    });
  });
}

test('a picture without a code, a file that is none, and one that is too large have words of their own', async () => {
  const huge = Buffer.from(picture(CODE).buffer);
  huge.writeUInt16LE(60_000, 6);
  huge.writeUInt16LE(60_000, 8);
  await withScan({}, async ({ page }) => {
    const shot = await page.screenshot();
    await choose(page, { name: 'page.png', mimeType: 'image/png', buffer: shot });
    await said(page, /no code in this picture/);
    await choose(page, { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
    await said(page, /no picture that your browser can read/);
    await choose(page, { name: 'huge.gif', mimeType: 'image/gif', buffer: huge });
    await said(page, /too large/);
    // By its path: to hand so many bytes over to a browser takes longer than a busy machine has.
    const long = join(folder, 'long.gif');
    writeFileSync(long, Buffer.alloc(26 * 1024 * 1024));
    await choose(page, long);
    await said(page, /too large/);
    assert.equal(await field(page), '');
    // And the right one still works.
    await choose(page, picture(CODE));
    await said(page, /We read K7H2 9QXM/);
  });
});

test('the camera is asked for by its button alone, sees the code, and is off at once', async () => {
  const at = await filming(film('code', CODE));
  await withScan({ at, look: allowed }, async ({ asked, page }) => {
    await page.evaluate(() => {
      const { mediaDevices } = navigator;
      const real = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = async (wanted) => {
        const stream = await real(wanted);
        Object.assign(window, { stream });
        return stream;
      };
    });
    await page.getByRole('button', { name: 'Use the camera' }).focus();
    await page.keyboard.press('Enter');
    await said(page, /We read K7H2 9QXM/);
    assert.equal(await field(page), 'K7H2 9QXM');
    assert.equal(
      await page.evaluate(() => (Reflect.get(window, 'stream') as MediaStream).active),
      false,
    );
    assert.equal(await page.locator('video').isVisible(), false);
    assert.equal(asked.length, 1);
  });
});

test('a camera that sees no code: stopped by its button, on leaving, and after a minute', async () => {
  const at = await filming(film('wall', undefined));
  await withScan({ at, look: allowed }, async ({ page }) => {
    await page.clock.install();
    const use = page.getByRole('button', { name: 'Use the camera' });
    const stop = page.getByRole('button', { name: 'Stop the camera' });
    await use.click();
    await said(page, /camera is on/);
    await stop.waitFor();
    assert.deepEqual(await violationsOn(page), []);
    assert.equal(await isOn(page), true);
    // Whoever pressed by keyboard is at the button that stops it.
    await page.keyboard.press('Enter');
    await said(page, /^The camera is off\.$/);
    assert.equal(await isOn(page), false);
    await page.keyboard.press('Enter');
    await stop.waitFor();
    await page.clock.fastForward(59_000);
    assert.equal(await isOn(page), true);
    await page.clock.fastForward(2_000);
    await said(page, /No code in a minute/);
    assert.equal(await isOn(page), false);
    await use.click();
    await stop.waitFor();
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    await said(page, /^The camera is off\.$/);
    assert.equal(await isOn(page), false);
    // While it is on, it is the one way; a picture that comes all the same ends it.
    await use.click();
    await stop.waitFor();
    assert.equal(await page.getByLabel('Or a picture of the code').isVisible(), false);
    await page.locator('[data-island=scan] [data-part=picture]').setInputFiles(picture(CODE));
    await said(page, /We read K7H2 9QXM/);
    assert.equal(await isOn(page), false);
  });
});

test('a camera that is refused, and none at all, are said', async () => {
  const at = await withCamera('--deny-permission-prompts');
  await withScan({ at, look: { permissions: [] } }, async ({ page }) => {
    await page.getByRole('button', { name: 'Use the camera' }).click();
    await said(page, /does not let this page use the camera/);
    assert.ok(await page.getByRole('button', { name: 'Use the camera' }).isVisible());
  });
  const without = await kept(openWholeChromium([]));
  await withScan({ at: without, look: allowed }, async ({ page }) => {
    await page.getByRole('button', { name: 'Use the camera' }).click();
    await said(page, /No camera can be used here/);
  });
});

test('without a script nothing is offered, and the reference is typed', async () => {
  await withScan({ look: { javaScriptEnabled: false } }, async ({ page }) => {
    assert.equal(await page.getByText('Or scan a letter').isVisible(), false);
    assert.equal(await page.getByLabel('What you got').isVisible(), true);
  });
});

test('what reads the code is one file of its own, less than 20 kB, that no page loads by itself', () => {
  const manifest = JSON.parse(readFileSync(join(webFolder, MANIFEST_FILE), 'utf8')) as WebManifest;
  const bytes = gzipSync(readFileSync(join(webFolder, manifest.scanner)), { level: 9 }).length;
  assert.ok(bytes < 20_000, `${bytes} bytes`);
  assert.doesNotMatch(readFileSync(join(webFolder, 'sw.js'), 'utf8'), /letter-scanner/);
});
