// What cardmembers do on the app's pages, by the words and fields that they see.
import type { GivenCard } from '@countersign/street';

import type { Page } from 'playwright-core';

import type { Person } from './browser.ts';
import type { AttachedHouse } from './house.ts';
import type { Inbox } from './inbox.ts';
import { noteCards } from './notes.ts';
import type { Resident } from './residents.ts';
import { totp } from './totp.ts';
import { until } from './until.ts';
import { typeCard, typedBy } from './window.ts';

const STEP_MS = 30_000;
const HOME = '/home';

export interface Account {
  readonly userId: string;
  readonly password: string | undefined;
  readonly recoveryCodes: readonly string[];
}

export interface Registering {
  readonly resident: Resident;
  readonly card: GivenCard;
  readonly inbox: Inbox;
  readonly userId: string;
  /** `undefined`: a passkey alone. */
  readonly password?: string;
  readonly passkey: boolean;
  /** A name for the pictures and the accessibility check of every page on the way. */
  readonly look?: string;
}

/** From the register page to the home page: card, code, way in, both contacts, recovery codes. */
export async function register(
  person: Person,
  house: AttachedHouse,
  ask: Registering,
): Promise<Account> {
  const { page } = person;
  const look = async (name: string) => {
    if (ask.look !== undefined) await person.look(`${ask.look} ${name}`);
  };
  noteCards(house, ask.resident);
  await person.go('/register');
  await look('start');
  await page.locator('form[action="/register"] button').click();
  await typeCard(person, house, {
    ...typedBy(ask.resident, ask.card),
    passkey: ask.passkey,
    ...(ask.look === undefined ? {} : { look: `${ask.look} card` }),
  });
  await look('code');
  await typeCode(person, '/register/code', await ask.inbox.nextCode(/register|registrar/i));
  await look('way in');
  await chooseWay(person, ask);
  // The contact that took the first code is proven by it; each other one gets a code of its own.
  const confirm = page.locator('form[action="/register/confirm"]');
  const finish = page.locator('form[action="/register/finish"] button');
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    await confirm.or(finish).first().waitFor();
    // oxlint-disable-next-line no-await-in-loop
    if (await finish.isVisible()) break;
    // oxlint-disable-next-line no-await-in-loop
    await look('confirm');
    // oxlint-disable-next-line no-await-in-loop
    const code = await ask.inbox.nextCode(/confirm/i);
    // oxlint-disable-next-line no-await-in-loop
    await nextPage(page, () => typeCode(person, '/register/confirm', code));
  }
  await look('ready');
  await finish.click();
  await page.locator('ol.codes').waitFor();
  await look('recovery codes');
  const recoveryCodes = await page.locator('ol.codes li').allInnerTexts();
  await page.goto(`${house.origins.app}/home`);
  return { userId: ask.userId, password: ask.password, recoveryCodes };
}

async function chooseWay({ page }: Person, ask: Registering): Promise<void> {
  await page.locator('[name=userId]').fill(ask.userId);
  if (ask.passkey) {
    const way = ask.password === undefined ? 'passkey-only' : 'password';
    await page.locator(`[name=way][value=${way}]`).check();
  }
  if (ask.password !== undefined) await page.locator('[name=password]').fill(ask.password);
  await page.locator('form[action="/register/way"] button[type=submit]').click();
}

/** Types a code into the form that posts to `action`. */
export async function typeCode({ page }: Person, action: string, code: string): Promise<void> {
  const form = page.locator(`form[action="${action}"]`).first();
  await form.locator('[name=code]').fill(code);
  await form.locator('button[type=submit]').first().click();
}

/** User id and password; the second step waits. */
export async function signInFirst(
  person: Person,
  account: { readonly userId: string; readonly password: string },
): Promise<void> {
  const { page } = person;
  await person.go('/sign-in');
  await page.locator('[name=userId]').fill(account.userId);
  await page.locator('[name=password]').fill(account.password);
  await page.locator('form[action="/sign-in"] button[type=submit]').click();
  await page.waitForURL(/\/sign-in\/second/);
}

/** The second step by a texted code. */
export async function secondStepByText({ page }: Person, inbox: Inbox): Promise<void> {
  // A code that was sent already would be killed by another one.
  const form = page.locator('form[action="/sign-in/second"]', {
    has: page.locator('[name=factor][value=text-code]'),
  });
  const field = form.locator('[name=code]');
  const send = page.locator('form[action="/sign-in/second/code"] button').first();
  await field.or(send).first().waitFor();
  if (!(await field.isVisible())) await send.click();
  const code = await inbox.nextCode(/To sign in|Para entrar/);
  await field.fill(code);
  await form.locator('button[type=submit]').click();
  await page.waitForURL(/\/home/);
}

