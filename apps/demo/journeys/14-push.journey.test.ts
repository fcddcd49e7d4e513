// Messages on this device: let in on the security page, sealed for the browser, shown, and ended.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openWholeChromium } from '@countersign/testkit/browser';

import { type Actor, aMember } from './kit/actors.ts';
import { openHouse } from './kit/house.ts';
import { signInWithPasskey } from './kit/member.ts';
import { type PushBrowser, openPushBrowser } from './kit/push-browser.ts';
import { type Stage, openStage } from './kit/stage.ts';
import { until } from './kit/until.ts';

let stage: Stage;
let nova: Actor;
let device: PushBrowser;

before(async () => {
  // The engine alone has nowhere to show a notification.
  stage = await openStage(openHouse, openWholeChromium);
  nova = await aMember(stage, 'larkspur-charge');
  await nova.person.go('/security');
  const key = await nova.person.page.locator('[data-island=push]').getAttribute('data-key');
  device = await openPushBrowser(nova.person, stage.house, key ?? '');
});
after(async () => {
  await nova.person.leave();
  device.service.close();
  await stage.close();
});

const section = () => nova.person.page.getByRole('region', { name: 'Messages on this device' });

test('a device is let in on the security page', async () => {
  const { person } = nova;
  await person.go('/security');
  await section().getByRole('button', { name: 'Show them on this device' }).click();
  await section().getByText('This device shows our messages.').waitFor();
  await person.go('/security');
  await section().getByText('This device shows our messages.').waitFor();
  await section()
    .getByRole('button', { name: /Stop it/ })
    .waitFor();
  await person.look('security push');
});

test('what the member is told comes to the device, is shown there, and said to have arrived', async () => {
  const { person } = nova;
  const { page } = person;
  const message = await until('a message came', () => device.service.shown.at(-1));
  assert.equal(message.title, 'A device shows our messages');
  assert.match(message.body, /^Larkspur: .* Ref /);
  await device.show();
  const [shown] = await device.shown();
  assert.deepEqual(shown, { title: message.title, body: message.body });
  await until('it is said to have arrived', async () => {
    await person.go(message.path);
    return (await page.locator('main').innerText()).includes('Arrived');
  });
  await person.look('contact push');
});

test('a device that was ended gets nothing more', async () => {
  const { person } = nova;
  const { page } = person;
  const before = device.service.shown.length;
  await person.go('/security');
  await section()
    .getByRole('button', { name: /Stop it/ })
    .click();
  await page.getByText('That device shows our messages no more').waitFor();
  await section().getByRole('button', { name: 'Show them on this device' }).waitFor();
  const elsewhere = await stage.person();
  await person.authenticator.copyTo(elsewhere.authenticator);
  await signInWithPasskey(elsewhere);
  await nova.inbox.next(/sign-in on a new device/i);
  await elsewhere.leave();
  assert.equal(device.service.shown.length, before);
});
