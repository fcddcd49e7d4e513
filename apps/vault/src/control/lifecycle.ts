import { Buffer } from 'node:buffer';
import { KEY_STATES, type KeyRecord, keyOnWire, keySummaryOnWire } from '../keys/record.ts';
import { conflict, invalid } from '../wire/exceptions.ts';
import {
  type Members,
  SHAPES,
  has,
  integer,
  membersOf,
  optionalText,
  text,
  word,
} from '../wire/members.ts';
import type { ControlOperation, ControlRoom } from './room.ts';

const BY_KEY = new Set(['KeyIdentifier']);
const DELETE = new Set(['KeyIdentifier', 'DeleteKeyInDays']);
const LIST = new Set(['KeyState', 'NextToken', 'MaxResults']);
const TAGS = new Set(['ResourceArn', 'NextToken', 'MaxResults']);

const DAY_MS = 24 * 3600 * 1000;
/** Days before a key is destroyed: AWS's range and default. */
const DELETE_DAYS = { min: 3, max: 180, otherwise: 7 };
const PAGE = { min: 1, max: 100, otherwise: 50 };

function find(room: ControlRoom, members: Members, name = 'KeyIdentifier'): KeyRecord {
  return room.store.get(text(members, name, SHAPES.keyIdentifier));
}

/** One page of a list; the token is the position, and says nothing else. */
export function page<Item>(
  members: Members,
  items: readonly Item[],
): { readonly items: readonly Item[]; readonly next: Readonly<Record<string, string>> } {
  const size = integer(members, 'MaxResults', PAGE);
  const token = optionalText(members, 'NextToken', SHAPES.token);
  const position = token === undefined ? '0' : Buffer.from(token, 'base64url').toString('latin1');
  if (!/^[0-9]{1,6}$/.test(position)) throw invalid('NextToken', 'is not one of ours');
  const from = Number(position);
  const to = from + size;
  const next =
    to < items.length ? { NextToken: Buffer.from(String(to)).toString('base64url') } : {};
  return { items: items.slice(from, to), next };
}

/** A change of one key, written and answered. */
function changing(
  change: (record: KeyRecord, room: ControlRoom, members: Members) => KeyRecord,
  allowed = BY_KEY,
): ControlOperation {
  return (room, request, trace) => {
    const members = membersOf(request, '', allowed);
    const record = find(room, members);
    trace.keys.push(record);
    const changed = change(record, room, members);
    if (changed !== record) room.store.put(changed);
    return { Key: keyOnWire(changed) };
  };
}

function assertThere(record: KeyRecord): void {
  if (record.state !== 'CREATE_COMPLETE') throw conflict('the key is deleted, or about to be');
}

/** GetKey. */
export const getKey: ControlOperation = (room, request, trace) => {
  const record = find(room, membersOf(request, '', BY_KEY));
  trace.keys.push(record);
  return { Key: keyOnWire(record) };
};

/** ListKeys. */
export const listKeys: ControlOperation = (room, request) => {
  const members = membersOf(request, '', LIST);
  const state = has(members, 'KeyState') ? word(members, 'KeyState', KEY_STATES) : undefined;
  const all = room.store.list().filter((record) => state === undefined || record.state === state);
  const { items, next } = page(members, all);
  return { Keys: items.map(keySummaryOnWire), ...next };
};

/** ListTagsForResource. */
export const listTags: ControlOperation = (room, request) => {
  const members = membersOf(request, '', TAGS);
  const record = find(room, members, 'ResourceArn');
  const { items, next } = page(members, record.tags);
  return { Tags: items.map(({ key, value }) => ({ Key: key, Value: value })), ...next };
};

/** StartKeyUsage. */
export const startKeyUsage = changing((record, room) => {
  assertThere(record);
  return record.enabled ? record : { ...record, enabled: true, usageStartedAt: room.clock() };
});

/** StopKeyUsage. */
export const stopKeyUsage = changing((record, room) => {
  assertThere(record);
  return record.enabled ? { ...record, enabled: false, usageStoppedAt: room.clock() } : record;
});

/** DeleteKey: out of use now, destroyed when the days are over. */
export const deleteKey = changing((record, room, members) => {
  assertThere(record);
  const days = integer(members, 'DeleteKeyInDays', DELETE_DAYS);
  const now = room.clock();
  return {
    ...record,
    state: 'DELETE_PENDING',
    enabled: false,
    usageStoppedAt: record.enabled ? now : record.usageStoppedAt,
    deletePendingAt: now + days * DAY_MS,
  };
}, DELETE);

/** RestoreKey: back from the waiting time, and out of use until somebody starts it. */
export const restoreKey = changing((record) => {
  if (record.state !== 'DELETE_PENDING') throw conflict('the key is not waiting to be deleted');
  return { ...record, state: 'CREATE_COMPLETE', deletePendingAt: null };
});

/** GetPublicKeyCertificate: certificate and chain, base64 of PEM as AWS has them. */
export const getPublicKeyCertificate: ControlOperation = (room, request, trace) => {
  const record = find(room, membersOf(request, '', BY_KEY));
  trace.keys.push(record);
  if (record.material.kind !== 'key-pair')
    throw invalid('KeyIdentifier', 'is not a key pair of ours');
  const base64 = (pem: string) => Buffer.from(pem).toString('base64');
  return {
    KeyCertificate: base64(record.material.certificatePem),
    KeyCertificateChain: base64(room.ownAuthority.certificatePem),
  };
};
