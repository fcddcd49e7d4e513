import assert from 'node:assert/strict';
import { createSecretKey, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import golden0 from '../golden/pin-block-0.json' with { type: 'json' };
import golden1 from '../golden/pin-block-1.json' with { type: 'json' };
import golden3 from '../golden/pin-block-3.json' with { type: 'json' };
import golden4 from '../golden/pin-block-4.json' with { type: 'json' };
import { accountNumberField, makeAccountField4 } from './account-number.ts';
import { PanFormatError, PinBlockError, TranslationError } from './errors.ts';
import {
  decipherPinBlock,
  encipherPinBlock,
  openPinBlock,
  translatePinBlock,
} from './pin-block.ts';
import {
  decodePinBlock,
  encodePinBlock,
  makePinField4,
  type PinBlockFormat,
  readPinBlock,
} from './pin-field.ts';
import {
  anyAccount,
  anyBytes,
  anyPin,
  bytesOf,
  fixedRandom,
  hexOf,
  pinOf,
  random,
  textOf,
} from './test/support.ts';

const tdesKey = createSecretKey(randomBytes(16));
const aesKey = createSecretKey(randomBytes(16));
const sameOuterError = (error: unknown): boolean =>
  error instanceof PinBlockError && error.message === 'the PIN block cannot be opened';

test('format 0: published blocks, both ways', () => {
  for (const { pin, pan, clearBlock } of golden0.valid) {
    const encoded = encodePinBlock({ format: 0, pin: pinOf(pin), account: pan, random });
    assert.equal(hexOf(encoded), clearBlock);
    const decoded = decodePinBlock({ format: 0, account: pan, block: bytesOf(clearBlock) });
    assert.equal(textOf(decoded), pin);
  }
});

test('formats 1 and 3: published blocks decode, and our own fill is in range', () => {
  for (const { pin, clearBlock } of golden1.valid) {
    assert.equal(textOf(decodePinBlock({ format: 1, block: bytesOf(clearBlock) })), pin);
  }
  for (const { pin, pan, clearBlock } of golden3.valid) {
    const decoded = decodePinBlock({ format: 3, account: pan, block: bytesOf(clearBlock) });
    assert.equal(textOf(decoded), pin);
  }
  const seen = new Set<string>();
  for (let draw = 0; draw < 200; draw += 1) {
    const block = encodePinBlock({
      format: 3,
      pin: pinOf('1234'),
      account: '000000000000',
      random,
    });
    const fill = hexOf(block).slice(6);
    assert.match(fill, /^[A-F]{10}$/);
    for (const nibble of fill) seen.add(nibble);
  }
  assert.equal(seen.size, 6);
});

test('format 4: published fields and blocks', () => {
  for (const vector of golden4.valid) {
    const key = createSecretKey(bytesOf(vector.key));
    const block = bytesOf(vector.encryptedPinBlock);
    const binding = { format: 4, account: vector.pan } as const;
    assert.equal(textOf(decipherPinBlock({ ...binding, block, key })), vector.pin);
    if (vector.random === undefined) continue;
    const fill = fixedRandom(vector.random);
    assert.equal(hexOf(makePinField4(pinOf(vector.pin), fill)), vector.plainPinField);
    assert.equal(hexOf(makeAccountField4(vector.pan)), vector.plainPanField);
    const enciphered = encipherPinBlock({ ...binding, pin: pinOf(vector.pin), key, random: fill });
    assert.equal(hexOf(enciphered), vector.encryptedPinBlock);
  }
});

test('malformed clear blocks: one error, and four zeros for who goes on', () => {
  const cases = [
    ...golden0.invalid.map((v) => ({
      format: 0 as const,
      account: v.pan,
      block: bytesOf(v.clearBlock),
    })),
    ...golden1.invalid.map((v) => ({ format: 1 as const, block: bytesOf(v.clearBlock) })),
    ...golden3.invalid.map((v) => ({
      format: 3 as const,
      account: v.pan,
      block: bytesOf(v.clearBlock),
    })),
  ];
  for (const ask of cases) {
    assert.throws(() => decodePinBlock(ask), sameOuterError, hexOf(ask.block));
    const opened = readPinBlock(ask);
    assert.equal(opened.wellFormed, false);
    assert.deepEqual([...opened.pin], [0, 0, 0, 0]);
  }
});

test('every single nibble that leaves its range is noticed', () => {
  const account = '4111111111111111';
  const clear = hexOf(encodePinBlock({ format: 1, pin: pinOf('12345'), random }));
  for (let at = 2; at < 7; at += 1) {
    const block = bytesOf(`${clear.slice(0, at)}A${clear.slice(at + 1)}`);
    assert.throws(() => decodePinBlock({ format: 1, block }), sameOuterError);
  }
  const bound = encodePinBlock({ format: 0, pin: pinOf('12345'), account, random });
  for (let nibble = 7; nibble < 16; nibble += 1) {
    const block = new Uint8Array(bound);
    block[nibble >> 1] = (block[nibble >> 1] ?? 0) ^ (nibble % 2 === 0 ? 0x10 : 0x01);
    assert.throws(() => decodePinBlock({ format: 0, account, block }), sameOuterError);
  }
});

test('all formats, all key lengths: what was enciphered is deciphered', () => {
  const formats = fc.constantFrom<PinBlockFormat>(0, 1, 3, 4);
  fc.assert(
    fc.property(
      formats,
      anyPin,
      anyAccount,
      fc.constantFrom(0, 1, 2),
      (format, text, account, size) => {
        const lengths = format === 4 ? [16, 24, 32] : [16, 24, 16];
        const key = createSecretKey(randomBytes(lengths[size] ?? 16));
        const binding = { format, account } as const;
        const block = encipherPinBlock({ ...binding, pin: pinOf(text), key, random });
        assert.equal(block.length, format === 4 ? 16 : 8);
        assert.equal(textOf(decipherPinBlock({ ...binding, block, key })), text);
      },
    ),
    { numRuns: 500 },
  );
});

test('blocks of chance open or are refused with the one error, and never with another', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<PinBlockFormat>(0, 1, 3),
      anyBytes(8),
      anyAccount,
      (format, block, account) => {
        const opened = openPinBlock({ format, account, block, key: tdesKey });
        assert.ok(opened.pin.length >= 4 && opened.pin.length <= 12);
        assert.ok(opened.pin.every((digit) => digit <= 9));
      },
    ),
    { numRuns: 2000 },
  );
  // Fixed key and seed: by chance one block in 10^7 is well formed.
  const key = createSecretKey(bytesOf('000102030405060708090A0B0C0D0E0F'));
  fc.assert(
    fc.property(anyBytes(16), anyAccount, (block, account) => {
      const opened = openPinBlock({ format: 4, account, block, key });
      assert.equal(opened.wellFormed, false);
    }),
    { numRuns: 2000, seed: 9564 },
  );
});

