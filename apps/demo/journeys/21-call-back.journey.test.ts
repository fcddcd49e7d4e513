// Hang up and call the number on the card: the line knows whether it was us, the screen says that one has reached us, and a press
// leads to whoever has the case.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { type Actor, aMember } from './kit/actors.ts';
import type { Person } from './kit/browser.ts';
import {
  aRepresentative,
  phoneOf,
  placeCall,
  practicePhoneOf,
  type PracticePhone,
} from './kit/desk.ts';
import { zipOf } from './kit/residents.ts';
import { type Stage, openStage } from './kit/stage.ts';

/** Printed on the cards. */
const CARE = '+12125550142';
const WITHIN_MS = 2_000;

let stage: Stage;
let nova: Actor;
let olive: Person;
let phone: PracticePhone;
let ending = '';
let zip = '';

before(async () => {
  stage = await openStage();
  nova = await aMember(stage, 'larkspur-charge');
  olive = await aRepresentative(stage);
  phone = await practicePhoneOf(stage, nova.resident);
  ending = nova.card.pan.slice(-4);
  zip = zipOf(nova.resident);
});
after(async () => {
  await nova.person.leave();
  await olive.leave();
  await phone.person.leave();
  await stage.close();
});

/** Keys that are pressed before anybody speaks are lost. English, somebody called me, no reference, the card and the ZIP code. */
async function asks(): Promise<void> {
  await phone.call(CARE);
  await phone.hears('You have reached us.');
  await phone.key('1');
  await phone.hears('Did somebody call or write to you');
  await phone.key('1');
  await phone.hears('Key the reference');
  await phone.key('#');
  await phone.hears('last four digits of your card');
  await phone.key(ending);
  await phone.hears('ZIP code');
  await phone.key(zip);
}

test('the menu of the printed number is heard in Spanish, too', async () => {
  await phone.call(CARE);
  await phone.hears('Para español, pulsa 2.');
  await phone.key('2');
  await phone.hears('¿Alguien te ha llamado o escrito en nuestro nombre? Pulsa 1.');
  await phone.hears('Para tu PIN, pulsa 2.');
  await phone.hangUp();
});

test('nobody called: the line has no record, and says what we never ask', async () => {
  await asks();
  await phone.hears('We have no record of a call or a message of ours to you.');
  await phone.person.look('practice phone no record');
});

test('whoever it was is reported on the same call, with the number that they called from', async () => {
  await phone.key('1');
  await phone.hears('If you know the number that they called or wrote from');
  await phone.key('2125550177#');
  await phone.hears(/Your report is R( [0-9A-Z]){8}\./);
  await phone.hangUp();
});

test('hang up and call the number on the card: the line knows of our call, and leads to the case', async () => {
  await placeCall(olive, nova.resident);
  const rings = await phoneOf(stage, nova.resident);
  await rings.shows('Ringing');
  await rings.decline();
  await asks();
  await phone.hears(/^Yes\. We tried to reach you today at .*, about this: A check on a payment\./);
  await phone.key('1');
  await phone.hears('A representative will be with you. You are next.');
  await phone.person.look('practice phone waiting');
  await olive.go('/staff/line');
  await olive.page.getByText(`Says to be ${nova.resident.person.givenName}`).waitFor();
  await olive.look('desk callers');
  await olive.page.getByRole('button', { name: 'Take the call' }).click();
  await olive.page.getByRole('heading', { name: 'Level: L1, claimed' }).waitFor();
  await olive.look('desk caller taken');
  await phone.hears('We connect you now.');
  await phone.hears('A representative picks up.');
  await olive.page.getByRole('button', { name: 'End the call' }).click();
  await phone.hears('The call is over.');
});

test('you have reached us: the member’s screen says so within two seconds, and a no ends the call', async () => {
  const { page } = nova.person;
  await nova.person.go('/check');
  await asks();
  const from = performance.now();
  await page.getByText('You have reached us, if it is you who is calling').waitFor();
  const took = performance.now() - from;
  assert.ok(took < WITHIN_MS, `${took.toFixed(0)} ms`);
  await nova.person.look('check reached us');
  await page.getByRole('button', { name: 'No, that is not me' }).click();
  await page.getByText('We have stopped them.').waitFor();
  await phone.key('1');
  await phone.hears('says that they are not on this call');
  await phone.hears('The call is over.');
});

test('a card is locked by phone, and the cash machine knows', async () => {
  await phone.call(CARE);
  await phone.hears('You have reached us.');
  await phone.key('1');
  await phone.hears('Did somebody call or write to you');
  await phone.key('3');
  await phone.hears('last four digits of your card');
  await phone.key(ending);
  await phone.hears('ZIP code');
  await phone.key(zip);
  await phone.hears('This is about your card ending');
  await phone.key('1');
  await phone.hears('Your card is locked.');
  await nova.inbox.next(/a caller had our phone line lock Larkspur Charge/);
  await phone.hangUp();
});
