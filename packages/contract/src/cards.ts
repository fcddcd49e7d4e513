import { Type, type Static } from 'typebox';
import { DayText, ExternalReference, Id, InstantText, pageOf } from './common.ts';
import type { ProblemRows } from './problem.ts';

const closed = { additionalProperties: false } as const;
/** One line of text: no control characters, so that no header, letter or message can be broken out of. */
const line = (maxLength: number) =>
  Type.String({
    minLength: 1,
    maxLength,
    pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$',
  });

export const CONTACT_POINTS_MAX = 10;
export const BATCH_RECORDS_MAX = 200;
/** A batch of people is larger than other bodies. */
export const BATCH_BYTES_MAX = 512 * 1024;

export const PhoneNumber = Type.String({ pattern: '^\\+[1-9][0-9]{6,14}$', description: 'E.164' });
export const EmailAddress = Type.String({
  maxLength: 254,
  pattern:
    "^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}$",
});

export const PostalAddress = Type.Object(
  {
    lines: Type.Array(line(80), { minItems: 2, maxItems: 6, description: 'Without the name' }),
    since: Type.Optional(InstantText),
  },
  closed,
);
export type PostalAddress = Static<typeof PostalAddress>;

export const NewContactPoint = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('phone'),
      value: PhoneNumber,
      takesText: Type.Boolean({ description: 'false for a landline' }),
      since: Type.Optional(InstantText),
    },
    closed,
  ),
  Type.Object(
    { kind: Type.Literal('email'), value: EmailAddress, since: Type.Optional(InstantText) },
    closed,
  ),
]);
export type NewContactPoint = Static<typeof NewContactPoint>;

export const NewCardmember = Type.Object(
  {
    reference: ExternalReference,
    region: Type.String({ pattern: '^[A-Z]{2,8}$' }),
    language: Type.String({ pattern: '^[a-z]{2}$' }),
    givenName: line(60),
    familyName: line(60),
    birthDate: Type.Optional(DayText),
    contactPoints: Type.Array(NewContactPoint, { minItems: 1, maxItems: CONTACT_POINTS_MAX }),
    address: PostalAddress,
  },
  closed,
);
export type NewCardmember = Static<typeof NewCardmember>;

export const CardmemberChange = Type.Object(
  {
    language: Type.Optional(Type.String({ pattern: '^[a-z]{2}$' })),
    givenName: Type.Optional(line(60)),
    familyName: Type.Optional(line(60)),
    status: Type.Optional(Type.Union([Type.Literal('active'), Type.Literal('closed')])),
  },
  { ...closed, minProperties: 1 },
);
export type CardmemberChange = Static<typeof CardmemberChange>;

export const ContactPointView = Type.Object(
  {
    id: Id,
    kind: Type.Union([Type.Literal('phone'), Type.Literal('email')]),
    value: Type.String(),
    takesText: Type.Boolean(),
    since: InstantText,
    replaces: Type.Union([Type.String(), Type.Null()]),
    endedAt: Type.Union([InstantText, Type.Null()]),
  },
  closed,
);
export type ContactPointView = Static<typeof ContactPointView>;

export const CardmemberView = Type.Object(
  {
    id: Id,
    reference: Type.String(),
    region: Type.String(),
    language: Type.String(),
    givenName: Type.String(),
    familyName: Type.String(),
    status: Type.Union([Type.Literal('active'), Type.Literal('closed')]),
    contactPoints: Type.Array(ContactPointView),
    address: Type.Object({ lines: Type.Array(Type.String()), since: InstantText }, closed),
  },
  closed,
);
export type CardmemberView = Static<typeof CardmemberView>;
export const CardmemberPage = pageOf(CardmemberView);

