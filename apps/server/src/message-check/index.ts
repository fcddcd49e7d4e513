import { ok, refused, type Outcome } from '@countersign/kernel';
import type { Audit } from '../audit/index.ts';
import type { Database, Limits, TooMany } from '../platform/index.ts';
import { decideMail, decideText, type DecideParts } from './decide.ts';
import { createFindKey, type FindKey, type OwnDkimKey } from './dkim-keys.ts';
import { MailError, readMail, type ReadMail } from './mail.ts';
import type { MessageAnswer, MessageAsk, Unreadable } from './types.ts';

export { openMailIn, type MailIn } from './mail-in.ts';
export { passedOn } from './forwarded.ts';
export type { AnswerLetter, TakeAnswer } from './take-letter.ts';
export type { OwnDkimKey } from './dkim-keys.ts';
export type { KnownMessage, MessageAnswer, MessageAsk, Unreadable } from './types.ts';

export interface MessageCheckParts extends DecideParts {
  readonly db: Pick<Database, 'transaction'>;
  readonly limits: Pick<Limits, 'take'>;
  readonly audit: Pick<Audit, 'append'>;
  /** Signs what we send; `undefined` where the relay does, and its key is in DNS. */
  readonly dkim: OwnDkimKey | undefined;
  /** Domains that pass e-mails on, and whose record of our signature counts where it broke on the way. */
  readonly trustedSealers: () => readonly string[];
  /** Whether a reader beside the server's own work got through it in good time: what it did not is not read here either. */
  readonly isTame?: (mail: Buffer) => Promise<boolean>;
  /** Asks for the keys of others; DNS where nothing is handed in. */
  readonly askDns?: FindKey;
}

export interface MessageCheck {
  readonly check: (ask: MessageAsk) => Promise<Outcome<MessageAnswer, TooMany | Unreadable>>;
  /** @throws MailError for bytes that are no e-mail */
  readonly read: (mail: Buffer) => Promise<ReadMail>;
}

const CHECKS_PER_SOURCE = {
  kind: 'window',
  name: 'contact.message-check',
  max: 30,
  seconds: 3_600,
} as const;

/** Was this from us? By its reference in the ledger, word for word; nothing in it is opened or fetched. */
export function createMessageCheck(parts: MessageCheckParts): MessageCheck {
  const isOurs = (domain: string) =>
    parts.directory.lookUp(`postmaster@${domain}`)?.verdict === 'ours';
  const isSealer = (domain: string) => parts.trustedSealers().includes(domain);
  const findKey = createFindKey({ own: parts.dkim, isOurs, isSealer, askDns: parts.askDns });
  const read = async (mail: Buffer) => {
    if ((await parts.isTame?.(mail)) === false) throw new MailError('an e-mail that is not tame');
    return readMail(mail, { findKey, isOurs, isSealer });
  };
  return {
    read,
    check: async (ask) => {
      const taken = await parts.limits.take([{ limit: CHECKS_PER_SOURCE, subject: ask.source }]);
      if (!taken.ok) return taken;
      const answer = await answerTo(parts, read, ask);
      await record(parts, ask, answer?.answer ?? 'unreadable');
      return answer === undefined ? refused({ code: 'contact.mail-unreadable' }) : ok(answer);
    },
  };
}

async function answerTo(
  parts: MessageCheckParts,
  read: MessageCheck['read'],
  ask: MessageAsk,
): Promise<MessageAnswer | undefined> {
  if ('text' in ask) return decideText(parts, ask.text, ask.askedBy);
  try {
    return await decideMail(parts, await read(ask.mail), ask);
  } catch (cause) {
    if (cause instanceof MailError) return undefined;
    throw cause;
  }
}

async function record(
  { audit, db }: MessageCheckParts,
  ask: MessageAsk,
  answer: MessageAnswer['answer'] | 'unreadable',
): Promise<void> {
  const isGood = answer === 'genuine' || answer === 'subject' || answer === 'reference';
  const [memberId] = ask.askedBy;
  await db.transaction((tx) =>
    audit.append(tx, {
      actor:
        memberId === undefined
          ? { kind: 'anonymous', id: 'message-check' }
          : { kind: 'cardmember', id: memberId },
      channel: 'mail' in ask && ask.isPassedOn ? 'email' : 'web',
      operation: 'contact.message-check',
      ...(isGood
        ? { result: 'done' }
        : { result: 'refused', refusal: `contact.message-${answer}` }),
      correlation: ask.correlation,
    }),
  );
}
