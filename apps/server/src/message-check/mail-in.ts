import { SMTPServer, type SMTPServerDataStream, type SMTPServerEnvelope } from 'smtp-server';
import type { Log } from '../platform/index.ts';
import { MailError } from './mail.ts';
import { takeLetter, type LetterParts } from './take-letter.ts';

export interface MailInParts extends LetterParts {
  readonly log: Log;
  /** The address that messages are passed on to, as the programme has it now. */
  readonly address: () => string | undefined;
  /** Where people pass on what they think is a scam. */
  readonly reports?: {
    readonly address: () => string | undefined;
    /** Answers nobody by what the relay hears: whatever it cannot read it lets go. */
    readonly take: (letter: {
      readonly mail: Buffer;
      readonly isFromNobody: boolean;
    }) => Promise<void>;
  };
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
        isAt(address, parts.address()) ||
        isAt(address, parts.reports?.address()) ||
        parts.bounces?.contactOf(address) !== undefined;
      return isOurs ? done() : done(new SmtpNo(550, 'no such mailbox'));
    },
    onData: (stream, { envelope }, done) => {
      takeMail(parts, stream, envelope).then(
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
  { mailFrom, rcptTo }: SMTPServerEnvelope,
): Promise<void> {
  const chunks: Buffer[] = [];
  // What is too large is read to its end, and not kept.
  for await (const chunk of stream as AsyncIterable<Buffer>)
    if (!stream.sizeExceeded) chunks.push(chunk);
  if (stream.sizeExceeded) throw new SmtpNo(552, 'too large');
  const mail = Buffer.concat(chunks);
  const to = rcptTo.map(({ address }) => address);
  const bounced = to.flatMap((address) => parts.bounces?.contactOf(address) ?? []);
  for (const contactId of bounced)
    // oxlint-disable-next-line no-await-in-loop
    await parts.bounces?.take(contactId, mail);
  const isFromNobody = mailFrom === false || mailFrom.address === '';
  if (to.some((address) => isAt(address, parts.reports?.address())))
    await parts.reports?.take({ mail, isFromNobody });
  if (to.some((address) => isAt(address, parts.address())))
    await takeRead(parts, mail, isFromNobody);
}

const isAt = (address: string, ours: string | undefined): boolean =>
  ours !== undefined && address.toLowerCase() === ours.toLowerCase();

async function takeRead(parts: MailInParts, mail: Buffer, isFromNobody: boolean): Promise<void> {
  const read = await parts.messageCheck.read(mail).catch((cause: unknown) => {
    throw cause instanceof MailError ? new SmtpNo(554, 'cannot be read') : cause;
  });
  await takeLetter(parts, { mail, read, isFromNobody });
}
