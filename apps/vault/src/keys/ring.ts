import type { KeyObject } from 'node:crypto';
import type { Clock } from '@countersign/kernel';
import { type Authority, readAuthority } from '@countersign/x509';
import { invalid } from '../wire/exceptions.ts';
import { KEY_USAGES, type KeyUsage, type Mode, allowsMode } from './attributes.ts';
import { type IbmAttributes, ibmAttributesOf } from './ibm-attributes.ts';
import type { Protection } from './protection.ts';
import type { KeyRecord } from './record.ts';
import type { KeyStore } from './store.ts';

/** A key that may do what it was asked for, ready to do it. */
export interface UsableKey {
  readonly record: KeyRecord;
  /** Secret key, or private key of a pair. */
  readonly key: KeyObject;
}

export interface KeyAsk {
  readonly identifier: string;
  /** Member that named the key; stands in the refusal. */
  readonly path: string;
  readonly usages: readonly KeyUsage[];
  readonly mode: Mode;
}

/** Opens keys for use, and keeps them open until the store changes. */
export interface KeyRing {
  /** @throws WireException when there is no such key, or it may not do this */
  readonly use: (ask: KeyAsk) => UsableKey;
  /** Opens a key without asking what for: export and import alone need that. */
  readonly open: (record: KeyRecord) => KeyObject;
  readonly ibmAttributes: (key: UsableKey) => IbmAttributes;
  /** @throws WireException when it is no certificate of ours, or not in validity */
  readonly authority: (
    identifier: string,
    path: string,
  ) => { readonly record: KeyRecord; readonly authority: Authority };
}

/** @throws WireException when the key is not in use, whatever for */
export function assertInUse(record: KeyRecord, path: string): void {
  if (record.state !== 'CREATE_COMPLETE') throw invalid(path, 'the key is deleted, or about to be');
  if (!record.enabled) throw invalid(path, 'the key is not enabled');
}

interface RingParts {
  readonly store: KeyStore;
  readonly protection: Protection;
  readonly clock: Clock;
}

/** Certificates between a leaf and its root. */
const CHAIN_MAX = 4;

function openMaterial(protection: Protection, record: KeyRecord): KeyObject {
  const { material, attributes } = record;
  switch (material.kind) {
    case 'symmetric': {
      const { header, key } = protection.unwrap(material.keyBlock);
      // The record says what the key is for, and the block says it again: they cannot differ.
      if (header.usage !== KEY_USAGES[attributes.usage])
        throw new Error('a key block and its record disagree');
      return key;
    }
    case 'key-pair':
      return protection.openPrivate(material.sealed, record.arn);
    case 'certificate':
    case 'destroyed':
      throw invalid('KeyIdentifier', 'the key has nothing to open');
  }
}

/** Finds records and what was made of them, and forgets all of it when the store changes. */
function makeFinder(parts: RingParts) {
  const records = new Map<string, KeyRecord>();
  const opened = new Map<string, UsableKey>();
  const authorities = new Map<string, Authority>();
  let generation = -1;
  const find = (identifier: string): KeyRecord => {
    if (generation !== parts.store.generation()) {
      for (const kept of [records, opened, authorities]) kept.clear();
      generation = parts.store.generation();
    }
    let record = records.get(identifier);
    if (record === undefined) {
      record = parts.store.get(identifier);
      records.set(identifier, record);
    }
    return record;
  };
  const authorityOf = (record: KeyRecord, path: string, depth = 0): Authority => {
    const known = authorities.get(record.arn);
    if (known !== undefined) return known;
    const { material } = record;
    if (material.kind !== 'certificate' || depth > CHAIN_MAX)
      throw invalid(path, 'is not a certificate that was imported');
    assertInUse(record, path);
    const { pem, signedBy } = material;
    const above = signedBy === null ? undefined : authorityOf(find(signedBy), path, depth + 1);
    const read = readAuthority(pem, parts.clock(), above);
    if (!read.ok)
      throw invalid(path, `the certificate of the authority is refused: ${read.refusal.code}`);
    authorities.set(record.arn, read.value);
    return read.value;
  };
  return { find, authorityOf, opened };
}

export function makeKeyRing(parts: RingParts): KeyRing {
  const { find, authorityOf, opened } = makeFinder(parts);
  const attributes = new WeakMap<KeyRecord, IbmAttributes>();
  const open = (record: KeyRecord) => openMaterial(parts.protection, record);
  return {
    use({ identifier, path, usages, mode }) {
      const record = find(identifier);
      assertInUse(record, path);
      if (!usages.includes(record.attributes.usage) || !allowsMode(record.attributes, mode))
        throw invalid(path, 'KeyUsage or KeyModesOfUse do not allow this');
      let usable = opened.get(record.arn);
      if (usable === undefined) {
        usable = { record, key: open(record) };
        opened.set(record.arn, usable);
      }
      return usable;
    },
    open,
    ibmAttributes({ record }) {
      let known = attributes.get(record);
      if (known === undefined) {
        known = ibmAttributesOf(record.tags);
        attributes.set(record, known);
      }
      return known;
    },
    authority(identifier, path) {
      const record = find(identifier);
      return { record, authority: authorityOf(record, path) };
    },
  };
}
