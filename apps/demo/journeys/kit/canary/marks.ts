// What the canary run plants: digits that no chance makes, each under a name that can be told.
import { type Pattern, formsOf, formsOfBlock, formsOfCode } from './forms.ts';

export type Mark =
  | { readonly kind: 'pin'; readonly name: string; readonly digits: string; readonly pan?: string }
  | { readonly kind: 'security-code'; readonly name: string; readonly digits: string }
  | { readonly kind: 'card-number'; readonly name: string; readonly digits: string };

/** A marked PIN has twelve digits: four would be found everywhere by chance. */
const PIN_DIGITS_MIN = 12;

/**
 * Every pattern of every mark.
 * @throws RangeError for a PIN that chance could make
 */
export function patternsOf(marks: readonly Mark[]): readonly Pattern[] {
  return marks.flatMap((mark) => {
    const name = `${mark.kind} ${mark.name}`;
    if (mark.kind === 'security-code') return formsOfCode(name, mark.digits);
    if (mark.kind === 'card-number') return formsOf(name, mark.digits);
    if (mark.digits.length < PIN_DIGITS_MIN) throw new RangeError('a marked PIN has twelve digits');
    const blocks = mark.pan === undefined ? [] : formsOfBlock(name, mark.digits, mark.pan);
    return [...formsOf(name, mark.digits), ...blocks];
  });
}
