import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correctionCodewords } from './codewords.ts';
import { formatBits, qrMatrix, versionBits } from './index.ts';

// ISO/IEC 18004:2015 annex I, the symbol 1-M of "01234567": data codewords and their error correction codewords.
test('error correction codewords of the worked example in the standard', () => {
  const data = '10 20 0C 56 61 80 EC 11 EC 11 EC 11 EC 11 EC 11'.split(' ');
  const check = correctionCodewords(
    data.map((hex) => Number.parseInt(hex, 16)),
    10,
  );
  assert.equal(
    check.map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(' '),
    'A5 24 D4 C1 ED 36 C7 87 2C 55',
  );
});

test('format information of level M, mask 5, as in clause 7.9', () => {
  assert.equal(formatBits(0b101).toString(2).padStart(15, '0'), '100000011001110');
});

test('version information of version 7, as in annex D', () => {
  assert.equal(versionBits(7).toString(2).padStart(18, '0'), '000111110010010100');
});

test('the smallest version that holds the text, and nothing over version 10', () => {
  assert.equal(qrMatrix('a'.repeat(14)).length, 21);
  assert.equal(qrMatrix('a'.repeat(15)).length, 25);
  assert.equal(qrMatrix('a'.repeat(213)).length, 57);
  assert.throws(() => qrMatrix('a'.repeat(214)), RangeError);
});

test('finder patterns stand in three corners', () => {
  const matrix = qrMatrix('otpauth://totp/Larkspur');
  const size = matrix.length;
  const row = (x: number, y: number) =>
    (matrix[y] ?? [])
      .slice(x, x + 7)
      .map((dark) => (dark ? '1' : '0'))
      .join('');
  for (const [x, y] of [
    [0, 0],
    [size - 7, 0],
    [0, size - 7],
  ] as const) {
    assert.deepEqual([row(x, y), row(x, y + 1), row(x, y + 3)], ['1111111', '1000001', '1011101']);
  }
});
