import { canonicalBytes, defineFieldList } from '@countersign/hashchain';
import { toHex, type Clock } from '@countersign/kernel';
import { KEEPER_LOG_FIELDS, type KeeperEvent, type LogEntry } from '@countersign/keeper-contract';
import type { Sql, Tx } from '../database/index.ts';

export const LEDGER_FIELDS = defineFieldList(KEEPER_LOG_FIELDS.version, KEEPER_LOG_FIELDS.names);

/** One operation, done or refused. Never a PIN, a block, an offset or a full card number. */
export interface Deed {
  readonly actor: string;
  readonly channel: 'web' | 'voice' | 'desk' | 'host' | 'press' | 'operator' | 'issuer' | 'server';
  readonly operation: string;
  readonly card?: string | undefined;
  readonly keyArn?: string | undefined;
  readonly keyCheckValue?: string | undefined;
  /** `done`, a verdict, or the dotted code of the refusal. */
  readonly result: string;
  readonly correlation: string;
}

type WithoutPlace<E> = E extends unknown ? Omit<E, 'id' | 'at'> : never;
/** An event for the server; its number and moment are given here. */
export type Said = WithoutPlace<KeeperEvent>;

/** Seals a code under the number of its event. */
export type SealCode = (event: number, code: string) => Uint8Array;

export interface Ledger {
  /**
   * Appends exactly one entry for an operation, and what the server is told of it, in the operation's transaction.
   * Takes the lock of the head: call it last. It travels with the commit, which fails if it does.
   * `sealCode` seals the code of a `code.made` event under the event's number.
   */
  readonly append: (
    tx: Tx,
    deed: Deed,
    said?: readonly Said[],
    sealCode?: SealCode,
  ) => Promise<void>;
  /** The values for `LEDGER_APPEND`, where an operation is one statement and the entry a part of it. */
  readonly entryValues: (deed: Deed) => readonly unknown[];
  /** Calls back after events were appended; a hint only, the reader looks again anyway. */
  readonly onEvents: (listener: () => void) => () => void;
  readonly hint: () => void;
}

/** The call that appends, with its values as the first parameters of a statement. */
export const LEDGER_APPEND = 'ledger_append($1, $2, $3, $4, $5)';

export function createLedger(clock: Clock): Ledger {
  const listeners = new Set<() => void>();
  const append = (tx: Tx, deed: Deed, bodies: readonly object[]) =>
    tx.post(`select ${LEDGER_APPEND}`, valuesOf(deed, clock(), bodies));
  return {
    append: async (tx, deed, said = [], sealCode) => {
      if (!said.some((one) => one.kind === 'code.made')) return append(tx, deed, said);
      // A code is sealed under the number of its event: the head is locked before the entry is made.
      const [head] = await tx.query<{ readonly event: number }>(
        'select event from ledger_head where one for update',
      );
      if (head === undefined) throw new Error('the ledger has lost its head');
      const events = said.map((body, index) => eventOf(head.event + 1 + index, body, sealCode));
      for (const { id, code } of events) if (code !== undefined) keepCode(tx, id, code);
      return append(
        tx,
        deed,
        events.map(({ body }) => body),
      );
    },
    entryValues: (deed) => valuesOf(deed, clock(), []),
    onEvents: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hint: () => {
      for (const listener of listeners) listener();
    },
  };
}

function valuesOf(deed: Deed, at: number, bodies: readonly object[]): readonly unknown[] {
  const record = {
    at,
    actor: deed.actor,
    channel: deed.channel,
    operation: deed.operation,
    card: deed.card ?? null,
    keyArn: deed.keyArn ?? null,
    keyCheckValue: deed.keyCheckValue ?? null,
    result: deed.result,
    correlation: deed.correlation,
  };
  const { before, after } = bytesAround(record);
  const { at: _, ...texts } = record;
  return [at, Object.values(texts), before, after, JSON.stringify(bodies)];
}

type Unnumbered = Omit<Parameters<typeof LEDGER_FIELDS.fields>[0], 'sequence'>;

/** Of the sequence number in the canonical bytes: its length (four bytes, big endian) and its digits. */
const NUMBER_LENGTH_BYTES = 4;
/** An entry numbered with one digit, to cut at. */
const ONE_DIGIT = 7;

const bytesOf = (record: Unnumbered, sequence: number) =>
  canonicalBytes(LEDGER_FIELDS.version, LEDGER_FIELDS.fields({ sequence, ...record }));

/** Canonical bytes of an entry without its number, which the database gives under the lock of the head. */
export function bytesAround(record: Unnumbered): {
  readonly before: Buffer;
  readonly after: Buffer;
} {
  const bytes = bytesOf(record, ONE_DIGIT);
  return {
    before: bytes.subarray(0, numberAt),
    after: bytes.subarray(numberAt + NUMBER_LENGTH_BYTES + 1),
  };
}

// Version, count of fields, name and kind of the first field stand before the number, and are the same in every entry:
// two entries that differ in the number alone show where it stands.
const SAMPLE: Unnumbered = {
  ...{ at: 0, actor: '', channel: '', operation: '', card: null, keyArn: null },
  ...{ keyCheckValue: null, result: '', correlation: '' },
};
const numberAt =
  bytesOf(SAMPLE, ONE_DIGIT).findIndex((byte, at) => byte !== bytesOf(SAMPLE, ONE_DIGIT + 1)[at]) -
  NUMBER_LENGTH_BYTES;

interface NewEvent {
  readonly id: number;
  readonly body: object;
  readonly code?: { readonly sealed: Uint8Array; readonly expiresAt: number };
}

/** The code of a `code.made` event never stands in the event table: it is sealed beside it until it dies. */
function eventOf(id: number, body: Said, sealCode: SealCode | undefined): NewEvent {
  if (body.kind !== 'code.made') return { id, body };
  if (sealCode === undefined) throw new Error('a code needs its seal');
  const { code, ...rest } = body;
  return { id, body: rest, code: { sealed: sealCode(id, code), expiresAt: body.expiresAt } };
}

function keepCode(tx: Tx, event: number, code: NonNullable<NewEvent['code']>): void {
  tx.post('insert into ledger_event_code (event, sealed, expires_at) values ($1, $2, $3)', [
    event,
    code.sealed,
    code.expiresAt,
  ]);
}

/** A page of the log, oldest first. */
export async function readLog(
  sql: Sql,
  ask: { readonly after: number; readonly limit: number },
): Promise<readonly LogEntry[]> {
  const rows = await sql.query<Omit<LogEntry, 'hash'> & { readonly hash: Buffer }>(
    `select sequence, at, actor, channel, operation, card, key_arn as "keyArn",
            key_check_value as "keyCheckValue", result, correlation, hash
       from ledger_entry where sequence > $1 order by sequence limit $2`,
    [ask.after, ask.limit],
  );
  return rows.map((row) => ({ ...row, hash: toHex(row.hash).toLowerCase() }));
}