test('another account number, an altered block, a wrong length: the one error', () => {
  const pin = pinOf('4938');
  const four = { format: 4, account: '370000000000002', key: aesKey } as const;
  const block = encipherPinBlock({ ...four, pin, random });
  assert.throws(
    () => decipherPinBlock({ ...four, account: '370000000000010', block }),
    sameOuterError,
  );
  for (let at = 0; at < block.length; at += 1) {
    const altered = Buffer.from(block);
    altered[at] = (altered[at] ?? 0) ^ 0x80;
    assert.throws(() => decipherPinBlock({ ...four, block: altered }), sameOuterError);
  }
  for (const length of [0, 8, 15, 17, 32]) {
    assert.throws(() => decipherPinBlock({ ...four, block: Buffer.alloc(length) }), sameOuterError);
  }
  const zero = { format: 0, account: '370000000000002', key: tdesKey } as const;
  for (const length of [0, 7, 9, 16]) {
    assert.throws(() => decipherPinBlock({ ...zero, block: Buffer.alloc(length) }), sameOuterError);
  }
  // The shared cipher is not out of step afterwards.
  assert.equal(textOf(decipherPinBlock({ ...four, block })), '4938');
});

test('account numbers: the field of twelve, and what is refused', () => {
  assert.equal(accountNumberField('4012345678909'), '401234567890');
  assert.equal(accountNumberField('123456789012'), '123456789012');
  assert.equal(accountNumberField('1234567890123456789'), '789012345678');
  for (const account of [
    '',
    '12345678901',
    '12345678901234567890',
    '4012345678 909',
    '40123456789０9',
    '401234567890a',
  ]) {
    assert.throws(
      () => accountNumberField(account),
      (error) => error instanceof PanFormatError && !/[0-9]{3}/.test(error.message),
    );
  }
});

test('translation by PCI PIN 3-3: the whole table', () => {
  const formats = [0, 1, 3, 4] as const;
  for (const from of formats) {
    for (const to of formats) {
      for (const accountChanges of [false, true]) {
        const incoming = {
          format: from,
          account: '4111111111111111',
          key: from === 4 ? aesKey : tdesKey,
        } as const;
        const block = encipherPinBlock({ ...incoming, pin: pinOf('72516'), random });
        const account = accountChanges ? '4111111111111129' : incoming.account;
        const outgoing = { format: to, account, key: to === 4 ? aesKey : tdesKey } as const;
        const translate = () =>
          translatePinBlock({ incoming: { ...incoming, block }, outgoing, random });
        const allowed = to !== 1 && (from === 1 || !accountChanges);
        if (!allowed) {
          assert.throws(translate, TranslationError);
          continue;
        }
        assert.equal(textOf(decipherPinBlock({ ...outgoing, block: translate() })), '72516');
      }
    }
  }
});
