// The set to look at while the check is worked on. Its rows are written another way than those of the independent set, and read by a reader of
// their own, so that neither reader has to bear with the slips of the other set.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { authenticationIn, handRow, type HandSet, replyToIn } from '../data/hand-row.ts';
import type { TrainRow } from '../data/rows.ts';
import { fieldsIn, oneOf } from '../data/strict.ts';

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

const DIRECTIONS = {
  'they-called': 'they-contacted-me',
  'i-called': 'i-called-the-number-on-my-card',
} as const;

const SET: HandSet = {
  source: 'dev set',
  ofFlag: ['words', 'in'],
  headers: (headers, id) => {
    const known = ['spf', 'dkim', 'dmarc', 'replyTo'];
    const { replyTo, ...results } = fieldsIn(headers, { id, known, place: 'headers' });
    return { authentication: authenticationIn(results, id), ...replyToIn(replyTo, id) };
  },
  answers: (answers, id) => {
    const { direction } = fieldsIn(answers, { id, known: ['direction'], place: 'answers' });
    const said = oneOf(['they-called', 'i-called'], direction, { id, place: 'direction' });
    return { answers: { direction: DIRECTIONS[said] } };
  },
};

/** @throws DataError for a field, a label or another word that the readme does not name */
export const devRowOf = (row: unknown): TrainRow => handRow(row, SET);
