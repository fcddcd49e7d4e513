import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkPinned, CODE_READER, packCodeReader, packWordsReader } from './build-beside.ts';

test('what a browser gets of other people are the files that were looked at', () => {
  const names: string[] = [];
  const put = (name: string) => {
    names.push(name);
    return `/assets/${name}`;
  };
  packCodeReader(put);
  packWordsReader(put);
  assert.deepEqual(names, ['code-reader', 'words-reader', 'words-eng', 'words-spa']);
});

test('with one bit changed there is no build', () => {
  const content = readFileSync(fileURLToPath(import.meta.resolve(CODE_READER.name)));
  assert.equal(checkPinned(CODE_READER, content), content);
  content[1_000] = (content[1_000] ?? 0) ^ 1;
  assert.throws(() => checkPinned(CODE_READER, content), /zxing_reader\.wasm has the SHA-256/);
});
