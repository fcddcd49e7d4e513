import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterCode, parseLetterCode } from './index.ts';

test('a code holds a word of ours and the reference, and is read back to it', () => {
  for (const printed of ['K7H2 9QXM', 'K7H29QXM', 'K7H2-9QXM']) {
    assert.equal(letterCode(printed), 'CSLETTER1 K7H2 9QXM');
  }
  assert.deepEqual(parseLetterCode('CSLETTER1 K7H2 9QXM'), {
    kind: 'letter',
    reference: 'K7H2 9QXM',
  });
});

test('what is no reference makes no code', () => {
  for (const printed of ['', 'K7H2', 'K7H2 9QXU', 'k7h2 9qxm', 'K7H2 9QXM 4092', 'K7H2\n9QXM'])
    assert.equal(letterCode(printed), undefined, printed);
});

test('it is long enough for a QR code that is read at an angle, and short enough for large squares', () => {
  const { length } = letterCode('K7H2 9QXM') ?? '';
  // ISO/IEC 18004 table 7, level M: 14 bytes in version 1, 26 in version 2.
  assert.ok(length > 14 && length <= 26);
});

test('a phone finds nothing to open in it: no scheme, no host, no number to dial', () => {
  const code = letterCode('K7H2 9QXM') ?? '';
  assert.equal(URL.canParse(code), false);
  assert.doesNotMatch(code, /[.:/@#?&]/);
});

const foreign: readonly (readonly [string, string])[] = [
  ['a link', 'https://larkspur-letters.test/CSLETTER1'],
  ['a link that ends like ours', 'https://larkspur-letters.test/?CSLETTER1 K7H2 9QXM'],
  ['a link behind ours', 'CSLETTER1 K7H2 9QXM https://larkspur-letters.test'],
  ['a line behind ours', 'CSLETTER1 K7H2 9QXM\n'],
  ['a line before ours', '\nCSLETTER1 K7H2 9QXM'],
  ['a reference alone', 'K7H2 9QXM'],
  ['another version', 'CSLETTER2 K7H2 9QXM'],
  ['small letters', 'csletter1 k7h2 9qxm'],
  ['letters that look like ours', 'CSLETTER1 К7Н2 9QХМ'],
  ['a letter that no reference has', 'CSLETTER1 K7H2 9QXU'],
  ['too short', 'CSLETTER1 K7H2 9QX'],
  ['a script', 'javascript:alert(1)'],
  ['a network to join', 'WIFI:T:WPA;S:CSLETTER1 K7H2 9QXM;;'],
  ['nothing', ''],
];
for (const [name, text] of foreign) {
  test(`foreign: ${name}`, () => assert.deepEqual(parseLetterCode(text), { kind: 'foreign' }));
}
