// A mail as Outlook saves it ([MS-OXMSG]): each property is a stream, named by its number and type.
import type { Attachment } from '../types.ts';
import { isCompoundFile, type Storage, openCompoundFile } from './compound-file.ts';
import {
  MAIL_BYTES_MAX,
  type MailOutcome,
  isEmpty,
  messageOf,
  parseAuthentication,
  refused,
} from './read.ts';

// Numbers of [MS-OXPROPS].
const SUBJECT = '0037';
const BODY = '1000';
const HTML = '1013';
const SENDER_NAME = '0C1A';
const SENDER_ADDRESS = '0C1F';
const SENDER_SMTP = '5D01';
const REPRESENTING_SMTP = '5D02';
const HEADERS = '007D';
const FILE_NAME = '3707';
const FILE_NAME_SHORT = '3704';
const FILE_TYPE = '370E';
const TEXT_BYTES_MAX = 4 * 1_048_576;
const ATTACHMENTS_MAX = 100;

/** A property as text, whichever of the three types it has. */
function textOf(storage: Storage, property: string): string {
  const read = (type: string, encoding: string): string | undefined => {
    const bytes = storage.stream(`__substg1.0_${property}${type}`);
    if (bytes === undefined) return undefined;
    return new TextDecoder(encoding).decode(bytes.subarray(0, TEXT_BYTES_MAX)).replaceAll('\0', '');
  };
  return read('001F', 'utf-16le') ?? read('001E', 'windows-1252') ?? '';
}

// HTML is mostly bytes, in the encoding that it names itself.
function htmlOf(storage: Storage): string {
  const bytes = storage.stream(`__substg1.0_${HTML}0102`)?.subarray(0, TEXT_BYTES_MAX);
  if (bytes === undefined) return textOf(storage, HTML);
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2_048)).toLowerCase();
  const named = /charset\s{0,3}=\s{0,3}["']?([a-z0-9_-]{2,20})/.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function attachmentsOf(root: Storage): readonly Attachment[] {
  const attachments: Attachment[] = [];
  for (const name of root.names) {
    if (!name.startsWith('__attach_version1.0_') || attachments.length >= ATTACHMENTS_MAX) continue;
    const folder = root.storage(name);
    if (folder === undefined) continue;
    const file = textOf(folder, FILE_NAME) || textOf(folder, FILE_NAME_SHORT);
    attachments.push({ name: file, type: textOf(folder, FILE_TYPE).toLowerCase() });
  }
  return attachments;
}

/** One header of a block of them, its lines joined. */
function headerOf(block: string, name: string): string | undefined {
  const lines = block.slice(0, 262_144).split(/\r?\n/);
  const start = lines.findIndex((one) => one.toLowerCase().startsWith(`${name}:`));
  if (start < 0) return undefined;
  let value = lines[start]?.slice(name.length + 1) ?? '';
  for (let at = start + 1; at < lines.length && /^[ \t]/.test(lines[at] ?? ''); at += 1)
    value += lines[at] ?? '';
  return value.trim();
}

const isAddress = (text: string): boolean => text.includes('@');

function senderOf(root: Storage, headers: string): string {
  const name = textOf(root, SENDER_NAME);
  const addresses = [SENDER_SMTP, REPRESENTING_SMTP, SENDER_ADDRESS].map((one) =>
    textOf(root, one),
  );
  const address = addresses.find(isAddress);
  if (address === undefined) return headerOf(headers, 'from') ?? name;
  return name === '' || name === address ? address : `${name} <${address}>`;
}

/** Whether bytes begin as what Outlook saves. */
export const isMsg = isCompoundFile;

/**
 * Reads a mail that Outlook saved.
 * @returns a refusal for what is none; it never throws
 */
export async function readMsg(bytes: Uint8Array): Promise<MailOutcome> {
  if (bytes.length > MAIL_BYTES_MAX) return refused('mail.too-large');
  try {
    const root = openCompoundFile(bytes);
    const headers = textOf(root, HEADERS);
    const value = messageOf({
      subject: textOf(root, SUBJECT),
      from: senderOf(root, headers),
      replyTo: headerOf(headers, 'reply-to') ?? '',
      authentication: parseAuthentication(headerOf(headers, 'authentication-results')),
      text: textOf(root, BODY),
      html: htmlOf(root),
      attachments: attachmentsOf(root),
    });
    return isEmpty(value.message) ? refused('mail.empty') : { ok: true, value };
  } catch {
    // Whatever bytes do to the reader, they are no mail.
    return refused('mail.unreadable');
  }
}
