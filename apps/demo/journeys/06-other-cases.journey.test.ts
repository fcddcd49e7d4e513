// Every other case: chip PINs, PVV cards, locked PINs, somebody else's card, wrong tries, late proofs, forged proofs.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, test } from 'node:test';

import { windowLine } from '@countersign/keeper-contract';

import { type Actor, PASSWORD, aMember, demoMember } from './kit/actors.ts';
import { tryAtMachine } from './kit/cash-machine.ts';
import { openCard, startAct, stepUp } from './kit/member.ts';
import { openStage } from './kit/stage.ts';
import { until } from './kit/until.ts';
import { goBack, lookAtPin, prove, typePinTwice } from './kit/window.ts';

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

/** The shortest step-up that a programme may have; it is picked up while the house is open. */
const STEP_UP_SECONDS = 60;

function setStepUpSeconds(seconds: number): void {
  const text = readFileSync(house.programmeFile, 'utf8');
  writeFileSync(
    house.programmeFile,
    text.replace(/stepUpSeconds: \d+/, `stepUpSeconds: ${seconds}`),
  );
}

let late: Actor;
let provenAt = 0;

test('somebody proves who they are, comes to the window, and leaves it', async () => {
  late = await aMember(stage, 'larkspur-charge', { with: 'password' });
  const { person, inbox } = late;
  setStepUpSeconds(STEP_UP_SECONDS);
  await openCard(person, late.card);
  await startAct(person, 'pin.show');
  await stepUp(person, { inbox, password: PASSWORD });
  provenAt = performance.now();
  await person.page.waitForURL(`${house.origins.window}/show`);
  await person.page.getByRole('button', { name: 'Send me a code' }).waitFor();
  await person.page.locator('#leave').click();
  await person.page.waitForURL(`${house.origins.app}/**`);
});

test('a UK card keeps its PIN in the chip: the page says what to do, and claims nothing before the chip has it', async () => {
  const nils = await demoMember(stage, 'M-1007');
  const { person, card, inbox } = nils;
  const { page } = person;
  await toWindow(nils, 'pin.set');
  await typePinTwice(person, '8351');
  await prove(person, { way: 'code', inbox, securityCode: card.securityCode });
  await page.getByRole('heading', { name: 'Your new PIN is chosen' }).waitFor();
  await page.getByText('Use the card once at a cash machine').waitFor();
  await goBack(person, house);
  await page.getByText('Chosen, not on the chip yet').waitFor();
  await page.getByText('We do not say that it is done before the chip has answered').waitFor();
  await person.look('card pending chip');
  await page.goto(`${house.origins.street}/processor/${card.reference}`);
  await page.getByText('pending-chip').waitFor();
  await page.getByRole('button', { name: 'The chip took the new PIN' }).click();
  await person.look('street processor card');
  await openCard(person, card);
  await page.getByText('Set, not locked').waitFor();
  assert.equal(await page.getByText('Chosen, not on the chip yet').count(), 0);
  await person.leave();
});

test('a card with a verification value says why its PIN cannot be shown, and what can be done', async () => {
  const { person, card } = await demoMember(stage, 'M-1008');
  await openCard(person, card);
  await person.page
    .getByText('the PIN of this card cannot be read back by anyone, us included')
    .waitFor();
  assert.equal(await person.page.getByRole('button', { name: 'Show PIN' }).count(), 0);
  assert.equal(await person.page.getByRole('button', { name: 'Choose PIN' }).count(), 1);
  await person.look('card not shown');
  await person.leave();
});

test('a PIN that a thief locked is unlocked by its holder, and stays as it was', async () => {
  const silas = await demoMember(stage, 'M-1004');
  const { person, card, inbox } = silas;
  const { page } = person;
  await page.getByText('is locked').first().waitFor();
  await person.look('home locked');
  await openCard(person, card);
  await person.look('card locked');
  assert.equal(await page.getByRole('button', { name: 'Show PIN' }).count(), 0);
  await page.getByRole('button', { name: 'Unlock PIN' }).click();
  await stepUp(person, { inbox, password: silas.account.password ?? '' });
  await page.getByText('The PIN is unlocked').waitFor();
  await person.look('card unlocked');
  await toWindow(silas, 'pin.show');
  await prove(person, { way: 'code', inbox, securityCode: card.securityCode });
  const pin = await lookAtPin(person);
  assert.match(await tryAtMachine(person, house, { card, pin }), /The PIN is right/);
  await person.leave();
});

test('a supplementary cardmember has only their own card; the primary sees it, and never its PIN', async () => {
  const primary = await aMember(stage, 'larkspur-charge');
  const teo = await aMember(stage, 'larkspur-charge', { primaryCard: primary.card.reference });
  await openCard(teo.person, teo.card);
  await teo.person.page.getByRole('button', { name: 'Show PIN' }).waitFor();
  await teo.person.go('/cards');
  const listed = await teo.person.page.locator('main').innerText();
  assert.ok(!listed.includes(primary.card.pan.slice(-4)), 'somebody else’s card is listed');
  await openCard(primary.person, teo.card);
  const page = primary.person.page;
  await page.getByText('Only they can see or choose its PIN').first().waitFor();
  assert.equal(await page.getByRole('button', { name: 'Show PIN' }).count(), 0);
  assert.equal(await page.getByRole('button', { name: 'Choose PIN' }).count(), 0);
  await page.getByRole('link', { name: 'Send by post' }).waitFor();
  await primary.person.look('card supplementary');
  // By the address of the primary's card, as if it did not exist.
  await openCard(primary.person, primary.card);
  const address = new URL(page.url()).pathname;
  const answer = await teo.person.page.goto(new URL(address, house.origins.app).href);
  assert.equal(answer?.status(), 404);
  await teo.person.look('not found');
  await primary.person.leave();
  await teo.person.leave();
});

