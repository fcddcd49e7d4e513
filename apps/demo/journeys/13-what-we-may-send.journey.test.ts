// What a member lets us send: yes and no on the page, STOP and START from the phone, and what becomes of a text.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { type Actor, aMember } from './kit/actors.ts';
import type { Person } from './kit/browser.ts';
import { type Stage, openStage } from './kit/stage.ts';
import { until } from './kit/until.ts';

let stage: Stage;
let ines: Actor;
let street: Person;

before(async () => {
  stage = await openStage();
  ines = await aMember(stage, 'larkspur-charge');
  street = await stage.person({ viewport: { width: 1280, height: 900 } });
});
after(async () => {
  await street.leave();
  await ines.person.leave();
  await stage.close();
});

/** Writes a text back on the phone in the street. */
async function writeBack(text: string): Promise<void> {
  const { page } = street;
  const { street: origin } = stage.house.origins;
  await street.go(`${origin}/people/${ines.resident.person.reference}`);
  await page.locator('form.write [name=text]').fill(text);
  await page.locator('form.write button').click();
  await page.locator('.phone .mine', { hasText: text }).first().waitFor();
}

const choices = (person: Person) => person.page.locator('form[action="/choices"]');

test('a text that arrived says so in the list', async () => {
  const { person } = ines;
  await until('the text of the registration arrived', async () => {
    await person.go('/contacts');
    return (await person.page.locator('main').innerText()).includes('Arrived');
  });
  await person.look('contacts arrived');
});

test('a yes is kept with its day, and one press takes everything back', async () => {
  const { person } = ines;
  const { page } = person;
  await page.getByRole('link', { name: 'Choose what we may send you' }).click();
  await person.look('choices');
  await page.getByLabel('By e-mail').check();
  await page.getByLabel('By a call').check();
  await page.getByRole('button', { name: 'Save my choices' }).click();
  await page.getByText('Your choices are saved').waitFor();
  assert.equal(await choices(person).locator('input:checked').count(), 2);
  await choices(person).getByText('You said so on').first().waitFor();
  await person.look('choices saved');
  await page.getByRole('button', { name: 'No to all of it' }).click();
  await page.getByText('Your choices are saved').waitFor();
  assert.equal(await choices(person).locator('input:checked').count(), 0);
});

test('STOP from the phone is answered, and said on the page', async () => {
  const { inbox, person, resident } = ines;
  await writeBack('Stop');
  const answer = await inbox.next(/no more texts to this phone/);
  assert.equal(answer.to, resident.person.phone);
  await street.look('street phone stopped');
  await person.go('/choices');
  await person.page.getByText('A phone that wants no texts').waitFor();
  await person.look('choices stopped');
});

test('START begins them again; so does the page', async () => {
  const { inbox, person } = ines;
  await writeBack('START');
  await inbox.next(/gets our texts again/);
  await writeBack('STOP');
  await inbox.next(/no more texts to this phone/);
  await person.go('/choices');
  await person.page.getByRole('button', { name: 'Send texts to it again' }).click();
  await person.page.getByText('That phone gets our texts again').waitFor();
  assert.equal(await person.page.getByText('A phone that wants no texts').count(), 0);
});

test('whatever else is written is answered with where to turn', async () => {
  await writeBack('Is this really you?');
  await ines.inbox.next(/nobody reads texts here/);
});
