import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { PATTERN_BYTES_MIN, type Pattern } from './forms.ts';
import { createSearch } from './search.ts';

const bytes = (min: number, max: number) =>
  fc.uint8Array({ minLength: min, maxLength: max }).map((one) => Buffer.from(one));

/** The slow way, to compare with. */
function findSlowly(patterns: readonly Pattern[], text: Buffer): readonly string[] {
  return patterns.flatMap(({ form, bytes: wanted }) => {
    const found: string[] = [];
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
      found.push(`${form} ${at}`);
    }
    return found;
  });
}

test('finds what looking for one pattern after the other finds', () => {
  fc.assert(
    fc.property(
      fc.array(bytes(PATTERN_BYTES_MIN, 20), { minLength: 1, maxLength: 40 }),
      fc.array(fc.oneof(bytes(0, 12), fc.nat(39)), { maxLength: 60 }),
      (wanted, parts) => {
        const patterns = wanted.map((one, at) => ({ mark: 'm', form: String(at), bytes: one }));
        const text = Buffer.concat(
          parts.map((part) =>
            typeof part === 'number' ? (wanted[part % wanted.length] ?? Buffer.alloc(0)) : part,
          ),
        );
        const found = createSearch(patterns)
          .find(text)
          .map(({ pattern, at }) => `${pattern.form} ${at}`);
        assert.deepEqual([...found].sort(), [...findSlowly(patterns, text)].sort());
      },
    ),
  );
});

test('finds a pattern made of few different bytes among zeros', () => {
  const wanted = Buffer.from([0, 0, 0, 0, 0, 0, 7, 0, 0, 0]);
  const search = createSearch([{ mark: 'm', form: 'f', bytes: wanted }]);
  const text = Buffer.concat([Buffer.alloc(5000), wanted, Buffer.alloc(5000)]);
  assert.deepEqual(
    search.find(text).map(({ at }) => at),
    [5000],
  );
});

test('refuses a pattern that chance would find', () => {
  assert.throws(
    () => createSearch([{ mark: 'm', form: 'f', bytes: Buffer.from('12345') }]),
    /too short/,
  );
});
