import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isCommonPassword } from './common-passwords.ts';
import { deviceLabel } from './labels.ts';
import { decidePassword, isUserId, userIdKey } from './password-rules.ts';

const context = { userId: 'marigold.fenn', brand: 'Larkspur Card', isCommon: isCommonPassword };

const table = [
  ['', 'too-short'],
  ['1234567', 'too-short'],
  ['seven77', 'too-short'],
  ['e\u0301'.repeat(7), 'too-short'], // seven letters, fourteen code units
  ['x'.repeat(257), 'too-long'],
  ['aaaaaaaa', 'one-character'],
  ['AaAaAaAa', 'one-character'],
  ['12345678', 'a-row'],
  ['hgfedcba', 'a-row'],
  ['password', 'common'],
  ['PassWord123', 'common'],
  ['qwertyui', 'common'],
  ['1qaz2wsx', 'common'],
  ['P@ssw0rd', 'common'],
  ['iloveyou2024', 'common'],
  ['11111112222', 'fine'],
  ['marigold.fenn', 'names-you'],
  ['MarigoldFenn99', 'names-you'],
  ['larkspur2026', 'names-you'],
  ['larkspur card', 'names-you'],
  ['plain eight', 'fine'],
  ['tr0ub4dor', 'fine'],
  ['correct horse battery staple', 'fine'],
  ['\u00e9\u00e8\u00ea\u00eb\u00e0\u00e2\u00e4\u00e7', 'fine'],
  ['日本語のパスワード', 'fine'],
  ['        ', 'one-character'],
  ['x1'.repeat(32), 'fine'],
  ['onlylettersinhere', 'fine'],
  ['84736251', 'fine'],
] as const;

for (const [typed, says] of table) {
  test(`"${typed.slice(0, 30)}" is ${says}`, () =>
    assert.equal(decidePassword(typed, context), says));
}

test('there are no composition rules: any 15 letters that are on no list will do', () => {
  const letters = fc.stringMatching(/^[a-z]{15,64}$/);
  fc.assert(
    fc.property(letters, (typed) => {
      const says = decidePassword(typed, context);
      assert.ok(
        says === 'fine' ||
          says === 'common' ||
          says === 'a-row' ||
          says === 'one-character' ||
          says === 'names-you',
      );
      assert.equal(
        says === 'fine',
        !isCommonPassword(typed) &&
          says !== 'a-row' &&
          says !== 'one-character' &&
          says !== 'names-you',
      );
    }),
  );
});

test('user ids: form, comparison, and nothing that could be a card number', () => {
  for (const good of ['fenn', 'marigold.fenn', 'm_fenn+1@mail.example', 'Ñandú', '12345678'])
    assert.ok(isUserId(good), good);
  for (const bad of [
    'abc',
    'a b c d',
    'x'.repeat(65),
    '',
    'fenn\u0000',
    '<fenn>',
    '123456789012345',
    '1234-5678-9012-345',
    'a 3714',
  ]) {
    assert.ok(!isUserId(bad), bad);
  }
  assert.equal(userIdKey(' Marigold.FENN '), userIdKey('marigold.fenn'));
  assert.equal(userIdKey('\uff46\uff45\uff4e\uff4e'), 'fenn');
});

test('a device is named by browser and system, and by nothing that its header says', () => {
  assert.equal(
    deviceLabel(
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
    ),
    'Chrome, Linux',
  );
  assert.equal(
    deviceLabel(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile/15E148 Safari/604.1',
    ),
    'Safari, iPhone',
  );
  assert.equal(
    deviceLabel('Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0'),
    'Firefox, Windows',
  );
  assert.equal(deviceLabel('<script>alert(1)</script>'), 'A browser');
  assert.equal(deviceLabel(''), 'A browser');
});
