import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';

import { LIMITS } from '@countersign/scamflags';
import { BRANDS } from '@countersign/scamflags/training';

import { WRITERS, foldOfWriter, isWritten, linesOf, readWritten, writtenRow } from './written.ts';

const rows = readWritten();
/** What people call an office of the state, or any shop of programs: no firm. */
const NO_FIRM = [
  'post office',
  'seguridad social',
  'social security office',
  'agencia tributaria',
  'federal trade commission',
  'medicare',
  'app store',
];
const FOLDER = new URL('./written/', import.meta.url);

test('every file of the folder is read, and every line is a row', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'));
  assert.deepEqual(files.sort(), WRITERS.map((writer) => `${writer}.jsonl`).sort());
  assert.ok(rows.length >= 600, `${rows.length}`);
  assert.ok(rows.every(isWritten));
  assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
  for (const { id, text, from = '' } of rows) {
    assert.ok(text.length >= 2 && text.length < 4_000, `${id}: ${text.length} characters`);
    assert.ok(from.length <= LIMITS.fromMax, id);
  }
});

test('a pair has both sides, in one file', () => {
  const pairs = Map.groupBy(
    rows.filter(({ pair }) => pair !== undefined),
    ({ pair }) => pair,
  );
  for (const [pair, sides] of pairs) {
    assert.deepEqual(sides.map(({ label }) => label).sort(), ['legit', 'scam'], pair);
    assert.equal(new Set(sides.map(({ source }) => source)).size, 1, pair);
  }
  assert.ok(pairs.size * 4 > rows.length, `${pairs.size} pairs of ${rows.length} rows`);
});

test('a genuine text has no mark but a greeting without a name', () => {
  for (const { id, label, flags = [] } of rows)
    if (label === 'legit')
      assert.deepEqual(
        flags.filter((flag) => flag !== 'knows-nothing'),
        [],
        id,
      );
});

test('nobody and nothing in them exists', () => {
  const names = BRANDS.flatMap(({ names: all }) => all)
    .filter(({ name, isWord }) => !isWord && !NO_FIRM.includes(name))
    .map(({ name }) => name.replace(/[.+]/g, '\\$&'));
  const named = new RegExp(`(?<!\\p{L})(?:${names.join('|')})(?!\\p{L})`, 'iu');
  const host = /(?:https?:\/\/|@|\bwww\.)([\w.-]+)/gi;
  const kept =
    /^(?:1?\d{3}55501\d{2}|447700900\d{3}|07700900\d{3}|(?:44)?0?2079460\d{3}|34900000\d{3}|900000\d{3}|0{6}\d{3})$/;
  const number =
    /(?<!\d)(?:\+\d{1,2}[ (]{0,2})?\(?0?\d{2,4}\)?[ -]\d{3}[ -]?\d{3,4}(?:[ -]\d{2,3})?(?!\d)/g;
  for (const { id, text, subject = '', from = '', links = [], replyTo = '' } of rows) {
    const all = [text, subject, from, replyTo, ...links.map(({ href }) => href)].join('\n');
    assert.doesNotMatch(all, named, id);
    for (const [, name = ''] of all.matchAll(host))
      if (name.includes('.'))
        assert.match(name.replace(/\.+$/, ''), /\.example$/, `${id}: ${name}`);
    for (const [shown] of all.matchAll(number))
      // A number of a meter or a contract is no telephone number.
      if (/^[+(0]|555/.test(shown) && shown.replace(/\D/g, '').length >= 9)
        assert.match(shown.replace(/\D/g, ''), kept, `${id}: ${shown}`);
  }
});

test('what is marked stands there', () => {
  const lines = WRITERS.flatMap((writer) => linesOf(writer).map((line) => JSON.parse(line)));
  for (const { flags, from, id, text } of lines)
    for (const { in: part, words } of flags)
      assert.ok((part === 'from' ? from : text).includes(words), `${id}: ${words}`);
});

test('a line that is none is said, and everybody has those that they are left out with', () => {
  const line = {
    ...{ id: 'x', channel: 'sms', lang: 'en', label: 'scam', pair: null, kind: 'k' },
    ...{ text: 'give me the code', flags: [] },
  };
  assert.equal(writtenRow(line, 'calls-us').template, 'x');
  for (const wrong of [
    { channel: 'fax' },
    { label: 'spam' },
    { pair: undefined },
    { author: 'a' },
    { flags: [{ code: 'nothing', words: 'code' }] },
    { headers: { spf: 'pass' } },
    { answers: { direction: 'nobody' } },
  ])
    assert.throws(() => writtenRow({ ...line, ...wrong }, 'calls-us'), { name: 'DataError' });
  for (const row of rows) assert.notEqual(foldOfWriter(row), undefined, row.id);
  assert.equal(foldOfWriter({ source: 'grammar' }), undefined);
});
