import { Type, type Static, type TSchema } from 'typebox';
import {
  Act,
  Base64Url,
  CardReference,
  Channel,
  Correlation,
  Digits4,
  Language,
  LineTicket,
  MemberReference,
  Moment,
  PhoneCall,
  PinState,
  Ticket,
  Token,
  Way,
} from './words.ts';

const closed = { additionalProperties: false } as const;

/* ---- tickets -------------------------------------------------------------------------------------------------- */

export const OpenTicket = Type.Object(
  {
    act: Act,
    /** The card of the act. Absent for `register` and `recover`: the visit finds it. */
    card: Type.Optional(Token),
    /** The member who asks, as the issuer named them. Absent for `register` and `recover`. */
    member: Type.Optional(MemberReference),
    /** The server's own name for this visit; comes back in events and is not secret. */
    visit: Type.String({ minLength: 8, maxLength: 64 }),
    language: Language,
    /** A path on the app's origin, where the page goes when it is done. */
    returnPath: Type.String({ pattern: '^/[A-Za-z0-9/_.?=&-]*$', maxLength: 200 }),
    /** When the member last typed their password in this session; needed for the way `code`. */
    passwordAt: Type.Optional(Moment),
    /** Where a code of the keeper would be sent, masked, for the page to say so ("phone ending 23"). */
    codeTo: Type.Optional(Type.String({ maxLength: 80 })),
    correlation: Correlation,
  },
  closed,
);
export type OpenTicket = Static<typeof OpenTicket>;

export const OpenedTicket = Type.Object({ ticket: Ticket, expiresAt: Moment }, closed);
export type OpenedTicket = Static<typeof OpenedTicket>;

/* ---- cards and PIN status --------------------------------------------------------------------------------------- */

export const FindCard = Type.Object({ cardReference: CardReference }, closed);
export type FindCard = Static<typeof FindCard>;

export const FoundCard = Type.Object(
  {
    card: Token,
    cardReference: CardReference,
    memberReference: MemberReference,
    productId: Type.String(),
    lastFour: Digits4,
    expiry: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}$' }),
  },
  closed,
);
export type FoundCard = Static<typeof FoundCard>;

export const AskPinStatus = Type.Object({ card: Token }, closed);
export type AskPinStatus = Static<typeof AskPinStatus>;

export const PinStatus = Type.Object(
  {
    state: PinState,
    triesLeft: Type.Integer({ minimum: 0 }),
    showsLeftToday: Type.Integer({ minimum: 0 }),
    setsLeftToday: Type.Integer({ minimum: 0 }),
    unlocksLeftToday: Type.Integer({ minimum: 0 }),
    /** Whether a passkey that the keeper trusts for intents exists for the member, and from when it may be used. */
    passkey: Type.Union([
      Type.Object({ state: Type.Literal('none') }, closed),
      Type.Object({ state: Type.Literal('ready') }, closed),
      Type.Object({ state: Type.Literal('cooling-off'), until: Moment }, closed),
    ]),
    codeFallback: Type.Boolean(),
    lastShownAt: Type.Optional(Moment),
    lastSetAt: Type.Optional(Moment),
  },
  closed,
);
export type PinStatus = Static<typeof PinStatus>;

export const UnlockPin = Type.Object(
  { card: Token, channel: Channel, correlation: Correlation },
  closed,
);
export type UnlockPin = Static<typeof UnlockPin>;

/** The issuer says that a chip script was delivered: `pending-chip` becomes `active`. */
export const AcknowledgeChip = Type.Object({ card: Token, correlation: Correlation }, closed);
export type AcknowledgeChip = Static<typeof AcknowledgeChip>;

/* ---- what is keyed on a telephone, past the server ---------------------------------------------------------------- */

/** Somebody on this call is to key the security code of this card. */
export const ExpectLineCode = Type.Object(
  { card: Token, call: PhoneCall, correlation: Correlation },
  closed,
);
export type ExpectLineCode = Static<typeof ExpectLineCode>;

/** `ticket` goes into the address that the platform brings the keys to. */
export const ExpectedLineCode = Type.Object({ ticket: LineTicket, length: Type.Integer() }, closed);
export type ExpectedLineCode = Static<typeof ExpectedLineCode>;

export const AskLine = Type.Object({ card: Token, call: PhoneCall }, closed);
export type AskLine = Static<typeof AskLine>;

/** A right one is told once; `none` where nothing was keyed. */
export const LineCodeOutcome = Type.Object(
  { outcome: Type.Union([Type.Literal('right'), Type.Literal('wrong'), Type.Literal('none')]) },
  closed,
);
export type LineCodeOutcome = Static<typeof LineCodeOutcome>;

