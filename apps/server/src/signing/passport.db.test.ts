import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { systemClock } from '@countersign/kernel';
import { serverDatabase } from '../../test/database.ts';
import { verifyJws } from '../../test/verify-jws.ts';
import { createAudit } from '../audit/index.ts';
import { createNewId, systemRandom } from '../platform/index.ts';
import { createSigning } from './index.ts';

const server = await serverDatabase();
after(() => server.close());
const { db } = server;
const clock = systemClock;
const newId = createNewId({ clock, random: systemRandom });
const audit = createAudit({ db, clock, programmeVersion: () => 'test' });
const signing = createSigning({
  ...{ db, clock, newId, audit, random: systemRandom },
  sealKey: new Uint8Array(32).fill(7),
});

test('a passport verifies for a stranger to our code, who has the key set alone', async () => {
  const iat = Math.floor(clock() / 1000);
  const claims = { crn: 'a check', exp: iat + 60, iat, orig: { tn: '12125550177' } };
  const [header = '', payload = '', signature = ''] = (await signing.passport(claims)).split('.');
  const keySet = { keys: (await signing.keySet()).keys.map((key) => ({ ...key })) };
  const now = { type: 'passport', nowSeconds: iat };
  assert.deepEqual(await verifyJws({ protected: header, payload, signature }, keySet, now), claims);
  const named = JSON.parse(Buffer.from(header, 'base64url').toString()) as object;
  assert.deepEqual(Object.keys(named), ['alg', 'kid', 'ppt', 'typ'], 'in canonical order');
  const other = Buffer.from(JSON.stringify({ ...claims, crn: 'a loan' })).toString('base64url');
  await assert.rejects(verifyJws({ protected: header, payload: other, signature }, keySet, now));
});
