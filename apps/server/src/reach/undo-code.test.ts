import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sensitive } from '@countersign/kernel';
import { hashUndoCode, makeUndoCode } from './undo-code.ts';

const made = makeUndoCode((length) => new Uint8Array(length).map((_, at) => at * 37));

test('what takes a change back is found however it is typed', () => {
  const code = made.code.expose();
  assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4}$/);
  for (const typed of [code, code.toLowerCase(), code.replaceAll(' ', ''), ` ${code} `])
    assert.deepEqual(hashUndoCode(sensitive(typed)), made.hash);
  assert.deepEqual(
    hashUndoCode(sensitive(code.replaceAll('0', 'o').replaceAll('1', 'l'))),
    made.hash,
  );
});

test('a reference, and anything else, is none', () => {
  for (const typed of ['', 'K7H2 9QXM', 'K7H2 9QXM 4TV', 'K7H2 9QXM 4TVAA', 'K7H2 9QXM 4TV!'])
    assert.equal(hashUndoCode(sensitive(typed)), undefined);
});
