import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '@countersign/kernel';
import { decidePeriod, isOpenFor, keepNewest, OPEN_MINUTES, PERIOD_DAYS_MAX } from './rules.ts';
import type { Opening } from './types.ts';

const DAY = 86_400_000;
const NOW = 1_900_000_000_000;

const periods: readonly (readonly [what: string, from: number, until: number, is: unknown])[] = [
  ['days that end before they begin', NOW, NOW - DAY, 'evidence-pack.period'],
  ['days that have not come', NOW + DAY, NOW + 2 * DAY, 'evidence-pack.period'],
  ['more than a pack holds', NOW - (PERIOD_DAYS_MAX + 1) * DAY, NOW, 'evidence-pack.period'],
  ['before all time', -1, NOW, 'evidence-pack.period'],
  ['now itself', NOW, NOW + DAY, { from: NOW, until: NOW + 1 }],
  ['what has been', NOW - 9 * DAY, NOW - DAY, { from: NOW - 9 * DAY, until: NOW - DAY }],
  ['today, which is not over', NOW - DAY, NOW + DAY, { from: NOW - DAY, until: NOW + 1 }],
];
for (const [what, from, until, is] of periods)
  test(`the days of a pack: ${what}`, () =>
    assert.deepEqual(decidePeriod({ from, until }, NOW), is));

test('an opening is one person’s, for an hour', () => {
  const opening: Opening = {
    ...{ id: 'o', memberId: 'm', reportId: undefined, reason: 'refund', caseName: undefined },
    ...{ from: 0 as Instant, until: NOW as Instant, staffId: 'petra', at: NOW as Instant },
  };
  const hour = OPEN_MINUTES * 60_000;
  assert.ok(isOpenFor(opening, 'petra', NOW + hour - 1));
  assert.ok(!isOpenFor(opening, 'petra', NOW + hour));
  assert.ok(!isOpenFor(opening, 'olive', NOW));
});

test('of too many the newest are kept, and it is known that some were not', () => {
  assert.deepEqual(keepNewest([1, 2, 3], 2), { kept: [2, 3], isCut: true });
  assert.deepEqual(keepNewest([1, 2], 2), { kept: [1, 2], isCut: false });
  assert.deepEqual(keepNewest([], 2), { kept: [], isCut: false });
});
