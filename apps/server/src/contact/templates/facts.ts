// What messages say that others chose or that stands in our records, as words that a template may take.
import type { Money } from '@countersign/contract';

/**
 * A name that somebody else chose, as a message may show it. Nothing in it may be pressed, dialled, or turn the words around it.
 * @returns `?` where nothing is left
 */
export function namedByOthers(name: string, charsMax: number): string {
  const plain = name
    .normalize('NFKC')
    .replaceAll(/https?|www/giu, ' ')
    .replaceAll(/[^\p{Letter}\p{Mark}\p{Number}\p{Currency_Symbol} '&!?%-]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\p{Number}(?:[ -]?\p{Number}){2,}/gu, '…')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, charsMax)
    .trim();
  return plain === '' ? '?' : plain;
}

const AMOUNT_SHOWN_MAX = 999_999;

/** `$84.20`, in the reader's language. */
export function amountWords({ currency, minor }: Money, language: string): string {
  const style = new Intl.NumberFormat(language, { style: 'currency', currency });
  const digits = style.resolvedOptions().maximumFractionDigits ?? 2;
  const amount = minor / 10 ** digits;
  // More digits could be taken for a number to call.
  const shown = Math.min(amount, AMOUNT_SHOWN_MAX);
  return `${style.format(shown)}${amount > shown ? '+' : ''}`.replaceAll(/\s/g, ' ');
}

/** `Nov 22, 2030`, in the reader's language. @param day RFC 3339 full-date */
export function dayWords(day: string, language: string): string {
  const style = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  return style.format(Date.parse(day)).replaceAll(/\s/g, ' ');
}
