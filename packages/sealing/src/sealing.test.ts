import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { fromHex, toHex } from '@countersign/kernel';
import golden from '../golden/rfc9180-a3.json' with { type: 'json' };
import {
  BoxKeyError,
  decodeFrame,
  encodeFrame,
  exportBoxKey,
  FrameError,
  importBoxKey,
  importPublicKey,
  makeBoxKeyPair,
  openBox,
  openSignedBox,
  publicKeyBytes,
  sealBox,
  sealSignedBox,
} from './index.ts';

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,20}$/);
const fieldsOf = (bytesMax: number) =>
  fc
    .dictionary(name, fc.uint8Array({ maxLength: bytesMax }), { maxKeys: 8 })
    .map((fields) => ({ ...fields }));
const plain = (map: ReadonlyMap<string, Uint8Array>) =>
  Object.fromEntries([...map].map(([key, value]) => [key, toHex(value)]));
const hexed = (fields: Record<string, Uint8Array>) =>
  Object.fromEntries(
    Object.entries(fields)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, toHex(value)]),
  );

async function pairOf(scalar: string, point: string) {
  return importBoxKey(new Uint8Array([...fromHex(scalar), ...fromHex(point)]));
}

for (const mode of ['base', 'auth'] as const) {
  test(`RFC 9180 A.3, ${mode} mode: sealed as published, opened as published`, async () => {
    const suite = () =>
      new CipherSuite({
        kem: new DhkemP256HkdfSha256(),
        kdf: new HkdfSha256(),
        aead: new Aes128Gcm(),
      });
    const { skEm, pkEm, skRm, pkRm, ct } = golden[mode];
    const signed = mode === 'auth' ? golden.auth : undefined;
    const recipient = await pairOf(skRm, pkRm);
    const info = fromHex(golden.info);
    const sender = await suite().createSenderContext({
      recipientPublicKey: await importPublicKey(fromHex(pkRm)),
      info,
      ekm: await pairOf(skEm, pkEm),
      ...(signed === undefined ? {} : { senderKey: await pairOf(signed.skSm, signed.pkSm) }),
    });
    assert.equal(toHex(new Uint8Array(sender.enc)), pkEm.toUpperCase());
    const sealed = await sender.seal(fromHex(golden.pt), fromHex(golden.aad));
    assert.equal(toHex(new Uint8Array(sealed)), ct.toUpperCase());
    const opener = await suite().createRecipientContext({
      recipientKey: recipient,
      enc: fromHex(pkEm),
      info,
      ...(signed === undefined
        ? {}
        : { senderPublicKey: await importPublicKey(fromHex(signed.pkSm)) }),
    });
    const opened = await opener.open(fromHex(ct), fromHex(golden.aad));
    assert.equal(toHex(new Uint8Array(opened)), golden.pt.toUpperCase());
  });
}

test('a frame reads back as it was written, in one canonical form', () => {
  fc.assert(
    fc.property(fieldsOf(200), (fields) => {
      const frame = encodeFrame(fields);
      assert.deepEqual(plain(decodeFrame(frame)), hexed(fields));
      const turned = Object.fromEntries(Object.entries(fields).reverse());
      assert.deepEqual(encodeFrame(turned), frame);
    }),
  );
});

test('what is accepted as a frame is exactly what would be written', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      let fields: ReadonlyMap<string, Uint8Array>;
      try {
        fields = decodeFrame(bytes);
      } catch (error) {
        return assert.ok(error instanceof FrameError);
      }
      assert.deepEqual(encodeFrame(Object.fromEntries(fields)), Uint8Array.from(bytes));
    }),
  );
});

const field = (key: string, value: string) => {
  const bytes = fromHex(value);
  return [key.length, ...new TextEncoder().encode(key), bytes.length >> 8, bytes.length, ...bytes];
};

for (const [why, bytes] of [
  ['a name twice', [...field('a', '01'), ...field('a', '02')]],
  ['names out of order', [...field('b', '01'), ...field('a', '02')]],
  ['a trailing byte', [...field('a', '01'), 0]],
  ['a cut value', field('a', '0102').slice(0, -1)],
  ['a cut length', [1, 97, 0]],
  ['a cut name', [5, 97]],
  ['an empty name', [0, 0, 0]],
  ['a name outside the alphabet', [2, 0xc3, 0xa9, 0, 0]],
  ['seventeen fields', Array.from('abcdefghijklmnopq', (key) => field(key, '')).flat()],
] as const) {
  test(`a frame with ${why} is refused`, () => {
    assert.throws(() => decodeFrame(Uint8Array.from(bytes)), FrameError);
  });
}

