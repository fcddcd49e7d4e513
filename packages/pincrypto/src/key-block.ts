import { type KeyObject, timingSafeEqual } from 'node:crypto';
import { decipherChained, encipherChained, takeSecretKey } from './block-cipher.ts';
import { type DrawBytes, wipe } from './bytes.ts';
import { deriveCmac } from './cmac.ts';
import { KeyBlockError } from './errors.ts';
import {
  keyBlockAlignment,
  type KeyBlockHeader,
  keyBlockMacChars,
  parseKeyBlockHeader,
  writeKeyBlockHeader,
} from './key-block-header.ts';
import {
  assertProtection,
  deriveProtectionKeys,
  keyStrengthBits,
  type ProtectionKeys,
  protectionAlgorithm,
  variantProtectionKeys,
} from './key-block-keys.ts';

/** Payload: two bytes with the key's length in bits, the key, random fill. */
const LENGTH_BYTES = 2;

/**
 * Wraps a key into a key block of version B (under TDES) or D (under AES).
 * @param ask.header        version B or D; usage, mode and exportability of the key
 * @param ask.key           secret key: TDES of 16 or 24, AES of 16, 24 or 32, HMAC of 14 to 64 bytes
 * @param ask.protectionKey key block protection key, at least as strong as the key
 * @param ask.random        fill of the payload
 * @returns the key block, upper-case ASCII
 * @throws KeyBlockError of fault `form` or `protection`
 * @source ANSI X9.143-2022 clauses 6 and 7; golden: golden/key-block.json
 */
export function wrapKey(ask: {
  readonly header: KeyBlockHeader & { readonly version: 'B' | 'D' };
  readonly key: KeyObject;
  readonly protectionKey: KeyObject;
  readonly random: DrawBytes;
}): string {
  const { header, key, protectionKey } = ask;
  const keyBytes = key.type === 'secret' ? (key.symmetricKeySize ?? 0) : 0;
  keyStrengthBits(header.algorithm, keyBytes);
  assertProtection(header.version, { protectionKey, algorithm: header.algorithm, keyBytes });
  const alignment = keyBlockAlignment(header.version);
  const macChars = keyBlockMacChars(header.version);
  const payload = new Uint8Array(Math.ceil((LENGTH_BYTES + keyBytes) / alignment) * alignment);
  const clear = key.export();
  new DataView(payload.buffer).setUint16(0, keyBytes * 8);
  payload.set(clear, LENGTH_BYTES);
  payload.set(ask.random(payload.length - LENGTH_BYTES - keyBytes), LENGTH_BYTES + keyBytes);
  wipe(clear);
  const head = writeKeyBlockHeader(header, payload.length * 2 + macChars);
  const algorithm = protectionAlgorithm(header.version);
  const keys = deriveProtectionKeys(header.version, protectionKey);
  const covered = Buffer.concat([Buffer.from(head, 'ascii'), payload]);
  const mac = deriveCmac(algorithm, keys.authentication, covered);
  const enciphered = encipherChained(algorithm, { key: keys.encryption, iv: mac, data: payload });
  wipe(payload, covered);
  return head + hex(enciphered) + hex(mac);
}

export interface UnwrappedKey {
  readonly header: KeyBlockHeader;
  readonly key: KeyObject;
}

/**
 * Unwraps a key block; every altered one is refused.
 * @param block             upper-case ASCII, at most 4096 characters
 * @param ask.protectionKey TDES for versions A, B and C, AES for D
 * @param ask.allowVariantBinding takes versions A and C too: for an import that somebody asked for by name, never else
 * @returns header and key; whether usage and mode fit the act is the caller's to check
 * @throws KeyBlockError; `fault` says form, version, protection or authenticity
 * @source ANSI X9.143-2022 clauses 6 and 7; ASC X9 TR 31-2018 for A and C; golden: golden/key-block.json
 */
