import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reason } from '@countersign/scamflags';
import fc from 'fast-check';
import { markWords } from './marks.ts';

const reason = (start: number, end: number): Reason => ({
  ...{ code: 'urgency', weight: 1 },
  span: { part: 'text', start, end },
});

test('what a reason points to is marked with its number, and the heavier one where two overlap', () => {
  const marked = markWords('pay today or else', [reason(4, 9), reason(0, 9), reason(13, 17)]);
  assert.deepEqual(marked, [
    { text: 'pay ' },
    { text: 'today', reason: 1 },
    { text: ' or ' },
    { text: 'else', reason: 3 },
  ]);
});

test('joined again, the stretches are the text', () => {
  const place = fc.nat({ max: 60 });
  fc.assert(
    fc.property(
      fc.string({ maxLength: 50 }),
      fc.array(fc.tuple(place, place), { maxLength: 6 }),
      (text, spans) => {
        const reasons = spans.map(([one, other]) =>
          reason(Math.min(one, other), Math.max(one, other)),
        );
        const joined = markWords(text, reasons).map((stretch) => stretch.text);
        assert.equal(joined.join(''), text);
      },
    ),
    { seed: 11 },
  );
});

test('reasons without a place, and those of the subject, mark nothing', () => {
  const bare: readonly Reason[] = [
    { code: 'words', weight: 2 },
    { code: 'urgency', weight: 2, span: { part: 'subject', start: 0, end: 3 } },
  ];
  assert.deepEqual(markWords('a b', bare), [{ text: 'a b' }]);
});
