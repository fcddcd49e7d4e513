import type { Clock, NewId, Random } from '@countersign/kernel';
import type { Audit, AuditActor, AuditChannel } from '../audit/index.ts';
import type { Cards } from '../cards/index.ts';
import type { Contact } from '../contact/index.ts';
import type { Jobs } from '../jobs/index.ts';
import {
  holdsCardNumber,
  type Database,
  type Limits,
  type Reader,
  type Tx,
} from '../platform/index.ts';
import type { Verification } from '../verification/index.ts';

/** Everything that the room is handed; it reads nothing else. */
export interface ReachParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: NewId;
  readonly audit: Pick<Audit, 'append'>;
  readonly limits: Limits;
  readonly jobs: Jobs;
  readonly cards: Pick<
    Cards,
    | 'addressOf'
    | 'changeAddress'
    | 'contactPointsOf'
    | 'dropProposed'
    | 'findEndpoint'
    | 'findMember'
    | 'formerPointsAt'
    | 'membersAt'
    | 'proposeContactPoint'
    | 'replaceContactPoint'
    | 'restoreContactPoint'
  >;
  readonly contact: Pick<Contact, 'isCalling' | 'tellMember'>;
  readonly verification: Pick<Verification, 'codes' | 'spend' | 'spendCode'>;
  /** Calling codes of phones that members of a region may change to by themselves: a text abroad costs more than it is worth to a thief. */
  readonly phoneCodes: (regionId: string) => readonly string[];
  /** Whether a risk of the member is open: a change that cools off, an alarm, a card frozen because of fraud. Then no contact changes. */
  readonly isHeld: (reader: Reader, memberId: string) => Promise<boolean>;
  /** Somebody of the fraud team looks into a change that was undone; until then nothing of the member is done. */
  readonly raise: (
    tx: Tx,
    ask: { readonly memberId: string; readonly changeId: string; readonly correlation: string },
  ) => Promise<void>;
}

/** One entry for the record. */
export function record(
  { audit }: Pick<ReachParts, 'audit'>,
  tx: Tx,
  entry: {
    readonly actor: AuditActor;
    readonly channel?: AuditChannel;
    readonly operation: string;
    readonly subject?: string | undefined;
    readonly refusal?: string | undefined;
    readonly correlation: string;
  },
): Promise<void> {
  const { actor, channel = 'web', correlation, operation, refusal, subject } = entry;
  return audit.append(tx, {
    ...{ actor, channel, operation, correlation },
    // An id comes out of an address: what somebody pasted there is not written down.
    ...(subject === undefined || holdsCardNumber(subject) ? {} : { subject }),
    ...(refusal === undefined ? { result: 'done' } : { result: 'refused', refusal }),
  });
}
