import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Component, SPLIT_KEY_BYTES, assembleKey, splitKey } from './split-key.ts';

const random = (length: number) => new Uint8Array(randomBytes(length));
const key32 = fc.uint8Array({ minLength: SPLIT_KEY_BYTES, maxLength: SPLIT_KEY_BYTES });

test('any two of three components, in any order, give the key', () => {
  fc.assert(
    fc.property(key32, (key) => {
      const parts = splitKey(key, random);
      for (const first of parts) {
        for (const second of parts) {
          if (first === second) continue;
          assert.deepEqual([...assembleKey(first, second)], [...key]);
        }
      }
    }),
  );
});

test('one component alone fits every key: for any other key there is a second one that completes it', () => {
  fc.assert(
    fc.property(key32, key32, (key, other) => {
      const [first] = splitKey(key, random);
      assert.ok(first);
      // The line through the other key at zero and this share at one, read at two: 2a = 0x02 * a in the field.
      const slope = other.map((byte, at) => byte ^ (first.share[at] ?? 0));
      const parts = splitKey(other, () => slope.slice());
      assert.deepEqual([...(parts[0]?.share ?? [])], [...first.share]);
    }),
  );
});

test('a wrong component gives another key, never the right one', () => {
  const key = random(SPLIT_KEY_BYTES);
  const [first, second] = splitKey(key, random) as [Component, Component];
  for (let bit = 0; bit < SPLIT_KEY_BYTES * 8; bit += 1) {
    const share = Uint8Array.from(second.share);
    share[bit >> 3] = (share[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    assert.notDeepEqual([...assembleKey(first, { ...second, share })], [...key]);
  }
});

test('the same component twice, or one of another length, is refused', () => {
  const [first, second] = splitKey(random(SPLIT_KEY_BYTES), random) as [Component, Component];
  assert.throws(() => assembleKey(first, first), RangeError);
  assert.throws(() => assembleKey(first, { ...second, share: second.share.slice(1) }), RangeError);
  assert.throws(() => splitKey(random(16), random), RangeError);
});
