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

const LENGTH_BYTES = 4;

// Every entry is written here first and copied out once: a buffer for each part costs more than the hash.
let scratch = Buffer.alloc(4096);

function makeRoom(from: number, bytes: number): void {
  if (from + bytes <= scratch.length) return;
  const larger = Buffer.alloc((from + bytes) * 2);
  scratch.copy(larger, 0, 0, from);
  scratch = larger;
}

/** Writes length and UTF-8 of a text. @returns where the next part begins */
function writeText(from: number, text: string): number {
  // A UTF-16 unit has at most three bytes in UTF-8.
  makeRoom(from, LENGTH_BYTES + text.length * 3);
  const length = scratch.write(text, from + LENGTH_BYTES, 'utf8');
  if (length > FIELD_BYTES_MAX) throw new RangeError('hashchain: a field is too long');
  scratch.writeUInt32BE(length, from);
  return from + LENGTH_BYTES + length;
}

function writeValue(from: number, value: FieldValue): number {
  makeRoom(from, 1);
  if (value === null) {
    scratch[from] = TAG_NULL;
    return from + 1;
  }
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError('hashchain: not a safe integer');
    scratch[from] = TAG_NUMBER;
    return writeText(from + 1, String(value));
  }
  scratch[from] = TAG_TEXT;
  return writeText(from + 1, value);
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
  let end = writeText(0, version);
  makeRoom(end, LENGTH_BYTES);
  end = scratch.writeUInt32BE(fields.length, end);
  for (let at = 0; at < fields.length; at += 1) {
    const [name, value] = fields[at] ?? ['', null];
    for (let before = 0; before < at; before += 1) {
      if (fields[before]?.[0] === name)
        throw new RangeError('hashchain: a field name is given twice');
    }
    end = writeValue(writeText(end, name), value);
  }
  return Buffer.from(scratch.subarray(0, end));
}
