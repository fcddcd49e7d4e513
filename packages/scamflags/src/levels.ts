// From a probability and what was found to a level. There is no "safe": whoever finds no flag has found no flag.
import { CUES, type FactCode, type FlagCode, type SignalCode } from './codes.ts';
import type { SecretKind, StateCode } from './flags/pack.ts';
import type { HardCode, Level, Message, Question, Signal } from './types.ts';

/** From here on, and for `scam` only beside something hard. */
export const LEVEL_FROM = { scam: 0.95, likely: 0.8, caution: 0.4 } as const;

const QUESTIONS_MAX = 3;

/** With fewer words than this and nothing found, nothing can be said. */
export const WORDS_LEAST = 4;

interface Hardness {
  readonly isHard: boolean;
  readonly why: string;
}

const hard = (why: string): Hardness => ({ isHard: true, why });
const soft = (why: string): Hardness => ({ isHard: false, why });

/** What is enough for the top level beside the probability, each with its reason. */
export const HARDNESS: Readonly<Record<HardCode, Hardness>> = {
  urgency: soft('Genuine notices have dates, too.'),
  'unusual-payment': hard(
    'No bank, shop or office takes gift cards, or moves money to keep it safe.',
  ),
  'remote-access': hard(
    'Nobody who is honest wants your screen, or sends you to a stranger’s link.',
  ),
  'asks-secret': hard('Whoever asks for a code or a PIN uses it.'),
  'knows-too-much': soft('Banks know a lot, too.'),
  'knows-nothing': soft('Some genuine mails are addressed so.'),
  'caller-id-proof': hard('Only who shows a false number needs it looked at.'),
  'foreign-callback': soft('Many genuine numbers are not known here.'),
  secrecy: hard('A bank never minds that you ask somebody.'),
  'prize-refund': soft('There are genuine prizes and refunds.'),
  'lookalike-sender': hard('An address that only looks right was made to.'),
  authority: soft('Authorities do write.'),
  opener: soft('Friends do change their numbers.'),
  'link-elsewhere': soft('Senders do use other companies’ links.'),
  'link-lookalike': hard('The address was made to be taken for another.'),
  'brand-in-subdomain': hard('The name stands where anybody can write it.'),
  'link-shortened': soft('Genuine texts are short of room.'),
  'link-redirects': soft('Newsletters count clicks so.'),
  'link-free-host': soft('Small firms live there.'),
  'link-ip': hard('No company sends its members to a bare number.'),
  'link-user-info': hard('What stands before the @ is there to deceive.'),
  'link-text-differs': soft('Newsletters count clicks so.'),
  'link-risky-ending': soft('An ending proves nothing.'),
  'link-executable': hard('It installs something.'),
  'sender-elsewhere': soft('Mail is often sent by others.'),
  'reply-elsewhere': soft('Answers often go to a desk.'),
  'authentication-failed': soft('Forwarding breaks it.'),
  'number-is-issuers': soft('Anybody can show any number.'),
  'callback-elsewhere': soft('Not every number of ours is listed.'),
  'attachment-risky': soft('A kind of file proves nothing.'),
  'hidden-text': soft('Previews are hidden so.'),
  'invisible-letters': soft('Some writing programs leave them.'),
  'foreign-letters': hard('Two scripts in one word are there to get past a filter.'),
  'disguised-letters': soft('People write so for fun.'),
  'wallet-address': soft('Some people do pay so.'),
  'qr-link': soft('Codes are everywhere.'),
};

const CUE_CODES: ReadonlySet<SignalCode> = new Set(CUES);

export const isCue = (code: SignalCode) => CUE_CODES.has(code);

export const isHard = (code: SignalCode) =>
  !CUE_CODES.has(code) && HARDNESS[code as FlagCode | FactCode].isHard;

export interface Known {
  readonly message: Message;
  readonly probability: number;
  readonly signals: readonly Signal[];
  readonly secrets: ReadonlySet<SecretKind>;
  readonly states: ReadonlySet<StateCode>;
  readonly wordCount: number;
  readonly isAnythingNamed: boolean;
}

export interface Decided {
  readonly level: Level;
  readonly questions: readonly Question[];
}

