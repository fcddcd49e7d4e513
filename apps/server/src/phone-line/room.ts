import type { Clock, NewId } from '@countersign/kernel';
import type { Audit } from '../audit/index.ts';
import type { Database } from '../platform/index.ts';
import type { ProgrammeRoom } from '../programme/index.ts';

export interface LineParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly audit: Audit;
  readonly programme: ProgrammeRoom;
  /** Names a caller's number without keeping it. */
  readonly hashSource: (number: string) => string;
  /** A keyed hash of a call back's id: its four digits are made of it, and kept nowhere. */
  readonly hashCallBack: (id: string) => Uint8Array;
}
