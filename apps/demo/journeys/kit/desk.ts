// A representative at the desk, and the phones of the street.
import assert from 'node:assert/strict';

import type { Actor } from './actors.ts';
import type { Person } from './browser.ts';
import type { AttachedHouse } from './house.ts';
import { type Resident, zipOf } from './residents.ts';
import type { Stage } from './stage.ts';
import { signInStaff } from './operators.ts';

/** A representative, signed in at a wide screen. */
export async function aRepresentative(stage: Stage, userId = 'olive'): Promise<Person> {
  const person = await stage.person({ viewport: { width: 1280, height: 900 } });
  await signInStaff(person, stage.house, userId);
  return person;
}

/** Calls a cardmember; the desk then shows the call. */
export async function placeCall(
  { page, go }: Person,
  { person }: Resident,
  { purpose = 'fraud-check', about = '' } = {},
): Promise<void> {
  await go('/staff/calls');
  await page.locator('#f-member').fill(person.reference);
  await page.locator(`[type=radio][name=purpose][value="${purpose}"]`).check();
  if (about !== '') await page.getByLabel('Case (if it has one)').fill(about);
  await page.getByRole('button', { name: 'Call', exact: true }).click();
  await page.waitForURL(/\/staff\/calls\/[^/]+$/);
}

/** Somebody is on the phone with the representative, and says that they are this cardmember. */
export async function somebodyCallsAs({ page, go }: Person, { person }: Resident): Promise<void> {
  await go('/staff/calls');
  await page.locator('[name=caller]').fill(person.reference);
  await page.getByRole('button', { name: 'They are on the phone' }).click();
  await page.waitForURL(/\/staff\/calls\/[^/]+$/);
}

const TABS_MAX = 60;

