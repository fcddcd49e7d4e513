// Choosing a PIN: typed twice, weak ones explained, and the cash machine takes the new one and refuses the old one.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { type Actor, PASSWORD, aMember } from './kit/actors.ts';
import { tryAtMachine } from './kit/cash-machine.ts';
import { openCard, startAct, stepUp } from './kit/member.ts';
import { noteMarks } from './kit/notes.ts';
import { openStage } from './kit/stage.ts';
import { goBack, lookAtPin, prove, typeDigits, typePinTwice } from './kit/window.ts';

const stage = await openStage();
const { house } = stage;
after(() => stage.close());

async function toWindow(actor: Actor, act: 'pin.show' | 'pin.set'): Promise<void> {
  const { person, card, inbox, account } = actor;
  await openCard(person, card);
  await startAct(person, act);
  const { password } = account;
  await stepUp(person, { inbox, ...(password === undefined ? {} : { password }) });
  await person.page.waitForURL(`${house.origins.window}/**`);
}

test('the old PIN is refused and the new one is taken', async () => {
  const actor = await aMember(stage, 'larkspur-charge');
  const { person, card, inbox } = actor;
  await toWindow(actor, 'pin.show');
  await prove(person, { way: 'passkey' });
  const old = await lookAtPin(person);
  assert.match(await tryAtMachine(person, house, { card, pin: old }), /The PIN is right/);

  const chosen = '739105284617';
  noteMarks(house, { kind: 'pin', name: 'chosen at the keypad', digits: chosen, pan: card.pan });
  await toWindow(actor, 'pin.set');
  await person.look('choose');
  await typePinTwice(person, chosen);
  await person.look('choose proof');
  await prove(person, { way: 'passkey' });
  await person.page.getByRole('heading', { name: 'Your new PIN is set' }).waitFor();
  await person.look('choose done');
  await goBack(person, house);
  await person.page.getByText('Your new PIN is set').waitFor();
  await inbox.next(/PIN .*was changed/);

  assert.match(await tryAtMachine(person, house, { card, pin: old }), /Wrong PIN 2 tries left/);
  assert.match(await tryAtMachine(person, house, { card, pin: chosen }), /The PIN is right/);
  await toWindow(actor, 'pin.show');
  await prove(person, { way: 'passkey' });
  assert.equal(await lookAtPin(person), chosen);
  await person.leave();
});

test('weak ones are explained while they are typed, and those only the keeper can know by the keeper', async () => {
  const actor = await aMember(stage, 'larkspur-charge');
  const { person, card } = actor;
  const { page } = person;
  await toWindow(actor, 'pin.set');
  for (const [typed, why] of [
    ['1234', 'The digits go up in a row'],
    ['7777', 'All digits are the same'],
    ['1987', 'Many people have this one'],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop
    await typeDigits(page, typed);
    // oxlint-disable-next-line no-await-in-loop
    await page.getByText(why).waitFor();
    // oxlint-disable-next-line no-await-in-loop
    await page.getByRole('button', { name: 'Clear' }).click();
  }
  await person.look('choose weak');
  // The end of the card number: the screen does not know it, the keeper does.
  const ending = card.pan.slice(-4);
  await typePinTwice(person, `${ending}`);
  await prove(person, { way: 'passkey' });
  await page.getByText('It is the end of your card number').waitFor();
  await person.look('choose refused by the keeper');
  const chosen = '604938175260';
  noteMarks(house, { kind: 'pin', name: 'second choice', digits: chosen, pan: card.pan });
  await typePinTwice(person, chosen);
  await prove(person, { way: 'passkey' });
  await page.getByRole('heading', { name: 'Your new PIN is set' }).waitFor();
  assert.match(await tryAtMachine(person, house, { card, pin: chosen }), /The PIN is right/);
  await person.leave();
});

test('two different entries change nothing', async () => {
  const actor = await aMember(stage, 'larkspur-charge');
  const { person } = actor;
  await toWindow(actor, 'pin.set');
  await typeDigits(person.page, '8351');
  await person.page.keyboard.press('Enter');
  await person.page.locator('[aria-current=step]', { hasText: '2' }).waitFor();
  await typeDigits(person.page, '8352');
  await person.page.keyboard.press('Enter');
  await person.page.getByText('The two are not the same').waitFor();
  await person.leave();
});

test('a credit card by password: the code, the security code, and a PVV behind the border', async () => {
  const actor = await aMember(stage, 'larkspur-credit', { with: 'password' });
  const { person, card, inbox } = actor;
  assert.equal(actor.account.password, PASSWORD);
  await toWindow(actor, 'pin.set');
  await typePinTwice(person, '8351');
  await prove(person, { way: 'code', inbox, securityCode: card.securityCode });
  await person.page.getByRole('heading', { name: 'Your new PIN is set' }).waitFor();
  assert.match(await tryAtMachine(person, house, { card, pin: '8352' }), /Wrong PIN/);
  assert.match(await tryAtMachine(person, house, { card, pin: '8351' }), /The PIN is right/);
  await person.leave();
});
