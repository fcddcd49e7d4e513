import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { checkCertificate, readAuthority } from '@countersign/x509';
import { makeEcdhKeyPair, publicPoint } from '@countersign/pincrypto';
import type { Instant } from '@countersign/kernel';
import { openTestHouse, START, type TestHouse } from '../test/house.ts';
import { loadKeys } from './index.ts';

let house: TestHouse;
const clock = () => START as Instant;
const random = (length: number) => new Uint8Array(randomBytes(length));
before(async () => {
  house = await openTestHouse({ policy: null });
});
after(() => house.close());

const place = { table: 'cards_card', row: 'ct_1', column: 'pan_sealed' };

test('a sealed value opens in its own place only, and not when a bit was flipped', () => {
  const clear = Buffer.from('secret');
  const sealed = house.keys.seal('card', place, clear);
  assert.deepEqual(house.keys.open('card', place, sealed), clear);
  assert.notDeepEqual(house.keys.seal('card', place, clear), sealed);
  for (const moved of [
    { ...place, row: 'ct_2' },
    { ...place, column: 'facts_sealed' },
    { ...place, table: 'other' },
  ])
    assert.throws(() => house.keys.open('card', moved, sealed), /does not open/);
  assert.throws(() => house.keys.open('pin', place, sealed), /does not open/);
  for (let at = 0; at < sealed.length; at += 1) {
    const flipped = Buffer.from(sealed);
    flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at);
    assert.throws(() => house.keys.open('card', place, flipped));
  }
  assert.throws(() => house.keys.open('card', place, sealed.subarray(0, 20)), /is cut/);
});

test('the parts of a MAC do not run together, and each purpose has its own key', () => {
  const { keys } = house;
  assert.notDeepEqual(keys.mac('pan-lookup', 'ab', 'c'), keys.mac('pan-lookup', 'a', 'bc'));
  assert.notDeepEqual(keys.mac('pan-lookup', 'ab'), keys.mac('request', 'ab'));
  assert.ok(keys.sameMac('address', keys.mac('address', 'x'), 'x'));
  assert.ok(!keys.sameMac('address', keys.mac('address', 'x'), 'y'));
  assert.ok(!keys.sameMac('address', Buffer.alloc(3), 'x'));
});

test('a screen’s certificate is good for its minutes, and none is made for what is no point', () => {
  const read = readAuthority(house.keys.authority.rootPem, START);
  assert.ok(read.ok);
  const point = publicPoint(makeEcdhKeyPair('ECC_NIST_P256').publicKey);
  const ask = { subject: 'screen', ttlSeconds: 120 };
  const pem = house.keys.authority.certify({ ...ask, point });
  assert.ok(pem !== undefined);
  assert.ok(checkCertificate(pem, read.value, START).ok);
  assert.ok(!checkCertificate(pem, read.value, START + 121_000).ok);
  assert.ok(!checkCertificate(pem, read.value, START - 10_000).ok);
  const off = Buffer.from(point);
  off.writeUInt8(off.readUInt8(64) ^ 1, 64);
  assert.equal(house.keys.authority.certify({ ...ask, point: off }), undefined);
  assert.equal(house.keys.authority.certify({ ...ask, point: point.subarray(1) }), undefined);
});

test('the same folder and database give the same keys; another or an open master key gives none', async () => {
  const stateDir = mkdtempSync(join(tmpdir(), 'keeper-keys-'));
  const other = await openTestHouse({ policy: null });
  try {
    await other.db.query('delete from keys_data');
    const ask = { db: other.db, stateDir, random, clock };
    const first = await loadKeys(ask);
    const file = join(stateDir, 'master.key');
    assert.equal(statSync(file).mode & 0o777, 0o400);
    const again = await loadKeys(ask);
    assert.deepEqual(again.mac('pan-lookup', 'x'), first.mac('pan-lookup', 'x'));
    assert.equal(again.authority.rootPem, first.authority.rootPem);
    assert.deepEqual(again.box.publicKey, first.box.publicKey);
    const bytes = readFileSync(file);
    chmodSync(file, 0o644);
    await assert.rejects(loadKeys(ask), /owner only/);
    rmSync(file);
    await assert.rejects(loadKeys(ask), /missing/);
    writeFileSync(file, randomBytes(32), { mode: 0o400 });
    await assert.rejects(loadKeys(ask), /does not open/);
    assert.equal(bytes.length, 32);
  } finally {
    await other.close();
    rmSync(stateDir, { recursive: true });
  }
});
