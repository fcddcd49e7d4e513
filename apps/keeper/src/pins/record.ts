import { sensitive } from '@countersign/kernel';
import type { PinState } from '@countersign/keeper-contract';
import type { PinMethod, ReferenceValue } from '../backend-port.ts';
import { listOf, type Columns, type Sql, type Tx } from '../database/index.ts';
import type { Keys } from '../keys/index.ts';

/** One current reference value per card; no history. */
export interface PinRecord {
  readonly card: string;
  readonly method: PinMethod;
  readonly valueSealed: Buffer | null;
  readonly length: number | null;
  readonly chipPending: boolean;
  readonly tries: number;
  readonly triesRound: number;
  readonly version: number;
  readonly shownAt: number | null;
  readonly setAt: number | null;
}

export const RECORD_COLUMNS: Columns<PinRecord> = {
  card: 'card',
  method: 'method',
  valueSealed: 'value_sealed',
  length: 'length',
  chipPending: 'chip_pending',
  tries: 'tries',
  triesRound: 'tries_round',
  version: 'version',
  shownAt: 'shown_at',
  setAt: 'set_at',
};
const COLUMNS = listOf(RECORD_COLUMNS);

export async function findRecord(sql: Sql, card: string): Promise<PinRecord | undefined> {
  const rows = await sql.query<PinRecord>(`select ${COLUMNS} from pins_record where card = $1`, [
    card,
  ]);
  return rows[0];
}

/** The record, locked; made empty where the card has none yet. */
export async function lockRecord(tx: Tx, card: string, method: PinMethod): Promise<PinRecord> {
  const lock = () =>
    tx.query<PinRecord>(`select ${COLUMNS} from pins_record where card = $1 for update`, [card]);
  const [known] = await lock();
  if (known !== undefined) return known;
  await tx.query(
    'insert into pins_record (card, method) values ($1, $2) on conflict (card) do nothing',
    [card, method],
  );
  const [made] = await lock();
  if (made === undefined) throw new Error('a PIN record vanished');
  return made;
}

export function stateOf(record: PinRecord | undefined, triesMax: number): PinState {
  if (record === undefined || record.valueSealed === null) return 'not-set';
  if (record.tries >= triesMax) return 'locked';
  return record.chipPending ? 'pending-chip' : 'active';
}

/**
 * The value that is in force from now on. Tries and a lock stay as they are: to unlock is an act of its own.
 * In regions with offline PIN the chip knows nothing of it until a script was delivered.
 */
export async function putValue(
  tx: Tx,
  keys: Keys,
  put: {
    readonly card: string;
    readonly method: PinMethod;
    readonly value: ReferenceValue;
    readonly chipPending: boolean;
    readonly at: number;
  },
): Promise<void> {
  // The digits of an offset or PVV, sealed at once.
  const digits = Buffer.from(put.value.expose(), 'latin1');
  const sealed = keys.seal('pin', placeOf(put.card), digits);
  await tx.query(
    `insert into pins_record (card, method, value_sealed, length, chip_pending, version, set_at)
       values ($1, $2, $3, $4, $5, 1, $6)
       on conflict (card) do update set method = excluded.method, value_sealed = excluded.value_sealed,
         length = excluded.length, chip_pending = excluded.chip_pending,
         version = pins_record.version + 1, set_at = excluded.set_at`,
    [put.card, put.method, sealed, digits.length, put.chipPending, put.at],
  );
  digits.fill(0);
}

export function openValue(
  keys: Keys,
  record: Pick<PinRecord, 'card' | 'valueSealed'>,
): ReferenceValue | undefined {
  if (record.valueSealed === null) return undefined;
  const clear = keys.open('pin', placeOf(record.card), record.valueSealed);
  const value = sensitive(clear.toString('latin1'));
  clear.fill(0);
  return value;
}

function placeOf(card: string) {
  return { table: 'pins_record', row: card, column: 'value_sealed' };
}
