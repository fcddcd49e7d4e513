import type { Instant } from '@countersign/kernel';
import { atLeast, considerConfirm, type EvidenceItem, type Level } from '../verification/index.ts';
import { AT_DESK, caseOf, record, type CaseworkParts, type DeskAsk } from './room.ts';
import { isRaisedOn } from './store.ts';

/** How sure we are who is on a call. */
export interface Standing {
  readonly level: Level;
  /** Oldest first, each thing once, with when it was proven last. */
  readonly earned: readonly { readonly item: EvidenceItem; readonly at: Instant }[];
}

export async function standingOf(
  parts: CaseworkParts,
  call: { readonly id: string; readonly memberId: string },
): Promise<Standing> {
  const session = {
    sessionId: await caseOf(parts.line, call.id),
    memberId: call.memberId,
    risks: [],
  };
  const { counted, level } = await parts.verification.standing(session, AT_DESK);
  const latest = new Map<EvidenceItem, Instant>();
  for (const { at, item } of counted.toSorted((one, other) => one.at - other.at))
    latest.set(item, at);
  return { level, earned: [...latest].map(([item, at]) => ({ item, at })) };
}

type History = Awaited<ReturnType<CaseworkParts['contact']['contactsOf']>>;
const CONTACTS_SHOWN = 5;

/**
 * What we sent the member lately, where the engine lets it be read: from L2 on, and not while something is wrong. That somebody looked
 * is recorded before anything is read.
 */
export async function historyOf(parts: CaseworkParts, ask: DeskAsk): Promise<History | undefined> {
  const claim = await parts.contact.liveClaim(ask.staffId, ask.callId);
  if (claim === undefined || claim.spoken === 'wrong') return undefined;
  const { memberId } = claim;
  const sessionId = await caseOf(parts.line, claim.id);
  const decided = await parts.verification.consider({
    ...AT_DESK,
    ...{ act: 'history.read', subject: memberId, correlation: ask.correlation },
    session: { sessionId, memberId, risks: [] },
  });
  if (!decided.ok) return undefined;
  await parts.db.transaction((tx) =>
    record(parts, tx, ask, { operation: 'casework.history-viewed' }),
  );
  return parts.contact.contactsOf({ memberId, limit: CONTACTS_SHOWN });
}

/**
 * Whether “yes, we were trying to reach you”, and a name, may be opened: where the engine lets it (L1), which an alarm forbids. On the
 * call that an alarm was raised on, what stands on the desk stays: nothing shows it.
 */
export async function mayName(
  parts: CaseworkParts,
  call: { readonly id: string; readonly memberId: string },
  correlation: string,
): Promise<boolean> {
  const { id, memberId } = call;
  const sessionId = await caseOf(parts.line, id);
  const ask = { channel: 'desk', memberId, sessionId, correlation } as const;
  const decided = await considerConfirm(parts.verification, ask);
  if (decided.ok) return true;
  if (decided.refusal.code !== 'verify.not-now') return false;
  const isOwn = await isRaisedOn(parts.db.reader, id, parts.clock());
  return isOwn && atLeast((await standingOf(parts, call)).level, 'L1');
}
