import assert from 'node:assert/strict';
import { createPrivateKey, createSecretKey, createECDH, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import goldenCheck from '../golden/check-value.json' with { type: 'json' };
import goldenCmac from '../golden/cmac.json' with { type: 'json' };
import goldenEcdh from '../golden/ecdh.json' with { type: 'json' };
import goldenKdf from '../golden/key-derivation.json' with { type: 'json' };
import goldenTdes from '../golden/tdes.json' with { type: 'json' };
import {
  type BlockAlgorithm,
  decipherBlocks,
  encipherBlocks,
  takeSecretKey,
} from './block-cipher.ts';
import { deriveCheckValue } from './check-value.ts';
import { deriveCmac } from './cmac.ts';
import {
  type Curve,
  deriveSharedSecret,
  makeEcdhKeyPair,
  parsePublicPoint,
  publicPoint,
} from './ecdh.ts';
import { DerivationError, KeyFormatError, PublicPointError } from './errors.ts';
import { deriveBytes, deriveExchangedKey } from './key-derivation.ts';
import { adjustParity, hasOddParity } from './key-parity.ts';
import { isRepeatedTdesKey } from './repeated-key.ts';
import {
  assertSharedInformation,
  type DerivationFunction,
  type DerivationHash,
} from './derivation-terms.ts';
import { anyBytes, bytesOf, hexOf, twice } from './test/support.ts';

const CURVES: readonly Curve[] = ['ECC_NIST_P256', 'ECC_NIST_P384', 'ECC_NIST_P521'];
const OPENSSL = {
  ECC_NIST_P256: 'prime256v1',
  ECC_NIST_P384: 'secp384r1',
  ECC_NIST_P521: 'secp521r1',
};

test('block ciphers: published TDES blocks, both ways; a part of a block never enters the shared cipher', () => {
  for (const { key, plain, cipher } of goldenTdes.valid) {
    const object = createSecretKey(twice(key));
    assert.equal(hexOf(encipherBlocks('TDES', object, bytesOf(plain))), cipher);
    assert.equal(hexOf(decipherBlocks('TDES', object, bytesOf(cipher))), plain);
    assert.throws(() => encipherBlocks('TDES', object, new Uint8Array(7)), RangeError);
    assert.throws(() => decipherBlocks('TDES', object, new Uint8Array(9)), RangeError);
    assert.equal(hexOf(encipherBlocks('TDES', object, bytesOf(plain))), cipher);
  }
  assert.throws(
    () => encipherBlocks('AES', createSecretKey(randomBytes(8)), new Uint8Array(16)),
    KeyFormatError,
  );
  const { privateKey } = makeEcdhKeyPair('ECC_NIST_P256');
  assert.throws(() => encipherBlocks('AES', privateKey, new Uint8Array(16)), KeyFormatError);
});

test('taking a key wipes what it was made from', () => {
  const bytes = randomBytes(16);
  const copy = Buffer.from(bytes);
  assert.deepEqual(takeSecretKey(bytes).export(), copy);
  assert.ok(bytes.every((byte) => byte === 0));
});

test('CMAC: published values', () => {
  for (const { algorithm, key, message, mac } of goldenCmac.valid) {
    const object = createSecretKey(bytesOf(key));
    assert.equal(hexOf(deriveCmac(algorithm as BlockAlgorithm, object, bytesOf(message))), mac);
  }
});

test('check values: published ones', () => {
  for (const { algorithm, key, checkValue } of goldenCheck.valid) {
    const object = createSecretKey(bytesOf(key));
    assert.equal(hexOf(deriveCheckValue(algorithm as BlockAlgorithm, object)), checkValue);
  }
});

test('key derivation: published values', () => {
  for (const vector of goldenKdf.valid) {
    const derived = deriveBytes(
      {
        kdf: vector.kdf as DerivationFunction,
        hash: vector.hash as DerivationHash,
        secret: bytesOf(vector.sharedSecret),
        info: bytesOf(vector.sharedInformation),
      },
      vector.derivedKey.length / 2,
    );
    assert.equal(hexOf(derived), vector.derivedKey);
  }
});

test('ECDH: published shared secrets at field width', () => {
  for (const vector of goldenEcdh.valid) {
    const curve = vector.curve as Curve;
    const side = (privateHex: string) => {
      const ecdh = createECDH(OPENSSL[curve]);
      ecdh.setPrivateKey(bytesOf(privateHex));
      const point = ecdh.getPublicKey();
      const width = (point.length - 1) / 2;
      const text = (from: number, to: number) => point.subarray(from, to).toString('base64url');
      const jwk = {
        kty: 'EC',
        crv: { ECC_NIST_P256: 'P-256', ECC_NIST_P384: 'P-384', ECC_NIST_P521: 'P-521' }[curve],
        x: text(1, 1 + width),
        y: text(1 + width, point.length),
        d: bytesOf(privateHex).toString('base64url'),
      };
      return { point, privateKey: createPrivateKey({ format: 'jwk', key: jwk }) };
    };
    const a = side(vector.privateA);
    const b = side(vector.privateB);
    for (const [privateKey, point] of [
      [a.privateKey, b.point],
      [b.privateKey, a.point],
    ] as const) {
      const publicKey = parsePublicPoint(curve, point);
      assert.deepEqual(publicPoint(publicKey), point);
      assert.equal(hexOf(deriveSharedSecret({ privateKey, publicKey })), vector.sharedSecret);
    }
  }
});

test('ECDH: what is not a point of the curve is refused', () => {
  for (const curve of CURVES) {
    const good = publicPoint(makeEcdhKeyPair(curve).publicKey);
    const wrong: Uint8Array[] = [
      new Uint8Array(),
      new Uint8Array([0]),
      new Uint8Array(good.length),
      good.subarray(1),
      Buffer.concat([good, Buffer.of(0)]),
      Buffer.concat([Buffer.of(2), good.subarray(1, 1 + (good.length - 1) / 2)]),
      Buffer.concat([Buffer.of(6), good.subarray(1)]),
      Buffer.concat([Buffer.of(4), Buffer.alloc(good.length - 1)]),
      Buffer.concat([Buffer.of(4), Buffer.alloc(good.length - 1, 0xff)]),
    ];
    for (let at = 1; at < good.length; at += 7) {
      const altered = Buffer.from(good);
      altered[at] = (altered[at] ?? 0) ^ 1;
      wrong.push(altered);
    }
    for (const point of wrong)
      assert.throws(() => parsePublicPoint(curve, point), PublicPointError);
    for (const other of CURVES) {
      if (other !== curve) assert.throws(() => parsePublicPoint(other, good), PublicPointError);
    }
  }
  const mixed = {
    privateKey: makeEcdhKeyPair('ECC_NIST_P256').privateKey,
    publicKey: makeEcdhKeyPair('ECC_NIST_P384').publicKey,
  };
  assert.throws(() => deriveSharedSecret(mixed), PublicPointError);
  assert.throws(() => publicPoint(mixed.privateKey), KeyFormatError);
});

test('an exchanged key: both sides have the same one; TDES keys have odd parity', () => {
  const kdfs = ['NIST_SP800', 'ANSI_X963'] as const;
  const hashes = ['SHA_256', 'SHA_384', 'SHA_512'] as const;
  const shapes = [
    { algorithm: 'AES', bytes: 16 },
    { algorithm: 'AES', bytes: 32 },
    { algorithm: 'TDES', bytes: 16 },
    { algorithm: 'TDES', bytes: 24 },
  ] as const;
  const info = randomBytes(32).map((byte) => byte || 1);
  const keys = new Set<string>();
  for (const curve of CURVES) {
    const a = makeEcdhKeyPair(curve);
    const b = makeEcdhKeyPair(curve);
    for (const kdf of kdfs)
      for (const hash of hashes)
        for (const shape of shapes) {
          const ask = { kdf, hash, info, shape };
          const ours = deriveExchangedKey({
            ...ask,
            privateKey: a.privateKey,
            publicKey: b.publicKey,
          }).export();
          const theirs = deriveExchangedKey({
            ...ask,
            privateKey: b.privateKey,
            publicKey: a.publicKey,
          }).export();
          assert.deepEqual(ours, theirs);
          assert.equal(ours.length, shape.bytes);
          if (shape.algorithm === 'TDES') assert.ok(hasOddParity(ours));
          keys.add(hexOf(ours));
        }
  }
  assert.equal(keys.size, CURVES.length * kdfs.length * hashes.length * shapes.length);
});

test('SharedInformation: 16 to 64 bytes, no zero byte; derived lengths 1 to 256', () => {
  for (const length of [0, 15, 65]) {
    assert.throws(() => assertSharedInformation(new Uint8Array(length).fill(1)), DerivationError);
  }
  for (const length of [16, 64])
    assert.doesNotThrow(() => assertSharedInformation(new Uint8Array(length).fill(1)));
  fc.assert(
    fc.property(anyBytes(32), fc.nat(31), (bytes, at) => {
      const info = bytes.map((byte) => byte || 1);
      info[at] = 0;
      assert.throws(() => assertSharedInformation(info), DerivationError);
    }),
  );
  const derivation = {
    kdf: 'NIST_SP800',
    hash: 'SHA_256',
    secret: new Uint8Array(32),
    info: new Uint8Array(),
  } as const;
  for (const length of [0, -1, 257, 1.5])
    assert.throws(() => deriveBytes(derivation, length), DerivationError);
  const pair = makeEcdhKeyPair('ECC_NIST_P256');
  assert.throws(
    () =>
      deriveExchangedKey({
        ...pair,
        kdf: 'NIST_SP800',
        hash: 'SHA_256',
        info: new Uint8Array(32),
        shape: { algorithm: 'AES', bytes: 16 },
      }),
    DerivationError,
  );
});

test('parity: odd after adjusting, seven bits kept', () => {
  for (let byte = 0; byte < 256; byte += 1) {
    const key = Uint8Array.of(byte);
    adjustParity(key);
    const ones = (key[0] ?? 0).toString(2).replaceAll('0', '').length;
    assert.equal(ones % 2, 1);
    assert.equal((key[0] ?? 0) >> 1, byte >> 1);
    assert.equal(hasOddParity(Uint8Array.of(byte)), byte === key[0]);
  }
});

test('a TDES key that is single DES in disguise is told', () => {
  const a = '0123456789ABCDEF';
  const b = 'FEDCBA9876543210';
  const c = '1111111122222222';
  const table: [string, boolean][] = [
    [a + b, false],
    [a + a, true],
    [`${a}0022446688AACCEE`, true],
    [a + b + c, false],
    [a + b + a, false],
    [a + a + c, true],
    [c + a + a, true],
  ];
  for (const [hex, repeated] of table) {
    assert.equal(isRepeatedTdesKey(createSecretKey(bytesOf(hex))), repeated, hex);
  }
  assert.throws(() => isRepeatedTdesKey(createSecretKey(randomBytes(32))), KeyFormatError);
});
