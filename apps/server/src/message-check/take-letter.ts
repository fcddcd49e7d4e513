import type { NewId } from '@countersign/kernel';
import type { Audit } from '../audit/index.ts';
import type { Cards } from '../cards/index.ts';
import { tokenInSubject, type Contact } from '../contact/index.ts';
import type { Database } from '../platform/index.ts';
import type { MessageCheck } from './index.ts';
import type { ReadMail } from './mail.ts';
import { ownWords } from './own-words.ts';
import type { MessageAnswer } from './types.ts';

/** A letter, for whoever asked a question that it may answer. */
export interface AnswerLetter {
  /** Members whose address it says that it is from. */
  readonly from: readonly { readonly memberId: string; readonly contactPointId: string }[];
  readonly own: string;
  readonly text: string;
  readonly answersTo: readonly string[];
  readonly isPassedOn: boolean;
  /** Something stands in it that can be checked. */
  readonly hasMore: boolean;
  readonly correlation: string;
}

/** Takes an answer to a question of a room that this one does not know; `main` hands it in. */
export type TakeAnswer = (
  letter: AnswerLetter,
) => Promise<{ readonly isTaken: boolean; readonly isChecked: boolean }>;

export interface LetterParts {
  readonly messageCheck: MessageCheck;
  readonly cards: Pick<Cards, 'membersAt'>;
  readonly contact: Pick<Contact, 'tellMember' | 'unsubscribe'>;
  readonly answer?: TakeAnswer;
  readonly audit: Pick<Audit, 'append'>;
  readonly db: Database;
  readonly newId: NewId;
}

/** A letter as it came in. */
export interface Letter {
  readonly mail: Buffer;
  readonly read: ReadMail;
  /** What the relay names as its sender has none: a mail server says something of another letter (RFC 5321 clause 4.5.5). */
  readonly isFromNobody: boolean;
}

/**
 * An e-mail to the check address. First what a mail program writes to unsubscribe, whose token is its proof; then what programs
 * write goes; then an answer to a question of ours; and what is none, or has more in it, is checked. Whatever we say to it is a
 * message of ours to a member, and never an answer to whoever a letter claims to be from.
 */
export async function takeLetter(parts: LetterParts, letter: Letter): Promise<void> {
  const { mail, read } = letter;
  const correlation = parts.newId();
  const from = read.senders[0]?.toLowerCase();
  const token = tokenInSubject(read.subject);
  if (token !== undefined) {
    const source = `mail ${from ?? ''}`;
    await parts.contact.unsubscribe({ by: 'email', token, source, correlation });
    return;
  }
  if (from === undefined || read.isAutomatic || letter.isFromNobody)
    return recordNo(parts, 'automatic', correlation);
  const members = await parts.cards.membersAt(parts.db.reader, { kind: 'email', value: from });
  const answered = await parts.answer?.(answerOf(read, members, correlation));
  if (answered?.isChecked === false) return;
  const [first] = members;
  if (first === undefined) {
    if (answered?.isTaken !== true) await recordNo(parts, 'unknown-sender', correlation);
    return;
  }
  const checked = await parts.messageCheck.check({
    mail,
    isPassedOn: true,
    askedBy: members.map(({ memberId }) => memberId),
    source: `mail ${from}`,
    correlation,
  });
  if (!checked.ok) return recordNo(parts, 'too-many', correlation);
  const { sealedBy } = { sealedBy: undefined, ...checked.value };
  const isSealed = checked.value.answer === 'genuine' && sealedBy !== undefined;
  const template = isSealed ? 'message.genuine-sealed' : TEMPLATES[checked.value.answer];
  await parts.db.transaction((tx) =>
    parts.contact.tellMember(tx, {
      memberId: first.memberId,
      template,
      to: { contactPointId: first.contactPointId },
      facts: isSealed ? { forwarder: sealedBy } : {},
      correlation,
    }),
  );
}

/** Subjects of what is passed on, in the languages of mail programs. */
const PASSED_ON = /^\s*(?:fwd?|rv|reenv[a-z]{0,6}|wg|tr|enc)\s*:/i;
const CHECKABLE = /https?:|www\.|@/i;

function answerOf(read: ReadMail, from: AnswerLetter['from'], correlation: string): AnswerLetter {
  const { answersTo, links, original, subject, text } = read;
  const { hasQuoted, own } = ownWords(text);
  return {
    ...{ from, own, text, answersTo, correlation },
    isPassedOn: original !== undefined || PASSED_ON.test(subject),
    hasMore: hasQuoted || links.length > 0 || CHECKABLE.test(own),
  };
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
  { audit, db }: LetterParts,
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
