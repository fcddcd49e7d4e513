import { isAutomatic } from '../mail-reader/index.ts';
import { findSealer, type Sealing } from './sealed.ts';
import { isSigned } from './signed.ts';

/** An e-mail, read and not believed: what it says, where it leads, who says that they sent it, whether we signed it. */
export interface ReadMail {
  /** The words, as plain text */
  readonly text: string;
  /** Where links lead that a reader does not see */
  readonly links: readonly string[];
  /** Every address that it gives as its sender, and every one that an answer would go to */
  readonly senders: readonly string[];
  /** Its signature (DKIM, RFC 6376) is ours, over this body and this one sender. */
  readonly isSigned: boolean;
  /** It is not, and a forwarder that we trust for this recorded that it was when it came to them; in the name of their domain. */
  readonly sealedBy: string | undefined;
  /** HTML or files: ours have neither. */
  readonly hasMore: boolean;
  /** It has more than was looked at. */
  readonly isCut: boolean;
  /** Passed on inside another e-mail, as a file of its own, whole */
  readonly original: ReadMail | undefined;
  /** Written by a program, not by a person (RFC 3834): nobody answers it. */
  readonly isAutomatic: boolean;
  readonly subject: string;
  /** Ids of the e-mails that it says it answers, or belongs to */
  readonly answersTo: readonly string[];
}

/** What cannot be taken apart. */
export class MailError extends Error {}

const NESTING_MAX = 20;
const HEADER_BYTES_MAX = 64 * 1024;
const LINKS_MAX = 20;
const SENDERS_MAX = 5;
const SUBJECT_CHARS_MAX = 200;
const ANSWERED_MAX = 20;
/** Ours have none; more of it than this is not looked at, and makes the e-mail suspect. */
const HTML_CHARS_MAX = 100_000;
// Patterns try each character as a beginning: each has an end, so that no letter is made to keep us busy.
const ADDRESS = /[^\s<>,;:"]{1,64}@[^\s<>,;:"]{1,190}/g;
const MESSAGE_ID = /<[^\s<>]{1,200}>/g;
const HREF =
  /\b(?:href|src|action)\s*=\s*(?:"([^"]{1,2000})"|'([^']{1,2000})'|([^\s"'>]{1,2000}))/gi;

/** @throws MailError for bytes that are no e-mail that can be read */
export async function readMail(
  bytes: Buffer,
  keys: Omit<Sealing, 'headers'>,
  depth = 0,
): Promise<ReadMail> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(bytes, {
    forceRfc822Attachments: true,
    maxNestingDepth: NESTING_MAX,
    maxHeadersSize: HEADER_BYTES_MAX,
  }).catch((cause: unknown) => {
    throw new MailError('an e-mail that cannot be read', { cause });
  });
  const headers = (name: string) => mail.headers.filter(({ key }) => key === name);
  const all = mail.html ?? '';
  const html = all.slice(0, HTML_CHARS_MAX);
  const links = [...html.matchAll(HREF)]
    .map(([, double, single, bare]) => double ?? single ?? bare ?? '')
    .filter((link) => /^https?:|^\/\//i.test(link.trim()));
  const inside = mail.attachments.find(({ mimeType }) => mimeType === 'message/rfc822')?.content;
  const senders = ['from', 'sender', 'reply-to'].flatMap((name) =>
    headers(name).flatMap(({ value }) => value.match(ADDRESS) ?? []),
  );
  const signed = await isSigned(bytes, { ...keys, headers });
  return {
    text: mail.text ?? wordsOf(html),
    links: links.slice(0, LINKS_MAX),
    isCut: all.length > html.length || links.length > LINKS_MAX,
    senders: [...new Set(senders)].slice(0, SENDERS_MAX),
    isSigned: signed,
    sealedBy: signed ? undefined : await findSealer(bytes, { ...keys, headers }),
    hasMore: html !== '' || mail.attachments.length > 0,
    original:
      inside === undefined || depth > 0 ? undefined : await readMail(toBytes(inside), keys, 1),
    isAutomatic: isAutomatic(headers, mail.subject ?? ''),
    subject: (mail.subject ?? '').slice(0, SUBJECT_CHARS_MAX),
    answersTo: ['in-reply-to', 'references']
      .flatMap((name) => headers(name).flatMap(({ value }) => value.match(MESSAGE_ID) ?? []))
      .slice(-ANSWERED_MAX),
  };
}

const toBytes = (content: ArrayBuffer | Uint8Array | string): Buffer =>
  typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as Uint8Array);

/** Enough to find a reference and links by; what is shown is never this. One pass, however it was made. */
function wordsOf(html: string): string {
  const words: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    words.push(html.slice(at, open < 0 ? undefined : open));
    const close = open < 0 ? -1 : html.indexOf('>', open);
    if (close < 0) break;
    at = close + 1;
  }
  return words
    .join(' ')
    .replaceAll(/&nbsp;|&#160;/gi, ' ')
    .replaceAll('&amp;', '&');
}
