// Is it really you, without signing in: by a key that never leaves the browser, on screens that see it and do nothing else.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { type Actor, aMember } from './kit/actors.ts';
import type { Person } from './kit/browser.ts';
import { aRepresentative, phoneOf, placeCall, somebodyCallsAs } from './kit/desk.ts';
import { signInWithPasskey, signOut } from './kit/member.ts';
import { openStage } from './kit/stage.ts';

const AT_SCREEN_MS = 3_000;

const stage = await openStage();
const { house } = stage;
after(() => stage.close());

let nova: Actor;
let olive: Person;

before(async () => {
  nova = await aMember(stage, 'larkspur-charge');
  olive = await aRepresentative(stage);
});

const title = (words: string | RegExp) =>
  nova.person.page
    .getByRole('heading', { level: 1, name: words })
    .waitFor({ timeout: AT_SCREEN_MS });

/** Away, and not back by a passkey that the page offers itself. */
async function leave({ person }: Actor): Promise<void> {
  await person.authenticator.setPresent(false);
  await signOut(person);
}

test('a browser is allowed to show our calls, and does so when nobody is signed in', async () => {
  const { person } = nova;
  const { page } = person;
  await person.go('/check');
  await page.getByRole('button', { name: 'Show it on this browser' }).click();
  await page.getByText('also before you sign in').last().waitFor();
  await person.look('check watcher');
  await leave(nova);
  await person.go('/check');
  await title('We are not calling you.');
  await page.getByRole('link', { name: 'Sign in', exact: true }).first().waitFor();
  await person.look('check before sign-in');
  await placeCall(olive, nova.resident);
  await title('Your phone is ringing now. That is us.');
  const phone = await phoneOf(stage, nova.resident);
  await phone.answer();
  await title('Yes. You are talking to Olive of our fraud team.');
  assert.equal(await page.locator('[name=digits]').count(), 0);
  await page.getByRole('link', { name: /Sign in to be certain/ }).waitFor();
  await person.look('talking before sign-in');
  await phone.hangUp();
  await title(/It is over/);
});

test('from there somebody who calls as the member is stopped, and nothing else is done or seen', async () => {
  const { person } = nova;
  const { page } = person;
  await somebodyCallsAs(olive, nova.resident);
  await title('Somebody is calling us and says they are you. Is that you?');
  assert.equal(await page.getByRole('button', { name: 'Yes, I am calling you' }).count(), 0);
  const cookies = await person.context.cookies();
  assert.deepEqual(
    cookies
      .filter(({ name }) => /watch/.test(name))
      .map(({ httpOnly, sameSite }) => [httpOnly, sameSite]),
    [[true, 'Strict']],
  );
  const says = await person.context.request.post(`${house.origins.app}/check/claim`, {
    form: { me: 'whoever' },
    headers: { origin: house.origins.app },
  });
  assert.equal(says.ok(), true);
  await olive.page.getByText('Stop. The cardmember says that it is not them.').waitFor();
  await title('We have stopped them.');
  for (const path of ['/home', '/cards', '/contacts', '/security']) {
    // oxlint-disable-next-line no-await-in-loop
    await person.go(path);
    assert.match(page.url(), /\/sign-in/, path);
  }
  await olive.page.getByRole('button', { name: 'End the call' }).click();
});

test('the member ends it on another browser, and this one knows nothing any more', async () => {
  const { person } = nova;
  const { page } = person;
  const again = await stage.person();
  const api = await again.context.request.get(`${house.origins.app}/v1/live`);
  assert.equal(api.status(), 401);
  await again.leave();
  await person.authenticator.setPresent(true);
  await signInWithPasskey(person);
  await person.go('/security');
  const list = page.getByRole('region', { name: 'Browsers that show our calls' });
  await person.look('security watchers');
  await list.getByRole('button', { name: /Stop it/ }).click();
  await page.getByText('That browser shows our calls no more').waitFor();
  await leave(nova);
  await person.go('/check');
  await title(/on the phone|calling you|really us/i);
  await page.locator('[name=code]').waitFor();
});
