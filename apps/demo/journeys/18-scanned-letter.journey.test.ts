// Is this letter from us? The code that the press really printed, rendered from its PDF and read by the page.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openWholeChromium } from '@countersign/testkit/browser';

import { encodeQR } from 'qr';

import { type Actor, aMember } from './kit/actors.ts';
import { type Person, aPerson } from './kit/browser.ts';
import { type ReadLetter, lettersIn } from './kit/inbox.ts';
import { openCard, stepUp } from './kit/member.ts';
import { runAs } from './kit/operators.ts';
import { filmOf, scanOf } from './kit/paper.ts';
import { type Stage, openStage } from './kit/stage.ts';
import { until } from './kit/until.ts';

let stage: Stage;
let nova: Actor;
let other: Actor;
let letter: ReadLetter;
let reference = '';
const folder = mkdtempSync(join(tmpdir(), 'cs-paper-'));

before(async () => {
  stage = await openStage();
  nova = await aMember(stage, 'larkspur-credit');
  other = await aMember(stage, 'larkspur-charge');
});
after(async () => {
  rmSync(folder, { recursive: true });
  await stage.close();
});

const choose = ({ page }: Person, file: string | Buffer) =>
  page
    .getByLabel('Or a picture of the code')
    .setInputFiles(
      typeof file === 'string' ? file : { name: 'letter.png', mimeType: 'image/png', buffer: file },
    );

/** Chooses a picture, sees what was read, and asks about it. @returns the heading of the answer */
async function scan(person: Person, file: string | Buffer): Promise<string> {
  const { page } = person;
  await person.go('/check/message');
  await choose(person, file);
  await page.getByRole('status').getByText(`We read ${reference}`).waitFor();
  return await sendRead(person);
}

async function sendRead({ page }: Person): Promise<string> {
  assert.equal(await page.getByLabel('What you got').inputValue(), reference);
  await page.getByRole('button', { name: 'Check it' }).click();
  await page.getByRole('link', { name: 'Check something else' }).waitFor();
  return await page.getByRole('heading', { level: 1 }).innerText();
}

const ourLetter = ({ page }: Person) =>
  page.getByRole('region', { name: 'Our letter' }).innerText();

test('a letter is ordered, released by two, and printed with a code', async () => {
  const { card, inbox, person, resident } = nova;
  await openCard(person, card);
  await person.page.getByRole('link', { name: 'Send by post' }).click();
  await person.page.getByRole('button', { name: 'Send it there' }).click();
  await stepUp(person, { inbox });
  await person.page.waitForURL(/\/letter/);
  const batch = await until('the letter waits to be released', async () => {
    const { out } = await runAs(stage.house, 'olive', ['mailers', 'release']);
    return /^(\S+) waits for another operator/m.exec(out)?.[1];
  });
  await runAs(stage.house, 'tomas', ['mailers', 'release', batch]);
  letter = await until(
    'the letter lies in the letter box',
    () => lettersIn(stage.house).find(({ name }) => name.endsWith(resident.person.familyName)),
    { timeoutMs: 60_000 },
  );
  reference = /^[0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4}$/m.exec(letter.text)?.[0] ?? '';
  assert.notEqual(reference, '');
});

test('its member scans a picture of the whole page: what our letter was is said', async () => {
  const { person, resident } = nova;
  const picture = scanOf(stage.house, letter);
  await until('it is with the post', async () => {
    return (await scan(person, picture)) === 'Yes. We sent you a letter with this reference.';
  });
  const said = await ourLetter(person);
  const { familyName } = resident.person;
  assert.match(said, /Your PIN by post/);
  // Nova Arden, and whatever tells her from the other newcomers.
  assert.match(said, /You: N\. A\.(?: [A-Z]\.)?, address ending \S\S\n/);
  assert.match(said, /Nothing: no call, no code, no payment/);
  assert.ok(!said.includes(familyName));
  await person.look('scanned letter genuine');
  await person.go('/check/message');
  await choose(person, picture);
  await person.page.getByRole('status').getByText('Nothing is sent yet').waitFor();
  await person.look('scanned letter read');
});

test('to another member it was not sent, and what it was is not said', async () => {
  const { person } = other;
  const heading = await scan(person, scanOf(stage.house, letter));
  assert.equal(heading, 'We sent a letter with this reference, but not to you.');
  assert.equal(await person.page.getByRole('region', { name: 'Our letter' }).count(), 0);
  await person.look('scanned letter not yours');
});

test('another code is refused in plain words, and a picture without one; nothing is opened or sent', async () => {
  const { person } = other;
  const { page } = person;
  await person.go('/check/message');
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  });
  await page.getByLabel('Or a picture of the code').setInputFiles({
    name: 'link.gif',
    mimeType: 'image/gif',
    buffer: Buffer.from(encodeQR('https://larkspur-letters.test/pay', 'gif', { scale: 8 })),
  });
  await page.getByText('This is not a code of our letters. Do not open it.').waitFor();
  await person.look('scanned foreign code');
  await choose(person, await page.screenshot());
  await page.getByText('We find no code in this picture').waitFor();
  assert.equal(await page.getByLabel('What you got').inputValue(), '');
  assert.deepEqual(sent, []);
});

test('in the street the torn letter is photographed, and the photo is read', async () => {
  const { person, resident } = nova;
  const { page } = person;
  await person.go(`${stage.house.origins.street}/people/${resident.person.reference}`);
  await page.getByRole('button', { name: 'Tear it open' }).click();
  await page.getByRole('link', { name: 'Photograph its code' }).waitFor();
  await person.look('street torn letter');
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Photograph its code' }).click();
  const photo = join(folder, 'code.png');
  await (await downloading).saveAs(photo);
  assert.equal(await scan(person, photo), 'Yes. We sent you a letter with this reference.');
});

test('a visitor holds it before the camera: to whom it went is said by initials', async () => {
  const film = filmOf(stage.house, letter, join(folder, 'letter.y4m'));
  const browser = await openWholeChromium([
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ]);
  try {
    const visitor = await aPerson(browser, stage.house);
    await visitor.context.grantPermissions(['camera'], { origin: stage.house.origins.app });
    await visitor.go('/check/message');
    await visitor.page.getByRole('button', { name: 'Use the camera' }).click();
    await visitor.page.getByRole('status').getByText(`We read ${reference}`).waitFor();
    assert.equal(await sendRead(visitor), 'We sent a letter with this reference.');
    assert.match(await ourLetter(visitor), /\b[A-Z]\. [A-Z]\., address ending \S\S/);
    await visitor.look('scanned letter visitor');
    await visitor.leave();
  } finally {
    await browser.close();
  }
});
