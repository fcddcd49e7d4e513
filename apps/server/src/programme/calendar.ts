import type { ProgrammeHoliday, ProgrammeRegion, ProgrammeWeekday } from '@countersign/contract';
import type { Instant } from '@countersign/kernel';

/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export type Day = string;

const WEEKDAYS: readonly ProgrammeWeekday[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];
const DAY_MS = 86_400_000;
const DAYS_SEARCHED_MAX = 400;

/** The calendar day that a moment falls on in a region. */
export function dayIn(region: Pick<ProgrammeRegion, 'timeZone'>, at: Instant): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone: region.timeZone, dateStyle: 'short' }).format(
    at,
  );
}

/** Minutes since midnight in a region. */
export function minuteIn(region: Pick<ProgrammeRegion, 'timeZone'>, at: Instant): number {
  const text = new Intl.DateTimeFormat('en-GB', {
    timeZone: region.timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
  return minutesOf(text);
}

/** Holidays of a year as they are kept, name by day. */
export function holidaysOf(
  region: Pick<ProgrammeRegion, 'calendar'>,
  year: number,
): ReadonlyMap<Day, string> {
  const days = new Map<Day, string>();
  for (const holiday of region.calendar.holidays) {
    // The year before and after: New Year's Day can be kept on 31 December.
    for (const around of [year - 1, year, year + 1]) {
      const at = keptOn(holiday, around, region.calendar.weekend, days);
      if (at !== undefined && dayOf(at).startsWith(`${year}-`)) days.set(dayOf(at), holiday.name);
    }
  }
  return days;
}

export function isBusinessDay(region: Pick<ProgrammeRegion, 'calendar'>, day: Day): boolean {
  return (
    !region.calendar.weekend.includes(weekdayOf(timeOf(day))) &&
    !holidaysOf(region, Number(day.slice(0, 4))).has(day)
  );
}

/** The day that lies `count` business days after `day`; day 0 is not counted, business day or not. */
export function addBusinessDays(
  region: Pick<ProgrammeRegion, 'calendar'>,
  day: Day,
  count: number,
): Day {
  let at = timeOf(day);
  let left = count;
  for (let step = 0; left > 0; step += 1) {
    if (step > DAYS_SEARCHED_MAX)
      throw new RangeError('the calendar of the region has no business days');
    at += DAY_MS;
    if (isBusinessDay(region, dayOf(at))) left -= 1;
  }
  return dayOf(at);
}

/** When a letter that is ordered now is expected: first and last day, by business days and holidays of the region. */
export function expectedMailWindow(
  region: Pick<ProgrammeRegion, 'calendar' | 'mailing' | 'timeZone'>,
  from: Instant,
): { readonly earliest: Day; readonly latest: Day } {
  const today = dayIn(region, from);
  return {
    earliest: addBusinessDays(region, today, region.mailing.businessDaysMin),
    latest: addBusinessDays(region, today, region.mailing.businessDaysMax),
  };
}

/** Whether a moment lies in the region's quiet hours, which may pass midnight. */
export function isQuiet(
  region: Pick<ProgrammeRegion, 'quietHours' | 'timeZone'>,
  at: Instant,
): boolean {
  const from = minutesOf(region.quietHours.from);
  const until = minutesOf(region.quietHours.until);
  const now = minuteIn(region, at);
  return from <= until ? now >= from && now < until : now >= from || now < until;
}

/** When quiet hours end after `at`; `at` itself outside them. Looks minute by minute, so that clock changes are right. */
export function quietUntil(
  region: Pick<ProgrammeRegion, 'quietHours' | 'timeZone'>,
  at: Instant,
): Instant {
  let moment = at;
  for (let step = 0; isQuiet(region, moment) && step < 26 * 60; step += 1) {
    moment = (Math.floor(moment / 60_000) * 60_000 + 60_000) as Instant;
  }
  return moment;
}

function keptOn(
  holiday: ProgrammeHoliday,
  year: number,
  weekend: readonly ProgrammeWeekday[],
  taken: ReadonlyMap<Day, string>,
): number | undefined {
  switch (holiday.rule) {
    case 'fixed':
      return observed(
        Date.UTC(year, holiday.month - 1, holiday.day),
        holiday.observed,
        weekend,
        taken,
      );
    case 'nth-weekday':
      return nthWeekday(year, holiday);
    case 'easter':
      return easter(year) + holiday.offsetDays * DAY_MS;
    case 'date':
      return holiday.date.startsWith(`${year}-`) ? timeOf(holiday.date) : undefined;
  }
}

function observed(
  at: number,
  rule: 'same-day' | 'nearest-weekday' | 'next-weekday',
  weekend: readonly ProgrammeWeekday[],
  taken: ReadonlyMap<Day, string>,
): number {
  const isFree = (day: number) => !weekend.includes(weekdayOf(day));
  if (rule === 'same-day' || isFree(at)) return at;
  if (rule === 'nearest-weekday') return isFree(at - DAY_MS) ? at - DAY_MS : at + DAY_MS;
  // Two holidays of one weekend are kept on two days: Christmas on Monday, Boxing Day on Tuesday.
  let day = at;
  while (!isFree(day) || taken.has(dayOf(day))) day += DAY_MS;
  return day;
}

function nthWeekday(
  year: number,
  {
    month,
    weekday,
    nth,
  }: { readonly month: number; readonly weekday: ProgrammeWeekday; readonly nth: number },
): number | undefined {
  const wanted = WEEKDAYS.indexOf(weekday);
  if (nth < 0) {
    const last = Date.UTC(year, month, 0);
    return last - ((new Date(last).getUTCDay() - wanted + 7) % 7) * DAY_MS;
  }
  const first = Date.UTC(year, month - 1, 1);
  const at = first + (((wanted - new Date(first).getUTCDay() + 7) % 7) + (nth - 1) * 7) * DAY_MS;
  return new Date(at).getUTCMonth() === month - 1 ? at : undefined;
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's rule). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1);
}

function weekdayOf(at: number): ProgrammeWeekday {
  const name = WEEKDAYS[new Date(at).getUTCDay()];
  if (name === undefined) throw new RangeError('not a day');
  return name;
}

const timeOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (at: number): Day => new Date(at).toISOString().slice(0, 10);

function minutesOf(text: string): number {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
}
