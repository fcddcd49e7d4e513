// Is it really you? A representative calls, a scammer calls, and the member's screen is right each time.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { askWhetherOurs } from './kit/ours.ts';
import { type Actor, aMember } from './kit/actors.ts';
import type { Person } from './kit/browser.ts';
import {
  aRepresentative,
  codeAtDesk,
  digitsAtDesk,
  phoneOf,
  placeCall,
  scammerCalls,
  somebodyCallsAs,
} from './kit/desk.ts';
import { runCli } from './kit/operators.ts';
import { openStage } from './kit/stage.ts';

/** On the card, takes calls, and never calls out. */
const PRINTED = '+12125550142';
const AT_SCREEN_MS = 3_000;
const CASE = 'F-2026-0417';

const stage = await openStage();
const { house } = stage;
after(() => stage.close());

let nova: Actor;
let olive: Person;
let scammer: Person;

before(async () => {
  nova = await aMember(stage, 'larkspur-charge');
  olive = await aRepresentative(stage);
  scammer = await stage.person();
});

const bar = (words: string) =>
  nova.person.page
    .getByRole('region', { name: 'Live status' })
    .getByText(words)
    .waitFor({ timeout: AT_SCREEN_MS });
const title = (words: string | RegExp) =>
  nova.person.page
    .getByRole('heading', { level: 1, name: words })
    .waitFor({ timeout: AT_SCREEN_MS });

async function talking(): Promise<Awaited<ReturnType<typeof phoneOf>>> {
  await placeCall(olive, nova.resident);
  await olive.page.getByRole('heading', { name: 'Ringing' }).waitFor();
  const phone = await phoneOf(stage, nova.resident);
  await phone.answer();
  await olive.page.getByRole('heading', { name: 'Talking' }).waitFor();
  return phone;
}

