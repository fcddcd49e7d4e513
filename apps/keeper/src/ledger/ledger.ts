import { defineFieldList, appendEntry } from '@countersign/hashchain';
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
   * Takes the lock of the head: call it last. `sealCode` seals the code of a `code.made` event under the event's number.
   */
  readonly append: (
    tx: Tx,
    deed: Deed,
    said?: readonly Said[],
    sealCode?: SealCode,
  ) => Promise<void>;
  /** Calls back after events were appended; a hint only, the reader looks again anyway. */
  readonly onEvents: (listener: () => void) => () => void;
  readonly hint: () => void;
}

interface Head {
  readonly sequence: number;
  readonly hash: Buffer;
  readonly event: number;
}

export function createLedger(clock: Clock): Ledger {
  const listeners = new Set<() => void>();
  return {
    append: async (tx, deed, said = [], sealCode) => {
      const [head] = await tx.query<Head>(
        'select sequence, hash, event from ledger_head where one for update',
      );
      if (head === undefined) throw new Error('the ledger has lost its head');
      const at = clock();
      const events = said.map((body, index) => eventOf(head.event + 1 + index, body, sealCode));
      await write(tx, recordOf(deed, head.sequence + 1, at), { head, events });
      for (const event of events)
        if (event.code !== undefined) await keepCode(tx, event.id, event.code);
    },
    onEvents: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hint: () => {
      for (const listener of listeners) listener();
    },
  };
}

function recordOf(deed: Deed, sequence: number, at: number) {
  return {
    sequence,
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
}

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

/** Entry, events and head in one statement: the lock of the head is held for as short as can be. */
async function write(
  tx: Tx,
  record: ReturnType<typeof recordOf>,
  next: { readonly head: Head; readonly events: readonly NewEvent[] },
): Promise<void> {
  const { hash } = appendEntry(next.head.hash, {
    version: LEDGER_FIELDS.version,
    fields: LEDGER_FIELDS.fields(record),
  });
  const events = next.events.map(({ id, body }) => ({ id, body }));
  await tx.query(
    `with entry as (
       insert into ledger_entry
         (sequence, at, actor, channel, operation, card, key_arn, key_check_value, result, correlation, hash)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     ), events as (
       insert into ledger_event (id, at, body)
       select (one->>'id')::bigint, $2, one->'body' from jsonb_array_elements($12::jsonb) as one
     )
     update ledger_head set sequence = $1, hash = $11, event = $13 where one`,
    [...Object.values(record), hash, JSON.stringify(events), next.head.event + events.length],
  );
}

async function keepCode(tx: Tx, event: number, code: NonNullable<NewEvent['code']>): Promise<void> {
  await tx.query('insert into ledger_event_code (event, sealed, expires_at) values ($1, $2, $3)', [
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
