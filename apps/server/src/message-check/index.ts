import { ok, type Instant, type Outcome } from '@countersign/kernel';
import type { Audit } from '../audit/index.ts';
import { parseReference, type Contact, type SentMessage } from '../contact/index.ts';
import type { Directory, Judged } from '../directory/index.ts';
import type { Database, Limits, TooMany } from '../platform/index.ts';
import { isSameText } from './compare.ts';

export interface MessageCheckParts {
  readonly db: Pick<Database, 'transaction'>;
  readonly limits: Pick<Limits, 'take'>;
  readonly audit: Pick<Audit, 'append'>;
  readonly contact: Pick<Contact, 'messageOf'>;
  readonly directory: Directory;
}

export interface MessageAsk {
  /** What was pasted: a message, or one number, address, link or sender. */
  readonly text: string;
  /** Who asks, where somebody is signed in. */
  readonly memberId: string | undefined;
  readonly source: string;
  readonly correlation: string;
}

/** What we know of the message that its reference names. */
export interface KnownMessage {
  readonly channel: SentMessage['channel'];
  readonly purpose: string;
  /** `…23`, or a masked address */
  readonly to: string;
  readonly at: Instant;
}

export type MessageAnswer =
  /** One thing was asked about. */
  | { readonly answer: 'subject'; readonly judged: Judged }
  /** Word for word what we sent; to whoever asks, as far as we know them. */
  | {
      readonly answer: 'genuine';
      readonly message: KnownMessage;
      readonly isOwn: boolean | undefined;
    }
  /** We sent it, and to somebody else. */
  | { readonly answer: 'not-yours'; readonly message: KnownMessage }
  /** The reference is ours, the words are not. */
  | { readonly answer: 'altered'; readonly parts: readonly Judged[] }
  | { readonly answer: 'not-ours'; readonly parts: readonly Judged[] };

export interface MessageCheck {
  readonly check: (ask: MessageAsk) => Promise<Outcome<MessageAnswer, TooMany>>;
}

export const TEXT_CHARS_MAX = 20_000;
const CHECKS_PER_SOURCE = {
  kind: 'window',
  name: 'contact.message-check',
  max: 30,
  seconds: 3_600,
} as const;
const REFERENCE = /(?<![0-9A-Za-z])[0-9A-Za-z]{4}[ \u00a0-]?[0-9A-Za-z]{4}(?![0-9A-Za-z])/g;
const REFERENCES_MAX = 8;

/** Was this from us? By its reference in the ledger, word for word; nothing in it is opened or fetched. */
export function createMessageCheck(parts: MessageCheckParts): MessageCheck {
  return {
    check: async (ask) => {
      const taken = await parts.limits.take([{ limit: CHECKS_PER_SOURCE, subject: ask.source }]);
      if (!taken.ok) return taken;
      const answer = await decide(parts, ask);
      await record(parts, ask, answer);
      return ok(answer);
    },
  };
}

async function decide(parts: MessageCheckParts, ask: MessageAsk): Promise<MessageAnswer> {
  const text = ask.text.slice(0, TEXT_CHARS_MAX);
  const single = parts.directory.lookUp(text);
  if (single !== undefined) return { answer: 'subject', judged: single };
  const sent = await findSent(parts, text);
  if (sent === undefined) return { answer: 'not-ours', parts: parts.directory.lookThrough(text) };
  if (!isSameText(text, sent.text))
    return { answer: 'altered', parts: parts.directory.lookThrough(text) };
  const { at, channel, purpose, to } = sent;
  const message = { at, channel, purpose, to };
  if (ask.memberId !== undefined && ask.memberId !== sent.memberId)
    return { answer: 'not-yours', message };
  return { answer: 'genuine', message, isOwn: ask.memberId === undefined ? undefined : true };
}

async function findSent(
  { contact }: MessageCheckParts,
  text: string,
): Promise<SentMessage | undefined> {
  const typed = [...text.matchAll(REFERENCE)].map(([one]) => parseReference(one));
  const references = [...new Set(typed.flatMap((one) => one ?? []))].slice(-REFERENCES_MAX);
  const found = await Promise.all(references.map((one) => contact.messageOf(one)));
  const sent = found.filter((one) => one !== undefined);
  return sent.find((one) => isSameText(text, one.text)) ?? sent[0];
}

async function record(
  { audit, db }: MessageCheckParts,
  ask: MessageAsk,
  { answer }: MessageAnswer,
): Promise<void> {
  const isGood = answer === 'genuine' || answer === 'subject';
  await db.transaction((tx) =>
    audit.append(tx, {
      actor:
        ask.memberId === undefined
          ? { kind: 'anonymous', id: 'message-check' }
          : { kind: 'cardmember', id: ask.memberId },
      channel: 'web',
      operation: 'contact.message-check',
      ...(isGood
        ? { result: 'done' }
        : { result: 'refused', refusal: `contact.message-${answer}` }),
      correlation: ask.correlation,
    }),
  );
}
