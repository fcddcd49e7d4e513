/** Crockford's base 32: no I, L, O, U, so that it can be read aloud and typed back. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** One character a byte, by its lowest five bits. */
export function crockfordOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => ALPHABET[byte & 31]).join('');
}

/** What somebody typed or read aloud: case, spaces and hyphens do not matter, and O, I, L are what they look like. */
export function normaliseCrockford(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}

/** @returns what was typed, normalised; nothing where it has another length or other characters */
export function parseCrockford(typed: string, chars: number): string | undefined {
  const text = normaliseCrockford(typed);
  return text.length === chars && /^[0-9A-HJKMNP-TV-Z]+$/.test(text) ? text : undefined;
}
