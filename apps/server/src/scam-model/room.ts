import type { Clock, NewId } from '@countersign/kernel';
import type { Message, Verdict } from '@countersign/scamflags';
import type { Audit } from '../audit/index.ts';
import type { Database, Limits } from '../platform/index.ts';
import type { LoadedWeights } from './loaded.ts';
import type { Serving } from './serving.ts';
import type { Sample } from './types.ts';

export interface ScamModelParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly audit: Pick<Audit, 'append'>;
  readonly limits: Pick<Limits, 'take'>;
  readonly serving: Serving;
  /** Judges by some weights, for the bank that the programme has. */
  readonly judgeBy: (weights: LoadedWeights, message: Message) => Verdict;
  /** The newest reports that have their words still, those that were looked at first. */
  readonly samples: (most: number) => Promise<readonly Sample[]>;
  readonly staffName: (staffId: string) => Promise<string>;
}
