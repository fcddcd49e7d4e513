import type { GivenPerson } from '../given.ts';
import { sendMail } from './send-mail.ts';
import type { Message } from './store.ts';

/**
 * As people do it: most programs put the words into a new e-mail, some put the whole e-mail into it as a file. Scammers send
 * it again as it is, and it says that it is from whoever wrote it first.
 */
export type PassOnHow = 'words' | 'file' | 'again';

export const isPassOnHow = (text: string | null): text is PassOnHow =>
  text === 'words' || text === 'file' || text === 'again';

export interface PassOn {
  readonly person: GivenPerson;
  readonly message: Message;
  /** The e-mail as it came. */
  readonly raw: Buffer;
  readonly to: string;
  readonly how: PassOnHow;
}

const ADDRESS = /^[\w.!#$%&*+/=?^`{|}~-]{1,64}@[A-Za-z0-9.-]{3,190}$/;

/** Sends one e-mail of a person. @returns what the other side answers when it takes it not; nothing when it does */
export async function passOn(
  { how, message, person, raw, to }: PassOn,
  port: number,
): Promise<string | undefined> {
  if (!ADDRESS.test(to)) return 'That is no address.';
  const from = { name: `${person.givenName} ${person.familyName}`, address: person.email };
  const subject = `Fwd: ${message.subject}`;
  const file = { filename: 'message.eml', contentType: 'message/rfc822', content: raw };
  const headers = relayed(person.email);
  const mails = {
    words: { from, to, subject, headers, text: headed(message) },
    file: { from, to, subject, headers, text: 'Is this from you?', attachments: [file] },
    again: { envelope: { from: person.email, to }, raw },
  };
  return sendMail(mails[how], port);
}

/** The street is the relay in front of the house, too, and these people have mailboxes of their own (RFC 8601). */
const RELAY = 'relay.street.example';

function relayed(address: string): Readonly<Record<string, string>> {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return { 'Authentication-Results': `${RELAY}; dmarc=pass header.from=${domain}` };
}

/** Under the head that mail programs write above what they pass on. */
function headed({ at, from, subject, text, to }: Message): string {
  return [
    '---------- Forwarded message ---------',
    `From: ${from}`,
    `Date: ${new Date(at).toUTCString()}`,
    `Subject: ${subject}`,
    `To: ${to}`,
    '',
    text,
    '',
  ].join('\n');
}
