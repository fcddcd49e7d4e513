import type { Level } from '@countersign/scamflags';
import type { Happened, IndicatorKind, Label, LedgerAnswer, ReportState } from './types.ts';

/** Crockford's base 32, as of all references. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const REFERENCE_BYTES = 8;
const REFERENCE = /^R[0-9A-HJKMNP-TV-Z]{8}$/;

/** `R` and eight characters: nobody takes it for the reference of a message of ours, which has no ninth. */
export function makeReportReference(bytes: Uint8Array): string {
  if (bytes.length !== REFERENCE_BYTES)
    throw new RangeError('a reference takes eight random bytes');
  return `R${[...bytes].map((byte) => ALPHABET[byte & 31]).join('')}`;
}

/** As people read and type it. */
export const groupReportReference = (reference: string): string =>
  `${reference.slice(0, 5)} ${reference.slice(5)}`;

/** What somebody typed: case, spaces and hyphens do not matter, and O, I, L are what they look like. */
export function parseReportReference(typed: string): string | undefined {
  const text = typed
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return REFERENCE.test(text) ? text : undefined;
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

/** Who is looked at first; a genuine message that harmed nobody is last. */
export function urgencyOf(facts: {
  readonly level: Level;
  readonly ledger: LedgerAnswer;
  readonly happened: readonly Happened[];
}): number {
  const deeds = new Set(facts.happened);
  const ofDeeds = [...deeds].reduce((sum, deed) => sum + URGENCY_OF_DEED[deed], 0);
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

/** As analysts and exports write it: nothing that a press could follow. */
export function defang(value: string): string {
  return value
    .replace(/^http/i, 'hxxp')
    .replaceAll('://', '[://]')
    .replaceAll('.', '[.]')
    .replaceAll('@', '[@]');
}
