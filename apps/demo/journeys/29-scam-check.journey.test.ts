// A strange text, a strange call: read in the browser, reported as a step of its own, and looked at by an analyst.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import type { Person } from './kit/browser.ts';
import { aRepresentative } from './kit/desk.ts';
import { type Stage, openStage } from './kit/stage.ts';

let stage: Stage;
let visitor: Person;
let petra: Person;
/** Everything that the visitor's browser sent. */
const sent: string[] = [];

before(async () => {
  stage = await openStage();
  visitor = await stage.person();
  visitor.page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(`${request.method()} ${request.url()}`);
  });
  petra = await aRepresentative(stage, 'petra');
});
after(async () => {
  await visitor.leave();
  await petra.leave();
  await stage.close();
});

const SCAM =
  'LARKSPUR: your card will be closed today. Confirm your card number and PIN at https://larkspur-card.help-desk.example/unlock or call (212) 555-0177';

async function pastes(text: string): Promise<void> {
  await visitor.go('/check/message');
  await visitor.page.getByLabel('What you got').fill(text);
  await visitor.page.getByRole('button', { name: 'Check it' }).click();
}

test('a text is read on the own device: the verdict, the marked words, why; nothing is sent', async () => {
  const { page } = visitor;
  await pastes(SCAM);
  await page.getByText('Read on your own device. Nothing was sent.').waitFor();
  await page.getByRole('heading', { name: /^This is (?:a|very likely a) scam\.$/ }).waitFor();
  const marked = await page.locator('.message mark').allTextContents();
  assert.match(marked.join(' '), /card number/);
  assert.match(marked.join(' '), /larkspur-card\.help-desk\.example/);
  assert.ok((await page.locator('.reasons > li').count()) >= 2);
  assert.deepEqual(sent, []);
});

test('reporting is a second step: a reference, what to do for what was done, and what came of it', async () => {
  const { page } = visitor;
  await page.getByText('give your card number?').click();
  await page.getByRole('button', { name: 'Report it' }).click();
  await page.getByRole('heading', { name: 'Thank you. We have your report.' }).waitFor();
  const [reference = ''] = /R[0-9A-Z]{4} [0-9A-Z]{4}/.exec(await page.innerText('.plane')) ?? [];
  await page.getByText(/lock/i).first().waitFor();
  await page.getByRole('link', { name: 'See what came of it' }).click();
  await page.getByText('Nobody has looked at it yet').waitFor();

  await petra.go('/staff/reports');
  await petra.page.getByRole('link', { name: `Report ${reference}` }).click();
  await petra.page.getByText('gave the card number').first().waitFor();
  await petra.page.getByText('hxxps[://]larkspur-card[.]help-desk[.]example/unlock').waitFor();
  await petra.page.getByRole('button', { name: 'A scam', exact: true }).click();
  await petra.page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor();

  await visitor.go('/report/status');
  await page.getByLabel('Reference').fill(reference.toLowerCase());
  await page.getByRole('button', { name: 'Show it' }).click();
  await page.getByText('A scam', { exact: true }).waitFor();
});

test('what an analyst sees belongs together, is blocked and handed on without its reporter', async () => {
  const { page } = petra;
  await pastes(SCAM.replace('today', 'tonight'));
  await visitor.page.getByRole('button', { name: 'Report it' }).click();
  await visitor.page.getByRole('heading', { name: 'Thank you. We have your report.' }).waitFor();
  const [reference = ''] =
    /R[0-9A-Z]{4} [0-9A-Z]{4}/.exec(await visitor.page.innerText('.plane')) ?? [];
  await petra.go('/staff/reports');
  await page.getByRole('link', { name: `Report ${reference}` }).click();
  await page.getByRole('link', { name: 'Its campaign' }).click();
  // The first one is there, too.
  await page.getByRole('heading', { level: 1, name: /^Campaign C\d+$/ }).waitFor();
  assert.ok((await page.getByRole('link', { name: /^Report R/ }).count()) >= 2);
  const link = 'hxxps[://]larkspur-card[.]help-desk[.]example/unlock';
  await page.getByRole('button', { name: `Block: ${link}`, exact: true }).click();
  await page.getByRole('button', { name: `Unblock: ${link}`, exact: true }).waitFor();
  for (const [format, holds] of [
    ['STIX 2.1', /"type": "bundle"/],
    ['MISP', /"Event"/],
    ['ARF (e-mail)', /Feedback-Type: fraud/],
    ['X-ARF', /"xarf_version"/],
    ['CSV', /larkspur-card\[\.\]help-desk/],
    ['Drafts to abuse desks', /To: host/],
  ] as const) {
    const download = page.waitForEvent('download');
    // oxlint-disable-next-line no-await-in-loop
    await page.getByRole('button', { name: format, exact: true }).click();
    // oxlint-disable-next-line no-await-in-loop
    const stream = await (await download).createReadStream();
    const chunks: Buffer[] = [];
    // oxlint-disable-next-line no-await-in-loop
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    assert.match(Buffer.concat(chunks).toString('utf8'), holds, format);
  }
});

test('a call is told in three answers; whoever called the number on their card is not frightened', async () => {
  const { page } = visitor;
  await visitor.go('/check/what-they-said');
  await page.getByRole('button', { name: 'What does it mean?' }).click();
  await page.getByText('Say who called whom.').first().waitFor();
  await page.getByText('They called me').click();
  await page.getByText('A code that was sent to me').click();
  await page
    .getByLabel('What was said?')
    .fill(
      'He said that he was from the fraud team and that I must read him the code at once, and not tell anybody.',
    );
  await page.getByRole('button', { name: 'What does it mean?' }).click();
  await page
    .getByRole('heading', { level: 1, name: /^This is (?:a|very likely a) scam\.$/ })
    .waitFor();

  await visitor.go('/check/what-they-said');
  await page.getByText('I called the number on my card').click();
  await page.getByText('Nothing of the kind').click();
  await page
    .getByLabel('What was said?')
    .fill(
      'I called the number on my card because a payment was declined, and they told me that my limit was reached.',
    );
  await page.getByRole('button', { name: 'What does it mean?' }).click();
  await page.getByRole('heading', { level: 1, name: 'We found no red flags.' }).waitFor();
});

test('without a script the server reads it, and reporting works as well', async () => {
  const plain = await stage.person({ scripted: false });
  await plain.go('/check/message');
  await plain.page.getByLabel('What you got').fill(SCAM);
  await plain.page.getByRole('button', { name: 'Check it' }).click();
  await plain.page.getByRole('heading', { level: 1, name: /scam\.$/ }).waitFor();
  await plain.page.getByRole('button', { name: 'Report it' }).click();
  await plain.page.getByRole('heading', { name: 'Thank you. We have your report.' }).waitFor();
  await plain.leave();
});
