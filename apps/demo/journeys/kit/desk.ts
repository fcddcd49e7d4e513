// A representative at the desk, and the phones of the street.
import type { Person } from './browser.ts';
import type { AttachedHouse } from './house.ts';
import type { Resident } from './residents.ts';
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

const TYPED_TRIES_MAX = 4;

/** Types what a caller says, by keyboard alone: the field, the words, and Enter in the last one. */
export async function comparesByKeyboard(
  person: Person,
  ending: string,
  postal: string,
): Promise<void> {
  const { page } = person;
  const { keyboard } = page;
  const isTyped = async () =>
    (await page.locator('#f-ending').inputValue()) === ending &&
    (await page.locator('#f-postal').inputValue()) === postal;
  // A page that is still on its way takes keys of the one before it along: whoever sees that types anew, over what is there.
  for (let tries = 0; tries < TYPED_TRIES_MAX; tries += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await tabTo(person, '#f-ending');
    for (const [text, next] of [
      [ending, 'Tab'],
      [postal, undefined],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop
      await keyboard.press('Control+A');
      // oxlint-disable-next-line no-await-in-loop
      await keyboard.type(text);
      // oxlint-disable-next-line no-await-in-loop
      if (next !== undefined) await keyboard.press(next);
    }
    // oxlint-disable-next-line no-await-in-loop
    if (await isTyped()) break;
  }
  await keyboard.press('Enter');
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
