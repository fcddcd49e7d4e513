import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type OwnItem, readOwnSet } from './index.ts';

const items = readOwnSet();

const CODES = new Set<string>([
  'urgency',
  'unusual-payment',
  'remote-access',
  'asks-secret',
  'knows-too-much',
  'knows-nothing',
  'caller-id-proof',
  'foreign-callback',
  'secrecy',
  'prize-refund',
  'lookalike-sender',
  'authority',
  'opener',
]);

const shareOf = (among: readonly OwnItem[], holds: (item: OwnItem) => boolean) =>
  among.filter(holds).length / among.length;

const ofChannel = (channel: OwnItem['channel']) => items.filter((item) => item.channel === channel);

/** What a reader sees of an item, one string for each field. */
const visible = (item: OwnItem) => [item.from ?? '', item.subject ?? '', item.text];

/** All text of an item in which a number, an address or a link could stand. */
const everything = (item: OwnItem) =>
  [
    ...visible(item),
    item.headers?.replyTo ?? '',
    ...(item.links ?? []).map(({ href }) => href),
  ].join('\n');

// Hidden characters, spaced letters and zeros of the letter O are part of some items: read them as a person does.
const plain = (text: string) =>
  text
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/(?<![^\s])(?:\S ){5,}\S/g, (spaced) => spaced.replaceAll(' ', ''))
    .replaceAll(/(?<=\d)O(?=\d)/g, '0');

test('the set is large enough, and each file holds its own channel', () => {
  assert.ok(items.length >= 400, `${items.length} items`);
  assert.ok(ofChannel('sms').length >= 170);
  assert.ok(ofChannel('email').length >= 130);
  assert.ok(ofChannel('call').length >= 120);
});

test('ids are unique and say the channel and the language', () => {
  assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
  for (const { id, channel, lang } of items) {
    assert.match(id, new RegExp(`^${channel}-${lang}-\\d{3}$`));
  }
});

test('half of each channel is scam, and about 60 % of it is English', () => {
  for (const channel of ['sms', 'email', 'call'] as const) {
    const among = ofChannel(channel);
    const scam = shareOf(among, ({ label }) => label === 'scam');
    const english = shareOf(among, ({ lang }) => lang === 'en');
    assert.ok(scam >= 0.48 && scam <= 0.52, `${channel}: ${scam} scam`);
    assert.ok(english >= 0.57 && english <= 0.63, `${channel}: ${english} English`);
    for (const lang of ['en', 'es'] as const) {
      const share = shareOf(
        among.filter((item) => item.lang === lang),
        ({ label }) => label === 'scam',
      );
      assert.ok(share >= 0.45 && share <= 0.55, `${channel} in ${lang}: ${share} scam`);
    }
  }
});

test('at least 60 minimal pairs, each of one scam and one genuine item of the same channel', () => {
  const pairs = Map.groupBy(
    items.filter(({ pair }) => pair !== null),
    ({ pair }) => pair,
  );
  assert.ok(pairs.size >= 60, `${pairs.size} pairs`);
  for (const [pair, both] of pairs) {
    assert.deepEqual(both.map(({ label }) => label).toSorted(), ['legit', 'scam'], `${pair}`);
    assert.equal(new Set(both.map(({ channel, lang }) => `${channel} ${lang}`)).size, 1, `${pair}`);
  }
});

test('every flag has a known code and quotes words that are there', () => {
  for (const { id, text, from, flags } of items) {
    for (const flag of flags) {
      assert.ok(CODES.has(flag.code), `${id}: ${flag.code}`);
      assert.notEqual(flag.quote.trim(), '', id);
      const where = flag.in === 'from' ? (from ?? '') : text;
      assert.ok(where.includes(flag.quote), `${id}: ${flag.quote}`);
    }
  }
});

test('every code is marked somewhere; genuine items carry hardly any', () => {
  const marked = new Set<string>(items.flatMap(({ flags }) => flags.map(({ code }) => code)));
  assert.deepEqual(
    [...CODES].filter((code) => !marked.has(code)),
    [],
  );
  for (const { id, label, flags } of items) {
    if (label === 'scam') continue;
    for (const { code } of flags) {
      assert.ok(code === 'urgency' || code === 'knows-nothing', `${id}: ${code}`);
    }
  }
});

test('each channel has its own fields', () => {
  for (const item of items) {
    const { id, channel } = item;
    assert.equal(item.from !== undefined, channel !== 'call', id);
    assert.equal(item.subject !== undefined, channel === 'email', id);
    if (channel !== 'email') assert.equal(item.links ?? item.headers, undefined, id);
    if (channel !== 'call') assert.equal(item.answers, undefined, id);
    if (channel === 'email') assert.match(item.from ?? '', /^[^<>]+ <[^<>@\s]+@[^<>@\s]+>$/, id);
    for (const link of item.links ?? []) {
      assert.ok(item.text.includes(link.text), `${id}: ${link.text}`);
      assert.match(link.href, /^https?:\/\/\S+$/, id);
    }
  }
});

