import { Type, type Static } from 'typebox';

/** Sizes and shapes that every line of the keeper shares. Bytes are base64url without padding unless a name says hex. */

export const Token = Type.String({
  pattern: '^ct_[A-Za-z0-9_-]{22}$',
  description: 'card token: the keeper’s name for a card',
});
export const Ticket = Type.String({
  pattern: '^tk_[A-Za-z0-9_-]{43}$',
  description: '256 random bits; opens one visit',
});
export const CardReference = Type.String({
  minLength: 1,
  maxLength: 64,
  pattern: '^[A-Za-z0-9._:-]+$',
});
export const MemberReference = Type.String({
  minLength: 1,
  maxLength: 64,
  pattern: '^[A-Za-z0-9._:-]+$',
});
export const Correlation = Type.String({ minLength: 8, maxLength: 64, pattern: '^[A-Za-z0-9-]+$' });
export const Moment = Type.Integer({ minimum: 0, description: 'milliseconds since 1970, UTC' });
export const Base64Url = (bytesMax: number) =>
  Type.String({ maxLength: Math.ceil((bytesMax * 4) / 3), pattern: '^[A-Za-z0-9_-]*$' });
export const Hex = (bytesMax: number) =>
  Type.String({ maxLength: bytesMax * 2, pattern: '^([0-9A-F]{2})*$' });
export const Language = Type.String({ pattern: '^[a-z]{2}(-[A-Z]{2})?$' });
export const Digits4 = Type.String({ pattern: '^[0-9]{4}$' });

export const Channel = Type.Union([
  Type.Literal('web'),
  Type.Literal('voice'),
  Type.Literal('desk'),
  Type.Literal('host'),
]);
export type Channel = Static<typeof Channel>;

/** What a visit to the window may be for. */
export const Act = Type.Union([
  Type.Literal('register'),
  Type.Literal('recover'),
  Type.Literal('add-passkey'),
  Type.Literal('pin.show'),
  Type.Literal('pin.set'),
]);
export type Act = Static<typeof Act>;

export const PinState = Type.Union([
  Type.Literal('not-set'),
  Type.Literal('active'),
  Type.Literal('locked'),
  Type.Literal('pending-chip'),
]);
export type PinState = Static<typeof PinState>;

/** How a show or set was proven; the receipt says which way was used. */
export const Way = Type.Union([
  Type.Literal('passkey'),
  Type.Literal('code'),
  Type.Literal('keypad'),
]);
export type Way = Static<typeof Way>;

/** A platform's name of a call. */
export const PhoneCall = Type.String({ pattern: '^[A-Za-z0-9:_.-]{1,128}$' });
/** Names one thing that is to be keyed on one call; good once. */
export const LineTicket = Type.String({
  pattern: '^ln_[A-Za-z0-9_-]{22}$',
  description: '128 random bits; takes one entry on a call',
});

/** Every refusal of the keeper: a dotted code and the facts that the caller may use. */
export const Refusal = Type.Object(
  {
    refusal: Type.String({ pattern: '^[a-z]+(\\.[a-z-]+)+$' }),
    facts: Type.Optional(
      Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()])),
    ),
  },
  { additionalProperties: false },
);
export type Refusal = Static<typeof Refusal>;
