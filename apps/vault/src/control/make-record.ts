import { type KeyObject, createHash } from 'node:crypto';
import { deriveCheckValue } from '@countersign/pincrypto';
import {
  KEY_ALGORITHMS,
  KEY_USAGES,
  type KeyAttributes,
  type SymmetricAlgorithm,
  isSymmetric,
  letterOfModes,
} from '../keys/attributes.ts';
import type { CheckValueAlgorithm, KeyMaterial, KeyRecord } from '../keys/record.ts';
import { invalid } from '../wire/exceptions.ts';
import type { ControlRoom } from './room.ts';

/** Check value of a key: TDES by the legacy method, AES by CMAC, a public key by the hash that AWS uses. */
export function checkValueOf(
  attributes: KeyAttributes,
  key: KeyObject,
): { readonly checkValue: string; readonly checkValueAlgorithm: CheckValueAlgorithm } {
  const { algorithm } = attributes;
  if (!isSymmetric(algorithm)) {
    const info = key.export({ format: 'der', type: 'spki' });
    const digest = createHash('sha1').update(info).digest('hex');
    return { checkValue: digest.slice(0, 6).toUpperCase(), checkValueAlgorithm: 'SHA_1' };
  }
  const { family } = KEY_ALGORITHMS[algorithm];
  const blockAlgorithm = family === 'AES' ? 'AES' : 'TDES';
  return {
    checkValue: deriveCheckValue(blockAlgorithm, key).toString('hex').toUpperCase(),
    checkValueAlgorithm: blockAlgorithm === 'AES' ? 'CMAC' : 'ANSI_X9_24',
  };
}

/** The key as it will lie in the store. */
export function storedSymmetric(
  room: ControlRoom,
  ask: {
    readonly attributes: KeyAttributes;
    readonly exportable: boolean;
    readonly key: KeyObject;
  },
): KeyMaterial {
  const { attributes } = ask;
  assertNotDegenerate(ask.key, attributes.algorithm as SymmetricAlgorithm);
  const keyBlock = room.protection.wrap(
    {
      version: 'D',
      usage: KEY_USAGES[attributes.usage],
      algorithm: KEY_ALGORITHMS[attributes.algorithm].family === 'AES' ? 'A' : 'T',
      modeOfUse: letterOfModes(attributes.modes) ?? 'N',
      keyVersion: '00',
      exportability: ask.exportable ? 'E' : 'N',
      optionalBlocks: [],
    },
    ask.key,
  );
  return { kind: 'symmetric', keyBlock };
}

/** A TDES key with equal parts is a weaker cipher under a stronger name (NIST SP 800-67 clause 3.3.2). */
function assertNotDegenerate(key: KeyObject, algorithm: SymmetricAlgorithm): void {
  if (KEY_ALGORITHMS[algorithm].family !== 'TDES') return;
  const bytes = key.export();
  const parts = [0, 8, 16].slice(0, bytes.length / 8).map((at) => bytes.subarray(at, at + 8));
  const equal = parts.some((part, at) => parts.slice(at + 1).some((other) => part.equals(other)));
  bytes.fill(0);
  if (equal) throw invalid('KeyMaterial', 'the parts of a TDES key must differ');
}

/** A new record in use; what is not said is as for a key made here. */
export function newRecord(
  room: ControlRoom,
  ask: Pick<
    KeyRecord,
    | 'arn'
    | 'attributes'
    | 'checkValue'
    | 'checkValueAlgorithm'
    | 'enabled'
    | 'exportable'
    | 'origin'
    | 'tags'
    | 'material'
  > & {
    readonly deriveKeyUsage?: KeyRecord['deriveKeyUsage'];
  },
): KeyRecord {
  const now = room.clock();
  return {
    arn: ask.arn,
    attributes: {
      usage: ask.attributes.usage,
      keyClass: ask.attributes.keyClass,
      algorithm: ask.attributes.algorithm,
      modes: ask.attributes.modes,
    },
    checkValue: ask.checkValue,
    checkValueAlgorithm: ask.checkValueAlgorithm,
    enabled: ask.enabled,
    exportable: ask.exportable,
    state: 'CREATE_COMPLETE',
    origin: ask.origin,
    createdAt: now,
    usageStartedAt: ask.enabled ? now : null,
    usageStoppedAt: null,
    deletePendingAt: null,
    deletedAt: null,
    deriveKeyUsage: ask.deriveKeyUsage ?? null,
    tags: ask.tags,
    material: ask.material,
  };
}
