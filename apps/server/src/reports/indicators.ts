import { holdsCardNumber, maskFreeText } from '../platform/index.ts';
import type { Indicator } from './types.ts';

const VALUE_CHARS_MAX = 500;
/** E.164, without its longest: those could be card numbers, and short ones codes. */
const PHONE = /^\+[0-9]{7,13}$/;
const WITH_LETTER = /\p{L}/u;

/**
 * What of the things that a message names may be kept. They are never removed and may leave the house: so nothing that could be a card number, a
 * code or a PIN is among them, nothing that no database keeps or that would begin a line of its own, and no page that is none.
 * @param looksLikeOurs what resembles us is kept first, however many others stand before it
 */
export function keptIndicators(
  named: readonly Indicator[],
  most: number,
  looksLikeOurs: (host: string) => boolean,
): readonly Indicator[] {
  const kept = named.filter(isKept);
  const isFirst = ({ kind, value }: Indicator) => {
    if (kind === 'domain') return looksLikeOurs(value);
    return kind === 'url' && looksLikeOurs(new URL(value).hostname);
  };
  return [...kept.filter(isFirst), ...kept.filter((one) => !isFirst(one))].slice(0, most);
}

function isKept({ kind, value }: Indicator): boolean {
  if (value === '' || value.length > VALUE_CHARS_MAX) return false;
  if (/\p{Cc}/u.test(value) || !value.isWellFormed()) return false;
  if (kind === 'phone') return PHONE.test(value);
  if (holdsCardNumber(value)) return false;
  if (kind === 'url') return URL.canParse(value);
  if (kind === 'sender') return WITH_LETTER.test(value) && maskFreeText(value).kinds.length === 0;
  return !/\s/.test(value);
}
