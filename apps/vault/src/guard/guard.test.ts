import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Instant } from '@countersign/kernel';
import { IBM, KINDS, makeKey, openTestVault } from '../testing/test-vault.ts';
import { type FailureAlarm, makeFailureWatch } from './failure-watch.ts';
import { type SharedUse, makeSingleUse, useFromText, useToText } from './single-use.ts';
import { openUseLog } from './use-log.ts';

const at = (ms: number) => (1_000_000_000_000 + ms) as Instant;

function watching(limits: Partial<Parameters<typeof makeFailureWatch>[0]> = {}) {
  const alarms: FailureAlarm[] = [];
  const watch = makeFailureWatch(
    { alarmPerMinute: 3, breakerPerMinute: 5, breakerSeconds: 10, ...limits },
    (alarm) => alarms.push(alarm),
  );
  return { watch, alarms };
}

test('a key raises one alarm a minute at its limit', () => {
  const { watch, alarms } = watching({ breakerPerMinute: 1000 });
  for (let ms = 0; ms < 10_000; ms += 1000) watch.failed('one', at(ms));
  assert.deepEqual(alarms, [{ kind: 'key', keyArn: 'one', failures: 3 }]);
  watch.failed('one', at(61_999));
  assert.equal(alarms.length, 1, 'still within a minute of the alarm');
  for (let ms = 70_000; ms < 73_000; ms += 1000) watch.failed('one', at(ms));
  assert.equal(alarms.length, 2);
});

test('failures of other keys and of other minutes do not count', () => {
  const { watch, alarms } = watching({ breakerPerMinute: 1000 });
  watch.failed('one', at(0));
  watch.failed('two', at(0));
  watch.failed('one', at(30_000));
  watch.failed('two', at(30_000));
  watch.failed('one', at(60_001));
  assert.deepEqual(alarms, []);
  watch.failed('one', at(60_002));
  assert.equal(alarms.length, 1);
});

test('the breaker opens at its limit over all keys, and closes by itself', () => {
  const { watch, alarms } = watching({ alarmPerMinute: 1000 });
  for (let key = 0; key < 4; key += 1) watch.failed(`key ${key}`, at(key));
  assert.equal(watch.isOpen(at(4)), false);
  watch.failed('key 4', at(4));
  assert.equal(watch.isOpen(at(4)), true);
  assert.equal(watch.isOpen(at(10_003)), true);
  assert.equal(watch.isOpen(at(10_004)), false);
  assert.deepEqual(alarms, [{ kind: 'breaker-open', failures: 5, untilAt: at(10_004) }]);
  for (let key = 0; key < 4; key += 1) watch.failed('later', at(10_005));
  assert.equal(watch.isOpen(at(10_006)), false, 'counted from nothing');
});

test('an open breaker stops the data plane, right PINs included, and not the control plane', (t) => {
  const vault = openTestVault(t, {
    limits: { alarmPerMinute: 1000, breakerPerMinute: 2, breakerSeconds: 10 },
  });
  const pvk = makeKey(vault, KINDS.V1);
  const pek = makeKey(vault, KINDS.P0A);
  const common = {
    EncryptionKeyIdentifier: pek,
    PinBlockFormat: 'ISO_FORMAT_4',
    PrimaryAccountNumber: '378282246310005',
  };
  const made = vault.data('/pindata/generate', {
    ...common,
    GenerationKeyIdentifier: pvk,
    GenerationAttributes: { Ibm3624RandomPin: IBM },
  });
  const { PinOffset } = made.body['PinData'] as { PinOffset: string };
  const verify = (block: unknown) =>
    vault.data('/pindata/verify', {
      ...common,
      VerificationKeyIdentifier: pvk,
      EncryptedPinBlock: block,
      VerificationAttributes: { Ibm3624Pin: { ...IBM, PinOffset } },
    });
  assert.equal(verify('00'.repeat(16)).exception, 'VerificationFailedException');
  assert.equal(verify('11'.repeat(16)).exception, 'VerificationFailedException');
  const right = made.body['EncryptedPinBlock'];
  assert.deepEqual([verify(right).status, verify(right).exception], [429, 'ThrottlingException']);
  assert.equal(vault.control('ListKeys', {}).status, 200);
  vault.now = (vault.now + 10_000) as Instant;
  assert.equal(verify(right).status, 200);
  assert.equal(vault.alarms.length, 1);
});

const use: SharedUse = { information: 'a', peer: 'p', act: 'generate', expiresAt: at(1000) };

test('a use is taken once for each act, and by one peer only', () => {
  const uses = makeSingleUse();
  assert.equal(uses.take(use, at(0)), 'taken');
  assert.equal(uses.take(use, at(0)), 'used-before');
  assert.equal(uses.take({ ...use, act: 'check' }, at(0)), 'taken');
  assert.equal(uses.take({ ...use, act: 'check' }, at(0)), 'used-before');
  assert.equal(uses.take({ ...use, act: 'verify', peer: 'q' }, at(0)), 'used-before');
  assert.equal(uses.take({ ...use, information: 'b' }, at(0)), 'taken');
});

test('uses that have not expired come back after a restart, a cut-off line and a past file do not', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-uses-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const log = openUseLog(folder, at(0));
  const past = { ...use, information: 'past', expiresAt: at(-1) };
  const later = { ...use, information: 'later', expiresAt: at(3_600_000) };
  for (const one of [use, past, later]) log.append(one);
  log.flush();
  log.append({ ...use, information: 'never-flushed' });
  const [name = ''] = readdirSync(folder);
  appendFileSync(join(folder, name), 'cut/off/gen');
  const names = (now: Instant) =>
    openUseLog(folder, now)
      .recent.map(({ information }) => information)
      .toSorted();
  assert.deepEqual(names(at(0)), ['a', 'later']);
  const again = openUseLog(folder, at(0));
  again.append({ ...use, information: 'b' });
  again.flush();
  assert.deepEqual(names(at(0)), ['a', 'b', 'later']);
  assert.deepEqual(names(at(1001)), ['later']);
  assert.deepEqual(names(at(3 * 3_600_000)), []);
  assert.deepEqual(readdirSync(folder), []);
});

test('a use goes through the log and back', () => {
  assert.deepEqual(useFromText(useToText(use), use.expiresAt), use);
  for (const text of [null, '', 'a/b', 'a//c']) assert.equal(useFromText(text, 1), undefined);
  assert.equal(useFromText('a/b/c', null), undefined);
});
