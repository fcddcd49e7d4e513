import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crockfordOf, normaliseCrockford, parseCrockford } from './crockford.ts';

test('every byte gives one of thirty-two characters, by its lowest five bits', () => {
  const all = crockfordOf(Uint8Array.from({ length: 256 }, (_, at) => at));
  assert.equal(all.slice(0, 32), '0123456789ABCDEFGHJKMNPQRSTVWXYZ');
  assert.equal(all, all.slice(0, 32).repeat(8));
  assert.equal(crockfordOf(new Uint8Array()), '');
});

test('what is typed is read however it is written, and nothing else is', () => {
  for (const typed of ['K7H2 9QXM', 'k7h2-9qxm', ' k7h29qxm ']) {
    assert.equal(parseCrockford(typed, 8), 'K7H29QXM');
  }
  assert.equal(parseCrockford('oO iI lL', 6), '001111');
  for (const typed of ['', 'K7H2', 'K7H2 9QXMM', 'K7H2 9QXU', 'K7H2 9QX!']) {
    assert.equal(parseCrockford(typed, 8), undefined);
  }
  assert.equal(normaliseCrockford('u-o!'), 'U0!');
});
