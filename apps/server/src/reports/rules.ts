import type { Level } from '@countersign/scamflags';
import { groupReference, makeReference, parseReference } from '../contact/index.ts';
import type { Happened, IndicatorKind, Label, LedgerAnswer, ReportState } from './types.ts';

/** `R`, and a reference as all have it: nobody takes it for that of a message of ours, which has no ninth character. */
const MARK = 'R';

/** @param bytes as many random ones as `REFERENCE_BYTES` says */
export function makeReportReference(bytes: Uint8Array): string {
  return MARK + makeReference(bytes);
}

/** As people read and type it. */
export const groupReportReference = (reference: string): string =>
  MARK + groupReference(reference.slice(MARK.length));

/** What somebody typed: case, spaces and hyphens do not matter, and O, I, L are what they look like. */
export function parseReportReference(typed: string): string | undefined {
  const text = typed.trim().toUpperCase();
  if (!text.startsWith(MARK)) return undefined;
  const rest = parseReference(text.slice(MARK.length));
  return rest && MARK + rest;
}

/** Each adds its own: whoever gave away a card number and a code needs somebody before whoever pressed a link. */
const URGENCY_OF_DEED: Readonly<Record<Happened, number>> = {
  'gave-pin': 60,
  'gave-code': 50,
  'gave-card': 50,
  paid: 50,
  installed: 45,
  'gave-password': 40,
  clicked: 10,
  replied: 5,
};
const URGENCY_OF_LEVEL: Readonly<Record<Level, number>> = {
  scam: 20,
  likely: 15,
  caution: 8,
  'not-enough': 4,
  'no-flags': 2,
};
/** A message of ours in other hands, or with other words, is somebody at work who knows us. */
const URGENCY_OF_LEDGER: Readonly<Record<LedgerAnswer, number>> = {
  altered: 25,
  'not-yours': 15,
  'not-ours': 0,
  unknown: 0,
  genuine: 0,
};

/** What a reporter may have done, in the order in which they are asked. */
export const DEEDS = [
  'clicked',
  'replied',
  'gave-code',
  'gave-card',
  'gave-pin',
  'gave-password',
  'paid',
  'installed',
] as const satisfies readonly Happened[];

/** Anybody can tick every box: whoever is nobody’s cardmember comes no higher than one deed of one of ours. */
const DEEDS_OF_STRANGERS_MOST = 45;

/** Who is looked at first; a genuine message that harmed nobody is last. */
export function urgencyOf(facts: {
  readonly level: Level;
  readonly ledger: LedgerAnswer;
  readonly happened: readonly Happened[];
  /** Of a cardmember whom we know. */
  readonly isKnown: boolean;
}): number {
  const deeds = new Set(facts.happened);
  const ofAll = [...deeds].reduce((sum, deed) => sum + URGENCY_OF_DEED[deed], 0);
  const ofDeeds = facts.isKnown ? ofAll : Math.min(ofAll, DEEDS_OF_STRANGERS_MOST);
  if (facts.ledger === 'genuine') return ofDeeds;
  return ofDeeds + URGENCY_OF_LEVEL[facts.level] + URGENCY_OF_LEDGER[facts.ledger];
}

export type LabelNo = 'reports.labelled-so';

/** The same label again says nothing new, and nobody is told twice. */
export function decideLabel(state: ReportState, label: Label): LabelNo | undefined {
  return state === label ? 'reports.labelled-so' : undefined;
}

/** What all reports of a campaign were found to be; `open` while one was not looked at, `unclear` where they differ. */
export function campaignState(states: readonly ReportState[]): 'open' | Label {
  const found = new Set(states);
  if (found.size === 0 || found.has('received')) return 'open';
  const [only] = found;
  return found.size === 1 && only !== undefined && only !== 'received' ? only : 'unclear';
}

/** One of these that two reports share makes them one campaign. A domain may be of a shared house: its words have to be alike, too. */
export const BINDS: Readonly<Record<IndicatorKind, boolean>> = {
  wallet: true,
  url: true,
  phone: true,
  domain: false,
  address: true,
  sender: false,
};

export const INDICATOR_KINDS = Object.keys(BINDS) as readonly IndicatorKind[];

/** As analysts and exports write it: nothing that a press could follow. */
export function defang(value: string): string {
  return value
    .replace(/^http/i, 'hxxp')
    .replaceAll('://', '[://]')
    .replaceAll('.', '[.]')
    .replaceAll('@', '[@]');
}
