import { listOf, type Columns, type Sql, type Tx } from '../database/index.ts';

export interface LineCodeRow {
  readonly card: string;
  readonly ticketHash: Buffer;
  readonly state: 'open' | 'busy' | 'right' | 'wrong' | 'told';
  readonly tries: number;
  readonly correlation: string;
  readonly expiresAt: number;
  /** When a right one came on this call last. */
  readonly provenAt: number | null;
}

const COLUMNS = listOf({
  ...{ card: 'card', ticketHash: 'ticket_hash', state: 'state', tries: 'tries' },
  ...{ correlation: 'correlation', expiresAt: 'expires_at', provenAt: 'proven_at' },
} satisfies Columns<LineCodeRow>);

export async function findCode(sql: Sql, mac: Uint8Array): Promise<LineCodeRow | undefined> {
  const rows = await sql.query<LineCodeRow>(
    `select ${COLUMNS} from line_codes_expected where call_mac = $1`,
    [mac],
  );
  return rows[0];
}

export async function lockCode(tx: Tx, mac: Uint8Array): Promise<LineCodeRow | undefined> {
  const rows = await tx.query<LineCodeRow>(
    `select ${COLUMNS} from line_codes_expected where call_mac = $1 for update`,
    [mac],
  );
  return rows[0];
}

/** Expected anew it has the tries that are left, and another ticket. */
export async function putCode(
  tx: Tx,
  row: {
    readonly mac: Uint8Array;
    readonly card: string;
    readonly ticketHash: Uint8Array;
    readonly correlation: string;
    readonly expiresAt: number;
  },
): Promise<void> {
  await tx.query(
    `insert into line_codes_expected (call_mac, card, ticket_hash, state, correlation, expires_at)
       values ($1, $2, $3, 'open', $4, $5)
     on conflict (call_mac) do update set ticket_hash = $3, state = 'open', correlation = $4, expires_at = $5`,
    [row.mac, row.card, row.ticketHash, row.correlation, row.expiresAt],
  );
}

export async function startTry(tx: Tx, mac: Uint8Array): Promise<void> {
  await tx.query(
    `update line_codes_expected set state = 'busy', tries = tries + 1 where call_mac = $1`,
    [mac],
  );
}

/** Ends the try of one ticket; where another one was given meanwhile, this one counts for nothing. A right one gives the tries back. */
export async function endCode(
  tx: Tx,
  tried: { readonly mac: Uint8Array; readonly ticketHash: Uint8Array; readonly at: number },
  state: 'right' | 'wrong' | 'open',
): Promise<void> {
  await tx.query(
    `update line_codes_expected set state = $3,
        tries = case $3 when 'right' then 0 when 'open' then tries - 1 else tries end,
        proven_at = case $3 when 'right' then $4 else proven_at end
      where call_mac = $1 and ticket_hash = $2`,
    [tried.mac, tried.ticketHash, state, tried.at],
  );
}

/** @returns false where it was told before */
export async function tellCode(tx: Tx, mac: Uint8Array): Promise<boolean> {
  const told = await tx.query(
    `update line_codes_expected set state = 'told' where call_mac = $1 and state = 'right' returning call_mac`,
    [mac],
  );
  return told.length === 1;
}

export async function forgetCodes(tx: Tx, before: number): Promise<void> {
  await tx.query('delete from line_codes_expected where expires_at < $1', [before]);
}
