import { ok, type Outcome } from '@countersign/kernel';
import type {
  Done,
  CancelMailer,
  OrderedMailer,
  OrderMailer,
  Refusal,
} from '@countersign/keeper-contract';
import { BackendFault, type ControlNumber, type Used } from '../backend-port.ts';
import { addressMac, findByToken, openPan, type Card } from '../cards/index.ts';
import { violates, type Tx } from '../database/index.ts';
import { no, randomDigits, type House } from '../house.ts';
import type { Said } from '../ledger/index.ts';
import { findRecord, openValue } from '../pins/index.ts';
import { decideOrder } from './rules.ts';
import { findOrder, sealValue, type OrderRow } from './store.ts';

const CONTROL_NUMBER_DIGITS = 12;
const DAY_MS = 24 * 3_600_000;

/** Takes an order and has its block made. The same order again is the same order; a fault leaves it to be asked for again. */
export async function orderMailer(
  house: House,
  ask: OrderMailer,
): Promise<Outcome<OrderedMailer, Refusal>> {
  const mac = house.keys.mac('request', JSON.stringify([ask.card, ask.address, ask.letterhead]));
  const noted = await noteOnce(house, ask, mac);
  if (!noted.ok) return noted;
  const { row, card } = noted.value;
  if (row.state === 'ordered') {
    try {
      await generate(house, ask, row, card);
    } catch (fault) {
      if (!(fault instanceof BackendFault)) throw fault;
      house.onFault(fault, 'mailer.order');
      await house.db.transaction((tx) =>
        house.ledger.append(tx, deedOf('mailer.order', ask, 'backend.unavailable')),
      );
      return no('backend.unavailable');
    }
  }
  return ok({ order: row.orderId, controlNumber: row.controlNumber, newPin: row.newPin });
}

type Noted = Outcome<{ readonly row: OrderRow; readonly card: Card }, Refusal>;

async function noteOnce(house: House, ask: OrderMailer, mac: Buffer): Promise<Noted> {
  try {
    return await house.db.transaction((tx) => note(house, tx, ask, mac));
  } catch (fault) {
    // Two orders at once: the constraint let one through. Look again: it is the same order, or another one.
    const raced =
      violates(fault, 'mailers_order_pkey') || violates(fault, 'mailers_order_one_live');
    if (!raced) throw fault;
    return house.db.transaction((tx) => note(house, tx, ask, mac));
  }
}

async function note(house: House, tx: Tx, ask: OrderMailer, mac: Buffer): Promise<Noted> {
  // Orders of one card come one after the other: the same order, sent twice at once, finds itself.
  await tx.query('select 1 from cards_card where token = $1 for no key update', [ask.card]);
  const before = await findOrder(tx, ask.order);
  const card = await findByToken(tx, ask.card);
  if (before !== undefined && card !== undefined) {
    if (before.requestMac.equals(mac)) return ok({ row: before, card });
    await house.ledger.append(tx, deedOf('mailer.order', ask, 'mailer.other-order'));
    return no('mailer.other-order');
  }
  const refusal =
    card === undefined ? { refusal: 'card.unknown' } : await whyNot(house, tx, ask, card);
  if (refusal !== undefined || card === undefined) {
    const { refusal: code, facts } = refusal ?? { refusal: 'card.unknown' };
    await house.ledger.append(tx, deedOf('mailer.order', ask, code));
    return no(code, facts);
  }
  return ok({ row: await insertOrder(house, tx, { ask, card, mac }), card });
}

async function whyNot(
  house: House,
  tx: Tx,
  ask: OrderMailer,
  card: Card,
): Promise<Refusal | undefined> {
  const record = await findRecord(tx, card.token);
  const live = await tx.query<{ readonly order: string }>(
    `select order_id as order from mailers_order
      where card = $1 and state in ('ordered', 'generated', 'released', 'printed')`,
    [card.token],
  );
  const facts = {
    product: house.policy.product(card.productId),
    sameAddress: addressMac(house.keys, card.token, ask.address.lines).equals(card.addressMac),
    addressSince: card.addressSince,
    dispatchedOn: card.dispatchedOn,
    hasPin: record !== undefined && record.valueSealed !== null,
    live: live[0]?.order,
  };
  return decideOrder(facts, house.settings, house.clock());
}