export function unwrapKey(
  block: string,
  ask: { readonly protectionKey: KeyObject; readonly allowVariantBinding?: boolean },
): UnwrappedKey {
  const { header, headerChars } = parseKeyBlockHeader(block);
  const parts = splitRest(block.slice(headerChars), header);
  const head = Buffer.from(block.slice(0, headerChars), 'ascii');
  const { version } = header;
  // The length of the key is not known yet: its weakest form decides here, its own length after opening.
  assertProtectionKind(header, ask.protectionKey);
  let payload: Buffer;
  if (version === 'B' || version === 'D') {
    const keys = deriveProtectionKeys(version, ask.protectionKey);
    payload = openDerived({ version, head, keys, ...parts });
  } else {
    if (ask.allowVariantBinding !== true) {
      throw new KeyBlockError(
        'version',
        'key block: versions A and C are taken with their import flag only',
      );
    }
    payload = openVariant({ head, keys: variantProtectionKeys(ask.protectionKey), ...parts });
  }
  try {
    return { header, key: keyFromPayload(payload, header, ask.protectionKey) };
  } finally {
    wipe(payload);
  }
}

function hex(bytes: Buffer): string {
  return bytes.toString('hex').toUpperCase();
}

interface Parts {
  readonly enciphered: Buffer;
  readonly mac: Buffer;
}

function splitRest(rest: string, header: KeyBlockHeader): Parts {
  const macChars = keyBlockMacChars(header.version);
  const payloadChars = rest.length - macChars;
  const whole = payloadChars > 0 && payloadChars % (keyBlockAlignment(header.version) * 2) === 0;
  // Upper case only: in lower case an altered block would still open.
  if (!whole || !/^[0-9A-F]+$/.test(rest))
    throw new KeyBlockError('form', 'key block: payload or MAC');
  return {
    enciphered: Buffer.from(rest.slice(0, payloadChars), 'hex'),
    mac: Buffer.from(rest.slice(payloadChars), 'hex'),
  };
}

function assertProtectionKind(header: KeyBlockHeader, protectionKey: KeyObject): void {
  const weakest = { T: 16, A: 16, H: 14 }[header.algorithm];
  assertProtection(header.version, {
    protectionKey,
    algorithm: header.algorithm,
    keyBytes: weakest,
  });
}

function notAuthentic(): KeyBlockError {
  return new KeyBlockError('authenticity', 'key block: not authentic under this protection key');
}

/** Versions B and D: the MAC covers header and clear payload and is the initial vector. */
function openDerived(
  ask: Parts & {
    readonly version: 'B' | 'D';
    readonly head: Buffer;
    readonly keys: ProtectionKeys;
  },
): Buffer {
  const algorithm = protectionAlgorithm(ask.version);
  const payload = decipherChained(algorithm, {
    key: ask.keys.encryption,
    iv: ask.mac,
    data: ask.enciphered,
  });
  const covered = Buffer.concat([ask.head, payload]);
  const mac = deriveCmac(algorithm, ask.keys.authentication, covered);
  wipe(covered);
  if (!timingSafeEqual(mac, ask.mac)) {
    wipe(payload);
    throw notAuthentic();
  }
  return payload;
}

/** Versions A and C: CBC-MAC over header and enciphered payload, leftmost half; the header is the initial vector. */
function openVariant(
  ask: Parts & { readonly head: Buffer; readonly keys: ProtectionKeys },
): Buffer {
  const chained = encipherChained('TDES', {
    key: ask.keys.authentication,
    iv: new Uint8Array(8),
    data: Buffer.concat([ask.head, ask.enciphered]),
  });
  const mac = chained.subarray(-8).subarray(0, ask.mac.length);
  if (!timingSafeEqual(mac, ask.mac)) throw notAuthentic();
  return decipherChained('TDES', {
    key: ask.keys.encryption,
    iv: ask.head.subarray(0, 8),
    data: ask.enciphered,
  });
}

function keyFromPayload(
  payload: Buffer,
  header: KeyBlockHeader,
  protectionKey: KeyObject,
): KeyObject {
  const bits = payload.readUInt16BE(0);
  const keyBytes = bits / 8;
  if (!Number.isInteger(keyBytes) || LENGTH_BYTES + keyBytes > payload.length) {
    throw new KeyBlockError('form', 'key block: the key does not have the length it claims');
  }
  assertProtection(header.version, { protectionKey, algorithm: header.algorithm, keyBytes });
  return takeSecretKey(Buffer.from(payload.subarray(LENGTH_BYTES, LENGTH_BYTES + keyBytes)));
}
