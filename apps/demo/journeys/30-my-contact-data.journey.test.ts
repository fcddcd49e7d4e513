// How we reach somebody: changed by themselves with a passkey and a code, told to the old and the new, and taken back by whoever has the old
// one, without a sign-in and without a script.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { type Actor, aMember, demoMember } from './kit/actors.ts';
import type { Person } from './kit/browser.ts';
import { aRepresentative } from './kit/desk.ts';
import { everyMessage } from './kit/inbox.ts';
import { openCard, stepUp } from './kit/member.ts';
import { type Stage, openStage } from './kit/stage.ts';
import { until } from './kit/until.ts';

const NEW_PHONE = '+12125550188';
const OTHER_PHONE = '+12125550189';

let stage: Stage;
let nova: Actor;
let olive: Person;
/** Somebody at a browser that runs no script, and signed in nowhere. */
let stranger: Person;
/** What the notice to the old phone says that takes the change back. */
let undoCode = '';

before(async () => {
  stage = await openStage();
  nova = await aMember(stage, 'larkspur-charge');
  olive = await aRepresentative(stage, 'olive');
  stranger = await stage.person({ scripted: false });
});
after(async () => {
  await nova.person.leave();
  await olive.leave();
  await stranger.leave();
  await stage.close();
});

const heading = (name: string, { page } = nova.person) =>
  page.getByRole('heading', { name }).waitFor();
const press = (name: string, { page } = nova.person) => page.getByRole('button', { name }).click();
const undoCodeIn = (text: string) =>
  /Undo code ([0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4})/.exec(text)?.[1] ?? '';

/** The newest message to somewhere that says something. */
async function textTo(to: string, what: RegExp): Promise<string> {
  const { text } = await until(`a message to ${to} that says ${what}`, () =>
    everyMessage(stage.house).find((one) => one.to === to && what.test(one.text)),
  );
  return text;
}

/** They type a new phone, confirm it, and type the code that it gets. */
async function changesPhone(to: string, { inbox, person }: Actor): Promise<void> {
  await person.go('/details');
  await person.page.getByRole('link', { name: /^Change ?: phone/ }).click();
  await person.page.getByLabel('New phone').fill(to);
  await press('Go on', person);
  await heading('Is this your new phone?', person);
  await press('Confirm with your passkey', person);
  await stepUp(person, { inbox });
  await heading('Type the code that we sent', person);
  const code = /code (\d{6})/.exec(await textTo(to, /To confirm this phone/))?.[1] ?? '';
  await person.page.getByLabel('Code').fill(code);
  await press('Make the change', person);
  await heading('Your phone is changed', person);
}

test('a new address is typed, read once more, signed for with the passkey, and told; what follows stands before and after', async () => {
  const { person } = nova;
  const { page } = person;
  await person.go('/security');
  await page.getByRole('link', { name: 'See and change them' }).click();
  await page.getByText('No PIN is posted to the new address for 30 days').waitFor();
  await person.look('details');
  await page.getByRole('link', { name: /^Change ?: Postal/ }).click();
  await page.getByLabel('New address, line by line').fill('9 Oak Lane\n4000 0000 0000 0002');
  await press('Go on');
  await page.getByText('This could be the number of a card').first().waitFor();
  assert.equal(await page.getByLabel('New address, line by line').inputValue(), '');
  await page.getByLabel('New address, line by line').fill('9 Oak Lane\nBrookfield, NY 10044');
  await press('Go on');
  await heading('Is this your new address?');
  await page.getByText('Brookfield, NY 10044').waitFor();
  await person.look('details confirm address');
  await press('Confirm with your passkey');
  await stepUp(person, { inbox: nova.inbox });
  await heading('Your address is changed');
  await person.look('details address changed');
  await nova.inbox.next(/address was changed/);
  await person.go('/details');
  await page.getByText('New. No PIN is posted there before').waitFor();
  await person.go('/security');
  await page.getByText('Postal address changed').waitFor();
  await openCard(person, nova.card);
  const here = new URL(page.url()).pathname;
  await person.go(`${here}/mailer`);
  assert.equal(new URL(page.url()).pathname, here, 'no letter can be ordered');
});