test('a frame is not written with too many fields, a long value or a strange name', () => {
  const many = Object.fromEntries(
    Array.from('abcdefghijklmnopq', (key) => [key, new Uint8Array()] as const),
  );
  assert.throws(() => encodeFrame(many), FrameError);
  assert.throws(() => encodeFrame({ a: new Uint8Array(65_536) }), FrameError);
  assert.throws(() => encodeFrame({ 'a b': new Uint8Array() }), FrameError);
});

test('a box opens for its recipient, kind and context, and for nothing else', async () => {
  const keeper = await makeBoxKeyPair();
  const stranger = await makeBoxKeyPair();
  const recipient = await publicKeyBytes(keeper);
  await fc.assert(
    fc.asyncProperty(fieldsOf(300), fc.string(), async (fields, context) => {
      const box = await sealBox({ recipient, kind: 'card-match', context, fields });
      const right = { recipient: keeper, kind: 'card-match', context, box };
      const opened = await openBox(right);
      assert.ok(opened.ok);
      assert.deepEqual(plain(opened.value), hexed(fields));
      for (const wrong of [
        { ...right, kind: 'pin-proof' },
        { ...right, context: `${context}x` },
        { ...right, recipient: stranger },
        { ...right, box: box.slice(0, -1) },
        { ...right, box: new Uint8Array([...box, 0]) },
        { ...right, box: new Uint8Array() },
      ]) {
        assert.deepEqual(await openBox(wrong), { ok: false, refusal: 'box.unreadable' });
      }
      const signed = { ...right, sender: recipient };
      assert.deepEqual(await openSignedBox(signed), { ok: false, refusal: 'box.unreadable' });
    }),
    { numRuns: 15 },
  );
});

test('every flipped bit of a box is refused', async () => {
  const keeper = await makeBoxKeyPair();
  const fields = { code: fromHex('313233343536'), securityCode: fromHex('31323334') };
  const recipient = await publicKeyBytes(keeper);
  const box = await sealBox({ recipient, kind: 'pin-proof', context: 'tk|h', fields });
  for (let bit = 0; bit < box.length * 8; bit += 1) {
    const altered = box.slice();
    altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const opened = await openBox({
      recipient: keeper,
      kind: 'pin-proof',
      context: 'tk|h',
      box: altered,
    });
    assert.deepEqual(opened, { ok: false, refusal: 'box.unreadable' }, `bit ${bit}`);
  }
});

test('a signed box opens only as the work of its sender', async () => {
  const [keeper, issuer, stranger] = await Promise.all([
    makeBoxKeyPair(),
    makeBoxKeyPair(),
    makeBoxKeyPair(),
  ]);
  const recipient = await publicKeyBytes(keeper);
  const fields = { record: new Uint8Array(40_000).fill(7) };
  const seal = { recipient, kind: 'intake', context: 'batch-1', fields };
  const box = await sealSignedBox({ ...seal, sender: issuer });
  const right = {
    recipient: keeper,
    sender: await publicKeyBytes(issuer),
    kind: 'intake',
    context: 'batch-1',
    box,
  };
  const opened = await openSignedBox(right);
  assert.ok(opened.ok);
  assert.deepEqual(opened.value.get('record'), fields.record);
  const no = { ok: false, refusal: 'box.unreadable' };
  assert.deepEqual(await openSignedBox({ ...right, sender: await publicKeyBytes(stranger) }), no);
  assert.deepEqual(await openBox(right), no);
  assert.deepEqual(await openSignedBox({ ...right, box: await sealBox(seal) }), no);
});

test('a key pair survives export and import, and stays inside afterwards', async () => {
  const pair = await makeBoxKeyPair();
  const kept = await importBoxKey(await exportBoxKey(pair));
  const box = await sealBox({
    recipient: await publicKeyBytes(kept),
    kind: 'k',
    context: '',
    fields: { a: fromHex('01') },
  });
  assert.ok((await openBox({ recipient: kept, kind: 'k', context: '', box })).ok);
  await assert.rejects(exportBoxKey(kept), BoxKeyError);
  await exportBoxKey(await importBoxKey(await exportBoxKey(pair), { extractable: true }));
});

test('halves of two pairs, short bytes and points off the curve are not keys', async () => {
  const [one, other] = await Promise.all([makeBoxKeyPair(), makeBoxKeyPair()]);
  const mixed = await exportBoxKey(one);
  mixed.set(await publicKeyBytes(other), 32);
  await assert.rejects(importBoxKey(mixed), BoxKeyError);
  await assert.rejects(importBoxKey(mixed.subarray(1)), BoxKeyError);
  const off = await publicKeyBytes(one);
  off[64] = (off[64] ?? 0) ^ 1;
  await assert.rejects(importPublicKey(off), BoxKeyError);
  await assert.rejects(
    sealBox({ recipient: off, kind: 'k', context: '', fields: {} }),
    BoxKeyError,
  );
});
