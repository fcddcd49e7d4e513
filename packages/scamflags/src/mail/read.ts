// What is alike for both kinds of file: parts of a mail to a message.
import { LIMITS } from '../limits.ts';
import type { Attachment, Authentication, Message, Passed } from '../types.ts';
import { readHtml } from './html.ts';

/** A file that was read; never believed. */
export interface ReadMail {
  readonly message: Message;
  /** A mail that was passed on within this one, as a file of its own. */
  readonly forwarded?: Message;
  /** It had more than what is looked at. */
  readonly isCut: boolean;
}

/** A file in a mail, as it came: its name and its kind are the sender's word, and nobody has looked into it. */
export interface MailFile {
  readonly filename: string | null;
  readonly mimeType: string;
  readonly content: ArrayBuffer | Uint8Array | string;
}

/** A mail as it was received. */
export interface ReadEml extends ReadMail {
  /** Of the mail that counts: of the one that was passed on within this one, where one was. */
  readonly files: readonly MailFile[];
  /** The mail around it, or the same one where nothing was passed on as a file. */
  readonly outer: {
    /** Names are lower case; those that stand above come first. */
    readonly headers: readonly { readonly key: string; readonly value: string }[];
    readonly subject: string;
    /** The address of the first sender that it names. */
    readonly sender: string | undefined;
    readonly files: readonly MailFile[];
  };
}

export type MailRefusal = 'mail.unreadable' | 'mail.too-large' | 'mail.empty';

/** @template Read what is handed out where it could be read */
export type MailOutcome<Read extends ReadMail = ReadMail> =
  | { readonly ok: true; readonly value: Read }
  | { readonly ok: false; readonly refusal: MailRefusal };

export const MAIL_BYTES_MAX = 20 * 1_048_576;
export const NAME_MAX = 255;

export const refused = (
  refusal: MailRefusal,
): { readonly ok: false; readonly refusal: MailRefusal } => ({ ok: false, refusal });

const passedOf = (value: string | undefined): Passed | undefined => {
  if (value === undefined) return undefined;
  if (value === 'pass') return 'pass';
  return value === 'fail' || value === 'permerror' ? 'fail' : 'none';
};

/** One header of RFC 8601: what the server that took the mail in found. */
export function parseAuthentication(header: string | undefined): Authentication | undefined {
  if (header === undefined) return undefined;
  const text = header.slice(0, 4_096).toLowerCase();
  const valueOf = (method: string) =>
    passedOf(
      new RegExp(String.raw`(?:^|[;\s])${method}\s{0,3}=\s{0,3}([a-z]{3,12})`).exec(text)?.[1],
    );
  const [spf, dkim, dmarc] = [valueOf('spf'), valueOf('dkim'), valueOf('dmarc')];
  if (spf === undefined && dkim === undefined && dmarc === undefined) return undefined;
  return {
    ...(spf === undefined ? {} : { spf }),
    ...(dkim === undefined ? {} : { dkim }),
    ...(dmarc === undefined ? {} : { dmarc }),
  };
}

export interface MailParts {
  readonly subject: string;
  readonly from: string;
  readonly replyTo: string;
  readonly authentication: Authentication | undefined;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
}

/** What a reader sees: the HTML where there is any, the plain text else. */
export function messageOf(parts: MailParts): {
  readonly message: Message;
  readonly isCut: boolean;
} {
  const page = readHtml(parts.html);
  const text = page.text === '' ? parts.text : page.text;
  const attachments = parts.attachments
    .slice(0, LIMITS.partsMax)
    .map(({ name, type }) => ({ name: name.slice(0, NAME_MAX), type: type.slice(0, NAME_MAX) }));
  const { subject, from, replyTo, authentication } = parts;
  const message: Message = {
    channel: 'email',
    text: text.slice(0, LIMITS.textMax),
    ...(subject === '' ? {} : { subject: subject.slice(0, LIMITS.subjectMax) }),
    ...(from === '' ? {} : { from: from.slice(0, LIMITS.fromMax) }),
    ...(replyTo === '' ? {} : { replyTo: replyTo.slice(0, LIMITS.fromMax) }),
    ...(authentication === undefined ? {} : { authentication }),
    ...(page.links.length === 0 ? {} : { links: page.links }),
    ...(page.hidden === '' ? {} : { hidden: page.hidden }),
    ...(attachments.length === 0 ? {} : { attachments }),
  };
  const isCut =
    page.isCut || text.length > LIMITS.textMax || parts.attachments.length > LIMITS.partsMax;
  return { message, isCut };
}

export const isEmpty = ({ text, subject, from, links, attachments }: Message): boolean =>
  text.trim() === '' &&
  [subject, from].every((one) => one === undefined) &&
  [links, attachments].every((one) => one === undefined);
