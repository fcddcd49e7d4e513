import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok, refused, type Outcome } from '@countersign/kernel';
import {
  answerLine,
  hostLine,
  type Refusal,
  type VerifiedPin,
  type VerifyPin,
} from '@countersign/keeper-contract';
import type { LineRequest } from '@countersign/lines';
import { answerHost } from './answer.ts';

const GOOD = {
  attempt: 'attempt-1',
  cardReference: 'CARD-1',
  encryptedPinBlock: '0011223344556677',
  format: 'ISO_FORMAT_0',
  acquirerKey: 'alias/acquirer/street',
};

function request(change: Partial<LineRequest> & { readonly json?: unknown } = {}): LineRequest {
  return {
    method: 'POST',
    path: '/v1/pin-verifications',
    query: new URLSearchParams(),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${'k'.repeat(32)}` },
    rawHeaders: ['Host', 'localhost:8082'],
    source: '127.0.0.1',
    body: Buffer.from(JSON.stringify(change.json ?? GOOD)),
    ...change,
  };
}

function room(verdict: Outcome<VerifiedPin, Refusal>) {
  const asked: VerifyPin[] = [];
  const post = answerLine(hostLine, {
    verifyPin: async (ask) => {
      asked.push(ask);
      return verdict;
    },
  });
  return {
    asked,
    room: { post, hosts: new Set(['localhost:8082']), newId: () => 'correlation-1' },
  };
}

test('a verdict is relayed with the tries that are left', async () => {
  const { room: hostline, asked } = room(ok({ verdict: 'no', triesLeft: 2 }));
  const answered = await answerHost(hostline, request());
  assert.deepEqual([answered.status, answered.body], [200, { verdict: 'no', triesLeft: 2 }]);
  assert.equal(asked[0]?.hostKey, 'k'.repeat(32));
});

const refusals: readonly (readonly [string, Partial<LineRequest> & { json?: unknown }, number])[] =
  [
    ['another host', { rawHeaders: ['Host', 'evil.example'] }, 421],
    ['two hosts', { rawHeaders: ['Host', 'localhost:8082', 'host', 'localhost:8082'] }, 421],
    ['no key', { headers: { 'content-type': 'application/json' } }, 401],
    ['another path', { path: '/pins/verify' }, 404],
    ['GET', { method: 'GET' }, 405],
    ['an encoded body', { headers: { 'content-encoding': 'gzip' } }, 415],
    ['not JSON', { body: Buffer.from('{') }, 422],
    ['an unknown member', { json: { ...GOOD, pin: '1' } }, 422],
    ['a member that every object has', { json: { ...GOOD, constructor: '1' } }, 422],
    ['a clear format', { json: { ...GOOD, format: 'ISO_FORMAT_1' } }, 422],
    ['a block of odd length', { json: { ...GOOD, encryptedPinBlock: '00' } }, 422],
  ];

for (const [name, change, status] of refusals) {
  test(`refused before the keeper is asked: ${name}`, async () => {
    const { room: hostline, asked } = room(ok({ verdict: 'yes', triesLeft: 3 }));
    assert.equal((await answerHost(hostline, request(change))).status, status);
    assert.equal(asked.length, 0);
  });
}

for (const [code, status] of [
  ['host.key', 401],
  ['card.unknown', 404],
  ['backend.unavailable', 503],
  ['pin.other', 409],
] as const) {
  test(`the keeper's ${code} is ${status}`, async () => {
    const { room: hostline } = room(refused({ refusal: code }));
    const answered = await answerHost(hostline, request());
    assert.equal(answered.status, status);
    assert.equal(JSON.parse(String(answered.body)).status, status);
  });
}
