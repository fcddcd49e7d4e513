// Two servers on one database: what happens at one is on the screens of the other, and who loses theirs is right again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { type Actor, aMember } from './kit/actors.ts';
import type { Person } from './kit/browser.ts';
import { aRepresentative, phoneOf, placeCall } from './kit/desk.ts';
import { freePort, startHouse } from './kit/house.ts';
import { openBalancer, type SecondServer, startSecondServer } from './kit/second-server.ts';
import { openStage } from './kit/stage.ts';

const CHANGE_MS_MAX = 1_000;
const RECONNECT_MS_MAX = 3_000;

const balancer = await openBalancer();
const [firstPort, secondPort] = [await freePort(), await freePort()];
balancer.sendTo(firstPort);
const origin = `http://localhost:${balancer.port}`;
const stage = await openStage(() =>
  startHouse({ settings: { PORT: String(firstPort), APP_ORIGIN: origin } }),
);
const { house } = stage;
let second: SecondServer | undefined;
let nova: Actor;
let olive: Person;
after(async () => {
  second?.kill();
  await stage.close();
  balancer.close();
});

before(async () => {
  second = await startSecondServer(house.pid, secondPort);
  nova = await aMember(stage, 'larkspur-charge', { look: { losesHouse: true } });
  // The member's screen is at the second server, whoever else comes is at the first.
  balancer.sendTo(secondPort);
  balancer.cutAll();
  await nova.person.go('/check');
  await title('We are not calling you.');
  assert.ok(balancer.openTo(secondPort) > 0);
  balancer.sendTo(firstPort);
  olive = await aRepresentative(stage);
});

const title = (words: string | RegExp, timeout = 5_000) =>
  nova.person.page.getByRole('heading', { level: 1, name: words }).waitFor({ timeout });

async function took(what: Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await what;
  return performance.now() - begun;
}

test('a call that is placed at one server rings on the screens of the other within a second', async (t) => {
  const streams = balancer.openTo(secondPort);
  assert.ok(streams > 0);
  const rings = title('Your phone is ringing now. That is us.');
  await placeCall(olive, nova.resident);
  await olive.page.getByRole('heading', { name: 'Ringing' }).waitFor();
  const ms = await took(rings);
  t.diagnostic(`on the screen ${Math.round(ms)} ms after the desk has shown it`);
  assert.ok(ms <= CHANGE_MS_MAX, `${ms} ms`);
});

test('its server is killed: the screen is at the other one, and right, within three seconds', async (t) => {
  const phone = await phoneOf(stage, nova.resident);
  second?.kill();
  const talks = took(title('Yes. You are talking to Olive of our fraud team.'));
  await phone.answer();
  const ms = await talks;
  t.diagnostic(`right ${Math.round(ms)} ms after the kill`);
  assert.ok(ms <= RECONNECT_MS_MAX, `${ms} ms`);
  assert.equal(balancer.openTo(secondPort), 0);
  await phone.hangUp();
  await title(/It is over/);
});
