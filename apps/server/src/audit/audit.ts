import { AUDIT_LIST, auditFieldNames, type AuditLine } from '@countersign/contract';
import {
  CHAIN_START,
  canonicalBytes,
  chainHash,
  defineFieldList,
  verifyChain,
  type ChainEntry,
} from '@countersign/hashchain';
import type { Clock } from '@countersign/kernel';
import { beforeCommit, holdsCardNumber, type Database, type Tx } from '../platform/index.ts';
import {
  headFits,
  insertRows,
  lockHead,
  readAbout,
  readHead,
  readOfPerson,
  readRows,
  readSearch,
  type AuditOfPerson,
  type AuditRow,
  type AuditSearch,
} from './store.ts';
import type { AuditEntry } from './types.ts';

export interface Audit {
  /**
   * Records an entry in the transaction of what it tells. Entries are linked and written when the transaction commits, so
   * the chain is held for an instant only; where that fails, nothing of the transaction stays.
   */
  readonly append: (tx: Tx, entry: AuditEntry) => Promise<void>;
  readonly read: (ask: {
    readonly after: number;
    readonly limit: number;
  }) => Promise<readonly AuditLine[]>;
  /** The newest entries about a subject, newest first. */
  readonly about: (ask: {
    readonly subject: string;
    readonly limit: number;
  }) => Promise<readonly AuditLine[]>;
  /**
   * Entries by and about one person, of some kinds, oldest first; whoever asks has recorded why. Where no subject is named, what they did
   * themselves; where no operation is named, nothing.
   */
  readonly ofPerson: (ask: AuditOfPerson) => Promise<readonly AuditLine[]>;
  /**
   * The newest entries that fit, newest first. That somebody looked is an entry itself, before anything is read.
   */
  readonly search: (
    ask: AuditSearch & { readonly operator: string; readonly correlation: string },
  ) => Promise<readonly AuditLine[]>;
  /** Checks every link from the first entry. */
  readonly verify: () => Promise<AuditVerdict>;
  readonly ready: () => Promise<boolean>;
}

export type AuditVerdict =
  | { readonly whole: true; readonly entries: number }
  /** `position` of the first entry that does not follow. */
  | { readonly whole: false; readonly position: number };

export interface AuditParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly programmeVersion: () => string;
}

const list = defineFieldList(AUDIT_LIST, auditFieldNames);
const OPERATION = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/;
const ID_CHARS_MAX = 200;
const VERIFY_CHUNK = 1_000;

export function createAudit({ db, clock, programmeVersion }: AuditParts): Audit {
  const waiting = new WeakMap<Tx, AuditEntry[]>();
  const append: Audit['append'] = async (tx, entry) => {
    checkEntry(entry);
    const before = waiting.get(tx);
    if (before !== undefined) {
      before.push(entry);
      return;
    }
    const entries = [entry];
    waiting.set(tx, entries);
    beforeCommit(tx, () => write(tx, entries, { at: clock(), programme: programmeVersion() }));
  };
  return {
    append,
    read: async (ask) => (await readRows(db.reader, ask)).map(lineOf),
    about: async (ask) => (await readAbout(db.reader, ask)).map(lineOf),
    ofPerson: async (ask) => (await readOfPerson(db.reader, ask)).map(lineOf),
    search: async ({ operator, correlation, ...ask }) => {
      // A word between them: two numbers side by side could read as one, and that of a card is never recorded.
      const sought = [
        ...(ask.actorId === undefined ? [] : ['by', ask.actorId]),
        ...(ask.operation === undefined ? [] : ['for', ask.operation]),
        ...(ask.subject === undefined ? [] : ['about', ask.subject]),
      ].join(' ');
      await db.transaction((tx) =>
        append(tx, {
          ...{ actor: { kind: 'operator', id: operator }, channel: 'desk', correlation },
          ...{ operation: 'audit.searched', subject: `search ${sought}`.trim(), result: 'done' },
        }),
      );
      return (await readSearch(db.reader, ask)).map(lineOf);
    },
    verify: () => verify(db),
    ready: () => headFits(db.reader),
  };
}

async function write(
  tx: Tx,
  entries: readonly AuditEntry[],
  facts: { readonly at: number; readonly programme: string },
): Promise<void> {
  let { position, hash } = await lockHead(tx);
  const rows = entries.map((entry): AuditRow => {
    position += 1;
    const row = rowOf(entry, { ...facts, position });
    hash = chainHash(hash, canonicalBytes(AUDIT_LIST, fieldsOf(row)));
    return { ...row, hash };
  });
  await insertRows(tx, rows);
}

function rowOf(
  entry: AuditEntry,
  facts: { readonly position: number; readonly at: number; readonly programme: string },
): Omit<AuditRow, 'hash'> {
  return {
    position: facts.position,
    list: AUDIT_LIST,
    at: facts.at,
    actor_kind: entry.actor.kind,
    actor_id: entry.actor.id,
    channel: entry.channel,
    operation: entry.operation,
    subject: entry.subject ?? null,
    result: entry.result,
    refusal: entry.refusal ?? null,
    correlation: entry.correlation,
    programme: facts.programme,
  };
}

function fieldsOf(row: Omit<AuditRow, 'hash'>) {
  return list.fields({
    position: row.position,
    at: row.at,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    channel: row.channel,
    operation: row.operation,
    subject: row.subject,
    result: row.result,
    refusal: row.refusal,
    correlation: row.correlation,
    programme: row.programme,
  });
}

async function verify(db: Database): Promise<AuditVerdict> {
  let head: Uint8Array = CHAIN_START;
  let after = 0;
  for (;;) {
    const rows = await readRows(db.reader, { after, limit: VERIFY_CHUNK });
    // Positions have no gaps: an entry taken out of the middle or the front is noticed here, an altered one by its link.
    const gap = rows.findIndex((row, at) => row.position !== after + at + 1);
    if (gap >= 0) return { whole: false, position: after + gap + 1 };
    const verdict = verifyChain(
      rows.map((row): ChainEntry => ({ version: row.list, fields: fieldsOf(row), hash: row.hash })),
      head,
    );
    if (!verdict.ok) return { whole: false, position: after + verdict.at + 1 };
    head = verdict.head;
    after += rows.length;
    if (rows.length < VERIFY_CHUNK) break;
  }
  if (await headFits(db.reader)) return { whole: true, entries: after };
  const { position } = await readHead(db.reader);
  // As many entries as the head counts: then the newest is not the one that it was written with.
  return { whole: false, position: position === after ? after : after + 1 };
}

function lineOf(row: AuditRow): AuditLine {
  return {
    list: row.list,
    position: row.position,
    at: row.at,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    channel: row.channel,
    operation: row.operation,
    subject: row.subject,
    result: row.result,
    refusal: row.refusal,
    correlation: row.correlation,
    programme: row.programme,
    hash: row.hash.toString('hex'),
  };
}

/** @throws Error for an entry that holds more than names of things */
function checkEntry(entry: AuditEntry): void {
  if (!OPERATION.test(entry.operation))
    throw new Error('an audit operation is not of the form room.deed');
  const texts = [entry.actor.id, entry.subject ?? '', entry.refusal ?? '', entry.correlation];
  if (texts.some((text) => text.length > ID_CHARS_MAX || holdsCardNumber(text))) {
    throw new Error(`an audit entry of ${entry.operation} holds more than ids`);
  }
}
