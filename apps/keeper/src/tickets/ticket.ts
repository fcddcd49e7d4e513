import { createHash } from 'node:crypto';
import type { Act } from '@countersign/keeper-contract';
import { listOf, type Columns, type Sql, type Tx } from '../database/index.ts';

/** A ticket and its visit, as they lie in the store. */
export interface TicketRow {
  readonly ticketHash: Buffer;
  readonly act: Act;
  readonly card: string | null;
  readonly memberReference: string | null;
  readonly visit: string;
  readonly language: string;
  readonly returnPath: string;
  readonly passwordAt: number | null;
  readonly codeTo: string | null;
  readonly correlation: string;
  readonly madeAt: number;
  readonly expiresAt: number;
  readonly state: TicketState;
  readonly opens: number;
  readonly attempts: number;
  readonly codesMade: number;
  readonly nonce: Buffer | null;
  readonly challenge: Buffer | null;
  readonly userHandle: Buffer | null;
  readonly controlNumber: string | null;
  readonly sharedInformation: Buffer | null;
  readonly requestMac: Buffer | null;
  readonly outcome: unknown;
}

export type TicketState = 'new' | 'opened' | 'busy' | 'used' | 'dead';

export const TICKET_COLUMNS: Columns<TicketRow> = {
  ticketHash: 'ticket_hash',
  act: 'act',
  card: 'card',
  memberReference: 'member_reference',
  visit: 'visit',
  language: 'language',
  returnPath: 'return_path',
  passwordAt: 'password_at',
  codeTo: 'code_to',
  correlation: 'correlation',
  madeAt: 'made_at',
  expiresAt: 'expires_at',
  state: 'state',
  opens: 'opens',
  attempts: 'attempts',
  codesMade: 'codes_made',
  nonce: 'nonce',
  challenge: 'challenge',
  userHandle: 'user_handle',
  controlNumber: 'control_number',
  sharedInformation: 'shared_information',
  requestMac: 'request_mac',
  outcome: 'outcome',
};
const COLUMNS = listOf(TICKET_COLUMNS);

/** Only the hash of a ticket is kept: who reads the table can open nothing. */
export function hashTicket(ticket: string): Buffer {
  return createHash('sha256').update(ticket).digest();
}

export async function findTicket(sql: Sql, ticketHash: Uint8Array): Promise<TicketRow | undefined> {
  const rows = await sql.query<TicketRow>(
    `select ${COLUMNS} from visits_ticket where ticket_hash = $1`,
    [ticketHash],
  );
  return rows[0];
}

export async function lockTicket(tx: Tx, ticketHash: Uint8Array): Promise<TicketRow | undefined> {
  const rows = await tx.query<TicketRow>(
    `select ${COLUMNS} from visits_ticket where ticket_hash = $1 for update`,
    [ticketHash],
  );
  return rows[0];
}

export async function setTicketState(
  tx: Tx,
  ticketHash: Uint8Array,
  state: TicketState,
): Promise<void> {
  await tx.query('update visits_ticket set state = $2 where ticket_hash = $1', [ticketHash, state]);
}

/** The one outcome of a visit; `requestMac` is what a repetition is compared with. */
export async function useTicket(
  tx: Tx,
  ticketHash: Uint8Array,
  end: { readonly requestMac?: Uint8Array; readonly outcome?: unknown } = {},
): Promise<void> {
  await tx.query(
    `update visits_ticket set state = 'used', request_mac = $2, outcome = $3 where ticket_hash = $1`,
    [ticketHash, end.requestMac ?? null, JSON.stringify(end.outcome ?? null)],
  );
}
