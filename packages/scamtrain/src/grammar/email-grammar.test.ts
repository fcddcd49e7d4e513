import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import { LIMITS } from '@countersign/scamflags';

import type { TrainRow } from '../data/rows.ts';
import { hostOf } from './email-addresses.ts';
import { emailRows, emailRowsOf } from './email-rows.ts';
import { readMailSheet } from './email-sheet.ts';
import { EMAIL_TEMPLATES } from './email-sheets.ts';
import { isHeldOut } from './rows.ts';

const rows = [...emailRows(1)];
const isOwn = ({ pair, label }: TrainRow) => pair === undefined && label === 'legit';

const hashOf = (some: Iterable<TrainRow>) => {
  const hash = createHash('sha256');
  for (const row of some) hash.update(JSON.stringify(row));
  return hash.digest('hex');
};

const wordsOf = ({ subject = '', from = '', replyTo = '', text, links = [] }: TrainRow) =>
  [subject, from, replyTo, text, ...links.flatMap((link) => [link.text, link.href])].join('\n');

test('the same seed writes the same mail, whatever other templates there are', () => {
  assert.equal(hashOf(emailRows(1)), hashOf(rows));
  const [first] = EMAIL_TEMPLATES;
  assert.ok(first);
  assert.deepEqual(
    [...emailRowsOf(first, 1)],
    rows.filter(({ template }) => template === first.id),
  );
});

test('no slot and no bracket of the notation is left in a mail', () => {
  for (const row of rows)
    assert.doesNotMatch(
      wordsOf(row),
      /\$[a-z]{2}|[{}«»‹›¶|]|%free|undefined|\[object|<!?[A-Z]/,
      row.id,
    );
});

test('every mail is within the limits, with an id of its own', () => {
  assert.equal(new Set(EMAIL_TEMPLATES.map(({ id }) => id)).size, EMAIL_TEMPLATES.length);
  assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
  for (const { id, text, subject = '', from = '', links = [] } of rows) {
    assert.ok(text.length > 8 && text.length < 4_000, `${id}: ${text.length} characters`);
    assert.ok(subject.length <= 200 && from.length <= LIMITS.fromMax && links.length < 20, id);
    for (const { href } of links) assert.ok(URL.canParse(href), `${id}: ${href}`);
  }
});

test('a sender has an address, and an answer goes to one', () => {
  const address = /^[^<>]*<[\w.+-]+@[\w-]+(?:\.[\w-]+)+>$/;
  for (const { id, from, replyTo } of rows) {
    if (from !== undefined) assert.match(from, address, id);
    if (replyTo !== undefined) assert.match(replyTo, /[\w.+-]+@[\w-]+(?:\.[\w-]+)+>?$/, id);
  }
});

test('genuine links are mostly of the domain that the mail is from', () => {
  const linked = rows.filter(
    (row) => isOwn(row) && row.links !== undefined && row.from !== undefined,
  );
  const labelOf = (host: string) => host.split('.').at(-2) ?? '';
  const own = linked.filter(({ from = '', links = [] }) =>
    links.every(({ href }) => from.includes(labelOf(hostOf(href)))),
  );
  assert.ok(own.length > 100);
  assert.ok(own.length / linked.length > 0.6, `${own.length} of ${linked.length}`);
});

test('about two scams in five pass, and nearly all genuine mail does', () => {
  const shareOf = (label: string) => {
    const told = rows.filter(
      (row) => row.label === label && row.pair === undefined && row.authentication !== undefined,
    );
    return (
      told.filter(({ authentication }) => authentication?.dmarc === 'pass').length / told.length
    );
  };
  assert.ok(shareOf('scam') > 0.3 && shareOf('scam') < 0.5, String(shareOf('scam')));
  assert.ok(shareOf('legit') > 0.8);
});

test('the two sides of a pair are from the same row of chance', () => {
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
    assert.equal(sides[0]?.subject, sides[1]?.subject, pair);
    const [genuine = '', scam] = sides.map(wordsOf);
    assert.notEqual(genuine, scam, pair);
  }
});

test('there is enough of every kind of mail', () => {
  const count = (lang: string, side: string) =>
    EMAIL_TEMPLATES.filter((one) => one.lang === lang && one.side === side).length;
  assert.ok(count('en', 'legit') >= 90 && count('es', 'legit') >= 70);
  assert.ok(count('en', 'scam') >= 80 && count('es', 'scam') >= 60);
  assert.ok(count('en', 'pair') >= 60 && count('es', 'pair') >= 60);
  for (const lang of ['pt', 'fr', 'de', 'it', 'nl'])
    assert.ok(count(lang, 'legit') >= 4 && count(lang, 'scam') >= 4, lang);
  assert.ok(rows.length >= 6_000 && rows.length <= 11_000, String(rows.length));
  const held = EMAIL_TEMPLATES.filter(({ id }) => isHeldOut(id)).length / EMAIL_TEMPLATES.length;
  assert.ok(held > 0.1 && held < 0.2, `${held} are held out`);
});

test('a block without a body, and a line that begins nothing, are said', () => {
  const sheet = { name: 'x', lang: 'en', side: 'legit' } as const;
  for (const wrong of [
    '= id\nA subject',
    '=id\nA subject\nA body',
    '= id(+nothing)\nA subject\nA body',
  ])
    assert.throws(() => readMailSheet(sheet, wrong), { name: 'SheetError' }, wrong);
});
