import type { Instant } from '@countersign/kernel';
import type { ScamModelParts } from './room.ts';
import { findComparison, findProposal, listReleases, listWeights } from './store.ts';
import type { CandidateView, ModelOverview } from './types.ts';

/** What is in use, what could be, and what was when. */
export async function overview(parts: ScamModelParts): Promise<ModelOverview> {
  const { db, serving, staffName } = parts;
  await serving.refresh();
  const { shipped } = serving;
  const releases = await listReleases(db.reader);
  const [last] = releases;
  const kept = await listWeights(db.reader);
  const inUse = serving.current().sha256;
  const cardOf = (sha256: string) => kept.find((one) => one.sha256 === sha256)?.card ?? undefined;
  const all = kept.some(({ sha256 }) => sha256 === shipped.sha256)
    ? kept
    : [...kept, { sha256: shipped.sha256, card: null, taken_by: 'software', taken_at: 0 }];
  const candidates = await Promise.all(
    all
      .filter(({ sha256 }) => sha256 !== inUse)
      .map(async (one): Promise<CandidateView> => {
        const { sha256 } = one;
        const isShipped = one.taken_by === 'software';
        const position = last?.position ?? 0;
        const found = await findComparison(db.reader, { sha256, released: inUse });
        const proposal = await findProposal(db.reader, { sha256, position });
        return {
          ...{ sha256, card: one.card ?? undefined, isShipped },
          takenBy: isShipped ? '' : await staffName(one.taken_by),
          takenAt: one.taken_at === 0 ? undefined : (one.taken_at as Instant),
          comparison: found && {
            ...{ id: found.id, at: found.at as Instant, figures: found.figures },
            by: await staffName(found.by_staff),
          },
          proposedBy: proposal && (await staffName(proposal.by_staff)),
        };
      }),
  );
  return {
    inUse: { sha256: inUse, card: cardOf(inUse), isShipped: cardOf(inUse) === undefined },
    before: last?.kind === 'release' ? last.before : undefined,
    candidates,
    releases: await Promise.all(
      releases.map(async ({ at, by_staff, kind, position, proposed_by, sha256 }) => ({
        ...{ position, sha256, kind, at: at as Instant, by: await staffName(by_staff) },
        proposedBy: proposed_by === null ? undefined : await staffName(proposed_by),
      })),
    ),
  };
}
