import type { Message } from '@countersign/scamflags';
import type { Tx } from '../platform/index.ts';
import type { ReportsParts } from './room.ts';
import { keptIndicators } from './indicators.ts';
import { groupReportReference } from './rules.ts';
import { prepareReport } from './take.ts';
import { answerTo, isReportText, senderIn } from './text-rules.ts';
import { insertText, insertTextSender, waitingText } from './text-store.ts';
import type { LedgerAnswer } from './types.ts';

const SENDERS_MAX = 5;
/** Whoever is asked for the sender has a day to answer. */
const ANSWERED_MS = 86_400_000;

/** A text that somebody wrote to a number of ours, and that means nothing else. */
export interface TextAsk {
  readonly text: string;
  /** The phone that wrote, as a keyed hash: the number itself is not kept with a report. */
  readonly phone: string;
  /** Whose phone it is; nothing where it is nobody's, or that of several. */
  readonly memberId: string | undefined;
  readonly ledger: (message: Message, source: string) => Promise<LedgerAnswer>;
  readonly correlation: string;
}

/** What the phone is answered with, where it is a member's. */
export interface TextAnswer {
  readonly template: ReturnType<typeof answerTo> | 'report.text-sender';
  readonly facts: Readonly<Record<string, string>>;
}

export type KeepText = (tx: Tx) => Promise<TextAnswer | undefined>;

/**
 * Reads a text before a transaction is open: its budgets, its verdict.
 * @returns what keeps it; nothing where it is no report, or there were too many
 */
export async function prepareText(
  parts: ReportsParts,
  ask: TextAsk,
): Promise<KeepText | undefined> {
  const message: Message = { channel: 'sms', text: ask.text };
  const { indicators, verdict } = await parts.read(message);
  const { phone } = ask;
  const since = parts.clock() - ANSWERED_MS;
  const waiting = await waitingText(parts.db.reader, { phone, since });
  const sender = waiting === undefined ? undefined : senderIn(ask.text, indicators);
  if (waiting !== undefined && sender !== undefined)
    return completing(parts, ask, { ...waiting, sender });
  const ledger = await ask.ledger(message, `text ${phone}`);
  const isOfUs = ledger !== 'not-ours' && ledger !== 'unknown';
  return isOfUs || isReportText(ask.text, indicators, verdict.level)
    ? reporting(parts, ask, { message, ledger })
    : undefined;
}

async function reporting(
  parts: ReportsParts,
  { correlation, memberId, phone }: TextAsk,
  { ledger, message }: { readonly message: Message; readonly ledger: LedgerAnswer },
): Promise<KeepText | undefined> {
  const source = `text ${phone}`;
  const prepared = await prepareReport(parts, {
    ...{ message, way: 'text', happened: [], source, correlation },
    ledger,
    ...(memberId === undefined ? {} : { memberId }),
  });
  if (!prepared.ok) return undefined;
  return async (tx) => {
    const { id, reference, verdict } = await prepared.value(tx);
    await insertText(tx, { reportId: id, phone, at: parts.clock() });
    const facts = { report: groupReportReference(reference) };
    return { template: answerTo(verdict.level, ledger), facts };
  };
}

/** The sender stands with what the report names; the report itself stays as it came. */
async function completing(
  parts: ReportsParts,
  { correlation, memberId }: TextAsk,
  waiting: { readonly id: string; readonly reference: string; readonly sender: string },
): Promise<KeepText> {
  const { id, reference, sender } = waiting;
  const read = await parts.read({ channel: 'sms', text: '', from: sender });
  const indicators = keptIndicators(read.indicators, SENDERS_MAX, parts.looksLikeOurs);
  return async (tx) => {
    const told = { reportId: id, at: parts.clock(), indicators };
    if (!(await insertTextSender(tx, told))) return undefined;
    await parts.audit.append(tx, {
      actor:
        memberId === undefined
          ? { kind: 'anonymous', id: 'reports' }
          : { kind: 'cardmember', id: memberId },
      ...{ channel: 'api', operation: 'reports.sender-told', subject: id, result: 'done' },
      correlation,
    });
    const facts = { report: groupReportReference(reference) };
    return { template: 'report.text-sender', facts };
  };
}
