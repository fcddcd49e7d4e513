// Which rows a model may not see so that it can be asked about them: whole sources, and whole templates of the grammar.
import { foldOfWriter } from '../grammar/written.ts';
import { hashText } from '../random.ts';
import type { Prepared } from './prepared.ts';

export const FOLDS = 5;

/** Sources that are left out together, one of a channel at a time; what is not named is split by cluster. */
const SOURCES: Readonly<Record<string, number>> = {
  'mishra-soni': 0,
  nazario: 0,
  cfpb: 0,
  'ots-synthetic': 1,
  spamassassin: 1,
  'sgd-banks': 1,
  'react-email': 2,
  postmark: 2,
  mailgun: 2,
  banking77: 2,
  'ftc-robocalls': 3,
  'se-dialogues': 4,
};

/** The fold whose model has not seen the row. */
export function foldOf({ row, cluster }: Prepared): number {
  const whole = SOURCES[row.source] ?? foldOfWriter(row);
  if (whole !== undefined) return whole;
  return (row.template === undefined ? cluster : hashText(row.template)) % FOLDS;
}
