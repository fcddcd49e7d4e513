// What the pages run, run here: Node has the browser's Web Crypto, and our own Node code to compare with.
import assert from 'node:assert/strict';
import { createSecretKey, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import goldenEcdh from '../golden/ecdh.json' with { type: 'json' };
import goldenKdf from '../golden/key-derivation.json' with { type: 'json' };
import golden4 from '../golden/pin-block-4.json' with { type: 'json' };
import goldenTdes from '../golden/tdes.json' with { type: 'json' };
import { decipherBlocks, encipherBlocks } from './block-cipher.ts';
import * as browser from './browser/index.ts';
import { makeEcdhKeyPair, parsePublicPoint, publicPoint } from './ecdh.ts';
import { KeyFormatError, PinBlockError, PublicPointError } from './errors.ts';
import { deriveExchangedKey } from './key-derivation.ts';
import { decipherPinBlock, encipherPinBlock } from './pin-block.ts';
import {
  anyAccount,
  anyPin,
  bytesOf,
  fixedRandom,
  hexOf,
  pinOf,
  random,
  textOf,
  twice,
} from './test/support.ts';

const bytes = (hex: string): browser.Bytes => new Uint8Array(bytesOf(hex));

test('TDES: published blocks, both ways', () => {
  for (const { key, plain, cipher } of goldenTdes.valid) {
    assert.equal(hexOf(browser.encipherTdesBlock(bytes(plain), twice(key))), cipher);
    assert.equal(hexOf(browser.decipherTdesBlock(bytes(cipher), twice(key))), plain);
  }
});

test('TDES: the same as Node on 10 000 random keys and blocks', () => {
  for (let round = 0; round < 10_000; round += 1) {
    const key = randomBytes(round % 4 === 0 ? 24 : 16);
    const block = randomBytes(8);
    const object = createSecretKey(key);
    if (round % 2 === 0) {
      assert.equal(
        hexOf(browser.encipherTdesBlock(block, key)),
        hexOf(encipherBlocks('TDES', object, block)),
      );
    } else {
      assert.equal(
        hexOf(browser.decipherTdesBlock(block, key)),
        hexOf(decipherBlocks('TDES', object, block)),
      );
    }
  }
  assert.throws(
    () => browser.encipherTdesBlock(new Uint8Array(8), new Uint8Array(8)),
    KeyFormatError,
  );
  assert.throws(() => browser.encipherTdesBlock(new Uint8Array(7), new Uint8Array(16)), RangeError);
});

test('format 4: published blocks, both ways', async () => {
  for (const vector of golden4.valid) {
    const key = await browser.takeAesKey(bytes(vector.key));
    const block = bytes(vector.encryptedPinBlock);
    const pin = await browser.decipherPinBlock4({ block, account: vector.pan, key });
    assert.equal(textOf(pin), vector.pin);
    if (vector.random === undefined) continue;
    const ask = { pin, account: vector.pan, key, random: fixedRandom(vector.random) };
    assert.equal(hexOf(await browser.encipherPinBlock4(ask)), vector.encryptedPinBlock);
  }
});

test('format 4: what one side enciphers the other opens', async () => {
  await fc.assert(
    fc.asyncProperty(anyPin, anyAccount, fc.constantFrom(16, 32), async (text, account, size) => {
      const raw = new Uint8Array(randomBytes(size));
      const nodeKey = createSecretKey(raw);
      const key = await browser.takeAesKey(raw);
      assert.ok(raw.every((byte) => byte === 0));
      const pin = pinOf(text);
      const ours = await browser.encipherPinBlock4({
        pin,
        account,
        key,
        random: browser.drawFromBrowser,
      });
      assert.equal(
        textOf(decipherPinBlock({ format: 4, account, block: ours, key: nodeKey })),
        text,
      );
      const theirs = encipherPinBlock({ format: 4, account, pin, key: nodeKey, random });
      const opened = await browser.decipherPinBlock4({
        block: new Uint8Array(theirs),
        account,
        key,
      });
      assert.equal(textOf(opened), text);
    }),
    { numRuns: 60 },
  );
});

test('format 4: an altered block, another number, a wrong length: the one error', async () => {
  const key = await browser.takeAesKey(bytes('000102030405060708090A0B0C0D0E0F'));
  const account = '123456789012';
  const fill = fixedRandom('0102030405060708');
  const block = await browser.encipherPinBlock4({ pin: pinOf('4938'), account, key, random: fill });
  const refused: Promise<void>[] = [];
  const refuse = (ask: { block: browser.Bytes; account: string }): void => {
    refused.push(assert.rejects(browser.decipherPinBlock4({ ...ask, key }), PinBlockError));
  };
  for (let at = 0; at < 16; at += 1) {
    const altered = block.slice();
    altered[at] = (altered[at] ?? 0) ^ 1;
    refuse({ block: altered, account });
  }
  refuse({ block, account: '123456789013' });
  refuse({ block: block.slice(0, 8), account });
  refuse({ block: new Uint8Array(32), account });
  await Promise.all(refused);
  await assert.rejects(browser.takeAesKey(new Uint8Array(24)), KeyFormatError);
});

test('key derivation: published values', async () => {
  await Promise.all(
    goldenKdf.valid.map(async (vector) => {
      const derived = await browser.deriveBytes(
        {
          kdf: vector.kdf as browser.DerivationFunction,
          hash: vector.hash as browser.DerivationHash,
          secret: bytes(vector.sharedSecret),
          info: bytes(vector.sharedInformation),
        },
        vector.derivedKey.length / 2,
      );
      assert.equal(hexOf(derived), vector.derivedKey);
    }),
  );
});

const CURVE_NAMES = { ECC_NIST_P256: 'P-256', ECC_NIST_P384: 'P-384', ECC_NIST_P521: 'P-521' };
const OPENSSL = {
  ECC_NIST_P256: 'prime256v1',
  ECC_NIST_P384: 'secp384r1',
  ECC_NIST_P521: 'secp521r1',
};

test('ECDH: published shared secrets', async () => {
  const { createECDH } = await import('node:crypto');
  await Promise.all(
    goldenEcdh.valid.map(async (vector) => {
      const curve = vector.curve as browser.Curve;
      const pointOf = (privateHex: string): Buffer => {
        const ecdh = createECDH(OPENSSL[curve]);
        ecdh.setPrivateKey(bytesOf(privateHex));
        return ecdh.getPublicKey();
      };
      const own = pointOf(vector.privateA);
      const width = (own.length - 1) / 2;
      const jwk = {
        kty: 'EC',
        crv: CURVE_NAMES[curve],
        x: own.subarray(1, 1 + width).toString('base64url'),
        y: own.subarray(1 + width).toString('base64url'),
        d: bytesOf(vector.privateA).toString('base64url'),
      };
      const algorithm = { name: 'ECDH', namedCurve: CURVE_NAMES[curve] };
      const privateKey = await crypto.subtle.importKey('jwk', jwk, algorithm, false, [
        'deriveBits',
      ]);
      const peer = new Uint8Array(pointOf(vector.privateB));
      const secret = await browser.deriveSharedSecret({ curve, privateKey }, peer);
      assert.equal(hexOf(secret), vector.sharedSecret);
    }),
  );
});

test('a whole exchange: the screen shows what the vault enciphered, the vault opens what the screen chose', async () => {
  const curves = ['ECC_NIST_P256', 'ECC_NIST_P384', 'ECC_NIST_P521'] as const;
  const info = new Uint8Array(randomBytes(32)).map((byte) => byte || 1);
  await Promise.all(
    curves.map(async (curve) => {
      const vault = makeEcdhKeyPair(curve);
      const screenKey = await browser.makeScreenKey(curve);
      const how = { kdf: 'NIST_SP800', hash: 'SHA_256', info } as const;
      const exchange = {
        ...how,
        screenKey,
        peerPoint: new Uint8Array(publicPoint(vault.publicKey)),
      };
      const peers = {
        privateKey: vault.privateKey,
        publicKey: parsePublicPoint(curve, screenKey.point),
      };
      const account = '493810275566';

      const aes = deriveExchangedKey({ ...how, ...peers, shape: { algorithm: 'AES', bytes: 16 } });
      const shown = encipherPinBlock({
        format: 4,
        account,
        pin: pinOf('862731'),
        key: aes,
        random,
      });
      const aesKey = await browser.deriveAesBlockKey(exchange, 16);
      const pin = await browser.decipherPinBlock4({
        block: new Uint8Array(shown),
        account,
        key: aesKey,
      });
      assert.equal(textOf(pin), '862731');

      const tdes = deriveExchangedKey({
        ...how,
        ...peers,
        shape: { algorithm: 'TDES', bytes: 16 },
      });
      const key = await browser.deriveTdesBlockKey(exchange, 16);
      const block = browser.encipherPinBlock1({
        pin: pinOf('5071'),
        key,
        random: browser.drawFromBrowser,
      });
      assert.equal(textOf(decipherPinBlock({ format: 1, block, key: tdes })), '5071');
    }),
  );
});

test('a point that is not on the curve is refused by the screen', async () => {
  const screenKey = await browser.makeScreenKey('ECC_NIST_P256');
  const good = new Uint8Array(publicPoint(makeEcdhKeyPair('ECC_NIST_P256').publicKey));
  const altered = good.slice();
  altered[40] = (altered[40] ?? 0) ^ 1;
  const other = new Uint8Array(publicPoint(makeEcdhKeyPair('ECC_NIST_P384').publicKey));
  const wrong = [
    altered,
    other,
    good.slice(0, 64),
    good.slice(1),
    new Uint8Array(65),
    new Uint8Array(),
  ];
  await Promise.all(
    wrong.map((point) =>
      assert.rejects(browser.deriveSharedSecret(screenKey, point), PublicPointError),
    ),
  );
});
