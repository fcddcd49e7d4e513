import type { Instant } from '@countersign/kernel';
import type { Language } from './language.ts';

/** A calendar day without a time, `2026-11-30`. */
export type DayText = string;

/** How days, times and amounts are written for one reader. */
export interface Formats {
  readonly language: Language;
  readonly timeZone: string;
  /** `Fri 20 Nov` */
  day(at: Instant): string;
  /** `Saturday, 21 November` */
  longDay(at: Instant): string;
  /** `Fri 20 Nov 2026` */
  dayOfYear(at: Instant): string;
  /** `2:05 pm` */
  time(at: Instant): string;
  /** `2:05:09 pm` */
  seconds(at: Instant): string;
  /** `Fri 20 Nov, 2:05 pm` */
  dayTime(at: Instant): string;
  /** A day without a time: `2026-11-30` -> `Mon 30 Nov` */
  calendarDay(day: DayText): string;
  /** `29.99` -> `29.99 %` */
  percent(value: number): string;
  /** Minor units and ISO 4217 code: `6418`, `USD` -> `$64.18` */
  money(amountMinor: number, currency: string): string;
  /** How `seconds` writes, for a script that goes on writing it. */
  readonly clock: { readonly locale: string; readonly options: Intl.DateTimeFormatOptions };
  /** 0 to 23, in the reader's time zone */
  hour(at: Instant): number;
}

// English dates stand as in the reference screens (Fri 20 Nov, 2:05 pm), for both regions that speak it.
const tags: Readonly<Record<Language, { readonly dates: string; readonly hour12: boolean }>> = {
  en: { dates: 'en-GB', hour12: true },
  es: { dates: 'es-ES', hour12: false },
};

// Parts of one date never break across lines.
const hard = (text: string): string => text.replaceAll(/[\s\u202f]+/g, '\u00a0');

function parts(format: Intl.DateTimeFormat, at: number, names: readonly string[]): string {
  const found = format.formatToParts(at).filter((part) => names.includes(part.type));
  return hard(found.map((part) => part.value.replace('.', '')).join(' '));
}

/** The formats of one language in one time zone (IANA name). */
export function formatsFor(language: Language, timeZone: string): Formats {
  const { dates, hour12 } = tags[language];
  const format = (options: Intl.DateTimeFormatOptions, zone = timeZone) =>
    new Intl.DateTimeFormat(dates, { ...options, timeZone: zone });
  const short = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const dayFormat = format(short);
  const utcDayFormat = format(short, 'UTC');
  const yearFormat = format({ ...short, year: 'numeric' });
  const longFormat = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const timeFormat = format({ hour: 'numeric', minute: '2-digit', hour12 });
  const seconds = { hour: 'numeric', minute: '2-digit', second: '2-digit', hour12 } as const;
  const secondsFormat = format(seconds);
  const hourFormat = format({ hour: 'numeric', hourCycle: 'h23' });
  const dayNames = ['weekday', 'day', 'month'];
  const day = (at: Instant) => parts(dayFormat, at, dayNames);
  const time = (at: Instant) => hard(timeFormat.format(at));
  return {
    language,
    timeZone,
    day,
    time,
    longDay: (at) => longFormat.format(at),
    dayOfYear: (at) => parts(yearFormat, at, [...dayNames, 'year']),
    seconds: (at) => hard(secondsFormat.format(at)),
    clock: { locale: dates, options: { ...seconds, timeZone } },
    dayTime: (at) => `${day(at)}, ${time(at)}`,
    calendarDay: (text) => parts(utcDayFormat, Date.parse(`${text}T00:00:00Z`), dayNames),
    percent: (value) => `${new Intl.NumberFormat(language).format(value)}\u00a0%`,
    money: (amountMinor, currency) => money(language, amountMinor, currency),
    hour: (at) => Number(hourFormat.format(at)),
  };
}

function money(language: Language, amountMinor: number, currency: string): string {
  const format = new Intl.NumberFormat(language === 'en' ? 'en-US' : 'es', {
    style: 'currency',
    currency,
  });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return hard(format.format(amountMinor / 10 ** digits));
}
