// How much a row counts. Half of a channel is scams and half is not, and within a half no source decides alone:
// the old genuine mail is of 2002 and the scams are not, so what is counted by rows would learn the year.
import type { Channel } from '@countersign/scamflags';

import { isWritten } from '../grammar/written.ts';
import type { Prepared } from './prepared.ts';

/** The part of its half that a source counts for; what is not named has `OTHER`. */
const SHARES: Readonly<Record<string, number>> = {
  'grammar legit': 6,
  'grammar scam': 5,
  'mishra-soni legit': 2,
  'mishra-soni scam': 3,
  'ots-synthetic legit': 1.5,
  'ots-synthetic scam': 2,
  'nazario scam': 5,
  'spamassassin legit': 2,
  // Of the year of the old genuine mail: that year then stands on both sides.
  'spamassassin spam': 1.5,
  'react-email legit': 1,
  'postmark legit': 0.3,
  'mailgun legit': 0.2,
  'cfpb legit': 2,
  'sgd-banks legit': 1,
  'banking77 legit': 1,
  'ftc-robocalls scam': 2,
  'se-dialogues scam': 1.5,
  // Advertising by text is of 2003 and by premium number, or written for the purpose: neither a scam nor genuine here.
  'mishra-soni spam': 0,
  'ots-synthetic spam': 0,
};
const OTHER = 1;
/** What one person wrote out: as strangers tell it, so it counts for more than its rows. */
const WRITTEN = 2;
/** No row counts more than so many of the average, however small its source is. */
const ROW_MOST = 12;

/** @returns for each row how much it counts; one on average within a channel */
export function countRows(rows: readonly Prepared[]): Float64Array {
  const sizes = new Map<string, number>();
  for (const row of rows) sizes.set(keyOf(row), (sizes.get(keyOf(row)) ?? 0) + 1);
  const halves = new Map<string, number>();
  for (const key of sizes.keys()) {
    const [half, group] = partsOf(key);
    halves.set(half, (halves.get(half) ?? 0) + shareOf(group));
  }
  const inChannel = new Map<Channel, number>();
  for (const { channel } of rows) inChannel.set(channel, (inChannel.get(channel) ?? 0) + 1);
  return Float64Array.from(rows, (row) => {
    const key = keyOf(row);
    const [half, group] = partsOf(key);
    const share = shareOf(group) / (halves.get(half) || 1) / 2;
    const count = (share * (inChannel.get(row.channel) ?? 0)) / (sizes.get(key) ?? 2);
    return Math.min(count, ROW_MOST);
  });
}

const keyOf = (row: Prepared) => `${row.channel} ${row.isScam ? 'scam' : 'legit'}|${row.group}`;

function partsOf(key: string): readonly [half: string, group: string] {
  const [half = '', group = ''] = key.split('|');
  return [half, group];
}

function shareOf(group: string): number {
  return SHARES[group] ?? (isWritten({ source: group }) ? WRITTEN : OTHER);
}
