/** Codes of one picture that count: a page of an honest sender has one or two. */
export const CODES_MAX = 10;
/** Characters of one code; the largest QR code holds 4 296 (ISO/IEC 18004, table 7). */
export const CODE_CHARS_MAX = 4_296;

/** A link that nobody sees as an address before it is opened. */
export interface CodeLink {
  readonly text: '';
  readonly href: string;
  readonly isFromQr: true;
}

/** What the codes of a picture lead to. */
export interface SaidByCodes {
  readonly links: readonly CodeLink[];
  /** What is no web address: numbers to call, payments, wireless networks, plain words. */
  readonly words: readonly string[];
}

/** With a scheme, or a host and a path without one; letters of codes are often large ones. */
const WEB =
  /^(?:https?:\/{1,2}|www\.)\S+$|^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}\/\S*$/iu;
/** A host alone: the last part has letters, so that a sum of money is none. */
const HOST = /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}\.\p{L}{2,24}$/iu;

const isWeb = (text: string): boolean => WEB.test(text) || HOST.test(text);

/** @param codes  as they were read; what is more than `CODES_MAX`, or said twice, is left out */
export function saidByCodes(codes: readonly string[]): SaidByCodes {
  const once = [...new Set(codes.map((one) => one.slice(0, CODE_CHARS_MAX).trim()))]
    .filter((one) => one !== '')
    .slice(0, CODES_MAX);
  return {
    links: once.filter(isWeb).map((href) => ({ text: '', href, isFromQr: true })),
    words: once.filter((one) => !isWeb(one)),
  };
}

/** What a form carries of the codes of a picture. @returns none for anything else */
export function parseCodes(field: string | undefined): readonly string[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(field === undefined || field === '' ? '[]' : field);
  } catch {
    return [];
  }
  if (!Array.isArray(parsed)) return [];
  return parsed
    .filter((one): one is string => typeof one === 'string')
    .slice(0, CODES_MAX)
    .map((one) => one.slice(0, CODE_CHARS_MAX));
}

interface Worded {
  readonly text: string;
  readonly picturesUnread?: number;
  readonly links?: readonly {
    readonly text: string;
    readonly href: string;
    readonly isFromQr?: boolean;
  }[];
}

/**
 * A message with what the codes of its pictures say: links are judged as links of a code, other words as words below the message's own.
 * @param codes  as they were read
 */
export function withCodes<M extends Worded>(message: M, codes: readonly string[]): M {
  if (codes.length === 0) return message;
  const { links, words } = saidByCodes(codes);
  return {
    ...message,
    text: [message.text, ...words].filter((one) => one.trim() !== '').join('\n'),
    links: [...(message.links ?? []), ...links],
  };
}

/** A message that says how many of its pictures nobody could look at: what a code in one of them says is not known. */
export const withUnread = <M extends Worded>(message: M, picturesUnread: number): M =>
  picturesUnread === 0 ? message : { ...message, picturesUnread };
