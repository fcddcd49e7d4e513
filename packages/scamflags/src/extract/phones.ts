// Telephone numbers to E.164: by their country's sign, or by the shapes of the countries whose languages are read.
import type { Language } from '../types.ts';

// Country codes of two digits by their first digit, and those of one; all others have three (ITU-T E.164, annex).
const TWO_DIGITS = new Set(
  '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'.split(
    ' ',
  ),
);

const countryDigits = (digits: string): number => {
  if (digits.startsWith('1') || digits.startsWith('7')) return 1;
  return TWO_DIGITS.has(digits.slice(0, 2)) ? 2 : 3;
};

/** How many digits come after the country's code, where we know; 7 to 12 elsewhere. */
const LENGTHS: Readonly<Record<string, readonly [number, number]>> = {
  '1': [10, 10],
  '34': [9, 9],
  '44': [9, 10],
  '52': [10, 11],
  '33': [9, 9],
  '49': [6, 11],
  '39': [8, 11],
  '31': [9, 9],
  '351': [9, 9],
  '57': [10, 10],
  '51': [8, 9],
  '54': [10, 11],
  '56': [9, 9],
};

const isNanp = (digits: string): boolean =>
  digits.length === 10 && (digits[0] ?? '0') > '1' && (digits[3] ?? '0') > '1' && digits[1] !== '9';

function international(digits: string): string | undefined {
  // The zero of "+44 (0)20" is for callers within the country.
  if (digits.startsWith('440')) return international(`44${digits.slice(3)}`);
  const country = digits.slice(0, countryDigits(digits));
  const rest = digits.length - country.length;
  const [min, max] = LENGTHS[country] ?? [7, 12];
  if (country === '' || country.startsWith('0') || rest < min || rest > max) return undefined;
  if (country === '1' && !isNanp(digits.slice(1))) return undefined;
  return `+${digits}`;
}

const COUNTRY_OF: Readonly<Record<Language, string>> = {
  ...{ en: '44', es: '34', pt: '351', fr: '33', de: '49', it: '39', nl: '31' },
};

// A zero in front is of Britain in English, of France in French, and so on.
function withZero(
  digits: string,
  groups: readonly number[],
  language: Language,
): string | undefined {
  if (digits.length < 9 || digits.length > 12 || digits[1] === '0') return undefined;
  const isPairs = groups.length === 5 && groups.every((one) => one === 2);
  const country = isPairs ? '33' : COUNTRY_OF[language];
  if (country === '34' || country === '351') return undefined;
  if (country === '44' && (digits.length > 11 || !'12378'.includes(digits[1] ?? '')))
    return undefined;
  return `+${country}${country === '39' ? digits : digits.slice(1)}`;
}

export interface DigitGroups {
  readonly digits: string;
  /** Digits of each group between blanks and signs. */
  readonly groups: readonly number[];
  readonly hasPlus: boolean;
}

/** @returns E.164; undefined where it is no telephone number that we know */
export function phoneOf(
  { digits, groups, hasPlus }: DigitGroups,
  language: Language,
): string | undefined {
  const { length } = digits;
  if (length < 7 || length > 15) return undefined;
  if (hasPlus) return international(digits);
  if (digits.startsWith('00')) return international(digits.slice(2));
  if (digits.startsWith('0')) return withZero(digits, groups, language);
  if (length === 11 && digits.startsWith('1') && isNanp(digits.slice(1))) return `+${digits}`;
  if (length === 9 && (digits[0] ?? '0') > '5') {
    const isGrouped = groups.length >= 3;
    if (language === 'es' || isGrouped) return `+34${digits}`;
    if (language === 'pt') return `+351${digits}`;
  }
  if (length === 10) {
    const isMexican = groups[0] === 2 && groups.length === 3;
    if (isMexican && language === 'es') return `+52${digits}`;
    if (isNanp(digits)) return `+1${digits}`;
    if (language === 'es') return `+52${digits}`;
    if (language === 'it' && digits.startsWith('3')) return `+39${digits}`;
  }
  // A country's code without its sign.
  if (length === 11 && digits.startsWith('34') && (digits[2] ?? '0') > '5') return `+${digits}`;
  if (length === 12 && (digits.startsWith('44') || digits.startsWith('52'))) return `+${digits}`;
  return undefined;
}

/** Letters before and behind a local number among which a word of calling makes it one. */
const CALL_BEFORE_MAX = 48;
const CALL_BEHIND_MAX = 24;

const CALLING = new RegExp(
  '(?:^|[^a-z])(?:call(?:s|ed|ing|back)?|dial(?:s|ed|led|ing)?|ring|rang|ringing|phoned?|telephone|tel|text|texted|texting|whatsapp|reach|number|mobile|cell|landline|hotline|helpline|line|' +
    'llam(?:e|a|o|en|ar|arme|arlo|arla|aba|ame|ando|enos)|marqu?(?:e|a|ar|o|ue)|numero|telefono|movil|celular|linea)(?:[^a-z]|$)',
);

/** What else a number with a sign in it names. */
const NAMES_ANOTHER =
  /(?:^|[^a-z])(?:order|case|account|acct|ref|reference|invoice|ticket|claim|policy|tracking|confirmation|customer|member|membership|booking|docket|badge|file|id|part|model|lot|pedido|caso|cuenta|referencia|factura|folio|expediente|poliza|reserva|cliente|socio)(?: (?:number|no|numero|num))?(?: (?:is|was|of|es|era))?[ .:#]*$/;

/** "555-0148": three and four digits with one sign between them, where words of calling stand near. */
export function isLocalPhone(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (end - start !== 8 || first < 50 || first > 57 || text.charCodeAt(start - 1) === 43)
    return false;
  const before = text.slice(Math.max(0, start - CALL_BEFORE_MAX), start);
  if (NAMES_ANOTHER.test(before)) return false;
  return CALLING.test(before) || CALLING.test(text.slice(end, end + CALL_BEHIND_MAX));
}