test('a new phone shows by a code that it is theirs; the old one is told how to undo it, and nothing else can be changed now', async () => {
  const { person, resident } = nova;
  await changesPhone(NEW_PHONE, nova);
  await person.page.getByText('the old one can undo it').waitFor();
  await person.look('details phone changed');
  const notice = await textTo(resident.person.phone, /Answer UNDO within 24 hours/);
  undoCode = undoCodeIn(notice);
  assert.doesNotMatch(await textTo(NEW_PHONE, /was changed to/), /UNDO/);
  await person.go('/details');
  await heading('Nothing can be changed here now');
  await person.page.getByText('New. Codes go there from').waitFor();
  assert.equal(await person.page.getByRole('link', { name: /^Change ?: / }).count(), 0);
  await person.look('details cooling off');
});

test('whoever has the old phone undoes it: no sign-in, no script, one button; every code gets the same page', async () => {
  const { page } = stranger;
  const asked = async (typed: string) => {
    await stranger.go('/');
    await page.getByRole('link', { name: 'Undo a change' }).click();
    await page.getByLabel('Undo code in our message').fill(typed);
    await page.getByRole('button', { name: 'Undo this change' }).click();
    await page.getByRole('heading', { name: 'We have it' }).waitFor();
    return page.locator('main').innerText();
  };
  await stranger.go('/undo');
  await page.getByLabel('Undo code in our message').fill('K7H2 9QXM');
  await page.getByRole('button', { name: 'Undo this change' }).click();
  await page.getByText('An undo code has twelve letters and digits').first().waitFor();
  const ofNobody = await asked('ZZZZ ZZZZ ZZZZ');
  assert.equal(await asked(undoCode), ofNobody);
  await nova.inbox.next(/the change to \.\.88 was undone/);
  await textTo(NEW_PHONE, /was undone/);
  // A second press changes nothing, and the old phone hears that plainly.
  assert.equal(await asked(undoCode), ofNobody);
  await nova.inbox.next(/undone already/);
  await nova.person.go('/details');
  const ending = nova.resident.person.phone.slice(-2);
  await heading('Phone');
  await nova.person.page.getByText(`phone ending ${ending}`, { exact: true }).waitFor();
  await nova.person.page.getByText('A change of the phone was undone').waitFor();
  assert.equal(await nova.person.page.getByRole('link', { name: /^Change ?: / }).count(), 0);
});

test('the fraud team has a case that holds the member’s own acts until an operator has looked; the next change waits for a day', async () => {
  const { page } = olive;
  await olive.go('/staff/floor');
  const alarm = page.getByRole('listitem').filter({ hasText: nova.resident.person.reference });
  await alarm.getByText('a change of phone or e-mail was undone from the old one').waitFor();
  await olive.look('floor change undone');
  await alarm.getByRole('button', { name: 'I have looked into it' }).click();
  await alarm.waitFor({ state: 'detached' });
  // What was put in force again counts as changed: the next change waits for a day, and the page says so.
  await nova.person.go('/details');
  await nova.person.page.getByText('your phone or e-mail changed not long ago').waitFor();
});

test('and by text: UNDO from the old phone', async () => {
  const other = await aMember(stage, 'larkspur-charge');
  const { person, resident } = other;
  await changesPhone(OTHER_PHONE, other);
  await textTo(resident.person.phone, /was changed to \.\.89/);
  const street = await stage.person();
  await street.go(`${stage.house.origins.street}/people/${resident.person.reference}`);
  await street.page.locator('form.write [name=text]').fill('Undo');
  await street.page.locator('form.write button').click();
  await other.inbox.next(/the change to \.\.89 was undone/);
  await street.leave();
  await person.go('/details');
  await person.page
    .getByText(`phone ending ${resident.person.phone.slice(-2)}`, { exact: true })
    .waitFor();
  await person.leave();
});

test('whoever has no passkey is told how to get there, and types nothing for nothing', async () => {
  const rosalind = await demoMember(stage, 'M-1003');
  const { go, page } = rosalind.person;
  await go('/details');
  await page.getByRole('heading', { name: 'To change something you need a passkey' }).waitFor();
  assert.equal(await page.getByRole('link', { name: /^Change ?: / }).count(), 0);
  await go('/details/change/address');
  assert.equal(new URL(page.url()).pathname, '/details');
  await page.getByRole('link', { name: 'Add a passkey' }).click();
  await page.getByRole('button', { name: 'Add a passkey' }).waitFor();
  await rosalind.person.leave();
});
