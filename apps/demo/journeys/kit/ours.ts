import type { Page } from 'playwright-core';

/**
 * Asks whether what stands in the form is ours. The browser reads a message by itself first; to compare it with what we sent is a second
 * step, which sends it. What is short, or without a script, goes to us at once. Ends at the answer, or at what is wrong with the form.
 */
export async function askWhetherOurs(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check it' }).click();
  const compare = page.getByRole('button', { name: 'Compare with what we sent' });
  const answered = page.getByRole('link', { name: 'Check something else' });
  const ended = answered.or(page.locator('#problems'));
  await compare.or(ended).first().waitFor();
  if (await compare.isVisible()) await compare.click();
  await ended.first().waitFor();
}
