// A cardmember lost money: what the house knows becomes one pack, opened with a reason and checked without the house. And what
// analysts found measures other weights of the detector, which one person wants and another one releases.
import assert from 'node:assert/strict';
import { writeFile, rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import type { Download } from 'playwright-core';

import { type Actor, aMember } from './kit/actors.ts';
import type { Person } from './kit/browser.ts';
import { aCandidate } from './kit/candidate.ts';
import { aRepresentative } from './kit/desk.ts';
import { openCard } from './kit/member.ts';
import { runCli } from './kit/operators.ts';
import { readPdfText } from './kit/pdf-text.ts';
import { type Stage, openStage } from './kit/stage.ts';

let stage: Stage;
let nova: Actor;
let petra: Person;
let olive: Person;
let hanna: Person;
let folder = '';

before(async () => {
  stage = await openStage();
  nova = await aMember(stage, 'larkspur-charge');
  petra = await aRepresentative(stage, 'petra');
  olive = await aRepresentative(stage, 'olive');
  hanna = await aRepresentative(stage, 'hanna');
  folder = await mkdtemp(join(tmpdir(), 'cs-evidence-'));
});
after(async () => {
  await nova.person.leave();
  await petra.leave();
  await olive.leave();
  await hanna.leave();
  await rm(folder, { recursive: true, force: true });
  await stage.close();
});

const SCAM =
  'LARKSPUR: your card will be closed today. Confirm your card number and PIN at https://larkspur-card.help-desk.example/unlock';
let reference = '';

test('somebody lost a code: they lock the card and report it, and an analyst says what it was', async () => {
  const { card, inbox, person } = nova;
  const { page } = person;
  await openCard(person, card);
  await page.getByRole('button', { name: 'Lock this card' }).click();
  await page.getByText('The card is locked').waitFor();
  await person.go('/check/message');
  await page.getByLabel('What you got').fill(SCAM);
  await page.getByRole('button', { name: 'Check it' }).click();
  await page.getByRole('heading', { name: /scam\.$/ }).waitFor();
  await page.getByText('give a code?').first().click();
  await page.getByRole('button', { name: 'Report it' }).click();
  await page.getByRole('heading', { name: 'Thank you. We have your report.' }).waitFor();
  reference = /R[0-9A-Z]{4} [0-9A-Z]{4}/.exec(await page.innerText('.plane'))?.[0] ?? '';
  assert.notEqual(reference, '');
  await petra.go('/staff/reports');
  await petra.page.getByRole('link', { name: `Report ${reference}` }).click();
  await petra.page.getByRole('button', { name: 'A scam', exact: true }).click();
  await petra.page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor();
  // Whoever reported it has word of what came of it.
  assert.match((await inbox.next(/is a scam|was a scam/)).text, new RegExp(reference));
});

/** Presses, and takes what is saved. */
async function saved(name: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const coming: Promise<Download> = petra.page.waitForEvent('download');
  await petra.page.getByRole('button', { name, exact: true }).click();
  const download = await coming;
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

test('the pack is opened with a reason, and nobody else of the staff opens it', async () => {
  const { page } = petra;
  const { person } = nova.resident;
  await petra.go('/staff/evidence');
  await page.getByRole('textbox', { name: 'Cardmember' }).fill(person.reference);
  await page.getByRole('button', { name: 'Open the pack' }).click();
  await page.getByText('Choose why.').first().waitFor();
  await petra.look('evidence form');
  await page.getByLabel('A refund is decided on').check();
  await page.getByLabel('Case (if it has one)').fill('F-2031-7');
  await page.getByRole('button', { name: 'Open the pack' }).click();
  await page.getByRole('heading', { level: 1, name: /^Evidence pack of / }).waitFor();
  await petra.look('evidence pack');
  const { pathname } = new URL(page.url());
  // A representative may open none; an operator may, and not this one, which is another's.
  for (const { go, page: seen } of [hanna, olive]) {
    await go(pathname); // oxlint-disable-line no-await-in-loop
    await seen.getByRole('heading', { level: 1 }).first().waitFor(); // oxlint-disable-line no-await-in-loop
    assert.equal(await seen.getByText('F-2031-7').count(), 0); // oxlint-disable-line no-await-in-loop
  }
});

test('as a PDF it says what happened, in two languages; as data it is checked without the house', async () => {
  const json = await saved('Data, to be checked (JSON)');
  const path = join(folder, json.name);
  await writeFile(path, json.bytes);
  const text = json.bytes.toString('utf8');
  const { sha256 } = JSON.parse(text) as { readonly sha256: string };
  for (const [button, says] of [
    ['PDF in English', ['Evidence pack', 'Locked, by their own press', 'What they reported']],
    [
      'PDF in Spanish',
      ['Expediente de pruebas', 'Bloqueada, por el propio titular', 'De qué avisó'],
    ],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop
    const { bytes } = await saved(button);
    const paper = readPdfText(bytes);
    for (const words of [...says, reference, sha256.slice(0, 16), 'F-2031-7'])
      assert.ok(paper.includes(words), `${button}: ${words}`);
    assert.doesNotMatch(paper, new RegExp(nova.card.pan));
  }
  assert.doesNotMatch(text, new RegExp(nova.card.pan));
  const { app } = stage.house.origins;
  const key = await (await fetch(`${app}/transparency/key`)).text();
  const keys = join(folder, 'jwks.json');
  await writeFile(keys, await (await fetch(`${app}/.well-known/jwks.json`)).text());
  const verify = () =>
    runCli(stage.house, ['evidence', 'verify', path, '--key', key.trim(), '--keys', keys]);
  const whole = await verify();
  assert.deepEqual([whole.code, /is whole/.test(whole.out)], [0, true], whole.err);
  await writeFile(path, text.replace('"gave-code"', '"clicked"'));
  const changed = await verify();
  assert.deepEqual([changed.code, /fingerprint/.test(changed.err)], [1, true], changed.err);
});

/** The first characters of the hash that a page says it judged by. */
async function judgedBy(): Promise<string> {
  const { page } = nova.person;
  await nova.person.go('/check/message');
  await page.getByLabel('What you got').fill('See you at six, and thank you for the cake.');
  await page.getByRole('button', { name: 'Check it' }).click();
  const said = await page.getByText(/^Judged by the weights/).innerText();
  return /[0-9a-f]{16}/.exec(said)?.[0] ?? '';
}

test('a candidate is compared on kept reports; nothing that people see changes by it', async () => {
  const { page } = petra;
  const { file, sha256 } = await aCandidate(stage.house.origins.app);
  const before = await judgedBy();
  await petra.go('/staff/reports');
  await page.getByRole('link', { name: 'The detector’s weights' }).click();
  await page.getByRole('heading', { level: 1, name: 'The detector’s weights' }).waitFor();
  const upload = (buffer: Buffer) =>
    page
      .getByLabel('Candidate file')
      .setInputFiles({ name: 'candidate.json', mimeType: 'application/json', buffer })
      .then(() => page.getByRole('button', { name: 'Take it up' }).click());
  await upload(file.subarray(0, -20));
  await page.getByText('This file is no candidate, or not whole.').waitFor();
  await upload(file);
  const candidate = page.getByRole('article').filter({ hasText: sha256.slice(0, 16) });
  await candidate.getByRole('button', { name: 'Compare with those in use' }).click();
  await candidate.getByText('Same level by both').waitFor();
  await petra.look('weights compared');
  await candidate.getByRole('button', { name: 'I want these to be used' }).click();
  await candidate.getByText('Wanted by petra.').waitFor();
  assert.equal(await candidate.getByRole('button', { name: /^Release/ }).count(), 0);
  assert.equal(await judgedBy(), before);
});

test('somebody else releases it: what browsers judge by follows, and one press leads back', async () => {
  const { page } = olive;
  const before = await judgedBy();
  await olive.go('/staff/model');
  await page.getByRole('button', { name: 'Release these weights' }).click();
  await page.getByText(/^Released by /).waitFor();
  await olive.look('weights released');
  const after = await judgedBy();
  assert.notEqual(after, before);
  await page.getByText(after).first().waitFor();
  await page.getByRole('button', { name: 'Back to the ones before' }).click();
  await page.getByText(/^Gone back to by /).waitFor();
  assert.equal(await judgedBy(), before);
});
