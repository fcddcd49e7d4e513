import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { violationsOn } from '@countersign/testkit/accessibility';
import { MANIFEST_FILE, webFolder, type WebManifest } from './assets.ts';
import {
  choose,
  code,
  codesOn,
  file,
  gif,
  island,
  LINK,
  said,
  shot,
  visit,
  words,
} from '../../../test/picture-page.ts';

// The page that takes a picture of what somebody got, under the content policy that members' browsers have.

test('a code in a picture is read and judged on the own device; the picture goes nowhere', async () => {
  await visit(async ({ asked, page }) => {
    await choose(page, gif(LINK));
    await said(page, /There is a code in this picture/);
    assert.deepEqual(await codesOn(page), [LINK]);
    await page.getByRole('heading', { name: 'This is a scam.' }).waitFor();
    await page.getByText('The link is in a picture').waitFor();
    const fetched = /^GET \/(?:(?:assets|beside)\/[a-z-]+-[0-9a-f]+\.|scam-weights\/none\.bin$)/;
    assert.ok(asked.every((one) => fetched.test(one)));
    assert.match(asked.join(), /picture-worker/);
    assert.doesNotMatch(asked.join(), /words-/);
    assert.equal(await page.locator('.message a[href^="http"]').count(), 0);
    assert.deepEqual(await violationsOn(page), []);
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await page.getByRole('button', { name: 'Report it' }).click();
    const body = (await sent).postData() ?? '';
    assert.match(body, /name="codes"\r\n\r\n\["https:/);
    assert.match(body, /name="channel"\r\n\r\nsms\r\n/);
    assert.ok(body.length < 1_500, `${body.length} bytes`);
  });
});

for (const [what, html, type] of [
  ['turned', code(LINK, 'transform:rotate(33deg)'), 'png'],
  ['blurred', code(LINK, 'filter:blur(2.5px) contrast(.6)'), 'jpeg'],
  [
    'photographed from the side',
    code(LINK, 'transform:perspective(700px) rotateY(30deg) rotateZ(8deg);filter:blur(1px)'),
    'jpeg',
  ],
  ['light on dark', code(LINK, 'filter:invert(1)'), 'png'],
  ['a small one on a page', code(LINK, 'width:90px;margin:500px'), 'png'],
] as const)
  test(`a code is read that is ${what}`, async () => {
    const picture = file(await shot(html, type), `shot.${type}`, `image/${type}`);
    await visit(async ({ page }) => {
      await choose(page, picture);
      await said(page, /There is a code in this picture/);
      assert.deepEqual(await codesOn(page), [LINK]);
    });
  });

test('several codes: all are read; what is no link stands with the words', async () => {
  const two = await shot(
    `<div style="display:flex">${code(LINK, 'margin:40px;width:240px')}${code('tel:+12125550177', 'margin:40px;width:200px')}</div>`,
  );
  await visit(async ({ page }) => {
    await page.getByLabel('What you got').fill('Scan this to keep your card.');
    await choose(page, file(two));
    await said(page, /There are 2 codes/);
    assert.deepEqual((await codesOn(page)).toSorted(), [LINK, 'tel:+12125550177']);
    const message = await page.locator('.message').innerText();
    assert.match(message, /Scan this to keep your card\.\s+tel:\+12125550177/);
    assert.match(message, /A code in the picture says: https:\/\/larkspur-card/);
  });
});

test('a picture can be pasted and dropped as well, and is taken away again', async () => {
  await visit(async ({ page }) => {
    const base64 = gif(LINK).buffer.toString('base64');
    const bring = (kind: 'paste' | 'drop') =>
      page.evaluate(
        ([bytes, what]) => {
          const blob = Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0));
          const data = new DataTransfer();
          data.items.add(new File([blob], 'x.gif', { type: 'image/gif' }));
          const on = document.querySelector('textarea');
          const all = { bubbles: true, cancelable: true };
          const event =
            what === 'paste'
              ? new ClipboardEvent('paste', { ...all, clipboardData: data })
              : new DragEvent('drop', { ...all, dataTransfer: data });
          on?.dispatchEvent(event);
          return event.defaultPrevented;
        },
        [base64, kind] as const,
      );
    for (const kind of ['paste', 'drop'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      assert.equal(await bring(kind), true);
      // oxlint-disable-next-line no-await-in-loop
      await page.getByRole('heading', { name: 'This is a scam.' }).waitFor();
      // oxlint-disable-next-line no-await-in-loop
      await page.getByRole('button', { name: 'Take the picture away' }).click();
      // oxlint-disable-next-line no-await-in-loop
      await said(page, /The picture is gone/);
      // oxlint-disable-next-line no-await-in-loop
      assert.equal(await page.getByRole('heading', { name: /scam/ }).isVisible(), false);
    }
    assert.equal(await page.locator('input[name="codes"]').inputValue(), '');
  });
});

const bomb = Buffer.from(
  '89504e470d0a1a0a0000000d494844520000753000007530080200000000000000',
  'hex',
);
for (const [what, picture, answer] of [
  ['more pixels than fit a memory', file(bomb), /too large/],
  ['no picture', file(Buffer.from('hello')), /no picture that can be read here/],
  ['half a picture', file(bomb.subarray(0, 20)), /no picture that can be read here/],
  [
    'a PDF',
    file(Buffer.from('%PDF-1.7 …'), 'a.pdf', 'application/pdf'),
    /Of a PDF links and codes are read here and nothing else, and we find none/,
  ],
] as const)
  test(`said in words: ${what}`, async () => {
    await visit(async ({ page }) => {
      await choose(page, picture);
      await said(page, answer);
      assert.equal(await island(page).locator('[data-part="preview"]').isVisible(), false);
      assert.deepEqual(await violationsOn(page), []);
    });
  });

test('said in words: more bytes than a photo has', async () => {
  await visit(async ({ page }) => {
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      const bytes = new Uint8Array(26 * 1024 * 1024);
      dataTransfer.items.add(new File([bytes], 'x.png', { type: 'image/png' }));
      document
        .querySelector('textarea')
        ?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    });
    await said(page, /too large/);
  });
});

