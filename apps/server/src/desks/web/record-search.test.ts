import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyFor, formatsFor } from '@countersign/ui';
import { readSearch, searchAddress } from './record-search.ts';
import { startOfDay } from './zone-day.ts';

const frame = { copy: copyFor('en'), formats: formatsFor('en', 'America/New_York') };

test('nothing is searched before somebody asks', () => {
  assert.deepEqual(readSearch({}, frame).search, undefined);
  assert.deepEqual(readSearch({}, frame).problems, []);
});

test('a form with nothing in it looks for everything', () => {
  assert.deepEqual(readSearch({ who: '', about: '', what: '', day: '' }, frame).search, {});
});

test('who, about what, what, how it ended, and the day as it is in the region', () => {
  const { search } = readSearch(
    {
      ...{ who: ' olive ', about: 'card-1', what: 'line.call-taken' },
      day: '2026-11-20',
      result: 'refused',
    },
    frame,
  );
  assert.deepEqual(search, {
    ...{ who: 'olive', subject: 'card-1', operation: 'line.call-taken', result: 'refused' },
    from: Date.parse('2026-11-20T05:00:00Z'),
    until: Date.parse('2026-11-21T05:00:00Z'),
  });
});

test('a card number is not looked for, and not shown again', () => {
  const asked = readSearch({ about: '4000000000000002', what: '' }, frame);
  assert.equal(asked.search, undefined);
  assert.deepEqual(
    asked.problems.map(({ field }) => field),
    ['about'],
  );
  assert.ok(!JSON.stringify(asked).includes('4000000000000002'));
});

for (const day of ['2026-02-30', '20.11.2026', '2026-1-1', 'today'])
  test(`no day: ${day}`, () => {
    const { problems, search } = readSearch({ day, what: '' }, frame);
    assert.deepEqual([problems.map(({ field }) => field), search], [['day'], undefined]);
  });

test('a day has as many hours as its clocks give it', () => {
  const hours = (day: string) =>
    ((startOfDay(day, 1, 'America/New_York') ?? 0) -
      (startOfDay(day, 0, 'America/New_York') ?? 0)) /
    3_600_000;
  assert.deepEqual([hours('2026-03-08'), hours('2026-11-01'), hours('2026-11-20')], [23, 25, 24]);
});

test('the older ones are of the same search', () => {
  const { values } = readSearch({ who: 'olive', what: '' }, frame);
  const query = Object.fromEntries(new URL(searchAddress(values, 7), 'http://a').searchParams);
  assert.equal(readSearch(query, frame).search?.before, 7);
  assert.equal(readSearch(query, frame).search?.who, 'olive');
});
