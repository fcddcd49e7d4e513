// A strange e-mail, passed on to the report address: an answer with a reference, somebody who looks, and word of what it was.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { createTransport, type SendMailOptions } from 'nodemailer';

import { type Actor, aMember } from './kit/actors.ts';
import type { Person } from './kit/browser.ts';
import { aRepresentative } from './kit/desk.ts';
import { type Stage, openStage } from './kit/stage.ts';
import { until } from './kit/until.ts';

const REPORT = 'report@larkspur.example';
const ADDRESS = /Somebody of our team will look at it/;
const SCAM = `From: Larkspur <desk@larkspur-secure.help-desk.example>
To: you@post.example
Subject: Your card will be closed today
Content-Type: text/html; charset=utf-8

<p>Your card will be closed today. Confirm your card number and PIN at <a href="https://larkspur-secure.help-desk.example/in">larkspur.example</a> or call (212) 555-0177.</p>`;
const INLINE = `---------- Forwarded message ---------
From: Larkspur <desk@larkspur-secure.help-desk.example>
Date: Mon, 30 Nov 2026 09:00:00 +0000
Subject: Your card will be closed today

Your card will be closed today. Confirm your card number and PIN at https://larkspur-secure.help-desk.example/in or call (212) 555-0177.`;

let stage: Stage;
let nova: Actor;
let petra: Person;

before(async () => {
  stage = await openStage();
  nova = await aMember(stage, 'larkspur-charge');
  petra = await aRepresentative(stage, 'petra');
});
after(async () => {
  await nova.person.leave();
  await petra.leave();
  await stage.close();
});

/** As the relay of the house hands it on: with what it found on top, unless it found nothing. */
async function brings(mail: SendMailOptions, isProven = true): Promise<void> {
  const { email, familyName, givenName } = nova.resident.person;
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  const found = `relay.street.example; dmarc=pass header.from=${domain}`;
  const transport = createTransport({
    ...{ host: '127.0.0.1', port: stage.house.mailInPort, ignoreTLS: true },
  });
  try {
    await transport.sendMail({
      ...{ from: { name: `${givenName} ${familyName}`, address: email }, to: REPORT },
      subject: 'Fwd: Your card will be closed today',
      ...(isProven ? { headers: { 'Authentication-Results': found } } : {}),
      ...mail,
    });
  } finally {
    transport.close();
  }
}

const attached: SendMailOptions = {
  text: 'Is this from you?',
  attachments: [{ filename: 'm.eml', contentType: 'message/rfc822', content: SCAM }],
};
const referenceIn = (text: string) => /R[0-9A-Z]{4} [0-9A-Z]{4}/.exec(text)?.[0] ?? '';

let reference = '';

/** How many reports stand in the campaign of the first one: what others tell of the same page joins it, too. */
async function campaignSize(): Promise<number> {
  const { go, page } = petra;
  await go('/staff/reports');
  await page.getByRole('link', { name: `Report ${reference}` }).click();
  await page.getByRole('link', { name: 'Its campaign' }).click();
  await page.getByRole('heading', { level: 1, name: /^Campaign C\d+$/ }).waitFor();
  return page.getByRole('link', { name: /^Report R/ }).count();
}
const grows = (from: number) =>
  until('one report more', async () => (await campaignSize()) > from, { everyMs: 500 });

test('attached: the answer says what it looks like, its reference, and where to look', async () => {
  await brings(attached);
  const answer = await nova.inbox.next(ADDRESS);
  assert.deepEqual([answer.channel, answer.to], ['email', nova.resident.person.email]);
  assert.match(answer.subject, /it looks like a scam/);
  assert.doesNotMatch(answer.text, /its words alone|https?:/);
  reference = referenceIn(answer.text);
  const { go, page } = nova.person;
  await go('/report/status');
  await page.getByLabel('Reference').fill(reference);
  await page.getByRole('button', { name: 'Show it' }).click();
  await page.getByText('Nobody has looked at it yet').waitFor();
});

test('inline: it joins the other one, and the answer says how to send the whole e-mail', async () => {
  const before = await campaignSize();
  await brings({ text: INLINE });
  const answer = await nova.inbox.next(ADDRESS);
  assert.match(answer.text, /You passed on its words alone/);
  assert.notEqual(referenceIn(answer.text), reference);
  await grows(before);
});

test('a letter in her name that nobody proved is taken, and she hears nothing of it', async () => {
  const told = nova.inbox.all().length;
  const before = await campaignSize();
  await brings(attached, false);
  await grows(before);
  assert.equal(nova.inbox.all().length, told);
});

test('an analyst says what it was, and word of it arrives', async () => {
  await petra.go('/staff/reports');
  await petra.page.getByRole('link', { name: `Report ${reference}` }).click();
  await petra.page.getByText('larkspur-secure[.]help-desk[.]example').first().waitFor();
  await petra.page.getByRole('button', { name: 'A scam', exact: true }).click();
  await petra.page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor();
  const told = await nova.inbox.next(/your report R[0-9A-Z]{4} [0-9A-Z]{4}.*was a scam/is);
  assert.ok(told.text.includes(reference));
  await nova.person.go('/report/status');
  await nova.person.page.getByLabel('Reference').fill(reference);
  await nova.person.page.getByRole('button', { name: 'Show it' }).click();
  await nova.person.page.getByText('A scam', { exact: true }).waitFor();
});
