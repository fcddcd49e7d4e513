import type { Instant } from '@countersign/kernel';
import type { CalledBack } from '../../contact/index.ts';
import type { LineCall, LineLanguage } from '../../phone-line/index.ts';
import { dayIn, type ProgrammeRoom } from '../../programme/index.ts';

/** Each digit by itself, as endings are read out. */
export function digitByDigit(digits: string): string {
  return digits.split('').join(' ');
}

const DAY_MS = 86_400_000;
const NEAR = {
  en: { today: 'today at {time}', yesterday: 'yesterday at {time}', day: 'on {day} at {time}' },
  es: { today: 'hoy a las {time}', yesterday: 'ayer a las {time}', day: 'el {day} a las {time}' },
} as const;
const LOCALES = { en: 'en-US', es: 'es-US' } as const;

/** “today at 2:05 PM”, on the clock of the caller's region. */
export function spokenTime(
  { programme }: { readonly programme: Pick<ProgrammeRoom, 'region'> },
  { language, region }: Pick<LineCall, 'language' | 'region'>,
  { at, now }: { readonly at: Instant; readonly now: Instant },
): string {
  const zone = programme.region(region);
  const { timeZone } = zone;
  const format = (style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALES[language], { timeZone, ...style }).format(at);
  const sameDay = (one: number) => dayIn(zone, one as Instant) === dayIn(zone, at);
  const near = sameDay(now) ? 'today' : sameDay(now - DAY_MS) ? 'yesterday' : 'day';
  return NEAR[language][near]
    .replace('{time}', format({ hour: 'numeric', minute: '2-digit' }))
    .replace('{day}', format({ weekday: 'long', day: 'numeric', month: 'long' }));
}

const CHANNELS: Readonly<Record<LineLanguage, Readonly<Record<CalledBack['channel'], string>>>> = {
  en: {
    ...{ sms: 'a text', email: 'an e-mail', push: 'a message in the app', post: 'a letter' },
    voice: 'a call',
  },
  es: {
    ...{ sms: 'un mensaje', email: 'un correo', push: 'un aviso en la aplicación' },
    ...{ post: 'una carta', voice: 'una llamada' },
  },
};

export const spokenChannel = (channel: CalledBack['channel'], language: LineLanguage): string =>
  CHANNELS[language][channel];

/** What a contact is about, as the programme says it to members. */
export function spokenPurpose(
  { programme }: { readonly programme: Pick<ProgrammeRoom, 'purpose'> },
  purpose: string,
  language: LineLanguage,
): string {
  const { category } = programme.purpose(purpose);
  return category[language] ?? category['en'] ?? purpose;
}

const MINUTES = { en: ['one minute', 'minutes'], es: ['un minuto', 'minutos'] } as const;

export function spokenMinutes(seconds: number, language: LineLanguage): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  const [one, many] = MINUTES[language];
  return minutes === 1 ? one : `${minutes} ${many}`;
}

const DAY_STYLE = { weekday: 'long', day: 'numeric', month: 'long' } as const;

/** A day of the calendar, `2026-11-30`, as it is said: “Monday, November 30”. */
export function spokenDay(day: string, language: LineLanguage): string {
  const at = Date.parse(`${day}T12:00:00Z`);
  return new Intl.DateTimeFormat(LOCALES[language], { ...DAY_STYLE, timeZone: 'UTC' }).format(at);
}

/** The day of a moment, on the calendar of the caller's region. */
export function spokenDate(
  { programme }: { readonly programme: Pick<ProgrammeRoom, 'region'> },
  { language, region }: Pick<LineCall, 'language' | 'region'>,
  at: Instant,
): string {
  return spokenDay(dayIn(programme.region(region), at), language);
}

type Units = readonly [one: string, many: string, part: string, parts: string];
/** As people say them: “12 dollars and 50 cents”. */
const UNITS: Readonly<Record<LineLanguage, Readonly<Record<string, Units>>>> = {
  en: {
    USD: ['dollar', 'dollars', 'cent', 'cents'],
    GBP: ['pound', 'pounds', 'penny', 'pence'],
    EUR: ['euro', 'euros', 'cent', 'cents'],
  },
  es: {
    USD: ['dólar', 'dólares', 'centavo', 'centavos'],
    GBP: ['libra', 'libras', 'penique', 'peniques'],
    EUR: ['euro', 'euros', 'céntimo', 'céntimos'],
  },
};
const WITH = { en: 'and', es: 'con' } as const;

/** An amount as it is said aloud. @param minor in the smallest unit of the currency */
export function spokenAmount(minor: number, currency: string, language: LineLanguage): string {
  const locale = LOCALES[language];
  const name = new Intl.NumberFormat(locale, {
    ...{ style: 'currency', currency, currencyDisplay: 'name' },
  });
  const units = UNITS[language][currency];
  const digits = name.resolvedOptions().maximumFractionDigits ?? 2;
  if (units === undefined) return name.format(minor / 10 ** digits);
  const [one, many, part, parts] = units;
  const count = new Intl.NumberFormat(locale);
  const whole = Math.floor(minor / 100);
  const rest = minor % 100;
  const wholes = `${count.format(whole)} ${whole === 1 ? one : many}`;
  if (rest === 0) return wholes;
  const rests = `${count.format(rest)} ${rest === 1 ? part : parts}`;
  return whole === 0 ? rests : `${wholes} ${WITH[language]} ${rests}`;
}
