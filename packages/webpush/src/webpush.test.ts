import assert from 'node:assert/strict';
import { createPublicKey, randomBytes, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { MESSAGE_BYTES_MAX, openVapid, sealMessage, vapidHeader } from './index.ts';

const golden = JSON.parse(
  readFileSync(new URL('../golden/rfc8291-appendix-a.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, string>>;
const bytes = (name: string) => Buffer.from(golden[name] ?? '', 'base64url');

test('the example of RFC 8291 comes out to the byte', () => {
  const sealed = sealMessage(
    Buffer.from(golden['plaintext'] ?? ''),
    { p256dh: bytes('receiverPublic'), auth: bytes('auth') },
    Buffer.concat([bytes('senderPrivate'), bytes('salt')]),
  );
  assert.equal(sealed.toString('base64url'), golden['message']);
});

test('keys of another form, and a message of too many bytes, are refused', () => {
  const keys = { p256dh: bytes('receiverPublic'), auth: bytes('auth') };
  const fresh = randomBytes(48);
  assert.throws(() => sealMessage(Buffer.alloc(1), { ...keys, auth: randomBytes(15) }, fresh));
  assert.throws(() => sealMessage(Buffer.alloc(1), { ...keys, p256dh: randomBytes(64) }, fresh));
  const noPoint = Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 7)]);
  assert.throws(() => sealMessage(Buffer.alloc(1), { ...keys, p256dh: noPoint }, fresh));
  assert.throws(() => sealMessage(Buffer.alloc(1), keys, randomBytes(47)));
  assert.throws(() => sealMessage(Buffer.alloc(MESSAGE_BYTES_MAX + 1), keys, fresh));
  assert.equal(sealMessage(Buffer.alloc(MESSAGE_BYTES_MAX), keys, fresh).length, 4_096);
});

test('the sender is signed for one push service and twelve hours, with the key that the browser was told', () => {
  const vapid = openVapid(bytes('senderPrivate'));
  const now = Date.parse('2030-11-22T15:00:00Z');
  const endpoint = 'https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV';
  const header = vapidHeader(vapid, { endpoint, contact: 'mailto:desk@bank.example', now });
  const [, text = '', signature = '', key] =
    /^vapid t=([\w-]+\.[\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(header) ?? [];
  assert.equal(key, vapid.publicKey);
  const point = Buffer.from(vapid.publicKey, 'base64url');
  const part = (from: number) => point.subarray(from, from + 32).toString('base64url');
  const publicKey = createPublicKey({
    key: { kty: 'EC', crv: 'P-256', x: part(1), y: part(33) },
    format: 'jwk',
  });
  const proof = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
  assert.ok(
    verify('sha256', Buffer.from(text), proof, Buffer.from(signature, 'base64url')),
    'signed',
  );
  const [head, claims] = text
    .split('.')
    .map((one) => JSON.parse(Buffer.from(one, 'base64url').toString()) as object);
  assert.deepEqual(head, { typ: 'JWT', alg: 'ES256' });
  assert.deepEqual(claims, {
    ...{ aud: 'https://push.example.net', exp: now / 1_000 + 43_200 },
    sub: 'mailto:desk@bank.example',
  });
});
