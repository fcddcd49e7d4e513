// The desk by keyboard, where no single key ends a call; and its lists, whose words are not cut.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openChromium } from '@countersign/testkit/browser';
import type { Browser, Page } from 'playwright-core';
import { serveGallery } from './gallery-house.ts';

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

/** A call with something that waits in the member's app; `ends` counts how often it was ended. */
async function aCall(): Promise<{ readonly page: Page; readonly ends: () => Promise<number> }> {
  const page = await browser.newPage();
  await page.goto(`${house.origin}/staff-case-tasks`);
  await page.evaluate(() => {
    document.addEventListener('submit', (event) => {
      event.preventDefault();
      const { dataset } = document.documentElement;
      dataset['ends'] = String(Number(dataset['ends'] ?? 0) + 1);
    });
  });
  const ends = () => page.evaluate(() => Number(document.documentElement.dataset['ends'] ?? 0));
  return { page, ends };
}

for (const yes of ['e', 'Enter']) {
  test(`the key of the end asks; ${yes} after it ends the call`, async () => {
    const { page, ends } = await aCall();
    const asks = page.getByText('End the call? E again or Enter ends it');
    assert.equal(await asks.isVisible(), false);
    await page.keyboard.press('e');
    await asks.waitFor();
    assert.equal(await ends(), 0);
    await page.keyboard.press(yes);
    assert.equal(await ends(), 1);
    await page.close();
  });
}

test('Escape leaves the call as it is, and the next key asks anew', async () => {
  const { page, ends } = await aCall();
  await page.keyboard.press('e');
  await page.keyboard.press('Escape');
  await page.getByText('End the call? E again').waitFor({ state: 'hidden' });
  await page.keyboard.press('Enter');
  await page.keyboard.press('e');
  assert.equal(await ends(), 0);
  await page.close();
});

for (const width of [390, 1280]) {
  test(`the longest words of a list fit into it at ${width} px`, async () => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(`${house.origin}/staff-case-tasks`);
    const [has, needs] = await page.locator('#f-task').evaluate((list: HTMLSelectElement) => {
      const free = list.cloneNode(true) as HTMLSelectElement;
      free.style.cssText = 'position: absolute; inline-size: max-content';
      list.parentElement?.append(free);
      return [list.offsetWidth, free.offsetWidth];
    });
    assert.ok((has ?? 0) >= (needs ?? Infinity), `${has} px of ${needs} px`);
    await page.close();
  });
}