/** Somebody on this call is to choose the PIN of this card; the keeper has seen its security code on the same call. */
export const ExpectLinePin = Type.Object(
  { card: Token, member: MemberReference, call: PhoneCall, correlation: Correlation },
  closed,
);
export type ExpectLinePin = Static<typeof ExpectLinePin>;

export const ExpectedLinePin = Type.Object(
  { ticket: LineTicket, lengthMin: Type.Integer(), lengthMax: Type.Integer() },
  closed,
);
export type ExpectedLinePin = Static<typeof ExpectedLinePin>;

/**
 * How the last entry went. `again`: the first was taken, the same is to be keyed once more. `weak`, `differ`: it begins anew. `over`: it was
 * begun anew as often as it may. With a `ticket` there is something to key. `why` says no more of a PIN that was refused than a caller must
 * hear: that it is easy for everybody, that it is about them, or that it is the one they have.
 */
export const LinePinOutcome = Type.Object(
  {
    outcome: Type.Union([
      Type.Literal('none'),
      Type.Literal('busy'),
      Type.Literal('again'),
      Type.Literal('weak'),
      Type.Literal('differ'),
      Type.Literal('set'),
      Type.Literal('over'),
    ]),
    ticket: Type.Optional(LineTicket),
    step: Type.Optional(Type.Union([Type.Literal('first'), Type.Literal('second')])),
    why: Type.Optional(
      Type.Union([
        Type.Literal('easy'),
        Type.Literal('yours'),
        Type.Literal('same'),
        Type.Literal('length'),
      ]),
    ),
    state: Type.Optional(PinState),
  },
  closed,
);
export type LinePinOutcome = Static<typeof LinePinOutcome>;

/* ---- mailers ---------------------------------------------------------------------------------------------------- */

export const Address = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 80 }),
    lines: Type.Array(Type.String({ minLength: 1, maxLength: 80 }), { minItems: 2, maxItems: 6 }),
  },
  closed,
);
export type Address = Static<typeof Address>;

/** What a letter says besides the digits; printed as it is, under the row's MAC. */
export const Letterhead = Type.Object(
  {
    brand: Type.String({ minLength: 1, maxLength: 40 }),
    from: Type.Array(Type.String({ minLength: 1, maxLength: 80 }), { minItems: 1, maxItems: 4 }),
    /** The contact's reference, grouped for reading. */
    reference: Type.String({ minLength: 4, maxLength: 20 }),
    checkAt: Type.String({ minLength: 4, maxLength: 80 }),
  },
  closed,
);
export type Letterhead = Static<typeof Letterhead>;

/** Idempotent by `order`. The keeper compares the address with its own keyed hash and date. */
export const OrderMailer = Type.Object(
  {
    order: Type.String({ minLength: 8, maxLength: 64 }),
    card: Token,
    address: Address,
    letterhead: Letterhead,
    region: Type.String({ maxLength: 8 }),
    language: Language,
    channel: Channel,
    correlation: Correlation,
  },
  closed,
);
export type OrderMailer = Static<typeof OrderMailer>;

export const OrderedMailer = Type.Object(
  {
    order: Type.String(),
    controlNumber: Type.String({ pattern: '^[0-9]{12}$' }),
    newPin: Type.Boolean(),
  },
  closed,
);
export type OrderedMailer = Static<typeof OrderedMailer>;

export const CancelMailer = Type.Object(
  { order: Type.String({ minLength: 8, maxLength: 64 }), correlation: Correlation },
  closed,
);
export type CancelMailer = Static<typeof CancelMailer>;

/** Two different operators released these orders; the keeper hands the rows to the press. Idempotent by `batch`. */
export const ReleaseBatch = Type.Object(
  {
    batch: Type.String({ minLength: 8, maxLength: 64 }),
    orders: Type.Array(Type.String({ minLength: 8, maxLength: 64 }), {
      minItems: 1,
      maxItems: 1000,
    }),
    releasedBy: Type.Array(
      Type.Object({ operator: Type.String({ minLength: 1, maxLength: 64 }), at: Moment }, closed),
      { minItems: 2, maxItems: 2 },
    ),
    correlation: Correlation,
  },
  closed,
);
export type ReleaseBatch = Static<typeof ReleaseBatch>;

/* ---- passkeys ---------------------------------------------------------------------------------------------------- */

