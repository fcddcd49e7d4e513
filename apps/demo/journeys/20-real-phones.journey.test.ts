// Telephones that exist walk the line to its ends: baresip and sipp, by SIP, on this computer alone. All of them at once, as on any day;
// what decides a step is looked for on the recording of the telephone that heard it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { aMember, type Actor } from './kit/actors.ts';
import type { Person } from './kit/browser.ts';
import { aRepresentative, placeCall, scammerCalls } from './kit/desk.ts';
import { identityIn, isTheBanks } from './kit/identity.ts';
import { openInbox } from './kit/inbox.ts';
import { aListener, type Listener } from './kit/listener.ts';
import { runSipp, withoutPhones } from './kit/real-phones.ts';
import { aNewcomer, cardOf, processorOf, type Resident, zipOf } from './kit/residents.ts';
import { sippScenario } from './kit/sipp-scenario.ts';
import { openStage, type Stage } from './kit/stage.ts';

const skip = withoutPhones();
/** Printed on the cards of two regions. */
const [US, UK] = ['+12125550142', '+442079460142'] as const;
const DAY_MS = 86_400_000;

let stage: Stage;
let nova: Actor;
let olive: Person;
let hanna: Person;
let tomas: Person;
const listeners: Listener[] = [];

before(async () => {
  if (skip !== false) return;
  stage = await openStage();
  [nova, olive, hanna, tomas] = await Promise.all([
    aMember(stage, 'larkspur-charge'),
    aRepresentative(stage, 'olive'),
    aRepresentative(stage, 'hanna'),
    aRepresentative(stage, 'tomas'),
  ]);
});
after(async () => {
  if (skip !== false) return;
  await Promise.all(listeners.map((one) => one.leaves()));
  await Promise.all([nova.person.leave(), olive.leave(), hanna.leave(), tomas.leave()]);
  await stage.close();
});

/** Somebody with a card and a telephone on file, and no account. One after the other: they move in by one file. */
let lastCame: Promise<unknown> = Promise.resolve();
async function somebody(
  product: 'larkspur-charge' | 'larkspur-credit' = 'larkspur-charge',
): Promise<Resident> {
  const comes = lastCame.then(() => aNewcomer(stage.house, { product }));
  lastCame = comes;
  return await comes;
}
async function atTheirPhone(who: Resident): Promise<Listener> {
  const listener = await aListener(stage.house, who);
  listeners.push(listener);
  return listener;
}

/** Calls the number on the card, in English, and wants what a key is for. */
async function wants(phone: Listener, key: string): Promise<void> {
  await phone.calls(US);
  await phone.hears(/^Thank you for calling Larkspur Card\. You have reached us\.$/);
  await phone.keys('1');
  await phone.hears(/^Did somebody call or write to you/);
  await phone.keys(key);
}

async function namesCard({ hears, keys, who }: Listener, language: 'en' | 'es' = 'en') {
  const [ending, zip] =
    language === 'en' ? [/last four digits/, /ZIP code/] : [/cuatro últimas cifras/, /postal/];
  await hears(ending);
  await keys(who.cards[0]?.pan.slice(-4) ?? '');
  await hears(zip);
  await keys(zipOf(who));
}

/** The digits are heard on the first call, and keyed on the second, which rings the telephone that is on file. */
async function isCalledBack(phone: Listener): Promise<void> {
  await phone.hears(/^For this we call you back first/);
  const said = await phone.hears(/^Keep these four digits in mind: \d \d \d \d\.$/, 'its end');
  await phone.keys('1');
  await phone.hears(/Please hang up\./);
  await phone.hangsUp();
  const invite = await phone.rings();
  await isTheBanks(stage.house, identityIn(invite), phone.who.person.phone);
  await phone.answers();
  await phone.hears(/^This is Larkspur Card\. Somebody has called us/);
  await phone.hears(/^If you did not just call us, hang up\./);
  await phone.keys(said.replaceAll(/\D/g, ''));
  await phone.hears(/^Thank you\. That is right\.$/);
}