/** The second step by the app on somebody's phone. A code counts once: the next one may have to be waited for. */
export async function secondStepByApp(person: Person, secretBase32: string): Promise<void> {
  const { page } = person;
  await wantFactor(person, 'authenticator');
  const submit = page.locator('form[action="/sign-in/second"] button[type=submit]');
  // The code of this half minute, and where that was used already the one that comes next: servers take both.
  for (const ahead of [0, STEP_MS]) {
    // oxlint-disable-next-line no-await-in-loop
    await page.locator('[name=code]').fill(totp(secretBase32, Date.now() + ahead));
    // oxlint-disable-next-line no-await-in-loop
    await nextPage(page, () => submit.click());
    if (new URL(page.url()).pathname === HOME) return;
  }
  await page.waitForURL(/\/home/);
}

export async function secondStepByRecoveryCode(person: Person, code: string): Promise<void> {
  const { page } = person;
  await wantFactor(person, 'recovery-code');
  await page.locator('form[action="/sign-in/second"] [name=code]').fill(code);
  await nextPage(page, () =>
    page.locator('form[action="/sign-in/second"] button[type=submit]').click(),
  );
}

/** The field for this factor, by the page's own link where another is shown first. */
async function wantFactor({ page }: Person, factor: string): Promise<void> {
  const shown = page.locator(`form[action="/sign-in/second"] [name=factor][value="${factor}"]`);
  if ((await shown.count()) > 0) return;
  await page.locator(`a[href*="factor=${factor}"]`).click();
  await shown.waitFor({ state: 'attached' });
}

/** The passkey's button; a browser that offers the passkey by itself may be faster than the finger. */
export async function signInWithPasskey(person: Person): Promise<void> {
  const { page } = person;
  await person.go('/sign-in');
  const button = page.getByRole('button', { name: /passkey/i });
  const isHome = (url: URL) => url.pathname === HOME;
  await Promise.any([page.waitForURL(isHome), button.click()]);
  await page.waitForURL(isHome);
}

export async function signOut({ page }: Person): Promise<void> {
  await page.locator('form[action="/sign-out"] button').click();
  await page.waitForURL(/\/sign-in/);
}

/** Opens the page of a card from the list of cards, by its last four. A new card is listed some seconds after it came. */
export async function openCard(person: Person, card: GivenCard): Promise<void> {
  const { page } = person;
  const link = page.locator('main a', { hasText: card.pan.slice(-4) }).first();
  await until(
    'the card is listed',
    async () => {
      await person.go('/cards');
      return await link.isVisible();
    },
    { everyMs: 500 },
  );
  await link.click();
  await page.waitForURL(/\/cards\/[^/]+$/);
}

/** What somebody can prove themselves with on the step-up page; a passkey where neither is given. */
export interface Means {
  readonly password?: string;
  readonly inbox?: Inbox;
  readonly secret?: string;
}

const FACTORS_MAX = 3;

/** The step-up page, where an act asks for one: one factor after the other, until it is enough. */
export async function stepUp(person: Person, means: Means): Promise<void> {
  const { page } = person;
  const asks = page.getByRole('heading', { level: 1, name: /Is it you\?|¿Eres tú\?/ });
  const isAsking = async () => page.url().includes('/step-up/') && (await asks.count()) > 0;
  for (let given = 0; given < FACTORS_MAX; given += 1) {
    // oxlint-disable-next-line no-await-in-loop
    if (!(await isAsking())) return;
    // oxlint-disable-next-line no-await-in-loop
    await giveFactor(person, means);
  }
  if (await isAsking()) throw new Error('the step-up asks for more than there is');
}

async function giveFactor({ page }: Person, { password, inbox, secret }: Means): Promise<void> {
  const has = async (selector: string) => (await page.locator(selector).count()) > 0;
  const submit = async (field: string, value: string) => {
    await page.locator(`[name=${field}]`).fill(value);
    const form = page.locator('form', { has: page.locator(`[name=${field}]`) });
    await nextPage(page, () => form.locator('[type=submit]').first().click());
  };
  if (password !== undefined && (await has('[name=password]'))) return submit('password', password);
  if (secret !== undefined && (await has('[name=appCode]')))
    return submit('appCode', totp(secret, Date.now()));
  if (inbox !== undefined && (await has('[name=textCode]')))
    return submit('textCode', await inbox.nextCode(/To go on|Para continuar/));
  if (inbox !== undefined && (await has('form[action$="/code"]'))) {
    await nextPage(page, () => page.locator('form[action$="/code"] button').click());
    return submit('textCode', await inbox.nextCode(/To go on|Para continuar/));
  }
  return nextPage(page, () => page.locator('form[data-island=passkey] [data-part=button]').click());
}

/** Waits for the document that an act leads to, wherever that is. */
async function nextPage(page: Page, act: () => Promise<void>): Promise<void> {
  const arrived = page.waitForEvent('domcontentloaded');
  await act();
  await arrived;
}

/** Presses the button of an act on the card page and passes the step-up, up to the window or the act's own page. */
export async function startAct({ page }: Person, act: 'pin.show' | 'pin.set'): Promise<void> {
  const form = page.locator('form[action$="/pin-visits"]', {
    has: page.locator(`[name=act][value="${act}"]`),
  });
  await form.locator('button').click();
}
