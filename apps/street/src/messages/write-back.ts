import type { SendMailOptions } from 'nodemailer';
import PostalMime from 'postal-mime';
import type { GivenPerson } from '../given.ts';
import type { Message } from './store.ts';

export interface WriteBack {
  readonly person: GivenPerson;
  readonly message: Message;
  /** The e-mail as it came. */
  readonly raw: Buffer;
  /** What the person writes. */
  readonly text: string;
}

/** An answer as mail programs write it: to whoever the e-mail names for answers, above its words, with its id. */
export async function writeBack({
  message,
  person,
  raw,
  text,
}: WriteBack): Promise<SendMailOptions & { readonly to: string }> {
  const { from, messageId, replyTo } = await PostalMime.parse(raw);
  const to = replyTo?.[0]?.address ?? from?.address ?? '';
  const day = new Date(message.at).toUTCString();
  return {
    from: { name: `${person.givenName} ${person.familyName}`, address: person.email },
    to,
    subject: `Re: ${message.subject}`,
    ...(messageId === undefined ? {} : { inReplyTo: messageId, references: [messageId] }),
    text: `${text}\n\nOn ${day}, ${message.from} wrote:\n${message.text.replaceAll(/^/gm, '> ')}\n`,
  };
}
