import { Type, type Static, type TSchema } from 'typebox';

/** Most rows that one page of a list holds. */
export const PAGE_LIMIT_MAX = 100;
export const PAGE_LIMIT_DEFAULT = 25;

/** A moment on the public API: RFC 3339, UTC, with milliseconds. */
export const InstantText = Type.String({
  format: 'date-time',
  description: 'RFC 3339, UTC',
  examples: ['2030-11-22T14:02:07.000Z'],
});

/** A calendar day, RFC 3339 full-date. */
export const DayText = Type.String({ format: 'date', examples: ['2030-11-22'] });

/** An id of ours: UUID version 7. */
export const Id = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
});

/** Any UUID, after a word of letters or alone: one in fifty has thirteen digits in a row by chance, and none is as short as a card number. */
const NAMED_UUID = '(?:[A-Za-z]{1,12}[._:-])?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}';

/** The issuer's own name for a card or a person: never a card number (a run of 13 and more digits is refused, but in a UUID). */
export const ExternalReference = Type.String({
  minLength: 1,
  maxLength: 64,
  pattern: `^(?:${NAMED_UUID}|(?![\\s\\S]*[0-9](?:[ ._-]?[0-9]){12})[A-Za-z0-9._:-]+)$`,
  description:
    "The issuer's own name. Never a card number: thirteen digits in a row are refused, but in a UUID.",
});

const AMOUNT_MINOR_MAX = 99_999_999;

/** An amount of money. */
export const Money = Type.Object(
  {
    minor: Type.Integer({
      minimum: 0,
      maximum: AMOUNT_MINOR_MAX,
      description: 'In the smallest unit of the currency: cents',
    }),
    currency: Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217' }),
  },
  { additionalProperties: false },
);
export type Money = Static<typeof Money>;

/** Asks for one page of a list. */
export const PageQuery = Type.Object(
  {
    cursor: Type.Optional(Type.String({ maxLength: 300, pattern: '^[A-Za-z0-9_-]+$' })),
    limit: Type.Optional(
      Type.String({
        pattern: '^(100|[1-9][0-9]?)$',
        description: `1 to ${PAGE_LIMIT_MAX}; ${PAGE_LIMIT_DEFAULT} unless told`,
      }),
    ),
  },
  { additionalProperties: false },
);
export type PageQuery = Static<typeof PageQuery>;

/** One page of a list: `next` asks for the following one, null ends it. */
export const pageOf = <Item extends TSchema>(item: Item) =>
  Type.Object(
    { items: Type.Array(item), next: Type.Union([Type.String(), Type.Null()]) },
    { additionalProperties: false },
  );

/** Answer without content worth a schema of its own. */
export const Empty = Type.Object({}, { additionalProperties: false });
