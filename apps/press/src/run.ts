import {
  askKeeper,
  pressLine,
  type MailerRow,
  type PostJson,
  type ReleasedBatch,
} from '@countersign/keeper-contract';
import type { Clock } from '@countersign/kernel';
import { fetchBureauKey, type BureauKey } from './bureau-key.ts';
import type { Letterbox } from './letterbox.ts';
import { printBatch } from './print.ts';

export interface PressRoom {
  readonly post: PostJson;
  readonly letterbox: Letterbox;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly note: (event: string, facts: Readonly<Record<string, string | number>>) => void;
}

/**
 * Prints every batch that two people released and that was not accounted for yet. Each step can be done again after a
 * crash: a letter is one file, a report names its batch.
 * @returns how many batches were printed
 */
export async function printReleased(room: PressRoom): Promise<number> {
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
    await report(room, { batch: batch.batch, stage: 'printed', good, spoiled });
    room.letterbox.post(rows);
    await report(room, { batch: batch.batch, stage: 'dispatched', good, spoiled });
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

async function report(
  room: PressRoom,
  said: {
    readonly batch: string;
    readonly stage: 'printed' | 'dispatched';
    readonly good: string[];
    readonly spoiled: readonly string[];
  },
): Promise<void> {
  const ask = { ...said, spoiled: [...said.spoiled], correlation: room.newId() };
  const answered = await askKeeper(room.post, pressLine.reportBatch, ask);
  if (!answered.ok) throw new Error(`the keeper refused the report: ${answered.refusal.refusal}`);
}
