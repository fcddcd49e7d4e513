import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pictureBombs, squaresPng } from '@countersign/testkit';
import { evaluate } from '@countersign/scamflags';
import PDFDocument from 'pdfkit';
import { encodeQR } from 'qr';
import { isFit } from './fit.ts';
import { createMailReader } from './index.ts';
import { openPool } from './pool.ts';

const reader = createMailReader();
const bombs = Object.entries(pictureBombs());
after(() => reader.close());

const LINK = 'https://larkspur-secure.example/in';
const png = (text: string): Buffer => squaresPng(encodeQR(text, 'raw', { border: 4 }));
const gif = (text: string): Buffer => Buffer.from(encodeQR(text, 'gif', { scale: 5 }));

const part = (head: string, bytes: Buffer): string =>
  [head, 'Content-Transfer-Encoding: base64', '', bytes.toString('base64')].join('\r\n');
const mail = (...parts: readonly string[]): Buffer =>
  Buffer.from(
    [
      ...['From: Bank <desk@e.example>', 'Subject: Your card', 'MIME-Version: 1.0'],
      ...['Content-Type: multipart/mixed; boundary=b', ''],
      ...['Content-Type: text/plain\r\n\r\nScan the code.', ...parts].flatMap((one) => [
        '--b',
        one,
      ]),
      '--b--',
    ].join('\r\n'),
  );
const picture = (bytes: Buffer, head = 'Content-Type: image/png; name="code.png"') =>
  part(head, bytes);
const unreadIn = async (bytes: Buffer, by = reader) => {
  const read = await by.readFile(bytes);
  assert.ok(read.ok);
  return read.value.picturesUnread ?? 0;
};
const readLinks = async (bytes: Buffer) => {
  const read = await reader.readFile(bytes);
  assert.ok(read.ok);
  return read.value.links?.filter((one) => one.isFromQr).map(({ href }) => href) ?? [];
};

for (const [what, one] of [
  ['as a file', picture(png(LINK))],
  ['as a file of no kind', picture(gif(LINK), 'Content-Type: application/octet-stream')],
  [
    'shown in the e-mail',
    picture(png(LINK), 'Content-Type: image/png\r\nContent-ID: <x>\r\nContent-Disposition: inline'),
  ],
] as const)
  test(`a code in a picture of an e-mail is a link of it: ${what}`, async () => {
    assert.deepEqual(await readLinks(mail(one)), [LINK]);
  });

test('what is passed on counts: the pictures of the e-mail inside, or of the letter where its words stand in it', async () => {
  const inner = Buffer.from(
    mail(picture(png(LINK)))
      .toString('latin1')
      .replaceAll('--b', '--i')
      .replace('=b', '=i'),
    'latin1',
  );
  const around = mail(
    `Content-Type: message/rfc822\r\n\r\n${inner.toString('latin1')}`,
    picture(png('https://own.example/signature')),
  );
  assert.deepEqual(await readLinks(around), [LINK]);
  const letter = await reader.readLetter(around);
  assert.ok(letter.ok);
  assert.deepEqual(letter.value.original?.links?.[0], { text: '', href: LINK, isFromQr: true });
  const inline = await reader.readLetter(inner);
  assert.ok(inline.ok);
  assert.deepEqual(inline.value.message.links?.[0]?.href, LINK);
});

test('a code that is no link is read as words; four pictures are looked at', async () => {
  const read = await reader.readFile(mail(picture(png('Call 212 555 0177'))));
  assert.ok(read.ok);
  assert.match(read.value.text, /^Scan the code\.\s+Call 212 555 0177$/);
  const many = Array.from({ length: 6 }, (_, at) => picture(png(`https://a.example/${at}`)));
  assert.equal((await readLinks(mail(...many))).length, 4);
  assert.equal(await unreadIn(mail(...many)), 2);
});

/** Several codes on one white sheet, one under the other. */
const sheet = (texts: readonly string[]): Buffer => {
  const codes = texts.map((text) => encodeQR(text, 'raw', { border: 4 }));
  const width = Math.max(...codes.map(([row = []]) => row.length));
  const padded = codes.flat().map((row) => [...row, ...Array(width - row.length).fill(false)]);
  return squaresPng(padded, 3);
};
const harmless = (count: number) =>
  Array.from({ length: count }, (_, at) => `https://harmless.example/${at}`);

test('ten harmless codes in one picture hide no code in the next', async () => {
  const both = mail(picture(sheet(harmless(10))), picture(png(LINK)));
  assert.equal((await readLinks(both)).length, 11);
  assert.ok((await readLinks(both)).includes(LINK));
  assert.equal(await unreadIn(both), 0);
});

test('a picture with more codes than count is one that was not read', async () => {
  const read = await reader.readFile(mail(picture(sheet([...harmless(11), LINK]))));
  assert.ok(read.ok);
  assert.equal(read.value.picturesUnread, 1);
  assert.notEqual(evaluate(read.value).level, 'no-flags');
});