/** All that the page says, without phone numbers and times of day: those have three digits of their own. */
async function wordsOf(page: Person['page']): Promise<string> {
  const said = await page.locator('body').innerText();
  return said.replaceAll(/[+(]?\d[\d() -]{6,}|\d+:\d+/g, '');
}

test('we call: the screen changes by itself to ringing, and to whom one talks; the digits say that it is us', async () => {
  const { person } = nova;
  const { page } = person;
  await person.go('/check');
  await title('We are not calling you.');
  await person.look('live nothing');
  await placeCall(olive, nova.resident, { about: CASE });
  await title('Your phone is ringing now. That is us.');
  await page.getByText('Already talking to someone? That person is not us.').waitFor();
  await person.look('live ringing');
  const phone = await phoneOf(stage, nova.resident);
  await phone.shows('Checked by this phone: Larkspur Card. A check on a payment.');
  await phone.answer();
  await title('Yes. You are talking to Olive of our fraud team.');
  await page.getByText(`Case ${CASE}`).waitFor();
  await olive.page.getByRole('heading', { name: 'Talking' }).waitFor();
  await olive.page.getByRole('button', { name: /^I ask: whether a payment was yours/ }).click();
  await olive.page.getByText('Asked: whether a payment was yours').waitFor();
  await olive.look('desk talking');
  const digits = await digitsAtDesk(olive);
  assert.doesNotMatch(
    await wordsOf(page),
    new RegExp(`\\b${digits}\\b`),
    'they come by voice alone',
  );
  await page.locator('[name=digits]').fill(digits);
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByText('The digits are right. It is us.').waitFor();
  await person.look('live right');
  await olive.page.getByText('They typed your digits').waitFor();
  await phone.hangUp();
  await title(/We spoke until .* It is over/);
  await bar('Our call has ended');
  await person.look('live ended');
  await olive.page.getByRole('heading', { name: 'Ended' }).waitFor();
});

test('when the call is over the representative writes how it went: numbers are taken out, and the member sees what came of it', async () => {
  const { page } = olive;
  await olive.look('desk over');
  await page.getByLabel('It looks like a scam').check();
  await page
    .getByLabel('Note. Never write numbers here.')
    .fill('Somebody had her read out 4111 1111 1111 1111.');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByText('We took out what looks like a card number.').waitFor();
  await page.getByText('Somebody had her read out [•••].').waitFor();
  assert.equal(await page.locator('textarea').count(), 0, 'it is written once');
  await olive.look('desk written');
  const { person } = nova;
  await person.go('/contacts');
  await person.page
    .getByRole('link', { name: /^Details.*Call/ })
    .first()
    .click();
  await person.page.getByText('Olive, of our fraud team').waitFor();
  await person.page.getByText(CASE).waitFor();
  await person.page.getByText('We think that somebody tried to deceive you.').waitFor();
  assert.doesNotMatch(await person.page.locator('body').innerText(), /read out/);
  await person.look('contact of a call');
});

test('wrong digits stop the call: the screen says to hang up, the representative is told', async () => {
  const { page } = nova.person;
  await talking();
  await nova.person.go('/check');
  const digits = await digitsAtDesk(olive);
  await page.locator('[name=digits]').fill(digits === '111' ? '222' : '111');
  await page.getByRole('button', { name: 'Compare' }).click();
  await title('Those are not the digits. Hang up now.');
  await nova.person.look('live wrong');
  await olive.page.getByText('Stop. They typed other digits than yours').waitFor();
  await olive.look('desk wrong');
  await olive.page.getByRole('button', { name: 'End the call' }).click();
  await olive.page.getByRole('heading', { name: 'Ended' }).waitFor();
  await bar('Our call has ended');
});

test('a scammer shows the number on the card: the screen stays at no, because that number never calls out', async () => {
  const { person } = nova;
  const bystander = await aMember(stage, 'larkspur-charge');
  await scammerCalls(scammer, house, { to: bystander.resident, from: PRINTED });
  await scammer.look('street scammer');
  const phone = await phoneOf(stage, bystander.resident);
  await phone.shows('A number proves nothing.');
  await phone.answer();
  await bystander.person.go('/check');
  await bystander.person.page
    .getByRole('heading', { level: 1, name: 'We are not calling you.' })
    .waitFor();
  await bystander.person.go('/official-numbers');
  await bystander.person.page.getByText('Never calls out').first().waitFor();
  await bystander.person.leave();
  await person.go('/home');
});

test('a scammer holds the member while we call: the screen says that whoever is on the line is not us', async () => {
  const held = await aMember(stage, 'larkspur-charge');
  const { page } = held.person;
  await scammerCalls(scammer, house, { to: held.resident, from: PRINTED });
  const phone = await phoneOf(stage, held.resident);
  await phone.answer();
  await held.person.go('/check');
  const says = (words: string) => page.getByRole('heading', { level: 1, name: words }).waitFor();
  await says('We are not calling you.');
  await placeCall(olive, held.resident);
  await says('Your phone is ringing now. That is us.');
  await page.getByText('Already talking to someone? That person is not us.').waitFor();
  await held.person.look('live provoked');
  await olive.page.getByRole('button', { name: 'End the call' }).click();
  await olive.page.getByRole('heading', { name: 'Ended' }).waitFor();
  await held.person.leave();
});

test('a scammer calls us as the member while holding them: the screen asks, a no stops the representative', async () => {
  const { person } = nova;
  await person.go('/check');
  await somebodyCallsAs(olive, nova.resident);
  await title('Somebody is calling us and says they are you. Is that you?');
  await bar('Somebody calls us as you: is it you?');
  await person.look('live claimed');
  await olive.page.getByText('Tell the caller nothing about them.').waitFor();
  await olive.look('desk claimed');
  await person.page.getByRole('button', { name: 'No, that is not me' }).click();
  await title('We have stopped them.');
  await person.look('live claim stopped');
  await olive.page.getByText('Stop. The cardmember says that it is not them.').waitFor();
  await olive.look('desk claim stopped');
  await olive.page.getByRole('button', { name: 'End the call' }).click();
  await olive.page.getByRole('heading', { name: 'Ended' }).waitFor();
});

test('the member who really calls us says so, and nothing turns green by it', async () => {
  const { person } = nova;
  await somebodyCallsAs(olive, nova.resident);
  await title('Somebody is calling us and says they are you. Is that you?');
  await person.page.getByRole('button', { name: 'Yes, I am calling you' }).click();
  await person.page.getByText('You say that it is you.').waitFor();
  await olive.page.getByText('That is no proof').waitFor();
  assert.equal(await person.page.locator('.plane').getAttribute('data-tone'), 'attend');
  await person.look('live claim agreed');
  await olive.page.getByRole('button', { name: 'End the call' }).click();
  await olive.page.getByRole('heading', { name: 'Ended' }).waitFor();
});

async function checkInPublic(
  who: Person,
  { code, own }: { readonly code: string; readonly own: string },
): Promise<string> {
  await who.go('/check');
  await who.page.locator('[name=code]').fill(code);
  await who.page.locator('[name=own]').fill(own);
  await who.page.getByRole('button', { name: 'Check this call' }).click();
  await who.page.waitForLoadState();
  return await who.page.locator('h1').innerText();
}

test('without the app: the code with one’s own number says yes, once; the representative sees it', async () => {
  const visitor = await stage.person();
  const own = nova.resident.person.phone.slice(-4);
  const phone = await talking();
  const code = await codeAtDesk(olive);
  assert.equal(await checkInPublic(visitor, { code, own }), 'Yes. This call is from us.');
  await visitor.page.getByText(`phone ending ${own.slice(-2)}`).waitFor();
  await visitor.look('call yes');
  await olive.page.getByText('They checked this call on the public page').waitFor();
  await olive.look('desk checked');
  assert.equal(await checkInPublic(visitor, { code, own }), 'No. We know of no such call.');
  await phone.hangUp();
  await visitor.leave();
});

test('a laundered code says no to another phone, in the same words as a code that never was', async () => {
  const victim = await stage.person();
  const phone = await talking();
  const code = await codeAtDesk(olive);
  const own = nova.resident.person.phone.slice(-4);
  const others = own === '4321' ? '1234' : '4321';
  const laundered = await checkInPublic(victim, { code, own: others });
  const page = await victim.page.locator('main').innerText();
  assert.equal(laundered, 'No. We know of no such call.');
  await victim.look('call no');
  await checkInPublic(victim, { code: code === '000000' ? '111111' : '000000', own: others });
  assert.equal(await victim.page.locator('main').innerText(), page);
  await phone.hangUp();
  await victim.leave();
});

test('the check of a call works without a script', async () => {
  const plain = await stage.person({ scripted: false });
  assert.equal(
    await checkInPublic(plain, { code: '123456', own: '9999' }),
    'No. We know of no such call.',
  );
  const answered = await plain.context.request.post(`${house.origins.app}/check/call`, {
    form: { code: '12', own: 'abcd' },
    headers: { origin: house.origins.app },
  });
  assert.equal(answered.status(), 422);
  assert.match(await answered.text(), /Six digits, as they say them/);
});

async function paste(who: Person, text: string): Promise<string> {
  await who.go('/check/message');
  await who.page.locator('[name=text]').fill(text);
  await askWhetherOurs(who.page);
  return await who.page.locator('h1').innerText();
}

test('a text is pasted: genuine to its member, somebody else’s to another one, altered with one more link, not ours without', async () => {
  const [text] = nova.inbox.all().filter(({ channel }) => channel === 'sms');
  assert.ok(text !== undefined);
  const [mail] = nova.inbox.all().filter(({ channel }) => channel === 'email');
  assert.ok(mail !== undefined);
  await nova.person.go('/check/message');
  await nova.person.look('message check');
  assert.equal(await paste(nova.person, text.text), 'Yes. We sent this.');
  await nova.person.look('message genuine');
  assert.equal(await paste(nova.person, mail.text), 'Yes. We sent this.');
  const other = await aMember(stage, 'larkspur-charge');
  assert.equal(await paste(other.person, text.text), 'We sent this, but not to you.');
  await other.person.leave();
  const altered = `${text.text} https://larkspur-safe.test/login`;
  assert.match(await paste(nova.person, altered), /^Not like this/);
  await nova.person.page.getByText('not ours: it only looks like it').waitFor();
  await nova.person.look('message altered');
  const visitor = await stage.person();
  assert.equal(
    await paste(visitor, 'Your card is blocked. Call +1 212 555-0199.'),
    'This is very likely a scam.',
  );
  await visitor.page.getByText('No. This is not from us.').first().waitFor();
  await visitor.look('message not ours');
  assert.match(await paste(visitor, text.text), /^Yes/);
  assert.match(await paste(visitor, '(212) 555-0142'), /is ours, and never calls out/);
  await visitor.look('message number');
  assert.match(await paste(visitor, 'https://1arkspur.test'), /only looks like ours/);
  await visitor.leave();
});

test('a receipt of the call is taken, and checked at the command line with the key of the log alone', async () => {
  const { person } = nova;
  const { page } = person;
  await person.go('/contacts');
  await person.look('contacts');
  await page
    .getByRole('link', { name: /^Details.*Call/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Receipt' }).waitFor();
  await person.look('contact');
  const take = page.getByRole('link', { name: 'Take the receipt' });
  // The log gets its next batch within seconds.
  for (let tries = 0; tries < 10 && !(await take.isVisible()); tries += 1) {
    await page.waitForTimeout(1_000); // oxlint-disable-line no-await-in-loop
    await page.reload(); // oxlint-disable-line no-await-in-loop
  }
  const downloading = page.waitForEvent('download');
  await take.click();
  const download = await downloading;
  assert.match(download.suggestedFilename(), /^countersign-[0-9A-Z]{8}\.json$/);
  const folder = mkdtempSync(join(tmpdir(), 'receipt-'));
  try {
    const file = join(folder, 'receipt.json');
    copyFileSync(await download.path(), file);
    const key = await (await fetch(`${house.origins.app}/transparency/key`)).text();
    const verify = () => runCli(house, ['receipt', 'verify', file, '--key', key.trim()]);
    const good = await verify();
    assert.equal(good.code, 0, good.err);
    assert.match(good.out, /is genuine/);
    assert.match(good.out, /by +Olive/);
    assert.match(good.out, /team +fraud/);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"Olive"', '"Oliver"'));
    const changed = await verify();
    assert.equal(changed.code, 1);
    assert.match(changed.err, /proves nothing/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the signed directory is taken along, and asked offline', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'directory-'));
  try {
    const [file, keys] = await Promise.all(
      ['official-contacts.json', 'jwks.json'].map(async (name) => {
        const path = join(folder, name);
        writeFileSync(path, await (await fetch(`${house.origins.app}/.well-known/${name}`)).text());
        return path;
      }),
    );
    const lookUp = (thing: string) =>
      runCli(house, ['directory', 'look-up', file ?? '', thing, '--keys', keys ?? '']);
    const printed = await lookUp(PRINTED);
    assert.match(printed.out, /is theirs, and never calls out/, printed.err);
    assert.equal((await lookUp('+12125550177')).code, 0);
    assert.match((await lookUp('https://larkspur-safe.test')).out, /only looks like theirs/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
