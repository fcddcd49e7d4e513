import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { FLAGS, LIMITS } from '@countersign/scamflags';
import { BRANDS } from '@countersign/scamflags/training';

import { type TrainRow, messageOf } from '../data/rows.ts';
import { chanceOf } from '../random.ts';
import { generate, isHeldOut } from './index.ts';
import { parsePattern } from './pattern.ts';
import { rowsOf } from './rows.ts';
import { TEMPLATES } from './sheets.ts';
import { makeScene } from './slots.ts';
import { readSheet } from './template.ts';

const rows = [...generate(1)];
const messages = rows.filter(({ channel }) => channel !== 'email');

const hashOf = (some: Iterable<TrainRow>) => {
  const hash = createHash('sha256');
  for (const row of some) hash.update(`${JSON.stringify(row)}\n`);
  return hash.digest('hex');
};

const GOLDEN = new URL('../../golden/grammar-1.sha256', import.meta.url);

test('the same seed writes the same bytes', () => {
  assert.equal(hashOf(generate(1)), hashOf(rows));
  assert.notEqual(hashOf(generate(2)), hashOf(rows));
  const own = messages.filter(({ template = '' }) => /^(sms|call)-/.test(template));
  assert.equal(hashOf(own), readFileSync(GOLDEN, 'utf8').trim());
});

test('no slot and no bracket of the notation is left in a row', () => {
  for (const { id, text, from = '' } of messages)
    assert.doesNotMatch(`${text}\n${from}`, /\$[a-z]{2}|[{}«»‹›¶|]|undefined|\[object/, id);
});

test('every id is there once, of templates and of rows', () => {
  assert.equal(new Set(TEMPLATES.map(({ id }) => id)).size, TEMPLATES.length);
  assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
});

test('every row is within the limits, and says something', () => {
  for (const { id, text, from = '', flags = [] } of messages) {
    assert.ok(text.length >= 2 && text.length < 2_000, `${id}: ${text.length} characters`);
    assert.ok(from.length <= LIMITS.fromMax, id);
    for (const flag of flags) assert.ok(FLAGS.includes(flag), id);
  }
});

test('telephone numbers are of ranges that nobody is given', () => {
  const kept =
    /^(?:1?\d{3}55501\d{2}|55555501\d{2}|5255555501\d{2}|447700900\d{3}|07700900\d{3}|08081570\d{3}|02079460\d{3}|01614960\d{3}|01174960\d{3}|08004960\d{3}|(?:34)?600000\d{3}|900000\d{3}|(?:34)?9[13]0000\d{3}|(?:01)?80055501\d{2}|(?:52)?\d{2}555501\d{2}|(?:57)?3000000\d{3}|018000000\d{3}|60100000\d{2}|(?:549)?11555501\d{2}|08[01]055501\d{2}|(?:00|0)6000000\d{2}|0[89]000000\d{2})$/;
  const shown = /(?:\+|\b)\(?\d[\d ()-]{7,17}\d\b/g;
  for (const { id, text, from = '' } of messages) {
    if (from !== '' && /^[+(]?\d[\d ()-]{8,}$/.test(from))
      assert.match(from.replace(/\D/g, ''), kept, `${id}: ${from}`);
    for (const [number] of text.matchAll(shown))
      if (/^(?:\+|\(|0)|555/.test(number) && /call|ring|llam|marque|\+/i.test(number))
        assert.match(number.replace(/\D/g, ''), kept, `${id}: ${number}`);
  }
});

test('no template names a company that exists', () => {
  const names = BRANDS.flatMap(({ names: all }) => all)
    .filter(({ name, isWord }) => !isWord && !['post office', 'seguridad social'].includes(name))
    .map(({ name }) => name.replace(/[.+]/g, '\\$&'));
  const named = new RegExp(`(?<![\\p{L}$])(?:${names.join('|')})(?!\\p{L})`, 'iu');
  for (const { id, text } of TEMPLATES) assert.doesNotMatch(text, named, id);
});

test('a company that exists has its own domain in its own link', () => {
  const shown = Array.from({ length: 40 }, (_, seed) => {
    const scene = makeScene('us', chanceOf(seed), 1);
    return [scene.fill('bankUrl'), scene.fill('bankDomain')] as const;
  });
  for (const [link, domain] of shown) {
    assert.ok(link.includes(domain), `${link} ${domain}`);
    const isKnown = BRANDS.some(({ domains }) =>
      domains.some((one) => one.replace('.*', '.com') === domain),
    );
    assert.ok(isKnown, domain);
  }
});

test('a pair has both sides, by one template', () => {
  const pairs = Map.groupBy(
    rows.filter(({ pair }) => pair !== undefined),
    ({ pair }) => pair,
  );
  for (const [pair, sides] of pairs) {
    assert.deepEqual(
      sides.map(({ label }) => label),
      ['legit', 'scam'],
      pair,
    );
    assert.equal(new Set(sides.map(({ template }) => template)).size, 1);
    const [genuine, scam] = sides.map((row) => JSON.stringify(messageOf(row)));
    assert.notEqual(genuine, scam, pair);
  }
});

test('there is enough of every kind', () => {
  const templates = (channel: string, lang: string, side: string) =>
    TEMPLATES.filter((one) => one.channel === channel && one.lang === lang && one.side === side)
      .length;
  assert.ok(templates('sms', 'en', 'legit') >= 120 && templates('sms', 'es', 'legit') >= 100);
  assert.ok(templates('sms', 'en', 'scam') >= 120 && templates('sms', 'es', 'scam') >= 100);
  assert.ok(templates('call', 'en', 'legit') >= 70 && templates('call', 'es', 'legit') >= 50);
  assert.ok(templates('call', 'en', 'scam') >= 80 && templates('call', 'es', 'scam') >= 50);
  for (const lang of ['pt', 'fr', 'de', 'it', 'nl'])
    assert.ok(templates('sms', lang, 'legit') >= 8 && templates('sms', lang, 'scam') >= 8, lang);
  const held = TEMPLATES.filter(({ id }) => isHeldOut(id)).length / TEMPLATES.length;
  assert.ok(held > 0.1 && held < 0.2, `${held} are held out`);
});

test('a template writes the same rows whatever others there are', () => {
  const [first] = TEMPLATES;
  assert.ok(first);
  const alone = [...rowsOf(first, 1)];
  assert.deepEqual(
    alone,
    rows.filter(({ template }) => template === first.id),
  );
});

test('a wrong bracket, a wrong line and a wrong flag are said', () => {
  const sheet = { name: 'x', channel: 'sms', lang: 'en', side: 'legit' } as const;
  for (const wrong of ['{a|b', 'a}', '«a»', '[a', 'a]'])
    assert.throws(() => parsePattern(wrong), { name: 'PatternError' }, wrong);
  assert.throws(() => readSheet(sheet, 'No line'), { name: 'SheetError' });
  assert.throws(() => readSheet(sheet, 'a(+nothing): text'), { name: 'SheetError' });
});
