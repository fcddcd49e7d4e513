import { byKey } from '../place.ts';
import { say, type Said } from '../prompts/table.ts';

/** The main menu, entry by entry. */
export const menuSaid = (): readonly Said[] => [
  say('menu-check'),
  say('menu-pin'),
  say('menu-card'),
  say('menu-representative'),
];

/** Where each of its keys leads, wherever it is heard. */
export const menuKeys = byKey({
  '1': { place: 'reference', notes: { for: 'check' } },
  '2': { place: 'pin' },
  '3': { place: 'card' },
});
