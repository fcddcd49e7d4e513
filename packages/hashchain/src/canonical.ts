import { Buffer } from 'node:buffer';

export type FieldValue = string | number | null;

/** One named value. The order of the fields is part of what is hashed. */
export type Field = readonly [name: string, value: FieldValue];

/** Highest number of fields in one entry. */
export const FIELDS_MAX = 64;

/** Longest name or text of a field, in UTF-8 bytes. */
export const FIELD_BYTES_MAX = 64 * 1024;

const TAG_TEXT = 0x73;
const TAG_NUMBER = 0x6e;
const TAG_NULL = 0x30;

function lengthPrefixed(text: string): readonly [Buffer, Buffer] {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length > FIELD_BYTES_MAX) throw new RangeError('hashchain: a field is too long');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return [length, bytes];
}

/**
 * The bytes that stand for a list of fields: no two different lists have the same bytes.
 *
 * Layout, all lengths four bytes big endian: length and UTF-8 of the version; number of fields; for each field length
 * and UTF-8 of its name, one tag byte (`s` text, `n` number, `0` nothing), and for text and number length and UTF-8 of
 * the value (a number in decimal).
 *
 * @param version names the list of fields and its version, such as `vault-log-v1`
 * @param fields  at most 64, in the order that the version lays down; numbers are safe integers
 * @throws RangeError on a number that is not a safe integer, a name given twice, or a limit exceeded
 */
export function canonicalBytes(version: string, fields: readonly Field[]): Buffer {
  if (fields.length > FIELDS_MAX) throw new RangeError('hashchain: too many fields');
  const count = Buffer.alloc(4);
  count.writeUInt32BE(fields.length);
  const parts: Buffer[] = [...lengthPrefixed(version), count];
  const names = new Set<string>();
  for (const [name, value] of fields) {
    if (names.has(name)) throw new RangeError('hashchain: a field name is given twice');
    names.add(name);
    parts.push(...lengthPrefixed(name));
    if (value === null) {
      parts.push(Buffer.of(TAG_NULL));
    } else if (typeof value === 'number') {
      if (!Number.isSafeInteger(value)) throw new RangeError('hashchain: not a safe integer');
      parts.push(Buffer.of(TAG_NUMBER), ...lengthPrefixed(String(value)));
    } else {
      parts.push(Buffer.of(TAG_TEXT), ...lengthPrefixed(value));
    }
  }
  return Buffer.concat(parts);
}