test('a picture that takes too long is given up, and the page answers meanwhile', async () => {
  await visit(
    async ({ page }) => {
      await page.clock.install();
      await page.context().route(/code-reader/, () => {});
      await choose(page, gif(LINK));
      await said(page, /One moment/);
      await page.getByLabel('What you got').fill('still here');
      await page.clock.fastForward(16_000);
      await said(page, /takes too long/);
    },
    { faulty: true },
  );
});

test('the code of a letter of ours goes where its reference would be typed', async () => {
  await visit(async ({ page }) => {
    await choose(page, gif('CSLETTER1 K7H2 9QXM'));
    await said(page, /This is the code of a letter of ours: K7H2 9QXM/);
    assert.equal(await words(page), 'K7H2 9QXM');
  });
});

const WORDS =
  '<div style="padding:40px;background:#fff">LARKSPUR: your card will be closed today. Confirm your PIN at https://larkspur-secure.example/in</div><div style="padding:40px;background:#fff">Su contraseña caduca mañana.</div>';

test('words in a picture are read when somebody asks, where they can be mended, and judged as any others', async () => {
  const picture = file(await shot(WORDS));
  await visit(async ({ asked, page }) => {
    await choose(page, picture);
    await said(page, /We find no code/);
    assert.doesNotMatch(asked.join(), /words-/);
    const read = page.getByRole('button', {
      name: 'Read the words in it (downloads 6 MB, once)',
    });
    await read.focus();
    await page.keyboard.press('Enter');
    await said(page, /The words stand above/);
    assert.match(await words(page), /your card will be closed\s+today\.\s+Confirm\s+your\s+PIN/);
    assert.match(await words(page), /https:\/\/larkspur-secure\.example\/in/);
    assert.match(await words(page), /contraseña caduca mañana/);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'f-text');
    assert.match(asked.join(), /words-reader.*words-/);
    await page.getByRole('button', { name: 'Check it' }).click();
    await page.getByRole('heading', { name: /^This is (?:a|very likely a) scam\.$/ }).waitFor();
    assert.ok(asked.every((one) => one.startsWith('GET ')));
    assert.deepEqual(await violationsOn(page), []);
  });
});

test('a reader of words with other bytes than those of the build is not used', async () => {
  await visit(
    async ({ page }) => {
      await page.context().route(/words-eng/, async (route) => {
        const response = await route.fetch();
        const body = await response.body();
        body[1_000] = (body[1_000] ?? 0) ^ 1;
        await route.fulfill({ response, body });
      });
      await choose(page, file(await shot(WORDS)));
      await page.getByRole('button', { name: /^Read the words/ }).click();
      await said(page, /cannot be read at the moment/);
      assert.equal(await words(page), '');
    },
    { faulty: true },
  );
});

test('what reads a message is loaded when somebody goes to the field, and not before', async () => {
  await visit(async ({ asked, page }) => {
    await page.getByRole('button', { name: 'Use the camera' }).waitFor();
    assert.deepEqual(asked, []);
    // The gallery serves none that were released: the page takes those of the build.
    const weights = page.waitForResponse(/assets\/scam-weights/);
    await page.getByLabel('What you got').focus();
    await weights;
    assert.match(
      asked.join(),
      /^GET \/assets\/scam-check-[0-9a-f]+\.js,GET \/scam-weights\/none\.bin,GET \/assets\/scam-weights/,
    );
    assert.equal(asked.length, 3);
  });
});

test('in Spanish, too', async () => {
  await visit(
    async ({ page }) => {
      await choose(page, gif(LINK));
      await said(page, /Hay un código en esta imagen/);
      await page.getByText('Un código de la imagen dice:').waitFor();
      await page
        .getByRole('button', { name: 'Leer sus palabras (descarga 6 MB, una vez)' })
        .waitFor();
    },
    { language: 'es' },
  );
});

test('no page loads what reads pictures by itself, and what begins it is small', () => {
  const manifest = JSON.parse(readFileSync(join(webFolder, MANIFEST_FILE), 'utf8')) as WebManifest;
  const { pictures, script } = manifest;
  const packed = (path: string) =>
    gzipSync(readFileSync(join(webFolder, path)), { level: 9 }).length;
  assert.ok(packed(script) < 8_000, `${packed(script)} bytes`);
  assert.ok(packed(pictures.script) < 3_000, `${packed(pictures.script)} bytes`);
  assert.doesNotMatch(readFileSync(join(webFolder, 'sw.js'), 'utf8'), /picture|words-|code-reader/);
});
