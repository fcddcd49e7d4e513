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
/** So much of a text is one piece that a page is turned for as a whole; on every page there is room for one in every column. */
const PIECE_CHARS = 500;
const PIECE_LINES = 12;

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
  const columns = {
    label: { x: MARGIN, width: labels - PAD },
    value: { x: MARGIN + labels, width: sheet.measure - labels },
  };
  for (const row of rows) {
    const cut = cutRow(sheet, row, columns);
    sheet.need((cut.pieces[0]?.height ?? 0) + 2 * ROW_GAP);
    rule(sheet, sheet.y);
    sheet.y += ROW_GAP;
    drawRow(sheet, cut, columns);
    sheet.y += ROW_GAP;
  }
  rule(sheet, sheet.y);
  sheet.y += 18;
}

interface Columns {
  readonly label: Column;
  readonly value: Column;
}

/** A row, whose value goes on over pages where it is long. */
interface CutRow {
  readonly label: string;
  readonly pieces: readonly { readonly text: string; readonly height: number }[];
}

function cutRow(sheet: Sheet, [label, value]: Row, columns: Columns): CutRow {
  const labelHeight = heightOf(sheet, label, columns.label.width);
  const pieces = piecesOf(value).map((piece, at) => ({
    text: piece,
    height: Math.max(at === 0 ? labelHeight : 0, heightOf(sheet, piece, columns.value.width)),
  }));
  return { label, pieces };
}

function drawRow(sheet: Sheet, { label, pieces }: CutRow, columns: Columns): void {
  pieces.forEach((piece, at) => {
    sheet.need(piece.height);
    const { y } = sheet;
    if (at === 0) text(sheet, label, columns.label, { y, color: QUIET });
    text(sheet, piece.text, columns.value, { y, color: INK });
    sheet.y += piece.height;
  });
}

type Entry = Extract<Block, { kind: 'entry' }>;

/** The moment on the left; what happened beside it. One that is taller than a page goes on over pages, row by row. */
function drawEntry(sheet: Sheet, entry: Entry): void {
  const body: Column = { x: MARGIN + WHEN, width: sheet.measure - WHEN };
  const columns = {
    label: { x: body.x, width: LABEL - PAD },
    value: { x: body.x + LABEL, width: body.width - LABEL },
  };
  const titled = { x: body.x, width: body.width - MARK - PAD };
  const title = heightOf(sheet, entry.title, titled.width, 'bold', 11) + PAD + ROW_GAP;
  const rows = entry.rows.map((row) => cutRow(sheet, row, columns));
  const heights = rows.flatMap(({ pieces }) => [...pieces.map(({ height }) => height), ROW_GAP]);
  const quoted = entry.quote === undefined ? 0 : SIZE * 4;
  const whole = heights.reduce((sum, height) => sum + height, title + quoted);
  // Of one that fits on no page its title and its first row stand together.
  const { room } = sheet;
  sheet.need(whole <= room ? whole : Math.min(room, title + (heights[0] ?? 0)));
  rule(sheet, sheet.y);
  const y = sheet.y + PAD;
  text(sheet, entry.when, { x: MARGIN, width: WHEN - PAD }, { y: y + 1, color: QUIET });
  text(sheet, entry.title, titled, { y, color: INK, font: 'bold', size: 11 });
  if (entry.mark !== undefined) drawMark(sheet, entry.mark, y);
  sheet.y += title;
  for (const row of rows) {
    drawRow(sheet, row, columns);
    sheet.y += ROW_GAP;
  }
  if (entry.quote !== undefined) drawQuote(sheet, entry.quote, body);
  sheet.y += PAD;
}

/** Words that somebody wrote, on a field of their own; a long one goes on over pages, piece by piece. */
function drawQuote(
  sheet: Sheet,
  quote: { readonly label: string; readonly text: string },
  { width, x }: Column,
): void {
  const pieces = piecesOf(quote.text).map((piece) => ({
    piece,
    height: heightOf(sheet, piece, width - 2 * PAD - 3, 'plain', 10) + 2 * (PAD - 3),
  }));
  sheet.need(SIZE + 8 + (pieces[0]?.height ?? 0));
  text(sheet, quote.label, { x, width }, { y: sheet.y + 2, color: QUIET });
  sheet.y += SIZE + 8;
  for (const { height, piece } of pieces) {
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

/** Cut at the ends of lines, or at a blank. Letters that are written out count as what they are written as. */
function piecesOf(whole: string): readonly string[] {
  const pieces: string[] = [];
  for (let rest = shownLetters(whole).trim(); rest !== '';) {
    const part = rest.split('\n', PIECE_LINES).join('\n').slice(0, PIECE_CHARS);
    if (part.length === rest.length) return [...pieces, rest];
    // Where the part ends with its line nothing is cut.
    const isWhole = rest[part.length] === '\n';
    const end = isWhole ? part.length : Math.max(part.lastIndexOf('\n'), part.lastIndexOf(' '));
    const cut = end > 0 ? end : part.length;
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
