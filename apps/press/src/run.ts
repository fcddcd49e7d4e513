import {
  askKeeper,
  pressLine,
  type MailerRow,
  type PostJson,
  type ReleasedBatch,
} from '@countersign/keeper-contract';
import type { Clock } from '@countersign/kernel';
import type { Account, Accounts } from './accounts.ts';
import { fetchBureauKey, type BureauKey } from './bureau-key.ts';
import type { Letterbox } from './letterbox.ts';
import { printBatch } from './print.ts';

export interface PressRoom {
  readonly post: PostJson;
  readonly letterbox: Letterbox;
  readonly accounts: Accounts;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly note: (event: string, facts: Readonly<Record<string, string | number>>) => void;
}

/**
 * Prints every batch that two people released and that was not accounted for yet. Each step can be done again after a
 * crash: a letter is one file, a report names its batch, and what is still to be told stands in the accounts.
 * @returns how many batches were printed
 */
export async function printReleased(room: PressRoom): Promise<number> {
  for (const account of room.accounts.all()) await tellDispatched(room, account);
  const answered = await askKeeper(room.post, pressLine.releasedBatches, {});
  if (!answered.ok) throw new Error(`the keeper refused the batches: ${answered.refusal.refusal}`);
  for (const batch of answered.value.batches) await printOne(room, batch);
  return answered.value.batches.length;
}

async function printOne(room: PressRoom, batch: ReleasedBatch): Promise<void> {
  const keys = new Map<MailerRow['format'], Promise<BureauKey>>();
  const keyFor = (format: MailerRow['format']) => {
    const known = keys.get(format) ?? fetchBureauKey(room.post, format);
    keys.set(format, known);
    return known;
  };
  try {
    const { letters, spoiled } = await printBatch(batch, keyFor, room.clock());
    for (const letter of letters) room.letterbox.spool(letter.row, letter.pdf);
    const rows = letters.map((letter) => letter.row);
    const good = rows.map((row) => row.order);
    if (good.length + spoiled.length !== batch.rows.length)
      throw new Error('the batch does not balance');
    const account = { batch: batch.batch, good };
    // Posted before it is told: once it was told, nobody hands these rows out to be printed again.
    room.letterbox.post(rows);
    room.accounts.open(account);
    await report(room, { ...account, stage: 'printed', spoiled });
    await tellDispatched(room, account);
    room.note('batch-posted', {
      batch: batch.batch,
      printed: good.length,
      spoiled: spoiled.length,
    });
  } finally {
    room.letterbox.wipe();
    for (const key of keys.values())
      await key.then((held) => held.macKey.fill(0)).catch(() => undefined);
  }
}

/** Printed is not told yet where the keeper says so: then the batch is handed out once more, and this comes after it. */
async function tellDispatched(room: PressRoom, account: Account): Promise<void> {
  const told = await report(room, { ...account, stage: 'dispatched', spoiled: [] });
  if (told === 'done') room.accounts.close(account.batch);
}

async function report(
  room: PressRoom,
  said: {
    readonly batch: string;
    readonly stage: 'printed' | 'dispatched';
    readonly good: readonly string[];
    readonly spoiled: readonly string[];
  },
): Promise<'done' | 'not-printed'> {
  const lists = { good: [...said.good], spoiled: [...said.spoiled] };
  const ask = { ...said, ...lists, correlation: room.newId() };
  const answered = await askKeeper(room.post, pressLine.reportBatch, ask);
  if (answered.ok) return 'done';
  if (answered.refusal.refusal === 'mailer.not-printed') return 'not-printed';
  throw new Error(`the keeper refused the report: ${answered.refusal.refusal}`);
}
