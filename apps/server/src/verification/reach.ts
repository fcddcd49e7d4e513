import type { Instant } from '@countersign/kernel';
import { hashAction } from './action.ts';
import { decideStanding, gatherStanding, type AssureAsk } from './assurance.ts';
import { itemOf, textPhone, type StepUpParts } from './factors.ts';
import type { Factor, OutOfReach } from './step-up-types.ts';
import type { Act, Evidence, EvidenceItem, VerifyRefusal } from './types.ts';

/** Asks the same rule twice: as things stand, and as if the member had proven all that they can. */
export async function listOutOfReach<A extends Act>(
  parts: StepUpParts,
  ask: Omit<AssureAsk<A>, 'act'>,
  wanted: readonly A[],
): Promise<OutOfReach<A>> {
  const [standing, factors] = await Promise.all([
    gatherStanding(parts, ask.session),
    factorsOf(parts, ask.session.memberId),
  ]);
  const refusals = wanted.flatMap((act): readonly (readonly [A, VerifyRefusal])[] => {
    const asked: AssureAsk<A> = { ...ask, act };
    const supposed = suppose(asked, factors, standing.now);
    const best = decideStanding(parts, asked, {
      ...standing,
      evidence: [...standing.evidence, ...supposed],
    });
    return best.ok ? [] : [[act, byRisk(best.refusal)]];
  });
  return Object.fromEntries(refusals) as OutOfReach<A>;
}

/** Where only a risk makes the member's proofs too few, the risk is the reason, and its end is the answer. */
function byRisk(refusal: VerifyRefusal): VerifyRefusal {
  if (refusal.code !== 'verify.step-up' || refusal.raisedBy === undefined) return refusal;
  const { risk, until } = refusal.raisedBy;
  return {
    code: 'verify.risk',
    act: refusal.act,
    risk,
    ...(until === undefined ? {} : { until }),
  };
}

async function factorsOf(parts: StepUpParts, memberId: string): Promise<readonly Factor[]> {
  const [has, phone] = await Promise.all([parts.factors.has(memberId), textPhone(parts, memberId)]);
  return [
    ...(has.password ? (['password'] as const) : []),
    ...(has.authenticator ? (['authenticator'] as const) : []),
    ...(phone === undefined ? [] : (['text-code'] as const)),
    ...(has.passkeyIds.length === 0 ? [] : (['passkey'] as const)),
  ];
}

/** Every factor as if it were given now for this act; a passkey verifies its user as well. */
function suppose(
  ask: AssureAsk<Act>,
  factors: readonly Factor[],
  at: Instant,
): readonly Evidence[] {
  const items: readonly EvidenceItem[] = [
    ...factors.map(itemOf),
    ...(factors.includes('passkey') ? (['user.verified'] as const) : []),
  ];
  return items.map((item) => ({ id: `supposed ${item}`, item, at, action: hashAction(ask) }));
}
