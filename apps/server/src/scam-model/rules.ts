import type { ModelNo } from './types.ts';

/** What is known of a candidate at the moment when somebody presses. */
export interface CandidateFacts {
  readonly isThere: boolean;
  readonly isInUse: boolean;
  /** Beside the weights that are in use now. */
  readonly isCompared: boolean;
  /** Since the newest release. */
  readonly proposedBy: string | undefined;
}

/** What is taken up is whole and judges, and is not what judges now. */
export function decideTake(facts: {
  readonly isWhole: boolean;
  readonly isInUse: boolean;
}): ModelNo | undefined {
  if (!facts.isWhole) return 'scam-model.broken';
  return facts.isInUse ? 'scam-model.in-use' : undefined;
}

/** Weights are compared with those in use, and not with themselves. */
export function decideCompare(
  facts: Pick<CandidateFacts, 'isThere' | 'isInUse'>,
): ModelNo | undefined {
  if (!facts.isThere) return 'scam-model.unknown';
  return facts.isInUse ? 'scam-model.in-use' : undefined;
}

/** Nobody wants weights to be used that they have not seen beside those in use. */
export function decidePropose(facts: CandidateFacts): ModelNo | undefined {
  return decideCompare(facts) ?? (facts.isCompared ? undefined : 'scam-model.not-compared');
}

/** The way back is one person's: so it leads from a release, once, and from the one that they saw. */
export function decideBack(
  last: { readonly kind: 'release' | 'back'; readonly position: number } | undefined,
  seen: number,
): ModelNo | undefined {
  if (last === undefined) return 'scam-model.nothing-before';
  if (last.position !== seen) return 'scam-model.changed';
  return last.kind === 'back' ? 'scam-model.went-back' : undefined;
}

/** New weights change what everybody is told: two people want them, who are not the same one. */
export function decideRelease(facts: CandidateFacts, staffId: string): ModelNo | undefined {
  const no = decidePropose(facts);
  if (no !== undefined) return no;
  if (facts.proposedBy === undefined) return 'scam-model.not-proposed';
  return facts.proposedBy === staffId ? 'scam-model.own-proposal' : undefined;
}
