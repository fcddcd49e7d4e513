import { keypadDigits, ok, refused, type Outcome } from '@countersign/kernel';
import type { CompareRefusal } from '../contact/index.ts';
import type { LimitAsk } from '../platform/index.ts';
import { caseOf, DAY_SECONDS, record, type CaseworkParts, type DeskAsk } from './room.ts';

/** What a caller says of their card, as a representative typed it. */
export interface Said {
  /** Four digits. */
  readonly lastFour: string;
  readonly postal: string;
}

export type CompareNo =
  | CompareRefusal
  /** Of the set, and never which. */
  | { readonly code: 'casework.not-right'; readonly left: number }
  | { readonly code: 'platform.too-many'; readonly retryAfterSeconds: number };

const LAST_FOUR = /^[0-9]{4}$/;

/**
 * Compares what a caller says with what is on file: right or wrong for the set, and never which. A try is counted before anything is
 * looked at; right, it is evidence of the case (verification: G1 and G2, a claim).
 */
export async function compareSaid(
  parts: CaseworkParts,
  ask: DeskAsk,
  said: Said,
): Promise<Outcome<void, CompareNo>> {
  const taken = await takeTry(parts, ask);
  if (!taken.ok) return taken;
  const { left, memberId } = taken.value;
  const budget = await parts.limits.take(budgets(memberId, ask.staffId));
  if (!budget.ok) {
    await note(parts, ask, budget.refusal.code);
    return budget;
  }
  const sessionId = await caseOf(parts.line, ask.callId);
  return parts.db.transaction(async (tx): Promise<Outcome<void, CompareNo>> => {
    const card = LAST_FOUR.test(said.lastFour)
      ? await parts.cards.findNamed(tx, {
          lastFour: said.lastFour,
          postal: keypadDigits(said.postal),
          memberId,
        })
      : undefined;
    const isRight = card !== undefined;
    await record(parts, tx, ask, {
      operation: 'casework.compared',
      refusal: isRight ? undefined : 'casework.not-right',
    });
    if (!isRight) return refused({ code: 'casework.not-right', left });
    const at = parts.clock();
    for (const item of ['card.last-four', 'identity.address'] as const)
      await parts.verification.addEvidence(
        tx,
        { memberId, sessionId },
        { item, at, channel: 'desk' },
      );
    return ok(undefined);
  });
}

/** Counted in a transaction of its own: what was tried stays tried. */
function takeTry(
  parts: CaseworkParts,
  ask: DeskAsk,
): Promise<Outcome<{ readonly memberId: string; readonly left: number }, CompareRefusal>> {
  return parts.db.transaction(async (tx) => {
    const taken = await parts.contact.takeCompare(tx, ask.staffId, ask.callId);
    if (!taken.ok)
      await record(parts, tx, ask, { operation: 'casework.compared', refusal: taken.refusal.code });
    return taken;
  });
}

function note(parts: CaseworkParts, ask: DeskAsk, refusal: string): Promise<void> {
  return parts.db.transaction((tx) =>
    record(parts, tx, ask, { operation: 'casework.compared', refusal }),
  );
}

/** Many calls about one member are guesses, and so are many members of one representative. */
function budgets(memberId: string, staffId: string): readonly LimitAsk[] {
  const perMember = { kind: 'window', name: 'casework.compares-per-member', max: 9 } as const;
  const perAgent = { kind: 'bucket', name: 'casework.compares-per-agent', max: 200 } as const;
  return [
    { limit: { ...perMember, seconds: DAY_SECONDS }, subject: memberId },
    { limit: { ...perAgent, seconds: DAY_SECONDS }, subject: staffId },
  ];
}
