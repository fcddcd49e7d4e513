import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normalise } from '../normalise/normalise.ts';
import type { Issuer, Message } from '../types.ts';
import { extract } from './extract.ts';

const acme: Issuer = {
  names: ['Acme Bank'],
  domains: ['acmebank.example'],
  numbers: ['+18005550142'],
  senderIds: ['ACMEBANK'],
};
const found = (text: string, more: Partial<Message> = {}) =>
  extract(normalise(text).normalised, { channel: 'sms', text, ...more }, acme);

test('links are found as they are written, and whose they are', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['see https://www.shop.co.uk/a?b=1.', 'https://www.shop.co.uk/a?b=1', 'shop.co.uk'],
    ['go to usps-track.top/abc now', 'usps-track.top/abc', 'usps-track.top'],
    ['hxxps://Evil[.]com/Path', 'https://Evil.com/Path', 'evil.com'],
    ['http://раypal.com/login', 'http://раypal.com/login', 'раypal.com'],
    ['ｈｔｔｐ://ｅｖｉｌ.com/x', 'http://evil.com/x', 'evil.com'],
    ['at pay\u200bpal-x.com!', 'paypal-x.com', 'paypal-x.com'],
    ['(www.bank.com)', 'www.bank.com', 'bank.com'],
    ['http://10.0.0.1/x', 'http://10.0.0.1/x', '10.0.0.1'],
    ['a site of foo.web.app', 'foo.web.app', 'foo.web.app'],
    ['https://user@evil.com:8080/', 'https://user@evil.com:8080/', 'evil.com'],
    [
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fevil.com%2Fa&data=1',
      'https://evil.com/a',
      'evil.com',
    ],
  ];
  for (const [text, href, domain] of rows) {
    const { links } = found(text);
    assert.deepEqual(
      links.map((one) => [one.href, one.domain]),
      [[href, domain]],
      text,
    );
  }
});

test('what only looks like a link is none', () => {
  const texts = [
    'I came today.It was good. See you.Call me',
    'e.g. this, U.S.A., v1.2.3, 3.50, a.m.',
    'the file invoice.zip and readme.md',
    'write to me@shop.example.com',
    'John.Smith and so.on',
  ];
  for (const text of texts) assert.deepEqual(found(text).links, [], text);
});

test('links of HTML and of QR codes are taken as they are handed in', () => {
  const links = [
    { text: 'www.bank.com', href: 'http://evil.com/' },
    { text: '', href: 'https://q.example/x', isFromQr: true },
    { text: 'mail', href: 'mailto:a@b.com' },
    { text: 'script', href: 'javascript:alert(1)' },
  ];
  const text = 'go to www.bank.com';
  const [html, qr, ...others] = found(text, { links }).links;
  assert.deepEqual([html?.host, html?.shown, html?.span?.start], ['evil.com', 'www.bank.com', 6]);
  assert.equal(qr?.isFromQr, true);
  assert.deepEqual(
    others.map((one) => one.host),
    ['www.bank.com'],
  );
});

test('numbers are what they are', () => {
  const rows: readonly (readonly [string, string, string, string])[] = [
    ['call (212) 555-0142 now', 'phone', '+12125550142', '(212) 555-0142'],
    ['call 1-800-555-0142', 'phone', '+18005550142', '1-800-555-0142'],
    ['ring 020 7946 0123', 'phone', '+442079460123', '020 7946 0123'],
    ['ring +44 (0)20 7946 0123', 'phone', '+442079460123', '+44 (0)20 7946 0123'],
    ['llame al 912 345 678', 'phone', '+34912345678', '912 345 678'],
    ['llame ya al 55 1234 5678 para su cuenta', 'phone', '+525512345678', '55 1234 5678'],
    ['text STOP to 12345', 'phone', '12345', '12345'],
    ['to stop it, ring us on 555-0148.', 'phone', '5550148', '555-0148'],
    ['the number is 555.0193', 'phone', '5550193', '555.0193'],
    ['llame hoy mismo al 555-0148', 'phone', '5550148', '555-0148'],
    ['555 0126 is his cell', 'phone', '5550126', '555 0126'],
    ['call 1-800-CALL-NOW', 'phone', '+18002255669', '1-800-CALL-NOW'],
    ['you paid $1,234.56 there', 'amount', '123456 USD', '$1,234.56'],
    ['un pago de 1.234,56 € hoy', 'amount', '123456 EUR', '1.234,56 €'],
    ['2k dollars', 'amount', '200000 USD', '2k dollars'],
    ['£30', 'amount', '3000 GBP', '£30'],
    ['MXN 500', 'amount', '50000 MXN', 'MXN 500'],
    ['card 4111 1111 1111 1111 ok', 'card', '', '4111 1111 1111 1111'],
    ['your code is 482913.', 'code', '', '482913'],
    ['123-456 es su codigo', 'code', '', '123-456'],
    ['OTP: AB12CD', 'code', '', 'AB12CD'],
    ['on 12/05/2024', 'date', '12/05/2024', '12/05/2024'],
    ['el 12 de mayo de 2024', 'date', '12 de mayo de 2024', '12 de mayo de 2024'],
    ['on May 12, 2024', 'date', 'may 12, 2024', 'May 12, 2024'],
    ['at 2:30 pm', 'date', '2:30 pm', '2:30 pm'],
    [
      'to 0x52908400098527886E0F7030069857D2E4169EE7',
      'wallet',
      '0x52908400098527886E0F7030069857D2E4169EE7',
      '0x52908400098527886E0F7030069857D2E4169EE7',
    ],
    ['mail me@Shop.example.com', 'address', 'me@shop.example.com', 'me@Shop.example.com'],
  ];
  for (const [text, kind, value, place] of rows) {
    const { entities } = found(text);
    const got = entities.map((one) => [
      one.kind,
      one.value,
      text.slice(one.span.start, one.span.end),
    ]);
    assert.deepEqual(got, [[kind, value, place]], text);
  }
});

