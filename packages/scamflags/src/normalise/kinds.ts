// What an ASCII character is, by one look into a table.
export const OTHER = 0;
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 3;
/** Kinds up to this one, and not OTHER, are of words. */
export const WORD_MAX = DIGIT;
export const BLANK = 4;
export const BREAK = 5;
export const DROPPED = 6;

export const KINDS = new Uint8Array(128);
for (let code = 0; code < 32; code += 1) KINDS[code] = DROPPED;
KINDS[127] = DROPPED;
for (const code of [9, 11, 12, 32]) KINDS[code] = BLANK;
KINDS[10] = BREAK;
for (let code = 48; code < 58; code += 1) KINDS[code] = DIGIT;
for (let code = 65; code < 91; code += 1) KINDS[code] = UPPER;
for (let code = 97; code < 123; code += 1) KINDS[code] = LOWER;

const LETTER_BIT = 1;
const DIGIT_BIT = 2;
const WORDS = new Uint8Array(128);
for (let code = 97; code < 123; code += 1) WORDS[code] = LETTER_BIT;
for (let code = 48; code < 58; code += 1) WORDS[code] = DIGIT_BIT;

export const isLower = (code: number): boolean => code >= 97 && code <= 122;
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isSpace = (code: number): boolean => code === 32 || code === 10;
/** A letter or a digit of a folded text; letters of other scripts are letters, private-use letters and pictures are not. */
export const isWordCode = (code: number): boolean =>
  code < 128 ? WORDS[code] !== 0 : isWideWord(code);
const isWideWord = (code: number): boolean =>
  (code >= 0xaa && code < 0x2000 && code !== 0xd7 && code !== 0xf7) ||
  (code >= 0x2c00 && code < 0xd800);
