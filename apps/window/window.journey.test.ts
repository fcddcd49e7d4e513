import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violationsOn } from '@countersign/testkit/accessibility';
import type { Page } from 'playwright-core';
import { buildWindow } from './build.ts';
import { startWindowHouse, type WindowHouse, type WindowPage } from './test/window-house.ts';

let house: WindowHouse;

before(async () => {
  await buildWindow();
  house = await startWindowHouse();
});
after(() => house.stop());

/** No axe violation, nothing wider than the screen, nothing that the policy refused. */
async function assertSound(at: WindowPage, where: string): Promise<void> {
  assert.deepEqual(await violationsOn(at.page), [], where);
  const over = await at.page.evaluate(() => {
    const root = (
      globalThis as unknown as {
        document: { documentElement: { scrollWidth: number; clientWidth: number } };
      }
    ).document.documentElement;
    return root.scrollWidth - root.clientWidth;
  });
  assert.ok(over <= 0, `${where} is ${over} px too wide`);
  assert.deepEqual(at.complaints, [], where);
}

const digitsShown = (page: Page) =>
  page
    .locator('.pin-cells')
    .innerText()
    .then((text) => text.replaceAll(/\s/g, ''));
const markup = (page: Page) =>
  page.locator('html').evaluate((html) => (html as unknown as { outerHTML: string }).outerHTML);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const hold = (page: Page) => page.locator('.hold');

async function typeCard(page: Page): Promise<void> {
  await page.getByLabel('Card number').fill('378282246310005');
  await page.getByLabel('Expires').fill('1229');
  await page.getByLabel('Security code').fill('1234');
  await page.getByLabel('Last four of your id').fill('43-21');
}

/** A page whose authenticator holds a passkey that the keeper knows. */
async function aMember(): Promise<WindowPage> {
  const at = await house.openPage({ viewport: { width: 390, height: 800 } });
  await at.visit({ act: 'register' });
  await typeCard(at.page);
  await button(at.page, 'Make a passkey on this device').click();
  await at.page.getByText('Passkey made.').waitFor();
  await button(at.page, 'Send, sealed').click();
  await at.page.waitForURL(`${house.appOrigin}/back`);
  return at;
}

async function typePin(page: Page, digits: string): Promise<void> {
  for (const digit of digits) await page.keyboard.press(digit);
}

test('a card is typed, sealed with a passkey, and the ticket stays in no address', async () => {
  const at = await house.openPage({ viewport: { width: 320, height: 700 } });
  const { page } = at;
  await at.visit({ act: 'register' });
  assert.equal(page.url(), `${house.windowOrigin}/card`);
  await assertSound(at, 'card');
  await button(page, 'Send, sealed').click();
  await page.getByText('This is not a whole card number.').waitFor();
  await assertSound(at, 'card, wrong');
  const number = page.getByLabel('Card number');
  await number.pressSequentially('3782 8224-6310');
  await number.press('0');
  await number.press('0');
  await number.press('5');
  assert.equal(await number.inputValue(), '3782 822463 10005');
  await typeCard(page);
  await button(page, 'Make a passkey on this device').click();
  await page.getByText('Passkey made.').waitFor();
  await assertSound(at, 'card, passkey made');
  await button(page, 'Send, sealed').click();
  await page.waitForURL(`${house.appOrigin}/back`);
  const { passkey, ...card } = house.keeper.lastCard();
  assert.deepEqual(card, {
    pan: '378282246310005',
    securityCode: '1234',
    expiry: '1229',
    idEnding: '4321',
  });
  assert.ok(passkey !== undefined && house.keeper.passkeys.size > 0);
  // The page is replaced in the history, and what it held is gone with it.
  await page.goBack();
  assert.equal(page.url(), 'about:blank');
  await at.close();
});

