import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postalKeys } from './named.ts';

const CASES = [
  ['us', ['12 Elm Street', 'Springfield, NY 10001'], '10001'],
  ['us', ['12 Elm Street', 'Springfield, NY 10001-2345 '], '10001'],
  ['us', ['12 Elm Street', 'Springfield'], undefined],
  ['uk', ['1 Larkspur Yard', 'London EC0A 0AA'], '3202022'],
  ['uk', ['1 Larkspur Yard', 'LONDON', 'm1 0aa'], '61022'],
  ['uk', [], undefined],
  ['lines', ['Hauptstr. 4', 'Musterstadt 10115'], '10115'],
] as const;

for (const [form, lines, wanted] of CASES)
  test(`the postal code of “${lines.join(', ')}” is keyed ${wanted ?? 'never'}`, () =>
    assert.equal(postalKeys(lines, form), wanted));