/** From the top of the page to a place on it, as somebody without a mouse goes. */
export async function tabTo({ page }: Person, selector: string): Promise<void> {
  for (let presses = 0; presses < TABS_MAX; presses += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('Tab');
    // oxlint-disable-next-line no-await-in-loop
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

/** A key of the desk, once the page that hears it is whole. */
export async function pressDeskKey({ page }: Person, key: string): Promise<void> {
  await page.waitForLoadState();
  await page.keyboard.press(key);
}

/** Ends the call at the desk by its key. */
export async function endsByKey(person: Person): Promise<void> {
  await pressDeskKey(person, 'e');
  await person.page.getByRole('heading', { name: 'Ended' }).waitFor();
}

/** Types what a caller says, by keyboard alone and once: the field, the words, and Enter in the last one. */
export async function comparesByKeyboard(
  person: Person,
  ending: string,
  postal: string,
): Promise<void> {
  const { page } = person;
  const { keyboard } = page;
  await page.waitForLoadState();
  await tabTo(person, '#f-ending');
  await keyboard.type(ending);
  await keyboard.press('Tab');
  await keyboard.type(postal);
  assert.equal(await page.locator('#f-ending').inputValue(), ending);
  assert.equal(await page.locator('#f-postal').inputValue(), postal);
  await keyboard.press('Enter');
}

/** They call, name their card, and type the digits that they hear. @param postal where they live now */
export async function knownCaller(
  staff: Person,
  { card, person, resident }: Actor,
  postal = zipOf(resident),
): Promise<void> {
  const level = (words: string) =>
    staff.page.getByRole('heading', { name: `Level: ${words}` }).waitFor();
  await somebodyCallsAs(staff, resident);
  await comparesByKeyboard(staff, card.pan.slice(-4), postal);
  await level('L1, claimed');
  const digits = (await staff.page.locator('.digits').innerText()).replaceAll(/\D/g, '');
  await person.go('/check');
  await person.page.getByLabel('The representative says three digits').fill(digits);
  await person.page.getByRole('button', { name: 'Compare' }).click();
  await level('L2, known');
}

/** The three digits that the representative says. */
export async function digitsAtDesk({ page }: Person): Promise<string> {
  const shown = await page.locator('section[aria-labelledby=digits] .digits').innerText();
  return shown.replaceAll(/\s/g, '');
}

/** A fresh code for somebody without the app. */
export async function codeAtDesk({ page }: Person): Promise<string> {
  await page.getByRole('button', { name: 'Make a code' }).click();
  const shown = page.locator('section[aria-labelledby=code] .code-big');
  await shown.waitFor();
  return (await shown.innerText()).replaceAll(/\s/g, '');
}

export interface Phone {
  readonly answer: () => Promise<void>;
  readonly decline: () => Promise<void>;
  readonly hangUp: () => Promise<void>;
  /** What its display has to say by itself, soon. */
  readonly shows: (words: string) => Promise<void>;
}

/** The phone of somebody of the street, on a page of its own. */
export async function phoneOf(stage: Stage, { person }: Resident): Promise<Phone> {
  const holder = await stage.person();
  const { page } = holder;
  await holder.go(`${stage.house.origins.street}/people/${person.reference}`);
  const press = async (name: string) => {
    await page.getByRole('button', { name }).first().click();
    await page.waitForLoadState();
  };
  return {
    answer: () => press('Answer'),
    decline: () => press('Decline'),
    hangUp: () => press('Hang up'),
    shows: (words) => page.getByText(words).first().waitFor(),
  };
}

/** The scammer calls somebody, with a number of the bank on their display. */
export async function scammerCalls(
  { page, go }: Person,
  house: AttachedHouse,
  call: { readonly to: Resident; readonly from: string },
): Promise<void> {
  await go(`${house.origins.street}/scammer`);
  await page.locator('[name=to]').selectOption(call.to.person.reference);
  await page.locator('[name=from]').selectOption(call.from);
  await page.getByRole('button', { name: 'Call', exact: true }).click();
  await page.getByText('it rings').waitFor();
}

export interface PracticePhone {
  readonly call: (number: string) => Promise<void>;
  /** Keys, one after the other; words are spoken meanwhile. */
  readonly key: (keys: string) => Promise<void>;
  /** What has to be said on it, soon. */
  readonly hears: (words: string | RegExp) => Promise<void>;
  readonly hangUp: () => Promise<void>;
  readonly person: Person;
}

/**
 * Asks to be called back, hangs up, picks up the phone that is on file, and keys what was heard.
 * @param beforeKeys what is done on that call before anything is keyed
 */
export async function isCalledBack(
  stage: Stage,
  who: Resident,
  { hangUp, hears, key, person }: PracticePhone,
  beforeKeys: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const said = person.page.locator('.heard li', { hasText: 'four digits in mind' }).last();
  await said.waitFor();
  const digits = (await said.innerText()).replaceAll(/\D/g, '');
  assert.match(digits, /^\d{4}$/);
  await hears('To be called, press 1.');
  await key('1');
  await hears('Please hang up.');
  await hangUp();
  const rings = await phoneOf(stage, who);
  await rings.shows('Ringing');
  await rings.answer();
  await hears('If you did not just call us, hang up.');
  await hears('key the four digits that you heard');
  await beforeKeys();
  await key(digits);
}

const KEY_TRIES = 3;
const KEY_HEARD_MS = 5_000;

/** The page may be loaded anew at the very moment of a press, and the press be lost: then it is pressed again. */
async function pressKey(page: Person['page'], key: string): Promise<void> {
  const before = await keysHeard(page);
  for (let tries = 0; tries < KEY_TRIES; tries += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await page.locator(`form.keypad button[value="${key}"]`).click();
    const until = performance.now() + KEY_HEARD_MS;
    while (performance.now() < until) {
      // oxlint-disable-next-line no-await-in-loop
      if ((await keysHeard(page)) > before) return;
      // oxlint-disable-next-line no-await-in-loop
      await page.waitForTimeout(KEY_LOOK_MS);
    }
  }
  throw new Error(`the phone has not heard the key ${key}`);
}

const KEY_LOOK_MS = 50;

/** How many keys the call has heard so far, as the street knows it and not as the page shows it. */
async function keysHeard(page: Person['page']): Promise<number> {
  const shown = await (await page.request.get(page.url())).text();
  const lines = [...shown.matchAll(/<li class="mine"[^>]*>Keyed ([^<]*)</g)];
  return lines.map(([, keys = '']) => keys.replaceAll(/\s/g, '').length).reduce(plus, 0);
}

const plus = (one: number, other: number) => one + other;

/** The telephone with which somebody of the street calls the bank. */
export async function practicePhoneOf(stage: Stage, { person }: Resident): Promise<PracticePhone> {
  const holder = await stage.person();
  const { page } = holder;
  await holder.go(`${stage.house.origins.street}/people/${person.reference}/phone`);
  return {
    person: holder,
    call: async (number) => {
      await page.locator(`button[name=to][value="${number}"]`).click();
      await page.locator('form.keypad').waitFor();
    },
    key: async (keys) => {
      for (const key of keys) {
        // oxlint-disable-next-line no-await-in-loop
        await pressKey(page, key);
      }
    },
    hears: async (words) => {
      try {
        await page.locator('.heard li', { hasText: words }).last().waitFor();
      } catch (fault) {
        throw new Error(
          `heard instead of “${String(words)}”: ${(await page.locator('.heard li').allInnerTexts()).slice(-4).join(' | ')}`,
          { cause: fault },
        );
      }
    },
    hangUp: async () => {
      await page.getByRole('button', { name: 'Hang up' }).click();
      await page.getByText('The call is over.').last().waitFor();
    },
  };
}