export function decideLevel(known: Known): Decided {
  const { level, questions } = levelOfWords(known);
  if ((known.message.picturesUnread ?? 0) === 0) return { level, questions };
  // A code may stand in what nobody looked at: then that no flag was found says nothing.
  return {
    level: level === 'no-flags' ? 'not-enough' : level,
    questions: [...questions.slice(0, QUESTIONS_MAX - 1), 'unread-pictures'],
  };
}

function levelOfWords(known: Known): Decided {
  const { probability, signals } = known;
  const questions = questionsOf(known);
  const hasHard = signals.some(({ code }) => isHard(code));
  if (questions.isNeeded) return { level: 'not-enough', questions: questions.asked };
  const { asked } = questions;
  if (probability >= LEVEL_FROM.scam && hasHard) return { level: 'scam', questions: asked };
  if (probability >= LEVEL_FROM.likely) return { level: 'likely', questions: asked };
  const isDoubted = signals.some(({ code }) => code in FLAG_SET || ALWAYS_DOUBTED.has(code));
  if (probability >= LEVEL_FROM.caution || hasHard || isDoubted) {
    return { level: 'caution', questions: asked };
  }
  return { level: 'no-flags', questions: asked };
}

/** Nobody sees where these lead, and the page marks them as what gave the message away: that is never "no flags". */
const ALWAYS_DOUBTED: ReadonlySet<SignalCode> = new Set<SignalCode>(['link-shortened', 'qr-link']);

const FLAG_SET: Readonly<Record<FlagCode, true>> = {
  urgency: true,
  'unusual-payment': true,
  'remote-access': true,
  'asks-secret': true,
  'knows-too-much': true,
  'knows-nothing': true,
  'caller-id-proof': true,
  'foreign-callback': true,
  secrecy: true,
  'prize-refund': true,
  'lookalike-sender': true,
  authority: true,
  opener: true,
};

/** Secrets that only somebody who calls you must not ask for; a PIN and a password nobody may. */
const DEPENDS_ON_DIRECTION: ReadonlySet<SecretKind> = new Set<SecretKind>([
  'code',
  'card-number',
  'security-code',
  'identity-number',
  'user-id',
  'details',
]);

/** Flags that tell what was wanted; who spoke, and what they knew, does not. */
const WANTS_SOMETHING: ReadonlySet<SignalCode> = new Set<SignalCode>([
  'urgency',
  'unusual-payment',
  'remote-access',
  'asks-secret',
  'caller-id-proof',
  'foreign-callback',
  'secrecy',
  'prize-refund',
  'opener',
]);

/** What to ask, and whether nothing can be said before it is answered. */
function questionsOf(known: Known): {
  readonly asked: readonly Question[];
  readonly isNeeded: boolean;
} {
  const { message, signals, secrets, states, wordCount, isAnythingNamed } = known;
  const isTold = message.channel === 'call' || states.has('narrative');
  const hardCodes = signals.filter(({ code }) => isHard(code)).map(({ code }) => code);
  const hasFlag = signals.some(({ code }) => code in FLAG_SET);
  const needsDirection =
    message.answers?.direction === undefined && !states.has('they-began') && isTold;
  if (wordCount < WORDS_LEAST && !hasFlag && hardCodes.length === 0 && !isAnythingNamed) {
    return { asked: ['more-words'], isNeeded: true };
  }
  const hangsOnDirection =
    needsDirection &&
    secrets.size > 0 &&
    signals.every(({ code }) => code === 'asks-secret' || !(code in FLAG_SET)) &&
    hardCodes.every((code) => code === 'asks-secret') &&
    [...secrets].every((kind) => DEPENDS_ON_DIRECTION.has(kind));
  if (hangsOnDirection) return { asked: ['direction'], isNeeded: true };
  const isUntold =
    isTold &&
    !signals.some(({ code }) => WANTS_SOMETHING.has(code)) &&
    !states.has('was-asked') &&
    message.answers?.askedFor === undefined;
  if (isUntold && states.has('narrative')) {
    return { asked: needsDirection ? ['asked-for', 'direction'] : ['asked-for'], isNeeded: true };
  }
  const asked: Question[] = needsDirection && secrets.size > 0 ? ['direction'] : [];
  return { asked, isNeeded: false };
}
