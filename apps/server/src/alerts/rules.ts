import type { Instant } from '@countersign/kernel';
import { namedByOthers } from '../contact/index.ts';

export type AlertState = 'open' | 'confirmed' | 'denied';
export type AnswerChannel = 'app' | 'text' | 'email' | 'phone';

/** For so long a payment can be said to be one's own. */
export const ALERT_LIFE_MS = 24 * 3_600_000;
/** A yes by text counts for so long after the question was asked. */
export const TEXT_YES_MS = 15 * 60_000;

export interface AnswerFacts {
  readonly says: 'yes' | 'no';
  readonly channel: AnswerChannel;
  readonly state: AlertState;
  readonly now: Instant;
  readonly askedAt: Instant;
  readonly expiresAt: Instant;
  /** By text: whether it quotes this alert, and whether its number is the same for long enough. */
  readonly isQuoted: boolean;
  readonly provesNumber: boolean;
  /** Something is wrong with whoever acts for this member now: no yes counts. */
  readonly isHeld: boolean;
}

export type AnswerDecision =
  | 'confirm'
  | 'deny'
  /** It was answered so already. */
  | 'same'
  /** It was denied: nothing makes that a yes. */
  | 'denied-already'
  | 'too-late'
  /** A text can be sent by anybody: this yes is not enough. */
  | 'not-by-text'
  /** Nothing proves who wrote an e-mail: no yes is enough. */
  | 'not-by-email'
  /** Somebody may be made to say it: the question stays open, and nothing says why. */
  | 'held';

/**
 * Contact 20 (docs/contact-rules.md): one outcome. A no is always taken, from anywhere, also after a yes. A yes by text counts only
 * for the alert that it quotes, for fifteen minutes, from a number that is the same for long enough. A yes by e-mail never counts; none counts while
 * somebody may be made to say it.
 */
export function decideAnswer(facts: AnswerFacts): AnswerDecision {
  const { askedAt, channel, expiresAt, isHeld, isQuoted, now, provesNumber, says, state } = facts;
  if (says === 'no') return state === 'denied' ? 'same' : 'deny';
  if (state === 'denied') return 'denied-already';
  if (state === 'confirmed') return 'same';
  if (now >= expiresAt) return 'too-late';
  if (channel === 'email') return 'not-by-email';
  if (isHeld) return channel === 'text' ? 'not-by-text' : 'held';
  if (channel !== 'text') return 'confirm';
  return isQuoted && provesNumber && now - askedAt <= TEXT_YES_MS ? 'confirm' : 'not-by-text';
}

/**
 * Whether a no freezes the card, and not only locks it: in the app, said for the first time, while the question is fresh and no freeze of the
 * card has ended since it was asked. Otherwise one session without a passkey takes a card away for days, as often as it likes.
 */
export function doesFreeze(facts: {
  readonly decision: AnswerDecision;
  readonly channel: AnswerChannel;
  readonly now: Instant;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  /** When the last freeze of the card ended. */
  readonly unfrozenAt: Instant | undefined;
}): boolean {
  const { channel, createdAt, decision, expiresAt, now, unfrozenAt } = facts;
  if (decision !== 'deny' || channel !== 'app' || now >= expiresAt) return false;
  return unfrozenAt === undefined || createdAt > unfrozenAt;
}

/** What somebody wrote back to a question: yes or no, and the four digits that it quotes. */
export interface WrittenAnswer {
  readonly says: 'yes' | 'no';
  readonly quote: string | undefined;
  /** More was written than the answer. */
  readonly hasMore: boolean;
}

const YES = new Set(['YES', 'Y', 'SI']);
const NO = new Set(['NO', 'N']);

/** Whatever its case, accents and marks. A yes stands alone with its quote; a no is one whatever is written after it. */
export function readAnswer(text: string): WrittenAnswer | undefined {
  const plain = text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toUpperCase();
  const words = plain.split(/[^\p{Letter}\p{Number}]+/u).filter((word) => word !== '');
  const [word = '', quote, ...more] = words;
  const isQuote = quote !== undefined && /^[0-9]{4}$/.test(quote);
  const hasMore = more.length > 0 || (quote !== undefined && !isQuote);
  const quoted = isQuote ? quote : undefined;
  if (NO.has(word)) return { says: 'no', quote: quoted, hasMore };
  return YES.has(word) && !hasMore ? { says: 'yes', quote: quoted, hasMore } : undefined;
}

const WORDS_MAX = 40;

/** A shop as a message may name it: whoever runs a shop chooses its name. */
export const merchantWords = (merchant: string): string => namedByOthers(merchant, WORDS_MAX);