test('an ending of a number, an order and a room are no secret', () => {
  for (const text of [
    'card ending in 1234',
    'code word, room 12',
    'tarjeta terminada en 4321',
    'x1234',
    'order 99',
    'she phoned about order number 555-0148',
    'llamaron por el pedido 555-0148',
    'the score stood at 555-0148',
    'call about flat 155-0148',
  ])
    assert.deepEqual(found(text).entities, [], text);
});

test('brands are named where they are meant', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['USPS: your package waits', ['usps']],
    ['Chase Fraud: did you pay at Target?', ['chase', 'target']],
    ['your Apple ID was locked', ['apple']],
    ['Bank of America and American Express', ['bankofamerica', 'amex']],
    ['su cuenta de Santander', ['santander']],
    ['pаypаl support', ['paypal']],
    ['Acme Bank: hello', ['issuer']],
    ['chase the dog with an apple pie', []],
    ['Chase the money. Target practice. Orange juice', []],
    ['we met at the post of three wise men', []],
    ['WE CHASE EVERY TARGET AND DISCOVER MORE', []],
    ['https://paypal.com.evil.top/', []],
  ];
  for (const [text, brands] of rows)
    assert.deepEqual(
      found(text).brands.map((one) => one.brand),
      brands,
      text,
    );
});

test('the subject and the sender are read too, each by its own places', () => {
  const { brands, entities } = found('hello', {
    subject: 'PayPal: $5 due',
    from: 'Netflix <a@b.example.com>',
  });
  assert.deepEqual(
    brands.map(({ brand, span }) => [brand, span.part]),
    [
      ['paypal', 'subject'],
      ['netflix', 'from'],
    ],
  );
  assert.deepEqual(
    entities.map(({ kind, span }) => [kind, span.part]),
    [
      ['amount', 'subject'],
      ['address', 'from'],
    ],
  );
});

const PIECES = [
  ...[
    'https://',
    'www.',
    'bank.com',
    '/a?b',
    '@',
    '.',
    ' ',
    '\n',
    '4111 1111 1111 1111',
    '$5',
    '912 345 678',
    'code ',
    'Chase',
  ],
  ...[
    'PayPal',
    'acme bank',
    'а',
    '\u200b',
    'é',
    '𝐚',
    '1',
    '-',
    '(',
    ')',
    'may 12',
    '+1 212 555 0142',
    'ﬁ',
    'p a y p a l',
    '[.]',
  ],
];

test('every span is in the text, and no two places overlap', () => {
  const texts = fc.array(
    fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 })),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(texts, (some) => {
      const text = some.join('');
      const { normalised } = normalise(text);
      const { links, entities, brands, places } = extract(
        normalised,
        { channel: 'sms', text },
        acme,
      );
      for (const { span } of [...links, ...entities, ...brands])
        assert.ok(
          span !== undefined && span.start >= 0 && span.start < span.end && span.end <= text.length,
        );
      const sorted = places.toSorted((one, other) => one.start - other.start);
      for (const [at, one] of sorted.entries()) {
        assert.ok(one.start < one.end && one.end <= normalised.folded.length);
        assert.ok(at === 0 || (sorted[at - 1]?.end ?? 0) <= one.start);
      }
    }),
    { seed: 7, numRuns: 500 },
  );
});

test('a text in a hostile shape is read in a moment', () => {
  for (const piece of [
    '1 ',
    'a.',
    '://',
    'http://a.',
    '@a.b ',
    '12-',
    'code 1',
    'chase bank ',
    '$1 ',
    'may 1 ',
    '(1)',
  ])
    assert.ok(found(piece.repeat(30_000).slice(0, 65_536)).links.length <= 200);
});
