import { createHmac, timingSafeEqual } from 'node:crypto';
import { mailerRowBytes, type MailerRow, type ReleasedBatch } from '@countersign/keeper-contract';
import { fromBase64Url, fromHex, type Instant } from '@countersign/kernel';
import { openPinBlock, wipe } from '@countersign/pincrypto';
import type { BureauKey } from './bureau-key.ts';
import { drawLetter } from './letter.ts';

export interface PrintedBatch {
  readonly letters: readonly { readonly row: MailerRow; readonly pdf: Buffer }[];
  /** Orders whose row did not fit its MAC, whose block did not open, or whose control number has expired. */
  readonly spoiled: readonly string[];
}

/**
 * Prints every row of a released batch. Each row ends in exactly one of the two lists.
 * @param keyFor  the bureau key of a block format
 */
export async function printBatch(
  batch: ReleasedBatch,
  keyFor: (format: MailerRow['format']) => Promise<BureauKey>,
  now: Instant,
): Promise<PrintedBatch> {
  const letters: { row: MailerRow; pdf: Buffer }[] = [];
  const spoiled: string[] = [];
  for (const row of batch.rows) {
    const pdf = await printRow(row, await keyFor(row.format), now);
    if (pdf === undefined) spoiled.push(row.order);
    else letters.push({ row, pdf });
  }
  return { letters, spoiled };
}

async function printRow(row: MailerRow, key: BureauKey, now: Instant): Promise<Buffer | undefined> {
  if (!fitsMac(row, key.macKey) || row.expiresAt <= now) return undefined;
  const binding =
    row.format === 'ISO_FORMAT_4'
      ? ({ format: 4, account: row.controlNumber } as const)
      : ({ format: 1 } as const);
  const opened = openPinBlock({ ...binding, block: fromHex(row.block), key: key.pinKey });
  try {
    return opened.wellFormed ? await drawLetter(row, opened.pin) : undefined;
  } finally {
    wipe(opened.pin);
  }
}

function fitsMac(row: MailerRow, macKey: Uint8Array): boolean {
  const expected = createHmac('sha256', macKey).update(mailerRowBytes(row)).digest();
  const claimed = fromBase64Url(row.mac);
  return claimed.length === expected.length && timingSafeEqual(claimed, expected);
}
