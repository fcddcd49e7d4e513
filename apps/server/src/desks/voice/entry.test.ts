import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BEGUN, type Entry, entryOf, type EntryLength } from './entry.ts';

const FOUR: EntryLength = { least: 4, most: 4 };
const FIVE: EntryLength = { least: 5, most: 5 };
const POSTCODE: EntryLength = { least: 5, most: 8 };
const whole = (keys: string): Entry => ({ is: 'whole', keys });
const short: Entry = { is: 'short' };
const stray: Entry = { is: 'stray' };

const table: readonly (readonly [
  begun: string,
  length: EntryLength | undefined,
  keys: string,
  entry: Entry,
])[] = [
  ['', FOUR, '6001', whole('6001')],
  ['', FOUR, '#600', { is: 'begun', keys: '600' }],
  ['600', FOUR, '1', whole('6001')],
  ['', FIVE, '#1000', { is: 'begun', keys: '1000' }],
  ['', FIVE, '##100', { is: 'begun', keys: '100' }],
  ['100', FIVE, '01', whole('10001')],
  // Zero and eight are digits once an entry has begun; star hears it again.
  ['1000', FIVE, '0', whole('10000')],
  ['1000', FIVE, '8', whole('10008')],
  ['1000', FIVE, '*', whole('*')],
  ['1000', FIVE, '', short],
  ['1000', FIVE, '#', short],
  ['', FIVE, '#', stray],
  ['', FIVE, '#0', whole('0')],
  ['', FIVE, '', whole('')],
  ['', FIVE, '1000', short],
  ['', FIVE, '100#', short],
  ['', FIVE, '#100', short],
  ['', FIVE, '12*45', short],
  ['', POSTCODE, '7129', short],
  ['', POSTCODE, '71293', whole('71293')],
  ['', undefined, '#', stray],
  ['', undefined, '1', whole('1')],
  ['', undefined, '', whole('')],
];

for (const [begun, length, keys, entry] of table)
  test(`'${keys}' behind '${begun}' where ${length?.most ?? 'any number of'} keys are asked for: ${entry.is}`, () => {
    const notes: Readonly<Record<string, string>> = begun === '' ? {} : { [BEGUN]: begun };
    assert.deepEqual(entryOf({ notes }, length, keys), entry);
  });
