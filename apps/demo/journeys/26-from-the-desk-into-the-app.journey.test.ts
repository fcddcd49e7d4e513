// What no call opens is sent into the member’s own app and heard of at the desk; how we reach somebody is decided on by two; and a desk
// that nobody sits at shows nothing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { type Actor, aMember } from './kit/actors.ts';
import type { Person } from './kit/browser.ts';
import { aRepresentative, endsByKey, knownCaller, pressDeskKey } from './kit/desk.ts';
import { openCard, stepUp } from './kit/member.ts';
import { noteMarks } from './kit/notes.ts';
import { openDeskAgain } from './kit/operators.ts';
import { zipOf } from './kit/residents.ts';
import { type Stage, openStage } from './kit/stage.ts';
import { goBack, prove, typePinTwice } from './kit/window.ts';

let stage: Stage;
let nova: Actor;
let hanna: Person;
let olive: Person;
/** Where they live now, as it is asked for. */
let zip = '';

before(async () => {
  stage = await openStage();
  nova = await aMember(stage, 'larkspur-charge');
  hanna = await aRepresentative(stage, 'hanna');
  olive = await aRepresentative(stage, 'olive');
  zip = zipOf(nova.resident);
});
after(async () => {
  await nova.person.leave();
  await hanna.leave();
  await olive.leave();
  await stage.close();
});

const level = (words: string) =>
  hanna.page.getByRole('heading', { name: `Level: ${words}` }).waitFor();
const sent = (words: RegExp) =>
  hanna.page.locator('section[aria-labelledby=sent]', { hasText: words });

test('a PIN is chosen in the app, from the call that is on, and the desk hears of it', async () => {
  const { person, card } = nova;
  await knownCaller(hanna, nova, zip);
  await person.go('/home');
  await pressDeskKey(hanna, 'a');
  await sent(/waits until/).waitFor();
  await hanna.look('desk sent into the app');
  // The home page has it by itself: nobody loads it anew.
  await person.page.getByRole('heading', { name: 'Choose your PIN' }).waitFor();
  await person.page.getByText('on the call that is on right now').waitFor();
  await person.look('home task');
  await person.page.getByRole('link', { name: /^Open: / }).click();
  await person.look('task');
  await person.page.getByRole('button', { name: 'Go on' }).click();
  await stepUp(person, { inbox: nova.inbox });
  await person.page.waitForURL(`${stage.house.origins.window}/**`);
  const digits = '482093175624';
  noteMarks(stage.house, { kind: 'pin', name: 'from a call', digits, pan: card.pan });
  await typePinTwice(person, digits);
  await prove(person, { way: 'passkey' });
  await person.page.getByRole('heading', { name: 'Your new PIN is set' }).waitFor();
  await goBack(person, stage.house);
  await sent(/done in the app/).waitFor();
  await hanna.look('desk done in the app');
  await person.go('/home');
  assert.equal(await person.page.getByRole('heading', { name: 'Choose your PIN' }).count(), 0);
});

test('a new address is typed at the desk, confirmed in the app, and made when a second person says so', async () => {
  const { person } = nova;
  const { page } = hanna;
  await page.getByLabel('New address, line by line').fill('9 Oak Lane\n4000 0000 0000 0002');
  await page.getByRole('button', { name: 'Send the address for confirmation' }).click();
  await page.getByText('This could be the number of a card').first().waitFor();
  assert.equal(await page.getByLabel('New address, line by line').inputValue(), '');
  await page.getByLabel('New address, line by line').fill('9 Oak Lane\nBrookfield, NY 10044');
  await page.getByRole('button', { name: 'Send the address for confirmation' }).click();
  await sent(/Confirm your new address/).waitFor();

  await person.go('/home');
  await person.page.getByRole('heading', { name: 'Confirm your new address' }).waitFor();
  await person.page.getByRole('link', { name: /^Open: / }).click();
  await person.page.getByText('Brookfield, NY 10044').waitFor();
  await person.look('task address');
  await person.page.getByRole('button', { name: 'Yes, this is right' }).click();
  await person.page.getByText('to confirm how we reach you').waitFor();
  await person.look('task step-up');
  await stepUp(person, { inbox: nova.inbox });
  await person.page.getByText('You confirmed it').waitFor();
  await person.look('task confirmed');
  await sent(/an operator decides/).waitFor();

  // Whoever asked is no operator; nothing of it is theirs to decide.
  const { app } = stage.house.origins;
  assert.equal((await hanna.context.request.get(`${app}/staff/decisions`)).status(), 403);
  await olive.go('/staff/decisions');
  const waiting = olive.page.locator('section', { hasText: nova.resident.person.reference });
  await waiting.getByText('Your digits, on their own screen').waitFor();
  await waiting.getByText('hanna').waitFor();
  await olive.look('decisions');
  await waiting.getByRole('button', { name: 'Approve' }).click();
  await olive.page.getByText('Approved. It is made').waitFor();
  await olive.look('decisions decided');
  await sent(/confirmed, approved and made/).waitFor();
  await nova.inbox.next(/address was changed/);
  zip = '10044';
});

