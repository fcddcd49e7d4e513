import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CODE_CHARS_MAX, CODES_MAX, parseCodes, saidByCodes } from './codes.ts';
import { joinLines } from './lines.ts';

for (const [code, isLink] of [
  ['https://pay.example/x?y=1', true],
  ['HTTPS://PAY.EXAMPLE/X', true],
  ['http:/pay.example', true],
  ['www.pay.example', true],
  ['pay.example/login', true],
  ['pay.example', true],
  ['bücher.example/a', true],
  ['12.50', false],
  ['tel:+12125550177', false],
  ['SMSTO:+12125550177:YES', false],
  ['WIFI:S:Cafe;T:WPA;P:x;;', false],
  ['bitcoin:bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh', false],
  ['call us. Now', false],
  ['https://pay.example and more', false],
] as const)
  test(`a code that says ${JSON.stringify(code)} is ${isLink ? 'a link' : 'words'}`, () => {
    const { links, words } = saidByCodes([code]);
    assert.deepEqual(links, isLink ? [{ text: '', href: code, isFromQr: true }] : []);
    assert.deepEqual(words, isLink ? [] : [code]);
  });

test('codes count once, ten at most, and none is longer than a code can be', () => {
  const many = Array.from({ length: 30 }, (_, at) => `https://a.example/${at}`);
  assert.equal(saidByCodes(['x y', ' x y ', '']).words.length, 1);
  assert.equal(saidByCodes(many).links.length, CODES_MAX);
  assert.equal(saidByCodes(['x'.repeat(9_000)]).words[0]?.length, CODE_CHARS_MAX);
});

test('what a form says of codes is a list of texts, or nothing', () => {
  assert.deepEqual(parseCodes('["a",1,null,"b"]'), ['a', 'b']);
  for (const field of [undefined, '', 'x', '{}', '"a"', 'null', '['])
    assert.deepEqual(parseCodes(field), []);
  assert.equal(parseCodes(JSON.stringify(Array(40).fill('a'))).length, CODES_MAX);
  assert.equal(parseCodes(JSON.stringify(['a'.repeat(9_000)]))[0]?.length, CODE_CHARS_MAX);
});

test('an address that a narrow screen broke is one again, and sentences keep their lines', () => {
  assert.equal(
    joinLines('Pay at https://help-\ndesk.example/un\n\n\nlock now\nor call. \nThanks'),
    'Pay at https://help-desk.example/un\n\nlock now\nor call.\nThanks',
  );
  assert.equal(joinLines('www.a.\nexample/\n'), 'www.a.example/');
});

test('words of a picture are put together in a moment, whatever they are', () => {
  const addresses = `${'www.'.repeat(4_995)}a\nb`;
  for (const worst of [addresses, 'www.\n'.repeat(4_000), 'a b www.a-\n'.repeat(1_800)]) {
    const before = process.cpuUsage();
    joinLines(worst);
    const took = process.cpuUsage(before).user / 1_000;
    assert.ok(took < 200, `${worst.slice(0, 12)} took ${took} ms`);
  }
});
