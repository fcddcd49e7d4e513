import assert from 'node:assert/strict';
import { createSecretKey, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import golden from '../golden/key-block.json' with { type: 'json' };
import { KeyBlockError, type KeyBlockFault } from './errors.ts';
import { type KeyBlockHeader, parseKeyBlockHeader } from './key-block-header.ts';
import { keyStrengthBits } from './key-block-keys.ts';
import { unwrapKey, wrapKey } from './key-block.ts';
import { bytesOf, hexOf, random } from './test/support.ts';

const faultIs =
  (...faults: readonly KeyBlockFault[]) =>
  (error: unknown): boolean =>
    error instanceof KeyBlockError && faults.includes(error.fault);

test('published key blocks open, versions A and C with the import flag only', () => {
  for (const vector of golden.valid) {
    const protectionKey = createSecretKey(bytesOf(vector.kbpk));
    const version = vector.keyBlock[0];
    if (version === 'A' || version === 'C') {
      assert.throws(() => unwrapKey(vector.keyBlock, { protectionKey }), faultIs('version'));
      assert.throws(
        () => unwrapKey(vector.keyBlock, { protectionKey, allowVariantBinding: false }),
        faultIs('version'),
      );
    }
    const { header, key } = unwrapKey(vector.keyBlock, {
      protectionKey,
      allowVariantBinding: true,
    });
    assert.equal(hexOf(key.export()), vector.key);
    assert.equal(header.version, version);
    assert.equal(header.usage, vector.keyBlock.slice(5, 7));
  }
});

test('published blocks: every altered character is refused', () => {
  for (const vector of golden.valid) {
    const protectionKey = createSecretKey(bytesOf(vector.kbpk));
    for (let at = 0; at < vector.keyBlock.length; at += 1) {
      const original = vector.keyBlock.charAt(at);
      for (const other of new Set(['0', '1', 'A', 'E', 'b', ' ', original.toLowerCase()])) {
        if (other === original) continue;
        const altered = vector.keyBlock.slice(0, at) + other + vector.keyBlock.slice(at + 1);
        assert.throws(
          () => unwrapKey(altered, { protectionKey, allowVariantBinding: true }),
          KeyBlockError,
          altered,
        );
      }
    }
  }
});

const header = (change: Partial<KeyBlockHeader>): KeyBlockHeader & { version: 'B' | 'D' } => ({
  usage: 'P0',
  algorithm: 'T',
  modeOfUse: 'B',
  keyVersion: '00',
  exportability: 'E',
  optionalBlocks: [],
  ...change,
  version: change.version === 'D' ? 'D' : 'B',
});

interface Case {
  readonly version: 'B' | 'D';
  readonly algorithm: 'T' | 'A' | 'H';
  readonly protection: number;
  readonly key: number;
}

const cases: readonly Case[] = [
  { version: 'B', algorithm: 'T', protection: 16, key: 16 },
  { version: 'B', algorithm: 'T', protection: 24, key: 16 },
  { version: 'B', algorithm: 'T', protection: 24, key: 24 },
  { version: 'D', algorithm: 'T', protection: 16, key: 24 },
  { version: 'D', algorithm: 'A', protection: 16, key: 16 },
  { version: 'D', algorithm: 'A', protection: 24, key: 24 },
  { version: 'D', algorithm: 'A', protection: 32, key: 32 },
  { version: 'D', algorithm: 'H', protection: 32, key: 32 },
];

const optional = fc.constantFrom<KeyBlockHeader['optionalBlocks']>(
  [],
  [{ id: 'KS', data: '00604B120F9292800000' }],
  [{ id: 'LB', data: 'pin key' }],
  [
    { id: 'TS', data: '20200818221218Z' },
    { id: 'LB', data: '' },
  ],
);

test('what was wrapped is unwrapped; any flipped character, a cut or a longer block is refused', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...cases),
      optional,
      fc.nat(),
      fc.constantFrom(...Array.from('0123456789ABCDEFSXabf ~')),
      (c, optionalBlocks, where, other) => {
        const protectionKey = createSecretKey(randomBytes(c.protection));
        const key = createSecretKey(randomBytes(c.key));
        const asked = header({ version: c.version, algorithm: c.algorithm, optionalBlocks });
        const block = wrapKey({ header: asked, key, protectionKey, random });
        const opened = unwrapKey(block, { protectionKey });
        assert.ok(opened.key.equals(key));
        assert.deepEqual(opened.header, asked);
        const at = where % block.length;
        if (block[at] !== other) {
          const altered = block.slice(0, at) + other + block.slice(at + 1);
          assert.throws(
            () => unwrapKey(altered, { protectionKey, allowVariantBinding: true }),
            KeyBlockError,
          );
        }
        assert.throws(() => unwrapKey(block.slice(0, at), { protectionKey }), KeyBlockError);
        assert.throws(() => unwrapKey(`${block}0`, { protectionKey }), KeyBlockError);
        const stranger = createSecretKey(randomBytes(c.protection));
        assert.throws(() => unwrapKey(block, { protectionKey: stranger }), faultIs('authenticity'));
      },
    ),
    { numRuns: 300 },
  );
});