const settable = [
  Type.Literal('ordered'),
  Type.Literal('dispatched'),
  Type.Literal('active'),
  Type.Literal('locked-by-member'),
  Type.Literal('blocked'),
  Type.Literal('expired'),
  Type.Literal('replaced'),
] as const;
/** What the issuer's systems may say of a card. */
export const SettableCardStatus = Type.Union([...settable]);
/** `frozen-for-fraud`: refuse payments. Neither its member alone nor an API undoes it; it is set and ended at the desk. */
export const CardStatus = Type.Union([...settable, Type.Literal('frozen-for-fraud')]);
export type CardStatus = Static<typeof CardStatus>;

const Expiry = Type.String({
  pattern: '^20[0-9]{2}-(0[1-9]|1[0-2])$',
  description: 'Year and month',
});

/** Everything of a card but its number, which goes to the keeper under the same reference. */
export const NewCard = Type.Object(
  {
    reference: ExternalReference,
    cardmember: ExternalReference,
    product: Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' }),
    expiry: Expiry,
    status: Type.Optional(SettableCardStatus),
    primaryCard: Type.Optional(ExternalReference),
    dispatchedAt: Type.Optional(InstantText),
  },
  closed,
);
export type NewCard = Static<typeof NewCard>;

export const CardChange = Type.Object(
  {
    status: Type.Optional(SettableCardStatus),
    expiry: Type.Optional(Expiry),
    dispatchedAt: Type.Optional(InstantText),
  },
  { ...closed, minProperties: 1 },
);
export type CardChange = Static<typeof CardChange>;

export const CardView = Type.Object(
  {
    id: Id,
    reference: Type.String(),
    cardmember: Type.String(),
    product: Type.String(),
    status: CardStatus,
    expiry: Type.String(),
    primaryCard: Type.Union([Type.String(), Type.Null()]),
    dispatchedAt: Type.Union([InstantText, Type.Null()]),
    number: Type.Union([Type.Literal('waiting'), Type.Literal('met'), Type.Literal('mismatch')], {
      description: 'Whether the number came to the keeper under this reference',
    }),
    lastFour: Type.Union([Type.String(), Type.Null()]),
  },
  closed,
);
export type CardView = Static<typeof CardView>;
export const CardPage = pageOf(CardView);

/** Halves that have not met: cards without a number, and numbers that belong to something else. */
export const OrphanPage = pageOf(
  Type.Object(
    {
      reference: Type.String(),
      cardmember: Type.String(),
      number: Type.Union([Type.Literal('waiting'), Type.Literal('mismatch')]),
      since: InstantText,
    },
    closed,
  ),
);

/** Cards that are lost or stolen. They are blocked for good; a new one is wanted until the old one is `replaced`. */
export const CardStopPage = pageOf(
  Type.Object(
    {
      reference: Type.String(),
      cardmember: Type.String(),
      reason: Type.Union([Type.Literal('lost'), Type.Literal('stolen')]),
      at: InstantText,
      replacement: Type.Union([Type.Literal('wanted'), Type.Literal('made')]),
    },
    closed,
  ),
);

const BatchLine = Type.Object(
  {
    at: Type.Integer({ minimum: 0, description: 'Position in the batch, from 0' }),
    reference: Type.String(),
    outcome: Type.Union([
      Type.Literal('created'),
      Type.Literal('unchanged'),
      Type.Literal('refused'),
    ]),
    code: Type.Optional(Type.String()),
  },
  closed,
);
export const BatchReport = Type.Object(
  {
    created: Type.Integer(),
    unchanged: Type.Integer(),
    refused: Type.Integer(),
    lines: Type.Array(BatchLine),
  },
  closed,
);
export type BatchReport = Static<typeof BatchReport>;
/** Records are checked one by one: a bad one is a refused line, not a refused batch. */
export const Batch = Type.Object(
  {
    records: Type.Array(Type.Record(Type.String({ maxLength: 40 }), Type.Unknown()), {
      minItems: 1,
      maxItems: BATCH_RECORDS_MAX,
    }),
  },
  closed,
);

