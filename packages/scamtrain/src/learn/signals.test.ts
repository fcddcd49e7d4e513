import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type SignalRow, learnSignals } from './signals.ts';

/** All scams, and nothing else, ask for nothing that a pattern finds. */
const ROWS: readonly SignalRow[] = Array.from({ length: 400 }, (_, at) => ({
  isScam: at % 2 === 0,
  count: 1,
  signals: at % 2 === 0 ? ['asks-nothing'] : ['opt-out'],
  words: 0,
}));

const takenIn = (channel: 'sms' | 'email' | 'call') =>
  learnSignals(ROWS, channel).signals['asks-nothing'] ?? 0;

for (const channel of ['sms', 'email'] as const) {
  test(`what asks for nothing loses one logit at least, whatever was learned: ${channel}`, () => {
    assert.ok(takenIn(channel) <= -1);
  });
}

test('what asking for nothing takes is learned of calls', () => {
  assert.ok(takenIn('call') > -1 && takenIn('call') <= 0);
});
