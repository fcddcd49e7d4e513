/** Why a PIN that says something about its owner is refused. */
export const FORBIDDEN_REASONS = [
  'card-start',
  'card-end',
  'expiry',
  'birth-date',
  'phone',
] as const;

export type ForbiddenReason = (typeof FORBIDDEN_REASONS)[number];

/** One PIN that this cardmember may not choose. */
export interface ForbiddenPin {
  readonly digits: string;
  readonly reason: ForbiddenReason;
}

/** What is known about card and owner; what is not known is left out. */
export interface OwnerFacts {
  /** The whole card number. */
  readonly cardNumber?: string;
  /** `YYYY-MM` */
  readonly expiry?: string;
  /** `YYYY-MM-DD` */
  readonly birthDate?: string;
  /** The last digits of the phone number, four or more. */
  readonly phoneEnding?: string;
}

/** ISO 9564-1:2017 clause 8.1. */
export const PIN_DIGITS_MIN = 4;
export const PIN_DIGITS_MAX = 12;

/** Most entries that `forbiddenPins` can give. */
export const FORBIDDEN_PINS_MAX = 64;

const EXPIRY = /^\d\d(\d\d)-(\d\d)$/;
const DATE = /^(\d\d)(\d\d)-(\d\d)-(\d\d)$/;

function expiryForms(expiry: string): readonly string[] {
  const parts = EXPIRY.exec(expiry);
  if (parts === null) return [];
  const [, yy = '', mm = ''] = parts;
  const yyyy = expiry.slice(0, 4);
  return [mm + yy, yy + mm, mm + yyyy, yyyy + mm];
}

function birthForms(date: string): readonly string[] {
  const parts = DATE.exec(date);
  if (parts === null) return [];
  const [, century = '', yy = '', mm = '', dd = ''] = parts;
  const yyyy = century + yy;
  return [
    ...[dd + mm, mm + dd, mm + yy, yy + mm, dd + yy, yy + dd, yyyy],
    ...[dd + mm + yy, mm + dd + yy, yy + mm + dd, mm + yyyy, yyyy + mm],
    ...[dd + mm + yyyy, mm + dd + yyyy, yyyy + mm + dd],
  ];
}

/**
 * The PINs that the facts about card and owner rule out, for every length of the policy.
 * @param facts   what is known; text of another form is passed over
 * @param lengths shortest and longest PIN, 4 to 12
 * @returns at most 64 entries, each once
 */
export function forbiddenPins(
  facts: OwnerFacts,
  lengths: { readonly min: number; readonly max: number },
): readonly ForbiddenPin[] {
  const found = new Map<string, ForbiddenReason>();
  const add = (digits: string, reason: ForbiddenReason) => {
    const fits = digits.length >= lengths.min && digits.length <= lengths.max;
    if (fits && !found.has(digits)) found.set(digits, reason);
  };
  for (
    let length = Math.max(lengths.min, PIN_DIGITS_MIN);
    length <= Math.min(lengths.max, PIN_DIGITS_MAX);
    length += 1
  ) {
    if (facts.cardNumber !== undefined && facts.cardNumber.length >= length) {
      add(facts.cardNumber.slice(0, length), 'card-start');
      add(facts.cardNumber.slice(-length), 'card-end');
    }
    if (facts.phoneEnding !== undefined && facts.phoneEnding.length >= length)
      add(facts.phoneEnding.slice(-length), 'phone');
  }
  for (const form of expiryForms(facts.expiry ?? '')) add(form, 'expiry');
  for (const form of birthForms(facts.birthDate ?? '')) add(form, 'birth-date');
  return [...found].map(([digits, reason]) => ({ digits, reason }));
}
