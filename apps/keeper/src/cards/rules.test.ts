import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aProduct, aRecord, withCheckDigit } from '../test/house.ts';
import { addressMac, parsePan } from './card.ts';
import { decideKnown, decideRecord } from './rules.ts';

const product = aProduct();
const good = aRecord();
const wrongDigit = `${good.pan.slice(0, -1)}${(Number(good.pan.at(-1)) + 1) % 10}`;

const RECORDS: readonly (readonly [what: string, changes: object, refusal: string | undefined])[] =
  [
    ['a reference with a space', { cardReference: 'A B' }, 'intake.reference'],
    ['a member with a line break', { memberReference: 'A\n' }, 'intake.reference'],
    ['a wrong check digit', { pan: wrongDigit }, 'intake.number'],
    ['another prefix', { pan: withCheckDigit('99990200000001') }, 'intake.number'],
    ['another length', { pan: withCheckDigit('999901000000001') }, 'intake.number'],
    ['a good one', {}, undefined],
  ];

test('what of a record can be judged alone', () => {
  assert.ok(parsePan(good.pan) !== undefined);
  for (const [what, changes, refusal] of RECORDS) {
    const decided = decideRecord({ ...good, ...changes }, product);
    assert.equal(decided.ok ? undefined : decided.refusal, refusal, what);
  }
  assert.deepEqual(decideRecord(good, undefined), { ok: false, refusal: 'intake.product' });
});

test('first writer wins: number, member and product stay', () => {
  const known = { samePan: true, memberReference: 'M', productId: 'P' };
  const record = { memberReference: 'M', productId: 'P' };
  assert.equal(decideKnown(known, record), undefined);
  assert.equal(decideKnown({ ...known, samePan: false }, record), 'card.other-number');
  assert.equal(decideKnown(known, { ...record, memberReference: 'N' }), 'card.other-member');
  assert.equal(decideKnown(known, { ...record, productId: 'Q' }), 'card.other-product');
});

test('card numbers of 13 to 19 digits with a right check digit, and nothing else', () => {
  for (const wrong of [
    '',
    '4000000000000003',
    '40000000000a0002',
    '400000000000',
    ' 4000000000000002',
  ])
    assert.equal(parsePan(wrong), undefined);
  for (const right of ['4000000000000002', '371449635398431', '4222222222222'])
    assert.equal(parsePan(right), right);
});

const ADDRESSES: readonly (readonly [
  one: readonly string[],
  other: readonly string[],
  same: boolean,
])[] = [
  [['1 High St.', 'Anytown'], ['1, HIGH ST', 'Any Town'], true],
  [['Flat 1A', 'AT1 1AT'], ['FLAT 1 A', 'at1-1at'], true],
  [['Flat 1-2, High St', 'Anytown'], ['Flat 1/2 High St', 'Anytown'], true],
  [['Flat 1', '', 'Anytown'], ['Flat 1', 'Anytown'], true],
  [['Flat 1, 21 High St', 'Anytown'], ['Flat 12, 1 High St', 'Anytown'], false],
  [['1-21 High St', 'Anytown'], ['12-1 High St', 'Anytown'], false],
  [['12 High St', 'Anytown'], ['1 2 High St', 'Anytown'], false],
  [['1 High St', 'Anytown 2'], ['1 High St 2', 'Anytown'], false],
];

test('an address is the same however it is spelled, and no other house has its letters', () => {
  // What is compared is what goes into the MAC.
  const keys = {
    mac: (_purpose: string, ...parts: readonly (string | Uint8Array)[]) =>
      Buffer.from(parts.join('|')),
  };
  for (const [one, other, same] of ADDRESSES) {
    const equal = addressMac(keys, 'ct', one).equals(addressMac(keys, 'ct', other));
    assert.equal(equal, same, `${one.join(' / ')} and ${other.join(' / ')}`);
  }
});
