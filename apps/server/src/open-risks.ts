import type { Cards } from './cards/index.ts';
import { duressRisk, freezeRisk } from './casework-wiring.ts';
import type { Foundation } from './foundation.ts';
import type { Reader } from './platform/index.ts';
import { contactRiskUntil, type OpenRisk } from './verification/index.ts';

const HOUR_MS = 3_600_000;

interface RiskParts {
  readonly cards: Pick<Cards, 'contactPointsOf' | 'stoppedSince'>;
  readonly clock: Foundation['clock'];
  readonly programme: Pick<Foundation['programme'], 'current'>;
}

/** What other rooms know that speaks against a member's own acts just now. */
export function openRisks(parts: RiskParts) {
  return async (reader: Reader, memberId: string): Promise<readonly OpenRisk[]> => [
    ...contactRisks(await parts.cards.contactPointsOf(reader, memberId), parts),
    ...(await duressRisk(reader, memberId, parts.clock())),
    ...(await freezeRisk(parts.cards, reader, memberId)),
  ];
}

/** A phone or e-mail that took the place of another one is an open risk until it has cooled off. */
function contactRisks(
  points: Awaited<ReturnType<Cards['contactPointsOf']>>,
  { programme, clock }: RiskParts,
): readonly OpenRisk[] {
  const cooling = programme.current().programme.verification.newContactCoolingHours * HOUR_MS;
  const until = contactRiskUntil(points, cooling);
  return until > clock() ? [{ risk: 'contact-changed', until }] : [];
}
