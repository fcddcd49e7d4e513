// A code that is said aloud: only on a call that the member placed, and only by whoever holds their phone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { type Actor, aMember } from './kit/actors.ts';
import type { Person } from './kit/browser.ts';
import {
  aRepresentative,
  comparesByKeyboard,
  phoneOf,
  placeCall,
  somebodyCallsAs,
} from './kit/desk.ts';
import { zipOf } from './kit/residents.ts';
import { type Stage, openStage } from './kit/stage.ts';

let stage: Stage;
let nova: Actor;
let olive: Person;

before(async () => {
  stage = await openStage();
  nova = await aMember(stage, 'larkspur-charge');
  olive = await aRepresentative(stage);
});
after(async () => {
  await nova.person.leave();
  await olive.leave();
  await stage.close();
});

const send = () => olive.page.getByRole('button', { name: 'Send the letters' });

/** The letters in the next text that has any. */
async function letters(): Promise<string> {
  const { text } = await nova.inbox.next(/on the call that YOU placed/);
  const [, first = '', second = ''] = /: say ([A-Z]{3}) ([A-Z]{3})\./.exec(text) ?? [];
  assert.match(first + second, /^[AFHJLMQRUWXY]{6}$/);
  return first + second;
}

/** They call, and name their card: before that no letters go to anybody. */
async function namedCaller(): Promise<void> {
  const { page } = olive;
  await somebodyCallsAs(olive, nova.resident);
  assert.ok(await send().isDisabled());
  const here = new URL(page.url()).pathname;
  const asked = await olive.context.request.post(`${stage.house.origins.app}${here}/spoken-code`, {
    headers: { origin: stage.house.origins.app },
  });
  assert.equal(asked.status(), 409, 'nor does the server send any');
  const zip = zipOf(nova.resident);
  await comparesByKeyboard(olive, nova.card.pan.slice(-4), zip);
  await page.getByRole('heading', { name: 'Level: L1, claimed' }).waitFor();
}

async function hears(said: string): Promise<void> {
  const { page } = olive;
  const field = page.getByLabel('What the caller says');
  await field.fill(said);
  await page.locator('form', { has: field }).getByRole('button').click();
}

async function end(): Promise<void> {
  await olive.page.getByRole('button', { name: 'End the call' }).click();
  await olive.page.getByRole('heading', { name: 'Ended' }).waitFor();
}

test('who calls us says the letters that went to their phone; others do not count, and neither do digits', async () => {
  const { page } = olive;
  await namedCaller();
  await olive.look('desk spoken code');
  await send().click();
  const said = await letters();
  await hears('123456');
  await page.getByText('Six letters, nothing else.').first().waitFor();
  await hears('AAAAAA');
  await page.getByText('This code does not work').first().waitFor();
  await olive.look('desk spoken code wrong');
  await hears(` ${said.slice(0, 3).toLowerCase()}-${said.slice(3)} `);
  await page.getByText('That is all it proves.').waitFor();
  await olive.look('desk spoken code said');
  await end();
});

test('letters of a call that is over are worth nothing on the next one', async () => {
  const { page } = olive;
  await namedCaller();
  await send().click();
  const old = await letters();
  await end();
  await namedCaller();
  await send().click();
  await letters();
  await hears(old);
  await page.getByText('This code does not work').first().waitFor();
  await end();
});

test('the member says that it is not them: no letters are sent any more', async () => {
  const { person } = nova;
  await somebodyCallsAs(olive, nova.resident);
  await send().waitFor();
  await person.go('/check');
  await person.page.getByRole('button', { name: 'No, that is not me' }).click();
  await olive.page.getByText('Stop. The cardmember says that it is not them.').waitFor();
  assert.equal(await send().count(), 0);
  const here = new URL(olive.page.url()).pathname;
  const asked = await olive.context.request.post(`${stage.house.origins.app}${here}/spoken-code`, {
    headers: { origin: stage.house.origins.app },
  });
  assert.equal(asked.status(), 409);
  assert.match(await asked.text(), /The cardmember says that it is not them/);
  await end();
});

test('on a call that we placed there are no letters, nor while it lasts on any other one', async () => {
  await placeCall(olive, nova.resident);
  const phone = await phoneOf(stage, nova.resident);
  await phone.answer();
  await olive.page.getByRole('heading', { name: 'Talking' }).waitFor();
  assert.equal(await send().count(), 0);
  const here = new URL(olive.page.url()).pathname;
  const asked = await olive.context.request.post(`${stage.house.origins.app}${here}/spoken-code`, {
    headers: { origin: stage.house.origins.app },
  });
  assert.equal(asked.status(), 409);
  await namedCaller();
  await send().click();
  await olive.page.getByText('We are on the phone with them already').first().waitFor();
  await end();
  await phone.hangUp();
});