test('a whole card number is seen in its field, on the smallest screen and in text of twice the size', async () => {
  const at = await house.openPage({ viewport: { width: 390, height: 800 } });
  const { page } = at;
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await at.visit({ act: 'register' });
  const number = page.getByLabel('Card number');
  for (const text of ['100%', '200%']) {
    await page.locator('html').evaluate((html, size) => {
      (html as unknown as { style: { fontSize: string } }).style.fontSize = size;
    }, text);
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 800 });
      for (const digits of ['378282246310005', '4111111111111111', '6304000000000000000']) {
        await number.fill(digits);
        const { content, room, size } = await number.evaluate((node) => {
          const input = node as unknown as { scrollWidth: number; clientWidth: number };
          const { getComputedStyle } = globalThis as unknown as {
            getComputedStyle: (of: unknown) => { fontSize: string };
          };
          const size = Number.parseFloat(getComputedStyle(node).fontSize);
          return { content: input.scrollWidth, room: input.clientWidth, size };
        });
        const where = `${digits.length} digits at ${width} px, text ${text}`;
        assert.ok(content <= room, `${where}: ${content} in ${room}`);
        assert.ok(size >= 14, `${where}: ${size} px is too small to read`);
      }
    }
  }
  // Nothing that the browser has to say: no unknown feature, no policy that stopped something.
  assert.deepEqual(said, []);
  await at.close();
});

test('without a passkey the card alone is sent', async () => {
  const at = await house.openPage();
  await at.visit({ act: 'recover' });
  await typeCard(at.page);
  await at.page.keyboard.press('Enter');
  await at.page.waitForURL(`${house.appOrigin}/back`);
  assert.equal(house.keeper.lastCard()['passkey'], undefined);
  await at.close();
});

test('a PIN is seen while it is held, for ten seconds in all, and is nowhere else', async () => {
  const at = await aMember();
  const { page } = at;
  await page.clock.install();
  await at.visit({ act: 'pin.show', pin: '407392518264' });
  await assertSound(at, 'proof');
  await button(page, 'Confirm with your passkey').click();
  await hold(page).waitFor();
  assert.equal(await digitsShown(page), '');
  assert.doesNotMatch(await markup(page), /407392518264|Larkspur Charge|1009/);
  await assertSound(at, 'hidden');

  await hold(page).hover();
  await page.mouse.down();
  assert.equal(await digitsShown(page), '407392518264');
  assert.doesNotMatch(await page.title(), /407/);
  await assertSound(at, 'held');
  await page.mouse.up();
  assert.equal(await digitsShown(page), '');

  await hold(page).focus();
  await page.keyboard.down('Space');
  assert.equal(await digitsShown(page), '407392518264');
  await page.keyboard.press('Escape');
  assert.equal(await digitsShown(page), '');
  await page.keyboard.up('Space');

  await button(page, 'I cannot hold: show it for ten seconds').click();
  assert.equal(await digitsShown(page), '407392518264');
  await page.evaluate(() => dispatchEvent(new Event('blur')));
  assert.equal(await digitsShown(page), '');

  assert.equal(await page.locator('[aria-live=assertive]').innerText(), '');
  await button(page, 'Read it aloud, in headphones').click();
  assert.equal(
    await page.locator('[aria-live=assertive]').innerText(),
    '4, 0, 7, 3, 9, 2, 5, 1, 8, 2, 6, 4',
  );
  assert.equal(await digitsShown(page), '');
  await button(page, 'Hide it now').click();
  assert.equal(await page.locator('[aria-live=assertive]').innerText(), '');

  await button(page, 'I cannot hold: show it for ten seconds').click();
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('main').isVisible(), false);
  await page.emulateMedia({ media: 'screen' });
  await page.clock.runFor(10_100);
  await page.getByRole('heading', { name: 'The ten seconds are over' }).waitFor();
  assert.doesNotMatch(await markup(page), /407392518264/);
  await assertSound(at, 'over');
  await page.getByRole('link', { name: 'Back to the app' }).click();
  await page.waitForURL(`${house.appOrigin}/back`);
  await at.close();
});

