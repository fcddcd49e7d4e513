import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { encodeQR } from 'qr';
import { decodeQR } from 'qr/decode.js';
import { photographCode } from './letter-photo.ts';

/** A page with a code on it, between other things. */
function aPage(matrix: readonly (readonly boolean[])[]): Promise<Buffer> {
  const page = new PDFDocument();
  page.text('A letter').roundedRect(50, 50, 200, 90, 8).fill('#d9d8f3');
  for (const [y, row] of matrix.entries())
    for (const [x, dark] of row.entries())
      if (dark) page.rect(318.3 + x * 2.83465, 420.7 + y * 2.83465, 2.83465, 2.83465);
  page.fill('#14162b');
  page.end();
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    page.on('data', (part: Buffer) => parts.push(part));
    page.on('end', () => resolve(Buffer.concat(parts)));
  });
}

/** The pixels of a grey PNG without filters. */
function pixelsOf(png: Buffer) {
  const width = png.readUInt32BE(16);
  const from = png.indexOf('IDAT') + 4;
  const lines = inflateSync(png.subarray(from, from + png.readUInt32BE(from - 8)));
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y += 1)
    for (let x = 0; x < width; x += 1)
      if (lines[y * (width + 1) + 1 + x] === 0)
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  return { width, height: width, data };
}

test('a photo shows the squares that are printed', async () => {
  const code = 'CSLETTER1 K7H2 9QXM';
  const png = photographCode(await aPage(encodeQR(code, 'raw', { border: 1 })));
  assert.ok(png !== undefined);
  assert.equal(decodeQR(pixelsOf(png)), code);
});

test('where no code is printed there is nothing to photograph', async () => {
  assert.equal(photographCode(await aPage([])), undefined);
  assert.equal(photographCode(Buffer.from('%PDF-1.7')), undefined);
  assert.equal(photographCode(Buffer.from('stream\nnot packed\nendstream')), undefined);
});
