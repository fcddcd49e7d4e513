import { createAlias, deleteAlias, getAlias, listAliases, updateAlias } from './aliases.ts';
import { createKey } from './create-key.ts';
import { exportKey } from './export-key.ts';
import { importKey } from './import-key.ts';
import {
  deleteKey,
  getKey,
  getPublicKeyCertificate,
  listKeys,
  listTags,
  restoreKey,
  startKeyUsage,
  stopKeyUsage,
} from './lifecycle.ts';
import type { ControlOperation } from './room.ts';

export const TARGET_PREFIX = 'PaymentCryptographyControlPlane.';

/** The control plane: name of the operation -> operation. */
export const CONTROL_OPERATIONS: ReadonlyMap<string, ControlOperation> = new Map([
  ['CreateKey', createKey],
  ['GetKey', getKey],
  ['ListKeys', listKeys],
  ['ImportKey', importKey],
  ['ExportKey', exportKey],
  ['GetPublicKeyCertificate', getPublicKeyCertificate],
  ['StartKeyUsage', startKeyUsage],
  ['StopKeyUsage', stopKeyUsage],
  ['DeleteKey', deleteKey],
  ['RestoreKey', restoreKey],
  ['ListTagsForResource', listTags],
  ['CreateAlias', createAlias],
  ['UpdateAlias', updateAlias],
  ['GetAlias', getAlias],
  ['DeleteAlias', deleteAlias],
  ['ListAliases', listAliases],
]);
