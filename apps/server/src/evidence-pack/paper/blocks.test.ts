import assert from 'node:assert/strict';
import { test } from 'node:test';
import PDFDocument from 'pdfkit';
import { drawBlock } from './blocks.ts';
import { HEAD } from './look.ts';
import { openSheet } from './sheet.ts';
import type { Block, Row } from './types.ts';

/** How far down the texts of some blocks go, on which page each of them stands, and how many pages they take. */
function drawn(blocks: readonly Block[], size: 'LETTER' | 'A4') {
  const doc = new PDFDocument({ size, margin: 0, autoFirstPage: false, bufferPages: true });
  for (const [name, font] of [
    ['plain', 'Helvetica'],
    ['bold', 'Helvetica-Bold'],
  ] as const)
    doc.registerFont(name, font);
  const sheet = openSheet(doc, size);
  sheet.turn();
  const write = doc.text.bind(doc);
  const ends: number[] = [];
  const words: string[] = [];
  const on: number[] = [];
  doc.text = ((text: string, x: number, y: number, options: { width: number }) => {
    ends.push(y + doc.heightOfString(text, options) - sheet.bottom);
    words.push(text);
    on.push(doc.bufferedPageRange().count);
    assert.ok(y >= HEAD, 'nothing begins above the head');
    return write(text, x, y, options);
  }) as typeof doc.text;
  for (const block of blocks) drawBlock(sheet, block);
  const pages = doc.bufferedPageRange().count;
  return { below: Math.max(...ends), words: words.join(' '), on, pages };
}

const LETTERS = 'W'.repeat(20_000);
const links = Array.from({ length: 300 }, (_, at) => `Link: hxxps[://]a${at}[.]example/in`);
const row = (value: string): Row => ['What it names', value];
const entry = (rows: readonly Row[], text = 'They wrote'): Block => ({
  ...{ kind: 'entry', when: 'Fri 20 Nov 2026, 2:05:09 pm', title: 'Report R7K2', rows },
  quote: { label: 'What they got', text },
});

const tall: readonly (readonly [what: string, block: Block])[] = [
  ['many lines in a row', entry([row(links.join('\n'))])],
  ['a row without a blank', entry([row(LETTERS)])],
  ['letters that are written out', entry([row('\u0430'.repeat(2_000))])],
  ['hundreds of rows', entry(links.map(row))],
  ['a quote of lines', entry([row('one')], links.map(() => 'a').join('\n'))],
  ['a quote without a blank', entry([row('one')], LETTERS)],
  ['a table', { kind: 'rows', rows: [row(links.join('\n')), row('last')] }],
];
for (const size of ['LETTER', 'A4'] as const)
  for (const [what, block] of tall)
    test(`what is taller than a page goes on over pages, and never below the end of one: ${what}, ${size}`, () => {
      const { below, pages, words } = drawn([entry([row('before')]), block, entry([])], size);
      assert.ok(below <= 0.5, `${below} points below`);
      assert.ok(pages > 1);
      if (what.includes('lines') || what.includes('rows') || what === 'a table')
        assert.ok(words.includes(what.includes('quote') ? 'a\na' : 'a299[.]'), 'to its last word');
    });

test('an entry that fits on a page stays together, on the next one where it does not fit on this one', () => {
  const one = entry(links.slice(0, 25).map(row));
  const { on } = drawn([one, one], 'LETTER');
  const half = on.length / 2;
  assert.deepEqual(on, [...Array(half).fill(1), ...Array(half).fill(2)]);
});