test('and no PIN is posted to the new address for its cooling-off', async () => {
  const { person, card } = nova;
  await openCard(person, card);
  await person.page
    .getByText(/address/i)
    .first()
    .waitFor();
  await person.look('card after a move');
  const here = new URL(person.page.url()).pathname;
  await person.go(`${here}/mailer`);
  assert.equal(new URL(person.page.url()).pathname, here, 'no letter can be ordered');
});

test('“I did not ask for this” stops whoever is on the phone', async () => {
  const { person } = nova;
  const { page } = hanna;
  await page.getByLabel('New phone or e-mail').fill('+1 212 555 0188');
  await page.getByRole('button', { name: 'Send the new one for confirmation' }).click();
  await sent(/Confirm your new phone/).waitFor();
  await person.go('/home');
  await person.page.getByRole('link', { name: /^Open: / }).click();
  await person.page.getByRole('button', { name: 'I did not ask for this' }).click();
  await person.page.getByText('We stopped it').waitFor();
  await person.look('task stopped');
  await page.getByText('Stop. The cardmember says that it is not them.').waitFor();
  await sent(/they said that they did not ask for it/).waitFor();
  await hanna.look('desk stopped by the member');
  await endsByKey(hanna);
});

test('a key locks the desk: what was shown is gone, the server refuses, the call goes on; it opens at the same place', async () => {
  const { page } = hanna;
  const name = nova.resident.person.familyName;
  await knownCaller(hanna, nova, zip);
  const here = page.url();
  await page.getByRole('heading', { name }).waitFor();
  await page.keyboard.press('Control+Alt+KeyL');
  await page.getByRole('heading', { name: 'Your desk is locked' }).waitFor();
  await hanna.look('desk locked');
  assert.equal((await page.content()).includes(name), false);
  const { app } = stage.house.origins;
  const asked = await hanna.context.request.get(`${app}/v1${new URL(here).pathname}/version`);
  assert.equal(asked.status(), 403);
  assert.match(await asked.text(), /platform\.locked/);
  // Going back shows nothing either.
  await page.goBack();
  await page.getByRole('heading', { name: 'Your desk is locked' }).waitFor();
  assert.equal((await page.content()).includes(name), false);
  // The member sees what they saw before: somebody is on the phone with us.
  await nova.person.go('/check');
  await nova.person.page.getByText('Is that you?').first().waitFor();
  await openDeskAgain(hanna, stage.house, 'hanna');
  await page.waitForURL(here);
  await page.getByRole('heading', { name }).waitFor();
  await level('L2, known');
});

test('a desk that nobody sits at locks by itself', async () => {
  const { page } = hanna;
  await page.clock.install();
  await page.reload();
  await page.getByRole('heading', { name: nova.resident.person.familyName }).waitFor();
  await page.clock.fastForward('09:00');
  await level('L2, known');
  // A key is somebody: the minutes begin anew.
  await page.keyboard.press('Shift');
  await page.clock.fastForward('09:00');
  await level('L2, known');
  await page.clock.fastForward('02:00');
  await page.getByRole('heading', { name: 'Your desk is locked' }).waitFor();
  await page.clock.resume();
  await openDeskAgain(hanna, stage.house, 'hanna');
  await level('L2, known');
  await endsByKey(hanna);
});
