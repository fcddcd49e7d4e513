import { crc32, deflateSync, inflateSync } from 'node:zlib';

// What a phone would photograph of a letter: the squares of its code as they stand on the paper, and nothing else of it. They are read
// out of the printed page, so a photo shows what the press printed and not what somebody believes that it did.

const PDF_BYTES_MAX = 4 * 1024 * 1024;
const PAGE_BYTES_MAX = 4 * 1024 * 1024;
const PIXELS_A_SQUARE = 8;
/** White around a code, in squares. */
const QUIET = 4;
/** The largest code has 177 squares a side. */
const SIDE_MAX = 177;

interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** @returns a PNG of the code on a letter; nothing where none is printed */
export function photographCode(pdf: Buffer): Buffer | undefined {
  if (pdf.length > PDF_BYTES_MAX) return undefined;
  const squares = pagesOf(pdf).flatMap(squaresOn);
  const [first] = squares;
  if (first === undefined) return undefined;
  const left = Math.min(...squares.map(({ x }) => x));
  const top = Math.min(...squares.map(({ y }) => y));
  const dark = squares.map(({ x, y }) => [
    Math.round((x - left) / first.side),
    Math.round((y - top) / first.side),
  ]);
  const side = Math.max(...dark.flat()) + 1;
  if (side > SIDE_MAX) return undefined;
  const width = (side + 2 * QUIET) * PIXELS_A_SQUARE;
  const shades = Buffer.alloc(width * width, 0xff);
  for (const [right = 0, down = 0] of dark) {
    for (let line = 0; line < PIXELS_A_SQUARE; line += 1) {
      const row = ((down + QUIET) * PIXELS_A_SQUARE + line) * width;
      const from = row + (right + QUIET) * PIXELS_A_SQUARE;
      shades.fill(0, from, from + PIXELS_A_SQUARE);
    }
  }
  return greyPng(shades, width);
}

/** What is drawn on each page (ISO 32000-1, clause 7.8.2); what is not packed as our press packs it is passed over. */
function pagesOf(pdf: Buffer): readonly string[] {
  return [...pdf.toString('latin1').matchAll(/stream\n([^]*?)\nendstream/g)].flatMap(
    ([, packed = '']) => {
      try {
        const options = { maxOutputLength: PAGE_BYTES_MAX };
        return [inflateSync(Buffer.from(packed, 'latin1'), options).toString('latin1')];
      } catch {
        return [];
      }
    },
  );
}

/** `x y width height re`: a rectangle (clause 8.5.2); of a letter only the code has squares. */
function squaresOn(page: string): readonly Square[] {
  return [...page.matchAll(/^(-?[\d.]+) (-?[\d.]+) ([\d.]+) ([\d.]+) re$/gm)].flatMap((found) => {
    const [x = 0, y = 0, width = 0, height = 0] = found.slice(1).map(Number);
    return width === height && width > 0 ? [{ x, y, side: width }] : [];
  });
}

/** One byte of grey a pixel (PNG, third edition, clauses 5 and 11). */
function greyPng(shades: Buffer, width: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(width, 4);
  head[8] = 8;
  const lines = Array.from({ length: shades.length / width }, (_line, at) =>
    Buffer.concat([Buffer.of(0), shades.subarray(at * width, (at + 1) * width)]),
  );
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
