import type { Instant } from '@countersign/kernel';
import { atLeast, type Level } from '../../verification/index.ts';
import type { Change, ConfirmedAct, SendNo, TaskDeed, TaskStage } from './types.ts';

/** A case's quarter of an hour: then whoever asked for it may be somebody else. */
export const TASK_MS = 15 * 60_000;
/** What a member confirmed waits for somebody else for a working day and the night before it. */
export const DECISION_MS = 24 * 3_600_000;

/** A representative's call, as it stands. */
export interface CallFacts {
  readonly direction: 'inbound' | 'outbound';
  readonly isTalking: boolean;
  readonly spoken: 'open' | 'right' | 'wrong';
  readonly level: Level;
  /** An alarm is open: nothing of the member is done, and nothing shows it. */
  readonly isHeld: boolean;
}

/**
 * What may be begun at the desk, by who called and what was proven. What is sent into an app is done there by whoever holds it; so on a
 * call that we placed nothing has to be proven for it. What is typed about somebody has to come from somebody whom we know.
 */
export const DESK_LEVELS = {
  task: { inbound: 'L1', outbound: 'L0' },
  change: { inbound: 'L2', outbound: undefined },
  // It gives no right either: the member's passkey and somebody else decide. On a call of ours it is the fraud team that asks.
  unfreeze: { inbound: 'L2', outbound: 'L0' },
} as const satisfies Record<string, Readonly<Record<CallFacts['direction'], Level | undefined>>>;

/** Why a representative may not send something into the app; nothing where they may. */
export function decideSend(
  kind: keyof typeof DESK_LEVELS,
  call: CallFacts | undefined,
): SendNo['code'] | undefined {
  if (call === undefined || !call.isTalking) return 'contact.call-over';
  if (call.spoken === 'wrong') return 'contact.claim-refused';
  const need = DESK_LEVELS[kind][call.direction];
  if (need === undefined) return 'casework.our-call';
  if (!atLeast(call.level, need))
    return atLeast(call.level, 'L1') ? 'casework.not-known' : 'casework.not-named';
  return call.isHeld ? 'verify.not-now' : undefined;
}

/** What a row says, and what its time says of it. */
export function stageAt(
  row: { readonly state: Exclude<TaskStage, 'expired'>; readonly until: number },
  now: Instant,
): TaskStage {
  const waits = row.state === 'open' || row.state === 'confirmed';
  return waits && now >= row.until ? 'expired' : row.state;
}

/** What a member's passkey is asked for: exactly what the task says. */
export function confirmParams(
  deed:
    | { readonly act: 'card.unfreeze'; readonly cardId: string }
    | { readonly act: 'contact.change'; readonly value: readonly string[] | undefined },
): Readonly<Record<string, string>> {
  return deed.act === 'card.unfreeze'
    ? { card: deed.cardId }
    : { to: (deed.value ?? []).join('\n') };
}

/** Whether a task waits for its member's passkey, and then for somebody else. */
export function isConfirmed(
  deed: TaskDeed,
): deed is Extract<TaskDeed, { readonly act: ConfirmedAct }> {
  return deed.act === 'contact.change' || deed.act === 'card.unfreeze';
}

/** How the record calls what is confirmed and decided on. */
export const RECORDED = {
  'contact.change': 'casework.change',
  'card.unfreeze': 'casework.unfreeze',
} as const satisfies Readonly<Record<ConfirmedAct, string>>;

const LINES = { min: 2, max: 6, chars: 80 } as const;
const PHONE = /^\+[1-9][0-9]{6,14}$/;
const MAILBOX = /^[^\s@]{1,64}@[A-Za-z0-9.-]{1,180}\.[A-Za-z]{2,24}$/;

/** What a representative typed, as it is kept; nothing where it has another form. */
export function parseChange(change: Change): readonly string[] | undefined {
  if (change.what === 'address') {
    const lines = change.lines.map((line) => line.trim()).filter((line) => line !== '');
    const fits = lines.every((line) => line.length <= LINES.chars);
    return fits && lines.length >= LINES.min && lines.length <= LINES.max ? lines : undefined;
  }
  const plain = change.what === 'phone' ? change.value.replaceAll(/[\s().-]/g, '') : change.value;
  const value = plain.trim();
  return (change.what === 'phone' ? PHONE : MAILBOX).test(value) ? [value] : undefined;
}
