import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dialled } from './report.ts';

const US = '+12125550142';
const GB = '+442079460142';
for (const [keyed, ours, number] of [
  ['2125550177', US, '+12125550177'],
  ['12125550177', US, '+12125550177'],
  ['011442079460177', US, '+442079460177'],
  ['72345', US, '72345'],
  ['02079460177', GB, '+442079460177'],
  ['0012125550177', GB, '+12125550177'],
  ['61234', GB, '61234'],
] as const)
  test(`${keyed}, keyed on ${ours}, is ${number}`, () =>
    assert.equal(dialled(keyed, ours), number));
