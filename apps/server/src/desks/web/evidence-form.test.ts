import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCardmember } from './evidence-form.ts';

test('a pack is opened for whoever the issuer’s systems name: a UUID too, and never the number of a card', () => {
  for (const name of ['M-1002', '12345678-1234-4123-8123-123456789012'])
    assert.equal(readCardmember(` ${name} `), name);
  for (const name of ['4111111111111111', '4111-1111-1111-1111', 'two words', '', undefined])
    assert.equal(readCardmember(name), undefined);
});
