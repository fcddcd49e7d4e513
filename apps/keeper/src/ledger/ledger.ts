import { defineFieldList, appendEntry } from '@countersign/hashchain';
import { toHex, type Clock } from '@countersign/kernel';
import type { KeeperEvent, LogEntry } from '@countersign/keeper-contract';
import type { Sql, Tx } from '../database/index.ts';

/** What of an entry is hashed. A change of names or order needs a new version. */
export const LEDGER_FIELDS = defineFieldList('keeper-log-v1', [
  'sequence',
  'at',
  'actor',
  'channel',
  'operation',
  'card',
  'keyArn',
  'keyCheckValue',
  'result',
  'correlation',
]);

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

export interface Ledger {
  /**
   * Appends exactly one entry for an operation, and what the server is told of it, in the operation's transaction.
   * Takes the lock of the head: call it last. `sealCode` seals the code of a `code.made` event under the event's number.
   */
  readonly append: (
    tx: Tx,
    deed: Deed,
    said?: readonly Said[],
    sealCode?: (event: number, code: string) => Uint8Array,
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
      const hash = await appendDeed(tx, head, deed, at);
      let event = head.event;
      for (const body of said) {
        event += 1;
        await appendEvent(tx, { event, at, body, sealCode });
      }
      await tx.query('update ledger_head set sequence = $1, hash = $2, event = $3 where one', [
        head.sequence + 1,
        hash,
        event,
      ]);
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

async function appendDeed(tx: Tx, head: Head, deed: Deed, at: number): Promise<Uint8Array> {
  const record = {
    sequence: head.sequence + 1,
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
  const { hash } = appendEntry(head.hash, {
    version: LEDGER_FIELDS.version,
    fields: LEDGER_FIELDS.fields(record),
  });
  await tx.query(
    `insert into ledger_entry
       (sequence, at, actor, channel, operation, card, key_arn, key_check_value, result, correlation, hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [...Object.values(record), hash],
  );
  return hash;
}

interface NewEvent {
  readonly event: number;
  readonly at: number;
  readonly body: Said;
  readonly sealCode: ((event: number, code: string) => Uint8Array) | undefined;
}

/** The code of a `code.made` event never stands in the event table: it is sealed beside it until it dies. */
async function appendEvent(tx: Tx, made: NewEvent): Promise<void> {
  const { body } = made;
  if (body.kind !== 'code.made') {
    await tx.query('insert into ledger_event (id, at, body) values ($1, $2, $3)', [
      made.event,
      made.at,
      JSON.stringify(body),
    ]);
    return;
  }
  if (made.sealCode === undefined) throw new Error('a code needs its seal');
  const { code, ...rest } = body;
  await tx.query('insert into ledger_event (id, at, body) values ($1, $2, $3)', [
    made.event,
    made.at,
    JSON.stringify(rest),
  ]);
  await tx.query('insert into ledger_event_code (event, sealed, expires_at) values ($1, $2, $3)', [
    made.event,
    made.sealCode(made.event, code),
    body.expiresAt,
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
