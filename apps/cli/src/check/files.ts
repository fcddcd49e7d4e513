import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

import {
  gatherCodes,
  isCalledPicture,
  isPdf,
  picturesAmong,
  readPdf,
  withSeen,
} from '@countersign/pictures';
import type { Channel, Message } from '@countersign/scamflags';
import { isMsg, readEml, readMsg } from '@countersign/scamflags/mail';

/** Files of a folder that are messages. */
const KINDS: ReadonlySet<string> = new Set(['.eml', '.msg', '.pdf', '.txt']);
const FILES_MAX = 100_000;
const FOLDERS_DEEP_MAX = 20;
const FILE_BYTES_MAX = 20 * 1024 * 1024;
const TEXT_BYTES_MAX = 256 * 1024;
/** Longer than a text to a phone gets, even in several parts. */
const SMS_CHARS_MAX = 1_600;

export interface Found {
  readonly path: string;
}

/** The files that were named, and those of folders that were, in the order of their names. */
export function findFiles(paths: readonly string[]): readonly Found[] {
  return paths.flatMap((path) => {
    const about = statSync(path, { throwIfNoEntry: false });
    return about?.isDirectory() === true ? within(path, 0) : [{ path }];
  });
}

function within(folder: string, deep: number): readonly Found[] {
  if (deep > FOLDERS_DEEP_MAX) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return entries
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      // A link may lead out of the folder, or round in a circle.
      if (entry.isDirectory()) return within(path, deep + 1);
      return entry.isFile() && KINDS.has(extname(entry.name).toLowerCase()) ? [{ path }] : [];
    })
    .slice(0, FILES_MAX);
}

/**
 * One message; nothing for what is none. What was passed on inside an e-mail counts. Links of PDFs are read; pictures are not, and are said to be
 * unread, as what else is in a PDF is.
 */
export async function readMessageFile(
  path: string,
  channel: Channel | undefined,
): Promise<Message | undefined> {
  const bytes = bytesOf(path);
  if (bytes === undefined) return undefined;
  const kind = extname(path).toLowerCase();
  if (kind === '.pdf') return pdfMessage(bytes, channel);
  if (kind !== '.eml' && kind !== '.msg') return textMessage(bytes, channel);
  const message = await (kind === '.msg' || isMsg(bytes) ? msgMessage(bytes) : emlMessage(bytes));
  return message === undefined || channel === undefined ? message : { ...message, channel };
}

async function emlMessage(bytes: Buffer): Promise<Message | undefined> {
  const read = await readEml(bytes);
  if (!read.ok) return undefined;
  const { files, forwarded, message } = read.value;
  const { others, pictures } = picturesAmong(files);
  return withFiles(forwarded ?? message, { pictures, others });
}

/** What Outlook saved names its files and does not hand them on. */
async function msgMessage(bytes: Buffer): Promise<Message | undefined> {
  const read = await readMsg(bytes);
  if (!read.ok) return undefined;
  const { message } = read.value;
  const others = (message.attachments ?? []).filter(isCalledPicture).length;
  return withFiles(message, { pictures: [], others });
}

async function pdfMessage(bytes: Buffer, channel: Channel = 'email'): Promise<Message | undefined> {
  if (!isPdf(bytes)) return undefined;
  return withFiles({ channel, text: '' }, { pictures: [bytes], others: 0 });
}

interface Files {
  readonly pictures: readonly Uint8Array[];
  readonly others: number;
}

async function withFiles(message: Message, { others, pictures }: Files): Promise<Message> {
  const seen = [];
  for (const file of pictures) {
    // oxlint-disable-next-line no-await-in-loop -- one file after the other keeps memory small
    const links = isPdf(file) ? (await readPdf(file)).links : [];
    seen.push({ codes: [], links, isCut: true });
  }
  return withSeen(message, gatherCodes(seen, others));
}

function bytesOf(path: string): Buffer | undefined {
  const about = statSync(path, { throwIfNoEntry: false });
  if (about?.isFile() !== true || about.size > FILE_BYTES_MAX) return undefined;
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Short words without a head came to a phone, the others by e-mail; a call is told by whoever says so. */
function textMessage(bytes: Buffer, channel: Channel | undefined): Message | undefined {
  if (bytes.length > TEXT_BYTES_MAX || bytes.includes(0)) return undefined;
  const text = bytes.toString('utf8');
  if (text.trim() === '') return undefined;
  const guessed = text.length > SMS_CHARS_MAX ? 'email' : 'sms';
  return { channel: channel ?? guessed, text };
}
