// The set to look at while the check is worked on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { markedRow } from '../data/marked-row.ts';
import type { TrainRow } from '../data/rows.ts';

const FOLDER = join(import.meta.dirname, '../../dev');
const FILES = ['sms.jsonl', 'email.jsonl', 'call.jsonl'] as const;

/** @throws DataError for a row that is not as the readme of the folder describes them */
export function readDevRows(): readonly TrainRow[] {
  return FILES.flatMap((file) =>
    readFileSync(join(FOLDER, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => devRowOf(JSON.parse(line))),
  );
}

/** @throws DataError for a field, a label or another word that the readme does not name */
export const devRowOf = (row: unknown): TrainRow => markedRow(row, 'dev set');
