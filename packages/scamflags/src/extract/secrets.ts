// Numbers that nobody may keep: cards, accounts, one-time codes. They are found to be left out.

/** The check digit of ISO/IEC 7812-1, annex B. */
export function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - at) - 48;
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

export const isCard = (digits: string): boolean =>
  digits.length >= 13 && digits.length <= 19 && /^[2-6]/.test(digits) && hasCheckDigit(digits);

const NAMES =
  '(?:code|codes|codigo|otp|pin|passcode|password|clave|contrasena|token|verification|verificacion|tan|senha|codice|passwort|wachtwoord|sms)';
const NEAR = new RegExp(String.raw`(?:^|[^a-z])${NAMES}(?:[^a-z]|$)`);
const JUST_BEFORE = new RegExp(String.raw`(?:^|[^a-z])${NAMES}(?: (?:is|es|de|number))?[:#-]? ?$`);
const ENDING =
  /(?:ending|ends|ended|terminad[oa]|termina|acabad[oa]|final|last|ultimos)(?: (?:in|with|en|con|digits|4|cuatro))?[: -]{0,2}$|[*x#.][ -]?$/;

const BEFORE_MAX = 60;
const AFTER_MAX = 40;

/** True where a number is named a code, by words before or behind it. */
export function isCodeThere(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - BEFORE_MAX), start);
  if (isEndingOnly(before)) return false;
  const digits = end - start;
  const isYear = digits === 4 && (text.startsWith('19', start) || text.startsWith('20', start));
  if (isYear) return JUST_BEFORE.test(before);
  return (
    NEAR.test(before.slice(before.lastIndexOf('\n') + 1)) ||
    NEAR.test(text.slice(end, end + AFTER_MAX).split('\n')[0] ?? '')
  );
}

/** "ending in 1234", "****1234": what is left of a number is no code. */
export const isEndingOnly = (before: string): boolean => ENDING.test(before.slice(-24));

/** True where letters and digits are a code: "your code is AB12CD". */
export const isNamedJustBefore = (text: string, start: number): boolean =>
  JUST_BEFORE.test(text.slice(Math.max(0, start - 30), start));

const CALLED =
  /(?:^|[^a-z])(?:call|dial|text|sms|ring|phone|llame|llama|llamar|llamando|marque|marca|send .{2,12} to|text .{2,12} to|reply .{2,12} to|envia .{2,16} al|responda .{2,16} al|al)(?: us)?(?: on| at| to| al)?:? ?$/;

/** "text STOP to 12345": a short code is a number to write to. */
export const isCalled = (text: string, start: number): boolean =>
  CALLED.test(text.slice(Math.max(0, start - 32), start));
