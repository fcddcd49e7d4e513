import type { KeyObject } from 'node:crypto';
import type { Clock } from '@countersign/kernel';
import { type Authority, readAuthority } from '@countersign/x509';
import { invalid } from '../wire/exceptions.ts';
import { type KeyUsage, type Mode, allowsMode } from './attributes.ts';
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

export function makeKeyRing(ask: {
  readonly store: KeyStore;
  readonly protection: Protection;
  readonly clock: Clock;
}): KeyRing {
  const { store, protection } = ask;
  const records = new Map<string, KeyRecord>();
  const opened = new Map<string, UsableKey>();
  const attributes = new WeakMap<KeyRecord, IbmAttributes>();
  const authorities = new Map<string, Authority>();
  let generation = -1;

  const find = (identifier: string): KeyRecord => {
    if (generation !== store.generation()) {
      records.clear();
      opened.clear();
      authorities.clear();
      generation = store.generation();
    }
    let record = records.get(identifier);
    if (record === undefined) {
      record = store.get(identifier);
      records.set(identifier, record);
    }
    return record;
  };

  const open = (record: KeyRecord): KeyObject => {
    switch (record.material.kind) {
      case 'symmetric':
        return protection.unwrap(record.material.keyBlock).key;
      case 'key-pair':
        return protection.openPrivate(record.material.sealed, record.arn);
      case 'certificate':
      case 'destroyed':
        throw invalid('KeyIdentifier', 'the key has nothing to open');
    }
  };

  const authorityOf = (record: KeyRecord, path: string, depth = 0): Authority => {
    const known = authorities.get(record.arn);
    if (known !== undefined) return known;
    const { material } = record;
    if (material.kind !== 'certificate' || depth > CHAIN_MAX)
      throw invalid(path, 'is not a certificate that was imported');
    assertInUse(record, path);
    const above =
      material.signedBy === null
        ? undefined
        : authorityOf(find(material.signedBy), path, depth + 1);
    const read = readAuthority(material.pem, ask.clock(), above);
    if (!read.ok)
      throw invalid(path, `the certificate of the authority is refused: ${read.refusal.code}`);
    authorities.set(record.arn, read.value);
    return read.value;
  };

  return {
    use(wanted) {
      const record = find(wanted.identifier);
      assertInUse(record, wanted.path);
      if (
        !wanted.usages.includes(record.attributes.usage) ||
        !allowsMode(record.attributes, wanted.mode)
      )
        throw invalid(wanted.path, 'KeyUsage or KeyModesOfUse do not allow this');
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

/** Certificates between a leaf and its root. */
const CHAIN_MAX = 4;
