// Processes die: each of the house in turn, in the middle of work, without a word. What a person was told is so, stays
// so; what dies is there again; and when the house itself is killed, nothing is left behind.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { type Actor, aMember } from './kit/actors.ts';
import { tryAtMachine } from './kit/cash-machine.ts';
import { type TestHouse, startHouse } from './kit/house.ts';
import { lettersIn, pinInLetter } from './kit/inbox.ts';
import { openCard, startAct, stepUp } from './kit/member.ts';
import { runAs } from './kit/operators.ts';
import { type ProcessSeen, descendantsOf, isAlive, processOf } from './kit/processes.ts';
import { openStage } from './kit/stage.ts';
import { until } from './kit/until.ts';
import { prove, typePinTwice } from './kit/window.ts';

const APPS = ['server', 'window', 'keeper', 'vault', 'hostline', 'press', 'street'];
const HEAL = { timeoutMs: 30_000, everyMs: 100 };
const PIN = '8351';

const stage = await openStage(() => startHouse());
const { house } = stage;
let again: TestHouse | undefined;
let nova: Actor;

before(async () => {
  nova = await aMember(stage, 'larkspur-charge', { look: { losesHouse: true } });
});
after(async () => {
  await again?.close();
  await stage.close();
});

function running(name: string): ProcessSeen | undefined {
  if (name !== 'postgres') return processOf(house.pid, name);
  return descendantsOf(house.pid).find(({ command }) => /\/bin\/postgres .*-D/.test(command));
}

/** Kills it as a crash does. @returns when another one of its name runs */
async function kill(name: string): Promise<void> {
  const pid = running(name)?.pid;
  assert.ok(pid !== undefined, `${name} does not run`);
  process.kill(pid, 'SIGKILL');
  await until(
    `${name} runs again`,
    () => {
      const now = running(name);
      return now !== undefined && now.pid !== pid;
    },
    HEAL,
  );
}

/** The whole way of a PIN: machine, hostline, keeper, vault, database. What is starting up may refuse meanwhile. */
async function machineSays(what: RegExp): Promise<void> {
  const { person, card } = nova;
  await answers(`${house.origins.street}/`);
  await until(
    `the cash machine says ${what}`,
    async () => what.test(await tryAtMachine(person, house, { card, pin: PIN })),
    HEAL,
  );
}

/** Asks beside the page, with the member's cookies: while something starts up, a page would only show errors. */
async function answers(address: string): Promise<void> {
  await until(
    `${address} answers`,
    async () => {
      const answer = await nova.person.context.request
        .get(address, { maxRedirects: 0 })
        .catch(() => undefined);
      return answer?.status() === 200;
    },
    HEAL,
  );
}

test('a PIN that was said to be set is set, though keeper, vault and database die at that moment', async () => {
  const { person, card, inbox } = nova;
  await openCard(person, card);
  await startAct(person, 'pin.set');
  await stepUp(person, { inbox });
  await person.page.waitForURL(`${house.origins.window}/**`);
  await typePinTwice(person, PIN);
  await prove(person, { way: 'passkey' });
  await person.page.getByRole('heading', { name: /PIN is (set|changed)/ }).waitFor();
  await Promise.all(['keeper', 'vault', 'postgres'].map(kill));
  await machineSays(/The PIN is right/);
});

for (const name of [...APPS, 'postgres']) {
  test(`${name} is killed, and whoever is at it goes on where they were`, async () => {
    const { person, card } = nova;
    await kill(name);
    // The member is still signed in.
    await answers(`${house.origins.app}/cards`);
    await person.go('/cards');
    await person.page.locator('main a', { hasText: card.pan.slice(-4) }).waitFor();
    await answers(`${house.origins.window}/card`);
    await machineSays(/The PIN is right/);
  });
}

test('a letter that two people released is one letter, though server, keeper and press die on the way', async () => {
  const { person, card, inbox, resident } = nova;
  const letters = () =>
    lettersIn(house).filter(({ name }) => name.endsWith(resident.person.familyName));
  await openCard(person, card);
  await person.page.getByRole('link', { name: 'Send by post' }).click();
  await person.page.getByRole('button', { name: 'Send it there' }).click();
  await stepUp(person, { inbox });
  await person.page.waitForURL(/\/letter/);
  await kill('server');
  const batch = await until(
    'the first operator is heard',
    async () => {
      const { out } = await runAs(house, 'olive', ['mailers', 'release']);
      return /^(\S+) waits for another operator/m.exec(out)?.[1];
    },
    HEAL,
  );
  const { out, err } = await runAs(house, 'tomas', ['mailers', 'release', batch]);
  assert.match(out, /is released by .* and .*/, err);
  await Promise.all(['press', 'keeper', 'server'].map(kill));
  const letter = await until('the letter lies in the letter box', () => letters()[0], HEAL);
  assert.equal(pinInLetter(letter), PIN);
  await until(
    'its holder reads that it is with the post',
    async () => {
      await answers(`${house.origins.app}/cards`);
      await openCard(person, card);
      await person.page.getByRole('link', { name: 'Follow the letter' }).click();
      return (await person.page.locator('main').innerText()).includes('post');
    },
    HEAL,
  );
  await kill('press');
  await machineSays(/The PIN is right/);
  assert.equal(letters().length, 1);
});

test('the house is killed: nothing is left behind, and opened again it has lost nothing', async () => {
  await nova.person.leave();
  const pids = descendantsOf(house.pid).map(({ pid }) => pid);
  assert.ok(pids.length >= APPS.length + 1);
  process.kill(house.pid, 'SIGKILL');
  await until('nothing is left', () => !pids.some((pid) => isAlive(pid)), HEAL);
  again = await startHouse({ stateDir: house.stateDir });
  const { street } = again.origins;
  const page = new URL(`/cash-machine/${nova.card.reference}`, street);
  const answer = await fetch(page, {
    method: 'POST',
    headers: { origin: street, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ pin: PIN }),
  });
  assert.match(await answer.text(), /The PIN is right/);
});
