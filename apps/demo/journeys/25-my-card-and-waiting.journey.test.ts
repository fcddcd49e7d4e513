// The rest of the line: the last payments after a call back, a call back instead of waiting, a caller whom nobody knows, and a card that
// is lost.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { type Actor, aMember } from './kit/actors.ts';
import type { Person } from './kit/browser.ts';
import {
  aRepresentative,
  isCalledBack,
  phoneOf,
  practicePhoneOf,
  type PracticePhone,
} from './kit/desk.ts';
import { processorOf, zipOf } from './kit/residents.ts';
import { openStage, type Stage } from './kit/stage.ts';

/** Printed on the cards. */
const CARE = '+12125550142';
const DAY_MS = 86_400_000;

let stage: Stage;
let nova: Actor;
let olive: Person;
let phone: PracticePhone;

before(async () => {
  stage = await openStage();
  nova = await aMember(stage, 'larkspur-charge');
  olive = await aRepresentative(stage);
  phone = await practicePhoneOf(stage, nova.resident);
});
after(async () => {
  await nova.person.leave();
  await olive.leave();
  await phone.person.leave();
  await stage.close();
});

/** English, and somebody who has not said yet what they want. */
async function calls(): Promise<void> {
  await phone.person.go(
    `${stage.house.origins.street}/people/${nova.resident.person.reference}/phone`,
  );
  await phone.call(CARE);
  await phone.hears('You have reached us.');
  await phone.key('1');
  await phone.hears('Did somebody call or write to you');
}

/** My card, which one, and the ZIP code. */
async function namesCard(): Promise<void> {
  await phone.key('3');
  await phone.hears('last four digits of your card');
  await phone.key(nova.card.pan.slice(-4));
  await phone.hears('ZIP code');
  await phone.key(zipOf(nova.resident));
  await phone.hears('This is about your card ending');
}

/** The operator's page, which follows the line by itself. */
async function floorShows(label: string, value: RegExp): Promise<void> {
  const row = olive.page.locator('dl > div', { hasText: label });
  await row.locator('dd', { hasText: value }).waitFor();
}

test('the last payments are heard on the number on file, at once when the four digits are right', async () => {
  const processor = await processorOf(stage.house);
  const told = await processor.tellPayment({
    ...{ reference: `${nova.card.reference}-p1`, card: nova.card.reference },
    ...{ amount: { minor: 1_250, currency: 'USD' }, merchant: 'Corner Books' },
    at: new Date(Date.now() - DAY_MS).toISOString(),
  });
  assert.ok(told.ok, JSON.stringify(told));
  await calls();
  await namesCard();
  await phone.key('3');
  await phone.hears('For this we call you back first');
  await isCalledBack(stage, nova.resident, phone);
  await phone.hears('These are the last payments with your card');
  await phone.hears('12 dollars and 50 cents, at Corner Books.');
  await phone.person.look('practice phone last payments');
  await phone.hangUp();
});

test('whoever waits is called back instead, on the number on file, and the app says that it is us', async () => {
  await calls();
  await namesCard();
  await phone.key('0');
  await phone.hears('A representative will be with you. You are next.');
  await phone.hears('If you do not want to wait, press 1');
  await olive.go('/staff/floor');
  await floorShows('The first waits since', /\d:\d\d/);
  await phone.key('1');
  await phone.hears('We call you back on the number that we have on file, and on no other one.');
  await phone.key('1');
  await phone.hears('We call you when it is your turn');
  await phone.person.look('practice phone place kept');
  await phone.hears('The call is over.');
  await floorShows('Wait to be called back', /^[1-9]/);
  await floorShows('Wait for a representative', /^0/);
  await nova.inbox.next(/called back/);
  const { page } = olive;
  await olive.go('/staff/line');
  await page.getByRole('heading', { name: 'To be called back' }).waitFor();
  await olive.look('desk to be called back');
  await page.getByRole('button', { name: 'Call them' }).click();
  await page.waitForURL(/\/staff\/calls\/[^/]+$/);
  const rings = await phoneOf(stage, nova.resident);
  await rings.shows('Ringing');
  await rings.answer();
  await nova.person.go('/check');
  await nova.person.page.getByText('a call that you asked for').first().waitFor();
  await nova.person.look('check asked call');
  await page.getByRole('button', { name: 'End the call' }).click();
  await olive.go('/staff/line');
  await page.getByText('Nobody waits.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Call them' }).count(), 0);
});

test('a kept place is given up in the app with one press; at the desk nobody is left to be called', async () => {
  await calls();
  await namesCard();
  await phone.key('0');
  await phone.hears('If you do not want to wait, press 1');
  await phone.key('1');
  await phone.hears('on the number that we have on file, and on no other one.');
  await phone.key('1');
  await phone.hears('The call is over.');
  const { page } = nova.person;
  await olive.go('/staff/line');
  await olive.page.getByRole('button', { name: 'Call them' }).waitFor();
  await nova.person.go('/home');
  await page.getByRole('heading', { name: 'We will call you back' }).waitFor();
  await page.getByText('You are next.').waitFor();
  await nova.person.look('home place kept');
  // A form alone: what is posted needs no script of ours.
  await page.getByRole('button', { name: 'Do not call me' }).click();
  await page.getByText('We do not call you back', { exact: true }).first().waitFor();
  assert.equal(await page.getByRole('button', { name: 'Do not call me' }).count(), 0);
  await nova.inbox.next(/gave up your place/);
  // The page of the desk has it by itself.
  await olive.page.getByText('Nobody waits.').waitFor();
});

test('a caller who named no card is found by the representative, and their phone ends with the call', async () => {
  await calls();
  await phone.key('0');
  await phone.hears('A representative will be with you.');
  const { page } = olive;
  await olive.go('/staff/line');
  await page.getByRole('button', { name: 'Take the call' }).click();
  await page.getByRole('heading', { name: 'A caller who named no card' }).waitFor();
  await olive.look('desk unnamed caller');
  await page.locator('[name=caller]').fill(nova.resident.person.reference);
  await page.getByRole('button', { name: 'They are on the phone' }).click();
  await page.waitForURL(/\/staff\/calls\/[^/]+$/);
  await phone.hears('A representative picks up.');
  await page.getByRole('button', { name: 'End the call' }).click();
  await phone.hears('The call is over.');
});

test('a card that is lost is stopped for good: every way is told, and the issuer’s systems read that a new one is wanted', async () => {
  await calls();
  await namesCard();
  await phone.key('2');
  await phone.hears('Nobody can undo that by phone.');
  await phone.hears('If you lost it, press 1.');
  await phone.person.look('practice phone card lost');
  await phone.key('1');
  await phone.hears('Your card is stopped');
  await phone.hangUp();
  await nova.inbox.next(/lost or stolen/);
  const processor = await processorOf(stage.house);
  const found = await processor.findCard(nova.card.reference);
  assert.ok(found.ok && found.value.status === 'blocked');
});
