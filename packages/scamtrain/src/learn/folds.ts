// Which rows a model may not see so that it can be asked about them: whole sources, and whole templates of the grammar.
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
  'written calls-us': 3,
  'written calls-gb': 1,
  'written llamadas': 2,
  'written mails-and-texts': 3,
  'written pairs': 4,
  'written forms': 0,
  'written senders': 2,
  'written street': 4,
  'written post': 0,
  'written helpline': 1,
  'written texts': 3,
  'written one-clause': 2,
  'written inbox': 4,
};

/** The fold whose model has not seen the row. */
export function foldOf({ row, cluster }: Prepared): number {
  const whole = SOURCES[row.source];
  if (whole !== undefined) return whole;
  return (row.template === undefined ? cluster : hashText(row.template)) % FOLDS;
}
