import type { Clock, Instant } from '@countersign/kernel';
import type { DrawBytes } from '@countersign/pincrypto';
import type { FailureWatch } from '../guard/failure-watch.ts';
import type { SharedUse, SingleUse } from '../guard/single-use.ts';
import type { KeyRing } from '../keys/ring.ts';
import type { KeyRecord } from '../keys/record.ts';
import type { WireException } from '../wire/exceptions.ts';

/** What the data plane works with. */
export interface DataRoom {
  readonly ring: KeyRing;
  readonly singleUse: SingleUse;
  readonly watch: FailureWatch;
  readonly clock: Clock;
  readonly random: DrawBytes;
  /** Longest validity of a peer's certificate on the data plane, in seconds. */
  readonly certificateSecondsMax: number;
}

/** One call under way: what the log will say of it. */
export interface Trace {
  readonly now: Instant;
  readonly keys: KeyRecord[];
  use: SharedUse | undefined;
}

/** What an operation answers: members of its output, or the one no that costs nothing to make. */
export type OperationAnswer =
  | { readonly ok: true; readonly body: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly refusal: WireException };

export type DataOperation = (room: DataRoom, request: unknown, trace: Trace) => OperationAnswer;
