import type { FieldProblem } from '@countersign/ui';
import type { Instant } from '@countersign/kernel';
import { EVIDENCE_REASONS, ExternalReference } from '@countersign/contract';
import { Compile } from 'typebox/compile';
import type { EvidenceReason } from '../../evidence-pack/index.ts';
import type { Frame } from './frame.ts';
import { typedAgain } from './typed-again.ts';
import { startOfDay } from './zone-day.ts';

/** What was typed to open a pack, read; nothing where something is wrong with it. */
export interface ReadEvidence {
  readonly problems: readonly FieldProblem[];
  readonly value:
    | {
        readonly reason: EvidenceReason;
        readonly caseName?: string;
        readonly from: number;
        readonly until: number;
      }
    | undefined;
}

/** As the issuer's systems name somebody: a UUID is a name, whatever digits chance put in it. */
const reference = Compile(ExternalReference);

/** The issuer's own name for somebody; never the number of a card. */
export function readCardmember(typed: string | undefined): string | undefined {
  const name = (typed ?? '').trim();
  return reference.Check(name) ? name : undefined;
}

/** Reason, case and days. The last day is whole. */
export function readEvidenceForm(
  form: Readonly<Record<string, string>>,
  frame: Pick<Frame, 'copy' | 'formats'>,
): ReadEvidence {
  const words = frame.copy.evidence;
  const reason = EVIDENCE_REASONS.find((one) => one === form['reason']);
  const caseName = (form['case'] ?? '').trim();
  const { timeZone } = frame.formats;
  const from = startOfDay((form['from'] ?? '').trim(), 0, timeZone);
  const until = startOfDay((form['until'] ?? '').trim(), 1, timeZone);
  const problems = [
    ...(reason === undefined ? [{ field: 'reason', text: words.badWhy }] : []),
    ...(caseName === '' || reference.Check(caseName)
      ? []
      : [{ field: 'case', text: words.badCase }]),
    ...(from === undefined ? [{ field: 'from', text: words.badDay }] : []),
    ...(until === undefined ? [{ field: 'until', text: words.badDay }] : []),
  ];
  const isWhole =
    problems.length === 0 && reason !== undefined && from !== undefined && until !== undefined;
  const named = caseName === '' ? {} : { caseName };
  return { problems, value: isWhole ? { reason, from, until, ...named } : undefined };
}

/** What was typed, for the form that comes back: names as they were read, and of what was none what may be shown again. */
export function evidenceAgain(
  values: Readonly<Record<string, string>>,
  problems: readonly FieldProblem[],
): Readonly<Record<string, string>> {
  const isBad = (name: string) => problems.some(({ field }) => field === name);
  const bad = Object.entries(values).filter(([name]) => isBad(name));
  return { ...values, ...typedAgain(Object.fromEntries(bad)) };
}

const DAY_MS = 86_400_000;

/** What the form holds before anybody types: some days before a moment, until today. */
export function daysBefore(
  at: Instant,
  now: Instant,
  days: number,
  timeZone: string,
): { readonly from: string; readonly until: string } {
  // Swedish dates are written year-month-day.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone });
  return { from: format.format(at - days * DAY_MS), until: format.format(now) };
}
