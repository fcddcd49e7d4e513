import type { Sql } from '../database/index.ts';
import type { Keys } from '../keys/index.ts';

export type OrderState =
  | 'ordered'
  | 'generated'
  | 'released'
  | 'printed'
  | 'spoiled'
  | 'dispatched'
  | 'cancelled';

export interface OrderRow {
  readonly orderId: string;
  readonly card: string;
  readonly controlNumber: string;
  readonly state: OrderState;
  readonly requestMac: Buffer;
  readonly region: string;
  readonly language: string;
  readonly correlation: string;
  readonly newPin: boolean;
  readonly letterSealed: Buffer | null;
  readonly blockSealed: Buffer | null;
  readonly valueSealed: Buffer | null;
  readonly format: 'ISO_FORMAT_4' | 'ISO_FORMAT_1' | null;
  readonly batch: string | null;
  readonly orderedAt: number;
  readonly expiresAt: number;
}

const COLUMNS = `order_id as "orderId", card, control_number as "controlNumber", state,
  request_mac as "requestMac", region, language, correlation, new_pin as "newPin",
  letter_sealed as "letterSealed", block_sealed as "blockSealed", value_sealed as "valueSealed", format,
  batch, ordered_at as "orderedAt", expires_at as "expiresAt"`;

/** Locked where the caller is in a transaction: an order takes one step at a time. */
export async function findOrder(sql: Sql, order: string): Promise<OrderRow | undefined> {
  const rows = await sql.query<OrderRow>(
    `select ${COLUMNS} from mailers_order where order_id = $1 for update`,
    [order],
  );
  return rows[0];
}

export async function findOrders(
  sql: Sql,
  orders: readonly string[],
): Promise<readonly OrderRow[]> {
  return sql.query<OrderRow>(
    `select ${COLUMNS} from mailers_order where order_id = any($1) order by order_id for update`,
    [orders],
  );
}

type SealedColumn = 'letter_sealed' | 'block_sealed' | 'value_sealed';

export function sealValue(keys: Keys, order: string, column: SealedColumn, clear: Buffer): Buffer {
  const sealed = keys.seal('mailer', placeOf(order, column), clear);
  clear.fill(0);
  return sealed;
}

export function openText(
  keys: Keys,
  order: string,
  column: SealedColumn,
  sealed: Buffer | null,
): string {
  if (sealed === null) throw new Error('a letter was wiped before it was printed');
  const clear = keys.open('mailer', placeOf(order, column), sealed);
  const text = clear.toString('utf8');
  clear.fill(0);
  return text;
}

function placeOf(order: string, column: SealedColumn) {
  return { table: 'mailers_order', row: order, column };
}

/** Nothing of a reconciled letter stays but that it was. */
export async function wipe(sql: Sql, orders: readonly string[]): Promise<void> {
  await sql.query(
    `update mailers_order set letter_sealed = null, block_sealed = null, value_sealed = null
      where order_id = any($1)`,
    [orders],
  );
}
