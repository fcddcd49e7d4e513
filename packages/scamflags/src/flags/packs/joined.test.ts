import assert from 'node:assert/strict';
import { test } from 'node:test';

import { joined } from './joined.ts';

test('patterns of one code stand behind one another', () => {
  assert.deepEqual(joined({ urgency: ['a'] }, { urgency: ['b'], opener: ['c'] }), {
    urgency: ['a', 'b'],
    opener: ['c'],
  });
});
