import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { MailerRow } from '@countersign/keeper-contract';
import { drawCode } from './code.ts';
import { copyFor, type LetterCopy } from './letter-copy.ts';

const require = createRequire(import.meta.url);
const font = (weight: 400 | 700) =>
  require.resolve(
    `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff`,
  );

const INK = '#14162b';
const QUIET = '#43465f';
const ACCENT = '#2f2a8f';
const TINT = '#d9d8f3';
const MARGIN = 42;

/** Printed on Letter in the Americas, on A4 elsewhere; both sides, folded twice. */
const LETTER_REGIONS = new Set(['US', 'CA', 'MX']);

/** The outline of the half mark on a 32-unit square: paper carries the half, the check completes it. */
const HALF_MARK = 'M1.59 11.85A15 15 0 1 0 27.84 6.8L13.28 23.54Z';

type Page = PDFKit.PDFDocument;

interface Panel {
  readonly top: number;
  readonly height: number;
  readonly width: number;
}

/**
 * Draws one sealed letter: two pages, three panels a side; the PIN stands under the middle panel of the inside.
 * @param row     who and where; never a card
 * @param digits  the PIN, one digit a byte (0 to 9); the caller wipes it afterwards
 * @returns       a PDF; no author, no account data, the control number as its only identifier
 */
export async function drawLetter(row: MailerRow, digits: Uint8Array): Promise<Buffer> {
  const size = LETTER_REGIONS.has(row.region) ? 'LETTER' : 'A4';
  const copy = copyFor(row.language);
  const page = new PDFDocument({
    size,
    margin: 0,
    autoFirstPage: true,
    lang: row.language,
    info: { Title: `Sealed letter ${row.controlNumber}`, Producer: 'press', Creator: 'press' },
  });
  page.registerFont('plain', font(400));
  page.registerFont('bold', font(700));
  const bytes = collect(page);
  drawOutside(page, row, copy);
  page.addPage({ size, margin: 0 });
  drawInside(page, row, copy, digits);
  page.end();
  return bytes;
}

function collect(page: Page): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    page.on('data', (part: Buffer) => parts.push(part));
    page.on('end', () => resolve(Buffer.concat(parts)));
    page.on('error', reject);
  });
}

function panels(page: Page): readonly [Panel, Panel, Panel] {
  const height = page.page.height / 3;
  const { width } = page.page;
  return [
    { top: 0, height, width },
    { top: height, height, width },
    { top: height * 2, height, width },
  ];
}

function drawOutside(page: Page, row: MailerRow, copy: LetterCopy): void {
  const [address, middle, opening] = panels(page);
  page
    .fillColor(QUIET)
    .font('bold')
    .fontSize(9)
    .text(row.letterhead.brand, MARGIN, address.top + MARGIN);
  page.font('plain').text(row.letterhead.from.join('\n'));
  page
    .fillColor(INK)
    .fontSize(13)
    .text([row.name, ...row.lines].join('\n'), MARGIN + 190, address.top + 96, { lineGap: 2 });
  drawMark(page, page.page.width - MARGIN - 40, address.top + MARGIN, 40);
  drawFolds(page, middle);
  paragraph(page, copy.edge, middle.top + 70, page.page.width - 2 * MARGIN);
  page
    .font('plain')
    .fontSize(10)
    .fillColor(INK)
    .text(copy.open, MARGIN, opening.top + 70);
  page
    .fillColor(QUIET)
    .text(`${copy.control} ${grouped(row.controlNumber)}`, MARGIN, opening.top + 100);
}

