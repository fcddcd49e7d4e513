// With a landline alone: the security code of the card is keyed on the call, past the server. A letter is ordered with it, a PIN unlocked,
// and a new PIN chosen; then everything that the bank keeps is searched for what was keyed.
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { after, before, test } from 'node:test';

import type { GivenCard } from '@countersign/street';

import { patternsOf } from './kit/canary/marks.ts';
import { placesOf } from './kit/canary/places.ts';
import { createSearch } from './kit/canary/search.ts';
import { tryAtMachine } from './kit/cash-machine.ts';
import { isCalledBack, practicePhoneOf, type PracticePhone } from './kit/desk.ts';
import { type Inbox, openInbox } from './kit/inbox.ts';
import { aNewcomer, cardOf, type Resident, zipOf } from './kit/residents.ts';
import { openStage, type Stage } from './kit/stage.ts';

/** Printed on the cards. */
const CARE = '+12125550142';
const PIN_DIGITS = 12;

let stage: Stage;
let who: Resident;
let card: GivenCard;
let inbox: Inbox;
let phone: PracticePhone;
/** Twelve digits that no chance makes. */
const chosen = Array.from({ length: PIN_DIGITS }, () => randomInt(10)).join('');
const mistyped = Array.from({ length: PIN_DIGITS }, () => randomInt(10)).join('');

before(async () => {
  stage = await openStage();
  // They never opened an account: a telephone, a letter box and an e-mail address on file are all they have.
  who = await aNewcomer(stage.house, { product: 'larkspur-charge' });
  card = cardOf(who, 'larkspur-charge');
  inbox = openInbox(stage.house, who);
  phone = await practicePhoneOf(stage, who);
});
after(async () => {
  await phone.person.leave();
  await stage.close();
});

/** English, my PIN, the card and the ZIP code; then the call back on the number on file. */
async function callsAndIsCalledBack(wants: string): Promise<void> {
  await phone.person.go(`${stage.house.origins.street}/people/${who.person.reference}/phone`);
  await phone.call(CARE);
  await phone.hears('You have reached us.');
  await phone.key('1');
  await phone.hears('Did somebody call or write to you');
  await phone.key('2');
  await phone.hears('last four digits of your card');
  await phone.key(card.pan.slice(-4));
  await phone.hears('ZIP code');
  await phone.key(zipOf(who));
  await phone.hears('You see or choose your PIN in the app or on our page');
  await phone.key(wants);
  await phone.hears('For this we call you back first');
  await isCalledBack(stage, who, phone);
  await phone.hears('Thank you. That is right.');
}

/** What was said before is still on the page: it has to be said so many times. */
const hearsAgain = (words: string, times: number) =>
  phone.person.page
    .locator('.heard li', { hasText: words })
    .nth(times - 1)
    .waitFor();

const wrongCode = () => (card.securityCode === '4821' ? '4822' : '4821');

test('with the keyed security code a letter is ordered, and the page of the phone has dots where it was keyed', async () => {
  await callsAndIsCalledBack('2');
  await phone.hears('Key the security code of your card now, 4 digits.');
  await phone.key(card.securityCode);
  await phone.hears('sent to the address that we have on file');
  await phone.person.look('practice phone security code');
  assert.match(await phone.person.page.content(), /Keyed • • • •/);
  await phone.key('1');
  await phone.hears(/It is ordered\. We expect the letter between .+ and .+\./);
  await inbox.next(/PIN letter|PIN by post|by post/i);
  await phone.hangUp();
});

test('a PIN that is locked is unlocked by phone; a wrong code is asked for again and says nothing', async () => {
  const tryWrong = () => tryAtMachine(phone.person, stage.house, { card, pin: '4071' });
  for (let tries = 0; tries < 3; tries += 1)
    // oxlint-disable-next-line no-await-in-loop
    await tryWrong();
  await inbox.next(/locked/);
  await callsAndIsCalledBack('3');
  await phone.hears('Key the security code of your card now');
  await phone.key(wrongCode());
  await phone.hears('That did not work. Please try again.');
  await hearsAgain('Key the security code of your card now', 2);
  await phone.key(card.securityCode);
  await phone.hears('To unlock the PIN of your card');
  await phone.key('1');
  await phone.hears('Your PIN is unlocked. It is the same as before.');
  await inbox.next(/unlocked/);
});

