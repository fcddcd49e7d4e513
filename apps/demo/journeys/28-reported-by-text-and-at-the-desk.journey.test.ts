// What somebody got is forwarded to us by text, told to a representative on a call, and found again in the member’s own list.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { type Actor, aMember } from './kit/actors.ts';
import type { Person } from './kit/browser.ts';
import { aRepresentative, comparesByKeyboard, endsByKey, somebodyCallsAs } from './kit/desk.ts';
import { openCard } from './kit/member.ts';
import { reportReference } from './kit/report-reference.ts';
import { zipOf } from './kit/residents.ts';
import { type Stage, openStage } from './kit/stage.ts';

let stage: Stage;
let nova: Actor;
let street: Person;
let olive: Person;
let petra: Person;

before(async () => {
  stage = await openStage();
  nova = await aMember(stage, 'larkspur-charge');
  street = await stage.person({ viewport: { width: 1280, height: 900 } });
  olive = await aRepresentative(stage, 'olive');
  petra = await aRepresentative(stage, 'petra');
});
after(async () => {
  await nova.person.leave();
  await street.leave();
  await olive.leave();
  await petra.leave();
  await stage.close();
});

async function writes(text: string): Promise<void> {
  await street.go(`${stage.house.origins.street}/people/${nova.resident.person.reference}`);
  await street.page.locator('form.write [name=text]').fill(text);
  await street.page.locator('form.write button').click();
  await street.page.locator('.phone .mine', { hasText: text }).first().waitFor();
}

const SCAM =
  'LARKSPUR: your card will be closed today. Confirm your card number and PIN at larkspur-card.help-desk.example/unlock';
let reference = '';

test('a text is forwarded to our number: verdict, reference, and the question who had sent it', async () => {
  await writes(SCAM);
  const { text } = await nova.inbox.next(/From which number did it come/);
  assert.match(text, /scam, do nothing it says/);
  reference = reportReference(text);
  await writes('(646) 555-0199');
  await nova.inbox.next(/Who sent it stands with your report/);

  await petra.go('/staff/reports');
  await petra.page.getByRole('link', { name: `Report ${reference}` }).click();
  await petra.page.getByText('+16465550199').first().waitFor();
  await petra.page.getByText('by text').first().waitFor();
});

test('the member finds it in a list of their own, with what came of it, and the lock beside it', async () => {
  const { page } = nova.person;
  await nova.person.go('/check');
  await page.getByRole('link', { name: 'What you reported' }).click();
  const row = page.getByRole('listitem').filter({ hasText: reference });
  await row.getByText('Nobody has looked at it yet').waitFor();
  await nova.person.look('my reports');

  await petra.page.getByRole('button', { name: 'A scam', exact: true }).click();
  await petra.page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor();
  await nova.person.go('/reports');
  await row.getByText('It was a scam').waitFor();
  assert.equal((await page.content()).includes('help-desk'), false, 'nothing of what it said');
  await page.getByRole('button', { name: /lock/i }).first().click();
  await page.waitForURL(/\/cards\?told=locked/);
  await openCard(nova.person, nova.card);
  await page
    .getByText(/locked/i)
    .first()
    .waitFor();
});

test('on a call a representative writes down what they are told, masked, and says the reference', async () => {
  const { page } = olive;
  await somebodyCallsAs(olive, nova.resident);
  const zip = zipOf(nova.resident);
  await comparesByKeyboard(olive, nova.card.pan.slice(-4), zip);
  await page.getByRole('heading', { name: 'Level: L1, claimed' }).waitFor();
  await page.getByRole('link', { name: /take a report/ }).click();
  await page.waitForURL(/\/report$/);
  await page.getByRole('button', { name: 'Take the report' }).click();
  await page.getByText('Write down what was said.').first().waitFor();
  await page
    .locator('#f-told')
    .fill(
      'He said that he was from the fraud team and wanted the code 482913 read to him at once.',
    );
  await page.locator('[name=told-from]').fill('+1 212 555 0188');
  await page.locator('[name=deed-gave-code]').check();
  await page.getByRole('button', { name: 'Take the report' }).click();
  const taken = await page.getByText(/Its reference is R/).innerText();
  await olive.look('desk told');
  const told = reportReference(taken);
  await petra.go('/staff/reports');
  await petra.page.getByRole('link', { name: `Report ${told}` }).click();
  await petra.page.getByText('at the desk').first().waitFor();
  await petra.page.getByText('gave a code').first().waitFor();
  assert.equal((await petra.page.content()).includes('482913'), false);
  // Whoever calls is claimed, and not known: the report is nobody's.
  await nova.person.go('/reports');
  assert.equal(await nova.person.page.getByText(told).count(), 0);
  await page.getByRole('link', { name: 'Back to the call' }).click();
  await page.waitForURL(/\/calls\/[^/]+$/);
  await endsByKey(olive);
});
