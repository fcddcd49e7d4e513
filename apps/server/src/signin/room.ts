import type { Instant } from '@countersign/kernel';
import type { Tx } from '../platform/index.ts';
import type { Hasher } from './hasher.ts';
import type { SigninParts } from './ports.ts';
import { appendEvent } from './session-store.ts';
import type { SecurityEventKind } from './types.ts';

/** What every use-case of the room works with. */
export interface Room extends SigninParts {
  readonly hasher: Hasher;
}

export interface MemberChange {
  readonly memberId: string;
  readonly kind: SecurityEventKind;
  readonly device?: string;
  readonly correlation: string;
  /** Members see it here and are told on their registered channels. */
  readonly tell?: string;
  readonly facts?: Readonly<Record<string, string>>;
}

/** A change that happened: event for the member, audit entry, and a message where there is a template for it. */
export async function recordChange(room: Room, tx: Tx, change: MemberChange): Promise<void> {
  const at: Instant = room.clock();
  await appendEvent(tx, {
    id: room.newId(),
    memberId: change.memberId,
    kind: change.kind,
    device: change.device ?? null,
    at,
  });
  await room.audit(tx, {
    actor: { kind: 'cardmember', id: change.memberId },
    channel: 'web',
    operation: `signin.${change.kind}`,
    subject: change.memberId,
    result: 'done',
    correlation: change.correlation,
  });
  if (change.tell === undefined) return;
  await room.tell(tx, {
    memberId: change.memberId,
    template: change.tell,
    to: 'everywhere',
    facts: { ...change.facts, ...(change.device === undefined ? {} : { device: change.device }) },
    correlation: change.correlation,
  });
}

/** A no is recorded too. */
export async function recordRefusal(
  room: Room,
  entry: {
    readonly operation: string;
    readonly refusal: string;
    readonly memberId?: string;
    readonly correlation: string;
  },
): Promise<void> {
  await room.db.transaction((tx) =>
    room.audit(tx, {
      actor:
        entry.memberId === undefined
          ? { kind: 'anonymous', id: '' }
          : { kind: 'cardmember', id: entry.memberId },
      channel: 'web',
      operation: entry.operation,
      result: 'refused',
      refusal: entry.refusal,
      correlation: entry.correlation,
    }),
  );
}