test('a new PIN is chosen with the keys: an easy one is refused, two that differ begin anew, and the cash machine takes it', async () => {
  await phone.hears('To hear whether your PIN is set or locked, press 1.');
  await phone.hears('To choose a new PIN with the keys of your phone, press 4.');
  await phone.key('4');
  await phone.hears('To choose a new PIN for your card ending');
  await phone.key('1');
  const FIRST = 'Key your new PIN now, 4 to 12 digits, then press the hash key.';
  const AGAIN = 'Key the same PIN once more, then press the hash key.';
  await hearsAgain(FIRST, 1);
  await phone.key('1111#');
  await phone.hears('That PIN is too easy to guess.');
  await hearsAgain(FIRST, 2);
  await phone.key(`${chosen}#`);
  await hearsAgain(AGAIN, 1);
  await phone.key(`${mistyped}#`);
  await phone.hears('The two were not the same. We begin again.');
  await hearsAgain(FIRST, 3);
  await phone.key(`${chosen}#`);
  await hearsAgain(AGAIN, 2);
  await phone.key(`${chosen}#`);
  await phone.hears('Your new PIN is set, and it works at once.');
  await phone.person.look('practice phone new pin');
  await inbox.next(/PIN was (set|changed|chosen)|new PIN/i);
  await phone.hangUp();
  assert.match(await tryAtMachine(phone.person, stage.house, { card, pin: chosen }), /is right/);
});

test('a post to the window’s telephone face that no platform signed is not heard', async () => {
  const address = `${stage.house.origins.window}/line/carrier/none/1/ln_${'A'.repeat(22)}`;
  for (const headers of [{}, { 'x-twilio-signature': 'AAAA' }]) {
    // oxlint-disable-next-line no-await-in-loop
    const { status } = await fetch(address, {
      ...{ method: 'POST', headers: { ...headers } },
      body: new URLSearchParams({ CallSid: 'CA1', Digits: card.securityCode }),
    });
    assert.equal(status, 401);
  }
});

test('what was keyed is nowhere: memory of the server, logs, databases, messages, traffic, the page of the phone', async () => {
  const page = await phone.person.page.request.get(
    `${stage.house.origins.street}/people/${who.person.reference}/phone`,
  );
  const lines = [...(await page.text()).matchAll(/>Keyed ([^<]*)</g)].map(([, keys]) => keys);
  assert.ok(lines.some((keys) => keys?.includes('•')));
  const keyed = lines.join('').replaceAll(/\s/g, '');
  assert.ok(![chosen, mistyped].some((digits) => keyed.includes(digits)));
  const search = createSearch([
    ...patternsOf([
      { kind: 'pin', name: 'chosen by phone', digits: chosen, pan: card.pan },
      { kind: 'pin', name: 'mistyped by phone', digits: mistyped, pan: card.pan },
      { kind: 'security-code', name: card.reference, digits: card.securityCode },
      { kind: 'security-code', name: 'wrong', digits: wrongCode() },
    ]),
    // As a platform would say it.
    ...[card.securityCode, wrongCode()].map((digits) => ({
      ...{ mark: 'security-code as a platform says it', form: 'form field' },
      bytes: Buffer.from(`Digits=${digits}`),
    })),
  ]);
  // The window carries keys of telephones, and cannot wipe the texts that they come in: docs/threat-model.md names it.
  const places = placesOf(stage.house).filter(({ name }) => name !== 'memory of window');
  assert.ok(places.some(({ name }) => name === 'memory of server'));
  for (const place of places) {
    // oxlint-disable-next-line no-await-in-loop
    const { amount, findings } = await place.search(search);
    assert.deepEqual(findings, [], place.name);
    // In a house of its own no letter is at the press, and nobody has opened a page of the bank.
    assert.ok(amount > 0 || /press|browsers/.test(place.name), place.name);
  }
});
