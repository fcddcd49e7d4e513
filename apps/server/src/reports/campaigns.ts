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

/**
 * The campaign that a report belongs to, or a new one; locked until the end of the transaction. What is nearly the same in its words goes first; else
 * the campaign most of whose reports name the same thing. So one report that names what many campaigns name draws none of them to another.
 */
export async function campaignFor(
  parts: Pick<ReportsParts, 'newId'>,
  tx: Tx,
  report: Likeness & { readonly at: Instant },
): Promise<CampaignRow> {
  await lockGrouping(tx);
  const { alike, naming } = await campaignsLike(tx, report);
  const ids = await standing(tx, alike.length > 0 ? alike : [...naming.keys()]);
  const found = await lockCampaigns(tx, ids);
  const [best] = [...found].sort(
    (one, other) =>
      (naming.get(other.id) ?? 0) - (naming.get(one.id) ?? 0) || one.first_seen - other.first_seen,
  );
  if (best !== undefined) return best;
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

/** Campaigns whose words are alike, and those that name the same thing, with how often they do. */
async function campaignsLike(
  tx: Tx,
  report: Likeness,
): Promise<{ readonly alike: readonly string[]; readonly naming: ReadonlyMap<string, number> }> {
  const found = await campaignsNaming(tx, report.indicators);
  const naming = new Map<string, number>();
  for (const { campaignId, kind, reports } of found)
    if (BINDS[kind]) naming.set(campaignId, (naming.get(campaignId) ?? 0) + reports);
  if (report.words < WORDS_MIN) return { alike: [], naming };
  const sharing = new Set(found.map(({ campaignId }) => campaignId));
  const alike = (await alikeBy(tx, report.bands))
    .filter(({ campaignId, signature }) => {
      const enough = sharing.has(campaignId) ? ALIKE_WITH_DOMAIN : ALIKE;
      return likeness(report.signature, signatureFrom(signature)) >= enough;
    })
    .map(({ campaignId }) => campaignId);
  return { alike: [...new Set(alike)], naming };
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
