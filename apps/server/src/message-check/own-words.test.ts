import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownWords } from './own-words.ts';

const ours = 'Somebody paid $84.20.\n\nReference K7H2 9QXM.';
const quoted = ours.replaceAll(/^/gm, '> ');
const head = 'From: Bank <desk@bank.example>\nSent: Monday\nTo: Ines\nSubject: Did you pay this?\n';

for (const [what, text, own, hasQuoted] of [
  ['alone', 'NO', 'NO', false],
  ['with more words', '\n  No, that was not me.\nInes\n', 'No, that was not me.\nInes', false],
  [
    'over a quote',
    `NO\n\nOn Mon, Nov 30, 2026 at 10:00, Bank <desk@bank.example> wrote:\n${quoted}`,
    'NO',
    true,
  ],
  [
    'over a quote whose beginning is broken',
    `NO\n\nOn Mon, Nov 30, 2026 at 10:00 AM Bank of the Long Name\n<desk@bank.example>\nwrote:\n\n${ours}`,
    'NO',
    true,
  ],
  [
    'over a quote in Spanish',
    `No\r\n\r\nEl lun, 30 nov 2026, Bank escribió:\r\n${quoted}`,
    'No',
    true,
  ],
  ['over the head of the original', `NO\n\n${head}\n${ours}`, 'NO', true],
  ['over a rule', `NO\n\n-----Original Message-----\n${head}\n${ours}`, 'NO', true],
  ['over a line', `NO\n________________________________\n${head}\n${ours}`, 'NO', true],
  ['under a quote', `On Monday, Bank wrote:\n${quoted}\n\nNO\n`, 'NO', true],
  ['with a signature', 'NO\n-- \nInes Marlowe\nNo. 4, Elm Street', 'NO', false],
  ['nothing but a quote', quoted, '', true],
  [
    'nothing but what was passed on',
    `---------- Forwarded message ---------\n${head}\n${ours}`,
    '',
    true,
  ],
  [
    'a sentence that begins as a quote does',
    'On Monday nobody wrote to me.',
    'On Monday nobody wrote to me.',
    false,
  ],
  ['nothing', '', '', false],
] as const)
  test(`somebody’s own words: ${what}`, () => assert.deepEqual(ownWords(text), { own, hasQuoted }));

for (const filler of ['>', '-', '_', ' ', 'On ', 'On \n', 'wrote:\n', 'From:\n', '\n'])
  test(`read at once, however it was made: ${JSON.stringify(filler)}`, { timeout: 3_000 }, () => {
    ownWords(filler.repeat(400_000 / filler.length));
  });
