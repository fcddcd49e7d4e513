import { hasPin, type OfficialNumber, type PhoneMenu, type Programme } from '@countersign/contract';
import type { Instant } from '@countersign/kernel';
import type { ProgrammeRegion } from '@countersign/contract';

export type Hours = OfficialNumber['hours'];

/** What a caller is offered beside a lock, a report of loss and a representative. */
export interface PhoneOffer {
  readonly check: boolean;
  readonly pin: ReadonlySet<PhoneMenu['pin'][number]>;
  readonly activity: boolean;
  /** When representatives answer. */
  readonly hours: Hours;
  readonly callBack: boolean;
}

export interface Caller {
  readonly region: string;
  /** The number of ours that was called, E.164. */
  readonly number: string;
  /** Of the card that was named. */
  readonly productId?: string | undefined;
}

const EVERYTHING = {
  ...{ check: true, activity: true, callBack: false },
  pin: ['status', 'mail', 'unlock', 'keypad'],
} as const;

/**
 * The menu of a caller: that of their card's product before that of the number that they called, and that before their region's. What
 * a product does not have is offered for none of its cards, whatever a menu says.
 */
export function phoneOffer(programme: Programme, caller: Caller): PhoneOffer {
  const number = programme.officialNumbers.find((one) => one.number === caller.number);
  const product = programme.products.find(({ id }) => id === caller.productId);
  const menu = (programme.phoneMenus ?? [])
    .map((one) => ({ one, fit: fitOf(one, { ...caller, numberId: number?.id }) }))
    .filter(({ fit }) => fit >= 0)
    .toSorted((a, b) => b.fit - a.fit)[0]?.one;
  const { activity, callBack, check, pin } = menu ?? EVERYTHING;
  const own = product === undefined ? pin : pin.filter((one) => hasPin(product, one));
  return {
    ...{ activity, callBack, check, pin: new Set(own) },
    hours: menu?.hours ?? number?.hours ?? 'always',
  };
}

/** How closely a menu is meant for a caller; below zero it is not. */
function fitOf(
  { numbers, products, region }: PhoneMenu,
  caller: Caller & { readonly numberId: string | undefined },
): number {
  const isTheirs = (names: readonly string[] | undefined, name: string | undefined) =>
    names === undefined || (name !== undefined && names.includes(name));
  if (region !== caller.region) return -1;
  if (!isTheirs(products, caller.productId) || !isTheirs(numbers, caller.numberId)) return -1;
  return (products === undefined ? 0 : 2) + (numbers === undefined ? 0 : 1);
}

type Zone = Pick<ProgrammeRegion, 'timeZone'>;

/** Whether somebody answers at a moment, on the clock of a region. */
export function isOpen(hours: Hours, zone: Zone, at: Instant): boolean {
  if (hours === 'always') return true;
  return clockOf(zone)(hours, at);
}

const MINUTE_MS = 60_000;
const STEP_MINUTES = 15;
const DAYS_SEARCHED_MAX = 8;

/** When somebody answers again; the moment itself where somebody does. Looked for on the clock, so that its changes are right. */
export function opensAt(hours: Hours, zone: Zone, at: Instant): Instant {
  if (hours === 'always') return at;
  const isOpenAt = clockOf(zone);
  if (isOpenAt(hours, at)) return at;
  const from = Math.floor(at / MINUTE_MS) * MINUTE_MS;
  const steps = (DAYS_SEARCHED_MAX * 24 * 60) / STEP_MINUTES;
  for (let step = 1; step <= steps; step += 1) {
    let moment = from + step * STEP_MINUTES * MINUTE_MS;
    if (!isOpenAt(hours, moment)) continue;
    while (isOpenAt(hours, moment - MINUTE_MS)) moment -= MINUTE_MS;
    return moment as Instant;
  }
  throw new RangeError('hours in which nobody ever answers');
}

/** The clock of a region: its hands are made once for all moments that are looked at. */
function clockOf({ timeZone }: Zone) {
  const style = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  return (hours: Exclude<Hours, 'always'>, at: number): boolean => {
    const parts = Object.fromEntries(
      style.formatToParts(at).map(({ type, value }) => [type, value]),
    );
    const day = (parts['weekday'] ?? '').toLowerCase();
    const time = `${parts['hour'] ?? ''}:${parts['minute'] ?? ''}`;
    return hours.days.some((one) => one === day) && time >= hours.from && time < hours.until;
  };
}
