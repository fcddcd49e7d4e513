import assert from 'node:assert/strict';
import { test } from 'node:test';

import { FLAGS, type FlagCode } from '../../codes.ts';
import { evaluate } from '../../evaluate.ts';
import { WHOLE_EN } from './whole-en.ts';
import { WHOLE_ES } from './whole-es.ts';

/** What an address looks like is a fact, and not of the words that these tables are about. */
const OF_ADDRESSES: ReadonlySet<FlagCode> = new Set<FlagCode>(['lookalike-sender']);

for (const [language, table] of [
  ['en', WHOLE_EN],
  ['es', WHOLE_ES],
] as const) {
  test(`in whole messages the flags are found, and few others: ${language}`, () => {
    const counts = { right: 0, missed: 0, tooMany: 0 };
    for (const [channel, must, may, text] of table) {
      const codes = evaluate({ channel, text, language }).reasons.map(({ code }) => code);
      const found = FLAGS.filter((flag) => codes.includes(flag) && !OF_ADDRESSES.has(flag));
      counts.right += must.filter((flag) => found.includes(flag)).length;
      counts.missed += must.filter((flag) => !found.includes(flag)).length;
      counts.tooMany += found.filter((flag) => !must.includes(flag) && !may.includes(flag)).length;
    }
    const { right, missed, tooMany } = counts;
    assert.ok(right / (right + missed) >= 0.95, `recall ${right / (right + missed)}`);
    assert.ok(right / (right + tooMany) >= 0.9, `precision ${right / (right + tooMany)}`);
  });

  test(`genuine messages have no flag: ${language}`, () => {
    const wrong = table
      .filter(([, must, may]) => must.length + may.length === 0)
      .filter(([channel, , , text]) =>
        evaluate({ channel, text, language }).reasons.some(({ code }) =>
          FLAGS.some((flag) => flag === code),
        ),
      )
      .map(([, , , text]) => text);
    assert.deepEqual(wrong, []);
  });
}
