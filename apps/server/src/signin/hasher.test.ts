import assert from 'node:assert/strict';
import { createHmac, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { sensitive, type Bytes } from '@countersign/kernel';
import {
  createHasher,
  HASHES_AT_ONCE,
  HASHES_WAITING_MAX,
  readParams,
  writeParams,
} from './hasher.ts';

const random = (length: number): Bytes => new Uint8Array(randomBytes(length));

function withKeeper() {
  const asked: unknown[] = [];
  const post = async (path: string, body: unknown) => {
    asked.push(path);
    const { hash } = body as { hash: string };
    return {
      status: 200,
      body: { mac: createHmac('sha256', 'pepper').update(hash).digest('base64url') },
    };
  };
  return { hasher: createHasher({ post, random }), asked };
}

test('right, wrong and nobody: one hash and one question to the keeper each', async () => {
  const { hasher, asked } = withKeeper();
  const made = await hasher.make(sensitive('correct horse'));
  assert.ok(made.ok);
  const before = { hashes: hasher.count(), asked: asked.length };
  const answers = [
    await hasher.check(sensitive('correct horse'), made.value),
    await hasher.check(sensitive('correct house'), made.value),
    await hasher.check(sensitive('correct horse'), undefined),
  ];
  assert.deepEqual(
    answers.map((one) => one.ok && one.value.right),
    [true, false, false],
  );
  assert.equal(hasher.count() - before.hashes, 3);
  assert.equal(asked.length - before.asked, 3);
});

test('composed and decomposed letters are one password, and the whole of a long one counts', async () => {
  const { hasher } = withKeeper();
  const made = await hasher.make(sensitive(`caf\u00e9 ${'x'.repeat(200)}`));
  assert.ok(made.ok);
  const same = await hasher.check(sensitive(`cafe\u0301 ${'x'.repeat(200)}`), made.value);
  const shorter = await hasher.check(sensitive(`caf\u00e9 ${'x'.repeat(199)}`), made.value);
  assert.ok(same.ok && same.value.right);
  assert.ok(shorter.ok && !shorter.value.right);
});

test('a record under older parameters is still right, and stale', async () => {
  const { hasher } = withKeeper();
  const made = await hasher.make(sensitive('correct horse'));
  assert.ok(made.ok && (await hasher.check(sensitive('correct horse'), made.value)).ok);
  const old = { ...made.value, params: writeParams({ memoryKib: 1024, passes: 1, lanes: 1 }) };
  const checked = await hasher.check(sensitive('correct horse'), old);
  assert.ok(checked.ok && checked.value.stale);
  assert.throws(() => readParams('scrypt'), /not ours/);
});

test('more than the queue holds is turned away at once, and the queue drains', async () => {
  const { hasher } = withKeeper();
  const all = await Promise.all(
    Array.from({ length: HASHES_AT_ONCE + HASHES_WAITING_MAX + 5 }, () =>
      hasher.check(sensitive('correct horse'), undefined),
    ),
  );
  assert.equal(all.filter((one) => !one.ok && one.refusal.code === 'signin.busy').length, 5);
  assert.ok((await hasher.check(sensitive('correct horse'), undefined)).ok);
});
