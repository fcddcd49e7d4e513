// The canary run: PINs of twelve digits, security codes and card numbers go through every flow, and then every place
// where the bank could have kept them is searched. That each place shows what lies in it is proven by planting.
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { type Actor, PASSWORD, aMember } from './kit/actors.ts';
import { type Place, placesOf } from './kit/canary/places.ts';
import { patternsOf } from './kit/canary/marks.ts';
import type { Finding } from './kit/canary/scan.ts';
import { createSearch } from './kit/canary/search.ts';
import { tryAtMachine } from './kit/cash-machine.ts';
import { lettersIn, pinInLetter } from './kit/inbox.ts';
import { openCard, startAct, stepUp } from './kit/member.ts';
import { noteMarks, notedMarks } from './kit/notes.ts';
import { runAs, runCli } from './kit/operators.ts';
import { openStage } from './kit/stage.ts';
import { until } from './kit/until.ts';
import { goBack, lookAtPin, prove, typePinTwice } from './kit/window.ts';

const DIGITS = 12;
const PLANTED = '918273640518';
const LETTER_MS_MAX = 60_000;

const stage = await openStage();
const { house } = stage;
after(() => stage.close());

const places = placesOf(house);
let byKey: Actor;
let byCode: Actor;

/** Twelve digits that no chance makes, written down before anybody types them. */
function aMarkedPin(name: string, { card }: Actor): string {
  const digits = Array.from({ length: DIGITS }, () => randomInt(10)).join('');
  noteMarks(house, { kind: 'pin', name, digits, pan: card.pan });
  return digits;
}

const proofOf = ({ account, inbox, card }: Actor) =>
  account.password === undefined
    ? ({ way: 'passkey' } as const)
    : ({ way: 'code', inbox, securityCode: card.securityCode } as const);

async function toWindow(actor: Actor, act: 'pin.show' | 'pin.set'): Promise<void> {
  const { person, card, inbox, account } = actor;
  await openCard(person, card);
  await startAct(person, act);
  await stepUp(person, {
    inbox,
    ...(account.password === undefined ? {} : { password: PASSWORD }),
  });
  await person.page.waitForURL(`${house.origins.window}/**`);
}

async function choose(actor: Actor, pin: string): Promise<void> {
  await toWindow(actor, 'pin.set');
  await typePinTwice(actor.person, pin);
  await prove(actor.person, proofOf(actor));
  await actor.person.page.getByRole('heading', { name: /PIN is (set|changed)/ }).waitFor();
  await goBack(actor.person, house);
}

async function show(actor: Actor): Promise<string> {
  await toWindow(actor, 'pin.show');
  await prove(actor.person, proofOf(actor));
  return await lookAtPin(actor.person);
}

/** What was found in all places, and how much was read in each. */
async function searchAll(
  marks: Parameters<typeof patternsOf>[0],
  among: readonly Place[] = places,
): Promise<{
  readonly findings: readonly Finding[];
  readonly amounts: ReadonlyMap<string, number>;
}> {
  const search = createSearch(patternsOf(marks));
  const findings: Finding[] = [];
  const amounts = new Map<string, number>();
  for (const place of among) {
    // oxlint-disable-next-line no-await-in-loop
    const found = await place.search(search);
    findings.push(...found.findings);
    amounts.set(place.name, found.amount);
  }
  return { findings, amounts };
}

before(async () => {
  byKey = await aMember(stage, 'larkspur-charge');
  byCode = await aMember(stage, 'larkspur-charge', { with: 'password' });
});

test('a marked PIN is chosen and seen, by passkey and by code, and works at the cash machine', async () => {
  for (const [name, actor] of [
    ['chosen by passkey', byKey],
    ['chosen by code', byCode],
  ] as const) {
    const pin = aMarkedPin(name, actor);
    // One person after the other.
    // oxlint-disable-next-line no-await-in-loop
    await choose(actor, pin);
    // oxlint-disable-next-line no-await-in-loop
    assert.equal(await show(actor), pin);
    // oxlint-disable-next-line no-await-in-loop
    assert.match(await tryAtMachine(actor.person, house, { card: actor.card, pin }), /is right/);
  }
});