// US: 555-0100 to 555-0199 of any area. UK: the numbers for drama. Spain has none: 900 000 000 to 900 000 099.
const FICTION = [
  /^\+?1?[2-9]\d\d55501\d\d$/,
  /^(\+44|0)1632960\d{3}$/,
  /^(\+44|0)7700900\d{3}$/,
  /^(\+44|0)2079460\d{3}$/,
  /^\+349000000\d\d$/,
];

const PHONE_SHAPES = [
  /\+[\d(][\d ().-]{6,}\d/g,
  /(?<![\d$£€.,])1?[ .-]?\(?[2-9]\d{2}\)?[ .-]?\d{3}[ .-]\d{4}(?!\d)/g,
  /(?<![\d/-])0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,6}(?!\d)/g,
  /(?<![\d+ ])[6-9]\d{2}[ .-]?\d{3}[ .-]?\d{3}(?!\d)/g,
];

// A number of an operation in a bank's receipt has the shape of a phone number and is none.
const NO_PHONES = new Set(['00419927']);

test('phone numbers are from the ranges for fiction', () => {
  let found = 0;
  for (const item of items) {
    const text = plain(visible(item).join('\n'));
    for (const [shape] of PHONE_SHAPES.flatMap((pattern) => [...text.matchAll(pattern)])) {
      const number = shape.replaceAll(/[ ().-]/g, '');
      if (NO_PHONES.has(number)) continue;
      found += 1;
      assert.ok(
        FICTION.some((range) => range.test(number)),
        `${item.id}: ${shape}`,
      );
    }
  }
  assert.ok(found >= 100, `${found} numbers seen`);
});

test('short numbers of senders begin with 1, as no short number in service does', () => {
  for (const { id, from } of ofChannel('sms')) {
    if (/^\d{1,6}$/.test(from ?? '')) assert.match(from ?? '', /^1\d{4}$/, id);
  }
});

const TEST_CARDS = new Set(['4111111111111111', '5555555555554444', '378282246310005']);

test('whole card numbers are only the published test numbers', () => {
  for (const item of items) {
    for (const [shape] of plain(everything(item)).matchAll(/(?<!\d)(?:\d[ -]?){12,18}\d(?!\d)/g)) {
      const digits = shape.replaceAll(/\D/g, '');
      const isPhone = FICTION.some((range) => range.test(`+${digits}`));
      assert.ok(isPhone || TEST_CARDS.has(digits), `${item.id}: ${shape}`);
    }
  }
});

// One ending for genuine hosts and for false ones: it tells nothing.
const RESERVED = /\.example$/;

test('every host is under example', () => {
  let found = 0;
  for (const item of items) {
    const text = plain(everything(item));
    const hosts = [
      ...text.matchAll(/https?:\/\/([^\s/?#]+)/g),
      ...text.matchAll(/@([\p{L}\d][\p{L}\d.-]*\p{L})/gu),
      ...text.matchAll(/(?<![@\p{L}\d.-])((?:[\p{L}\d-]+\.)+\p{L}{2,})(?=\/)/gu),
      ...text.matchAll(
        /(?<![@\p{L}\d.-])((?:[\p{L}\d-]+\.)+(?:com|net|org|info|biz|io|co|us|uk|es|mx|pe|cl|ar|top|xyz|app|link|site|shop|online))(?![\p{L}\d])/giu,
      ),
    ].map(([, host]) => host ?? '');
    for (const host of hosts) {
      found += 1;
      assert.match(host, RESERVED, item.id);
    }
  }
  assert.ok(found >= 150, `${found} hosts seen`);
});

test('no two items share a sentence, the two of a pair apart', () => {
  const owners = new Map<string, OwnItem>();
  for (const item of items) {
    for (const sentence of item.text.split(/(?<=[.!?])\s+|\n+/)) {
      const words = sentence.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
      if (words.length < 4) continue;
      const key = words.join(' ');
      const owner = owners.get(key) ?? item;
      const isPair = owner.pair !== null && owner.pair === item.pair;
      assert.ok(owner === item || isPair, `${owner.id} and ${item.id}: ${key}`);
      owners.set(key, owner);
    }
  }
});

test('at least 45 genuine texts come from a bank or a card issuer', () => {
  const kinds =
    /^(bank-alert|one-time-code|declined|reply-yes-no|travel-notice|card-posted|pin-mailer|locked|statement|scam-warning|replacement-card|contact-proof|direct-deposit|branch-visit)$/;
  const genuine = ofChannel('sms').filter(
    ({ label, kind }) => label === 'legit' && kinds.test(kind),
  );
  assert.ok(genuine.length >= 45, `${genuine.length}`);
});