async function insertOrder(
  house: House,
  tx: Tx,
  made: { readonly ask: OrderMailer; readonly card: Card; readonly mac: Buffer },
): Promise<OrderRow> {
  const { ask, card, mac } = made;
  const now = house.clock();
  const letter = { ...ask.address, letterhead: ask.letterhead };
  const method = house.policy.product(card.productId)?.pin.method;
  await tx.query(
    `insert into mailers_order (order_id, card, control_number, state, request_mac, region, language, channel,
       correlation, new_pin, letter_sealed, ordered_at, expires_at)
     values ($1, $2, $3, 'ordered', $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ask.order,
      card.token,
      randomDigits(house.random, CONTROL_NUMBER_DIGITS),
      mac,
      ask.region,
      ask.language,
      ask.channel,
      ask.correlation,
      method === 'visa-pvv',
      sealValue(house.keys, ask.order, 'letter_sealed', Buffer.from(JSON.stringify(letter))),
      now,
      now + house.settings.mailerTtlDays * DAY_MS,
    ],
  );
  const row = await findOrder(tx, ask.order);
  if (row === undefined) throw new Error('an order vanished while it was noted');
  return row;
}

/** The block is generated, not translated: nobody between backend and bureau could open it. */
async function generate(house: House, ask: OrderMailer, row: OrderRow, card: Card): Promise<void> {
  const product = house.policy.product(card.productId);
  const record = await findRecord(house.db, card.token);
  const offset = record === undefined ? undefined : openValue(house.keys, record);
  if (product === undefined) throw new BackendFault('a product vanished while a letter was made');
  const isOffset = !row.newPin;
  const { block, format, newValue, ...used } = await house.backend.mailerBlock({
    pan: openPan(house.keys, card),
    controlNumber: row.controlNumber as ControlNumber,
    method: isOffset ? 'ibm3624-offset' : 'visa-pvv',
    length: isOffset ? (record?.length ?? product.pin.assignedLength) : product.pin.assignedLength,
    ...(isOffset && offset !== undefined ? { offset } : {}),
  });
  await house.db.transaction(async (tx) => {
    // The value of a PIN that nobody has yet, sealed at once.
    const digits = newValue === undefined ? undefined : Buffer.from(newValue.expose());
    const value =
      digits === undefined ? null : sealValue(house.keys, row.orderId, 'value_sealed', digits);
    const sealed = sealValue(house.keys, row.orderId, 'block_sealed', Buffer.from(block));
    const kept = await tx.query(
      `update mailers_order set state = 'generated', block_sealed = $2, value_sealed = $3, format = $4
        where order_id = $1 and state = 'ordered' returning 1`,
      [row.orderId, sealed, value, format],
    );
    if (kept.length === 0) return; // the same order, asked for twice at once
    const said = {
      kind: 'mailer.generated',
      card: card.token,
      correlation: ask.correlation,
      order: row.orderId,
    } as const;
    await house.ledger.append(tx, deedOf('mailer.order', ask, 'done', used), [said]);
  });
}

/** Calls a letter off that was not released yet. */
export async function cancelMailer(
  house: House,
  ask: CancelMailer,
): Promise<Outcome<Done, Refusal>> {
  return house.db.transaction(async (tx) => {
    const row = await findOrder(tx, ask.order);
    const refusal =
      row === undefined
        ? 'mailer.unknown'
        : ['ordered', 'generated', 'cancelled'].includes(row.state)
          ? undefined
          : 'mailer.too-late';
    const said =
      row === undefined || refusal !== undefined || row.state === 'cancelled'
        ? []
        : await callOff(tx, row, ask.correlation);
    const what = { card: row?.card, channel: 'web', correlation: ask.correlation } as const;
    await house.ledger.append(tx, deedOf('mailer.cancel', what, refusal ?? 'done'), said);
    return refusal === undefined ? ok({ done: true }) : no(refusal);
  });
}

/** A new PIN was chosen: a letter that would print the old one does not go. */
export async function callOffForCard(
  tx: Tx,
  card: string,
  correlation: string,
): Promise<readonly Said[]> {
  const rows = await tx.query<{ readonly orderId: string; readonly card: string }>(
    `select order_id as "orderId", card from mailers_order
      where card = $1 and state in ('ordered', 'generated') for update`,
    [card],
  );
  const said: Said[] = [];
  for (const row of rows) said.push(...(await callOff(tx, row, correlation)));
  return said;
}

async function callOff(
  tx: Tx,
  row: Pick<OrderRow, 'orderId' | 'card'>,
  correlation: string,
): Promise<readonly Said[]> {
  await tx.query(
    `update mailers_order set state = 'cancelled', letter_sealed = null, block_sealed = null,
       value_sealed = null where order_id = $1`,
    [row.orderId],
  );
  return [{ kind: 'mailer.cancelled', card: row.card, correlation, order: row.orderId }];
}

function deedOf(
  operation: string,
  ask: Pick<OrderMailer, 'channel' | 'correlation'> & { readonly card?: string | undefined },
  result: string,
  used?: Used,
) {
  return {
    actor: 'server',
    channel: ask.channel,
    operation,
    card: ask.card,
    keyArn: used?.keyArn,
    keyCheckValue: used?.keyCheckValue,
    result,
    correlation: ask.correlation,
  } as const;
}
