import type { KeyObject } from 'node:crypto';
import { KeyBlockError, type KeyBlockHeader, unwrapKey } from '@countersign/pincrypto';
import { readAuthority } from '@countersign/x509';
import { agreeKey, pemOf, takeUse } from '../data/agreement.ts';
import {
  KEY_ALGORITHMS,
  isStrongEnough,
  type KeyAttributes,
  decideAttributes,
  modesOfLetter,
  symmetricAlgorithm,
  usageOfLetters,
} from '../keys/attributes.ts';
import { keyOnWire, type KeyMaterial, type KeyRecord } from '../keys/record.ts';
import { invalid } from '../wire/exceptions.ts';
import { type Members, SHAPES, bool, membersOf, object, text, union } from '../wire/members.ts';
import { assertCheckValueAlgorithm } from './create-key.ts';
import { checkValueOf, newRecord, storedSymmetric } from './make-record.ts';
import { readAttributes, readTags } from './read-attributes.ts';
import { isSampleKey } from './sample-keys.ts';
import type { ControlOperation, ControlRoom, ControlTrace } from './room.ts';

const REQUEST = new Set(['KeyMaterial', 'KeyCheckValueAlgorithm', 'Enabled', 'Tags']);

/** Members of one key agreement of the control plane. */
export const AGREEMENT = [
  'PrivateKeyIdentifier',
  'CertificateAuthorityPublicKeyIdentifier',
  'PublicKeyCertificate',
  'DeriveKeyAlgorithm',
  'KeyDerivationFunction',
  'KeyDerivationHashAlgorithm',
  'DerivationData',
] as const;

export const DERIVATION = new Set(['SharedInformation']);

const MATERIALS = {
  RootCertificatePublicKey: new Set(['KeyAttributes', 'PublicKeyCertificate']),
  TrustedCertificatePublicKey: new Set([
    'KeyAttributes',
    'PublicKeyCertificate',
    'CertificateAuthorityPublicKeyIdentifier',
  ]),
  Tr31KeyBlock: new Set(['WrappingKeyIdentifier', 'WrappedKeyBlock']),
  DiffieHellmanTr31KeyBlock: new Set<string>([...AGREEMENT, 'WrappedKeyBlock']),
};

function importCertificate(
  room: ControlRoom,
  ask: { readonly request: Members; readonly members: Members; readonly root: boolean },
): KeyRecord {
  const { request, members } = ask;
  const attributes = readAttributes(members, 'KeyAttributes');
  if (attributes.usage !== 'TR31_S0_ASYMMETRIC_KEY_FOR_DIGITAL_SIGNATURE')
    throw invalid('KeyAttributes', 'an authority signs: KeyUsage S0');
  const pem = pemOf(members, 'PublicKeyCertificate');
  const above = ask.root
    ? undefined
    : room.ring.authority(
        text(members, 'CertificateAuthorityPublicKeyIdentifier', SHAPES.keyIdentifier),
        'CertificateAuthorityPublicKeyIdentifier',
      );
  const read = readAuthority(pem, room.clock(), above?.authority);
  if (!read.ok) throw invalid('PublicKeyCertificate', `is refused: ${read.refusal.code}`);
  const material: KeyMaterial = { kind: 'certificate', pem, signedBy: above?.record.arn ?? null };
  return newRecord(room, {
    arn: room.store.newArn(),
    attributes,
    ...checkValueOf(attributes, read.value.publicKey),
    enabled: bool(request, 'Enabled', true),
    exportable: true,
    origin: 'EXTERNAL',
    tags: readTags(request, attributes.usage),
    material,
  });
}

/** Attributes of a wrapped key, from the header that came with it. @throws WireException */
function attributesOf(header: KeyBlockHeader, key: KeyObject): KeyAttributes {
  const usage = usageOfLetters(header.usage);
  const modes = modesOfLetter(header.modeOfUse);
  const algorithm = symmetricAlgorithm(header.algorithm, key.symmetricKeySize ?? 0);
  if (usage === undefined || modes === undefined || algorithm === undefined)
    throw invalid('WrappedKeyBlock', 'has attributes that are not served here');
  const attributes: KeyAttributes = { usage, modes, algorithm, keyClass: 'SYMMETRIC_KEY' };
  const decision = decideAttributes(attributes);
  if (!decision.allowed) throw invalid('WrappedKeyBlock', decision.reason);
  return attributes;
}

