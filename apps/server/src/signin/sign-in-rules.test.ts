import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import type { Bytes, Instant } from '@countersign/kernel';
import { pageLanguage } from './journeys.ts';
import { parsePasskeyResponse } from './passkeys.ts';
import { makeRecoverySet, normaliseRecoveryCode, recoveryMac } from './recovery-codes.ts';
import { parseRegistration } from './registration-response.ts';
import { isAlive } from './sessions.ts';
import { decidePasswordStep, decideSecondStep, isUnattended, MISSES_MAX } from './sign-in-rules.ts';
import type { SessionRow } from './tables.ts';

const passwords = [
  [false, 0, 'not-recognised'],
  [false, MISSES_MAX, 'not-recognised'],
  [true, MISSES_MAX, 'not-recognised'],
  [true, MISSES_MAX - 1, 'second-step'],
  [true, 0, 'second-step'],
] as const;
for (const [right, missesHere, says] of passwords) {
  test(`a ${right ? 'right' : 'wrong'} password after ${missesHere} misses: ${says}`, () =>
    assert.equal(decidePasswordStep({ right, missesHere }), says));
}

const steps = [
  [{ authenticator: false, textTo: undefined, recoveryCodesLeft: 0, textAllowed: true }, ''],
  [{ authenticator: false, textTo: '…42', recoveryCodesLeft: 0, textAllowed: false }, ''],
  [
    { authenticator: false, textTo: '…42', recoveryCodesLeft: 2, textAllowed: false },
    'recovery-code',
  ],
  [
    { authenticator: false, textTo: '…42', recoveryCodesLeft: 1, textAllowed: true },
    'text-code recovery-code',
  ],
  [
    { authenticator: true, textTo: '…42', recoveryCodesLeft: 0, textAllowed: true },
    'authenticator text-code',
  ],
  [
    { authenticator: true, textTo: undefined, recoveryCodesLeft: 10, textAllowed: true },
    'authenticator recovery-code',
  ],
] as const;
for (const [facts, says] of steps) {
  test(`second step: "${says}"`, () =>
    assert.equal(
      decideSecondStep(facts)
        .map((one) => one.factor)
        .join(' '),
      says,
    ));
}

const NOW = 100_000_000_000;
const idle = { memberIdleMs: 600_000, staffIdleMs: 900_000 };
const sessions = [
  ['member', 600_001, 1, null, false],
  ['staff', 900_001, 1, null, false],
  ['member', 0, -1, null, false],
  ['bearer', 0, -1, null, false],
  ['member', 0, 1, 5, false],
  ['bearer', 0, 1, 5, false],
  ['member', 600_000, 0, null, true],
  ['staff', 900_000, 0, null, true],
  ['bearer', 40_000_000, 0, null, true],
] as const;
for (const [kind, unused, left, ended, says] of sessions) {
  test(`${kind} session unused for ${unused} ms, ${left} ms before its end${ended === null ? '' : ', ended'}: ${says}`, () => {
    const row: SessionRow = {
      id: 's',
      kind,
      owner_id: 'o',
      token_hash: 't',
      device_id: null,
      label: '',
      started_at: 0,
      seen_at: NOW - unused,
      expires_at: NOW + left,
      ended_at: ended,
      locked_at: null,
      active_at: null,
    };
    assert.equal(isAlive(row, NOW as Instant, idle), says);
  });
}

const hands = [
  [600_000, false],
  [600_001, true],
  [0, false],
] as const;
for (const [since, says] of hands) {
  test(`a page of the staff, touched ${since} ms ago, with ten minutes to go: ${says}`, () =>
    assert.equal(isUnattended(NOW - since, NOW, 600_000), says));
}

test('recovery codes: typed as people type them, bound to their account', () => {
  const random = (length: number): Bytes => new Uint8Array(randomBytes(length));
  const recoveryKey = random(32);
  const set = makeRecoverySet({ random, recoveryKey }, 'account-1');
  const [code = '', mac] = [set.codes[0], set.macs[0]];
  for (const typed of [
    code,
    code.toLowerCase(),
    code.replaceAll('-', ' '),
    ` ${code.replaceAll('-', '')} `,
  ]) {
    assert.equal(recoveryMac(recoveryKey, 'account-1', typed), mac);
  }
  assert.equal(normaliseRecoveryCode('oil0-1OIL'), '01101011');
  assert.notEqual(recoveryMac(recoveryKey, 'account-2', code), mac);
  assert.notEqual(recoveryMac(random(32), 'account-1', code), mac);
});

test('what a browser sends is read member by member', () => {
  const response = { clientDataJSON: 'YQ', authenticatorData: 'YQ', signature: 'YQ', more: 1 };
  const read = parsePasskeyResponse({
    id: 'YQ',
    type: 'public-key',
    rawId: 'other',
    response,
    extra: {},
  });
  assert.deepEqual(read?.response, {
    clientDataJSON: 'YQ',
    authenticatorData: 'YQ',
    signature: 'YQ',
  });
  assert.equal(read?.rawId, 'YQ');
  const bad: readonly unknown[] = [
    null,
    'x',
    [],
    {},
    { id: 'YQ', type: 'public-key' },
    { id: 'Y=', type: 'public-key', response },
    { id: 'YQ', type: 'password', response },
    { id: 'YQ', type: 'public-key', response: { ...response, signature: 1 } },
    { id: 'YQ', type: 'public-key', response: { ...response, clientDataJSON: 'a'.repeat(9000) } },
  ];
  for (const one of bad) assert.equal(parsePasskeyResponse(one), undefined);
  const made = parseRegistration({
    id: 'YQ',
    type: 'public-key',
    response: { clientDataJSON: 'YQ', attestationObject: 'YQ', transports: ['usb', 'smoke', 1] },
  });
  assert.deepEqual(made?.response.transports, ['usb']);
  for (const one of bad) assert.equal(parseRegistration(one), undefined);
});

test('languages that the keeper’s page does not know fall back', () => {
  assert.deepEqual(['en', 'es-MX', 'EN', 'en-us', 'x', ''].map(pageLanguage), [
    'en',
    'es-MX',
    'en',
    'en',
    'en',
    'en',
  ]);
});
