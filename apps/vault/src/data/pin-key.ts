import type { KeyObject } from 'node:crypto';
import {
  type EncipheredPin,
  type PinBlockBinding,
  type PinBlockFormat,
  assertAccountNumber,
} from '@countersign/pincrypto';
import { KEY_ALGORITHMS, type KeyAlgorithm, type Mode } from '../keys/attributes.ts';
import { assertInUse } from '../keys/ring.ts';
import type { KeyRecord } from '../keys/record.ts';
import { type WireException, invalid } from '../wire/exceptions.ts';
import { type Members, SHAPES, has, object, text, union } from '../wire/members.ts';
import { agreeKey, takeUse } from './agreement.ts';
import type { DataRoom, Trace } from './room.ts';

/** A key for PIN blocks: of the store (P0), or agreed for this call (K3 and a certificate). */
export interface PinKey {
  readonly key: KeyObject;
  readonly algorithm: KeyAlgorithm;
  readonly record: KeyRecord;
}

export interface PinKeyAsk {
  readonly members: Members;
  readonly identifier: string;
  readonly wrapped: string;
  readonly mode: Extract<Mode, 'Encrypt' | 'Decrypt'>;
  /** The operation, for the single use of SharedInformation. */
  readonly act: string;
}

const WRAPPED = new Set(['WrappedKeyMaterial', 'KeyCheckValueAlgorithm']);

const AGREED = {
  DiffieHellmanSymmetricKey: new Set([
    'CertificateAuthorityPublicKeyIdentifier',
    'PublicKeyCertificate',
    'KeyAlgorithm',
    'KeyDerivationFunction',
    'KeyDerivationHashAlgorithm',
    'SharedInformation',
  ]),
};

/** Finds or agrees the key of a PIN block. @throws WireException */
export function pinKey(room: DataRoom, ask: PinKeyAsk, trace: Trace): PinKey {
  const identifier = text(ask.members, ask.identifier, SHAPES.keyIdentifier);
  if (!has(ask.members, ask.wrapped)) {
    const { key, record } = room.ring.use({
      identifier,
      path: ask.identifier,
      usages: ['TR31_P0_PIN_ENCRYPTION_KEY'],
      mode: ask.mode,
    });
    trace.keys.push(record);
    return { key, record, algorithm: record.attributes.algorithm };
  }
  const wrapped = object(ask.members, ask.wrapped, WRAPPED);
  const { members } = union(wrapped, 'WrappedKeyMaterial', AGREED);
  const agreed = agreeKey({
    ring: room.ring,
    identifier,
    path: ask.identifier,
    derived: 'TR31_P0_PIN_ENCRYPTION_KEY',
    members,
    names: { algorithm: 'KeyAlgorithm', information: members },
    act: ask.act,
    now: trace.now,
    certificateSecondsMax: room.certificateSecondsMax,
  });
  assertInUse(agreed.authority, 'CertificateAuthorityPublicKeyIdentifier');
  trace.keys.push(agreed.exchange.record);
  takeUse(room.singleUse, agreed.use, trace);
  return { key: agreed.key, record: agreed.exchange.record, algorithm: agreed.algorithm };
}

export const PIN_BLOCK_FORMATS = {
  ISO_FORMAT_0: 0,
  ISO_FORMAT_1: 1,
  ISO_FORMAT_3: 3,
  ISO_FORMAT_4: 4,
} as const;

/** What a block is bound to. @throws WireException when format, key and account number do not fit each other */
export function binding(
  format: PinBlockFormat,
  ask: { readonly key: PinKey; readonly account: string | undefined; readonly path: string },
): PinBlockBinding {
  const family = KEY_ALGORITHMS[ask.key.algorithm].family;
  // ISO 9564-1: formats 0, 1 and 3 are eight bytes under TDES, format 4 is sixteen under AES.
  if (family !== (format === 4 ? 'AES' : 'TDES'))
    throw invalid(ask.path, 'the format does not fit the algorithm of the key');
  if (format === 1) return { format };
  if (ask.account === undefined) throw invalid('PrimaryAccountNumber', 'is missing');
  assertAccountNumber(ask.account);
  return { format, account: ask.account };
}

/** The block of a call, ready to be opened. @throws WireException when its length cannot be that of its format */
export function incomingBlock(
  members: Members,
  name: string,
  ask: { readonly bound: PinBlockBinding; readonly key: PinKey },
): EncipheredPin {
  const block = Buffer.from(text(members, name, SHAPES.pinBlock), 'hex');
  return { ...ask.bound, block, key: ask.key.key };
}

/** The answer for every block that cannot be opened where nothing is verified. */
export function unreadableBlock(): WireException {
  return invalid('EncryptedPinBlock', 'cannot be read');
}
