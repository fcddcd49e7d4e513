// What an ASCII character is, by one look into a table.
export const OTHER = 0;
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 3;
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

export const isLower = (code: number): boolean => code >= 97 && code <= 122;
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** A letter or a digit of a folded text; letters of other scripts are letters. */
export const isWordCode = (code: number): boolean =>
  isLower(code) ||
  isDigit(code) ||
  (code >= 0xaa && code < 0x2000) ||
  (code >= 0x2c00 && code < 0xd800);
export const isSpace = (code: number): boolean => code === 32 || code === 10;
