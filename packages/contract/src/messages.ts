import { Type, type Static } from 'typebox';
import { DayText, ExternalReference, InstantText, Money } from './common.ts';
import type { ProblemRows } from './problem.ts';

const closed = { additionalProperties: false } as const;
export const OFFER_TITLE_CHARS_MAX = 40;

/**
 * A message to one cardmember. Its words are the house's own, by purpose: a reminder takes `amount` and `due`, a payment that did
 * not work `amount`, an offer `title`, and any other purpose nothing. The same reference twice is one message.
 */
export const NewMessage = Type.Object(
  {
    reference: ExternalReference,
    cardmember: ExternalReference,
    purpose: Type.String({
      pattern: '^[a-z][a-z0-9-]{0,39}$',
      description: 'A purpose of the programme that messages of the issuer go out for',
    }),
    amount: Type.Optional(Money),
    due: Type.Optional(DayText),
    title: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: OFFER_TITLE_CHARS_MAX,
        description: 'What is offered, in the cardmember’s language. Links and numbers are cut',
      }),
    ),
  },
  closed,
);
export type NewMessage = Static<typeof NewMessage>;

/** What became of a message on one way to its cardmember. */
export const MessageWay = Type.Object(
  {
    channel: Type.Union([Type.Literal('sms'), Type.Literal('email'), Type.Literal('push')]),
    to: Type.String({ description: 'Masked' }),
    outcome: Type.Union([
      Type.Literal('registered', { description: 'On its way, or waits for the morning' }),
      Type.Literal('sent', { description: 'Taken by its provider' }),
      Type.Literal('delivered'),
      Type.Literal('undelivered', { description: 'It went, and did not arrive' }),
      Type.Literal('not-sent', { description: 'Nothing went this way' }),
    ]),
    why: Type.Union([Type.String(), Type.Null()], {
      description: 'contact.no-consent, contact.texts-stopped, or what a provider says',
    }),
  },
  closed,
);
export type MessageWay = Static<typeof MessageWay>;

export const MessageView = Type.Object(
  {
    reference: Type.String(),
    purpose: Type.String(),
    askedAt: InstantText,
    written: Type.Union([
      Type.Literal('somebody'),
      Type.Literal('nobody', { description: 'No refusal: `why` and the ways say what kept it' }),
    ]),
    why: Type.Union([Type.String(), Type.Null()], {
      description: 'Where nobody was written to: contact.no-consent, contact.unreachable, ...',
    }),
    ways: Type.Array(MessageWay),
  },
  closed,
);
export type MessageView = Static<typeof MessageView>;

export const messagesProblems = {
  'contact.member-unknown': { status: 404, title: 'There is no such cardmember' },
  'contact.message-unknown': { status: 404, title: 'There is no such message' },
  'contact.message-exists': {
    status: 409,
    title: 'A message with this reference exists and differs',
  },
  'contact.messages-too-many': {
    status: 429,
    title:
      'This cardmember was written to as often as the programme allows (limits.messagesPerMember). Ask again when the time in Retry-After is over',
  },
  'contact.purpose-unknown': { status: 422, title: 'The programme has no such purpose' },
  'contact.purpose-not-for-messages': {
    status: 422,
    title: 'The issuer sends no messages for this purpose',
  },
  'contact.message-facts': {
    status: 422,
    title: 'The purpose takes other facts: see its amount, due day and title',
  },
  'contact.offer-presses': { status: 422, title: 'An offer presses nobody and asks for nothing' },
} as const satisfies ProblemRows;
