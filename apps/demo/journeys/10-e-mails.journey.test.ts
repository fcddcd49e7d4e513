// Was this e-mail from us? Saved as a file, passed on to the check address, and replayed by a scammer.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { askWhetherOurs } from './kit/ours.ts';
import { type Actor, aMember } from './kit/actors.ts';
import type { Person } from './kit/browser.ts';
import { openStage } from './kit/stage.ts';

const CHECK_ADDRESS = 'check@larkspur.example';
const SUBJECT = 'Your card is registered';

const stage = await openStage();
const { house } = stage;
const folder = mkdtempSync(join(tmpdir(), 'cs-mails-'));
after(async () => {
  rmSync(folder, { recursive: true });
  await stage.close();
});

let nova: Actor;
let other: Actor;
/** Sits at the mail programs of the street. */
let reader: Person;

before(async () => {
  nova = await aMember(stage, 'larkspur-charge');
  other = await aMember(stage, 'larkspur-charge');
  reader = await stage.person();
});

/** One e-mail in somebody's mailbox, its drawer open. */
async function openMail({ resident }: Actor, subject: string) {
  await reader.go(`${house.origins.street}/people/${resident.person.reference}`);
  const mail = reader.page.locator('.mailbox > li').filter({ hasText: subject }).first();
  await mail.getByText('Pass it on, or save it').click();
  return mail;
}

async function passOn(actor: Actor, subject: string, to: string, how: string): Promise<void> {
  const mail = await openMail(actor, subject);
  await mail.getByLabel('To').fill(to);
  await mail.getByLabel('How').selectOption({ label: how });
  await reader.look('street mail');
  await mail.getByRole('button', { name: 'Send' }).click();
  await reader.page.waitForLoadState();
}

async function saved(actor: Actor, subject: string, name: string): Promise<string> {
  const mail = await openMail(actor, subject);
  const downloading = reader.page.waitForEvent('download');
  await mail.getByRole('link', { name: /Save it/ }).click();
  const path = join(folder, name);
  await (await downloading).saveAs(path);
  return path;
}

/** What the page says of a file. */
async function upload({ go, page }: Person, file: string): Promise<string> {
  await go('/check/message');
  await page.getByLabel('Or an e-mail as a file').setInputFiles(file);
  await askWhetherOurs(page);
  return await page.getByRole('heading', { level: 1 }).innerText();
}

test('an e-mail that was saved is genuine to its member and not another’s; with one byte changed it is not', async () => {
  const file = await saved(nova, SUBJECT, 'registered.eml');
  await nova.person.go('/check/message');
  await nova.person.look('message check with file');
  assert.equal(await upload(nova.person, file), 'Yes. We sent this.');
  await nova.person.look('e-mail genuine');
  assert.equal(await upload(other.person, file), 'We sent this, but not to you.');
  const text = readFileSync(file, 'latin1');
  assert.match(text, /^DKIM-Signature:/m);
  const altered = join(folder, 'altered.eml');
  writeFileSync(altered, text.replace('you can sign in', 'you can sign on'), 'latin1');
  assert.match(await upload(nova.person, altered), /^Not like this/);
  const answerElsewhere = join(folder, 'reply-to.eml');
  writeFileSync(answerElsewhere, `Reply-To: desk@larkspur-desk.test\r\n${text}`, 'latin1');
  assert.match(await upload(nova.person, answerElsewhere), /^Not like this/);
  await nova.person.page.getByText('desk@larkspur-desk.test').waitFor();
  await nova.person.look('e-mail altered');
});

test('a file that is no e-mail, and nothing at all, are said so; without a script, too', async () => {
  const visitor = await stage.person({ scripted: false });
  const { page } = visitor;
  await visitor.go('/check/message');
  await page.getByRole('button', { name: 'Check it' }).click();
  await page.getByRole('link', { name: 'Paste what you got, or choose an e-mail.' }).waitFor();
  const large = join(folder, 'large.eml');
  writeFileSync(large, 'x'.repeat(530_000));
  await upload(visitor, large);
  await page.getByRole('link', { name: /This file is larger than half a megabyte/ }).waitFor();
  await visitor.picture('message check refused');
  assert.match(await upload(visitor, join(folder, 'registered.eml')), /^Yes/);
  await visitor.leave();
});

test('an e-mail is passed on to the check address, in its words and as a file: the answer is an e-mail of ours', async () => {
  for (const how of ['Its words, in a new e-mail', 'The whole e-mail, as a file']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as the answers come
    await passOn(nova, SUBJECT, CHECK_ADDRESS, how);
    // oxlint-disable-next-line no-await-in-loop
    const answer = await nova.inbox.next(/Yes: the message that you passed on is from us/);
    assert.equal(answer.channel, 'email');
  }
  const file = await saved(nova, 'Yes: the message that you passed on', 'answer.eml');
  assert.equal(await upload(nova.person, file), 'Yes. We sent this.');
});

test('a genuine e-mail that a scammer sends again to somebody else is ours, and not to them', async () => {
  const address = other.resident.person.email;
  await passOn(nova, SUBJECT, address, 'Sent again as it is, as a scammer does');
  const again = await other.inbox.next(new RegExp(SUBJECT));
  assert.match(again.text, new RegExp(`Hello ${nova.resident.person.givenName}`));
  const greeting = `Hello ${nova.resident.person.givenName},`;
  await passOn(other, greeting, CHECK_ADDRESS, 'The whole e-mail, as a file');
  await other.inbox.next(/was not sent to you/);
});

test('the check address has one name, and other mailboxes of ours take nothing', async () => {
  await passOn(nova, SUBJECT, 'desk@larkspur.example', 'Its words, in a new e-mail');
  await reader.page.getByText('no such mailbox').waitFor();
  await reader.look('street mail came back');
});
