// What follows from words and facts together: a threat beside something to press, a strange link beside a pressing word.
import { FACTS, FLAGS, type CueCode, type FactCode, type FlagCode } from '../codes.ts';
import { isOfficeElsewhere } from '../facts/mailboxes.ts';
import type { Extracted } from '../inside.ts';
import type { Channel, Message, Signal, Span } from '../types.ts';
import type { Said } from './find.ts';
import type { SecretKind, StateCode } from './pack.ts';

export interface Derived {
  /** Flags and cues; facts are handed on as they are. */
  readonly signals: readonly Signal[];
  readonly secrets: ReadonlySet<SecretKind>;
}

/** Facts that make a link suspicious by themselves. */
const STRANGE_LINK: ReadonlySet<string> = new Set<FactCode>([
  'link-elsewhere',
  'link-lookalike',
  'brand-in-subdomain',
  'link-ip',
  'link-user-info',
  'link-text-differs',
  'link-executable',
]);

/** Facts that do so beside words that press. */
const DOUBTFUL_LINK: ReadonlySet<string> = new Set<FactCode>([
  'link-shortened',
  'link-redirects',
  'link-free-host',
  'link-risky-ending',
  'attachment-risky',
  'qr-link',
]);

/** Where these lead, nobody can see before it is opened: in a text that is no conversation they are doubted by themselves. */
const BLIND_LINK: ReadonlySet<string> = new Set<FactCode>(['link-shortened', 'qr-link']);

/** Somebody else stands where a known sender should. */
const LOOKS_LIKE: ReadonlySet<string> = new Set<FactCode>([
  'link-lookalike',
  'brand-in-subdomain',
  'sender-elsewhere',
  'link-user-info',
]);

/** What a bank may ask of somebody who called the number on the card: not a PIN, not a password, never by voice. */
const MAY_BE_ASKED: ReadonlySet<SecretKind> = new Set<SecretKind>([
  'code',
  'card-number',
  'security-code',
  'identity-number',
  'user-id',
  'details',
]);

/** Flags beside which a number to call is one to doubt. */
const PRESSING: readonly FlagCode[] = [
  'urgency',
  'unusual-payment',
  'remote-access',
  'asks-secret',
  'prize-refund',
  'authority',
  'caller-id-proof',
  'secrecy',
  'lookalike-sender',
];

/** What makes a reader want to call somebody. */
const ALARMS: readonly StateCode[] = ['was-it-you', 'locked', 'alarm'];

/** Beside one of these, who speaks with authority speaks to press. */
const WANTS: ReadonlySet<string> = new Set<FlagCode>([
  'urgency',
  'unusual-payment',
  'remote-access',
  'asks-secret',
  'caller-id-proof',
  'foreign-callback',
  'secrecy',
  'prize-refund',
  'lookalike-sender',
]);

/** Beside one of these, a deadline is there to press. */
const PRESSED_FOR: readonly FlagCode[] = [
  'unusual-payment',
  'asks-secret',
  'remote-access',
  'secrecy',
];

/** Beside one of these, an office that writes from a mailbox of anybody is none. */
const WANTED_OF_MAILBOX: readonly FlagCode[] = [...PRESSED_FOR, 'prize-refund'];

/** Beside one of these, a sum that is wanted is one that nobody should pay. */
const PAID_FOR: readonly FlagCode[] = ['secrecy', 'prize-refund', 'opener', 'caller-id-proof'];

/** What genuine callers do: beside it and nothing else, what they know is what they must know. */
const GENUINE: readonly CueCode[] = ['no-action', 'never-asks', 'points-to-card', 'no-hurry'];

const SIGNS_OF_ASKING: ReadonlySet<string> = new Set([...FLAGS, ...FACTS]);

const MAIL_PRESSING: readonly FlagCode[] = [
  'asks-secret',
  'unusual-payment',
  'lookalike-sender',
  'caller-id-proof',
  'secrecy',
];

