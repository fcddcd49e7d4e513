import type { Tx } from '../platform/index.ts';
import type { ScamModelParts } from './room.ts';
import type { ModelNo, StaffDoer } from './types.ts';

/** What somebody of the staff did with weights, or was not let do. */
export function record(
  { audit }: Pick<ScamModelParts, 'audit'>,
  tx: Tx,
  { correlation, staffId }: StaffDoer,
  told: {
    readonly operation: string;
    readonly sha256: string | undefined;
    readonly refusal: ModelNo | undefined;
  },
): Promise<void> {
  return audit.append(tx, {
    actor: { kind: 'operator', id: staffId },
    ...{ channel: 'desk', operation: told.operation, correlation },
    // A hash of 64 characters could hold what looks like the number of a card: its letters stand between.
    ...(told.sha256 === undefined ? {} : { subject: nameOf(told.sha256) }),
    ...(told.refusal === undefined
      ? { result: 'done' }
      : { result: 'refused', refusal: told.refusal }),
  });
}

const PIECE = 8;

/** In groups of eight, with a word between: no run of digits in it is long enough to be a card's. */
export function nameOf(sha256: string): string {
  return `weights ${sha256.slice(0, PIECE)} x ${sha256.slice(PIECE, 2 * PIECE)}`;
}
