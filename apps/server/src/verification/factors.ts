import type { Random } from '@countersign/kernel';
import type { AssuranceParts } from './assurance.ts';
import type { SpendCode } from './code-budget.ts';
import type { Codes } from './codes.ts';
import { provesPossession } from './cooling-off.ts';
import type { ContactPoint, ContactPointsOf, TellMember } from './ports.ts';
import type { Factor, FactorChecks } from './step-up-types.ts';
import type { EvidenceItem } from './types.ts';

export interface StepUpParts extends AssuranceParts {
  readonly random: Random;
  readonly codes: Codes;
  readonly spendCode: SpendCode;
  readonly contactPoints: ContactPointsOf;
  readonly tell: TellMember;
  /** Whether a call of ours to this member rings or talks now. */
  readonly isCalled: (memberId: string) => Promise<boolean>;
  readonly factors: FactorChecks;
}

export function itemOf(factor: Factor): EvidenceItem {
  switch (factor) {
    case 'passkey':
      return 'key.passkey';
    case 'authenticator':
      return 'key.authenticator';
    case 'text-code':
      return 'network.text-code';
    case 'password':
      return 'secret.password';
  }
}

/** The phone whose code proves possession: it takes texts, and is on file unchanged for seven days. */
export async function textPhone(
  parts: StepUpParts,
  memberId: string,
): Promise<ContactPoint | undefined> {
  const points = await parts.contactPoints(parts.db.reader, memberId);
  const now = parts.clock();
  return points.find(
    (point) =>
      point.kind === 'phone' &&
      point.takesText &&
      provesPossession(point, now, parts.policy().numberUnchangedMs),
  );
}
