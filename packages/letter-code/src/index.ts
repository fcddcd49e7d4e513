/** What a code in somebody's picture is to us. */
export type ReadCode =
  | {
      readonly kind: 'letter';
      /** As it is printed: `K7H2 9QXM` */
      readonly reference: string;
    }
  /** A link, another text, another bank's code: nothing of it is used. */
  | { readonly kind: 'foreign' };

/**
 * Says "Countersign letter", and in which version. No dot and no colon: with one of them phones take a text for an address
 * and offer to open it.
 */
const WORD = 'CSLETTER1';

// The letters and digits of a reference: Crockford's base 32, which has no I, L, O and U.
const REFERENCE = /^([0-9A-HJKMNP-TV-Z]{4})[ -]?([0-9A-HJKMNP-TV-Z]{4})$/;
const CODE = /^CSLETTER1 ([0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4})$/;

/**
 * The text of the code that a letter has beside its reference. It is long enough for a QR code of version 2, which has a pattern to
 * be aligned by: one of version 1 is not read from paper that is held at an angle.
 * @param reference  as it is printed
 * @returns          `CSLETTER1 K7H2 9QXM`; nothing for what is no reference: then the letter has no code
 */
export function letterCode(reference: string): string | undefined {
  const parts = REFERENCE.exec(reference);
  return parts === null ? undefined : `${WORD} ${parts[1]} ${parts[2]}`;
}

/**
 * What somebody's camera read. Strict, so that nothing is guessed from another code: one form, one version.
 *
 *     parseLetterCode('CSLETTER1 K7H2 9QXM')    { kind: 'letter', reference: 'K7H2 9QXM' }
 *     parseLetterCode('https://a.test/')   { kind: 'foreign' }
 */
export function parseLetterCode(text: string): ReadCode {
  const reference = CODE.exec(text)?.[1];
  return reference === undefined ? { kind: 'foreign' } : { kind: 'letter', reference };
}
