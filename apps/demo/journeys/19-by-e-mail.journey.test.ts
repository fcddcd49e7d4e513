// By e-mail: a no to a payment, a yes that is not enough, and an offer whose reader ends its kind with one press.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { askWhetherOurs } from './kit/ours.ts';
import { type Actor, aMember } from './kit/actors.ts';
import type { Person } from './kit/browser.ts';
import { openCard } from './kit/member.ts';
import { processorOf } from './kit/residents.ts';
import { type Stage, openStage } from './kit/stage.ts';
import { until } from './kit/until.ts';

const OFFER = 'Two nights for one';

let stage: Stage;
let nova: Actor;
/** Sits at the pages of the street. */
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

/** The issuer finds a payment odd. @returns its name of it */
async function looksOdd(merchant: string): Promise<string> {
  const processor = await processorOf(stage.house);
  const reference = `journey-${randomUUID()}`;
  const asked = await processor.askAboutPayment({
    ...{ reference, card: nova.card.reference, merchant },
    ...{ amount: { minor: 8_420, currency: 'USD' }, at: new Date(Date.now()).toISOString() },
  });
  assert.ok(asked.ok);
  return reference;
}
async function stateOf(reference: string): Promise<string> {
  const found = await (await processorOf(stage.house)).findAlert(reference);
  return found.ok ? `${found.value.state} ${found.value.answeredBy ?? ''}`.trim() : 'unknown';
}

/** The newest e-mail of theirs with these words, in the street. */
async function openMail(words: string) {
  const { street } = stage.house.origins;
  await clerk.go(`${street}/people/${nova.resident.person.reference}`);
  return clerk.page.locator('.mailbox > li').filter({ hasText: words }).first();
}
async function replies(words: string, text: string): Promise<void> {
  const mail = await openMail(words);
  await mail.getByText('Answer it').click();
  await mail.getByLabel('Your answer').fill(text);
  await clerk.look(`street mail answered ${text.slice(0, 3)}`);
  await mail.getByRole('button', { name: 'Reply' }).click();
  await clerk.page.waitForLoadState();
}
const cardStatus = async () => {
  const found = await (await processorOf(stage.house)).findCard(nova.card.reference);
  return found.ok ? found.value.status : 'unknown';
};
const byMail = async (what: RegExp) => {
  let message = await nova.inbox.next(what);
  // The same is told on the phone: whichever comes first.
  if (message.channel !== 'email') message = await nova.inbox.next(what);
  return message;
};

test('a yes by e-mail is answered with where to say it, and changes nothing', async () => {
  const reference = await looksOdd('Night Kiosk');
  const question = await byMail(/paid .* at Night Kiosk/);
  assert.match(question.text, /reply to this e-mail, with NO as its first word/);
  await replies('at Night Kiosk', 'YES');
  await nova.inbox.next(/That yes does not count by e-mail/);
  assert.equal(await stateOf(reference), 'open');
  assert.equal(await cardStatus(), 'active');
});

test('a no by e-mail denies the payment, locks the card, and is answered by an e-mail of ours', async () => {
  const reference = await looksOdd('Corner Books');
  await byMail(/paid .* at Corner Books/);
  await replies('at Corner Books', 'No, I was at home.');
  const answer = await nova.inbox.next(/You said that it was not you/);
  assert.deepEqual([answer.channel, answer.to], ['email', nova.resident.person.email]);
  assert.equal(await stateOf(reference), 'denied email');
  assert.equal(await cardStatus(), 'locked-by-member');
  const { person } = nova;
  await person.go('/contacts');
  await person.page.getByText('we locked your card, after the answer no').first().waitFor();
});

test('an e-mail that asks is genuine as it came, with where its answer goes', async () => {
  await looksOdd('Far Garage');
  await byMail(/paid .* at Far Garage/);
  const mail = await openMail('at Far Garage');
  await mail.getByText('Pass it on, or save it').click();
  const downloading = clerk.page.waitForEvent('download');
  await mail.getByRole('link', { name: /Save it/ }).click();
  const file = await (await downloading).path();
  assert.match(readFileSync(file, 'latin1'), /^Reply-To: check@larkspur\.example/m);
  const { go, page } = nova.person;
  await go('/check/message');
  await page.getByLabel('Or an e-mail as a file').setInputFiles({
    ...{ name: 'm.eml', mimeType: 'message/rfc822' },
    buffer: readFileSync(file),
  });
  await askWhetherOurs(page);
  await page.getByRole('heading', { name: 'Yes. We sent this.' }).waitFor();
});

