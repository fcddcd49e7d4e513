import type { PinState } from '@countersign/keeper-contract';
import { listOf, type Columns, type Sql, type Tx } from '../database/index.ts';
import type { ShortReason } from './reasons.ts';

export type LastEntry = 'none' | 'again' | 'weak' | 'differ' | 'set' | 'over';

/** One choice of a PIN on one call. */
export interface ChoiceRow {
  readonly callMac: Buffer;
  readonly card: string;
  readonly ticketHash: Buffer;
  readonly state: 'open' | 'busy' | 'set' | 'over';
  readonly step: 'first' | 'second';
  readonly firstMac: Buffer | null;
  readonly controlNumber: string;
  readonly sharedInformation: Buffer;
  readonly restarts: number;
  readonly outcome: LastEntry;
  readonly why: ShortReason | null;
  readonly pinState: PinState | null;
  readonly correlation: string;
  readonly expiresAt: number;
}

const COLUMNS = listOf({
  ...{ callMac: 'call_mac', card: 'card', ticketHash: 'ticket_hash', state: 'state', step: 'step' },
  ...{ firstMac: 'first_mac', controlNumber: 'control_number', restarts: 'restarts' },
  ...{ sharedInformation: 'shared_information', outcome: 'outcome', why: 'why' },
  ...{ pinState: 'pin_state', correlation: 'correlation', expiresAt: 'expires_at' },
} satisfies Columns<ChoiceRow>);

export async function findChoice(sql: Sql, mac: Uint8Array): Promise<ChoiceRow | undefined> {
  const rows = await sql.query<ChoiceRow>(
    `select ${COLUMNS} from line_pins_choice where call_mac = $1`,
    [mac],
  );
  return rows[0];
}

export async function lockChoice(tx: Tx, mac: Uint8Array): Promise<ChoiceRow | undefined> {
  const rows = await tx.query<ChoiceRow>(
    `select ${COLUMNS} from line_pins_choice where call_mac = $1 for update`,
    [mac],
  );
  return rows[0];
}

/** A choice begins at its first entry. On the same call it has the restarts that are left. */
export async function putChoice(
  tx: Tx,
  row: Pick<ChoiceRow, 'callMac' | 'card' | 'correlation'> & Fresh,
): Promise<void> {
  await tx.query(
    `insert into line_pins_choice
       (call_mac, card, correlation, state, step, ticket_hash, control_number, shared_information, expires_at)
       values ($1, $2, $3, 'open', 'first', $4, $5, $6, $7)
     on conflict (call_mac) do update set correlation = $3, state = 'open', step = 'first', first_mac = null,
       ticket_hash = $4, control_number = $5, shared_information = $6, expires_at = $7,
       outcome = 'none', why = null, pin_state = null`,
    [row.callMac, row.card, row.correlation, ...freshValues(row)],
  );
}

/** What each entry has anew: an older ticket is dead, and the backend agrees no key twice. */
export interface Fresh {
  readonly ticketHash: Buffer;
  readonly controlNumber: string;
  readonly sharedInformation: Uint8Array;
  readonly expiresAt: number;
}

const freshValues = (fresh: Fresh): readonly unknown[] => [
  fresh.ticketHash,
  fresh.controlNumber,
  fresh.sharedInformation,
  fresh.expiresAt,
];

/** How the last entry went is told once; what is not keyed after it is neither weak nor different. */
export async function renewChoice(tx: Tx, mac: Uint8Array, fresh: Fresh): Promise<void> {
  await tx.query(
    `update line_pins_choice set ticket_hash = $2, control_number = $3, shared_information = $4, expires_at = $5,
       outcome = 'none', why = null where call_mac = $1`,
    [mac, ...freshValues(fresh)],
  );
}

/** The ticket dies as its entry begins: brought again when the first entry is over, it would confirm itself. */
export async function startEntry(tx: Tx, mac: Uint8Array): Promise<void> {
  await tx.query(
    `update line_pins_choice set state = 'busy', ticket_hash = '' where call_mac = $1`,
    [mac],
  );
}

/** How one entry ended; nothing else can have touched the row while it was busy. */
export async function endEntry(
  tx: Tx,
  mac: Uint8Array,
  end: Pick<ChoiceRow, 'state' | 'step' | 'firstMac' | 'restarts' | 'outcome'> &
    Partial<Pick<ChoiceRow, 'why' | 'pinState'>>,
): Promise<void> {
  await tx.query(
    `update line_pins_choice set state = $2, step = $3, first_mac = $4, restarts = $5, outcome = $6, why = $7,
       pin_state = $8 where call_mac = $1 and state = 'busy'`,
    [
      ...[mac, end.state, end.step, end.firstMac, end.restarts, end.outcome],
      ...[end.why ?? null, end.pinState ?? null],
    ],
  );
}

export async function forgetChoices(tx: Tx, before: number): Promise<void> {
  await tx.query('delete from line_pins_choice where expires_at < $1', [before]);
}
