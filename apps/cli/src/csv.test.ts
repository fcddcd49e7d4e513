import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { csvLine, parseCsv } from './csv.ts';

const columns = { needed: ['a'], known: ['a', 'b', 'c'] };

test('quotes, doubled quotes, line ends and empty cells', () => {
  const parsed = parseCsv('a,b\r\n"one, ""two""",\r\n\n"three\nlines",x\n', columns);
  assert.ok(parsed.ok);
  assert.deepEqual(parsed.value, [
    { line: 2, cells: { a: 'one, "two"' } },
    { line: 4, cells: { a: 'three\nlines', b: 'x' } },
  ]);
});

const MISTAKES: readonly (readonly [text: string, line: number, what: RegExp])[] = [
  ['', 1, /empty/],
  ['a,z\n', 1, /column 2 has a name that is not known/],
  ['b,c\n', 1, /column a is missing/],
  ['a,a\n', 1, /named twice/],
  ['a,b\n1\n', 2, /1 cells and 2 columns/],
  ['a,b\n1,"4111', 2, /quote is not closed/],
  ['a,b\n1,"x"y\n', 2, /follows a closing quote/],
];

for (const [text, line, what] of MISTAKES) {
  test(`refused: ${JSON.stringify(text)}`, () => {
    const parsed = parseCsv(text, columns);
    assert.ok(!parsed.ok);
    assert.equal(parsed.refusal.line, line);
    assert.match(parsed.refusal.what, what);
    assert.doesNotMatch(parsed.refusal.what, /4111/);
  });
}

test('what is written is read again', () => {
  const cell = fc
    .string({ minLength: 1 })
    .filter(
      (text) => text === text.trim() && !/^[=+\-@\t\r＝＋－＠]/.test(text) && !text.includes('\r'),
    );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const parsed = parseCsv(['a,b', ...rows.map(csvLine)].join('\n'), columns);
      assert.ok(parsed.ok);
      assert.deepEqual(
        parsed.value.map((row) => [row.cells['a'], row.cells['b']]),
        rows,
      );
    }),
  );
});

test('no cell of a report is a formula', () => {
  assert.equal(csvLine(['=1+1', '＝x', '-2', 'plain']), "'=1+1,'＝x,'-2,plain");
});
