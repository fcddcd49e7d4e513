import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LEVELS } from '../verification/index.ts';
import { decideFreeze, type FreezeCall, type FreezeNo } from './rules.ts';

const inbound: FreezeCall = { direction: 'inbound', spoken: 'open', level: 'L1' };
const outbound: FreezeCall = { ...inbound, direction: 'outbound', level: 'L0' };

const FREEZES: readonly (readonly [
  string,
  FreezeCall | undefined,
  boolean,
  FreezeNo['code'] | undefined,
])[] = [
  ['by somebody else of the desk', inbound, false, 'casework.not-fraud-team'],
  ['by somebody else, after the call', undefined, false, 'casework.not-fraud-team'],
  ['by somebody else, on a call of ours', outbound, false, 'casework.not-fraud-team'],
  ['after the call', undefined, true, 'contact.call-over'],
  ['for a caller who named nothing', { ...inbound, level: 'L0' }, true, 'casework.not-named'],
  [
    'for one who named nothing and typed our digits',
    { ...inbound, level: 'L0', spoken: 'right' },
    true,
    'casework.not-named',
  ],
  ['where it is not them who calls', { ...inbound, level: 'L0', spoken: 'wrong' }, true, undefined],
  ['on a call of ours', outbound, true, undefined],
];
for (const [what, call, isFraudTeam, wanted] of FREEZES)
  test(`freezing ${what}: ${wanted ?? 'yes'}`, () =>
    assert.equal(decideFreeze(call, isFraudTeam), wanted));

test('the fraud team freezes for whoever has named a card, however much more they have proven', () => {
  assert.deepEqual(
    LEVELS.map((level) => decideFreeze({ ...inbound, level }, true)),
    ['casework.not-named', undefined, undefined, undefined, undefined],
  );
});
