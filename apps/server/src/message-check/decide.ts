import { parseReference, referencesIn, type Contact, type SentMessage } from '../contact/index.ts';
import type { Directory, Judged } from '../directory/index.ts';
import { isSameSubject, isSameText } from './compare.ts';
import { passedOn } from './forwarded.ts';
import type { ReadMail } from './mail.ts';
import type { MessageAnswer } from './types.ts';

export interface DecideParts {
  readonly contact: Pick<Contact, 'messageOf' | 'knownUnder'>;
  readonly directory: Directory;
}

export const TEXT_CHARS_MAX = 20_000;

interface Words {
  readonly text: string;
  /** Addresses and links that stand beside the words. */
  readonly beside: readonly string[];
  /** Something beside the words says that this is not what went out. */
  readonly isSuspect: boolean;
  readonly askedBy: readonly string[];
  /** A forwarder's record stands in for our signature: the subject, which that did not cover, is compared as well. */
  readonly sealed?: { readonly by: string; readonly subject: string };
}

/** A pasted text; one number, address, link or sender alone is looked up. */
export async function decideText(
  parts: DecideParts,
  pasted: string,
  askedBy: readonly string[],
): Promise<MessageAnswer> {
  const text = pasted.slice(0, TEXT_CHARS_MAX);
  const alone = await decideReference(parts, text, askedBy);
  if (alone !== undefined) return alone;
  const single = parts.directory.lookUp(text);
  if (single !== undefined) return { answer: 'subject', judged: single };
  return decideWords(parts, { text, beside: [], isSuspect: false, askedBy });
}

/** `K7H2 9QXM`, or with the word before it that our messages and letters have. */
const ALONE =
  /^(?:ref\.?|reference|referencia)?[ :]*([0-9A-Za-z]{4}[ \u00a0-]?[0-9A-Za-z]{4})\.?$/iu;
/** Longer than a reference with the word before it: a message, and not looked at for one. */
const ALONE_CHARS_MAX = 32;

/** A reference alone, as somebody types it off a letter; nothing where we know none like it. */
async function decideReference(
  { contact }: DecideParts,
  text: string,
  askedBy: readonly string[],
): Promise<MessageAnswer | undefined> {
  const typed = text.trim();
  if (typed.length > ALONE_CHARS_MAX) return undefined;
  const reference = parseReference(ALONE.exec(typed)?.[1] ?? '');
  const known = reference === undefined ? undefined : await contact.knownUnder(reference);
  if (known === undefined) return undefined;
  const { at, channel, memberId, purpose, to } = known;
  const message = { at, channel, purpose, to };
  const isOwn = askedBy.includes(memberId);
  return askedBy.length > 0 && !isOwn
    ? { answer: 'not-yours', message }
    : { answer: 'reference', message, isOwn };
}

/**
 * An e-mail. The original has to carry our signature and nothing that ours do not have: the words of one of ours from
 * another sender, with a link under them or an answer that goes elsewhere, are not ours. Inside the words of somebody who
 * passed it on there is no signature left: there the words alone are compared, and every link that they hide.
 */
export async function decideMail(
  parts: DecideParts,
  mail: ReadMail,
  { askedBy, isPassedOn }: { readonly askedBy: readonly string[]; readonly isPassedOn: boolean },
): Promise<MessageAnswer> {
  const whole = mail.original ?? mail;
  if (isPassedOn && mail.original === undefined && !mail.isSigned && mail.sealedBy === undefined) {
    // What stands before the words comes on top of them.
    const text = passedOn(mail.text.slice(0, 2 * TEXT_CHARS_MAX)).slice(0, TEXT_CHARS_MAX);
    const isSuspect = mail.isCut || strangersAmong(parts, mail.links);
    return decideWords(parts, { text, beside: mail.links, isSuspect, askedBy });
  }
  const { hasMore, isSigned, links, sealedBy, senders, subject } = whole;
  return decideWords(parts, {
    text: whole.text.slice(0, TEXT_CHARS_MAX),
    beside: [...senders, ...links],
    isSuspect: !(isSigned || sealedBy !== undefined) || hasMore || strangersAmong(parts, senders),
    askedBy,
    ...(sealedBy === undefined ? {} : { sealed: { by: sealedBy, subject } }),
  });
}

async function decideWords(parts: DecideParts, words: Words): Promise<MessageAnswer> {
  const { askedBy, beside, isSuspect, sealed, text } = words;
  const judged = (): readonly Judged[] => parts.directory.lookThrough([...beside, text].join('\n'));
  const sent = await findSent(parts, text);
  if (sent === undefined) return { answer: 'not-ours', parts: judged() };
  const isOther = sealed !== undefined && !isSameSubject(sealed.subject, sent.subject);
  if (isSuspect || isOther || !isSameText(text, sent.text))
    return { answer: 'altered', parts: judged() };
  const { at, channel, memberId, purpose, to } = sent;
  const message = { at, channel, purpose, to };
  const isOwn = askedBy.includes(memberId);
  const by = sealed === undefined ? {} : { sealedBy: sealed.by };
  if (askedBy.length > 0 && !isOwn) return { answer: 'not-yours', message, ...by };
  return { answer: 'genuine', message, isOwn, ...by };
}

const strangersAmong = ({ directory }: DecideParts, things: readonly string[]): boolean =>
  things.some((one) => directory.lookUp(one)?.verdict !== 'ours');

async function findSent({ contact }: DecideParts, text: string): Promise<SentMessage | undefined> {
  const found = await Promise.all(referencesIn(text).map((one) => contact.messageOf(one)));
  const sent = found.filter((one) => one !== undefined);
  return sent.find((one) => isSameText(text, one.text)) ?? sent[0];
}
