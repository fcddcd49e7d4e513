import type { KeyObject } from 'node:crypto';
import { type KeyBlockExportability, wrapKey } from '@countersign/pincrypto';
import {
  KEY_ALGORITHMS,
  KEY_USAGES,
  type SymmetricAlgorithm,
  isStrongEnough,
  letterOfModes,
} from '../keys/attributes.ts';
import { assertInUse } from '../keys/ring.ts';
import type { KeyRecord } from '../keys/record.ts';
import { invalid } from '../wire/exceptions.ts';
import {
  type Members,
  SHAPES,
  has,
  membersOf,
  object,
  text,
  union,
  word,
} from '../wire/members.ts';
import { AGREEMENT, agreedProtectionKey } from './import-key.ts';
import { readModes } from './read-attributes.ts';
import type { ControlOperation, ControlRoom, ControlTrace } from './room.ts';

const REQUEST = new Set(['KeyMaterial', 'ExportKeyIdentifier', 'ExportAttributes']);
const ATTRIBUTES = new Set(['KeyCheckValueAlgorithm']);
const MATERIALS = {
  Tr31KeyBlock: new Set(['WrappingKeyIdentifier', 'KeyBlockHeaders']),
  DiffieHellmanTr31KeyBlock: new Set<string>([...AGREEMENT, 'KeyBlockHeaders']),
};
const HEADERS = new Set(['KeyModesOfUse', 'KeyExportability', 'KeyVersion', 'OptionalBlocks']);

const EXPORTABILITY: Readonly<Record<string, KeyBlockExportability>> = {
  EXPORTABLE: 'E',
  NON_EXPORTABLE: 'N',
  SENSITIVE: 'S',
};

interface Wrapping {
  readonly key: KeyObject;
  readonly algorithm: SymmetricAlgorithm;
  readonly strengthBits: number;
  readonly record: KeyRecord;
}

interface Headers {
  readonly modeOfUse: string;
  readonly exportability: KeyBlockExportability;
  readonly keyVersion: string;
}

/** What the receiver may do is what we may, or less: never more. */
function readHeaders(members: Members, record: KeyRecord): Headers {
  const own = letterOfModes(record.attributes.modes) ?? 'N';
  if (!has(members, 'KeyBlockHeaders'))
    return { modeOfUse: own, exportability: 'E', keyVersion: '00' };
  const headers = object(members, 'KeyBlockHeaders', HEADERS);
  if (
    has(headers, 'OptionalBlocks') &&
    Object.keys(object(headers, 'OptionalBlocks', new Set()).values).length > 0
  )
    throw invalid('KeyBlockHeaders', 'optional blocks are not served here');
  let modeOfUse = own;
  if (has(headers, 'KeyModesOfUse')) {
    const modes = readModes(headers, 'KeyModesOfUse');
    const letter = letterOfModes(modes);
    const within = own === 'N' || modes.every((mode) => record.attributes.modes.includes(mode));
    if (letter === undefined || !within)
      throw invalid('KeyBlockHeaders', 'KeyModesOfUse are more than the key has');
    modeOfUse = letter;
  }
  const exportability = has(headers, 'KeyExportability')
    ? (EXPORTABILITY[word(headers, 'KeyExportability', Object.keys(EXPORTABILITY))] ?? 'N')
    : 'E';
  const keyVersion = has(headers, 'KeyVersion')
    ? text(headers, 'KeyVersion', { min: 2, max: 2, pattern: /^[0-9A-Z]{2}$/ })
    : '00';
  return { modeOfUse, exportability, keyVersion };
}

function findWrapping(
  room: ControlRoom,
  ask: { readonly name: keyof typeof MATERIALS; readonly members: Members },
  trace: ControlTrace,
): Wrapping {
  if (ask.name === 'DiffieHellmanTr31KeyBlock') {
    const agreed = agreedProtectionKey(room, { members: ask.members, act: 'export' }, trace);
    const { key, algorithm, strengthBits } = agreed;
    return { key, algorithm, strengthBits, record: agreed.exchange.record };
  }
  const { key, record } = room.ring.use({
    identifier: text(ask.members, 'WrappingKeyIdentifier', SHAPES.keyIdentifier),
    path: 'WrappingKeyIdentifier',
    usages: ['TR31_K0_KEY_ENCRYPTION_KEY', 'TR31_K1_KEY_BLOCK_PROTECTION_KEY'],
    mode: 'Wrap',
  });
  trace.keys.push(record);
  const algorithm = record.attributes.algorithm as SymmetricAlgorithm;
  return { key, record, algorithm, strengthBits: KEY_ALGORITHMS[algorithm].strengthBits };
}

/** ExportKey: as a key block of version D under AES, B under TDES; under a key of ours or an agreed one. */
export const exportKey: ControlOperation = (room, rawRequest, trace) => {
  const request = membersOf(rawRequest, '', REQUEST);
  const record = room.store.get(text(request, 'ExportKeyIdentifier', SHAPES.keyIdentifier));
  assertInUse(record, 'ExportKeyIdentifier');
  if (record.material.kind !== 'symmetric')
    throw invalid('ExportKeyIdentifier', 'only a symmetric key can be wrapped');
  if (!record.exportable) throw invalid('ExportKeyIdentifier', 'the key is not exportable');
  const { name, members } = union(request, 'KeyMaterial', MATERIALS);
  const wrapping = findWrapping(room, { name, members }, trace);
  if (!isStrongEnough(wrapping.strengthBits, record.attributes.algorithm))
    throw invalid('KeyMaterial', 'the key would lie under a weaker one');
  if (has(request, 'ExportAttributes')) {
    const asked = object(request, 'ExportAttributes', ATTRIBUTES);
    if (has(asked, 'KeyCheckValueAlgorithm'))
      word(asked, 'KeyCheckValueAlgorithm', [record.checkValueAlgorithm]);
  }
  const keyBlock = wrapKey({
    header: {
      version: KEY_ALGORITHMS[wrapping.algorithm].family === 'AES' ? 'D' : 'B',
      usage: KEY_USAGES[record.attributes.usage],
      algorithm: KEY_ALGORITHMS[record.attributes.algorithm].family === 'AES' ? 'A' : 'T',
      ...readHeaders(members, record),
      optionalBlocks: [],
    },
    key: room.ring.open(record),
    protectionKey: wrapping.key,
    random: room.random,
  });
  trace.keys.push(record);
  return {
    WrappedKey: {
      WrappingKeyArn: wrapping.record.arn,
      WrappedKeyMaterialFormat: 'TR31_KEY_BLOCK',
      KeyMaterial: keyBlock,
      KeyCheckValue: record.checkValue,
      KeyCheckValueAlgorithm: record.checkValueAlgorithm,
    },
  };
};
