// How far a piece of text is believed. What one source says all the time and its fellows of the same label do not say
// tells the source (a mailing list of 2002, a ministry's form), not whether something is a scam.
import type { Channel } from '@countersign/scamflags';
import { BUCKETS } from '@countersign/scamflags/training';

import type { Prepared } from './prepared.ts';
import type { Tables } from './words.ts';

/** The share of rows that hold a piece, below which nothing is known of it. */
const SHARE_FLOOR = 0.004;
/** Rows that must hold a piece before it is believed at all. */
const ROWS_LEAST = 3;

export interface TrustSettings {
  /** 0 believes everything; 1 believes a piece as far as its sources agree. */
  readonly strictness: number;
}

export const TRUST_SETTINGS: TrustSettings = { strictness: 0.5 };

export function findTrust(
  rows: readonly Prepared[],
  settings = TRUST_SETTINGS,
): Tables<Float32Array> {
  const rowsOfAll = countPieces(rows);
  const trustOf = (channel: Channel) => {
    const ours = rows.filter((row) => row.channel === channel);
    return trustOfChannel(ours, rowsOfAll, settings);
  };
  return { sms: trustOf('sms'), email: trustOf('email'), call: trustOf('call') };
}

function trustOfChannel(
  rows: readonly Prepared[],
  rowsOfAll: Uint32Array,
  { strictness }: TrustSettings,
): Float32Array {
  const groups = new Map<string, Prepared[]>();
  for (const row of rows) {
    const group = groups.get(row.group) ?? [];
    group.push(row);
    groups.set(row.group, group);
  }
  const sides = [true, false].map((isScam) => sharesOf([...groups.values()], isScam));
  return Float32Array.from({ length: BUCKETS }, (_, bucket) => {
    if ((rowsOfAll[bucket] ?? 0) < ROWS_LEAST) return 0;
    let most = 0;
    let second = 0;
    for (const side of sides) {
      if (side.length < 2) continue;
      const shares = side.map((share) => share[bucket] ?? 0).sort((one, other) => other - one);
      if ((shares[0] ?? 0) > most) [most = 0, second = 0] = shares;
    }
    return ((second + SHARE_FLOOR) / (most + SHARE_FLOOR)) ** strictness;
  });
}

/** For each group of one side, the share of its rows that hold a piece. */
function sharesOf(
  groups: readonly (readonly Prepared[])[],
  isScam: boolean,
): readonly Float32Array[] {
  return groups
    .filter(([first]) => first?.isScam === isScam)
    .map((rows) => Float32Array.from(countPieces(rows), (count) => count / rows.length));
}

function countPieces(rows: readonly Prepared[]): Uint32Array {
  const counts = new Uint32Array(BUCKETS);
  const lastSeen = new Int32Array(BUCKETS).fill(-1);
  rows.forEach((row, at) => {
    for (const bucket of row.buckets) {
      if (lastSeen[bucket] === at) continue;
      lastSeen[bucket] = at;
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
  });
  return counts;
}
