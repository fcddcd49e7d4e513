import type { Instant } from '@countersign/kernel';
import type { ScamModelParts } from './room.ts';
import {
  BY_SOFTWARE,
  findComparison,
  findKept,
  findProposal,
  listReleases,
  listWeights,
  type KeptWeights,
  type ReleaseRow,
} from './store.ts';
import type { CandidateView, ModelOverview, ReleaseView, WeightsView } from './types.ts';

/** What is in use, what could be, and what was when. */
export async function overview(parts: ScamModelParts): Promise<ModelOverview> {
  const { db, serving } = parts;
  await serving.refresh();
  const { shipped } = serving;
  const inUse = serving.current().sha256;
  const [releases, listed, used] = await Promise.all([
    listReleases(db.reader),
    listWeights(db.reader),
    // Those in use may be older than all that are listed.
    findKept(db.reader, inUse),
  ]);
  const [last] = releases;
  const all = listed.some(({ sha256 }) => sha256 === shipped.sha256)
    ? listed
    : [...listed, { sha256: shipped.sha256, card: null, taken_by: BY_SOFTWARE, taken_at: 0 }];
  const others = all.filter(({ sha256 }) => sha256 !== inUse);
  const beside = { inUse, position: last?.position ?? 0 };
  const [candidates, changes] = await Promise.all([
    Promise.all(others.map((one) => candidateView(parts, one, beside))),
    Promise.all(releases.map((one) => releaseView(parts, one))),
  ]);
  return {
    inUse: used === undefined ? { ...SOFTWARE, sha256: inUse } : weightsView(used),
    before: last?.kind === 'release' ? last.before : undefined,
    candidates,
    releases: changes,
  };
}

/** Nothing is kept of them until a release names them. */
const SOFTWARE = { card: undefined, isShipped: true } as const;

const weightsView = ({ card, sha256, taken_by: by }: KeptWeights): WeightsView => ({
  ...{ sha256, card: card ?? undefined, isShipped: by === BY_SOFTWARE },
});

async function candidateView(
  { db, staffName }: ScamModelParts,
  row: KeptWeights,
  { inUse, position }: { readonly inUse: string; readonly position: number },
): Promise<CandidateView> {
  const { sha256 } = row;
  const view = weightsView(row);
  const [found, proposal] = await Promise.all([
    findComparison(db.reader, { sha256, released: inUse }),
    findProposal(db.reader, { sha256, position }),
  ]);
  return {
    ...view,
    takenBy: view.isShipped ? '' : await staffName(row.taken_by),
    takenAt: row.taken_at === 0 ? undefined : (row.taken_at as Instant),
    comparison: found && {
      ...{ id: found.id, at: found.at as Instant, figures: found.figures },
      by: await staffName(found.by_staff),
    },
    proposedBy: proposal && (await staffName(proposal.by_staff)),
  };
}

async function releaseView(
  { staffName }: ScamModelParts,
  { at, by_staff: by, kind, position, proposed_by: proposedBy, sha256 }: ReleaseRow,
): Promise<ReleaseView> {
  return {
    ...{ position, sha256, kind, at: at as Instant, by: await staffName(by) },
    proposedBy: proposedBy === null ? undefined : await staffName(proposedBy),
  };
}
