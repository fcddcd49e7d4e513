import type { Instant } from '@countersign/kernel';
import type { Tx } from '../platform/index.ts';
import { likeness, type Signature } from './minhash.ts';
import type { ReportsParts } from './room.ts';
import { BINDS, campaignState } from './rules.ts';
import {
  alikeBy,
  campaignsNaming,
  changeCampaign,
  countCampaign,
  findCampaign,
  insertCampaign,
  lockCampaigns,
  lockGrouping,
  nextCampaignName,
} from './campaign-store.ts';
import { type CampaignRow } from './store.ts';
import type { Indicator } from './types.ts';

/** Alike enough to be one campaign by their words alone; with a shared domain less is enough. */
const ALIKE = 0.6;
const ALIKE_WITH_DOMAIN = 0.3;
/** Fewer words than this are alike by accident: "call me back". */
export const WORDS_MIN = 6;

export interface Likeness {
  readonly signature: Signature;
  readonly bands: readonly bigint[];
  readonly words: number;
  readonly indicators: readonly Indicator[];
}

/** The campaign that a report belongs to: the oldest that it is like, or a new one. Locked until the end of the transaction. */
export async function campaignFor(
  parts: Pick<ReportsParts, 'newId'>,
  tx: Tx,
  report: Likeness & { readonly at: Instant },
): Promise<CampaignRow> {
  await lockGrouping(tx);
  const found = await lockCampaigns(tx, await standing(tx, await campaignsLike(tx, report)));
  const [oldest] = [...found].sort((one, other) => one.first_seen - other.first_seen);
  if (oldest !== undefined) return oldest;
  const fresh: CampaignRow = {
    ...{ id: parts.newId(), name: await nextCampaignName(tx) },
    ...{
      first_seen: report.at,
      last_seen: report.at,
      reports: 0,
      state: 'open',
      merged_into: null,
    },
  };
  await insertCampaign(tx, fresh);
  return fresh;
}

async function campaignsLike(tx: Tx, report: Likeness): Promise<readonly string[]> {
  const naming = await campaignsNaming(tx, report.indicators);
  const bound = naming.filter(({ kind }) => BINDS[kind]).map(({ campaignId }) => campaignId);
  if (report.words < WORDS_MIN) return bound;
  const sharing = new Set(naming.map(({ campaignId }) => campaignId));
  const alike = (await alikeBy(tx, report.bands))
    .filter(({ campaignId, signature }) => {
      const enough = sharing.has(campaignId) ? ALIKE_WITH_DOMAIN : ALIKE;
      return likeness(report.signature, signatureFrom(signature)) >= enough;
    })
    .map(({ campaignId }) => campaignId);
  return [...new Set([...bound, ...alike])];
}

const MERGES_MAX = 20;

/** Where they went, if they were made one with another. */
async function standing(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
  const ends = new Set<string>();
  for (const id of ids) {
    let at: string | null = id;
    for (let step = 0; at !== null && step < MERGES_MAX; step += 1) {
      // oxlint-disable-next-line no-await-in-loop
      const row: CampaignRow | undefined = await findCampaign(tx, at);
      if (row !== undefined && row.merged_into === null) ends.add(row.id);
      at = row?.merged_into ?? null;
    }
  }
  return [...ends];
}

/** A campaign is what its reports are: counted again whenever one comes, goes or is looked at. */
export async function refreshCampaign(tx: Tx, id: string): Promise<void> {
  const { firstSeen, lastSeen, reports, states } = await countCampaign(tx, id);
  await changeCampaign(tx, id, {
    ...{ reports, state: campaignState(states) },
    ...(firstSeen === undefined ? {} : { first_seen: firstSeen }),
    ...(lastSeen === undefined ? {} : { last_seen: lastSeen }),
  });
}

const BYTES = 4;

/** Big endian, as a file of ours would have it. */
export function signatureBytes(signature: Signature): Buffer {
  const bytes = Buffer.alloc(signature.length * BYTES);
  signature.forEach((value, at) => bytes.writeUInt32BE(value, at * BYTES));
  return bytes;
}

function signatureFrom(bytes: Buffer): Signature {
  return Uint32Array.from({ length: bytes.length / BYTES }, (_none, at) =>
    bytes.readUInt32BE(at * BYTES),
  );
}
