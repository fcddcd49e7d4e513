import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PICTURES_MAX, picturesAmong } from './among.ts';

const file = (mimeType: string, bytes: readonly number[] = [], filename: string | null = null) => ({
  ...{ mimeType, filename, content: Uint8Array.from(bytes) },
});
const PNG = [0x89, 0x50, 0x4e, 0x47];

test('pictures are found by how they begin; what is only called one, or comes too late, is counted', () => {
  const found = picturesAmong([
    file('application/octet-stream', PNG),
    file('image/webp'),
    file('application/octet-stream', [1, 2], 'Code.HEIC'),
    file('application/pdf', [1, 2]),
    file('application/octet-stream', [0, ...Buffer.from('%PDF-1.7')]),
    file('text/plain', [1, 2], 'notes.txt'),
    file('message/rfc822', PNG),
  ]);
  assert.deepEqual([found.pictures.length, found.others], [2, 3]);
  const many = picturesAmong(Array.from({ length: 7 }, () => file('image/png', PNG)));
  assert.deepEqual([many.pictures.length, many.others], [PICTURES_MAX, 7 - PICTURES_MAX]);
});
