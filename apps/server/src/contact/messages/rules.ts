import { OFFER_TITLE_CHARS_MAX, type NewMessage } from '@countersign/contract';
import { ok, refused, type Outcome } from '@countersign/kernel';
import type { ContactState } from '../types.ts';
import { amountWords, dayWords, namedByOthers } from '../templates/facts.ts';
import { presses } from '../templates/pressing.ts';
import type { TemplateName } from '../templates/table.ts';

type Fact = 'amount' | 'due' | 'title';

interface Kind {
  readonly template: TemplateName;
  readonly takes: readonly Fact[];
}

/** What the issuer may have us write, by purpose. The words are ours; the issuer gives these facts and no others. */
export const MESSAGE_KINDS: Readonly<Record<string, Kind>> = {
  'payment-reminder': { template: 'payment.due', takes: ['amount', 'due'] },
  'payment-problem': { template: 'payment.failed', takes: ['amount'] },
  application: { template: 'application.question', takes: [] },
  'follow-up': { template: 'request.answered', takes: [] },
  welcome: { template: 'welcome.card', takes: [] },
  offer: { template: 'offer.new', takes: ['title'] },
};

export type AskedMessage = Pick<NewMessage, 'purpose' | Fact>;

export type MessageRefusal =
  | { readonly code: 'contact.member-unknown' }
  | { readonly code: 'contact.message-exists' }
  | { readonly code: 'contact.purpose-unknown' }
  | { readonly code: 'contact.purpose-not-for-messages' }
  | { readonly code: 'contact.message-facts' }
  | { readonly code: 'contact.offer-presses' };

export interface DecidedMessage {
  readonly template: TemplateName;
  readonly facts: Readonly<Record<string, string>>;
}

/** Whether such a message may be written, and with which facts, in the member's language. @param isKnown the programme has the purpose */
export function decideMessage(
  asked: AskedMessage,
  { isKnown, language }: { readonly isKnown: boolean; readonly language: string },
): Outcome<DecidedMessage, MessageRefusal> {
  if (!isKnown) return refused({ code: 'contact.purpose-unknown' });
  const kind = Object.hasOwn(MESSAGE_KINDS, asked.purpose)
    ? MESSAGE_KINDS[asked.purpose]
    : undefined;
  if (kind === undefined) return refused({ code: 'contact.purpose-not-for-messages' });
  const given = (['amount', 'due', 'title'] as const).filter((name) => asked[name] !== undefined);
  if (given.join() !== kind.takes.join()) return refused({ code: 'contact.message-facts' });
  const { amount, due, title } = asked;
  // Looked at before it is cut, so that no mark of a question gets lost.
  if (title !== undefined && presses(title)) return refused({ code: 'contact.offer-presses' });
  return ok({
    template: kind.template,
    facts: {
      ...(amount === undefined ? {} : { amount: amountWords(amount, language) }),
      ...(due === undefined ? {} : { day: dayWords(due, language) }),
      ...(title === undefined ? {} : { title: namedByOthers(title, OFFER_TITLE_CHARS_MAX) }),
    },
  });
}

/** The same question has the same text. */
export function canonicalAsk({ amount, due, purpose, title }: AskedMessage): string {
  return JSON.stringify([
    purpose,
    amount?.minor ?? null,
    amount?.currency ?? null,
    due ?? null,
    title ?? null,
  ]);
}

export type WayOutcome = 'registered' | 'sent' | 'delivered' | 'undelivered' | 'not-sent';

/** What became of one contact, as the issuer hears it. */
export function outcomeOf(
  state: ContactState,
  delivery: 'delivered' | 'undelivered' | undefined,
): WayOutcome {
  if (delivery !== undefined) return delivery;
  return OUTCOMES[state];
}

/** For a message `dialing` is being handed over, and `ended` that its provider took it. */
const OUTCOMES: Readonly<Record<ContactState, WayOutcome>> = {
  planned: 'registered',
  registered: 'registered',
  dialing: 'registered',
  ringing: 'registered',
  answered: 'sent',
  ended: 'sent',
  no_answer: 'undelivered',
  busy: 'undelivered',
  failed: 'undelivered',
  cancelled: 'not-sent',
  expired: 'not-sent',
};