test('our question, passed on with a doubt that begins with no, is checked and no answer', async () => {
  const reference = await looksOdd('Quiet Florist');
  await byMail(/paid .* at Quiet Florist/);
  const mail = await openMail('at Quiet Florist');
  await mail.getByText('Pass it on, or save it').click();
  await mail.getByLabel('To').fill('check@larkspur.example');
  await mail.getByRole('button', { name: 'Send' }).click();
  await nova.inbox.next(/Yes: the message that you passed on is from us/);
  assert.equal(await stateOf(reference), 'open');
});

/** The issuer has an offer. @returns what came of it */
async function offers(title: string) {
  const processor = await processorOf(stage.house);
  const { reference: cardmember } = nova.resident.person;
  const reference = `journey-${randomUUID()}`;
  const written = await processor.writeMessage({
    ...{ reference, cardmember, purpose: 'offer', title },
  });
  assert.ok(written.ok, JSON.stringify(written));
  return written.value;
}

test('an offer goes to whoever said yes, says so under its signature, and one press ends its kind', async () => {
  const { person } = nova;
  assert.deepEqual(await offers('To nobody').then(({ why }) => why), 'contact.no-consent');
  await person.go('/choices');
  await person.page.getByLabel('By e-mail').check();
  await person.page.getByRole('button', { name: 'Save my choices' }).click();
  await person.page.getByText('Your choices are saved').waitFor();
  assert.equal((await offers(OFFER)).written, 'somebody');
  const offer = await nova.inbox.next(new RegExp(`An offer: ${OFFER}`));
  assert.equal(offer.channel, 'email');
  assert.doesNotMatch(offer.text, /https?:/);
  const mail = await openMail(OFFER);
  await clerk.look('street mail offer');
  await mail.getByRole('button', { name: 'Unsubscribe' }).click();
  await mail.getByText('You unsubscribed').waitFor();
  await person.go('/choices');
  assert.equal(await person.page.getByLabel('By e-mail').isChecked(), false);
  const next = await offers('One night for two');
  assert.deepEqual([next.written, next.why], ['nobody', 'contact.no-consent']);
});

test('the address itself shows one button, works without a script, and says the same for an address of nobody', async () => {
  const { person } = nova;
  await person.go('/choices');
  await person.page.getByLabel('By e-mail').check();
  await person.page.getByRole('button', { name: 'Save my choices' }).click();
  await person.page.getByText('Your choices are saved').waitFor();
  await offers('A day by the sea');
  await nova.inbox.next(/An offer: A day by the sea/);
  const kept = readFileSync(join(stage.house.stateDir, 'street/kept.json'), 'utf8');
  const { messages } = JSON.parse(kept) as { messages: { subject: string; oneClick?: string }[] };
  const address = messages.find(({ subject }) => subject.includes('A day by the sea'))?.oneClick;
  assert.ok(address !== undefined);
  const reader = await stage.person({ scripted: false });
  const shown: string[] = [];
  for (const one of [`${stage.house.origins.app}/u/${'0'.repeat(32)}.${'A'.repeat(22)}`, address]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, at one browser
    await reader.go(one);
    // oxlint-disable-next-line no-await-in-loop
    shown.push(await reader.page.locator('main').innerText());
    assert.equal((await nova.person.page.request.get(one)).status(), 200);
  }
  assert.equal(shown[0], shown[1], 'nobody learns whether it is one of ours');
  await person.go('/choices');
  assert.ok(await person.page.getByLabel('By e-mail').isChecked(), 'looking changes nothing');
  await reader.picture('unsubscribe');
  await reader.page.getByRole('button', { name: 'Stop these e-mails' }).click();
  await reader.page.getByRole('heading', { name: 'No more e-mails like that one' }).waitFor();
  await until('the choice is a no', async () => {
    await person.go('/choices');
    return !(await person.page.getByLabel('By e-mail').isChecked());
  });
  await reader.leave();
});
