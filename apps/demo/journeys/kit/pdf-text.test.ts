import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import PDFDocument from 'pdfkit';

import { readPdfText } from './pdf-text.ts';

const require = createRequire(import.meta.url);
const font =
  require.resolve('@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff');

async function aPdf(draw: (page: PDFKit.PDFDocument) => void): Promise<Buffer> {
  const page = new PDFDocument();
  const parts: Buffer[] = [];
  page.on('data', (part: Buffer) => parts.push(part));
  page.registerFont('plain', font).font('plain');
  draw(page);
  page.end();
  await new Promise((resolve) => page.on('end', resolve));
  return Buffer.concat(parts);
}

test('what was written is read, page after page', async () => {
  const file = await aPdf((page) => {
    page.text('Ines Marlowe').text('18 Alder Row');
    page.addPage().fontSize(40);
    for (const digit of '4092') page.text(digit);
  });
  assert.equal(readPdfText(file), 'Ines Marlowe\n18 Alder Row\n4\n0\n9\n2');
});

test('ligatures and letters of other languages come out as letters', async () => {
  const file = await aPdf((page) => page.text('official, año, fi'));
  assert.equal(readPdfText(file).normalize('NFKC'), 'official, año, fi');
});
