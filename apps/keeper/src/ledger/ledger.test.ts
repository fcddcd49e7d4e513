import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalBytes } from '@countersign/hashchain';
import fc from 'fast-check';
import { bytesAround, LEDGER_FIELDS } from './ledger.ts';

const text = fc.string({ maxLength: 80, unit: 'grapheme' });
const maybe = fc.option(text);
const record = fc.record({
  at: fc.nat(),
  ...{ actor: text, channel: text, operation: text, result: text, correlation: text },
  ...{ card: maybe, keyArn: maybe, keyCheckValue: maybe },
});

test('an entry is its bytes before the number, the number, and its bytes after it', () => {
  fc.assert(
    fc.property(record, fc.integer({ min: 1 }), (one, sequence) => {
      const { before, after } = bytesAround(one);
      const digits = Buffer.from(String(sequence));
      const length = Buffer.alloc(4);
      length.writeUInt32BE(digits.length);
      const fields = LEDGER_FIELDS.fields({ sequence, ...one });
      assert.deepEqual(
        Buffer.concat([before, length, digits, after]),
        canonicalBytes(LEDGER_FIELDS.version, fields),
      );
    }),
  );
});
