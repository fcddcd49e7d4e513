/** What stands in a kept message where its code was. */
const HIDDEN_CODE = '••••••';
const CODE = '[0-9]{3}[ \\u00a0]?[0-9]{3}';

/**
 * Whether a pasted text is the one that went out: the same words in the same order. Spaces, line breaks, quotes and
 * dashes may differ, because phones and mail programs change them; a code of six digits may stand where one was.
 */
export function isSameText(pasted: string, sent: string): boolean {
  const wanted = plain(sent)
    .split(HIDDEN_CODE)
    .map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&'))
    .join(CODE);
  return new RegExp(`^${wanted}$`, 'u').test(plain(pasted));
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
