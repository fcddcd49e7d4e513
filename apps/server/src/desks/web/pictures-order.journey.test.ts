import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import {
  choose,
  codesOn,
  file,
  gif,
  LINK,
  press,
  said,
  verdict,
  visit,
} from '../../../test/picture-page.ts';

// Pictures of e-mails, and what is brought one after the other: the last one is answered, and what nobody could look at is said.

/** An e-mail with pictures in it. */
const mailWith = (words: string, ...pictures: readonly Buffer[]): string =>
  [
    ...['From: Parking <desk@e.example>', 'Subject: Your fine', 'MIME-Version: 1.0'],
    ...['Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: text/plain', ''],
    words,
    ...pictures.flatMap((picture) => [
      ...['--b', 'Content-Type: image/gif', 'Content-Transfer-Encoding: base64', ''],
      picture.toString('base64'),
    ]),
    '--b--',
  ].join('\r\n');

test('an e-mail as a file: the codes of its pictures are read here as well', async () => {
  const mail = mailWith('Scan the code to pay.', gif(LINK).buffer);
  await visit(async ({ asked, page }) => {
    await page
      .getByLabel('Or an e-mail as a file')
      .setInputFiles(file(Buffer.from(mail), 'a.eml', 'message/rfc822'));
    await page.getByRole('button', { name: 'Check it' }).click();
    await page.getByText(`A code in the picture says: ${LINK}`).waitFor();
    await page.getByText('The link is in a picture').waitFor();
    assert.ok(asked.every((one) => one.startsWith('GET ')));
  });
});

const CALM = 'I will be there at six on Friday, and I bring the cake and the candles.';
const mailField = (page: Page) => page.getByLabel('Or an e-mail as a file');

test('who asks again hears of what they brought last, however long the one before takes', async () => {
  await visit(async ({ page }) => {
    await page.context().route(/code-reader/, () => {});
    const slow = mailWith('Scan the code to pay.', gif(LINK).buffer);
    await mailField(page).setInputFiles(file(Buffer.from(slow), 'a.eml', 'message/rfc822'));
    const begun = page.waitForEvent('worker');
    await press(page);
    const ended = (await begun).waitForEvent('close');
    await mailField(page).setInputFiles([]);
    await ended;
    await page.getByLabel('What you got').fill(CALM);
    await press(page);
    await verdict(page).getByText(CALM).waitFor();
    assert.doesNotMatch(await verdict(page).innerText(), /larkspur-card/);
  });
});

test('all pictures of an e-mail have one time together, and what was not seen by then is said', async () => {
  await visit(
    async ({ page }) => {
      await page.clock.install();
      await page.context().route(/code-reader/, () => {});
      const slow = mailWith(CALM, ...Array<Buffer>(4).fill(gif(LINK).buffer));
      await mailField(page).setInputFiles(file(Buffer.from(slow), 'a.eml', 'message/rfc822'));
      const reader = page.waitForRequest(/code-reader/);
      await press(page);
      await reader;
      await page.clock.fastForward(21_000);
      await verdict(page)
        .getByText(/pictures that we could not read/)
        .waitFor();
    },
    { faulty: true },
  );
});

test('an e-mail that is dropped takes the place of a picture: its own files are judged, and nothing of the picture', async () => {
  await visit(async ({ page }) => {
    await choose(page, gif(LINK));
    await page.getByRole('heading', { name: 'This is a scam.' }).waitFor();
    await page.evaluate(
      (mail) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([mail], 'a.eml', { type: 'message/rfc822' }));
        document
          .querySelector('textarea')
          ?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
      },
      mailWith('Scan the code.', gif('https://other.example/in').buffer),
    );
    await verdict(page).waitFor({ state: 'hidden' });
    assert.equal(await page.locator('input[name="codes"]').inputValue(), '');
    await press(page);
    await page.getByText('A code in the picture says: https://other.example/in').waitFor();
    assert.doesNotMatch(await verdict(page).innerText(), /larkspur-card/);
  });
});

test('a picture that was not read goes along with what is told: no verdict beside it says “no flags”', async () => {
  await visit(async ({ page }) => {
    await choose(page, file(Buffer.from('hello'), 'photo.heic', 'image/heic'));
    await said(page, /no picture that can be read here/);
    await page.getByLabel('What you got').fill(CALM);
    await press(page);
    await verdict(page)
      .getByText(/pictures that we could not read/)
      .waitFor();
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await page.getByRole('button', { name: 'Report it' }).click();
    assert.match((await sent).postData() ?? '', /name="picturesUnread"\r\n\r\n1\r\n/);
  });
  await visit(async ({ page }) => {
    await choose(page, file(Buffer.from('hello'), 'photo.heic', 'image/heic'));
    await page.getByRole('button', { name: 'Take the picture away' }).click();
    await page.getByLabel('What you got').fill(CALM);
    await press(page);
    await verdict(page).waitFor();
    assert.doesNotMatch(await verdict(page).innerText(), /could not read/);
  });
});

test('a PDF: its links are judged here, and go along with what is told; its words are said to be unread', async () => {
  const pdf = Buffer.from(`%PDF-1.7\n1 0 obj << /A << /S /URI /URI (${LINK}) >> >> endobj`);
  await visit(async ({ asked, page }) => {
    await choose(page, file(pdf, 'invoice.pdf', 'application/pdf'));
    await said(page, /Where the links and codes of this PDF lead stands below/);
    assert.deepEqual(await codesOn(page), [LINK]);
    await verdict(page)
      .getByText(/a PDF, whose words we do not read/)
      .waitFor();
    assert.ok(asked.every((one) => one.startsWith('GET ')));
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await page.getByRole('button', { name: 'Report it' }).click();
    const body = (await sent).postData() ?? '';
    assert.match(body, /name="pdfLinks"\r\n\r\n\["https:/);
    assert.match(body, /name="picturesUnread"\r\n\r\n1\r\n/);
  });
});
