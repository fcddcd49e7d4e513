/** Card numbers have 13 to 19 digits here (ISO/IEC 7812-1 allows up to 19). */
const DIGITS_MIN = 13;
const DIGITS_MAX = 19;
/** A run of digits with at most two separators between neighbours; a longer run is looked at as a whole. */
const RUN =
  /(?<id>\b[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b)|[0-9](?:[ \-._/\u00a0]{0,2}[0-9]){12,}/g;
const MASK = '[card number]';

/** Luhn's check (ISO/IEC 7812-1, annex B) over digits from `from`, `length` long. */
export function luhnValid(digits: string, from: number, length: number): boolean {
  let sum = 0;
  for (let at = 0; at < length; at += 1) {
    const digit = digits.charCodeAt(from + length - 1 - at) - 48;
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Fails closed: a run longer than any card number is masked as soon as one stretch of it could be one. */
function couldHoldCardNumber(run: string): boolean {
  const digits = run.replaceAll(/[^0-9]/g, '');
  if (digits.length <= DIGITS_MAX) return luhnValid(digits, 0, digits.length);
  for (let length = DIGITS_MIN; length <= DIGITS_MAX; length += 1) {
    for (let from = 0; from + length <= digits.length; from += 1) {
      if (luhnValid(digits, from, length)) return true;
    }
  }
  return false;
}

const FULL_WIDTH = /[\uff10-\uff19]/g;

/**
 * Replaces every run of 13 and more digits that could be a card number. The last net behind types and redaction: what
 * goes to a log passes here. Digits may be separated by spaces, hyphens, dots or slashes, and may be full-width. Our
 * own ids (UUID version 7) stay; a bare JSON number becomes null, so that masked JSON is still JSON.
 */
export function maskCardNumbers(text: string): string {
  const plain = maskEncoded(narrow(text));
  return plain.replaceAll(RUN, (run: string, id: string | undefined, at: number) => {
    if (id !== undefined || !couldHoldCardNumber(run)) return run;
    const bare =
      ':,['.includes(plain[at - 1] ?? ' ') && ',}]'.includes(plain[at + run.length] ?? ' ');
    return bare ? 'null' : MASK;
  });
}

/** Ways to write a digit that a reader turns back: percent, JSON, HTML and hexadecimal escapes. */
const ESCAPED =
  /(?:%3[0-9]|\\{1,2}u003[0-9]|\\x3[0-9]|&#(?:x3[0-9]|4[89]|5[0-7]);){13,}|(?:3[0-9][ :]?){13,}/gi;
/** Long enough in base64 for the shortest card number. */
const BASE64 = /[A-Za-z0-9+/_-]{18,}={0,2}/g;

function maskEncoded(text: string): string {
  return text
    .replaceAll(ESCAPED, (run) => (couldHoldCardNumber(unescaped(run)) ? MASK : run))
    .replaceAll(BASE64, (token) => {
      const decoded = Buffer.from(token, 'base64').toString('latin1');
      const held = [...decoded.matchAll(RUN)].some(([run]) => couldHoldCardNumber(run));
      return held ? MASK : token;
    });
}

function unescaped(run: string): string {
  const codes = run.matchAll(/&#(4[89]|5[0-7]);|3([0-9])/gi);
  return [...codes].map(([, decimal, digit]) => digit ?? String(Number(decimal) - 48)).join('');
}

/** True when the text holds something that could be a card number. */
export function holdsCardNumber(text: string): boolean {
  return maskCardNumbers(text) !== narrow(text);
}

function narrow(text: string): string {
  return text.replaceAll(FULL_WIDTH, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 48),
  );
}
