// A card is locked with one press, refused at the cash machine, and unlocked by whoever proves that they may.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { type Actor, aMember } from './kit/actors.ts';
import { tryAtMachine } from './kit/cash-machine.ts';
import { openCard, stepUp } from './kit/member.ts';
import { type Stage, openStage } from './kit/stage.ts';

let stage: Stage;
let nova: Actor;

before(async () => {
  stage = await openStage();
  nova = await aMember(stage, 'larkspur-charge');
});
after(async () => {
  await nova.person.leave();
  await stage.close();
});

const atMachine = () => tryAtMachine(nova.person, stage.house, { card: nova.card, pin: '0000' });

test('one press locks the card: the member is told, and the cash machine takes no try', async () => {
  const { card, inbox, person } = nova;
  const { page } = person;
  await openCard(person, card);
  await person.look('card lock');
  await page.getByRole('button', { name: 'Lock this card' }).click();
  await page.getByText('The card is locked').waitFor();
  await person.look('card locked by member');
  await inbox.next(/you locked Larkspur Charge/);
  assert.match(await atMachine(), /This card is locked/);
  await openCard(person, card);
  assert.equal(await page.getByRole('button', { name: 'Show PIN' }).count(), 0);
});

test('to unlock it is proven; then the machine asks for the PIN again', async () => {
  const { card, inbox, person } = nova;
  const { page } = person;
  await openCard(person, card);
  await page.getByRole('button', { name: 'Unlock this card' }).click();
  await page.getByRole('heading', { level: 1, name: 'Is it you?' }).waitFor();
  await person.look('card unlock step-up');
  await stepUp(person, { inbox });
  await page.getByText('The card can be used again').waitFor();
  await inbox.next(/is unlocked\. Not you\?/);
  assert.match(await atMachine(), /Wrong PIN/);
});

test('all cards at once, as whoever is being deceived needs it', async () => {
  const { person } = nova;
  await person.go('/cards');
  await person.page.getByRole('button', { name: 'Lock all my cards' }).click();
  await person.page.getByText('Your cards are locked').waitFor();
  assert.equal(await person.page.getByRole('button', { name: 'Lock all my cards' }).count(), 0);
  await person.look('cards locked');
});
