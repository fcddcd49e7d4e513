// What people do on the window's pages.
import type { Page } from 'playwright-core';

import type { Person } from './browser.ts';
import type { AttachedHouse } from './house.ts';
import type { Inbox } from './inbox.ts';
import type { Resident } from './residents.ts';
import type { GivenCard } from '@countersign/street';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

export interface TypedCard {
  readonly card: GivenCard;
  readonly idEnding: string;
}

/** Types a card as it lies in the hand; `passkey` makes one on the way. Comes back to the app. */
export async function typeCard(
  person: Person,
  house: AttachedHouse,
  typed: TypedCard & { readonly passkey?: boolean; readonly look?: string },
): Promise<void> {
  const { page } = person;
  const { card } = typed;
  const [year = '', month = ''] = card.expiry.split('-');
  await page.waitForURL(`${house.origins.window}/card`);
  await page.locator('[autocomplete=cc-number]').fill(card.pan);
  await page.locator('[autocomplete=cc-exp]').fill(`${month}${year.slice(2)}`);
  await page.locator('[autocomplete=cc-csc]').fill(card.securityCode);
  await page.locator('#id-ending').fill(typed.idEnding);
  if (typed.passkey === true) {
    await button(page, 'Make a passkey on this device').click();
    await page.getByText('Passkey made.').waitFor();
  }
  if (typed.look !== undefined) await person.look(typed.look);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(`${house.origins.app}/**`);
}

export type Proof =
  | { readonly way: 'passkey' }
  | { readonly way: 'code'; readonly inbox: Inbox; readonly securityCode: string };

/** The step-up on the window's own page. */
export async function prove({ page }: Person, proof: Proof): Promise<void> {
  if (proof.way === 'passkey') {
    await button(page, 'Confirm with your passkey').click();
    return;
  }
  const other = page.getByText('I don’t have my passkey here');
  const send = button(page, 'Send me a code');
  await send.or(other).first().waitFor();
  if (!(await send.isVisible())) await other.click();
  await send.click();
  await page
    .getByLabel(/The code we sent to/)
    .fill(await proof.inbox.nextCode(/To (SEE|CHANGE) your PIN/));
  await page.getByLabel('Security code on your card').fill(proof.securityCode);
  await button(page, 'Confirm').click();
}

/** Holds the button and reads the digits, then lets go: they are gone again. */
export async function lookAtPin({ page }: Person): Promise<string> {
  const hold = page.locator('.hold');
  await hold.waitFor();
  await hold.focus();
  await page.keyboard.down('Space');
  const cells = page.locator('.pin-cells');
  const digits = (await cells.innerText()).replaceAll(/\s/g, '');
  await page.keyboard.up('Space');
  return digits;
}

/** Types the same digits twice, up to the proof. */
export async function typePinTwice({ page }: Person, digits: string): Promise<void> {
  await typeDigits(page, digits);
  await button(page, 'Next').click();
  await page.locator('[aria-current=step]', { hasText: '2' }).waitFor();
  await typeDigits(page, digits);
  await button(page, 'Set this PIN').click();
}

/** Types at the keypad, once it is there. */
export async function typeDigits(page: Page, digits: string): Promise<void> {
  await page.locator('.pad').waitFor();
  for (const digit of digits) {
    // One key after the other, as fingers do.
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press(digit);
  }
}

/** Back to the app by the page's own link. */
export async function goBack({ page }: Person, house: AttachedHouse): Promise<void> {
  await page.getByRole('link', { name: 'Back to the app' }).click();
  await page.waitForURL(`${house.origins.app}/**`);
}

/** The facts of a resident that the window asks for. */
export function typedBy({ person }: Resident, card: GivenCard): TypedCard {
  return { card, idEnding: person.idEnding };
}
