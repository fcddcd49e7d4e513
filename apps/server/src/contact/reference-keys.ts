import { keypadDigits } from '@countersign/kernel';

/** So many are said aloud, in a voicemail for example; whoever writes has all eight characters. */
export const SPOKEN_DIGITS = 6;

/** A reference as it is said: six digits. Beside the last four of a card they name one contact, and prove nothing. */
export function spokenReference(reference: string): string {
  return keypadDigits(reference).slice(0, SPOKEN_DIGITS);
}
