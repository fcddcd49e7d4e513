import type { PasswordWeakness } from './types.ts';

/** With a second step, which every account has (NIST SP 800-63B-4 clause 3.1.1.2). */
export const PASSWORD_LENGTH_MIN = 8;
/** At least 64 have to be allowed; the limit keeps one request from costing too much. */
export const PASSWORD_LENGTH_MAX = 256;
/** Of bytes after normalisation, for the hash. */
export const USER_ID_MIN = 4;
export const USER_ID_MAX = 64;

/** Form C: the same password typed on two keyboards is the same bytes (NIST SP 800-63B-4 clause 3.1.1.2). */
export function normalisePassword(typed: string): string {
  return typed.normalize('NFC');
}

/** What a password is compared with. */
export interface PasswordContext {
  readonly userId: string;
  readonly brand: string;
  /** Lower case; holds the shipped list. */
  readonly isCommon: (lowerCase: string) => boolean;
}

/** No composition rules: length, the list, and what anybody would try first for this person at this place. */
export function decidePassword(typed: string, context: PasswordContext): PasswordWeakness | 'fine' {
  const password = normalisePassword(typed);
  const characters = Array.from(password);
  if (characters.length < PASSWORD_LENGTH_MIN) return 'too-short';
  if (characters.length > PASSWORD_LENGTH_MAX) return 'too-long';
  const plain = password.toLowerCase();
  if (new Set(plain).size === 1) return 'one-character';
  if (isRow(characters)) return 'a-row';
  if (context.isCommon(plain)) return 'common';
  const bare = plain.replaceAll(/[^\p{Letter}]/gu, '');
  const names = [
    context.userId,
    context.userId.split('@')[0] ?? '',
    context.brand,
    ...context.brand.split(/\s+/),
  ]
    .map((name) => name.toLowerCase())
    .filter((name) => name.length >= USER_ID_MIN);
  const named = names.some(
    (name) =>
      plain === name ||
      bare === name.replaceAll(/[^\p{Letter}]/gu, '') ||
      bare === `${name}${name}`,
  );
  return named ? 'names-you' : 'fine';
}

/** Each character follows its neighbour, up or down: 12345678, hgfedcba. */
function isRow(characters: readonly string[]): boolean {
  const codes = characters.map((one) => one.toLowerCase().codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

/** How user ids are compared: compatibility form, lower case. */
export function userIdKey(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

const USER_ID = /^[\p{Letter}\p{Number}._@+-]+$/u;
const DIGIT_RUN = /[0-9](?:[ ._-]?[0-9]){11}/;

/** Letters, digits and `. _ @ + -`; never twelve digits in a row, which could be a card number. */
export function isUserId(typed: string): boolean {
  const key = userIdKey(typed);
  const length = Array.from(key).length;
  return (
    length >= USER_ID_MIN && length <= USER_ID_MAX && USER_ID.test(key) && !DIGIT_RUN.test(key)
  );
}
