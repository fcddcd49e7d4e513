import { Type, type Static } from 'typebox';
import { ExternalReference, InstantText, Money } from './common.ts';
import type { ProblemRows } from './problem.ts';

const closed = { additionalProperties: false } as const;

/** A payment that looks odd, for its cardmember to say whether it is theirs; the same reference twice is one alert. */
export const NewFraudAlert = Type.Object(
  {
    reference: ExternalReference,
    card: ExternalReference,
    amount: Money,
    merchant: Type.String({ minLength: 1, maxLength: 80 }),
    at: InstantText,
  },
  closed,
);
export type NewFraudAlert = Static<typeof NewFraudAlert>;

export const FraudAlertView = Type.Object(
  {
    reference: Type.String(),
    state: Type.Union([
      Type.Literal('open'),
      Type.Literal('confirmed'),
      Type.Literal('denied', { description: 'Final. Also after a yes: a no is always taken' }),
    ]),
    answeredAt: Type.Union([InstantText, Type.Null()]),
    answeredBy: Type.Union([
      Type.Literal('app'),
      Type.Literal('text'),
      Type.Literal('email'),
      Type.Literal('phone'),
      Type.Null(),
    ]),
  },
  closed,
);
export type FraudAlertView = Static<typeof FraudAlertView>;

/** A payment with a card, odd or not. Its cardmember hears the last five, once they are known. */
export const NewCardActivity = NewFraudAlert;
export const CardActivityView = Type.Object({ reference: Type.String() }, closed);
export type CardActivityView = Static<typeof CardActivityView>;

export const alertsProblems = {
  'alerts.unknown': { status: 404, title: 'There is no such alert' },
  'alerts.exists': { status: 409, title: 'An alert with this reference exists and differs' },
  'alerts.answered': { status: 409, title: 'The cardmember has answered' },
  'alerts.over': { status: 409, title: 'The alert is too old to ask again' },
  'alerts.payment-exists': {
    status: 409,
    title: 'A payment with this reference exists and differs',
  },
  'alerts.payment-ahead': { status: 422, title: 'The payment lies in the future' },
  'cards.card-unknown': { status: 404, title: 'There is no such card' },
} as const satisfies ProblemRows;
