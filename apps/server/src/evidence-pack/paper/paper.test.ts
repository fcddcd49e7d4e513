import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyFor } from '@countersign/ui';
import { LOCK_OPERATIONS } from '../../cards/index.ts';
import { CHECKS } from '../gather-lines.ts';
import { facts, receipts, words } from '../testing/sample.ts';
import { drawPaper } from './draw.ts';
import { shownLetters } from './letters.ts';
import { paperOf } from './paper.ts';

const ask = {
  timeZone: 'America/New_York',
  words,
  sha256: 'ab'.repeat(32),
  receipts,
  file: 'x.json',
};
const paper = (language: 'en' | 'es', of = facts) => paperOf(of, { ...ask, language });

for (const language of ['en', 'es'] as const) {
  test(`the paper says everything that the data says (${language})`, () => {
    const said = JSON.stringify(paper(language));
    for (const one of facts.contacts) assert.ok(said.includes(one.reference), one.reference);
    for (const words of [
      ...['Ines Marlowe', 'M-1002', 'F-2031-7', 'petra', 'Olive', ask.sha256, 'NORTHGATE'],
      ...['R7K2 M9QXW', 'C17', 'tx-77', '4211', '4218', '4215', 'x.json'],
    ])
      assert.ok(said.includes(words), words);
    assert.ok(said.includes('hxxps[://]larkspur-unlock[.]example'), 'what it names');
    assert.doesNotMatch(said, /https:\/\/larkspur-unlock/, 'no program makes a link of it');
    assert.doesNotMatch(
      said,
      /undefined|contact\.|cards\.|\{(?!n\}|all\})[a-z]+\}/,
      'everything is in words',
    );
  });
}

test('every part has a page of its own, in both languages, and says so where there is nothing', () => {
  const nothing = { contacts: [], checks: [], codes: [], alerts: [], locks: [], reports: [] };
  for (const language of ['en', 'es'] as const) {
    const { parts } = paper(language, { ...facts, ...nothing });
    assert.equal(parts.length, 8);
    for (const { blocks, title } of parts) assert.ok(blocks.length > 0, title);
  }
});

test('every check and every lock that a pack lists has words, and there are words for nothing else', () => {
  for (const language of ['en', 'es'] as const) {
    const { checks, locks } = copyFor(language).evidence.paper;
    assert.deepEqual(Object.keys(locks).toSorted(), [...LOCK_OPERATIONS].toSorted());
    assert.deepEqual(Object.keys(checks).toSorted(), [...CHECKS].toSorted());
  }
});

test('only what the log proves has the whole mark', () => {
  const marks = paper('en').parts[6]?.blocks.map((one) => one.kind === 'entry' && one.mark);
  assert.deepEqual(marks, ['whole', 'whole', 'half']);
});

test('what was left out is named', () => {
  const cut = paper('en', { ...facts, cut: ['contacts'] });
  assert.match(JSON.stringify(cut.parts[0]), /left out: Calls/);
  assert.match(paper('en').parts[1]?.lead ?? '', /was not from Larkspur Card/);
  assert.doesNotMatch(cut.parts[1]?.lead ?? '', /was not from/);
});

test('letters that the font has no shape for are named, not hidden; what is drawn twice is the same', async () => {
  assert.equal(shownLetters('L\u0430rk – “ok” ñ'), 'L[U+0430]rk – “ok” ñ');
  const long = facts.contacts.map((one) => ({ ...one, said: 'word '.repeat(3_000) }));
  const whole = paper('es', { ...facts, contacts: [...long, ...facts.contacts] });
  const [one, other] = [await drawPaper(whole), await drawPaper(whole)];
  assert.match(one.subarray(0, 8).toString('latin1'), /^%PDF-1\.7/);
  assert.ok((one.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length > 8);
  assert.ok(one.equals(other));
});
