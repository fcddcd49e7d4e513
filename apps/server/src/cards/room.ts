import type { Clock, NewId, Random } from '@countersign/kernel';
import type { Audit, AuditActor, AuditChannel, AuditEntry } from '../audit/index.ts';
import type { Jobs } from '../jobs/index.ts';
import type { Database, Tx } from '../platform/index.ts';
import type { ProgrammeRoom } from '../programme/index.ts';
import type { LookUpNumber, TellCardNews } from './types.ts';

/** What the room is handed. */
export interface CardsParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly random: Random;
  readonly programme: ProgrammeRoom;
  readonly audit: Audit;
  readonly jobs: Jobs;
  readonly lookUpNumber: LookUpNumber;
  /** Tells a member, on the old contact and the new, that something of theirs changed. */
  readonly tellNews: TellCardNews;
}

/** Who changes something, for the record. */
export interface Doer {
  readonly actor: AuditActor;
  readonly channel: AuditChannel;
  readonly correlation: string;
}

/** One entry for the record, in the transaction of the change. */
export function record(
  parts: CardsParts,
  tx: Tx,
  facts: {
    readonly doer: Doer;
    readonly operation: string;
    readonly subject?: string;
    readonly refusal?: string;
  },
): Promise<void> {
  const { doer, operation, subject, refusal } = facts;
  const entry: AuditEntry = {
    ...doer,
    operation,
    ...(subject === undefined ? {} : { subject }),
    result: refusal === undefined ? 'done' : 'refused',
    ...(refusal === undefined ? {} : { refusal }),
  };
  return parts.audit.append(tx, entry);
}
