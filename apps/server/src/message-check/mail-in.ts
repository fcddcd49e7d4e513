import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import type { NewId } from '@countersign/kernel';
import type { Audit } from '../audit/index.ts';
import type { Cards } from '../cards/index.ts';
import type { Contact } from '../contact/index.ts';
import type { Database, Log } from '../platform/index.ts';
import type { MessageCheck } from './index.ts';
import { MailError } from './mail.ts';
import type { MessageAnswer } from './types.ts';

export interface MailInParts {
  readonly messageCheck: MessageCheck;
  readonly cards: Pick<Cards, 'membersAt'>;
  readonly contact: Pick<Contact, 'tellMember'>;
  readonly audit: Pick<Audit, 'append'>;
  readonly db: Database;
  readonly newId: NewId;
  readonly log: Log;
  /** The address that messages are passed on to, as the programme has it now. */
  readonly address: () => string | undefined;
  /** What mail servers say of e-mails of ours that did not arrive. */
  readonly bounces?: {
    /** The contact that an address names; nothing for any other address. */
    readonly contactOf: (address: string) => string | undefined;
    readonly take: (contactId: string, letter: Buffer) => Promise<void>;
  };
}

export interface MailIn {
  readonly port: number;
  readonly close: () => Promise<void>;
}

export const MAIL_BYTES_MAX = 512 * 1024;
const CLIENTS_MAX = 20;
const RECIPIENTS_MAX = 10;
const SOCKET_TIMEOUT_MS = 30_000;

/** What a relay is answered (RFC 5321 clause 4.2). */
class SmtpNo extends Error {
  readonly responseCode: 451 | 452 | 550 | 552 | 554;

  constructor(responseCode: 451 | 452 | 550 | 552 | 554, message: string) {
    super(message);
    this.responseCode = responseCode;
  }
}

/**
 * Takes e-mails that people pass on to be checked, from the issuer's relay. The answer is a message of ours, with its row
 * in the ledger, to a member whose address it came from; a relay never learns what we think of a letter, and whoever writes
 * in somebody else's name gets nothing.
 */
export async function openMailIn(
  parts: MailInParts,
  at: { readonly host: string; readonly port: number },
): Promise<MailIn> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MAIL_BYTES_MAX,
    maxClients: CLIENTS_MAX,
    socketTimeout: SOCKET_TIMEOUT_MS,
    banner: 'checks messages',
    onRcptTo: ({ address }, { envelope }, done) => {
      if (envelope.rcptTo.length >= RECIPIENTS_MAX) return done(new SmtpNo(452, 'too many'));
      const isOurs =
        address.toLowerCase() === parts.address()?.toLowerCase() ||
        parts.bounces?.contactOf(address) !== undefined;
      return isOurs ? done() : done(new SmtpNo(550, 'no such mailbox'));
    },
    onData: (stream, { envelope }, done) => {
      takeMail(
        parts,
        stream,
        envelope.rcptTo.map(({ address }) => address),
      ).then(
        () => done(),
        (err: unknown) => done(noOf(parts, err)),
      );
    },
  });
  server.on('error', (err) => parts.log.warn({ err }, 'mail in'));
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(at.port, at.host, resolve);
  });
  const bound = server.server.address();
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : at.port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** What a relay hears of a fault says nothing about it: that stands in our log. It brings the letter again. */
function noOf({ log }: MailInParts, err: unknown): SmtpNo {
  if (err instanceof SmtpNo) return err;
  log.error({ err }, 'a letter could not be taken now');
  return new SmtpNo(451, 'not now');
}

/** @throws SmtpNo for a letter that will never be taken; any other fault has the relay bring it again */
async function takeMail(
  parts: MailInParts,
  stream: SMTPServerDataStream,
  to: readonly string[],
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  if (stream.sizeExceeded) throw new SmtpNo(552, 'too large');
  const mail = Buffer.concat(chunks);
  const bounced = to.flatMap((address) => parts.bounces?.contactOf(address) ?? []);
  for (const contactId of bounced)
    // oxlint-disable-next-line no-await-in-loop
    await parts.bounces?.take(contactId, mail);
  if (bounced.length < to.length) await takeLetter(parts, mail);
}

/** An e-mail that somebody passed on. */
async function takeLetter(parts: MailInParts, mail: Buffer): Promise<void> {
  const read = await parts.messageCheck.read(mail).catch((cause: unknown) => {
    throw cause instanceof MailError ? new SmtpNo(554, 'cannot be read') : cause;
  });
  const correlation = parts.newId();
  const from = read.senders[0]?.toLowerCase();
  if (from === undefined || read.isAutomatic) return recordNo(parts, 'automatic', correlation);
  const members = await parts.cards.membersAt(parts.db.reader, { kind: 'email', value: from });
  const [first] = members;
  if (first === undefined) return recordNo(parts, 'unknown-sender', correlation);
  const checked = await parts.messageCheck.check({
    mail,
    isPassedOn: true,
    askedBy: members.map(({ memberId }) => memberId),
    source: `mail ${from}`,
    correlation,
  });
  if (!checked.ok) return recordNo(parts, 'too-many', correlation);
  const template = TEMPLATES[checked.value.answer];
  await parts.db.transaction((tx) =>
    parts.contact.tellMember(tx, {
      memberId: first.memberId,
      template,
      to: { contactPointId: first.contactPointId },
      facts: {},
      correlation,
    }),
  );
}

const TEMPLATES: Readonly<Record<MessageAnswer['answer'], string>> = {
  genuine: 'message.genuine',
  'not-yours': 'message.not-yours',
  altered: 'message.altered',
  'not-ours': 'message.not-ours',
  // A letter's reference in an e-mail makes nothing of it ours.
  reference: 'message.not-ours',
  subject: 'message.not-ours',
};

async function recordNo(
  { audit, db }: MailInParts,
  why: 'automatic' | 'unknown-sender' | 'too-many',
  correlation: string,
): Promise<void> {
  await db.transaction((tx) =>
    audit.append(tx, {
      actor: { kind: 'anonymous', id: 'mail-in' },
      channel: 'email',
      operation: 'contact.mail-in',
      result: 'refused',
      refusal: `contact.mail-${why}`,
      correlation,
    }),
  );
}
