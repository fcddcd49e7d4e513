// Seeing the PIN: for seconds, on the member's own screen, after a proof for exactly this act.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { PASSWORD, aMember } from './kit/actors.ts';
import { tryAtMachine } from './kit/cash-machine.ts';
import { openCard, startAct, stepUp } from './kit/member.ts';
import { openStage } from './kit/stage.ts';
import { goBack, lookAtPin, prove } from './kit/window.ts';

const stage = await openStage();
const { house } = stage;
after(() => stage.close());

test('with a passkey: press and hold, and the digits are those that the cash machine takes', async () => {
  const { person, card, inbox } = await aMember(stage, 'larkspur-charge');
  const { page } = person;
  await openCard(person, card);
  await person.look('card');
  await page.getByText('3 left today').waitFor();
  await startAct(person, 'pin.show');
  await stepUp(person, { inbox });
  await page.waitForURL(`${house.origins.window}/show`);
  await person.look('show proof');
  await prove(person, { way: 'passkey' });
  const pin = await lookAtPin(person);
  assert.match(pin, /^\d{4}$/);
  await person.look('show hidden');
  const markup = await page.content();
  assert.ok(
    !markup.includes(pin) && !markup.includes(card.pan.slice(-4)),
    'nothing stays in the page',
  );
  await page.evaluate('dispatchEvent(new Event("pagehide"))');
  await openCard(person, card);
  await page.getByText('2 left today').waitFor();
  await inbox.next(/PIN .*was shown/);
  assert.match(await tryAtMachine(person, house, { card, pin }), /The PIN is right/);
  await person.leave();
});

test('the ten seconds end by themselves, and the digits leave the page', async () => {
  const { person, card, inbox } = await aMember(stage, 'larkspur-charge');
  const { page } = person;
  await openCard(person, card);
  await startAct(person, 'pin.show');
  await stepUp(person, { inbox });
  await prove(person, { way: 'passkey' });
  await page.locator('.hold').waitFor();
  await page.getByRole('button', { name: 'I cannot hold: show it for ten seconds' }).click();
  const pin = (await page.locator('.pin-cells').innerText()).replaceAll(/\s/g, '');
  assert.match(pin, /^\d{4}$/);
  await page.getByRole('heading', { name: 'The ten seconds are over' }).waitFor();
  assert.ok(!(await page.content()).includes(pin));
  await person.look('show over');
  await goBack(person, house);
  await page.getByText('Your PIN was shown').waitFor();
  await person.look('card after show');
  await person.leave();
});

test('with a password: our code and the security code of the card, typed in the window', async () => {
  const { person, card, inbox } = await aMember(stage, 'larkspur-charge', { with: 'password' });
  const { page } = person;
  await openCard(person, card);
  await page
    .getByText('confirm with a code from us and the security code of your card')
    .or(page.getByText('confirm with a code from us and the security code on your card'))
    .first()
    .waitFor();
  await startAct(person, 'pin.show');
  await person.look('step up for a pin');
  await stepUp(person, { password: PASSWORD, inbox });
  await page.waitForURL(`${house.origins.window}/show`);
  await prove(person, { way: 'code', inbox, securityCode: card.securityCode });
  const pin = await lookAtPin(person);
  assert.match(pin, /^\d{4}$/);
  assert.match(await tryAtMachine(person, house, { card, pin }), /The PIN is right/);
  await person.leave();
});

test('a wrong security code opens nothing, and does not say which part was wrong', async () => {
  const { person, card, inbox } = await aMember(stage, 'larkspur-charge', { with: 'password' });
  await openCard(person, card);
  await startAct(person, 'pin.show');
  await stepUp(person, { password: PASSWORD, inbox });
  const wrong = card.securityCode === '1111' ? '2222' : '1111';
  await prove(person, { way: 'code', inbox, securityCode: wrong });
  await person.page.getByRole('alert').getByText('That did not match').waitFor();
  await person.look('show refused');
  assert.equal(await person.page.locator('.hold').count(), 0);
  await person.leave();
});
