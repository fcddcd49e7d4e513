import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterCode, parseLetterCode } from './index.ts';

test('a code holds a word of ours and the reference, and is read back to it', () => {
  for (const printed of ['K7H2 9QXM', 'K7H29QXM', 'K7H2-9QXM']) {
    assert.equal(letterCode(printed), 'CSL1 K7H2 9QXM');
  }
  assert.deepEqual(parseLetterCode('CSL1 K7H2 9QXM'), { kind: 'letter', reference: 'K7H2 9QXM' });
});

test('what is no reference makes no code', () => {
  for (const printed of ['', 'K7H2', 'K7H2 9QXU', 'k7h2 9qxm', 'K7H2 9QXM 4092', 'K7H2\n9QXM'])
    assert.equal(letterCode(printed), undefined, printed);
});

test('a phone finds nothing to open in it: no scheme, no host, no number to dial', () => {
  const code = letterCode('K7H2 9QXM') ?? '';
  assert.equal(URL.canParse(code), false);
  assert.doesNotMatch(code, /[.:/@#?&]/);
});

const foreign: readonly (readonly [string, string])[] = [
  ['a link', 'https://larkspur-letters.test/CSL1'],
  ['a link that ends like ours', 'https://larkspur-letters.test/?CSL1 K7H2 9QXM'],
  ['a link behind ours', 'CSL1 K7H2 9QXM https://larkspur-letters.test'],
  ['a line behind ours', 'CSL1 K7H2 9QXM\n'],
  ['a line before ours', '\nCSL1 K7H2 9QXM'],
  ['a reference alone', 'K7H2 9QXM'],
  ['another version', 'CSL2 K7H2 9QXM'],
  ['small letters', 'csl1 k7h2 9qxm'],
  ['letters that look like ours', 'CSL1 К7Н2 9QХМ'],
  ['a letter that no reference has', 'CSL1 K7H2 9QXU'],
  ['too short', 'CSL1 K7H2 9QX'],
  ['a script', 'javascript:alert(1)'],
  ['a network to join', 'WIFI:T:WPA;S:CSL1 K7H2 9QXM;;'],
  ['nothing', ''],
];
for (const [name, text] of foreign) {
  test(`foreign: ${name}`, () => assert.deepEqual(parseLetterCode(text), { kind: 'foreign' }));
}
