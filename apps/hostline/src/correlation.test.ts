import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Correlation, fits } from '@countersign/keeper-contract';
import { makeCorrelation } from './correlation.ts';

test('a correlation has no digit in it, fits the contract, and keeps every byte apart', () => {
  const made = new Set<string>();
  for (let byte = 0; byte < 256; byte += 1) {
    const name = makeCorrelation((length) => new Uint8Array(length).fill(byte));
    assert.match(name, /^[a-p]{32}$/);
    assert.ok(fits(Correlation, name));
    made.add(name);
  }
  assert.equal(made.size, 256);
});
