import { Buffer } from 'node:buffer';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '@countersign/kernel';
import { WireException, conflict, notFound } from '../wire/exceptions.ts';
import { StartRefused } from './components.ts';
import { type Settling, makeFolder, readIfThere, replaceAndDestroy, writeWhole } from './files.ts';
import type { Protection } from './protection.ts';
import type { KeyRecord } from './record.ts';

/** Most keys in one store, deleted ones included. */
export const KEYS_MAX = 10_000;
/** Most aliases in one store. */
export const ALIASES_MAX = 10_000;

export const ACCOUNT = '000000000000';

const KEY_ID_BYTES = 16;
const FILE_MODE = 0o600;

/** The vault's keys: in memory while it runs, one authenticated file each on disk. */
export interface KeyStore {
  /** @throws WireException ResourceNotFoundException */
  readonly get: (identifier: string) => KeyRecord;
  readonly list: () => readonly KeyRecord[];
  /** A fresh ARN; nothing is kept under it yet. */
  readonly newArn: () => string;
  /** Writes a key, new or changed; it is on disk when this returns. */
  readonly put: (record: KeyRecord) => void;
  readonly aliases: () => ReadonlyMap<string, string | null>;
  /** Points an alias at a key (null: at none), or takes it away (undefined). */
  readonly setAlias: (name: string, arn: string | null | undefined) => void;
  /** Grows with every change: what was derived from a key is stale when it differs. */
  readonly generation: () => number;
}

export interface KeyStoreOptions {
  readonly folder: string;
  readonly region: string;
  readonly protection: Protection;
  readonly settling: Settling;
  readonly random: (length: number) => Uint8Array;
  readonly clock: Clock;
}

function idOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

/** One line of JSON and one line that authenticates it under the name of the file; undefined when there is none. */
export function readAuthentic(folder: string, name: string, protection: Protection): unknown {
  const text = readIfThere(join(folder, name));
  if (text === undefined) return undefined;
  const [json = '', tag = ''] = text.split('\n');
  if (!protection.isAuthentic(name, json, tag))
    throw new StartRefused(
      `${join(folder, name)} was changed from outside: restore it from a backup`,
    );
  return JSON.parse(json) as unknown;
}

function authenticText(name: string, value: unknown, protection: Protection): string {
  const json = JSON.stringify(value);
  return `${json}\n${protection.authenticate(name, json)}\n`;
}

/** Writes a file of the store so that a change from outside shows. */
export function writeAuthentic(file: {
  readonly folder: string;
  readonly name: string;
  readonly value: unknown;
  readonly protection: Protection;
  readonly settling: Settling;
}): void {
  const contents = authenticText(file.name, file.value, file.protection);
  writeWhole(file.settling, { path: join(file.folder, file.name), contents, mode: FILE_MODE });
}

function loadKeys(folder: string, protection: Protection): Map<string, KeyRecord> {
  const keys = new Map<string, KeyRecord>();
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.json') || name.startsWith('.')) continue;
    const record = readAuthentic(folder, name, protection) as KeyRecord;
    if (`${idOf(record.arn)}.json` !== name)
      throw new StartRefused(
        `${join(folder, name)} belongs to another key: restore it from a backup`,
      );
    keys.set(record.arn, record);
  }
  return keys;
}

/** What is left of a key whose days are over; undefined when they are not. */
function destroyedIfDue(record: KeyRecord, now: number): KeyRecord | undefined {
  if (record.state !== 'DELETE_PENDING' || (record.deletePendingAt ?? Infinity) > now)
    return undefined;
  const material = { kind: 'destroyed' } as const;
  return { ...record, state: 'DELETE_COMPLETE', deletedAt: now, material };
}

/** @throws StartRefused when a file of the store was changed from outside */
export function openKeyStore(options: KeyStoreOptions): KeyStore {
  const { folder, protection, settling } = options;
  const keyFolder = join(folder, 'keys');
  makeFolder(keyFolder);
  const keys = loadKeys(keyFolder, protection);
  const aliases = new Map<string, string | null>(
    (readAuthentic(folder, 'aliases.json', protection) ?? []) as [string, string | null][],
  );
  const prefix = `arn:aws:payment-cryptography:${options.region}:${ACCOUNT}:`;
  let generation = 0;
  const putFile = (record: KeyRecord) => {
    const name = `${idOf(record.arn)}.json`;
    writeAuthentic({ folder: keyFolder, name, value: record, protection, settling });
    keys.set(record.arn, record);
    generation += 1;
  };

  const settle = (record: KeyRecord): KeyRecord => {
    const gone = destroyedIfDue(record, options.clock());
    if (gone === undefined) return record;
    const name = `${idOf(record.arn)}.json`;
    const contents = authenticText(name, gone, protection);
    replaceAndDestroy(settling, { path: join(keyFolder, name), contents, mode: FILE_MODE });
    keys.set(record.arn, gone);
    generation += 1;
    return gone;
  };

  const arnOf = (identifier: string): string | undefined => {
    if (keys.has(identifier)) return identifier;
    const alias = identifier.startsWith(`${prefix}alias/`)
      ? identifier.slice(prefix.length)
      : identifier;
    return aliases.get(alias) ?? undefined;
  };

  return {
    get(identifier) {
      const record = keys.get(arnOf(identifier) ?? '');
      if (record === undefined) throw notFound(identifier);
      return settle(record);
    },
    list: () => [...keys.values()].map(settle),
    newArn: () => `${prefix}key/${Buffer.from(options.random(KEY_ID_BYTES)).toString('hex')}`,
    put(record) {
      if (!keys.has(record.arn) && keys.size >= KEYS_MAX)
        throw new WireException('ServiceQuotaExceededException', { Message: 'too many keys' });
      putFile(record);
    },
    aliases: () => aliases,
    setAlias(name, arn) {
      const next = new Map(aliases);
      if (arn === undefined) next.delete(name);
      else next.set(name, arn);
      if (next.size > ALIASES_MAX) throw conflict('too many aliases');
      writeAuthentic({ folder, name: 'aliases.json', value: [...next], protection, settling });
      aliases.clear();
      for (const [one, target] of next) aliases.set(one, target);
      generation += 1;
    },
    generation: () => generation,
  };
}
