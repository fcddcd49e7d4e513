import type { Level } from '@countersign/scamflags';
import type { LedgerAnswer } from '../reports/index.ts';

type Says = 'scam' | 'caution' | 'unsure' | 'genuine' | 'not-yours';

const BY_LEVEL: Readonly<Record<Level, Says>> = {
  scam: 'scam',
  likely: 'scam',
  caution: 'caution',
  'no-flags': 'unsure',
  'not-enough': 'unsure',
};

/** What our ledger knows comes before what the words look like. */
const BY_LEDGER: Readonly<Record<LedgerAnswer, Says | undefined>> = {
  genuine: 'genuine',
  'not-yours': 'not-yours',
  altered: 'scam',
  'not-ours': undefined,
  unknown: undefined,
};

/** Which message answers a report that came by e-mail; with a word on how to send it whole where its head was lost. */
export function templateFor(report: {
  readonly level: Level;
  readonly ledger: LedgerAnswer;
  readonly isWordsAlone: boolean;
}): string {
  const says = BY_LEDGER[report.ledger] ?? BY_LEVEL[report.level];
  return `reported.${says}${report.isWordsAlone ? '-words' : ''}`;
}
