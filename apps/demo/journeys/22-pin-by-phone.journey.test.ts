// The PIN by telephone: how it is seen is heard by anybody who names the card; how it stands after a call back on the number on file;
// a letter and an unlock with one factor more.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { type Actor, aMember, PASSWORD } from './kit/actors.ts';
import { tryAtMachine } from './kit/cash-machine.ts';
import { isCalledBack, practicePhoneOf, type PracticePhone } from './kit/desk.ts';
import { openCard, stepUp } from './kit/member.ts';
import { zipOf } from './kit/residents.ts';
import { openStage, type Stage } from './kit/stage.ts';
import { totp } from './kit/totp.ts';

/** Printed on the cards. */
const CARE = '+12125550142';
const STEP_MS = 30_000;

let stage: Stage;
let nova: Actor;
let phone: PracticePhone;
let secret = '';

before(async () => {
  stage = await openStage();
  nova = await aMember(stage, 'larkspur-charge', { with: 'password' });
  phone = await practicePhoneOf(stage, nova.resident);
});
after(async () => {
  await nova.person.leave();
  await phone.person.leave();
  await stage.close();
});

/** English, my PIN, the card and the ZIP code. */
async function calls(): Promise<void> {
  await phone.call(CARE);
  await phone.hears('You have reached us.');
  await phone.key('12');
  await phone.hears('last four digits of your card');
  await phone.key(nova.card.pan.slice(-4));
  await phone.hears('ZIP code');
  await phone.key(zipOf(nova.resident));
  await phone.hears('You see or choose your PIN in the app or on our page');
}

/** Called back on the number on file, with the digits that were heard. */
async function proves(): Promise<void> {
  await isCalledBack(stage, nova.resident, phone, () =>
    phone.person.look('practice phone call back'),
  );
  await phone.hears('Thank you. That is right.');
}

test('an authenticator app is set up in the app', async () => {
  const { inbox, person } = nova;
  const { page } = person;
  await person.go('/security');
  await page.locator('form[action="/security/app"] button').click();
  await stepUp(person, { password: PASSWORD, inbox });
  secret = await page.locator('.keytext').innerText();
  await page.locator('[name=code]').fill(totp(secret, Date.now() - STEP_MS));
  await page.locator('form[action="/security/app/confirm"] [type=submit]').click();
  await page.waitForURL(/told=app-on/);
});

test('how the PIN stands is heard after the call back, and the app says meanwhile that it is us', async () => {
  const { person } = nova;
  await calls();
  await phone.key('1');
  await phone.hears('For this we call you back first');
  await proves();
  await person.go('/check');
  await person.page.getByText('we are calling you back').first().waitFor();
  await person.look('check call back');
  await phone.hears('Your PIN is set, and it works.');
});

test('the letter is ordered on the same call with the code of the app, and stands in the app with the same days', async () => {
  const { card, person, inbox } = nova;
  await phone.key('2');
  await phone.hears('your authenticator app shows now');
  await phone.key(totp(secret, Date.now()));
  await phone.hears('sent to the address that we have on file');
  await phone.key('1');
  await phone.hears(/It is ordered\. We expect the letter between .+ and .+\./);
  await phone.person.look('practice phone letter ordered');
  await phone.hangUp();
  await inbox.next(/PIN letter|PIN by post|by post/i);
  await openCard(person, card);
  await person.page.getByText('Ordering twice sends one letter').waitFor();
});

test('locked by three wrong tries at the cash machine, it is unlocked by phone, and stays the same PIN', async () => {
  const { card, inbox, person } = nova;
  const tryWrong = () => tryAtMachine(person, stage.house, { card, pin: '4071' });
  for (let tries = 0; tries < 3; tries += 1)
    // oxlint-disable-next-line no-await-in-loop
    await tryWrong();
  assert.match(await tryWrong(), /The PIN is locked/);
  await inbox.next(/locked/);
  await phone.person.go(
    `${stage.house.origins.street}/people/${nova.resident.person.reference}/phone`,
  );
  await calls();
  await phone.key('3');
  await proves();
  // What was asked for before the call back is gone on with: nothing is asked twice.
  await phone.hears('your authenticator app shows now');
  await phone.key(totp(secret, Date.now() + STEP_MS));
  await phone.hears('To unlock the PIN of your card');
  await phone.key('1');
  await phone.hears('Your PIN is unlocked. It is the same as before.');
  await inbox.next(/unlocked/);
  assert.match(await tryWrong(), /Wrong PIN 2 tries left/);
});