describe('by real telephones, all at once', { concurrency: true, skip }, () => {
  test('1: the number of each region has its menu, in English and in Spanish, and the card decides what is in it', async () => {
    const phone = await atTheirPhone(await somebody('larkspur-credit'));
    await phone.calls(US);
    await phone.hears(/^Thank you for calling/);
    await phone.hears(/^For English, press 1\.$/);
    await phone.hears(/^Para español, pulsa 2\.$/);
    await phone.keys('2');
    await phone.hears(/^¿Alguien te ha llamado/);
    await phone.hears(/^Para tu PIN, pulsa 2\.$/);
    await phone.keys('2');
    await namesCard(phone, 'es');
    await phone.hears(/PIN en la aplicación/);
    await phone.hears(/^Para oír si tu PIN está puesto o bloqueado, pulsa 1\.$/);
    // Letters for this card are ordered on its page: the key before is followed by the one behind.
    await phone.hears(/^Para desbloquearlo, pulsa 3\.$/);
    await phone.hasNotHeard('Para recibirlo por correo, pulsa 2.', 'es-US');
    await phone.hangsUp();
    await phone.calls(UK);
    await phone.hears(/^Thank you for calling/);
    await phone.hears(/^Did somebody call or write to you/);
    await phone.hears(/^For your PIN, press 2\.$/);
    await phone.hears(/^To lock your card, to report it lost/);
    await phone.hangsUp();
  });

  test('1: sipp keys the same menu in Spanish by a payload type of its own, and a representative picks up', async () => {
    const who = await somebody();
    const keys = [
      { afterSeconds: 4, key: '2' },
      { afterSeconds: 2, key: '0' },
    ];
    const scenario = sippScenario({ keys, endsAfterSeconds: 12 });
    const walked = runSipp(stage.house, who, { number: US, scenario });
    await hanna.go('/staff/line');
    await hanna.page.getByRole('button', { name: 'Take the call' }).first().click();
    await hanna.page.getByRole('heading', { name: 'A caller who named no card' }).waitFor();
    const { code, said } = await walked;
    assert.equal(code, 0, said);
  });

  test('2: our call is not answered; calling the printed number it was us, and one key leads to the representative, who sees the level', async () => {
    const phone = await atTheirPhone(await somebody());
    await placeCall(olive, phone.who);
    const invite = await phone.rings();
    await isTheBanks(stage.house, identityIn(invite), phone.who.person.phone);
    phone.phone.hangUp();
    await olive.page.getByRole('heading', { name: /Ended|Busy|not answer/i }).waitFor();
    await wants(phone, '1');
    await phone.hears(/^Key the reference/);
    await phone.keys('#');
    await namesCard(phone);
    await phone.hears(/^Yes\. We tried to reach you today at .*: A check on a payment\.$/);
    await phone.hears(/^To talk to the people who have your case, press 1\.$/);
    await phone.keys('1');
    await phone.hears(/^A representative will be with you\./);
    await olive.go('/staff/line');
    const mine = olive.page.locator('li', { hasText: phone.who.person.familyName });
    await mine.getByRole('button', { name: 'Take the call' }).click();
    await olive.page.getByRole('heading', { name: 'Level: L1, claimed' }).waitFor();
    await phone.hears(/^We connect you now\.$/);
    await olive.page.getByRole('button', { name: 'End the call' }).click();
    await phone.isOver();
  });

  test('2: a stranger with our number on the display has no Identity; the line has no record of them, and takes the report', async () => {
    const phone = await atTheirPhone(await somebody());
    const scammer = await stage.person();
    await scammerCalls(scammer, stage.house, { to: phone.who, from: US });
    assert.equal(identityIn(await phone.rings()), undefined);
    phone.phone.hangUp();
    await scammer.leave();
    await wants(phone, '1');
    await phone.hears(/^Key the reference/);
    await phone.keys('#');
    await namesCard(phone);
    await phone.hears(/^We have no record of a call or a message of ours to you\.$/);
    await phone.hears(/^If you keyed it right, it was not us\./);
    await phone.keys('1');
    await phone.hears(/^If you know the number that they called or wrote from/);
    await phone.keys(`${US.slice(2)}#`);
    await phone.hears(/^Thank you\. We have written it down\.$/);
    await phone.hears(/^Your report is R( [0-9A-Z]){8}\./);
    await phone.hangsUp();
  });

  test('3: called back and proven, how the PIN stands is heard; the security code is keyed past the server, and a letter ordered', async () => {
    const phone = await atTheirPhone(await somebody());
    const inbox = openInbox(stage.house, phone.who);
    await wants(phone, '2');
    await namesCard(phone);
    await phone.hears(/^You see or choose your PIN in the app or on our page/);
    await phone.keys('1');
    await isCalledBack(phone);
    await phone.hears(/^Your PIN is set, and it works\.$/);
    await phone.keys('2');
    await phone.hears(/^Key the security code of your card now, 4 digits\./);
    await phone.keys(cardOf(phone.who, 'larkspur-charge').securityCode);
    await phone.hears(/sent to the address that we have on file, press 1\.$/);
    await phone.keys('1');
    await phone.hears(/^It is ordered\. We expect the letter between/);
    await phone.hangsUp();
    await inbox.next(/PIN letter|PIN by post|by post/i);
  });

  test('4: a card is locked at once with nothing proven, and its owner is told', async () => {
    const phone = await atTheirPhone(await somebody());
    const inbox = openInbox(stage.house, phone.who);
    await wants(phone, '3');
    await namesCard(phone);
    await phone.hears(/^This is about your card ending/);
    await phone.hears(/^To lock it now, press 1\./);
    await phone.keys('1');
    await phone.hears(/^Your card is locked\. Nobody can pay with it\./);
    await phone.hangsUp();
    await inbox.next(/a caller had our phone line lock Larkspur Charge/);
  });

  test('4: the last payment is heard on the number on file, and a card that is lost is stopped for good', async () => {
    const phone = await atTheirPhone(await somebody());
    const inbox = openInbox(stage.house, phone.who);
    await paysWith(cardOf(phone.who, 'larkspur-charge').reference);
    await wants(phone, '3');
    await namesCard(phone);
    await phone.hears(/^This is about your card ending/);
    await phone.keys('3');
    await isCalledBack(phone);
    await phone.hears(/^These are the last payments with your card/);
    await phone.hears(/12 dollars and 50 cents, at Corner Books\.$/);
    await phone.keys('3');
    await phone.hears(/^This is about your card ending/);
    await phone.keys('2');
    await phone.hears(/^You want to report your card ending/);
    await phone.keys('1');
    await phone.hears(/^Thank you\. Your card is stopped/);
    await phone.hangsUp();
    await inbox.next(/lost or stolen/);
  });

  test('5, 6, 7: whoever waits hears place and time and is called back instead; the operator sees the queue, the app that it is us', async () => {
    const phone = await atTheirPhone(nova.resident);
    await tomas.go('/staff/floor');
    await wants(phone, '3');
    await namesCard(phone);
    await phone.hears(/^This is about your card ending/);
    await phone.keys('0');
    await phone.hears(/^A representative will be with you\. You are /);
    await phone.hears(/^It will take about /);
    await floorShows('The first waits since', /\d:\d\d/);
    await phone.hears(/^If you do not want to wait, press 1/);
    await phone.keys('1');
    await phone.hears(/^We call you back on the number that we have on file/);
    await phone.keys('1');
    await phone.hears(/^We call you when it is your turn/);
    await floorShows('Wait to be called back', /^[1-9]/);
    await phone.hangsUp();
    await hanna.go('/staff/line');
    const mine = hanna.page.locator('li', { hasText: nova.resident.person.familyName });
    await mine.getByRole('button', { name: 'Call them' }).click();
    const invite = await phone.rings();
    await isTheBanks(stage.house, identityIn(invite), nova.resident.person.phone);
    await phone.answers();
    await nova.person.go('/check');
    await nova.person.page.getByText('a call that you asked for').first().waitFor();
    await phone.hears(/^This is Larkspur Card\. We are calling about this: /);
    await phone.hears(/^You need not believe that\./);
    await hanna.page.getByRole('heading', { name: 'Talking' }).waitFor();
    await hanna.page.getByRole('button', { name: 'End the call' }).click();
    await phone.isOver();
  });
});

async function paysWith(card: string): Promise<void> {
  const processor = await processorOf(stage.house);
  const told = await processor.tellPayment({
    ...{ reference: `${card}-p1`, card },
    ...{ amount: { minor: 1_250, currency: 'USD' }, merchant: 'Corner Books' },
    at: new Date(Date.now() - DAY_MS).toISOString(),
  });
  assert.ok(told.ok, JSON.stringify(told));
}

/** The operator's page, which follows the line by itself. */
async function floorShows(label: string, value: RegExp): Promise<void> {
  const row = tomas.page.locator('dl > div', { hasText: label });
  await row.locator('dd', { hasText: value }).waitFor();
}