test('just after, no process that carried them has them in memory', async () => {
  const memory = places.filter(({ name }) => name.startsWith('memory'));
  assert.equal(memory.length, 3);
  const { findings } = await searchAll(notedMarks(house), memory);
  assert.deepEqual(findings, []);
});

test('marked wrong tries lock a PIN, and it is unlocked', async () => {
  const { person, card, inbox } = byKey;
  for (const name of ['first wrong try', 'second wrong try', 'third wrong try']) {
    const pin = aMarkedPin(name, byKey);
    // oxlint-disable-next-line no-await-in-loop
    assert.match(await tryAtMachine(person, house, { card, pin }), /Wrong PIN/);
  }
  await openCard(person, card);
  await person.page.getByRole('button', { name: 'Unlock PIN' }).click();
  await stepUp(person, { inbox });
  await person.page.getByText('The PIN is unlocked').waitFor();
});

test('a marked PIN is printed on a letter, released by two people', async () => {
  const { person, card, inbox, resident } = byCode;
  const { page } = person;
  await openCard(person, card);
  await page.getByRole('link', { name: 'Send by post' }).click();
  await page.getByRole('button', { name: 'Send it there' }).click();
  await stepUp(person, { inbox, password: PASSWORD });
  await page.waitForURL(/\/letter/);
  const first = await runAs(house, 'olive', ['mailers', 'release']);
  const batch = /^(\S+) waits for another operator/m.exec(first.out)?.[1];
  assert.ok(batch !== undefined, first.out + first.err);
  const second = await runAs(house, 'tomas', ['mailers', 'release', batch]);
  assert.match(second.out, /is released by .* and .*/, second.err);
  const letter = await until(
    'the letter lies in the letter box',
    () => lettersIn(house).find(({ name }) => name.endsWith(resident.person.familyName)),
    { timeoutMs: LETTER_MS_MAX },
  );
  const marks = notedMarks(house).filter(({ name }) => name === 'chosen by code');
  assert.ok(marks.some(({ digits }) => digits === pinInLetter(letter)));
});

test('card numbers come by the command line, too', async () => {
  const { card, resident } = byKey;
  const { idEnding, address } = resident.person;
  const file = join(tmpdir(), `numbers-${process.pid}.csv`);
  const row = {
    ...{ cardReference: card.reference, memberReference: card.member, productId: card.product },
    ...{ pan: card.pan, expiry: card.expiry, idEnding, pin: 'none' },
    ...{ address1: address[0], address2: `"${address[1]}"`, addressSince: '2020-01-01' },
  };
  writeFileSync(file, `${Object.keys(row).join(',')}\n${Object.values(row).join(',')}\n`);
  try {
    const { code, out, err } = await runCli(house, ['cards', 'import-numbers', file]);
    assert.equal(code, 0, out + err);
    assert.match(out, /1 taken, 0 refused/);
  } finally {
    for (const end of ['', '.refused.csv', '.progress']) rmSync(file + end, { force: true });
  }
});

test('PINs, security codes and card numbers are nowhere: memory, logs, databases, traffic, messages, spool', async (t) => {
  await byKey.person.leave();
  await byCode.person.leave();
  const marks = notedMarks(house);
  for (const [kind, least] of [
    ['pin', 5],
    ['security-code', 2],
    ['card-number', 2],
  ] as const) {
    assert.ok(marks.filter((mark) => mark.kind === kind).length >= least, kind);
  }
  const { findings, amounts } = await searchAll(marks);
  for (const [name, amount] of amounts) t.diagnostic(`${name}: ${amount.toLocaleString('en')}`);
  assert.deepEqual(findings, []);
});

for (const place of places) {
  test(`what is planted in ${place.name} is found there`, async () => {
    const takeAway = await place.plant(PLANTED);
    const mark = { kind: 'pin', name: 'planted', digits: PLANTED } as const;
    try {
      await until(
        'the planted mark is found',
        async () => {
          const { findings, amounts } = await searchAll([mark], [place]);
          assert.ok((amounts.get(place.name) ?? 0) > 0, 'nothing was read');
          return findings.some(({ mark: found }) => found === 'pin planted');
        },
        { everyMs: 500 },
      );
    } finally {
      await takeAway();
    }
  });
}
