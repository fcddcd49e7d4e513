// A card is frozen because of fraud: nobody uses it, its member does not unlock it alone, and it is unfrozen by the member’s passkey and two
// people at the desk.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { type Actor, aMember } from './kit/actors.ts';
import type { Person } from './kit/browser.ts';
import { tryAtMachine } from './kit/cash-machine.ts';
import { aRepresentative, endsByKey, knownCaller, practicePhoneOf } from './kit/desk.ts';
import { openCard, stepUp } from './kit/member.ts';
import { processorOf, zipOf } from './kit/residents.ts';
import { type Stage, openStage } from './kit/stage.ts';
import { until } from './kit/until.ts';

/** Printed on the cards. */
const CARE = '+12125550142';

let stage: Stage;
let nova: Actor;
let hanna: Person;
let olive: Person;
let tomas: Person;
/** The page of the frozen card. */
let cardPath = '';

before(async () => {
  stage = await openStage();
  nova = await aMember(stage, 'larkspur-charge');
  hanna = await aRepresentative(stage, 'hanna');
  olive = await aRepresentative(stage, 'olive');
  tomas = await aRepresentative(stage, 'tomas');
});
after(async () => {
  for (const person of [nova.person, hanna, olive, tomas]) await person.leave();
  await stage.close();
});

const status = async () => {
  const found = await (await processorOf(stage.house)).findCard(nova.card.reference);
  return found.ok ? found.value.status : undefined;
};
const sentBy = (staff: Person, words: RegExp) =>
  staff.page.locator('section[aria-labelledby=sent]', { hasText: words });

/** From the home page: what was sent, and yes to it. */
async function confirms(): Promise<void> {
  const { person } = nova;
  await person.go('/home');
  await person.page.getByRole('link', { name: 'Open: Unfreeze your card' }).click();
  await person.page.getByRole('button', { name: 'Yes, unfreeze it' }).click();
  await person.page.getByText('to unfreeze your').waitFor();
  await person.look('task unfreeze step-up');
  await stepUp(person, { inbox: nova.inbox });
  await person.page.getByText('You confirmed it').waitFor();
}

test('the fraud team freezes from a call: told to the member, refused at the machine, and with no button to undo it', async () => {
  const { person } = nova;
  await knownCaller(hanna, nova);
  await hanna.page.getByLabel('Why', { exact: true }).selectOption('takeover');
  await hanna.look('desk freeze');
  await hanna.page.getByRole('button', { name: 'Freeze', exact: true }).click();
  await hanna.page.getByText('One card was frozen at').waitFor();
  await hanna.look('desk frozen');
  await nova.inbox.next(/we froze .* because of fraud/);
  assert.equal(await status(), 'frozen-for-fraud');
  await person.go('/home');
  await person.page.getByText('is frozen because of fraud').first().waitFor();
  await person.look('home frozen');
  await openCard(person, nova.card);
  await person.page
    .getByRole('heading', { name: 'This card is frozen because of fraud.' })
    .waitFor();
  await person.look('card frozen');
  for (const name of ['Unlock this card', 'Lock this card', 'Show PIN'])
    assert.equal(await person.page.getByRole('button', { name }).count(), 0, name);
});

test('an old page or a script does not unlock it either: it is said why before anything is proven', async () => {
  const { person } = nova;
  const { app } = stage.house.origins;
  cardPath = new URL(person.page.url()).pathname;
  const answered = await person.context.request.post(`${app}${cardPath}/unlock`, {
    headers: { origin: app },
    maxRedirects: 0,
  });
  assert.equal(answered.status(), 409);
  assert.match(await answered.text(), /frozen because of fraud/);
  assert.equal(await status(), 'frozen-for-fraud');
});

test('the cash machine takes no try, and the phone line says what to do, but not why to whoever has only named the card', async () => {
  const slip = await tryAtMachine(nova.person, stage.house, { card: nova.card, pin: '0000' });
  assert.match(slip, /This card is frozen/);
  await nova.person.look('cash machine frozen');
  const phone = await practicePhoneOf(stage, nova.resident);
  const { street } = stage.house.origins;
  await phone.person.go(`${street}/people/${nova.resident.person.reference}/phone`);
  await phone.call(CARE);
  await phone.hears('You have reached us.');
  await phone.key('1');
  await phone.hears('Did somebody call or write to you');
  await phone.key('3');
  await phone.hears('last four digits of your card');
  await phone.key(nova.card.pan.slice(-4));
  await phone.hears('ZIP code');
  await phone.key(zipOf(nova.resident));
  await phone.hears('cannot be used at this moment');
  await phone.hears('You find more in the app');
  const heard = phone.person.page.locator('.heard');
  assert.doesNotMatch(await heard.innerText(), /frozen|fraud/i);
  await phone.hangUp();
  await phone.person.leave();
});