/** A member takes a passkey back: from now on it signs no intent. For good, and idempotent. */
export const RemovePasskey = Type.Object(
  { member: MemberReference, credentialId: Base64Url(1023), correlation: Correlation },
  closed,
);
export type RemovePasskey = Static<typeof RemovePasskey>;

/* ---- authenticator app, pepper ------------------------------------------------------------------------------------ */

/** `owner` is the server's account id (member or staff). A new enrolment replaces one that was never confirmed. */
export const EnrolTotp = Type.Object(
  { owner: Type.String({ minLength: 8, maxLength: 64 }) },
  closed,
);
export type EnrolTotp = Static<typeof EnrolTotp>;
export const EnrolledTotp = Type.Object(
  { secretBase32: Type.String({ pattern: '^[A-Z2-7]{32}$' }) },
  closed,
);
export type EnrolledTotp = Static<typeof EnrolledTotp>;
export const CheckTotp = Type.Object(
  {
    owner: Type.String({ minLength: 8, maxLength: 64 }),
    code: Type.String({ pattern: '^[0-9]{6}$' }),
  },
  closed,
);
export type CheckTotp = Static<typeof CheckTotp>;

/** HMAC-SHA256 of an argon2id hash under the keeper's pepper: a stolen table of the server cannot be guessed alone. */
export const PepperHash = Type.Object({ hash: Base64Url(64) }, closed);
export type PepperHash = Static<typeof PepperHash>;
export const PepperedHash = Type.Object({ mac: Base64Url(32) }, closed);
export type PepperedHash = Static<typeof PepperedHash>;

/* ---- events: the keeper's outbox for the server -------------------------------------------------------------------- */

export const PasskeyCopy = Type.Object(
  {
    credentialId: Base64Url(1023),
    publicKey: Base64Url(2048),
    signCount: Type.Integer({ minimum: 0 }),
    transports: Type.Array(Type.String({ maxLength: 20 }), { maxItems: 8 }),
    backupEligible: Type.Boolean(),
    backedUp: Type.Boolean(),
    userHandle: Base64Url(64),
  },
  closed,
);
export type PasskeyCopy = Static<typeof PasskeyCopy>;

const base = {
  id: Type.Integer({ minimum: 1 }),
  at: Moment,
  visit: Type.Optional(Type.String()),
  card: Type.Optional(Token),
  correlation: Type.String(),
};
const event = <K extends string, P extends Record<string, TSchema>>(kind: K, more: P) =>
  Type.Object({ ...base, kind: Type.Literal(kind), ...more }, closed);

/**
 * Delivered at least once, in order of `id`; the reader keeps its own cursor. `visit` is the server's name from the
 * ticket. A visit that did not match anything has `card-matched: false` and nothing else, after the same work.
 */
export const KeeperEvent = Type.Union([
  event('visit.card', {
    act: Act,
    matched: Type.Boolean(),
    cardReference: Type.Optional(CardReference),
    memberReference: Type.Optional(MemberReference),
    passkey: Type.Optional(PasskeyCopy),
  }),
  event('visit.passkey-added', { memberReference: MemberReference, passkey: PasskeyCopy }),
  event('code.made', {
    memberReference: MemberReference,
    act: Act,
    code: Type.String({ pattern: '^[0-9]{6}$' }),
    expiresAt: Moment,
  }),
  event('pin.shown', { way: Way }),
  event('pin.set', { way: Way, state: PinState }),
  event('pin.act-refused', { act: Act, refusal: Type.String() }),
  event('pin.locked', { channel: Channel }),
  event('pin.unlocked', { channel: Channel }),
  event('pin.chip-acknowledged', {}),
  event('mailer.generated', { order: Type.String() }),
  event('mailer.printed', { order: Type.String(), batch: Type.String() }),
  event('mailer.dispatched', { order: Type.String(), batch: Type.String() }),
  event('mailer.spoiled', { order: Type.String(), batch: Type.String() }),
  event('mailer.cancelled', { order: Type.String() }),
]);
export type KeeperEvent = Static<typeof KeeperEvent>;

/** `waitSeconds` holds the answer until there is an event (long poll). */
export const AskEvents = Type.Object(
  {
    after: Type.Integer({ minimum: 0 }),
    waitSeconds: Type.Integer({ minimum: 0, maximum: 25 }),
    limit: Type.Integer({ minimum: 1, maximum: 200 }),
  },
  closed,
);
export type AskEvents = Static<typeof AskEvents>;
export const Events = Type.Object({ events: Type.Array(KeeperEvent) }, closed);
export type Events = Static<typeof Events>;

export const Done = Type.Object({ done: Type.Literal(true) }, closed);
export type Done = Static<typeof Done>;
