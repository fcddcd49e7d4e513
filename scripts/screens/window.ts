// The pages of the window, in every state that a visit can reach: a real window before a keeper that is played.
import type { Page } from 'playwright-core';

import { buildWindow } from '../../apps/window/build.ts';
import {
  type WindowHouse,
  type WindowPage,
  startWindowHouse,
} from '../../apps/window/test/window-house.ts';
import { SHOTS, type Shot, looksOf, take } from './camera.ts';

type Step = (at: WindowPage, house: WindowHouse) => Promise<void>;

const PIN = '7391';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function typeCard(page: Page): Promise<void> {
  await page.getByLabel('Card number').fill('999937204251009');
  await page.getByLabel('Expires').fill('0831');
  await page.getByLabel('Security code').fill('1234');
  await page.getByLabel('Last four of your id').fill('6021');
}

async function makePasskey(page: Page): Promise<void> {
  await button(page, 'Make a passkey on this device').click();
  await page.getByText('Passkey made.').waitFor();
}

async function typePin(page: Page, digits: string): Promise<void> {
  for (const digit of digits) await page.keyboard.press(digit);
}

async function show(at: WindowPage): Promise<void> {
  await at.visit({ act: 'pin.show', pin: PIN });
  await button(at.page, 'Confirm with your passkey').click();
  await at.page.locator('.hold').waitFor();
}

async function chooseTwice(page: Page): Promise<void> {
  await typePin(page, '8351');
  await page.keyboard.press('Enter');
  await page.locator('[aria-current=step]', { hasText: '2' }).waitFor();
  await typePin(page, '8351');
  await page.keyboard.press('Enter');
  await button(page, 'Confirm with your passkey').waitFor();
}

/** Every state, in an order in which each can be reached: a passkey is made first. */
const STATES: readonly (readonly [name: string, reach: Step])[] = [
  [
    'window-card',
    async ({ page, visit }) => {
      await visit({ act: 'register' });
      await typeCard(page);
    },
  ],
  ['window-card-passkey', async ({ page }) => makePasskey(page)],
  [
    'window-card-wrong',
    async ({ page, visit }, house) => {
      await button(page, 'Send, sealed').click();
      await page.waitForURL(`${house.appOrigin}/**`);
      await visit({ act: 'register' });
      await button(page, 'Send, sealed').click();
    },
  ],
  ['window-add-passkey', async ({ visit }) => visit({ act: 'add-passkey' })],
  ['window-show-proof', async ({ visit }) => visit({ act: 'pin.show', pin: PIN })],
  [
    'window-show-code',
    async ({ page, visit }) => {
      await visit({ act: 'pin.show', pin: PIN, ways: ['code'] });
      await button(page, 'Send me a code').click();
      await page.getByLabel('The code we sent to').waitFor();
    },
  ],
  ['window-show-hidden', show],
  [
    'window-show-held',
    async (at) => {
      await show(at);
      await at.page.locator('.hold').focus();
      await at.page.keyboard.down('Space');
    },
  ],
  [
    'window-show-over',
    async (at) => {
      await at.page.keyboard.up('Space');
      await show(at);
      await at.page.evaluate(
        "Object.defineProperty(document, 'hidden', { value: true }); document.dispatchEvent(new Event('visibilitychange'))",
      );
      await at.page.getByRole('heading', { name: 'The ten seconds are over' }).waitFor();
    },
  ],
  [
    'window-choose',
    async ({ page, visit }) => {
      await visit({ act: 'pin.set' });
      await typePin(page, '83');
    },
  ],
  [
    'window-choose-weak',
    async ({ page, visit }) => {
      await visit({ act: 'pin.set' });
      await typePin(page, '2580');
      await page.getByText('Choose other digits').waitFor();
    },
  ],
  [
    'window-choose-again',
    async ({ page, visit }) => {
      await visit({ act: 'pin.set' });
      await typePin(page, '8351');
      await page.keyboard.press('Enter');
      await page.locator('[aria-current=step]', { hasText: '2' }).waitFor();
    },
  ],
  [
    'window-choose-done',
    async ({ page, visit }) => {
      await visit({ act: 'pin.set' });
      await chooseTwice(page);
      await button(page, 'Confirm with your passkey').click();
      await page.getByRole('heading', { name: 'Your new PIN is set' }).waitFor();
    },
  ],
  [
    'window-choose-chip',
    async ({ page, visit }) => {
      await visit({ act: 'pin.set', offline: true });
      await chooseTwice(page);
      await button(page, 'Confirm with your passkey').click();
      await page.getByRole('heading', { name: 'Your new PIN is chosen' }).waitFor();
    },
  ],
  ['window-expired', async ({ visit }) => visit({ act: 'pin.show', refuseOpen: 'visit.over' })],
  ['window-limit', async ({ visit }) => visit({ act: 'pin.show', refuseOpen: 'pin.limit' })],
];

/** @returns the names of what was taken, with the bytes of each picture */
export async function takeWindow(
  isWanted: (name: string) => boolean,
): Promise<readonly (readonly [name: string, bytes: number])[]> {
  if (!STATES.some(([name]) => isWanted(name))) return [];
  await buildWindow();
  const house = await startWindowHouse();
  try {
    const taken: (readonly [string, number])[] = [];
    for (const shot of SHOTS) taken.push(...(await takeAll(house, shot, isWanted)));
    return taken;
  } finally {
    await house.stop();
  }
}

async function takeAll(
  house: WindowHouse,
  shot: Shot,
  isWanted: (name: string) => boolean,
): Promise<readonly (readonly [name: string, bytes: number])[]> {
  const at = await house.openPage(looksOf(shot));
  const taken: (readonly [string, number])[] = [];
  for (const [name, reach] of STATES) {
    await reach(at, house);
    if (!isWanted(name)) continue;
    // The port was chosen by chance; a picture shows the demo's.
    await at.page.evaluate("document.getElementById('host').textContent = 'localhost:8081'");
    taken.push([name, await take(at.page, name, shot)]);
  }
  await at.close();
  return taken;
}
