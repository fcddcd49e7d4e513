import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CODE_CHARS_MAX,
  CODES_MAX,
  gatherCodes,
  MESSAGE_CODES_MAX,
  MESSAGE_PDF_LINKS_MAX,
  parseCodes,
  parseUnread,
  saidByCodes,
  seenIn,
  withCodes,
  withSeen,
} from './codes.ts';
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

test('codes count once, forty of a message at most, and none is longer than a code can be', () => {
  const many = Array.from({ length: 90 }, (_, at) => `https://a.example/${at}`);
  assert.equal(saidByCodes(['x y', ' x y ', '']).words.length, 1);
  assert.equal(saidByCodes(many).links.length, MESSAGE_CODES_MAX);
  assert.equal(saidByCodes(['x'.repeat(9_000)]).words[0]?.length, CODE_CHARS_MAX);
});

test('what a form says of codes is a list of texts, or nothing', () => {
  assert.deepEqual(parseCodes('["a",1,null,"b"]'), ['a', 'b']);
  for (const field of [undefined, '', 'x', '{}', '"a"', 'null', '['])
    assert.deepEqual(parseCodes(field), []);
  assert.equal(parseCodes(JSON.stringify(Array(90).fill('a'))).length, MESSAGE_CODES_MAX);
  assert.equal(parseCodes(JSON.stringify(['a'.repeat(9_000)]))[0]?.length, CODE_CHARS_MAX);
});

const found = (count: number, name: string) =>
  Array.from({ length: count }, (_, at) => ({
    isValid: true,
    text: `https://${name}.example/${at}`,
  }));

test('a picture with more codes than count is cut, also where they all say the same or cannot be made out', () => {
  assert.equal(seenIn(found(CODES_MAX, 'a')).isCut, false);
  const more = seenIn(found(CODES_MAX + 1, 'a'));
  assert.deepEqual([more.codes.length, more.isCut], [CODES_MAX, true]);
  const same = { isValid: true, text: 'https://a.example' };
  assert.deepEqual(seenIn(Array(CODES_MAX + 1).fill(same)), { codes: [same.text], isCut: true });
  const broken = { isValid: false, text: '' };
  assert.deepEqual(seenIn(Array(CODES_MAX + 1).fill(broken)), { codes: [], isCut: true });
});

test('codes of one picture take no place from those of another; what had no place is said', () => {
  const decoy = seenIn(found(CODES_MAX, 'harmless'));
  const bad = { codes: ['https://bad.example'], isCut: false };
  const both = gatherCodes([decoy, bad], 0);
  assert.deepEqual([both.codes.at(-1), both.unread], ['https://bad.example', 0]);
  assert.ok(saidByCodes(both.codes).links.some(({ href }) => href === 'https://bad.example'));
  assert.deepEqual(gatherCodes([undefined, { ...bad, isCut: true }, bad], 2), {
    ...{ codes: bad.codes, links: [], unread: 4 },
  });
  const four = ['a', 'b', 'c', 'd'].map((name) => seenIn(found(CODES_MAX, name)));
  const full = gatherCodes([...four, bad, decoy, four[0]], 0);
  assert.deepEqual([full.codes.length, full.unread], [MESSAGE_CODES_MAX, 2]);
});

test('links of codes come first, so that no number of other links hides them', () => {
  const links = found(200, 'a').map(({ text }) => ({ text, href: text }));
  const message = withCodes({ text: '', links }, ['https://bad.example']);
  assert.equal(message.links[0]?.href, 'https://bad.example');
});

test('links of PDFs are links that are no code, forty of a message', () => {
  const links = found(30, 'a').map(({ text }) => text);
  const pdf = { codes: [], links, isCut: false };
  const one = gatherCodes([pdf], 0);
  assert.deepEqual([one.links, one.unread], [links, 0]);
  assert.deepEqual(withSeen({ text: '', links: [] }, one).links?.[0], { text: '', href: links[0] });
  const other = { ...pdf, links: found(30, 'b').map(({ text }) => text) };
  const two = gatherCodes([pdf, other], 0);
  assert.deepEqual([two.links.length, two.unread], [MESSAGE_PDF_LINKS_MAX, 1]);
});

test('what a form says of pictures that were not read is a number, and one where it is none', () => {
  const said = ['', undefined, '0', '3', '999', '1000', '-1', 'x'].map(parseUnread);
  assert.deepEqual(said, [0, 0, 0, 3, 999, 1, 1, 1]);
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
