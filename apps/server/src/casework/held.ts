import type { Reader, Tx } from '../platform/index.ts';
import { considerConfirm } from '../verification/index.ts';
import type { CaseworkParts } from './room.ts';
import { hadAlarmSince } from './store.ts';

/**
 * Whether the engine does nothing of a member now, because somebody said that something is wrong: asked as for the least that is
 * anybody's own, “yes, we were trying to reach you”. @param db the transaction, inside one
 */
export async function isHeld(
  parts: Pick<CaseworkParts, 'verification'>,
  ask: { readonly memberId: string; readonly correlation: string },
  db?: Reader,
): Promise<boolean> {
  const { correlation, memberId } = ask;
  const confirm = { channel: 'desk', memberId, sessionId: '', correlation } as const;
  const decided = await considerConfirm(parts.verification, confirm, db);
  return !decided.ok && decided.refusal.code === 'verify.not-now';
}

/** `over`: it is never made; `later`: as long as tries of a factor are used up. */
export type ChangeRisk = 'over' | 'later';

/**
 * What the engine has against a change of how this member is reached, asked in the transaction in which it would be made. Where somebody
 * said, since its member confirmed it, that something is wrong, that counts also when it is closed.
 */
export async function changeRisk(
  parts: Pick<CaseworkParts, 'clock' | 'verification'>,
  tx: Tx,
  ask: {
    readonly memberId: string;
    readonly correlation: string;
    readonly confirmedAt?: number | null;
  },
): Promise<ChangeRisk | undefined> {
  const { confirmedAt, correlation, memberId } = ask;
  const since = confirmedAt ?? parts.clock();
  if (await hadAlarmSince(tx, memberId, since)) return 'over';
  const decided = await parts.verification.consider(
    {
      ...{ act: 'contact.change', subject: memberId, channel: 'web', direction: 'inbound' },
      ...{ session: { sessionId: '', memberId, risks: [] }, correlation },
    },
    tx,
  );
  if (decided.ok) return undefined;
  const { refusal } = decided;
  if (refusal.code === 'verify.not-now') return 'over';
  if (refusal.code !== 'verify.risk') return undefined;
  // A stranger uses up tries: that keeps nobody's change from being made tomorrow.
  return refusal.risk === 'failed-attempts' ? 'later' : 'over';
}
