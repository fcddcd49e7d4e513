// Rows of sets that were written for us, each red flag marked by its words: the development set, and what was written out for the grammar. The
// independent set is written another way, and has a reader of its own, so that neither has to bear with the slips of the other.
import { authenticationIn, handRow, type HandSet, replyToIn } from './hand-row.ts';
import type { TrainRow } from './rows.ts';
import { fieldsIn, oneOf } from './strict.ts';

const DIRECTIONS = {
  'they-called': 'they-contacted-me',
  'i-called': 'i-called-the-number-on-my-card',
} as const;

const MARKED: Omit<HandSet, 'source'> = {
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

/** @throws DataError for a field, a label or another word that the readmes do not name */
export const markedRow = (row: unknown, source: string): TrainRow =>
  handRow(row, { ...MARKED, source });
