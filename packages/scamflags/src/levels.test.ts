import assert from 'node:assert/strict';
import { test } from 'node:test';

import { FACTS, FLAGS, type SignalCode } from './codes.ts';
import { decideLevel, HARDNESS, type Known } from './levels.ts';
import type { Level } from './types.ts';

const known = (probability: number, codes: readonly SignalCode[]): Known => ({
  message: { channel: 'sms', text: 'one two three four five' },
  probability,
  signals: codes.map((code) => ({ code })),
  secrets: new Set(),
  states: new Set(),
  wordCount: 5,
  isAnythingNamed: false,
});

const CASES: readonly (readonly [number, readonly SignalCode[], Level])[] = [
  [0.999, [], 'likely'],
  [0.999, ['urgency'], 'likely'],
  [0.95, ['asks-secret'], 'scam'],
  [0.949, ['asks-secret'], 'likely'],
  [0.95, ['link-lookalike', 'points-to-card'], 'scam'],
  [0.8, ['urgency'], 'likely'],
  [0.799, ['urgency'], 'caution'],
  [0.01, ['asks-secret', 'never-asks', 'opt-out'], 'caution'],
  [0.01, ['urgency'], 'caution'],
  [0.4, [], 'caution'],
  [0.39, [], 'no-flags'],
  [0.1, ['link-shortened'], 'caution'],
  [0.1, ['qr-link'], 'caution'],
  [0.39, ['link-redirects'], 'no-flags'],
  [0.01, ['never-asks'], 'no-flags'],
];

for (const [probability, codes, level] of CASES) {
  test(`${probability} with ${codes.join(', ') || 'nothing'} is ${level}`, () => {
    assert.equal(decideLevel(known(probability, codes)).level, level);
  });
}

test('each flag and fact says why it is hard or not', () => {
  for (const code of [...FLAGS, ...FACTS]) assert.ok(HARDNESS[code].why.length > 10, code);
});
