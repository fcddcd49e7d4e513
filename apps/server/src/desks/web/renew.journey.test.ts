// A page of the staff that follows what happens brings itself up to date under whoever is at it by keyboard.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openChromium } from '@countersign/testkit/browser';
import type { Browser, Page } from 'playwright-core';
import { serveGallery } from './gallery-house.ts';
import { known } from './gallery-casework.ts';

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

const HERE = '/staff/line';

/** The page of the line, which says something new as often as it is asked; `shows` is the page of the gallery that it is then. */
async function lineThat(shows: () => string): Promise<Page> {
  return await pageThat(HERE, 'staff-line', shows);
}

async function pageThat(here: string, first: string, shows: () => string): Promise<Page> {
  const page = await browser.newPage();
  let asked = 0;
  await page.route(`**/v1${here}/version`, (route) =>
    route.fulfill({ json: { version: `v${(asked += 1)}` } }),
  );
  await page.route(`${house.origin}${here}`, async (route) => {
    const answered = await route.fetch({ url: `${house.origin}/${shows()}` });
    await route.fulfill({ response: answered });
  });
  await page.goto(`${house.origin}/${first}`);
  return page;
}

/** What the page is still asking for at that moment is nobody's any more. */
async function leave(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.close();
}

const isMarked = (page: Page) =>
  page.evaluate(() => document.documentElement.dataset['marked'] === 'yes');
const mark = (page: Page) =>
  page.evaluate(() => (document.documentElement.dataset['marked'] = 'yes'));

test('what is new is shown without loading the page, and the keyboard stays where it was', async () => {
  let shown = 'staff-line';
  const page = await lineThat(() => shown);
  await mark(page);
  const button = page.getByRole('main').getByRole('button').last();
  await button.focus();
  const words = await button.innerText();
  await page.waitForURL(`${house.origin}${HERE}`);
  assert.equal(await page.evaluate(() => document.activeElement?.textContent?.trim()), words);
  const heading = await page.getByRole('heading', { level: 1 }).innerText();
  assert.equal(await page.locator('#renewed[role=status]').textContent(), heading);
  shown = 'staff-line-taken';
  await page.getByRole('heading', { level: 2 }).getByText('on your telephone').first().waitFor();
  assert.ok(await isMarked(page));
  await leave(page);
});

test('what is said aloud has its place, empty, before there is anything to say', async () => {
  const page = await browser.newPage();
  await page.goto(`${house.origin}/staff-line`);
  const place = page.locator('#renewed[role=status]');
  await place.waitFor({ state: 'attached' });
  assert.equal(await place.textContent(), '');
  await leave(page);
});

test('no key is lost, however often the page has news', async () => {
  const page = await lineThat(() => 'staff-line-taken');
  await page.waitForURL(`${house.origin}${HERE}`);
  const field = page.locator('[name=caller]').first();
  await field.focus();
  const text = 'larkspur-member-0042';
  // The field is empty between two words, so that the page may change at any key.
  for (let round = 0; round < 3; round += 1) {
    await page.waitForTimeout(700);
    await page.keyboard.type(text, { delay: 20 });
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'caller');
    assert.equal(await page.locator('[name=caller]').first().inputValue(), text);
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
  }
  await leave(page);
});

test('a list that stands open, or in which something was chosen, stays as it is', async () => {
  const call = `/staff/calls/${known.id}`;
  const page = await pageThat(call, 'staff-case-tasks', () => 'staff-case-tasks');
  await page.waitForURL(`${house.origin}${call}`);
  const list = page.locator('#f-task');
  const values = await list
    .locator('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  assert.ok(values.length > 1);
  // What is marked is the list itself: a page that was renewed has another one.
  const isRenewed = async () => {
    await list.evaluate((one) => one.setAttribute('data-marked', ''));
    await page.waitForTimeout(2_500);
    return (await list.getAttribute('data-marked')) === null;
  };
  await list.focus();
  assert.ok(await isRenewed(), 'a list that nobody has opened stops nothing');
  await list.click();
  assert.equal(await isRenewed(), false, 'it is open');
  await page.keyboard.press('Escape');
  assert.ok(await isRenewed(), 'it is closed again, as it was');
  await list.selectOption(values[1] ?? '');
  assert.equal(await isRenewed(), false, 'another one is chosen');
  assert.equal(await list.inputValue(), values[1]);
  await list.selectOption(values[0] ?? '');
  assert.ok(await isRenewed(), 'the first one is chosen again');
  await leave(page);
});

test('a page that leads elsewhere now is loaded', async () => {
  const page = await lineThat(() => 'staff-locked');
  await mark(page);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForURL(`${house.origin}${HERE}`);
  await page.locator('[data-in-place]').waitFor({ state: 'detached' });
  assert.equal(await isMarked(page), false);
  await leave(page);
});
