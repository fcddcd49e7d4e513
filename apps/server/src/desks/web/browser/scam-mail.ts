import { isCalledPicture, picturesAmong, type PicturesFound } from '@countersign/pictures';
import type { Message } from '@countersign/scamflags';
import { readEml, readMsg } from '@countersign/scamflags/mail';
import PostalMime from 'postal-mime';

/** Compound File Binary (MS-CFB clause 2.2): how a saved .msg begins. */
const MSG_HEAD = [0xd0, 0xcf, 0x11, 0xe0];

export interface MailHere {
  readonly message: Message;
  /** In the e-mail that counts; nobody has opened them. */
  readonly pictures: PicturesFound;
}

/** An e-mail as a file, of either kind; what was passed on inside another counts, not what stands around it. */
export async function readMailHere(bytes: Uint8Array<ArrayBuffer>): Promise<MailHere | undefined> {
  const isMsg = MSG_HEAD.every((byte, at) => bytes[at] === byte);
  const read = await (isMsg ? readMsg(bytes) : readEml(bytes));
  if (!read.ok) return undefined;
  const message = read.value.forwarded ?? read.value.message;
  if (!isMsg) return { message, pictures: await picturesIn(bytes) };
  const others = (message.attachments ?? []).filter(isCalledPicture).length;
  return { message, pictures: { pictures: [], others } };
}

async function picturesIn(bytes: Uint8Array<ArrayBuffer>): Promise<MailHere['pictures']> {
  const options = { forceRfc822Attachments: true };
  const mail = await PostalMime.parse(bytes, options);
  const inside = mail.attachments.find(({ mimeType }) => mimeType === 'message/rfc822')?.content;
  const counts = inside === undefined ? mail : await PostalMime.parse(inside, options);
  return picturesAmong(counts.attachments);
}
