import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '@countersign/kernel';
import { canUndo, decideUndo, isUndoWord, stageAt, parseChange } from './rules.ts';
import type { Change, ChangeStage } from './types.ts';

const point = (what: 'phone' | 'email', value: string): Change => ({ what, formerId: 'p', value });
const changes: readonly (readonly [Change, readonly string[] | undefined])[] = [
  [{ what: 'address', lines: [] }, undefined],
  [{ what: 'address', lines: ['12 Elm Street'] }, undefined],
  [{ what: 'address', lines: ['12 Elm Street', ' ', ''] }, undefined],
  [{ what: 'address', lines: Array.from({ length: 7 }, () => 'a line') }, undefined],
  [{ what: 'address', lines: ['12 Elm Street', 'x'.repeat(81)] }, undefined],
  [point('phone', ''), undefined],
  [point('phone', '212 555 0199'), undefined],
  [point('phone', '+1212555019x'), undefined],
  [point('phone', '+0212555019'), undefined],
  [point('phone', '+1234567890123456'), undefined],
  [point('email', 'nobody'), undefined],
  [point('email', 'two words@mail.example'), undefined],
  [point('email', 'one@two'), undefined],
  [
    { what: 'address', lines: [' 9 Oak Lane ', '', 'Springfield, NY 10002'] },
    ['9 Oak Lane', 'Springfield, NY 10002'],
  ],
  [point('phone', ' +1 (212) 555-0199 '), ['+12125550199']],
  [point('email', ' ada@mail.example '), ['ada@mail.example']],
];
for (const [change, wanted] of changes)
  test(`a change typed as ${JSON.stringify(change)} is ${JSON.stringify(wanted)}`, () =>
    assert.deepEqual(parseChange(change), wanted));

const DAY = 24 * 3_600_000;
for (const [now, undone, wanted] of [
  [0, null, 'undo'],
  [DAY - 1, null, 'undo'],
  [DAY, null, 'late'],
  [DAY - 1, 5, 'before'],
  [2 * DAY, 5, 'before'],
] as const)
  test(`a change of a day, undone ${undone ?? 'never'}, at ${now}: ${wanted}`, () =>
    assert.equal(decideUndo({ until: DAY, undone_at: undone }, now as Instant), wanted));

for (const [text, isOne] of [
  ['UNDO', true],
  ['undo', true],
  [' Undo! ', true],
  ['un-do', true],
  ['Undo it', true],
  ['Deshacer', true],
  ['¡Deshazlo!', true],
  // What these mean they go on meaning.
  ...['STOP', 'CANCEL', 'CANCELAR', 'BAJA', 'NO', 'No 4821', 'YES', 'START', 'HELP'].map(
    (word) => [word, false] as const,
  ),
  ['undo the last one please', false],
  [`undo${' '.repeat(60)}`, false],
] as const)
  test(`a word that takes a change back, or another one: ${text.trim()} (${text.length})`, () =>
    assert.equal(isUndoWord(text), isOne));

test('what was typed runs out at its end; what was made stays so', () => {
  const stage = (state: ChangeStage, now: number) => stageAt({ state, until: 100 }, now as Instant);
  assert.deepEqual([stage('open', 99), stage('open', 100)], ['open', 'expired']);
  assert.deepEqual([stage('confirmed', 99), stage('confirmed', 100)], ['confirmed', 'expired']);
  for (const state of ['done', 'dropped'] as const) assert.equal(stage(state, 1_000), state);
});

test('who takes a change back can be written to, and was not put in force again once', () => {
  const restoredAt = 1 as Instant;
  for (const [point, can] of [
    [{ kind: 'phone', takesText: true }, true],
    [{ kind: 'phone', takesText: false }, false],
    [{ kind: 'email', takesText: false }, true],
    [{ kind: 'phone', takesText: true, restoredAt }, false],
    [{ kind: 'email', takesText: false, restoredAt }, false],
  ] as const)
    assert.equal(canUndo(point), can);
});
