import {
  isCalledPicture,
  NO_PICTURES,
  picturesAmong,
  type PicturesFound,
} from '@countersign/pictures';
import type { Message } from '@countersign/scamflags';
import { isMsg, type MailFile, readEml, readMsg } from '@countersign/scamflags/mail';
import { isAutomatic } from './automatic.ts';
import { hasTooMany, LETTER_BYTES_MAX } from './parts.ts';
import type { ReadLetter, ReadOutcome } from './types.ts';

/** Files of one letter that are looked at for the e-mail that was passed on. */
const FILES_MAX = 20;
const SUBJECT_MAX = 200;
const RESULTS_MAX = 4_096;
const ADDRESS = /^[^\s<>,;:"@]{1,64}@[^\s<>,;:"@]{1,190}$/;

const no = <T>(refusal: 'mail.unreadable' | 'mail.too-large' | 'mail.too-many-parts') =>
  ({ ok: false, refusal, pictures: NO_PICTURES }) as WithPictures<T>;

/** What was read, and the pictures in it, which nobody has opened. */
export type WithPictures<T> = ReadOutcome<T> & { readonly pictures: PicturesFound };

/** An e-mail that was saved, of either kind; what was passed on inside another counts, not what stands around it. */
export async function readFile(bytes: Uint8Array): Promise<WithPictures<Message>> {
  if (bytes.length > LETTER_BYTES_MAX) return no('mail.too-large');
  if (isMsg(bytes)) {
    const read = await readMsg(bytes);
    if (!read.ok) return { ...read, pictures: NO_PICTURES };
    // What Outlook saved names its pictures and does not hand them on.
    const value = read.value.message;
    return { ok: true, value, pictures: namedIn(value) };
  }
  if (hasTooMany(bytes)) return no('mail.too-many-parts');
  const read = await readEml(bytes);
  if (!read.ok) return { ...read, pictures: NO_PICTURES };
  const { files, forwarded, message } = read.value;
  return { ok: true, value: forwarded ?? message, pictures: picturesAmong(files) };
}

const namedIn = ({ attachments = [] }: Message): PicturesFound => ({
  pictures: [],
  others: attachments.filter(isCalledPicture).length,
});

/** A letter that somebody wrote to us, and the e-mail that they put into it as a file. */
export async function readLetter(bytes: Uint8Array): Promise<WithPictures<ReadLetter>> {
  if (bytes.length > LETTER_BYTES_MAX) return no('mail.too-large');
  if (hasTooMany(bytes)) return no('mail.too-many-parts');
  const read = await readEml(bytes);
  if (!read.ok) return no('mail.unreadable');
  const { message, outer } = read.value;
  const headers = (name: string) => outer.headers.filter(({ key }) => key === name);
  const [whole] = outer.files.filter(({ mimeType }) => mimeType === 'message/rfc822');
  const files = outer.files.slice(0, FILES_MAX).map(bytesOfMail).filter(isBytes);
  const first = await firstRead(files);
  const original = first?.value;
  return {
    ok: true,
    pictures: first?.pictures ?? picturesAmong(outer.files),
    value: {
      from: soleSender(headers('from'), outer.sender),
      subject: outer.subject.slice(0, SUBJECT_MAX),
      isAutomatic: isAutomatic(headers, outer.subject),
      hops: headers('received').length,
      results: headers('authentication-results')[0]?.value.slice(0, RESULTS_MAX),
      message,
      original,
      isWhole: original !== undefined && whole !== undefined,
      isOriginalUnreadable: original === undefined && files.length > 0,
    },
  };
}

function soleSender(
  from: readonly { readonly value: string }[],
  address: string | undefined,
): string | undefined {
  const [only, another] = from;
  if (only === undefined || another !== undefined || address === undefined) return undefined;
  // A list of senders has a comma between addresses; a name may have one inside quotes.
  const isList = (only.value.match(/@/g) ?? []).length > 1 && /@[^<"]*,/.test(only.value);
  return isList || !ADDRESS.test(address) ? undefined : address.toLowerCase();
}

/** The bytes of a file that is an e-mail by its kind, its name or how it begins; everything else is named and never opened. */
function bytesOfMail({ content, filename, mimeType }: MailFile): Uint8Array | undefined {
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
  const isMail =
    mimeType === 'message/rfc822' ||
    mimeType === 'application/vnd.ms-outlook' ||
    /\.(?:eml|msg)$/i.test(filename ?? '') ||
    isMsg(bytes);
  return isMail ? bytes : undefined;
}

const isBytes = (bytes: Uint8Array | undefined): bytes is Uint8Array => bytes !== undefined;

async function firstRead(
  files: readonly Uint8Array[],
): Promise<{ value: Message; pictures: PicturesFound } | undefined> {
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- the first that can be read is enough
    const read = await readFile(file);
    if (read.ok) return read;
  }
  return undefined;
}
