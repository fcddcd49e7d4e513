import { HIDDEN_CODE, HIDDEN_UNDO } from '../contact/index.ts';

const CODE = '[0-9]{3}[ \\u00a0]?[0-9]{3}';
const UNDO = '[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}';

/**
 * Whether a pasted text is the one that went out: the same words in the same order. Spaces, line breaks, quotes and
 * dashes may differ, because phones and mail programs change them; a code may stand where one was.
 */
export function isSameText(pasted: string, sent: string): boolean {
  const wanted = plain(sent)
    .split(HIDDEN_CODE)
    .map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&'))
    .join(CODE)
    .replaceAll(HIDDEN_UNDO, UNDO);
  return new RegExp(`^${wanted}$`, 'u').test(plain(pasted));
}

/** Marks that mail servers set before the subject of what comes from outside. Fixed words: nobody says anything in them. */
const OUTSIDE = /^(?:\[(?:ext|external|externo)\]|(?:external|externo):)\s*/iu;

/** Whether a subject is the one that went out. No other word may stand beside it. */
export function isSameSubject(shown: string, sent: string): boolean {
  return isSameText(plain(shown).replace(OUTSIDE, ''), sent);
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[‘’‚‛]/g, "'")
    .replaceAll(/[“”„]/g, '"')
    .replaceAll(/[‐‑‒–—]/g, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
