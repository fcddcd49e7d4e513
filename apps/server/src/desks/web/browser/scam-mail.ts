import { isCalledPicture, picturesAmong, type PicturesFound } from '@countersign/pictures';
import type { Message } from '@countersign/scamflags';
import { isMsg, readEml, readMsg } from '@countersign/scamflags/mail';

export interface MailHere {
  readonly message: Message;
  /** In the e-mail that counts; nobody has opened them. */
  readonly pictures: PicturesFound;
}

/** An e-mail as a file, of either kind; what was passed on inside another counts, not what stands around it. */
export async function readMailHere(bytes: Uint8Array<ArrayBuffer>): Promise<MailHere | undefined> {
  if (isMsg(bytes)) {
    const read = await readMsg(bytes);
    if (!read.ok) return undefined;
    const { message } = read.value;
    const others = (message.attachments ?? []).filter(isCalledPicture).length;
    return { message, pictures: { pictures: [], others } };
  }
  const read = await readEml(bytes);
  if (!read.ok) return undefined;
  const { files, forwarded, message } = read.value;
  return { message: forwarded ?? message, pictures: picturesAmong(files) };
}
