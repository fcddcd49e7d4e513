import { unreachable } from '@countersign/kernel';
import { shownLetters } from './letters.ts';
import {
  ACCENT,
  GENUINE,
  HALF_MARK,
  INK,
  LABEL,
  LINE,
  MARGIN,
  OTHER_HALF,
  QUIET,
  SOFT,
  WHEN,
} from './look.ts';
import type { Sheet } from './sheet.ts';
import type { Block, Row } from './types.ts';

const SIZE = 9.5;
const GAP = 2;
const ROW_GAP = 3;
const PAD = 8;
const MARK = 11;
const MARK_UNITS = 32;
/** So much of a text is one piece that a page is turned for as a whole. */
const PIECE_CHARS = 500;

interface Column {
  readonly x: number;
  readonly width: number;
}

export function drawBlock(sheet: Sheet, block: Block): void {
  switch (block.kind) {
    case 'rows':
      return drawTable(sheet, block.rows);
    case 'text':
      if (block.title !== undefined)
        sheet.put(block.title, { font: 'bold', size: 11, color: INK, after: 2 });
      return sheet.put(block.text, { size: 10, color: QUIET, after: 14, width: 0.9 });
    case 'entry':
      return drawEntry(sheet, block);
    default:
      return unreachable(block);
  }
}

function drawTable(sheet: Sheet, rows: readonly Row[]): void {
  const labels = 150;
  for (const [label, value] of rows) {
    const height = Math.max(
      heightOf(sheet, label, labels),
      heightOf(sheet, value, sheet.measure - labels),
    );
    sheet.need(height + 2 * ROW_GAP);
    rule(sheet, sheet.y);
    const y = sheet.y + ROW_GAP + 1;
    text(sheet, label, { x: MARGIN, width: labels - PAD }, { y, color: QUIET });
    text(sheet, value, { x: MARGIN + labels, width: sheet.measure - labels }, { y, color: INK });
    sheet.y += height + 2 * ROW_GAP;
  }
  rule(sheet, sheet.y);
  sheet.y += 18;
}

type Entry = Extract<Block, { kind: 'entry' }>;

/** The moment on the left; what happened beside it. */
function drawEntry(sheet: Sheet, entry: Entry): void {
  const body: Column = { x: MARGIN + WHEN, width: sheet.measure - WHEN };
  const values = body.width - LABEL;
  const title = heightOf(sheet, entry.title, body.width - MARK - PAD, 'bold', 11);
  const rows = entry.rows.map(
    ([label, value]) =>
      Math.max(heightOf(sheet, label, LABEL - PAD), heightOf(sheet, value, values)) + ROW_GAP,
  );
  const head = PAD + title + ROW_GAP + rows.reduce((sum, height) => sum + height, 0);
  const first = entry.quote === undefined ? 0 : SIZE * 4;
  sheet.need(head + first);
  rule(sheet, sheet.y);
  let y = sheet.y + PAD;
  text(sheet, entry.when, { x: MARGIN, width: WHEN - PAD }, { y: y + 1, color: QUIET });
  text(
    sheet,
    entry.title,
    { x: body.x, width: body.width - MARK - PAD },
    { y, color: INK, font: 'bold', size: 11 },
  );
  if (entry.mark !== undefined) drawMark(sheet, entry.mark, y);
  y += title + ROW_GAP;
  entry.rows.forEach(([label, value], at) => {
    text(sheet, label, { x: body.x, width: LABEL - PAD }, { y, color: QUIET });
    text(sheet, value, { x: body.x + LABEL, width: values }, { y, color: INK });
    y += rows[at] ?? 0;
  });
  sheet.y = y;
  if (entry.quote !== undefined) drawQuote(sheet, entry.quote, body);
  sheet.y += PAD;
}

/** Words that somebody wrote, on a field of their own; a long one goes on over pages, piece by piece. */
function drawQuote(
  sheet: Sheet,
  quote: { readonly label: string; readonly text: string },
  { width, x }: Column,
): void {
  text(sheet, quote.label, { x, width }, { y: sheet.y + 2, color: QUIET });
  sheet.y += SIZE + 8;
  for (const piece of piecesOf(quote.text)) {
    const height = heightOf(sheet, piece, width - 2 * PAD - 3, 'plain', 10) + 2 * (PAD - 3);
    sheet.need(height);
    sheet.doc.rect(x, sheet.y, width, height).fill(SOFT);
    sheet.doc.rect(x, sheet.y, 3, height).fill(ACCENT);
    text(
      sheet,
      piece,
      { x: x + 3 + PAD, width: width - 2 * PAD - 3 },
      { y: sheet.y + PAD - 3, color: INK, size: 10 },
    );
    sheet.y += height;
  }
}

/** Cut at the ends of lines, or at a blank. */
function piecesOf(whole: string): readonly string[] {
  const pieces: string[] = [];
  for (let rest = whole.trim(); rest !== '';) {
    if (rest.length <= PIECE_CHARS) return [...pieces, rest];
    const part = rest.slice(0, PIECE_CHARS);
    const end = Math.max(part.lastIndexOf('\n'), part.lastIndexOf(' '));
    const cut = end > 0 ? end : PIECE_CHARS;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut).trim();
  }
  return pieces;
}

function drawMark({ doc, measure }: Sheet, mark: 'whole' | 'half', y: number): void {
  doc
    .save()
    .translate(MARGIN + measure - MARK, y + 1)
    .scale(MARK / MARK_UNITS);
  doc.path(HALF_MARK).fill(mark === 'whole' ? GENUINE : LINE);
  if (mark === 'whole') doc.path(OTHER_HALF).fill(GENUINE);
  doc.restore();
}

function rule({ doc, measure }: Sheet, y: number): void {
  doc
    .moveTo(MARGIN, y)
    .lineTo(MARGIN + measure, y)
    .lineWidth(0.5)
    .stroke(LINE);
}

function heightOf(
  { doc }: Sheet,
  words: string,
  width: number,
  font = 'plain',
  size = SIZE,
): number {
  doc.font(font).fontSize(size);
  return doc.heightOfString(shownLetters(words), { width, lineGap: GAP });
}

function text(
  { doc }: Sheet,
  words: string,
  { width, x }: Column,
  how: {
    readonly y: number;
    readonly color: string;
    readonly font?: string;
    readonly size?: number;
  },
): void {
  doc
    .font(how.font ?? 'plain')
    .fontSize(how.size ?? SIZE)
    .fillColor(how.color);
  doc.text(shownLetters(words), x, how.y, { width, lineGap: GAP });
}
