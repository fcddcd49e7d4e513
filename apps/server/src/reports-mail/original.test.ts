import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReadLetter } from '../mail-reader/index.ts';
import { originalOf } from './original.ts';

test('words that were passed on keep that pictures beside them were not read', () => {
  const letter: ReadLetter = {
    ...{ from: 'nova@post.example', subject: 'Fwd: Parcel', isAutomatic: false, hops: 1 },
    ...{ results: undefined, original: undefined, isWhole: false, isOriginalUnreadable: false },
    message: { channel: 'email', text: 'Scan the code.', picturesUnread: 2 },
  };
  assert.equal(originalOf(letter).message.picturesUnread, 2);
});
