import { Type, type Static } from 'typebox';
import { closed, Hours, Key, list, RegionKey } from './programme-primitives.ts';

/**
 * What callers of a region are offered, or callers with a card of some products, or on some numbers. Locking a card, reporting it lost
 * and the way to a representative are not in it: they are always there.
 */
export const PhoneMenu = Type.Object(
  {
    region: RegionKey,
    products: Type.Optional(
      list(Key, 200, 'For cards of these products alone, once the card is named', 1),
    ),
    numbers: Type.Optional(list(Key, 100, 'On these official numbers alone', 1)),
    check: Type.Boolean({ description: 'Did you call me? and reporting what was not us' }),
    pin: list(
      Type.Union([
        Type.Literal('status'),
        Type.Literal('mail'),
        Type.Literal('unlock'),
        Type.Literal('keypad'),
      ]),
      4,
      'PIN services; none leaves the entry out. keypad: a new PIN, for products with pin.keypad',
    ),
    activity: Type.Boolean({ description: 'The last payments, for whoever is known' }),
    hours: Type.Optional(Hours),
    callBack: Type.Boolean({
      description: 'Whoever waits may be called back; needs a purpose you-asked by voice',
    }),
  },
  {
    ...closed,
    description: 'hours: when representatives answer; left out, as the number that was called',
  },
);
export type PhoneMenu = Static<typeof PhoneMenu>;
