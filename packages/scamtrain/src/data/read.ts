// The training data as it lies in its folder: three compressed files, one JSON object a line.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import type { ShownLink } from '@countersign/scamflags';

import type { TrainRow } from './rows.ts';

const FILES = ['train-sms.jsonl.gz', 'train-email.jsonl.gz', 'train-call.jsonl.gz'] as const;
const LINES_MAX = 1_000_000;

export interface Data {
  readonly rows: readonly TrainRow[];
  /** SHA-256 of the three files, one after the other, unpacked. */
  readonly sha256: string;
}

export class DataError extends Error {
  override readonly name = 'DataError';
}

/** @throws DataError in one sentence, where the folder is not what it should be */
export function readData(folder: string): Data {
  const hash = createHash('sha256');
  const rows = FILES.flatMap((file) => {
    const path = join(folder, file);
    if (!existsSync(path)) throw new DataError(`SCAM_DATA names a folder without ${file}.`);
    const bytes = gunzipSync(readFileSync(path));
    hash.update(bytes);
    const lines = bytes
      .toString('utf8')
      .split('\n', LINES_MAX)
      .filter((line) => line !== '');
    return lines.map(parseRow);
  });
  return { rows, sha256: hash.digest('hex') };
}

interface Line extends Omit<TrainRow, 'links'> {
  readonly urls?: readonly string[];
}

function parseRow(line: string): TrainRow {
  const { urls, text, ...row } = JSON.parse(line) as Line;
  if (
    !['sms', 'email', 'call'].includes(row.channel) ||
    !['scam', 'spam', 'legit'].includes(row.label)
  )
    throw new DataError(`The row ${row.id} has a channel or a label that nobody knows.`);
  const links = urls?.map((url): ShownLink => ({ text: url, href: url }));
  return { ...row, text: clean(text), ...(links === undefined ? {} : { links }) };
}

/**
 * Takes out what only tells the source: who speaks in a transcript, and what a publisher made unreadable.
 * Nobody who asks about a call writes "victim:" before each line.
 */
function clean(text: string): string {
  return text
    .replace(/^(?:victim|attacker|customer|agent):[ ]?/gim, '')
    .replace(/\{?\$?\bX{2,}(?:\/X{2,})*\b\}?/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&apos;/g, "'");
}