test('three wrong tries lock the PIN, the right one too; its holder is told and unlocks it', async () => {
  const actor = await aMember(stage, 'larkspur-charge');
  const { person, card, inbox } = actor;
  await toWindow(actor, 'pin.show');
  await prove(person, { way: 'passkey' });
  const pin = await lookAtPin(person);
  const wrong = pin === '8351' ? '8352' : '8351';
  const said: string[] = [];
  for (let tries = 0; tries < 3; tries += 1) {
    // One try after the other is what a thief has.
    // oxlint-disable-next-line no-await-in-loop
    said.push(await tryAtMachine(person, house, { card, pin: wrong }));
  }
  assert.match(said[0] ?? '', /Wrong PIN 2 tries left/);
  assert.match(said[1] ?? '', /Wrong PIN One try left/);
  assert.match(said[2] ?? '', /Wrong PIN That was the last try: the PIN is locked now/);
  assert.match(await tryAtMachine(person, house, { card, pin }), /The PIN is locked/);
  await person.look('street machine locked');
  await inbox.next(/locked/i);
  await openCard(person, card);
  await person.page.getByRole('button', { name: 'Unlock PIN' }).click();
  await stepUp(person, { inbox });
  await person.page.getByText('The PIN is unlocked').waitFor();
  assert.match(await tryAtMachine(person, house, { card, pin }), /The PIN is right/);
  await person.leave();
});

type Sent = Record<string, unknown> & { proof: Record<string, unknown> };

/** What somebody between the page and the window could change; `used` was taken before, on another visit. */
const FORGERIES: readonly (readonly [name: string, forge: (sent: Sent, used: Sent) => Sent])[] = [
  [
    'a later expiry',
    (sent) => {
      const expiresAt = Number(sent.proof['expiresAt']) + 30_000;
      return { ...sent, proof: { ...sent.proof, expiresAt } };
    },
  ],
  ['the screen of another visit', (sent, used) => ({ ...sent, screenKey: used['screenKey'] })],
  ['the whole proof of another visit', (sent, used) => ({ ...sent, proof: used.proof })],
];

test('a proof that was changed on its way opens nothing; neither does one that was used', async () => {
  const actor = await aMember(stage, 'larkspur-charge');
  const { person } = actor;
  const { page } = person;
  const address = `${house.origins.window}${windowLine.showPin.path}`;
  await toWindow(actor, 'pin.show');
  let used: Sent | undefined;
  await page.route(address, async (route) => {
    used = route.request().postDataJSON() as Sent;
    await route.continue();
  });
  await prove(person, { way: 'passkey' });
  assert.match(await lookAtPin(person), /^\d{4}$/);
  assert.ok(used !== undefined);
  const taken = used;
  const again = await postToWindow(address, used);
  assert.ok(again.status >= 400 && !('block' in again.body), JSON.stringify(again));
  await page.unroute(address);

  for (const [name, forge] of FORGERIES) {
    // oxlint-disable-next-line no-await-in-loop
    await toWindow(actor, 'pin.show');
    // oxlint-disable-next-line no-await-in-loop
    await page.route(address, async (route) => {
      const forged = forge(route.request().postDataJSON() as Sent, taken);
      await route.continue({ postData: JSON.stringify(forged) });
    });
    // oxlint-disable-next-line no-await-in-loop
    await prove(person, { way: 'passkey' });
    // oxlint-disable-next-line no-await-in-loop
    await page.getByRole('alert').getByText('That did not match').waitFor();
    assert.equal(await page.locator('.hold').count(), 0, name);
    // oxlint-disable-next-line no-await-in-loop
    await page.unroute(address);
  }
  await person.look('show forged');
  await openCard(person, actor.card);
  await page.getByText('2 left today').waitFor();
  await person.leave();
});

async function postToWindow(
  address: string,
  body: unknown,
): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
  const answered = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: house.origins.window,
      'sec-fetch-site': 'same-origin',
    },
    body: JSON.stringify(body),
  });
  return { status: answered.status, body: (await answered.json()) as Record<string, unknown> };
}

test('a proof that is too old is asked for again', async () => {
  const { person, card, inbox } = late;
  const { page } = person;
  await until(
    'the step-up has aged',
    () => performance.now() - provenAt > (STEP_UP_SECONDS + 1) * 1000,
    { timeoutMs: (STEP_UP_SECONDS + 5) * 1000 },
  );
  await openCard(person, card);
  await startAct(person, 'pin.show');
  await page.getByRole('heading', { name: 'Is it you?' }).waitFor();
  await person.look('step up again');
  await stepUp(person, { inbox, password: PASSWORD });
  await page.waitForURL(`${house.origins.window}/show`);
  setStepUpSeconds(300);
  await person.leave();
});
