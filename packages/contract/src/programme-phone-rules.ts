import type { PhoneMenu } from './programme-phone.ts';
import type { ProgrammeFinding } from './programme-rules.ts';
import type { Programme } from './programme-schema.ts';

/** The purpose of a call that somebody who waited has asked for. */
export const ASKED_PURPOSE = 'you-asked';

/** Menus that name what is not there, that promise what nobody does, or of which two would fit a caller. */
export function phoneMenus(programme: Programme): ProgrammeFinding[] {
  const menus = programme.phoneMenus ?? [];
  return menus.flatMap((menu, at) => [
    ...places(programme, menu, at),
    ...promises(programme, menu, at),
    ...twins(menus, menu, at),
  ]);
}

function places(programme: Programme, menu: PhoneMenu, at: number): ProgrammeFinding[] {
  const found: ProgrammeFinding[] = [];
  const path = ['phoneMenus', at];
  if (!programme.regions.some(({ id }) => id === menu.region))
    found.push({
      path: [...path, 'region'],
      what: `names region ${menu.region}, which is not in this file`,
      remedy: `Use one of ${programme.regions.map(({ id }) => id).join(', ')}.`,
    });
  for (const [index, id] of (menu.products ?? []).entries())
    if (!programme.products.some((one) => one.id === id && one.region === menu.region))
      found.push({
        path: [...path, 'products', index],
        what: `names ${id}, which is no product of region ${menu.region}`,
        remedy: 'Name a product of that region, or take it out.',
      });
  for (const [index, id] of (menu.numbers ?? []).entries()) {
    const number = programme.officialNumbers.find((one) => one.id === id);
    if (number?.region !== menu.region || number.direction === 'outbound')
      found.push({
        path: [...path, 'numbers', index],
        what: `names ${id}, which is no number of region ${menu.region} that can be called`,
        remedy: 'Name an official number of that region whose direction is inbound or both.',
      });
  }
  return found;
}

function promises(programme: Programme, menu: PhoneMenu, at: number): ProgrammeFinding[] {
  const found: ProgrammeFinding[] = [];
  const path = ['phoneMenus', at];
  const { hours } = menu;
  if (hours !== undefined && hours !== 'always' && hours.until <= hours.from)
    found.push({
      path: [...path, 'hours', 'until'],
      what: 'is not after from',
      remedy: 'Hours begin and end on one day.',
    });
  const asked = programme.purposes.find(({ id }) => id === ASKED_PURPOSE);
  if (menu.callBack && asked?.channels.includes('voice') !== true)
    found.push({
      path: [...path, 'callBack'],
      what: `offers calls for which there is no purpose ${ASKED_PURPOSE} by voice`,
      remedy: `Add ${ASKED_PURPOSE} to purposes with the channel voice, or set it to false.`,
    });
  for (const id of menu.products ?? []) {
    const product = programme.products.find((one) => one.id === id);
    const missing = product && menu.pin.find((one) => !hasPin(product, one));
    if (missing !== undefined)
      found.push({
        path: [...path, 'pin', menu.pin.indexOf(missing)],
        what: `offers ${missing}, which ${id} does not have`,
        remedy: 'Take it out, or let the product have it under pin and channels.',
      });
  }
  return found;
}

/** Whether a product has a PIN service by phone at all. */
export function hasPin(
  { channels, pin }: Programme['products'][number],
  service: PhoneMenu['pin'][number],
): boolean {
  if (!channels.includes('voice')) return false;
  if (service === 'mail') return pin.mail;
  if (service === 'keypad') return pin.custom && pin.keypad === true;
  return service === 'status' || pin.unlocksPerDayMax > 0;
}

/** Two menus for the same callers: nobody has to guess which one they hear. */
function twins(menus: readonly PhoneMenu[], menu: PhoneMenu, at: number): ProgrammeFinding[] {
  const share = (one: readonly string[] | undefined, other: readonly string[] | undefined) =>
    one === undefined || other === undefined
      ? one === other
      : one.some((name) => other.includes(name));
  const first = menus.findIndex(
    (other) =>
      other.region === menu.region &&
      share(other.products, menu.products) &&
      share(other.numbers, menu.numbers),
  );
  return first === at || first < 0
    ? []
    : [
        {
          path: ['phoneMenus', at],
          what: `is for callers of menu ${first + 1}, too`,
          remedy: 'Give each other products or numbers, or put the two together.',
        },
      ];
}