const pdfOf = (draw: (pdf: PDFKit.PDFDocument) => void): Promise<Buffer> =>
  new Promise((resolve) => {
    const pdf = new PDFDocument();
    const parts: Buffer[] = [];
    pdf.on('data', (one: Buffer) => parts.push(one));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    draw(pdf);
    pdf.end();
  });
const asPdf = (bytes: Buffer) =>
  picture(bytes, 'Content-Type: application/octet-stream; name="invoice.pdf"');

test('a PDF in an e-mail: its links are links, codes of its pictures those of pictures, and it is never one that was read whole', async () => {
  const pdf = await pdfOf((one) => {
    one.text('Pay', 50, 50, { link: 'https://pay.example/in' });
    one.image(png(LINK), 100, 100);
  });
  const read = await reader.readFile(mail(asPdf(pdf)));
  assert.ok(read.ok);
  assert.deepEqual(read.value.links, [
    { text: '', href: LINK, isFromQr: true },
    { text: '', href: 'https://pay.example/in' },
  ]);
  assert.equal(read.value.picturesUnread, 1);
  assert.notEqual(evaluate(read.value).level, 'no-flags');
});

test('a PDF that is broken costs its own links, and is one that was not read', async () => {
  const deep = Buffer.from(`%PDF-1.7\n1 0 obj ${'['.repeat(300_000)}`);
  const both = mail(asPdf(deep), picture(png(LINK)));
  assert.deepEqual(await readLinks(both), [LINK]);
  assert.equal(await unreadIn(both), 1);
});

test('a picture that nobody could look at is said, and no verdict that says “no flags” stands beside it', async () => {
  const webp = Buffer.from('RIFF\u0010\0\0\0WEBPVP8 nothing');
  const tooLarge = bombs.find(([, bytes]) => !isFit(bytes))?.[1] ?? Buffer.alloc(0);
  const calm = 'Content-Type: text/plain\r\n\r\nI will be there at six, and I bring the cake.';
  assert.equal(await unreadIn(mail(calm, picture(png(LINK)))), 0);
  for (const one of [
    picture(webp, 'Content-Type: image/webp'),
    picture(webp, 'Content-Type: application/octet-stream; name="code.webp"'),
    picture(tooLarge),
  ]) {
    // oxlint-disable-next-line no-await-in-loop
    const read = await reader.readFile(mail(calm, one));
    assert.ok(read.ok);
    assert.equal(read.value.picturesUnread, 1);
    assert.ok(evaluate(read.value).questions.includes('unread-pictures'));
  }
  const letter = await reader.readLetter(mail(calm, picture(tooLarge), picture(png(LINK))));
  assert.ok(letter.ok);
  assert.equal(letter.value.message.picturesUnread, 1);
});

for (const [what, bytes] of bombs)
  test(`a picture that was made to break its reader costs nothing but its own codes: ${what}`, async () => {
    assert.ok(bytes.length < 700_000, `${bytes.length} bytes`);
    const before = process.memoryUsage.rss();
    const links = await readLinks(mail(picture(bytes), picture(png(LINK))));
    assert.deepEqual(links, [LINK]);
    const grown = (process.memoryUsage.rss() - before) / 1_048_576;
    assert.ok(grown < 400, `${grown} MB more`);
  });

test('what unpacks to more than its head says, or says nothing, is never handed to the decoder', () => {
  const handed = bombs.filter(([, bytes]) => isFit(bytes)).map(([what]) => what);
  assert.deepEqual(handed, [
    'a PNG in colour with too little in it',
    'a JPEG that is drawn 40 000 times',
    'a JPEG of noise',
    'a GIF of noise',
  ]);
  assert.equal(isFit(png(LINK)), true);
  assert.equal(isFit(Buffer.from('RIFF....WEBPVP8 ')), false);
});

test('a picture that takes too long ends its thread; the next one is read by another', async () => {
  const limits = { workers: 1, timeMs: 1_500, memoryMb: 64, waitingMax: 8 };
  const pool = openPool(limits, new URL('./picture-worker.ts', import.meta.url));
  const slow = bombs.find(([what]) => what.startsWith('a JPEG that is drawn'))?.[1];
  assert.ok(slow);
  assert.deepEqual(await pool.read('picture', slow), { refusal: 'mail.too-slow' });
  assert.deepEqual(await pool.read('picture', png(LINK)), {
    as: 'picture',
    seen: { codes: [LINK], isCut: false },
  });
  await pool.close();
});

test('an e-mail is read in time though its pictures are not', async () => {
  const busy = createMailReader({}, { waitingMax: 0 });
  const read = await busy.readFile(mail(picture(png(LINK))));
  assert.ok(read.ok);
  assert.deepEqual(read.value.links ?? [], []);
  assert.equal(read.value.picturesUnread, 1);
  assert.equal(read.value.attachments?.[0]?.name, 'code.png');
  await busy.close();
});
