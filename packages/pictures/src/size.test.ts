import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pixelsIn } from './size.ts';

const view = (...parts: readonly (string | readonly number[])[]): DataView => {
  const bytes = Buffer.concat(
    parts.map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part),
    ),
  );
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
};
const zeros = (length: number) => Array<number>(length).fill(0);

const pictures: readonly (readonly [string, DataView, number | undefined])[] = [
  [
    'PNG',
    view('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 0x75, 0x30], [0, 0, 0x75, 0x30]),
    900_000_000,
  ],
  [
    'PNG with something else before its head',
    view('\x89PNG\r\n\x1a\n', [0, 0, 0, 4], 'CgBI', [0, 0, 0, 1], [0, 0, 0, 1]),
    undefined,
  ],
  ['GIF', view('GIF89a', [0x40, 0x01, 0xc8, 0x00]), 64_000],
  ['WebP, lossy', view('RIFF', zeros(4), 'WEBPVP8 ', zeros(10), [0x40, 0x01, 0xc8, 0x00]), 64_000],
  [
    'WebP, lossless',
    view('RIFF', zeros(4), 'WEBPVP8L', zeros(5), [0x3f, 0xc1, 0x31, 0x00]),
    64_000,
  ],
  [
    'WebP, extended',
    view('RIFF', zeros(4), 'WEBPVP8X', zeros(8), [0x3f, 1, 0, 0xc7, 0, 0]),
    64_000,
  ],
  [
    'JPEG, behind a segment and filling',
    view([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc0, 0, 11, 8, 0, 200, 1, 0x40]),
    64_000,
  ],
  [
    'JPEG with a table before its frame',
    view([0xff, 0xd8, 0xff, 0xc4, 0, 2, 0xff, 0xc2, 0, 11, 8, 0, 2, 0, 3]),
    6,
  ],
  ['JPEG that ends too early', view([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 1]), undefined],
  ['JPEG without a marker where one must be', view([0xff, 0xd8, 1, 2, 3, 4]), undefined],
  ['something else', view('%PDF-1.7 and more'), undefined],
  ['nothing', view(), undefined],
];
for (const [name, bytes, pixels] of pictures) {
  test(`the pixels that a picture says it has: ${name}`, () =>
    assert.equal(pixelsIn(bytes), pixels));
}

test('no bytes keep it busy or make it fail', () => {
  const heads = ['\x89PNG', 'GIF8', 'RIFF____WEBPVP8X', '\xff\xd8'].map((head) =>
    Buffer.from(head, 'latin1'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 200 }), (head, tail) => {
      const bytes = Buffer.concat([head, tail]);
      const pixels = pixelsIn(new DataView(bytes.buffer, bytes.byteOffset, bytes.length));
      assert.ok(pixels === undefined || pixels >= 0);
    }),
  );
});
