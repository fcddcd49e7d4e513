// The cash machine in the street: its page, as anybody uses it.
import type { GivenCard } from '@countersign/street';

import type { Person } from './browser.ts';
import type { AttachedHouse } from './house.ts';

/** Puts the card in, types the PIN. @returns what the screen says: `The PIN is right`, `Wrong PIN` ... */
export async function tryAtMachine(
  { page }: Person,
  house: AttachedHouse,
  { card, pin }: { readonly card: GivenCard; readonly pin: string },
): Promise<string> {
  await page.goto(`${house.origins.street}/cash-machine/${card.reference}`);
  await page.locator('[name=pin]').fill(pin);
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.waitForLoadState();
  return (await page.locator('.machine [role=status]').innerText()).replaceAll(/\s+/g, ' ').trim();
}
