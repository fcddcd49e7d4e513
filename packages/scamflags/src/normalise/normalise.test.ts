import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { FactCode } from '../codes.ts';
import { normalise } from './normalise.ts';

const folded = (text: string): string => normalise(text).normalised.folded;
const found = (text: string): readonly (readonly [string, string])[] =>
  normalise(text).signals.map(({ code, span }) => [code, text.slice(span?.start, span?.end)]);

test('a text is made plain', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Your ACCOUNT', 'your account'],
    ['ñandú straße ﬁne Œuvre', 'nandu strasse fine oeuvre'],
    ['it’s “fine” — ok…', `it's "fine" - ok...`],
    ['a \t b\r\n\r\n\r\n  c \n d', 'a b\n\nc\nd'],
    ['  begins', 'begins'],
    ['hxxps://Evil[.]com/a (dot) b', 'https://evil.com/a (dot) b'],
    ['bank(dot)com and me[at]bank[.]com', 'bank.com and me@bank.com'],
    ['go to secure-login .com now', 'go to secure-login.com now'],
    ['half \ud800 a pair', 'half \ufffd a pair'],
  ];
  for (const [text, plain] of rows) assert.equal(folded(text), plain);
});

test('what hides a word is undone and told', () => {
  const rows: readonly (readonly [string, string, FactCode, string])[] = [
    ['Your PаyPаl is', 'your paypal is', 'foreign-letters', 'PаyPаl'],
    ['your аррӏе id here', 'your apple id here', 'foreign-letters', 'аррӏе'],
    ['my pay\u200bpal now', 'my paypal now', 'invisible-letters', 'pay\u200bpal'],
    ['l\u00ado\u00adg\u00adin here', 'login here', 'invisible-letters', 'l\u00ado\u00adg\u00adin'],
    ['𝐔𝐫𝐠𝐞𝐧𝐭 note', 'urgent note', 'disguised-letters', '𝐔𝐫𝐠𝐞𝐧𝐭'],
    ['Ｂａｎｋ here', 'bank here', 'disguised-letters', 'Ｂａｎｋ'],
    ['ᴘᴀʏᴘᴀʟ', 'paypal', 'disguised-letters', 'ᴘᴀʏᴘᴀʟ'],
    ['🅱🅰🅽🅺', 'bank', 'disguised-letters', '🅱🅰🅽🅺'],
    ['your acc0unt!!', 'your account!!', 'disguised-letters', 'acc0unt'],
    ['p@ssw0rd', 'password', 'disguised-letters', 'p@ssw0rd'],
    ['from paypa1.', 'from paypal.', 'disguised-letters', 'paypa1'],
    ['p a y p a l here', 'paypal here', 'disguised-letters', 'p a y p a l'],
    ['V.E.R.I.F.Y now', 'verify now', 'disguised-letters', 'V.E.R.I.F.Y'],
    [
      'v e r i f y y o u r c a r d',
      'verify your card',
      'disguised-letters',
      'v e r i f y y o u r c a r d',
    ],
    ['your acc*ount', 'your account', 'disguised-letters', 'acc*ount'],
    ['v̶e̶r̶i̶f̶y̶ it', 'verify it', 'disguised-letters', 'v̶e̶r̶i̶f̶y̶'],
  ];
  for (const [text, plain, code, place] of rows) {
    assert.equal(folded(text), plain);
    assert.deepEqual(found(text), [[code, place]], text);
  }
});

test('a text full of signs for letters is read throughout; one with a code is not', () => {
  assert.equal(
    folded('Y0ur c@rd 1$ $u$p3nd3d. C@ll 888-402-1176 t0 r3-@ct1v@t3.'),
    'your card 1$ suspended. call 888-402-1176 to re-activate.',
  );
  assert.equal(folded('your acc0unt, code ab12cd'), 'your account, code ab12cd');
});

test('what is written so by everybody is no disguise', () => {
  const texts = [
    'call me b4 2day, gr8 m8',
    'code AB12CD3, save5, H264, 5GHz, covid19, win!!',
    'e-mail, log-in, U.S.A., a.m., S.A. de C.V., J. R. R. T.',
    'a b c d e f g h',
    'Привет, как дела',
    'Καλημέρα σας',
    '5 µs and 3 kΩ',
    'naïve café, Müller, Łódź',
    'cafe\u0301 man\u0303ana',
    '👩‍👩‍👧 ❤️ 🇪🇸',
    '\u202a+1 555 0100\u202c',
    'user@g00gle.com https://paypa1.com/acc0unt',
    '\u200c \u200c \u200c preheader',
    'Donau\u00addampf\u00adschiff',
  ];
  for (const text of texts) assert.deepEqual(found(text), [], text);
});

test('a text in a hostile shape costs no more than another', () => {
  for (const piece of ['a ', 'a.', '[', '(dot', 'hxx', '\u0301', 'а', '𝐚', '1a', '* ', 'p.a y '])
    assert.ok(folded(piece.repeat(65_536)).length <= 65_536 * 2);
});

const TRICKS = [
  ...[
    'p a y p a l',
    'v.e.r.i.f.y',
    'acc0unt',
    'hxxp://',
    '[.]',
    '(dot)',
    ' .com',
    'а',
    'р',
    'Ρ',
    'ﬁ',
  ],
  ...[
    '\u200b',
    '\u00ad',
    '\u0301',
    '\u0336',
    '𝐚',
    'Ａ',
    '½',
    '\u00a0',
    '\n',
    '\r\n',
    ' ',
    '  ',
    '.',
    '*',
    '@',
  ],
  ...[
    'b',
    '1',
    '0',
    'ß',
    'İ',
    '\ud83d',
    '\ude00',
    '🅱',
    '㎏',
    'ﷺ',
    '한',
    '\u2028',
    '`',
    '´',
    'ª',
    '①',
    '\ue003',
  ],
];
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.oneof(fc.constantFrom(...TRICKS), fc.string({ maxLength: 4 })), { maxLength: 60 })
    .map((some) => some.join('')),
);

test('every place leads back into the original, in order; a plain text stays as it is', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { normalised, signals } = normalise(text);
      const { places } = normalised;
      assert.equal(places.length, normalised.folded.length + 1);
      for (let at = 1; at < places.length; at += 1)
        assert.ok((places[at - 1] ?? -1) <= (places[at] ?? -1), 'in order');
      assert.ok((places[0] ?? 0) >= 0);
      assert.equal(places.at(-1), text.length);
      for (const { span } of signals) {
        assert.ok(span !== undefined && span.start >= 0 && span.start < span.end);
        assert.ok(span.end <= text.length);
      }
      assert.equal(folded(normalised.folded), normalised.folded);
    }),
    { seed: 42, numRuns: 3_000 },
  );
});
