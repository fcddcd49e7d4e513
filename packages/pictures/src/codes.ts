/** Codes of one picture that count: a page of an honest sender has one or two. In a picture with more nobody knows what the others say. */
export const CODES_MAX = 10;
/** What a reader is asked for at most, so that it is seen where there are more than count. */
export const CODES_LOOKED_FOR = CODES_MAX + 1;
/** Links of all PDFs of one message that count. */
export const MESSAGE_PDF_LINKS_MAX = 40;
/** Codes of all pictures of one message that count: those of every picture that is looked at. */
export const MESSAGE_CODES_MAX = 40;
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

/** What was seen in one picture. */
export interface PictureSeen {
  readonly codes: readonly string[];
  /** It has more codes than count, whatever they say, or other things that nobody looked at. */
  readonly isCut: boolean;
  /** Where its links lead: those of a PDF. */
  readonly links?: readonly string[];
}

/** @param found  what a reader that was asked for `CODES_LOOKED_FOR` codes found; those that it could not make out are counted, too */
export function seenIn(
  found: readonly { readonly isValid: boolean; readonly text: string }[],
): PictureSeen {
  const codes = found.filter(({ isValid, text }) => isValid && text !== '').map(({ text }) => text);
  return {
    codes: [...new Set(codes)].slice(0, CODES_MAX),
    isCut: found.length > CODES_MAX,
  };
}

/** What all pictures of a message say, and how many of them nobody has looked at, or only in part. */
export interface CodesSeen {
  readonly codes: readonly string[];
  readonly links: readonly string[];
  readonly unread: number;
}

/**
 * The codes of all pictures of a message together, each once.
 * @param pictures  what was seen in each; nothing for one that nobody could open
 * @param others    how many there are beside these that nobody opened
 */
export function gatherCodes(
  pictures: readonly (PictureSeen | undefined)[],
  others: number,
): CodesSeen {
  const all = new Set<string>();
  const links = new Set<string>();
  let unread = others;
  for (const picture of pictures) {
    let isWhole = picture !== undefined && !picture.isCut;
    for (const code of onceEach(picture?.codes ?? [])) {
      if (all.size < MESSAGE_CODES_MAX) all.add(code);
      else if (!all.has(code)) isWhole = false;
    }
    for (const link of onceEach(picture?.links ?? [])) {
      if (links.size < MESSAGE_PDF_LINKS_MAX) links.add(link);
      else if (!links.has(link)) isWhole = false;
    }
    if (!isWhole) unread += 1;
  }
  return { codes: [...all], links: [...links], unread };
}

const onceEach = (codes: readonly string[]): readonly string[] =>
  [...new Set(codes.map((one) => one.slice(0, CODE_CHARS_MAX).trim()))].filter((one) => one !== '');

/** @param codes  as they were read; what is more than `MESSAGE_CODES_MAX`, or said twice, is left out */
export function saidByCodes(codes: readonly string[]): SaidByCodes {
  const once = onceEach(codes).slice(0, MESSAGE_CODES_MAX);
  return {
    links: once.filter(isWeb).map((href) => ({ text: '', href, isFromQr: true })),
    words: once.filter((one) => !isWeb(one)),
  };
}

/** What a form carries of the codes of pictures. @returns none for anything else */
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
    .slice(0, MESSAGE_CODES_MAX)
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
    // First, because of many links only the first ones are looked at.
    links: [...links, ...(message.links ?? [])],
  };
}

/** More is no number that a page wrote. */
const UNREAD_DIGITS = /^\d{1,3}$/;

/** How many pictures a form says that nobody could look at. @returns one for what is no number: nobody knows then */
export function parseUnread(field: string | undefined): number {
  if (field === undefined || field === '') return 0;
  return UNREAD_DIGITS.test(field) ? Number(field) : 1;
}

/** A message that says how many of its pictures nobody could look at: what a code in one of them says is not known. */
export const withUnread = <M extends Worded>(message: M, picturesUnread: number): M =>
  picturesUnread === 0 ? message : { ...message, picturesUnread };

/** A message with all that was seen in its pictures and PDFs: what codes say, where links lead, and how many were not read. */
export function withSeen<M extends Worded>(message: M, { codes, links, unread }: CodesSeen): M {
  const shown = links.map((href) => ({ text: '', href }));
  const linked =
    shown.length === 0 ? message : { ...message, links: [...shown, ...(message.links ?? [])] };
  return withUnread(withCodes(linked, codes), unread);
}
