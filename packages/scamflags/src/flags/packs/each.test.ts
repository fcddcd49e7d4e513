import assert from 'node:assert/strict';
import { test } from 'node:test';

import { each, joined } from './each.ts';

test('every phrase takes one alternative of each list, and leaves an empty one out', () => {
  assert.equal(each('had|made', 'me|her'), 'had me|had her|made me|made her');
  assert.equal(each('number', '|that', 'came'), 'number came|number that came');
});

test('patterns of one code stand behind one another', () => {
  assert.deepEqual(joined({ urgency: ['a'] }, { urgency: ['b'], opener: ['c'] }), {
    urgency: ['a', 'b'],
    opener: ['c'],
  });
});