test('a page that is hidden from view wipes the PIN for good', async () => {
  const at = await aMember();
  await at.visit({ act: 'pin.show' });
  await button(at.page, 'Confirm with your passkey').click();
  await hold(at.page).waitFor();
  await at.page.evaluate(() => {
    const page = globalThis as unknown as { document: EventTarget };
    Object.defineProperty(page.document, 'hidden', { value: true });
    page.document.dispatchEvent(new Event('visibilitychange'));
  });
  await at.page.getByRole('heading', { name: 'The ten seconds are over' }).waitFor();
  await at.close();
});

test('without a passkey the keeper’s code and the security code open the PIN, in Spanish, in the dark', async () => {
  const at = await house.openPage({ viewport: { width: 320, height: 700 }, colorScheme: 'dark' });
  const { page } = at;
  await at.visit({ act: 'pin.show', language: 'es', ways: ['code'] });
  assert.equal(await page.locator('html').getAttribute('lang'), 'es');
  await button(page, 'Enviarme un código').click();
  await page.getByLabel('El código que enviamos a').fill('12');
  await button(page, 'Confirmar').click();
  await assertSound(at, 'code, wrong');
  await page.getByLabel('El código que enviamos a').fill(house.keeper.lastCode());
  await page.getByLabel('Código de seguridad').fill('9999');
  await button(page, 'Confirmar').click();
  await page.getByRole('alert').waitFor();
  await assertSound(at, 'code, refused');
  await button(page, 'Enviar otro código').click();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await page.getByLabel('El código que enviamos a').fill(house.keeper.lastCode());
  await page.getByLabel('Código de seguridad').fill('1234');
  await page.keyboard.press('Enter');
  await hold(page).waitFor();
  await hold(page).focus();
  await page.keyboard.down('Space');
  assert.equal(await digitsShown(page), '4092');
  await page.keyboard.up('Space');
  await assertSound(at, 'hidden, es');
  await at.close();
});

for (const block of ['iso-4', 'iso-1'] as const) {
  test(`a PIN is chosen twice, proven and enciphered as ${block}`, async () => {
    const at = await aMember();
    const { page } = at;
    await at.visit({ act: 'pin.set', block });
    await assertSound(at, 'choose');
    await button(page, '1').click();
    await typePin(page, '23');
    await button(page, '4').click();
    await page.getByText('Choose other digits').waitFor();
    await assertSound(at, 'choose, weak');
    await button(page, 'Clear').click();
    await typePin(page, '8351');
    await button(page, 'Next').click();
    await page.locator('[aria-current=step]', { hasText: 'Type it again' }).waitFor();
    await typePin(page, '8352');
    await page.keyboard.press('Enter');
    await page.getByText('The two are not the same').waitFor();
    await typePin(page, '8351');
    await page.keyboard.press('Enter');
    await page.locator('[aria-current=step]', { hasText: 'Type it again' }).waitFor();
    await typePin(page, '8351');
    await button(page, 'Set this PIN').click();
    await assertSound(at, 'choose, proof');
    await button(page, 'Confirm with your passkey').click();
    await page.getByRole('heading', { name: 'Your new PIN is set' }).waitFor();
    await assertSound(at, 'choose, done');
    assert.equal(house.keeper.taken.at(-1), '8351');
    assert.doesNotMatch(await markup(page), /8351/);
    await at.close();
  });
}

async function chooseTwice(page: Page, digits: string): Promise<void> {
  await typePin(page, digits);
  await page.keyboard.press('Enter');
  await page.locator('[aria-current=step]', { hasText: '2' }).waitFor();
  await typePin(page, digits);
  await page.keyboard.press('Enter');
  await button(page, 'Confirm with your passkey').click();
}

test('a PIN that the keeper calls weak is explained, and the visit goes on', async () => {
  const at = await aMember();
  house.keeper.weak.set('7391', 'birth-date');
  await at.visit({ act: 'pin.set', offline: true });
  await chooseTwice(at.page, '7391');
  await at.page.getByText('That is your birthday').waitFor();
  await chooseTwice(at.page, '6028');
  await at.page.getByRole('heading', { name: 'Your new PIN is chosen' }).waitFor();
  await at.page.getByText('Use the card once at a cash machine').waitFor();
  assert.equal(house.keeper.taken.at(-1), '6028');
  await at.close();
});

