import { atLeast, type Level } from '../../verification/index.ts';
import { changeParams } from '../../reach/index.ts';
import type { AppKind } from '../room.ts';
import type { ConfirmedAct, SendNo, TaskDeed, UnfreezeWhy } from './types.ts';

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
  /** Whether who asks is of the fraud team. */
  readonly isFraudTeam: boolean;
}

/**
 * What may be begun at the desk, by who called and what was proven. What is sent into an app is done there by whoever holds it; so on a
 * call that we placed nothing has to be proven for it. What is typed about somebody has to come from somebody whom we know.
 */
export const DESK_LEVELS = {
  task: { inbound: 'L1', outbound: 'L0' },
  change: { inbound: 'L2', outbound: undefined },
  // It gives no right either: the member's passkey and somebody else decide. On a call of ours it is the fraud team that asks, and nobody else.
  unfreeze: { inbound: 'L2', outbound: 'L0' },
} as const satisfies Record<string, Readonly<Record<CallFacts['direction'], Level | undefined>>>;

/** Why a representative may not send something into the app; nothing where they may. */
export function decideSend(
  kind: keyof typeof DESK_LEVELS,
  call: CallFacts | undefined,
): SendNo['code'] | undefined {
  if (call === undefined || !call.isTalking) return 'contact.call-over';
  if (call.spoken === 'wrong') return 'contact.claim-refused';
  if (kind === 'unfreeze' && call.direction === 'outbound' && !call.isFraudTeam)
    return 'casework.not-fraud-team';
  const need = DESK_LEVELS[kind][call.direction];
  if (need === undefined) return 'casework.our-call';
  if (!atLeast(call.level, need))
    return atLeast(call.level, 'L1') ? 'casework.not-known' : 'casework.not-named';
  return call.isHeld ? 'verify.not-now' : undefined;
}

/** What decides for which reasons a freeze may end: whether its member can confirm it, and whether the card is ever used again. */
export interface WhyFacts {
  readonly app: AppKind;
  readonly hasEnded: boolean;
}

export type WhyNo =
  | 'casework.card-not-ended'
  | 'casework.has-passkey'
  | 'casework.no-app'
  | 'casework.no-passkey';

/** Why a freeze does not end for that reason; nothing where it may. */
export function decideWhy(why: UnfreezeWhy, { app, hasEnded }: WhyFacts): WhyNo | undefined {
  if (why === 'card-ended') return hasEnded ? undefined : 'casework.card-not-ended';
  if (why === 'no-passkey') return app === 'passkey' ? 'casework.has-passkey' : undefined;
  // It wants a passkey over exactly this: whoever has none could not confirm it.
  if (app === 'passkey') return undefined;
  return app === 'none' ? 'casework.no-app' : 'casework.no-passkey';
}

/** What a member's passkey is asked for: exactly what the task says. */
export function confirmParams(
  deed:
    | { readonly act: 'card.unfreeze'; readonly cardId: string }
    | { readonly act: 'contact.change'; readonly value: readonly string[] | undefined },
): Readonly<Record<string, string>> {
  return deed.act === 'card.unfreeze' ? { card: deed.cardId } : changeParams(deed.value);
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
