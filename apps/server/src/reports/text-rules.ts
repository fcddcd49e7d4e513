import type { Verdict } from '@countersign/scamflags';
import type { Indicator, LedgerAnswer } from './types.ts';

const REPORT_WORDS_MIN = 4;
const SENDER_WORDS_MAX = 8;
const NAME = /^(?=.*\p{L})[\p{L}\p{N} ._&-]{2,15}$/u;
const NAME_WORDS_MAX = 3;
const NUMBER = /^\+?\(?[0-9][0-9 ().-]{2,20}$/;

/** What people write who have nothing to tell: no sender is called so. */
const NO_NAMES = new Set([
  ...['yes', 'no', 'ok', 'okay', 'thanks', 'thank you', 'thx', 'unknown', 'dont know', 'not sure'],
  ...['si', 'vale', 'gracias', 'muchas gracias', 'no se', 'no lo se', 'hello', 'hi', 'hola'],
]);

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);

/**
 * A text with a link is something that somebody got; so is one of some length that names a number or looks odd. What only asks us something is none: nobody
 * reads texts here, and that is said.
 */
export function isReportText(
  text: string,
  named: readonly Indicator[],
  level: Verdict['level'],
): boolean {
  if (named.some(({ kind }) => kind === 'url')) return true;
  const isOdd = named.length > 0 || (level !== 'no-flags' && level !== 'not-enough');
  return isOdd && wordsOf(text).length >= REPORT_WORDS_MIN;
}

/** Who had sent it, as somebody answers our question: a number in a short text, or a name alone. A text with a link is a new report. */
export function senderIn(text: string, named: readonly Indicator[]): string | undefined {
  const words = wordsOf(text);
  if (words.length > SENDER_WORDS_MAX || named.some(({ kind }) => kind === 'url')) return undefined;
  const phone = named.find(({ kind }) => kind === 'phone');
  if (phone !== undefined) return phone.value;
  const said = words.join(' ');
  if (NUMBER.test(said)) return said;
  const plain = said
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N} ]/gu, '')
    .toLowerCase();
  return words.length <= NAME_WORDS_MAX && NAME.test(said) && !NO_NAMES.has(plain)
    ? said
    : undefined;
}

/** How a report by text is answered. What our own ledger knows goes before what the words look like. */
export const TEXT_TEMPLATES = {
  scam: 'report.text-scam',
  likely: 'report.text-likely',
  caution: 'report.text-caution',
  'no-flags': 'report.text-no-flags',
  'not-enough': 'report.text-not-enough',
} as const satisfies Readonly<Record<Verdict['level'], string>>;

type TextTemplate =
  | (typeof TEXT_TEMPLATES)[Verdict['level']]
  | 'report.text-genuine'
  | 'report.text-not-yours'
  | 'report.text-altered';

const OF_LEDGER: Readonly<Record<LedgerAnswer, TextTemplate | undefined>> = {
  genuine: 'report.text-genuine',
  'not-yours': 'report.text-not-yours',
  altered: 'report.text-altered',
  'not-ours': undefined,
  unknown: undefined,
};

export function answerTo(level: Verdict['level'], ledger: LedgerAnswer): TextTemplate {
  return OF_LEDGER[ledger] ?? TEXT_TEMPLATES[level];
}
