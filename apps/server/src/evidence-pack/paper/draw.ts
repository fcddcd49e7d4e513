import { createRequire } from 'node:module';
import { drawBlock } from './blocks.ts';
import { shownLetters } from './letters.ts';
import { ACCENT, FOOT, HALF_MARK, HEAD, INK, LINE, MARGIN, QUIET } from './look.ts';
import { openSheet, type Doc, type Sheet } from './sheet.ts';
import type { Paper, PaperPart } from './types.ts';

const require = createRequire(import.meta.url);
const font = (weight: 400 | 700) =>
  require.resolve(
    `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff`,
  );

/**
 * Draws the paper: the cover, then every part on a page of its own.
 * @returns a PDF without author, of the time of its facts: what is drawn twice is the same
 */
export async function drawPaper(paper: Paper): Promise<Buffer> {
  // Loaded when the first one is drawn: the start of the server does not wait for it.
  const { default: PDFDocument } = await import('pdfkit');
  const doc = new PDFDocument({
    ...{ size: paper.size, margin: 0, autoFirstPage: false, bufferPages: true },
    ...{ lang: paper.language, displayTitle: true, pdfVersion: '1.7' },
    info: {
      ...{ Title: `${paper.title}, ${paper.subject}`, Producer: 'countersign' },
      ...{ Creator: 'countersign', CreationDate: new Date(paper.madeAt) },
    },
  });
  const bytes = collect(doc);
  doc.registerFont('plain', font(400));
  doc.registerFont('bold', font(700));
  const sheet = openSheet(doc, paper.size);
  const [cover, ...parts] = paper.parts;
  drawCover(sheet, paper, cover);
  for (const part of parts) drawPart(sheet, part);
  furnish(doc, paper);
  doc.end();
  return bytes;
}

function collect(doc: Doc): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
}

const COVER_TITLE = 34;
const PART_TITLE = 22;

function drawCover(sheet: Sheet, paper: Paper, cover: PaperPart): void {
  sheet.turn();
  sheet.doc.outline.addItem(paper.title);
  sheet.put(cover.title, { font: 'bold', size: COVER_TITLE, color: INK, after: 6 });
  sheet.put(cover.lead, { size: 12, color: QUIET, after: 22, width: 0.86 });
  for (const block of cover.blocks) drawBlock(sheet, block);
}

function drawPart(sheet: Sheet, part: PaperPart): void {
  sheet.turn();
  sheet.doc.outline.addItem(part.title);
  sheet.put(part.title, { font: 'bold', size: PART_TITLE, color: INK, after: 4 });
  sheet.put(part.lead, { size: 10.5, color: QUIET, after: 16, width: 0.86 });
  for (const block of part.blocks) drawBlock(sheet, block);
}

const MARK_SIZE = 18;
const MARK_UNITS = 32;
const SMALL = 8.5;

/** Head and foot of each page, once it is known how many there are. */
function furnish(doc: Doc, paper: Paper): void {
  const { count } = doc.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    doc.switchToPage(at);
    const { height, width } = doc.page;
    const right = { width: width - 2 * MARGIN, align: 'right', lineBreak: false } as const;
    doc.save();
    doc.translate(MARGIN, HEAD - 58).scale(MARK_SIZE / MARK_UNITS);
    doc.path(HALF_MARK).fill(ACCENT).restore();
    doc.font('bold').fontSize(11).fillColor(INK);
    doc.text(shownLetters(paper.brand), MARGIN + 26, HEAD - 55, { lineBreak: false });
    doc.font('plain').fontSize(9.5).fillColor(QUIET);
    doc.text(shownLetters(`${paper.title} · ${paper.subject}`), MARGIN, HEAD - 54, right);
    const foot = height - FOOT + 16;
    doc
      .moveTo(MARGIN, foot - 8)
      .lineTo(width - MARGIN, foot - 8)
      .lineWidth(0.5)
      .stroke(LINE);
    doc.font('plain').fontSize(SMALL).fillColor(QUIET);
    doc.text(shownLetters(paper.personal), MARGIN, foot, { lineBreak: false });
    const page = paper.page.replace('{n}', `${at + 1}`).replace('{all}', `${count}`);
    doc.text(`${paper.fingerprint}  ·  ${page}`, MARGIN, foot, right);
  }
}