function drawInside(page: Page, row: MailerRow, copy: LetterCopy, digits: Uint8Array): void {
  const [head, flap, foot] = panels(page);
  const width = page.page.width - 2 * MARGIN;
  page
    .fillColor(INK)
    .font('bold')
    .fontSize(11)
    .text(row.letterhead.brand, MARGIN, head.top + MARGIN);
  drawMark(page, page.page.width - MARGIN - 24, head.top + MARGIN - 4, 24);
  page.fontSize(28).text(row.newPin ? copy.titleNew : copy.titleSame, MARGIN, head.top + 92);
  page
    .font('plain')
    .fontSize(12)
    .text(copy.lift, MARGIN, head.top + 136, { width: width * 0.75, lineGap: 2 });
  drawFolds(page, flap);
  drawFlap(page, flap, copy, digits);
  drawFoot(page, foot, row, copy);
}

function drawFlap(page: Page, flap: Panel, copy: LetterCopy, digits: Uint8Array): void {
  const width = page.page.width - 2 * MARGIN;
  const top = flap.top + 34;
  page.roundedRect(MARGIN, top, width, 140, 8).fill(TINT);
  page
    .fillColor(ACCENT)
    .font('bold')
    .fontSize(10)
    .text(copy.liftHere, MARGIN + 16, top + 14);
  const step = 46;
  const first = MARGIN + (width - step * digits.length) / 2;
  page.fillColor(INK).fontSize(40);
  for (const [at, digit] of digits.entries()) {
    page.text(String.fromCharCode(0x30 + digit), first + at * step, top + 50, {
      width: step,
      align: 'center',
    });
  }
  page
    .font('plain')
    .fontSize(9.5)
    .fillColor(QUIET)
    .text(copy.seenBefore, MARGIN, top + 156, { width });
}

function drawFoot(page: Page, foot: Panel, row: MailerRow, copy: LetterCopy): void {
  const column = (page.page.width - 2 * MARGIN - 30) / 2;
  const when = row.newPin ? copy.when[1] : copy.when[2];
  const left = [copy.forWhat, [copy.when[0], when] as const];
  const right = [
    copy.never,
    [copy.genuine[0], `${copy.genuine[1]} ${row.letterhead.checkAt}`] as const,
  ];
  for (const [at, texts] of [left, right].entries()) {
    let y = foot.top + 34;
    const x = MARGIN + at * (column + 30);
    for (const text of texts) {
      page.fillColor(INK).font('bold').fontSize(11).text(text[0], x, y, { width: column });
      page.font('plain').fontSize(10.5).text(text[1], { width: column, lineGap: 1 });
      y = page.y + 14;
    }
    if (at === 1) drawReference(page, row, copy, { x, y: y - 4, width: column });
  }
}

/** The reference, and beside it the code that says the same to a camera. */
function drawReference(
  page: Page,
  { letterhead: { reference } }: MailerRow,
  copy: LetterCopy,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): void {
  const { size, quiet } = drawCode(page, reference, { x, y, ink: INK });
  const beside = x + size + quiet;
  page
    .fillColor(INK)
    .font('bold')
    .fontSize(13)
    .text(reference, beside, y - 3);
  if (size === 0) return;
  page
    .font('plain')
    .fontSize(9.5)
    .fillColor(QUIET)
    .text(copy.code, beside, y + 16, { width: width - size - quiet, lineGap: 1 });
}

function paragraph(page: Page, text: readonly [string, string], y: number, width: number): void {
  page.fillColor(INK).font('bold').fontSize(11).text(text[0], MARGIN, y, { width });
  page.font('plain').fontSize(10.5).text(text[1], { width });
}

function drawFolds(page: Page, middle: Panel): void {
  for (const y of [middle.top, middle.top + middle.height]) {
    page
      .moveTo(0, y)
      .lineTo(middle.width, y)
      .dash(1, { space: 4 })
      .lineWidth(0.7)
      .stroke(QUIET)
      .undash();
  }
}

function drawMark(page: Page, x: number, y: number, size: number): void {
  page
    .save()
    .translate(x, y)
    .scale(size / 32)
    .path(HALF_MARK)
    .fill(ACCENT)
    .restore();
}

/** 619403725508 -> "6194 0372 5508" */
function grouped(digits: string): string {
  return digits.replace(/(.{4})(?=.)/g, '$1 ');
}
