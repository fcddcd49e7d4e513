import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { ok, refused, utf8, type Bytes, type Outcome } from '@countersign/kernel';
import { decodeFrame, encodeFrame } from './frame.ts';
import { importPublicKey, PUBLIC_KEY_BYTES, type BoxKeyPair } from './keys.ts';

/** The one suite of ours, as `GET /keeper-key` names it (RFC 9180 clause 7: KEM 0x0010, KDF 0x0001, AEAD 0x0001). */
export const BOX_SUITE = 'DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM';
/** Encapsulated key and tag: what a box is longer than its frame. */
export const BOX_OVERHEAD_BYTES = PUBLIC_KEY_BYTES + 16;
export const BOX_BYTES_MAX = 64 * 1024;

export interface SealAsk {
  /** The recipient's public key, uncompressed point. */
  readonly recipient: Uint8Array;
  /** What the box is for; goes into HPKE's `info`, so a box of one kind never opens as another. */
  readonly kind: string;
  /** What the box belongs to (for visits `<ticket>|<screen key hash>`); authenticated, not carried. */
  readonly context: string;
  /** Not wiped here: the caller's fields, the caller's duty. */
  readonly fields: Readonly<Record<string, Uint8Array>>;
}

export interface OpenAsk {
  readonly recipient: BoxKeyPair;
  readonly kind: string;
  readonly context: string;
  readonly box: Uint8Array;
}

/** Malformed, altered, for another key, kind, context or sender: one answer for all. */
export type BoxRefusal = 'box.unreadable';

export type Opened = Outcome<ReadonlyMap<string, Bytes>, BoxRefusal>;

/** One suite an operation: `@hpke/core` keeps per-suite state (its key schedule labels) and costs nothing to build. */
function suite(): CipherSuite {
  return new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes128Gcm(),
  });
}

function infoOf(kind: string): Bytes {
  return utf8(`countersign/${kind}/v1`);
}

/**
 * Seals fields to a recipient: HPKE base mode, anybody can be the sender.
 * @returns encapsulated key (65 bytes), then ciphertext with tag
 * @throws  FrameError, BoxKeyError, RangeError when the box would pass `BOX_BYTES_MAX`
 */
export async function sealBox(ask: SealAsk): Promise<Bytes> {
  return seal(ask, undefined);
}

/** Opens a box of base mode. A sender who signed is not looked at: such a box does not open here. */
export async function openBox(ask: OpenAsk): Promise<Opened> {
  return open(ask, undefined);
}

/** Seals fields in HPKE auth mode: only the holder of `sender` can have made the box (RFC 9180 clause 5.1.3). */
export async function sealSignedBox(
  ask: SealAsk & { readonly sender: BoxKeyPair },
): Promise<Bytes> {
  return seal(ask, ask.sender);
}

/** Opens a box of auth mode that `sender` (uncompressed point) made, and nobody else's. */
export async function openSignedBox(
  ask: OpenAsk & { readonly sender: Uint8Array },
): Promise<Opened> {
  return open(ask, ask.sender);
}

async function seal(ask: SealAsk, sender: BoxKeyPair | undefined): Promise<Bytes> {
  const frame = encodeFrame(ask.fields);
  try {
    if (frame.length + BOX_OVERHEAD_BYTES > BOX_BYTES_MAX)
      throw new RangeError('the fields are too much for one box');
    const context = await suite().createSenderContext({
      recipientPublicKey: await importPublicKey(ask.recipient),
      info: infoOf(ask.kind),
      ...(sender === undefined ? {} : { senderKey: sender }),
    });
    const sealed = await context.seal(frame, utf8(ask.context));
    const box = new Uint8Array(context.enc.byteLength + sealed.byteLength);
    box.set(new Uint8Array(context.enc), 0);
    box.set(new Uint8Array(sealed), context.enc.byteLength);
    return box;
  } finally {
    frame.fill(0);
  }
}

async function open(ask: OpenAsk, sender: Uint8Array | undefined): Promise<Opened> {
  const { box } = ask;
  if (box.length < BOX_OVERHEAD_BYTES || box.length > BOX_BYTES_MAX)
    return refused('box.unreadable');
  let frame: Bytes | undefined;
  try {
    const context = await suite().createRecipientContext({
      recipientKey: ask.recipient,
      enc: box.slice(0, PUBLIC_KEY_BYTES),
      info: infoOf(ask.kind),
      ...(sender === undefined ? {} : { senderPublicKey: await importPublicKey(sender) }),
    });
    frame = new Uint8Array(await context.open(box.slice(PUBLIC_KEY_BYTES), utf8(ask.context)));
    return ok(decodeFrame(frame));
  } catch {
    // Every way in which foreign bytes can fail (point, tag, frame) is the same expected no; none tells a caller which.
    return refused('box.unreadable');
  } finally {
    frame?.fill(0);
  }
}
