import { letterCode } from '@countersign/letter-code';
import { qrMatrix } from '@countersign/qr';

/** One square of the code is a millimetre: a phone reads it at arm's length. */
const MODULE = 72 / 25.4;
/** White around it, in squares (ISO/IEC 18004 clause 6.3.8). */
const QUIET = 4;

interface Place {
  /** Left and upper end of the dark squares; the white around them is outside of it. */
  readonly x: number;
  readonly y: number;
  readonly ink: string;
}

/**
 * Draws the code that stands for a letter's reference, as squares that stay sharp at any size.
 * @param reference  as it is printed
 * @returns          how wide and high it is; 0 for what is no reference: then there is no code
 */
export function drawCode(
  page: PDFKit.PDFDocument,
  reference: string,
  { x, y, ink }: Place,
): { readonly size: number; readonly quiet: number } {
  const text = letterCode(reference);
  if (text === undefined) return { size: 0, quiet: 0 };
  const matrix = qrMatrix(text);
  for (const [down, row] of matrix.entries()) {
    for (const [right, dark] of row.entries()) {
      if (dark) page.rect(x + right * MODULE, y + down * MODULE, MODULE, MODULE);
    }
  }
  page.fill(ink);
  return { size: matrix.length * MODULE, quiet: QUIET * MODULE };
}
