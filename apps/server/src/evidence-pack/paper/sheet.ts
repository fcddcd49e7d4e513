import { shownLetters } from './letters.ts';
import { FOOT, HEAD, MARGIN } from './look.ts';

export type Doc = PDFKit.PDFDocument;

export interface Put {
  readonly size: number;
  readonly color: string;
  readonly font?: 'plain' | 'bold';
  /** Room below. */
  readonly after?: number;
  /** A share of the measure. */
  readonly width?: number;
}

/** Where the pen is, page after page. */
export interface Sheet {
  readonly doc: Doc;
  readonly measure: number;
  readonly bottom: number;
  /** Of a whole page, from its head to its foot. */
  readonly room: number;
  y: number;
  /** A new page, the pen at its top. */
  readonly turn: () => void;
  /** Turns the page where so much does not fit on what is left of it; what fits on none begins here. */
  readonly need: (height: number) => void;
  readonly put: (text: string, how: Put) => void;
}

const LINE_GAP = 2.5;

export function openSheet(doc: Doc, size: 'LETTER' | 'A4'): Sheet {
  let [measure, bottom] = [0, 0];
  const sheet: Sheet = {
    doc,
    get measure() {
      return measure;
    },
    get bottom() {
      return bottom;
    },
    get room() {
      return bottom - HEAD;
    },
    y: HEAD,
    turn: () => {
      doc.addPage({ size, margin: 0 });
      measure = doc.page.width - 2 * MARGIN;
      bottom = doc.page.height - FOOT;
      sheet.y = HEAD;
    },
    need: (height) => {
      if (sheet.y + height > bottom && height <= sheet.room) sheet.turn();
    },
    put: (text, { after = 0, color, font = 'plain', size: points, width = 1 }) => {
      const options = { width: measure * width, lineGap: LINE_GAP };
      doc.font(font).fontSize(points).fillColor(color);
      const shown = shownLetters(text);
      const height = doc.heightOfString(shown, options);
      sheet.need(height);
      doc.text(shown, MARGIN, sheet.y, options);
      sheet.y += height + after;
    },
  };
  return sheet;
}
