// Ines has a card and no account. Ten minutes later she has one, and nobody but the keeper has seen the card.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { openInbox } from './kit/inbox.ts';
import { register } from './kit/member.ts';
import { aNewcomer, cardOf, resident } from './kit/residents.ts';
import { openStage } from './kit/stage.ts';
import { typeCard, typedBy } from './kit/window.ts';

const stage = await openStage();
const { house } = stage;
after(() => stage.close());

test('Ines registers with a passkey, and needs no password', async () => {
  const ines = resident(house, 'M-1001');
  const inbox = openInbox(house, ines);
  const person = await stage.person();
  const account = await register(person, house, {
    resident: ines,
    card: cardOf(ines, 'larkspur-charge'),
    inbox,
    userId: 'ines.marlowe',
    passkey: true,
    look: 'register',
  });
  assert.equal(account.recoveryCodes.length, 10);
  assert.equal(new Set(account.recoveryCodes).size, 10);
  assert.equal(await person.authenticator.count(), 1);
  await person.page.getByRole('heading', { level: 1 }).getByText('Ines').waitFor();
  await person.page.getByText('ending 1009').first().waitFor();
  await person.look('home');
  await inbox.next(/registered/);
  await person.leave();
});

test('somebody registers with a password, in Spanish, and confirms phone and e-mail', async () => {
  const nova = await aNewcomer(house, { product: 'larkspur-charge', language: 'es' });
  const person = await stage.person({ language: 'es', scheme: 'dark' });
  const account = await register(person, house, {
    resident: nova,
    card: cardOf(nova, 'larkspur-charge'),
    inbox: openInbox(house, nova),
    userId: `nova-${nova.person.reference.slice(2, 8)}`,
    password: 'cuatro gatos por la tarde',
    passkey: false,
    look: 'register-es',
  });
  assert.equal(account.recoveryCodes.length, 10);
  assert.equal(await person.page.locator('html').getAttribute('lang'), 'es');
  await person.leave();
});

test('a card that does not match gets the same pages, and no code', async () => {
  const nova = await aNewcomer(house, { product: 'larkspur-credit' });
  const card = cardOf(nova, 'larkspur-credit');
  const inbox = openInbox(house, nova);
  const person = await stage.person();
  await person.go('/register');
  await person.page.locator('form[action="/register"] button').click();
  const wrong = nova.person.idEnding === '0000' ? '1111' : '0000';
  await typeCard(person, house, { ...typedBy(nova, card), idEnding: wrong });
  await person.page
    .getByRole('heading', { name: 'We sent a code to the contact on file' })
    .waitFor();
  await person.page.locator('[name=code]').fill('123456');
  await person.page.locator('form[action="/register/code"] [type=submit]').click();
  await person.page.getByRole('alert').waitFor();
  await person.look('register code wrong');
  // Then the same card as it should be: the code that comes now is the first one, so the wrong card made none.
  await person.go('/register');
  await person.page.locator('form[action="/register"] button').click();
  await typeCard(person, house, typedBy(nova, card));
  await inbox.nextCode(/register/);
  assert.equal(inbox.all().length, 1);
  await person.leave();
});

test('a card that has an account already gets the same pages; its holder is told, not the visitor', async () => {
  const ines = resident(house, 'M-1001');
  const inbox = openInbox(house, ines);
  const person = await stage.person();
  await person.go('/register');
  await person.page.locator('form[action="/register"] button').click();
  await typeCard(person, house, typedBy(ines, cardOf(ines, 'larkspur-charge')));
  await person.page
    .getByRole('heading', { name: 'We sent a code to the contact on file' })
    .waitFor();
  await inbox.next(/already/i);
  await person.leave();
});

test('weak choices are explained beside their field, and nothing typed is lost', async () => {
  const nova = await aNewcomer(house, { product: 'larkspur-charge' });
  const person = await stage.person({ viewport: { width: 1280, height: 900 } });
  const { page } = person;
  await person.go('/register');
  await page.locator('form[action="/register"] button').click();
  const inbox = openInbox(house, nova);
  await typeCard(person, house, typedBy(nova, cardOf(nova, 'larkspur-charge')));
  await page.locator('[name=code]').fill(await inbox.nextCode(/register/));
  await page.locator('form[action="/register/code"] [type=submit]').click();
  await page.locator('[name=userId]').fill('a-name-to-keep');
  await page.locator('[name=password]').fill('password1');
  await page.locator('form[action="/register/way"] [type=submit]').click();
  await page.locator('#f-password-w').waitFor();
  assert.equal(await page.locator('[name=userId]').inputValue(), 'a-name-to-keep');
  assert.equal(await page.locator('[name=password]').inputValue(), '');
  await person.look('register way wrong');
  await person.leave();
});
