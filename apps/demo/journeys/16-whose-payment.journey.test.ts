// A payment looks odd: its cardmember is asked, and answers on the page or by text. There is one outcome.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';

import { type Actor, aMember } from './kit/actors.ts';
import type { Person } from './kit/browser.ts';
import { openCard } from './kit/member.ts';
import { processorOf } from './kit/residents.ts';
import { type Stage, openStage } from './kit/stage.ts';
import { until } from './kit/until.ts';

let stage: Stage;
let nova: Actor;
let clerk: Person;

before(async () => {
  stage = await openStage();
  nova = await aMember(stage, 'larkspur-charge');
  await openCard(nova.person, nova.card);
  clerk = await stage.person({ viewport: { width: 1280, height: 900 } });
});
after(async () => {
  await nova.person.leave();
  await clerk.leave();
  await stage.close();
});

/** At the processor's page of the card. */
async function looksOdd(merchant: string, amount = '84.20'): Promise<void> {
  await clerk.go(`${stage.house.origins.street}/processor/${nova.card.reference}`);
  await clerk.page.getByLabel('Shop').fill(merchant);
  await clerk.page.getByLabel('Amount').fill(amount);
  await clerk.page.getByRole('button', { name: 'Have them asked whose it was' }).click();
  await clerk.page.getByText('The bank asks whose payment it was').waitFor();
}

async function writes(text: string): Promise<void> {
  const { street } = stage.house.origins;
  await clerk.go(`${street}/people/${nova.resident.person.reference}`);
  await clerk.page.locator('form.write [name=text]').fill(text);
  await clerk.page.locator('form.write button').click();
  await clerk.page.locator('.phone .mine', { hasText: text }).first().waitFor();
}

const asks = (merchant: string) => new RegExp(`did you pay .* at ${merchant}, card \\.\\.\\d{4}`);

async function opensQuestion(merchant: string): Promise<void> {
  const { page } = nova.person;
  await until(`the home page asks about ${merchant}`, async () => {
    await nova.person.go('/home');
    return page.getByText(`at ${merchant}?`).first().isVisible();
  });
  await page.getByRole('link', { name: 'Answer' }).first().click();
  await page.getByRole('heading', { level: 1, name: `at ${merchant}?` }).waitFor();
}

test('the question is on the home page and by text; no comes first, and is final', async () => {
  const { page } = nova.person;
  await looksOdd('Corner Books');
  await clerk.look('street processor asked');
  await nova.inbox.next(asks('Corner Books'));
  await opensQuestion('Corner Books');
  await nova.person.look('alert open');
  const address = page.url();
  await nova.person.go('/home');
  await nova.person.look('home alert');
  await nova.person.go(address);
  await page.getByRole('button', { name: 'Yes, that was me' }).click();
  await page.getByText('You said that it was you.').waitFor();
  await nova.person.look('alert confirmed');
  await page.getByRole('button', { name: 'No, that was not me' }).click();
  await page.getByText('You said that it was not you.').waitFor();
  assert.equal(await page.getByRole('button', { name: /that was/ }).count(), 0);
  await nova.person.look('alert denied');
});

test('by text: a yes that quotes nothing is not enough, one with its digits is, and a no undoes it', async () => {
  const { page } = nova.person;
  await looksOdd('Night Kiosk', '12.00');
  const { text } = await nova.inbox.next(asks('Night Kiosk'));
  const quote = /YES (\d{4}) or NO/.exec(text)?.[1] ?? '';
  await opensQuestion('Night Kiosk');
  const address = page.url();
  await writes('YES');
  await nova.inbox.next(/does not count by text/);
  await writes(`YES ${quote}`);
  await nova.inbox.next(/you said that it was you/);
  await nova.person.go(address);
  await page.getByText('You said that it was you.').waitFor();
  await writes('No');
  await nova.inbox.next(/you said that it was not you/);
  await nova.person.go(address);
  await page.getByText('You said that it was not you.').waitFor();
});

test('somebody else sees nothing of it, and a look changes nothing', async () => {
  await looksOdd('Far Garage');
  await nova.inbox.next(asks('Far Garage'));
  await opensQuestion('Far Garage');
  const address = nova.person.page.url();
  const other = await aMember(stage, 'larkspur-charge');
  const seen = await other.person.page.goto(address);
  assert.equal(seen?.status(), 404);
  await other.person.leave();
  await nova.person.go(address);
  await nova.person.page.getByRole('button', { name: 'No, that was not me' }).waitFor();
});

test('the issuer’s systems hear the answer', async () => {
  const processor = await processorOf(stage.house);
  const reference = `journey-${randomUUID()}`;
  const asked = await processor.askAboutPayment({
    ...{ reference, card: nova.card.reference, merchant: 'Quiet Florist' },
    ...{ amount: { minor: 2_500, currency: 'USD' }, at: new Date(Date.now()).toISOString() },
  });
  assert.ok(asked.ok && asked.value.state === 'open');
  await nova.inbox.next(asks('Quiet Florist'));
  await writes('NO');
  await until('the answer is told', async () => {
    const found = await processor.findAlert(reference);
    return found.ok && found.value.state === 'denied' && found.value.answeredBy === 'text';
  });
});