test('every bit of a wrapped block counts', () => {
  for (const c of cases) {
    const protectionKey = createSecretKey(randomBytes(c.protection));
    const key = createSecretKey(randomBytes(c.key));
    const block = wrapKey({
      header: header({ version: c.version, algorithm: c.algorithm }),
      key,
      protectionKey,
      random,
    });
    for (let at = 16; at < block.length; at += 1) {
      for (let bit = 1; bit < 16; bit <<= 1) {
        const nibble = (Number.parseInt(block.charAt(at), 16) ^ bit).toString(16).toUpperCase();
        const altered = block.slice(0, at) + nibble + block.slice(at + 1);
        assert.throws(() => unwrapKey(altered, { protectionKey }), faultIs('authenticity'));
      }
    }
  }
});

test('blocks of chance are refused with a KeyBlockError and nothing else', () => {
  const protectionKey = createSecretKey(randomBytes(16));
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...Array.from('0123456789ABCDEFPTSX')), maxLength: 200 }),
  );
  fc.assert(
    fc.property(
      text,
      fc.constantFrom('', 'D0112P0AE00E0000', 'D0112P0AE00E0100'),
      (rest, start) => {
        assert.throws(() => unwrapKey(start + rest, { protectionKey }), KeyBlockError);
      },
    ),
    { numRuns: 1000 },
  );
});

test('no key under a weaker one, and no protection key of another kind', () => {
  const wrap = (version: 'B' | 'D', algorithm: 'T' | 'A', protection: number, size: number) => () =>
    wrapKey({
      header: header({ version, algorithm }),
      key: createSecretKey(randomBytes(size)),
      protectionKey: createSecretKey(randomBytes(protection)),
      random,
    });
  assert.throws(wrap('B', 'T', 16, 24), faultIs('protection'));
  assert.throws(wrap('B', 'A', 24, 16), faultIs('protection'));
  assert.throws(wrap('D', 'A', 16, 32), faultIs('protection'));
  assert.throws(wrap('D', 'A', 24, 32), faultIs('protection'));
  assert.throws(wrap('B', 'T', 32, 16), faultIs('protection'));
  assert.throws(wrap('D', 'A', 8, 16), faultIs('protection'));
  assert.throws(wrap('D', 'A', 32, 20), faultIs('form'));
  assert.throws(wrap('B', 'T', 16, 8), faultIs('form'));
  assert.equal(keyStrengthBits('T', 16), 80);
  assert.equal(keyStrengthBits('A', 32), 256);
});

test('a header out of its range cannot be written', () => {
  const key = createSecretKey(randomBytes(16));
  const wrong: Partial<KeyBlockHeader>[] = [
    { usage: 'p0' },
    { usage: 'P' },
    { modeOfUse: 'Q' },
    { keyVersion: '0' },
    { optionalBlocks: [{ id: 'KS', data: 'XYZ' }] },
    { optionalBlocks: [{ id: 'K', data: '00' }] },
    { optionalBlocks: [{ id: 'LB', data: 'é' }] },
    { optionalBlocks: [{ id: 'LB', data: 'a'.repeat(300) }] },
    {
      optionalBlocks: [
        { id: 'LB', data: 'a' },
        { id: 'LB', data: 'b' },
      ],
    },
  ];
  for (const change of wrong) {
    const ask = { header: header({ version: 'D', ...change }), key, protectionKey: key, random };
    assert.throws(() => wrapKey(ask), faultIs('form'), JSON.stringify(change));
  }
});

test('headers: the padding block is left out, lies about length are refused', () => {
  const published =
    golden.valid.find((vector) => vector.keyBlock.startsWith('B0120'))?.keyBlock ?? '';
  const { header: read } = parseKeyBlockHeader(published);
  assert.deepEqual(read.optionalBlocks, [{ id: 'KS', data: '00604B120F9292800000' }]);
  assert.throws(() => parseKeyBlockHeader(published.replace('B0120', 'B0128')), faultIs('form'));
  assert.throws(() => parseKeyBlockHeader(published.replace('KS18', 'KSFF')), faultIs('form'));
  assert.throws(() => parseKeyBlockHeader(published.replace('KS18', 'KS03')), faultIs('form'));
  assert.throws(() => parseKeyBlockHeader(published.replace('S0100', 'S0200')), faultIs('form'));
  assert.throws(() => parseKeyBlockHeader(published.replace('S0100', 'S9900')), faultIs('form'));
});
