import type { Email, Mailbox, RawEmail } from 'postal-mime';
import type { Message } from '../types.ts';
import {
  MAIL_BYTES_MAX,
  type MailOutcome,
  type ReadEml,
  isEmpty,
  messageOf,
  parseAuthentication,
  refused,
} from './read.ts';

const NESTING_MAX = 20;
const HEADER_BYTES_MAX = 262_144;

const mailboxOf = (box: Email['from']): string => {
  const one: Mailbox | undefined = box?.group === undefined ? box : box.group[0];
  if (one === undefined) return '';
  return one.name === '' ? one.address : `${one.name} <${one.address}>`;
};

function readParsed(mail: Email): { readonly message: Message; readonly isCut: boolean } {
  // Servers put their own on top; what stands below may be the sender's word.
  const found = mail.headers.find(({ key }) => key === 'authentication-results')?.value;
  return messageOf({
    subject: mail.subject ?? '',
    from: mailboxOf(mail.from ?? mail.sender),
    replyTo: mailboxOf(mail.replyTo?.[0]),
    authentication: parseAuthentication(found),
    text: mail.text ?? '',
    html: mail.html ?? '',
    attachments: mail.attachments.map(({ filename, mimeType }) => ({
      name: filename ?? '',
      type: mimeType,
    })),
  });
}

const outerOf = (mail: Email): ReadEml['outer'] => ({
  headers: mail.headers,
  subject: mail.subject ?? '',
  sender: mail.from?.address,
  files: mail.attachments,
});

/**
 * Reads a mail as it was received (RFC 5322). Loads its parser when it is first used.
 * @returns a refusal for what is no mail; it never throws
 */
export async function readEml(bytes: Uint8Array): Promise<MailOutcome<ReadEml>> {
  if (bytes.length > MAIL_BYTES_MAX) return refused('mail.too-large');
  const { default: PostalMime } = await import('postal-mime');
  const parse = async (raw: RawEmail): Promise<Email | undefined> => {
    try {
      return await PostalMime.parse(raw, {
        forceRfc822Attachments: true,
        maxNestingDepth: NESTING_MAX,
        maxHeadersSize: HEADER_BYTES_MAX,
      });
    } catch {
      return undefined;
    }
  };
  const mail = await parse(bytes);
  if (mail === undefined) return refused('mail.unreadable');
  const read = readParsed(mail);
  const inside = mail.attachments.find(({ mimeType }) => mimeType === 'message/rfc822')?.content;
  const inner = inside === undefined ? undefined : await parse(inside);
  if (isEmpty(read.message) && inner === undefined) return refused('mail.empty');
  const forwarded = inner === undefined ? undefined : readParsed(inner).message;
  const files = (inner ?? mail).attachments;
  const value = { ...read, files, outer: outerOf(mail) };
  return { ok: true, value: forwarded === undefined ? value : { ...value, forwarded } };
}
