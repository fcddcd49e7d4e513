import type { AuditLine, EvidenceFacts } from '@countersign/contract';
import { LOCK_OPERATIONS } from '../cards/index.ts';
import type { EvidencePackParts } from './room.ts';
import { keepNewest } from './rules.ts';
import type { Opening } from './types.ts';

/** What a member does to find out whether it is us, and what they say of who calls in their name. */
export const CHECKS = [
  'contact.spoken-check',
  'contact.public-check',
  'contact.message-check',
  'contact.claim-me',
  'contact.claim-not-me',
  'contact.claim-matched',
  'contact.spoken-code-right',
] as const;

const LINES_MAX = 500;

interface Known {
  /** Reference by id. */
  readonly contacts: ReadonlyMap<string, string>;
  /** Last four digits by id. */
  readonly endings: ReadonlyMap<string, string | undefined>;
}

/** Lines of the house's own record, by and about one member and their cards and contacts. */
export async function gatherLines(
  parts: EvidencePackParts,
  { from, memberId, until }: Opening,
  known: Known,
): Promise<Pick<EvidenceFacts, 'checks' | 'locks'> & { readonly cut: readonly string[] }> {
  const found = await parts.audit.ofPerson({
    actorId: memberId,
    subjects: [memberId, ...known.contacts.keys(), ...known.endings.keys()],
    operations: [...CHECKS, ...LOCK_OPERATIONS],
    ...{ from, until, limit: LINES_MAX + 1 },
  });
  const { isCut, kept } = keepNewest(found, LINES_MAX);
  const told = await Promise.all(kept.map((line) => lineFacts(parts, line, known)));
  const isOf = (kinds: readonly string[]) => told.filter(({ what }) => kinds.includes(what));
  return {
    ...{ checks: isOf(CHECKS), locks: isOf(LOCK_OPERATIONS) },
    cut: isCut ? ['checks', 'locks'] : [],
  };
}

async function lineFacts(
  { staffName }: EvidencePackParts,
  line: AuditLine,
  { contacts, endings }: Known,
): Promise<EvidenceFacts['checks'][number]> {
  const subject = line.subject ?? '';
  const by = line.actorKind === 'operator' ? await staffName(line.actorId) : line.actorKind;
  return {
    ...{ at: line.at, what: line.operation, by, way: line.channel, position: line.position },
    answer: line.refusal ?? line.result,
    // Ids are of use to nobody outside; what they name is.
    about: contacts.get(subject) ?? endings.get(subject) ?? null,
  };
}
