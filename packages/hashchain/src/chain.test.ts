import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  CHAIN_START,
  type ChainEntry,
  type Field,
  appendEntry,
  canonicalBytes,
  defineFieldList,
  verifyChain,
} from './index.ts';

interface Golden {
  readonly version: string;
  readonly entries: readonly {
    readonly fields: readonly Field[];
    readonly bytes: string;
    readonly hash: string;
  }[];
}

const golden = JSON.parse(
  readFileSync(new URL('../golden/chain-v1.json', import.meta.url), 'utf8'),
) as Golden;

function chainOf(count: number): ChainEntry[] {
  const entries: ChainEntry[] = [];
  let head: Uint8Array = CHAIN_START;
  for (let at = 0; at < count; at += 1) {
    const entry = appendEntry(head, {
      version: 'test-v1',
      fields: [
        ['at', at],
        ['what', `thing ${at}`],
        ['note', at % 2 === 0 ? null : ''],
      ],
    });
    entries.push(entry);
    head = entry.hash;
  }
  return entries;
}

test('the golden chain has the bytes and links that were written down', () => {
  let head: Uint8Array = CHAIN_START;
  for (const wanted of golden.entries) {
    const bytes = canonicalBytes(golden.version, wanted.fields);
    assert.equal(bytes.toString('hex'), wanted.bytes);
    const entry = appendEntry(head, { version: golden.version, fields: wanted.fields });
    assert.equal(Buffer.from(entry.hash).toString('hex'), wanted.hash);
    head = entry.hash;
  }
});

test('a whole chain verifies; every changed, missing, doubled or swapped entry is found', () => {
  const entries = chainOf(6);
  assert.equal(verifyChain(entries).ok, true);
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at];
    assert.ok(entry);
    const changed = entries.with(at, { ...entry, fields: [['at', 99]] });
    assert.deepEqual(verifyChain(changed), { ok: false, at, reason: 'link' });
    if (at < entries.length - 1) {
      assert.equal(verifyChain(entries.toSpliced(at, 1)).ok, false);
      const next = entries[at + 1];
      assert.ok(next);
      assert.equal(verifyChain(entries.with(at, next).with(at + 1, entry)).ok, false);
    }
    assert.equal(verifyChain(entries.toSpliced(at, 0, entry)).ok, false);
  }
});

test('every flipped bit of a link is found', () => {
  const entries = chainOf(3);
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at];
    assert.ok(entry);
    for (let bit = 0; bit < 256; bit += 1) {
      const hash: Uint8Array = Uint8Array.from(entry.hash);
      hash[bit >> 3] = (hash[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      assert.equal(verifyChain(entries.with(at, { ...entry, hash })).ok, false);
    }
  }
});

test('a part of a chain verifies from the link before it, and from no other', () => {
  const entries = chainOf(4);
  const before = entries[1]?.hash;
  assert.ok(before);
  assert.equal(verifyChain(entries.slice(2), before).ok, true);
  assert.equal(verifyChain(entries.slice(2)).ok, false);
});

test('different lists of fields never have the same bytes', () => {
  const value = fc.oneof(fc.string(), fc.maxSafeInteger(), fc.constant(null));
  const list = fc.uniqueArray(fc.tuple(fc.string(), value), { selector: ([name]) => name });
  fc.assert(
    fc.property(fc.string(), list, fc.string(), list, (versionA, a, versionB, b) => {
      const same = JSON.stringify([versionA, a]) === JSON.stringify([versionB, b]);
      const equal = canonicalBytes(versionA, a).equals(canonicalBytes(versionB, b));
      assert.equal(equal, same);
    }),
    { numRuns: 500 },
  );
});

test('a number and its decimal text, nothing and empty text, are different', () => {
  const bytes = (value: string | number | null) =>
    canonicalBytes('v', [['a', value]]).toString('hex');
  assert.notEqual(bytes(1), bytes('1'));
  assert.notEqual(bytes(null), bytes(''));
});

test('what is not a safe integer, or a name given twice, is refused', () => {
  assert.throws(() => canonicalBytes('v', [['a', 0.5]]), RangeError);
  assert.throws(() => canonicalBytes('v', [['a', Number.NaN]]), RangeError);
  assert.throws(
    () =>
      canonicalBytes('v', [
        ['a', 1],
        ['a', 2],
      ]),
    RangeError,
  );
});

test('a field list orders a record and refuses what it does not know', () => {
  const list = defineFieldList('v1', ['b', 'a']);
  assert.deepEqual(list.fields({ a: 1, b: 2 }), [
    ['b', 2],
    ['a', 1],
  ]);
  const unknown: Record<'a' | 'b', number> = JSON.parse('{"a":1,"b":2,"c":3}');
  assert.throws(() => list.fields(unknown), RangeError);
});
