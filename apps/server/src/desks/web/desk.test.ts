import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digitsOf, phoneNumber, safePath } from './desk.ts';

for (const [path, safe] of [
  ['/home', '/home'],
  ['/cards/0190?visit=x-1', '/cards/0190?visit=x-1'],
  [undefined, '/otherwise'],
  ['', '/otherwise'],
  ['home', '/otherwise'],
  ['//evil.example/', '/otherwise'],
  ['/\\evil.example', '/otherwise'],
  ['https://evil.example/', '/otherwise'],
  ['/a\nb', '/otherwise'],
  [`/${'a'.repeat(300)}`, '/otherwise'],
] as const) {
  test(`going back to ${JSON.stringify(path)?.slice(0, 30)} goes to ${safe}`, () => {
    assert.equal(safePath(path, '/otherwise'), safe);
  });
}

test('numbers stand as they are printed on the card', () => {
  assert.equal(phoneNumber('+12125550142').shown, '212 555-0142');
  assert.equal(phoneNumber('+442079460142').shown, '020 7946 0142');
  assert.equal(phoneNumber('+3312345').shown, '+3312345');
});

test('codes are typed with or without spaces and dashes', () => {
  assert.equal(digitsOf(' 412 907'), '412907');
  assert.equal(digitsOf('412-907'), '412907');
  assert.equal(digitsOf(undefined), '');
});
