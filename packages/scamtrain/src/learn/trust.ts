// How far a piece of text is believed. What one source says all the time and its fellows of the same label do not say
// tells the source (a mailing list of 2002, a ministry's form), not whether something is a scam.
import type { Channel } from '@countersign/scamflags';
import { BUCKETS } from '@countersign/scamflags/training';

import { isWritten } from '../grammar/written.ts';
import type { Prepared } from './prepared.ts';
import type { Tables } from './words.ts';

/** The share of clusters that hold a piece, below which nothing is known of it. */
const SHARE_FLOOR = 0.004;
/** Campaigns, templates or single messages that must hold a piece before it is believed at all. */
const CLUSTERS_LEAST = 3;

export interface TrustSettings {
  /** By channel: 0 believes everything; 1 believes a piece as far as its sources agree. */
  readonly strictness: Readonly<Record<Channel, number>>;
}

/** Genuine calls have three sources, none of them of another year than the scams. */
export const TRUST_SETTINGS: TrustSettings = { strictness: { sms: 0.5, email: 0.5, call: 0 } };

export function findTrust(
  rows: readonly Prepared[],
  settings = TRUST_SETTINGS,
): Tables<Float32Array> {
  const clustersOfAll = countPieces(rows);
  const trustOf = (channel: Channel) => {
    const ours = rows.filter((row) => row.channel === channel);
    return trustOfChannel(ours, clustersOfAll, settings.strictness[channel]);
  };
  return { sms: trustOf('sms'), email: trustOf('email'), call: trustOf('call') };
}

function trustOfChannel(
  rows: readonly Prepared[],
  clustersOfAll: Uint32Array,
  strictness: number,
): Float32Array {
  const groups = [...Map.groupBy(rows, ({ group }) => group).values()];
  const sides = [true, false].map((isScam) =>
    groups
      .filter(([first]) => first?.isScam === isScam)
      .map((group) => ({ isOurs: isOfToday(group), shares: sharesOf(group) })),
  );
  return Float32Array.from({ length: BUCKETS }, (_, bucket) => {
    if ((clustersOfAll[bucket] ?? 0) < CLUSTERS_LEAST) return 0;
    let loudest = { most: 0, second: 0, isOurs: true };
    for (const side of sides) {
      if (side.length < 2) continue;
      const sorted = side
        .map(({ isOurs, shares }) => ({ isOurs, share: shares[bucket] ?? 0 }))
        .sort((one, other) => other.share - one.share);
      const [first, second] = sorted;
      if (first !== undefined && first.share > loudest.most)
        loudest = { most: first.share, second: second?.share ?? 0, isOurs: first.isOurs };
    }
    const { most, second, isOurs } = loudest;
    return isOurs ? 1 : ((second + SHARE_FLOOR) / (most + SHARE_FLOOR)) ** strictness;
  });
}

/** The grammar and what was written out are of today, by many hands: what only they say is no sign of their age. */
const isOfToday = ([first]: readonly Prepared[]) =>
  first !== undefined && (first.row.source === 'grammar' || isWritten(first.row));

/** The share of a group's clusters that hold a piece. */
function sharesOf(rows: readonly Prepared[]): Float32Array {
  const clusters = new Set(rows.map(({ cluster }) => cluster)).size;
  return Float32Array.from(countPieces(rows), (count) => count / clusters);
}

/** In how many clusters a piece is; a template or a campaign is one, however often it was sent. */
function countPieces(rows: readonly Prepared[]): Uint32Array {
  const counts = new Uint32Array(BUCKETS);
  const lastSeen = new Int32Array(BUCKETS).fill(-1);
  const sorted = rows.toSorted((one, other) => one.cluster - other.cluster);
  for (const { cluster, buckets } of sorted) {
    for (const bucket of buckets) {
      if (lastSeen[bucket] === cluster) continue;
      lastSeen[bucket] = cluster;
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
  }
  return counts;
}
