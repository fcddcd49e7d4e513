import type { Outcome } from '@countersign/kernel';
import { createReadCandidate } from './candidate-beside.ts';
import { takeCandidate } from './candidate.ts';
import { overview } from './overview.ts';
import { goBack, propose, release } from './release.ts';
import type { ScamModelParts } from './room.ts';
import { shadow } from './shadow.ts';
import type { ModelOverview, ModelRefusal, StaffDoer } from './types.ts';

export type { ScamModelParts } from './room.ts';
export { CANDIDATE_BYTES_MAX } from './candidate-file.ts';
export type { LoadedWeights } from './loaded.ts';
export { createServing, LOOK_SECONDS, type Serving } from './serving.ts';
export { addWeightsRoute, weightsAddress } from './routes.ts';
export { SAMPLE_STATES } from './types.ts';
export type {
  CandidateView,
  Comparison,
  ComparisonMade,
  ModelOverview,
  ModelRefusal,
  ReleaseView,
  Sample,
  SampleState,
  StaffDoer,
  WeightsView,
} from './types.ts';

type Named = StaffDoer & { readonly sha256: string };
type Done = Promise<Outcome<void, ModelRefusal>>;

/** Which weights judge, which could, and how one takes the place of the other. */
export interface ScamModel {
  readonly overview: () => Promise<ModelOverview>;
  /** Takes up a candidate's file. @returns the hash of its weights */
  readonly take: (
    ask: StaffDoer & { readonly file: Buffer },
  ) => Promise<Outcome<string, ModelRefusal>>;
  readonly compare: (ask: Named) => Done;
  readonly propose: (ask: Named) => Done;
  readonly release: (ask: Named) => Done;
  /** From the newest release, which is the one that somebody saw. */
  readonly back: (ask: StaffDoer & { readonly seen: number }) => Done;
}

export function createScamModel(parts: ScamModelParts): ScamModel {
  const read = createReadCandidate();
  return {
    overview: () => overview(parts),
    take: (ask) => takeCandidate(parts, { ...ask, read }),
    compare: (ask) => shadow(parts, ask),
    propose: (ask) => propose(parts, ask),
    release: (ask) => release(parts, ask),
    back: (ask) => goBack(parts, ask),
  };
}