test('one asks, the member confirms with their passkey, somebody else decides', async () => {
  await hanna.page.getByLabel('Why', { exact: true }).last().selectOption('safe-again');
  await hanna.page.getByRole('button', { name: 'Ask for it to be unfrozen' }).click();
  await sentBy(hanna, /Unfreeze your card.*waits until/).waitFor();
  await nova.person.go('/home');
  await nova.person.look('home unfreeze');
  await confirms();
  await nova.person.look('task unfreeze confirmed');
  await sentBy(hanna, /an operator decides/).waitFor();
  assert.equal(await status(), 'frozen-for-fraud');
  await olive.go('/staff/decisions');
  const waits = olive.page.locator('section', { hasText: nova.resident.person.reference });
  await waits.getByText('All is safe again').waitFor();
  await waits.getByText('Somebody else acts as them, by hanna').waitFor();
  await olive.look('decisions unfreeze');
  await waits.getByRole('button', { name: 'Approve' }).click();
  await olive.page.getByText('Approved. It is made').waitFor();
  await sentBy(hanna, /confirmed, approved and made/).waitFor();
  await nova.inbox.next(/is not frozen any more/);
  assert.equal(await status(), 'active');
  const slip = await tryAtMachine(nova.person, stage.house, { card: nova.card, pin: '0000' });
  assert.match(slip, /Wrong PIN/);
  await endsByKey(hanna);
});

test('whoever asked does not decide, by no page and no script; a no leaves the card frozen', async () => {
  await knownCaller(olive, nova);
  await olive.page.getByRole('button', { name: 'Freeze', exact: true }).click();
  await olive.page.getByText('One card was frozen at').waitFor();
  await olive.page.getByRole('button', { name: 'Ask for it to be unfrozen' }).click();
  await sentBy(olive, /waits until/).waitFor();
  await confirms();
  await sentBy(olive, /an operator decides/).waitFor();
  const { app } = stage.house.origins;
  await tomas.go('/staff/decisions');
  const form = tomas.page.locator('section', { hasText: nova.resident.person.reference });
  const action = await form.locator('form[action$=approve]').getAttribute('action');
  const own = await olive.context.request.post(`${app}${action}`, { headers: { origin: app } });
  assert.equal(own.status(), 409);
  assert.match(await own.text(), /You asked for it yourself/);
  assert.equal(await status(), 'frozen-for-fraud');
  await form.getByRole('button', { name: 'Decline' }).click();
  await tomas.page.getByText('Declined. Nothing changed').waitFor();
  await nova.inbox.next(/we did not unfreeze your card/);
  await until('the desk hears of it', async () =>
    sentBy(olive, /declined by an operator/)
      .first()
      .isVisible(),
  );
  assert.equal(await status(), 'frozen-for-fraud');
  await nova.person.page.reload();
  await nova.person.page.getByText('Your card stays frozen').waitFor();
  await nova.person.look('task unfreeze declined');
  // A lock that is pressed meanwhile is kept below the freeze, and is no way round it.
  for (const act of ['lock', 'unlock'])
    await nova.person.context.request.post(`${app}${cardPath}/${act}`, {
      headers: { origin: app },
    });
  assert.equal(await status(), 'frozen-for-fraud');
  await endsByKey(olive);
});

test('a member who says in the app that a payment was not theirs has the card frozen', async () => {
  const other = await aMember(stage, 'larkspur-charge');
  const processor = await processorOf(stage.house);
  const asked = await processor.askAboutPayment({
    ...{ reference: `${other.card.reference}-odd`, card: other.card.reference },
    ...{ merchant: 'Far Garage', amount: { minor: 9_900, currency: 'USD' } },
    at: new Date(Date.now()).toISOString(),
  });
  assert.ok(asked.ok);
  await until('the home page asks', async () => {
    await other.person.go('/home');
    return other.person.page.getByText('at Far Garage?').first().isVisible();
  });
  await other.person.page.getByRole('link', { name: 'Answer' }).first().click();
  await other.person.page.getByRole('button', { name: 'No, that was not me' }).click();
  await other.person.page.getByText('Your card is frozen because of fraud').waitFor();
  await other.person.look('alert denied frozen');
  await other.inbox.next(/a payment was not yours, so we froze/);
  await other.person.leave();
});
