import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CardStatus } from '@countersign/contract';
import { predecessorsOf, successorsOf, takesFreeze } from './rules.ts';

/** Whether a freeze begins: one that stops the card alone, and one that stops its member. */
const FREEZES: Readonly<Record<CardStatus, readonly [boolean, boolean]>> = {
  ordered: [false, false],
  dispatched: [false, false],
  'frozen-for-fraud': [false, false],
  blocked: [false, true],
  expired: [false, true],
  replaced: [false, true],
  active: [true, true],
  'locked-by-member': [true, true],
};
for (const [status, [card, member]] of Object.entries(FREEZES))
  test(`a freeze on a card that is ${status}`, () => {
    const takes = (stopsMember: boolean, hasFreeze: boolean) =>
      takesFreeze(status as CardStatus, { stopsMember, hasFreeze });
    assert.deepEqual([takes(false, false), takes(true, false)], [card, member]);
    assert.deepEqual([takes(false, true), takes(true, true)], [false, false], 'frozen already');
  });

const link = (id: string, replaces: string | null = null, restores: string | null = null) => ({
  ...{ id, replaces, restores },
});

/** a, then b in its place, then c in that of b; d stands in the place of c and is a again. x and y have nothing to do with them. */
const LINKS = [
  ...[link('a'), link('b', 'a'), link('c', 'b'), link('d', 'c', 'a')],
  ...[link('x'), link('y', 'x')],
];
const PLACES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  // id, what came after, what came before
  ['nobody', [], []],
  ['y', [], ['x']],
  ['x', ['y'], []],
  ['a', ['b', 'd', 'c'], []],
  ['b', ['c', 'd'], ['a']],
  ['c', ['d'], ['b', 'a']],
  ['d', [], ['c', 'a', 'b']],
];
for (const [id, after, before] of PLACES)
  test(`what took the place of ${id}, and whose place it has`, () => {
    const found = successorsOf(LINKS, id).map((row) => row.id);
    assert.deepEqual(found, after);
    assert.deepEqual(predecessorsOf(LINKS, id), before);
  });

test('links that lead in a circle end all the same, each once', () => {
  const circle = [link('a', 'b'), link('b', 'a')];
  assert.deepEqual(
    successorsOf(circle, 'a').map((row) => row.id),
    ['b', 'a'],
  );
  assert.deepEqual(predecessorsOf(circle, 'a'), ['b', 'a']);
});
