import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import type { MailerRow } from '@countersign/keeper-contract';
import { decodeQR } from 'qr/decode.js';
import { drawLetter } from './letter.ts';

// The code is read back by another hand than the one that drew it: from the squares of the finished PDF.

const PIN = Uint8Array.of(4, 0, 9, 2);
const MILLIMETRE = 72 / 25.4;

function aRow(
  change: { readonly region?: string; readonly language?: string } = {},
  reference = 'Q4VX 81RD',
): MailerRow {
  return {
    order: 'order-1',
    controlNumber: '619403725508',
    name: 'Ines Marlowe',
    lines: ['18 Alder Row', 'Brookfield 00000'],
    language: 'en',
    region: 'US',
    ...change,
    letterhead: {
      brand: 'Larkspur Card',
      from: ['PO Box 555'],
      reference,
      checkAt: 'larkspur.example/check',
    },
    block: '00',
    format: 'ISO_FORMAT_4',
    newPin: true,
    expiresAt: 1,
    mac: '',
  } as MailerRow;
}

interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** Every square that is drawn, from the left upper end of its page. */
function squaresOf(pdf: Buffer): readonly (readonly Square[])[] {
  const pages = [...pdf.toString('latin1').matchAll(/stream\n([^]*?)\nendstream/g)].flatMap(
    ([, packed = '']) => {
      const text = inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
      return text.includes('BT\n') ? [text] : [];
    },
  );
  return pages.map((page) =>
    [...page.matchAll(/^(\S+) (\S+) (\S+) (\S+) re$/gm)].map((found) => {
      const [x = 0, y = 0, side = 0, height] = found.slice(1).map(Number);
      assert.equal(height, side);
      return { x, y, side };
    }),
  );
}

function read(squares: readonly Square[]): string {
  const scale = 4;
  const left = Math.min(...squares.map(({ x }) => x));
  const top = Math.min(...squares.map(({ y }) => y));
  const width = 33 * scale; // 25 squares and four of white on each side
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const { side, x, y } of squares) {
    const at = [x - left, y - top].map((from) => (Math.round(from / side) + 4) * scale);
    const [right = 0, down = 0] = at;
    for (let line = 0; line < scale; line += 1)
      data.fill(
        0,
        ((down + line) * width + right) * 4,
        ((down + line) * width + right + scale) * 4,
      );
  }
  return decodeQR({ width, height: width, data });
}

for (const [name, change, reach] of [
  ['English, on Letter', { region: 'US', language: 'en' }, { width: 612, height: 792 }],
  ['Spanish, on A4', { region: 'ES', language: 'es' }, { width: 595, height: 841 }],
] as const) {
  test(`the code of a letter says its reference and nothing else: ${name}`, async () => {
    const [outside, inside] = squaresOf(await drawLetter(aRow(change), PIN));
    // Nobody on its way reads it through the paper's outside, and no photo of it has the digits beside it.
    assert.deepEqual(outside, []);
    assert.ok(inside !== undefined);
    assert.equal(read(inside), 'CSLETTER1 Q4VX 81RD');
    const foot = (reach.height * 2) / 3;
    for (const { side, x, y } of inside) {
      assert.ok(side > MILLIMETRE * 0.99, `${side}`);
      assert.ok(y > foot && y + side < reach.height - 42 && x + side < reach.width - 42);
    }
  });
}

test('what is no reference is printed without a code', async () => {
  const [, inside] = squaresOf(await drawLetter(aRow({}, 'number 7'), PIN));
  assert.deepEqual(inside, []);
});
