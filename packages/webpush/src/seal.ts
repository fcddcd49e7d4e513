import { createCipheriv, createECDH, hkdfSync } from 'node:crypto';

/** What a browser gave when it subscribed: its public key, and a secret that it shares with us alone. */
export interface SubscriptionKeys {
  /** P-256, uncompressed: 65 bytes. */
  readonly p256dh: Uint8Array;
  /** 16 bytes. */
  readonly auth: Uint8Array;
}

const PUBLIC_BYTES = 65;
const AUTH_BYTES = 16;
const SALT_BYTES = 16;
const KEY_BYTES = 16;
const NONCE_BYTES = 12;
const PRIVATE_BYTES = 32;
const TAG_BYTES = 16;
const RECORD_BYTES = 4_096;
/** A push service takes 4 096 bytes (RFC 8030, clause 7.2), and head, tag and mark are some of them. */
export const MESSAGE_BYTES_MAX = 3_993;
/** Ends the last record (RFC 8188, clause 2). */
const LAST = 0x02;

/**
 * Seals a message as the body of a push request with `content-encoding: aes128gcm`.
 * @param fresh 48 bytes of chance, never used before: a key for this message, and its salt
 * @throws RangeError for keys of another form and a message that is too long; Error where the public key is no point
 */
export function sealMessage(
  message: Uint8Array,
  { auth, p256dh }: SubscriptionKeys,
  fresh: Uint8Array,
): Buffer {
  if (p256dh.length !== PUBLIC_BYTES || auth.length !== AUTH_BYTES)
    throw new RangeError('keys of a subscription are 65 and 16 bytes');
  if (message.length > MESSAGE_BYTES_MAX) throw new RangeError('a push message of too many bytes');
  if (fresh.length !== PRIVATE_BYTES + SALT_BYTES)
    throw new RangeError('a push message takes 48 fresh bytes');
  const own = createECDH('prime256v1');
  own.setPrivateKey(fresh.subarray(0, PRIVATE_BYTES));
  const ownPublic = own.getPublicKey();
  const salt = fresh.subarray(PRIVATE_BYTES);
  const shared = own.computeSecret(p256dh);
  // RFC 8291, clause 3.4, then RFC 8188, clause 2.2 and 2.3.
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), p256dh, ownPublic]);
  const secret = derive(shared, auth, info, 32);
  const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), KEY_BYTES);
  const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), NONCE_BYTES);
  const cipher = createCipheriv('aes-128-gcm', key, nonce, { authTagLength: TAG_BYTES });
  const size = Buffer.alloc(4);
  size.writeUInt32BE(RECORD_BYTES);
  return Buffer.concat([
    ...[salt, size, Buffer.from([PUBLIC_BYTES]), ownPublic],
    ...[cipher.update(message), cipher.update(Buffer.from([LAST])), cipher.final()],
    cipher.getAuthTag(),
  ]);
}

const derive = (from: Uint8Array, salt: Uint8Array, info: Uint8Array, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', from, salt, info, bytes));
