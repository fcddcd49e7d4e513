// The independent set: written by people who know neither the rules nor the grammar. It is read for figures and for nothing else.
import { authenticationIn, handRow, type HandSet, replyToIn } from '../data/hand-row.ts';
import type { TrainRow } from '../data/rows.ts';
import { fieldsIn, oneOf } from '../data/strict.ts';

/** Where the package is absent, so are its figures. */
const PACKAGE = '@countersign/scamcheck-own-set';
export const OWN_SOURCE = 'own set';

interface OwnSet {
  readonly readOwnSet: () => Iterable<unknown> | Promise<Iterable<unknown>>;
}

/** @throws DataError for a row that is not as the package describes them */
export async function readOwnRows(): Promise<readonly TrainRow[]> {
  let loaded: OwnSet;
  try {
    loaded = (await import(PACKAGE)) as OwnSet;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return [];
    throw fault;
  }
  return [...(await loaded.readOwnSet())].map(rowOf);
}

const SET: HandSet = {
  source: OWN_SOURCE,
  ofFlag: ['quote', 'in'],
  headers: (headers, id) => {
    const known = ['auth', 'replyTo'];
    const { auth, replyTo } = fieldsIn(headers, { id, known, place: 'headers' });
    const results = { known: ['spf', 'dkim', 'dmarc'], place: 'auth' };
    return {
      ...(auth === undefined
        ? {}
        : { authentication: authenticationIn(fieldsIn(auth, { id, ...results }), id) }),
      ...replyToIn(replyTo, id),
    };
  },
  answers: (answers, id) => {
    const { direction } = fieldsIn(answers, { id, known: ['direction'], place: 'answers' });
    const known = ['they-contacted-me', 'i-called-the-number-on-my-card'] as const;
    return { answers: { direction: oneOf(known, direction, { id, place: 'direction' }) } };
  },
};

/** @throws DataError for a field, a label or another word that the package does not describe */
export const rowOf = (row: unknown): TrainRow => handRow(row, SET);
