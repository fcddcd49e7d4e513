import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { formsOf } from './forms.ts';
import { createSearch } from './search.ts';

/** As long as marked PINs and card numbers are. */
const someDigits = fc
  .integer({ min: 12, max: 19 })
  .chain((length) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`)));
const halfBytes = (min: number, max: number) =>
  fc.stringMatching(new RegExp(`^[0-9a-f]{${min},${max}}$`));

test('digits are found in the base64 of a message that packs them, on whichever half byte they begin', () => {
  fc.assert(
    fc.property(someDigits, halfBytes(0, 12), halfBytes(12, 24), (digits, before, after) => {
      const packed = before + digits + after;
      const bytes = Buffer.from(packed.slice(0, packed.length - (packed.length % 2)), 'hex');
      const text = Buffer.from(bytes.toString('base64'), 'latin1');
      assert.notDeepEqual(createSearch(formsOf('m', digits)).find(text), []);
    }),
  );
});

test('no pattern of base64 is so short that chance would write it', () => {
  for (const digits of ['8302945167', '830294516738', '371449635398431', '6011000990139424']) {
    for (const { form, bytes } of formsOf('m', digits)) {
      if (form.startsWith('base64')) assert.ok(bytes.length >= 7, `${form}, ${bytes.length}`);
    }
  }
});