test('another device’s passkey is signed for by the first', async () => {
  const at = await aMember();
  const before = house.keeper.passkeys.size;
  await at.newDevice();
  await at.visit({ act: 'add-passkey' });
  await button(at.page, 'Confirm with my passkey').click();
  await at.page.waitForURL(`${house.appOrigin}/back`);
  assert.equal(house.keeper.passkeys.size, before + 1);
  await at.close();
});

test('a device that holds a passkey already gets no second one; the card is the other way', async () => {
  const at = await aMember();
  const before = house.keeper.passkeys.size;
  await at.visit({ act: 'add-passkey' });
  await assertSound(at, 'add a passkey');
  await button(at.page, 'Confirm with my passkey').click();
  await at.page.getByText('No passkey was made.').waitFor();
  assert.equal(house.keeper.passkeys.size, before);
  await button(at.page, 'Type my card instead').click();
  await at.page.getByRole('heading', { name: 'Your card' }).waitFor();
  await at.close();
});

for (const [why, visit, heading] of [
  [
    'a ticket that is over',
    { act: 'pin.show', refuseOpen: 'visit.over' },
    'The time for this page is over',
  ],
  ['a day’s last show', { act: 'pin.show', refuseOpen: 'pin.daily-limit' }, 'Enough for today'],
  ['a locked PIN', { act: 'pin.set', refuseOpen: 'pin.locked' }, 'The PIN is locked'],
  ['a way that is not there', { act: 'pin.show', ways: [] }, 'Too early'],
] as const) {
  test(`${why} ends in plain words and a way back`, async () => {
    const at = await house.openPage();
    await at.visit(visit);
    assert.equal(await at.page.locator('h1').innerText(), heading);
    await assertSound(at, why);
    await at.page.getByRole('link', { name: 'Back to the app' }).click();
    await at.page.waitForURL(`${house.appOrigin}/**`);
    await at.close();
  });
}

test('a page without a ticket, or with one for another page, opens nothing', async () => {
  const at = await house.openPage();
  const { page } = at;
  const used = page.getByRole('heading', { name: 'This page was used already' });
  await page.goto(`${house.windowOrigin}/show`);
  await used.waitFor();
  await page.goto('about:blank');
  await page.goto(`${house.windowOrigin}/choose#${house.keeper.openTicket({ act: 'pin.show' })}`);
  await used.waitFor();
  await at.close();
});

test('a refusal while the proof is used can be tried again, or ends the visit', async () => {
  const at = await aMember();
  await at.visit({ act: 'pin.show', refuse: 'intent.expired' });
  await button(at.page, 'Confirm with your passkey').click();
  await at.page.getByRole('alert').getByText('That did not match').waitFor();
  await at.visit({ act: 'pin.show', refuse: 'pin.daily-limit' });
  await button(at.page, 'Confirm with your passkey').click();
  await at.page.getByRole('heading', { name: 'Enough for today' }).waitFor();
  await at.close();
});

test('text at twice its size still fits a small phone', async () => {
  const at = await house.openPage({ viewport: { width: 320, height: 700 } });
  for (const act of ['register', 'pin.show', 'pin.set'] as const) {
    await at.visit({ act, language: 'es' });
    await at.page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('html{font-size:200%}');
      (
        globalThis as unknown as { document: { adoptedStyleSheets: CSSStyleSheet[] } }
      ).document.adoptedStyleSheets = [sheet];
    });
    await assertSound(at, `${act} at 200 %`);
  }
  await at.close();
});

test('the log names no ticket, and the keeper had no fault', () => {
  assert.doesNotMatch(house.log(), /tk_/);
  assert.deepEqual(house.keeper.faults, []);
});
