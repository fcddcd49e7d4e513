// A code on a screenshot, words on a photo, a code in an e-mail: read where the picture is, judged, reported and seen by an analyst.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { createTransport } from 'nodemailer';
import { encodeQR } from 'qr';

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

const HOST = 'larkspur-secure.parking-desk.example';
const LINK = `https://${HOST}/pay`;

/** A picture of a page that is drawn for it, as a phone photographs it. */
async function photo(html: string): Promise<Buffer> {
  const drawing = await visitor.context.newPage();
  await drawing.setContent(
    `<body style="margin:0;background:#ddd;font:28px sans-serif">${html}</body>`,
  );
  const picture = await drawing.screenshot({ type: 'jpeg', quality: 60 });
  await drawing.close();
  return picture;
}
const code = (text: string) =>
  `<div style="width:260px;margin:90px;transform:rotate(12deg);filter:blur(1px)">${encodeQR(text, 'svg')}</div>`;
const choose = (buffer: Buffer) =>
  visitor.page
    .getByLabel('A screenshot or a photo')
    .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer });

async function seesReport(reference: string, link: string): Promise<void> {
  await petra.go('/staff/reports');
  await petra.page.getByRole('link', { name: `Report ${reference}` }).click();
  await petra.page.getByText(link).first().waitFor();
}

test('a code on a photo: judged on the own device; the report carries what it says, and never the picture', async () => {
  const { page } = visitor;
  const picture = await photo(code(LINK));
  await visitor.go('/check/message');
  await choose(picture);
  await page.getByRole('heading', { name: /^This is (?:a|very likely a) scam\.$/ }).waitFor();
  await page.getByText('Read on your own device. Nothing was sent.').waitFor();
  assert.deepEqual(sent, []);
  const posted = page.waitForRequest((request) => request.method() === 'POST');
  await page.getByRole('button', { name: 'Report it' }).click();
  assert.ok(((await posted).postDataBuffer()?.length ?? 0) < 2_000);
  await page.getByRole('heading', { name: 'Thank you. We have your report.' }).waitFor();
  const [reference = ''] = /R[0-9A-Z]{4} [0-9A-Z]{4}/.exec(await page.innerText('.plane')) ?? [];
  await seesReport(reference, 'hxxps[://]larkspur-secure[.]parking-desk[.]example/pay');
});

test('a code alone can be compared with what is ours, too', async () => {
  const { page } = visitor;
  await visitor.go('/check/message');
  await choose(await photo(code(LINK)));
  await page.getByRole('heading', { name: /scam\.$/ }).waitFor();
  await page.getByRole('button', { name: 'Compare with what we sent' }).click();
  await page.getByRole('heading', { level: 1, name: /only looks like ours/ }).waitFor();
});

test('words on a photo are read with what this house serves, and judged as any others', async () => {
  const { page } = visitor;
  const picture = await photo(
    `<p style="background:#fff;padding:40px">Larkspur: your card will be closed today. Confirm your PIN at ${LINK}</p>`,
  );
  await visitor.go('/check/message');
  await choose(picture);
  await page.getByText('We find no code in this picture').waitFor();
  sent.length = 0;
  const files: string[] = [];
  visitor.context.on('request', (request) => files.push(request.url()));
  await page
    .getByRole('button', { name: /^Read the words in it \(downloads \d MB, once\)$/ })
    .click();
  await page.getByText('The words stand above').waitFor();
  assert.match(await page.getByLabel('What you got').inputValue(), /Confirm\s+your\s+PIN/);
  await page.getByRole('button', { name: 'Check it' }).click();
  await page.getByRole('heading', { name: /^This is (?:a|very likely a) scam\.$/ }).waitFor();
  assert.deepEqual(sent, []);
  const origin = new URL(page.url()).origin;
  assert.ok(files.length > 0 && files.every((url) => new URL(url).origin === origin));
});

test('only scripts beside a page may compile, and no page of ours', async () => {
  const answer = await visitor.page.request.get(new URL('/check/message', visitor.page.url()).href);
  const policy = answer.headers()['content-security-policy'] ?? '';
  assert.doesNotMatch(policy, /wasm|unsafe-eval/);
  assert.match(policy, /worker-src 'self'/);
});

test('a code in an e-mail that is passed on: a link of it, seen by an analyst', async () => {
  const picture = await photo(code('https://larkspur-parcels.fee-desk.example/x'));
  const transport = createTransport({
    ...{ host: '127.0.0.1', port: stage.house.mailInPort, ignoreTLS: true },
  });
  await transport.sendMail({
    ...{ from: 'somebody@post.example', to: 'report@larkspur.example' },
    subject: 'Fwd: Your parcel waits in room 4471',
    text: 'Scan the code to pay the customs fee for the parcel in room 4471.',
    attachments: [{ filename: 'code.jpg', contentType: 'image/jpeg', content: picture, cid: 'c' }],
  });
  transport.close();
  await petra.go('/staff/reports');
  await petra.page
    .getByRole('link', { name: /larkspur-parcels\[\.\]fee-desk/ })
    .first()
    .click();
  await petra.page.getByText('hxxps[://]larkspur-parcels[.]fee-desk[.]example/x').first().waitFor();
});
