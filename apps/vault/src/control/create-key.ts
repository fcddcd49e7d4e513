import { adjustParity, makeEcdhKeyPair, takeSecretKey } from '@countersign/pincrypto';
import { KEY_ALGORITHMS, type KeyUsage, isCurve } from '../keys/attributes.ts';
import { keyOnWire } from '../keys/record.ts';
import { invalid } from '../wire/exceptions.ts';
import { type Members, bool, has, membersOf, word } from '../wire/members.ts';
import { checkValueOf, newRecord, storedSymmetric } from './make-record.ts';
import { USAGES, readAttributes, readTags } from './read-attributes.ts';
import type { ControlOperation, ControlRoom } from './room.ts';

const REQUEST = new Set([
  'KeyAttributes',
  'KeyCheckValueAlgorithm',
  'Exportable',
  'Enabled',
  'Tags',
  'DeriveKeyUsage',
]);

/** Check value methods: each kind of key has one here, and a call may only name that one. */
export function assertCheckValueAlgorithm(members: Members, actual: string): void {
  if (has(members, 'KeyCheckValueAlgorithm') && members.values['KeyCheckValueAlgorithm'] !== actual)
    throw invalid('KeyCheckValueAlgorithm', `is ${actual} for this kind of key`);
}

function deriveKeyUsageOf(members: Members, isPair: boolean): KeyUsage | null {
  if (!isPair) {
    if (has(members, 'DeriveKeyUsage'))
      throw invalid('DeriveKeyUsage', 'is for key agreement keys only');
    return null;
  }
  return word(members, 'DeriveKeyUsage', USAGES);
}

function makePair(
  room: ControlRoom,
  members: Members,
  attributes: ReturnType<typeof readAttributes>,
) {
  const { algorithm } = attributes;
  if (!isCurve(algorithm)) throw invalid('KeyAttributes', 'KeyAlgorithm does not fit KeyClass');
  if (bool(members, 'Exportable')) throw invalid('Exportable', 'a private key never leaves');
  const pair = makeEcdhKeyPair(algorithm);
  const arn = room.store.newArn();
  return newRecord(room, {
    arn,
    attributes,
    ...checkValueOf(attributes, pair.publicKey),
    enabled: bool(members, 'Enabled', true),
    exportable: false,
    origin: 'AWS_PAYMENT_CRYPTOGRAPHY',
    deriveKeyUsage: deriveKeyUsageOf(members, true),
    tags: readTags(members, attributes.usage),
    material: {
      kind: 'key-pair',
      sealed: room.protection.sealPrivate(pair.privateKey, arn),
      certificatePem: room.ownAuthority.certify(arn.slice(-32), pair.publicKey, room.clock()),
    },
  });
}

function makeSymmetric(
  room: ControlRoom,
  members: Members,
  attributes: ReturnType<typeof readAttributes>,
) {
  const { bytes, family } = KEY_ALGORITHMS[attributes.algorithm];
  deriveKeyUsageOf(members, false);
  const clear = room.random(bytes);
  if (family === 'TDES') adjustParity(clear);
  const key = takeSecretKey(clear);
  const exportable = bool(members, 'Exportable');
  return newRecord(room, {
    arn: room.store.newArn(),
    attributes,
    ...checkValueOf(attributes, key),
    enabled: bool(members, 'Enabled', true),
    exportable,
    origin: 'AWS_PAYMENT_CRYPTOGRAPHY',
    tags: readTags(members, attributes.usage),
    material: storedSymmetric(room, { attributes, exportable, key }),
  });
}

/** CreateKey. */
export const createKey: ControlOperation = (room, request, trace) => {
  const members = membersOf(request, '', REQUEST);
  const attributes = readAttributes(members, 'KeyAttributes');
  if (attributes.keyClass === 'PUBLIC_KEY')
    throw invalid('KeyAttributes', 'a public key is imported, not made');
  const record =
    attributes.keyClass === 'ASYMMETRIC_KEY_PAIR'
      ? makePair(room, members, attributes)
      : makeSymmetric(room, members, attributes);
  assertCheckValueAlgorithm(members, record.checkValueAlgorithm);
  room.store.put(record);
  trace.keys.push(record);
  return { Key: keyOnWire(record) };
};