/** What an API key may be good for. */
export const ApiScope = Type.Union([
  Type.Literal('members.read'),
  Type.Literal('members.write'),
  Type.Literal('cards.read'),
  Type.Literal('cards.write'),
  Type.Literal('alerts.read'),
  Type.Literal('alerts.write'),
  Type.Literal('messages.read'),
  Type.Literal('messages.write'),
  Type.Literal('reports.read'),
  Type.Literal('reports.write'),
]);
export type ApiScope = Static<typeof ApiScope>;
export const NewApiKey = Type.Object(
  {
    name: line(60),
    scopes: Type.Array(ApiScope, { minItems: 1, maxItems: 12, uniqueItems: true }),
    expiresAt: Type.Optional(InstantText),
  },
  closed,
);
export type NewApiKey = Static<typeof NewApiKey>;
export const ApiKeyView = Type.Object(
  {
    id: Id,
    name: Type.String(),
    scopes: Type.Array(Type.String()),
    createdAt: InstantText,
    expiresAt: Type.Union([InstantText, Type.Null()]),
    revokedAt: Type.Union([InstantText, Type.Null()]),
    lastUsedAt: Type.Union([InstantText, Type.Null()]),
  },
  closed,
);
export const ApiKeyPage = pageOf(ApiKeyView);
/** The key itself is in the first answer only; a replay says that it was shown. */
export const MadeApiKey = Type.Object(
  { id: Id, key: Type.Union([Type.String(), Type.Null()]), shownBefore: Type.Boolean() },
  closed,
);

export const ReferenceParams = Type.Object({ reference: ExternalReference }, closed);
export const IdParams = Type.Object({ id: Id }, closed);
export const ContactPointParams = Type.Object({ reference: ExternalReference, id: Id }, closed);
export const CardsQuery = Type.Object(
  {
    cardmember: Type.Optional(ExternalReference),
    cursor: Type.Optional(Type.String({ maxLength: 300, pattern: '^[A-Za-z0-9_-]+$' })),
    limit: Type.Optional(Type.String({ pattern: '^(100|[1-9][0-9]?)$' })),
  },
  closed,
);

export const cardsProblems = {
  'cards.member-unknown': { status: 404, title: 'There is no such cardmember' },
  'cards.member-exists': {
    status: 409,
    title: 'A cardmember with this reference exists and differs',
  },
  'cards.member-closed': { status: 409, title: 'The cardmember is closed' },
  'cards.card-unknown': { status: 404, title: 'There is no such card' },
  'cards.card-exists': { status: 409, title: 'A card with this reference exists and differs' },
  'cards.status-not-reachable': {
    status: 409,
    title: 'The card cannot go from its status to this one',
  },
  'cards.card-stopped': {
    status: 409,
    title: 'The card was reported lost or stolen, and is never used again',
  },
  'cards.card-frozen': {
    status: 409,
    title: 'The card is frozen because of fraud: its member and two people at the desk unfreeze it',
  },
  'cards.product-unknown': { status: 422, title: 'The programme has no such product' },
  'cards.product-elsewhere': {
    status: 422,
    title: 'The product belongs to another region than the cardmember',
  },
  'cards.region-unknown': { status: 422, title: 'The programme has no such region' },
  'cards.language-unknown': { status: 422, title: 'The region does not have this language' },
  'cards.primary-not-fit': {
    status: 422,
    title: 'The primary card does not exist, is itself supplementary, or is of another product',
  },
  'cards.number-in-text': { status: 422, title: 'A text holds what could be a card number' },
  'cards.moment-ahead': { status: 422, title: 'A moment lies in the future' },
  'cards.contact-point-unknown': { status: 404, title: 'There is no such contact point' },
  'cards.contact-point-exists': { status: 409, title: 'This contact point is on file' },
  'cards.contact-points-full': {
    status: 409,
    title: 'There are as many contact points as one cardmember can have',
  },
  'cards.last-contact-point': { status: 409, title: 'The last contact point cannot go' },
  'cards.record-invalid': { status: 422, title: 'The record does not fit its schema' },
  'cards.key-unknown': { status: 404, title: 'There is no such key' },
} as const satisfies ProblemRows;
