// A representative proves step by step who is on the phone, sees no more than that opens, and needs no mouse for it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { type Actor, aMember } from './kit/actors.ts';
import type { Person } from './kit/browser.ts';
import { aRepresentative, comparesByKeyboard, endsByKey, pressDeskKey, tabTo } from './kit/desk.ts';
import { zipOf } from './kit/residents.ts';
import { type Stage, openStage } from './kit/stage.ts';

let stage: Stage;
let nova: Actor;
let olive: Person;
let ending = '';
let zip = '';

before(async () => {
  stage = await openStage();
  nova = await aMember(stage, 'larkspur-charge');
  olive = await aRepresentative(stage);
  ending = nova.card.pan.slice(-4);
  zip = zipOf(nova.resident);
});
after(async () => {
  await nova.person.leave();
  await olive.leave();
  await stage.close();
});

const level = (words: string) => olive.page.getByRole('heading', { name: `Level: ${words}` });

const types = (last: string, postal: string) => comparesByKeyboard(olive, last, postal);

test('nothing is shown of a caller who proved nothing; wrong is wrong for the set', async () => {
  const { page } = olive;
  // From here to the end of the call nobody touches a mouse: the page would remember it.
  await page.addInitScript(() =>
    addEventListener('pointerdown', () => sessionStorage.setItem('mouse', 'yes'), true),
  );
  await olive.go('/staff/calls');
  await tabTo(olive, '[name=caller]');
  await page.keyboard.type(nova.resident.person.reference);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/staff\/calls\/[^/]+$/);
  await level('L0, anyone').waitFor();
  const { familyName } = nova.resident.person;
  assert.equal(await page.getByText(familyName).count(), 0);
  assert.ok(await page.getByRole('button', { name: 'Lock the card' }).isDisabled());
  await olive.look('desk nothing proven');
  await types(ending, '99999');
  await page.getByText('Not right').first().waitFor();
  await page.getByText('2 tries left.').waitFor();
  assert.equal(await page.getByLabel('Last four of the card').inputValue(), '');
  // The page says what was wrong first: keys that come before that would go astray.
  await page.waitForFunction(() => document.activeElement?.id === 'problems');
  await olive.look('desk not right');
});

test('last four and postal code open the name and the lock, by keyboard alone', async () => {
  const { page } = olive;
  await types(ending, zip);
  await level('L1, claimed').waitFor();
  await page.getByRole('heading', { name: nova.resident.person.familyName }).waitFor();
  await page.getByText('Hidden until L2.').waitFor();
  await olive.look('desk claimed');
});

test('digits that the representative says, typed on the member’s own screen, make them known', async () => {
  const { page } = olive;
  const digits = (await page.locator('.digits').innerText()).replaceAll(/\D/g, '');
  assert.match(digits, /^\d{3}$/);
  const { person } = nova;
  await person.go('/check');
  await person.page.getByLabel('The representative says three digits').fill(digits);
  await person.look('check claimed digits');
  await person.page.getByRole('button', { name: 'Compare' }).click();
  await person.page.getByText('They know now that it is you.').waitFor();
  await level('L2, known').waitFor();
  await page.getByText('Typed and right').waitFor();
  assert.equal(await page.getByText('Hidden until L2.').count(), 0);
  await olive.look('desk known');
});

test('what no call opens is sent into the app, and a change is typed, by keyboard alone', async () => {
  const { page } = olive;
  const sent = page.locator('section[aria-labelledby=sent]');
  await pressDeskKey(olive, 'a');
  await sent.getByText('waits until').waitFor();
  await tabTo(olive, '#f-lines');
  await page.keyboard.type('9 Oak Lane');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Brookfield, NY 10044');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await sent.getByText('Confirm your new address').waitFor();
  await olive.look('desk with tasks');
});

test('one key locks the card, one ends the call; the member is told', async () => {
  const { page } = olive;
  await pressDeskKey(olive, 'l');
  await page.getByText('One card is locked. At').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Lock the card' }).count(), 0);
  await olive.go(`${new URL(page.url()).pathname}?locked=7`);
  await page.getByText('One card is locked. At').waitFor();
  assert.equal(await page.getByText('7 cards').count(), 0);
  await nova.inbox.next(/our representative locked Larkspur Charge/);
  await pressDeskKey(olive, '!');
  await page.getByText('Noted.').waitFor();
  await level('L2, known').waitFor();
  await olive.look('desk something is wrong');
  await endsByKey(olive);
  assert.equal(await page.getByText(nova.resident.person.familyName).count(), 0);
  await olive.look('desk ended');
  await tabTo(olive, '[name=outcome]');
  await page.keyboard.press('Space');
  await tabTo(olive, '[name=note]');
  await page.keyboard.type('She moves on Monday.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('She moves on Monday.').waitFor();
  assert.equal(await page.evaluate(() => sessionStorage.getItem('mouse')), null);
});

test('an operator’s page of the record has every step, and nothing that was typed', async () => {
  const { page } = olive;
  await olive.go('/staff/record');
  await page.getByLabel('What').fill('casework.compared');
  await page.getByRole('button', { name: 'Search' }).click();
  await olive.look('record searched');
  await page.getByText('casework.not-right').first().waitFor();
  const rows = await page.locator('tbody tr').allInnerTexts();
  assert.ok(rows.some((row) => row.includes('Done')));
  assert.ok(rows.every((row) => !row.includes('99999')));
  await olive.look('record of a call');
  await olive.go('/staff/floor');
  await page.getByRole('heading', { name: 'The floor' }).waitFor();
  await olive.look('floor with an alarm');
  const own = page.locator('li', { hasText: /olive/i });
  await own.getByRole('button', { name: 'I have looked into it' }).first().click();
  await page.getByText('You raised it yourself').first().waitFor();
});