function importBlock(
  room: ControlRoom,
  ask: {
    readonly request: Members;
    readonly members: Members;
    readonly protectionKey: KeyObject;
    readonly strengthBits: number;
  },
): KeyRecord {
  const block = text(ask.members, 'WrappedKeyBlock', SHAPES.keyBlock);
  let unwrapped: ReturnType<typeof unwrapKey>;
  try {
    unwrapped = unwrapKey(block, {
      protectionKey: ask.protectionKey,
      allowVariantBinding: room.allowVariantBinding,
    });
  } catch (cause) {
    if (!(cause instanceof KeyBlockError)) throw cause;
    throw invalid('WrappedKeyBlock', `cannot be opened: ${cause.fault}`);
  }
  const { header, key } = unwrapped;
  const attributes = attributesOf(header, key);
  if (!isStrongEnough(ask.strengthBits, attributes.algorithm))
    throw invalid('WrappedKeyBlock', 'lies under a weaker key');
  if (room.keySpace === 'production' && isSampleKey(key))
    throw invalid(
      'WrappedKeyBlock',
      'is a key that is printed somewhere, and this is a production store',
    );
  const exportable = header.exportability !== 'N';
  return newRecord(room, {
    arn: room.store.newArn(),
    attributes,
    ...checkValueOf(attributes, key),
    enabled: bool(ask.request, 'Enabled', true),
    exportable,
    origin: 'EXTERNAL',
    tags: readTags(ask.request, attributes.usage),
    material: storedSymmetric(room, { attributes, exportable, key }),
  });
}

/** The key that an agreement of the control plane gives. */
export function agreedProtectionKey(
  room: ControlRoom,
  ask: { readonly members: Members; readonly act: string },
  trace: ControlTrace,
) {
  const agreed = agreeKey({
    ring: room.ring,
    identifier: text(ask.members, 'PrivateKeyIdentifier', SHAPES.keyIdentifier),
    path: 'PrivateKeyIdentifier',
    derived: 'TR31_K1_KEY_BLOCK_PROTECTION_KEY',
    members: ask.members,
    names: {
      algorithm: 'DeriveKeyAlgorithm',
      information: object(ask.members, 'DerivationData', DERIVATION),
    },
    act: ask.act,
    now: trace.now,
  });
  trace.keys.push(agreed.exchange.record);
  takeUse(room.singleUse, agreed.use, trace);
  return agreed;
}

/** ImportKey: the certificate of an authority, or a key block under a key of ours or an agreed one. */
export const importKey: ControlOperation = (room, rawRequest, trace) => {
  const request = membersOf(rawRequest, '', REQUEST);
  const { name, members } = union(request, 'KeyMaterial', MATERIALS);
  const make = (): KeyRecord => {
    switch (name) {
      case 'RootCertificatePublicKey':
      case 'TrustedCertificatePublicKey':
        return importCertificate(room, {
          request,
          members,
          root: name === 'RootCertificatePublicKey',
        });
      case 'Tr31KeyBlock': {
        const wrapping = room.ring.use({
          identifier: text(members, 'WrappingKeyIdentifier', SHAPES.keyIdentifier),
          path: 'WrappingKeyIdentifier',
          usages: ['TR31_K0_KEY_ENCRYPTION_KEY', 'TR31_K1_KEY_BLOCK_PROTECTION_KEY'],
          mode: 'Unwrap',
        });
        trace.keys.push(wrapping.record);
        const { strengthBits } = KEY_ALGORITHMS[wrapping.record.attributes.algorithm];
        return importBlock(room, { request, members, protectionKey: wrapping.key, strengthBits });
      }
      case 'DiffieHellmanTr31KeyBlock': {
        const agreed = agreedProtectionKey(room, { members, act: 'import' }, trace);
        const { key: protectionKey, strengthBits } = agreed;
        return importBlock(room, { request, members, protectionKey, strengthBits });
      }
    }
  };
  const record = make();
  assertCheckValueAlgorithm(request, record.checkValueAlgorithm);
  room.store.put(record);
  trace.keys.push(record);
  return { Key: keyOnWire(record) };
};