export function derive(
  message: Message,
  said: Said,
  extracted: Extracted,
  facts: readonly Signal[],
): Derived {
  const found = new Map<string, Signal>();
  const put = (code: FlagCode | CueCode, span?: Span) => {
    if (!found.has(code)) found.set(code, span === undefined ? { code } : { code, span });
  };
  for (const { code, span } of [...said.flags, ...said.cues]) put(code, span);
  const fact = (codes: ReadonlySet<string>) => facts.find(({ code }) => codes.has(code));
  const hasFact = (code: FactCode) => facts.some((one) => one.code === code);
  const hasLink = extracted.links.length > 0;
  const isOwn = facts.some(({ code }) => code === 'links-own');

  const secrets = secretsLeft(message, said);
  const isGiftCode = said.states.has('gift-codes') && [...secrets].every((one) => one === 'code');
  if (isGiftCode) found.delete('asks-secret');
  if (secrets.size === 0 && (said.secrets.size > 0 || calledCard(message, said))) {
    found.delete('asks-secret');
    put('asked-for-it');
  }
  putAnswers(message, put);
  if (hasLink) found.delete('yes-or-no');
  const masked = maskedNumber(message.text);
  if (masked !== undefined) put('masked-number', masked);

  const phone = extracted.entities.find(
    ({ kind, span }) => kind === 'phone' && span.part === 'text',
  );
  const canAct = hasLink || phone !== undefined || said.states.has('act');
  const isCalm = found.has('yes-or-no') || found.has('points-to-card') || isOwn;
  if (said.states.has('locked') && said.lockedSpan !== undefined && canAct && !isCalm) {
    put('urgency', said.lockedSpan);
  }
  const looks = fact(LOOKS_LIKE) ?? officeElsewhere(message, found);
  if (looks !== undefined) put('lookalike-sender', looks.span);
  const strange = fact(STRANGE_LINK);
  const suspect = suspectLink(message.channel, strange, isOwn ? undefined : fact(BLIND_LINK));
  if (suspect !== undefined) put('remote-access', suspect.span);
  // Whose sender is somebody else, whose links are, too.
  if (hasLink && !isOwn && found.has('lookalike-sender'))
    put('remote-access', extracted.links.find(({ span }) => span?.part === 'text')?.span);
  const isPressed = PRESSING.some((code) => found.has(code)) || found.has('knows-nothing');
  const doubtful = fact(DOUBTFUL_LINK) ?? strange;
  const isLinkPressed =
    said.states.has('delivery-fee') ||
    (message.channel === 'email' ? isMailPressing(found, said, doubtful !== undefined) : isPressed);
  if (isLinkPressed && hasLink && !isOwn) {
    put('remote-access', doubtful?.span ?? extracted.links.find(({ span }) => span)?.span);
  }
  const isToBeCalled = hasFact('callback-elsewhere') || said.callSpan !== undefined;
  const isAlarmed = isPressed || ALARMS.some((state) => said.states.has(state));
  if (
    phone !== undefined &&
    isToBeCalled &&
    !hasFact('number-is-issuers') &&
    (isAlarmed || found.has('remote-access')) &&
    !found.has('points-to-card') &&
    !(message.channel === 'email' && isOwn)
  ) {
    put('foreign-callback', phone.span);
  }
  if (!isCalm) putBeside(said, found, put);
  if (![...found.keys()].some((code) => WANTS.has(code))) dropSpeakers(found);
  if (asksNothing(found, facts, extracted)) put('asks-nothing');
  return { signals: [...found.values()], secrets };
}

/** Small firms write from such addresses, too: it takes something that is wanted. */
function officeElsewhere(message: Message, found: ReadonlyMap<string, Signal>): Signal | undefined {
  if (!WANTED_OF_MAILBOX.some((code) => found.has(code)) || !isOfficeElsewhere(message))
    return undefined;
  const end = message.from?.length ?? 0;
  return { code: 'lookalike-sender', span: { part: 'from', start: 0, end } };
}

