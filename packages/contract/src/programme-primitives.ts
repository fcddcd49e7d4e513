import { Type, type TSchema } from 'typebox';

export const closed = { additionalProperties: false } as const;
export const list = <Item extends TSchema>(
  item: Item,
  maxItems: number,
  description: string,
  minItems = 0,
) => Type.Array(item, { minItems, maxItems, description });

export const Key = Type.String({
  pattern: '^[a-z][a-z0-9-]{0,39}$',
  description: 'Lower case, digits and hyphens',
});
export const RegionKey = Type.String({
  pattern: '^[A-Z]{2,8}$',
  description: 'Name of a region of this file',
});
export const TimeOfDay = Type.String({
  pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
  description: 'HH:MM in the region',
});
export const Weekday = Type.Union([
  Type.Literal('monday'),
  Type.Literal('tuesday'),
  Type.Literal('wednesday'),
  Type.Literal('thursday'),
  Type.Literal('friday'),
  Type.Literal('saturday'),
  Type.Literal('sunday'),
]);
/** When somebody answers, on the clock of the region. */
export const Hours = Type.Union([
  Type.Literal('always'),
  Type.Object(
    { days: list(Weekday, 7, 'Open days', 1), from: TimeOfDay, until: TimeOfDay },
    closed,
  ),
]);
