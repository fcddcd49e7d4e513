import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok, refused } from '@countersign/kernel';
import {
  answerLine,
  askKeeper,
  ContractFault,
  hostLine,
  intentBytes,
  mailerRowBytes,
  type VerifyPin,
} from './index.ts';

const ask: VerifyPin = {
  hostKey: 'h'.repeat(32),
  attempt: 'attempt-1',
  cardReference: 'CARD-1',
  encryptedPinBlock: '00112233445566778899AABBCCDDEEFF',
  format: 'ISO_FORMAT_4',
  acquirerKey: 'alias/acquirer',
  correlation: 'correlation-1',
};

test('an answer, a refusal and a broken answer cross a line as what they are', async () => {
  const answer = answerLine(hostLine, {
    verifyPin: async () => ok({ verdict: 'no', triesLeft: 2 }),
  });
  assert.deepEqual(
    await askKeeper(answer, hostLine.verifyPin, ask),
    ok({ verdict: 'no', triesLeft: 2 }),
  );
  const refusing = answerLine(hostLine, {
    verifyPin: async () => refused({ refusal: 'host.key' }),
  });
  assert.deepEqual(
    await askKeeper(refusing, hostLine.verifyPin, ask),
    refused({ refusal: 'host.key' }),
  );
  const broken = answerLine(hostLine, {
    verifyPin: async () => ok({ verdict: 'no', triesLeft: -1 }),
  });
  await assert.rejects(askKeeper(broken, hostLine.verifyPin, ask), ContractFault);
});

test('what does not fit is refused before the handler', async () => {
  let asked = 0;
  const answer = answerLine(hostLine, {
    verifyPin: async () => {
      asked += 1;
      return ok({ verdict: 'yes', triesLeft: 3 });
    },
  });
  assert.equal((await answer('/pins/verify', { ...ask, extra: 1 })).status, 400);
  assert.equal((await answer('/pins/verify', { ...ask, format: 'ISO_FORMAT_1' })).status, 400);
  assert.equal((await answer('/pins', ask)).status, 404);
  assert.equal(asked, 0);
});

test('the bytes of an intent separate their fields', () => {
  const base = {
    act: 'pin.show',
    card: 'ct_a',
    screenKeyHash: new Uint8Array(32),
    controlNumber: '123456789012',
    nonce: new Uint8Array(32),
    expiresAt: 1,
  } as const;
  const moved = { ...base, card: 'ct_a1', controlNumber: '23456789012' };
  assert.notDeepEqual(intentBytes(base), intentBytes(moved));
});

test('a mailer row whose parts move between fields has other bytes', () => {
  const row = {
    order: 'order-1',
    controlNumber: '123456789012',
    name: 'A',
    lines: ['b', 'c'],
    language: 'en',
    region: 'US',
    letterhead: { brand: 'L', from: ['x'], reference: 'R', checkAt: 'y' },
    block: '00',
    format: 'ISO_FORMAT_4',
    newPin: true,
    expiresAt: 1,
  } as const;
  const moved = { ...row, name: 'Ab', lines: ['', 'c'] };
  assert.notDeepEqual(mailerRowBytes(row as never), mailerRowBytes(moved as never));
});