/** Banks and authorities do call and write, and know whom; it is a flag where something is wanted as well. */
function dropSpeakers(found: Map<string, Signal>): void {
  found.delete('authority');
  if (GENUINE.some((cue) => found.has(cue))) found.delete('knows-too-much');
}

/** What is a flag only beside others: a sum that is wanted, a deadline. */
function putBeside(
  { sumSpan, deadlineSpan }: Said,
  found: ReadonlyMap<string, Signal>,
  put: (code: FlagCode, span: Span) => void,
): void {
  if (sumSpan !== undefined && PAID_FOR.some((code) => found.has(code)))
    put('unusual-payment', sumSpan);
  if (deadlineSpan !== undefined && PRESSED_FOR.some((code) => found.has(code)))
    put('urgency', deadlineSpan);
}

/** The link that is suspicious by itself. Mails are full of other companies' links, and of short ones that count clicks. */
function suspectLink(
  channel: Channel,
  strange: Signal | undefined,
  blind: Signal | undefined,
): Signal | undefined {
  if (channel === 'email') return strange?.code === 'link-elsewhere' ? undefined : strange;
  return strange ?? (channel === 'sms' ? blind : undefined);
}

/** Cues and what many genuine senders do are nothing to act upon. */
function asksNothing(
  found: ReadonlyMap<string, Signal>,
  facts: readonly Signal[],
  { links, entities }: Extracted,
): boolean {
  const isOwn = facts.some(({ code }) => code === 'links-own');
  const hasFlag = [...found.keys(), ...facts.map(({ code }) => code)].some((code) =>
    SIGNS_OF_ASKING.has(code),
  );
  const isNamed = entities.some(
    ({ kind, span }) => span.part === 'text' && (kind === 'address' || kind === 'wallet'),
  );
  return !hasFlag && !isNamed && (links.length === 0 || isOwn);
}

/** Nearly every mail has a link and something to press; there it takes more for a link to be one to doubt. */
function isMailPressing(
  found: ReadonlyMap<string, Signal>,
  said: Said,
  isDoubtful: boolean,
): boolean {
  if (MAIL_PRESSING.some((code) => found.has(code))) return true;
  const isUrgent = found.has('urgency') && (said.states.has('locked') || isDoubtful);
  return isUrgent && (found.has('knows-nothing') || found.has('authority') || isDoubtful);
}

function secretsLeft(message: Message, said: Said): ReadonlySet<SecretKind> {
  if (!calledCard(message, said)) return said.secrets;
  return new Set([...said.secrets].filter((kind) => !MAY_BE_ASKED.has(kind)));
}

/** The reader says so, or tells it of a call that nobody else began. */
const calledCard = ({ answers }: Message, { states, cues }: Said) =>
  answers?.direction === 'i-called-the-number-on-my-card' ||
  (answers?.direction === undefined &&
    states.has('i-began') &&
    !states.has('they-began') &&
    cues.some(({ code }) => code === 'asked-for-it'));

function putAnswers({ answers }: Message, put: (code: FlagCode | CueCode) => void): void {
  if (answers === undefined) return;
  const isOwnCall = answers.direction === 'i-called-the-number-on-my-card';
  if (isOwnCall) put('asked-for-it');
  for (const asked of answers.askedFor ?? []) {
    switch (asked) {
      case 'pin':
      case 'password':
        put('asks-secret');
        break;
      case 'code':
      case 'card-number':
        if (!isOwnCall) put('asks-secret');
        break;
      case 'payment':
        if (!isOwnCall) put('unusual-payment');
        break;
      case 'remote-access':
        put('remote-access');
        break;
      case 'nothing':
        break;
    }
  }
}

/** Signs before four digits: only an ending is shown. */
const MASKED = /(?:[*•xX#]{2,20}|\.{3,20}|…|\bx)[ -]?\d{3,5}\b/;

function maskedNumber(text: string): Span | undefined {
  const at = MASKED.exec(text);
  return at === null ? undefined : { part: 'text', start: at.index, end: at.index + at[0].length };
}
