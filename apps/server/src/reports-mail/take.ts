import type { Message } from '@countersign/scamflags';
import type { NewId } from '@countersign/kernel';
import type { Audit } from '../audit/index.ts';
import type { Cards } from '../cards/index.ts';
import type { Contact } from '../contact/index.ts';
import type { MailReader, ReadLetter } from '../mail-reader/index.ts';
import type { Database, Limit, Limits } from '../platform/index.ts';
import { groupReportReference, type LedgerAnswer, type Reports } from '../reports/index.ts';
import { templateFor } from './answer.ts';
import { originalOf, type Original } from './original.ts';
import { isProven } from './proven.ts';

export interface ReportMailParts {
  readonly db: Database;
  readonly newId: NewId;
  readonly audit: Pick<Audit, 'append'>;
  readonly limits: Pick<Limits, 'take'>;
  readonly cards: Pick<Cards, 'membersAt'>;
  readonly contact: Pick<Contact, 'tellMember'>;
  readonly reports: Pick<Reports, 'prepare'>;
  readonly reader: Pick<MailReader, 'readLetter'>;
  /** The name that our relay signs its findings with; nobody is answered where it has none. */
  readonly relay: string | undefined;
  /** Domains that we write from. */
  readonly ownDomains: () => readonly string[];
  /** What our ledger says of what was passed on. */
  readonly ledgerOf: (ask: {
    readonly mail: Buffer;
    readonly isWhole: boolean;
    readonly message: Message;
    readonly memberIds: readonly string[];
    readonly source: string;
    readonly correlation: string;
  }) => Promise<LedgerAnswer>;
}

/** Whom a letter is from, as far as anybody proved it. */
interface Sender {
  readonly members: readonly { readonly memberId: string; readonly contactPointId: string }[];
  readonly why: 'unproven' | 'stranger' | undefined;
  readonly source: string;
}

/** Letters that are read at all. */
const OVERALL: Limit = { kind: 'bucket', name: 'reports.mail', max: 1_000, seconds: 3_600 };
/** What came from whoever was not proven has one budget: a name in a letter costs nobody theirs. */
const UNPROVEN: Limit = { kind: 'bucket', name: 'reports.mail-unproven', max: 500, seconds: 3_600 };
const ANSWERS: Limit = { kind: 'window', name: 'reports.mail-answer', max: 10, seconds: 86_400 };
/** A letter that went through more servers than this goes round in circles. */
const HOPS_MAX = 25;

type Why = 'automatic' | 'own' | 'loop' | 'too-many' | 'unreadable' | 'unproven' | 'stranger';

/**
 * A letter to the report address. What was passed on in it becomes a report, whoever sent it; its sender is answered where the relay
 * proved the address and it is a member's, by a message of ours to that member, and nobody is ever answered otherwise.
 * @throws where all readers are busy: the relay brings it again
 */
export async function takeReportMail(
  parts: ReportMailParts,
  { isFromNobody, mail }: { readonly mail: Buffer; readonly isFromNobody: boolean },
): Promise<void> {
  const correlation = parts.newId();
  const no = (why: Why) => recordNo(parts, { operation: 'reports.mail-in', why, correlation });
  if (isFromNobody) return no('automatic');
  const budget = await parts.limits.take([{ limit: OVERALL, subject: '' }]);
  if (!budget.ok) return no('too-many');
  const read = await parts.reader.readLetter(mail);
  if (!read.ok) {
    if (read.refusal === 'mail.busy') throw new Error('all readers of e-mails are busy');
    return no('unreadable');
  }
  const letter = read.value;
  const why = whyNot(parts, letter);
  if (why !== undefined) return no(why);
  const sender = await senderOf(parts, letter);
  if (sender.why !== undefined) {
    const more = await parts.limits.take([{ limit: UNPROVEN, subject: '' }]);
    if (!more.ok) return no('too-many');
  }
  const original = originalOf(letter);
  const { source } = sender;
  const memberIds = sender.members.map(({ memberId }) => memberId);
  const ledger = await parts.ledgerOf({
    ...{ mail, message: original.message, memberIds, source, correlation },
    isWhole: letter.isWhole || letter.original === undefined,
  });
  await keep(parts, { sender, original, ledger, correlation });
}

/** Letters that nobody wrote, or that we wrote ourselves. */
function whyNot(parts: ReportMailParts, { from, hops, isAutomatic }: ReadLetter): Why | undefined {
  if (isAutomatic) return 'automatic';
  if (hops > HOPS_MAX) return 'loop';
  const domain = from?.slice(from.lastIndexOf('@') + 1);
  const isOwn = parts.ownDomains().some((own) => domain === own || domain?.endsWith(`.${own}`));
  return isOwn ? 'own' : undefined;
}

async function senderOf(parts: ReportMailParts, { from, results }: ReadLetter): Promise<Sender> {
  if (from === undefined || !isProven(results, { address: from, relay: parts.relay }))
    return { members: [], why: 'unproven', source: `mail unproven ${from ?? ''}` };
  const members = await parts.cards.membersAt(parts.db.reader, { kind: 'email', value: from });
  const why = members.length === 0 ? 'stranger' : undefined;
  return { members, why, source: `mail ${from}` };
}

async function keep(
  parts: ReportMailParts,
  letter: {
    readonly sender: Sender;
    readonly original: Original;
    readonly ledger: LedgerAnswer;
    readonly correlation: string;
  },
): Promise<void> {
  const { correlation, ledger, original, sender } = letter;
  // Of an address that several share nobody knows who wrote.
  const member = sender.members.length === 1 ? sender.members[0] : undefined;
  const why = member === undefined ? sender.why : await tooMany(parts, member.memberId);
  const ask = {
    ...({ message: original.message, way: 'mail', happened: [], ledger } as const),
    ...{ source: sender.source, correlation },
    ...(member === undefined ? {} : { memberId: member.memberId }),
  };
  // Budgets and reading come before a transaction is open: what waits for a second connection must hold none.
  const prepared = await parts.reports.prepare(ask);
  if (!prepared.ok) return;
  await parts.db.transaction(async (tx) => {
    const { reference, verdict } = await prepared.value(tx);
    if (member === undefined || why !== undefined) return;
    await parts.contact.tellMember(tx, {
      ...{ memberId: member.memberId, correlation },
      to: { contactPointId: member.contactPointId },
      template: templateFor({ level: verdict.level, ledger, ...original }),
      facts: { report: groupReportReference(reference) },
    });
  });
  if (why !== undefined)
    await recordNo(parts, { operation: 'reports.mail-answer', why, correlation });
}

async function tooMany({ limits }: ReportMailParts, memberId: string) {
  const taken = await limits.take([{ limit: ANSWERS, subject: memberId }]);
  return taken.ok ? undefined : 'too-many';
}

async function recordNo(
  { audit, db }: ReportMailParts,
  no: { readonly operation: string; readonly why: Why; readonly correlation: string },
): Promise<void> {
  await db.transaction((tx) =>
    audit.append(tx, {
      actor: { kind: 'anonymous', id: 'mail-in' },
      ...{ channel: 'email', operation: no.operation, correlation: no.correlation },
      ...{ result: 'refused', refusal: `reports.mail-${no.why}` },
    }),
  );
}
