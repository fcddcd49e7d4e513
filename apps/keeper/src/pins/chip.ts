import { ok, type Outcome } from '@countersign/kernel';
import type {
  AcknowledgeChip,
  Channel,
  Done,
  Refusal,
  UnlockPin,
} from '@countersign/keeper-contract';
import { findByToken } from '../cards/index.ts';
import type { Tx } from '../database/index.ts';
import { no, type House } from '../house.ts';
import type { Said } from '../ledger/index.ts';
import { settle, takeAll } from '../limits/index.ts';
import { dayBudget } from './act.ts';
import { lockRecord, stateOf } from './record.ts';

/** A PIN changed: letters that would print the old one are called off; `mailers` supplies it. */
export type OnPinChanged = (tx: Tx, card: string, correlation: string) => Promise<readonly Said[]>;

/** Takes the lock away and leaves the PIN as it is; a few times a day, whoever asks. */
export async function unlockPin(house: House, ask: UnlockPin): Promise<Outcome<Done, Refusal>> {
  return house.db.transaction(async (tx) => {
    const refusal = await takeUnlock(house, tx, ask.card);
    const said =
      refusal === undefined
        ? [
            {
              kind: 'pin.unlocked',
              card: ask.card,
              correlation: ask.correlation,
              channel: ask.channel,
            } as const,
          ]
        : [];
    await house.ledger.append(tx, deedOf('pin.unlock', ask, refusal, ask.channel), said);
    return refusal === undefined ? ok({ done: true }) : no(refusal);
  });
}

async function takeUnlock(house: House, tx: Tx, token: string): Promise<string | undefined> {
  const card = await findByToken(tx, token);
  const product = card === undefined ? undefined : house.policy.product(card.productId);
  if (product === undefined) return 'card.unknown';
  const record = await lockRecord(tx, token, product.pin.method);
  const state = stateOf(record, product.pin.triesMax);
  if (state !== 'locked') return 'pin.not-locked';
  const max = product.pin.unlocksPerDayMax;
  const taken = await takeAll(tx, [{ ...dayBudget('pin.unlock', token), max }], house.clock());
  if (!taken.ok) return 'pin.daily-limit';
  await settle(tx, taken.takes);
  await resetTries(tx, token);
  return undefined;
}

/** A new round of tries: what is still on its way from the old one can give nothing back. */
export async function resetTries(tx: Tx, card: string): Promise<void> {
  await tx.query(
    `update pins_record set tries = 0, tries_round = tries_round + 1, locked_at = null where card = $1`,
    [card],
  );
}

/** The issuer says that the script reached the chip. Said twice, it is true once. */
export async function acknowledgeChip(
  house: House,
  ask: AcknowledgeChip,
): Promise<Outcome<Done, Refusal>> {
  return house.db.transaction(async (tx) => {
    const known = await tx.query<{ readonly pending: boolean }>(
      `select chip_pending as pending from pins_record where card = $1 and value_sealed is not null
        for update`,
      [ask.card],
    );
    const record = known[0];
    const refusal = record === undefined ? 'pin.not-set' : undefined;
    const said =
      record?.pending === true
        ? [{ kind: 'pin.chip-acknowledged', card: ask.card, correlation: ask.correlation } as const]
        : [];
    await tx.query('update pins_record set chip_pending = false where card = $1', [ask.card]);
    await house.ledger.append(tx, deedOf('pin.acknowledge-chip', ask, refusal, 'host'), said);
    return refusal === undefined ? ok({ done: true }) : no(refusal);
  });
}

function deedOf(
  operation: string,
  ask: { readonly card: string; readonly correlation: string },
  refusal: string | undefined,
  channel: Channel,
) {
  return {
    actor: 'server',
    channel,
    operation,
    card: ask.card,
    result: refusal ?? 'done',
    correlation: ask.correlation,
  } as const;
}
