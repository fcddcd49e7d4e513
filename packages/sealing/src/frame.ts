import { utf8, type Bytes } from '@countersign/kernel';

/** A frame carries a handful of named byte fields: what lies inside a box. */
export const FRAME_FIELDS_MAX = 16;
/** Characters of a field's name: ASCII letters, digits and hyphens, a letter first. */
export const FRAME_NAME_LENGTH_MAX = 40;
/** Bytes of one field; the length is written in two bytes. */
export const FRAME_VALUE_BYTES_MAX = 0xffff;

const NAME = /^[A-Za-z][A-Za-z0-9-]{0,39}$/;
const utf8Strict = new TextDecoder('utf-8', { fatal: true });

/** The bytes are not a frame in its one canonical form. The message quotes nothing of them. */
export class FrameError extends Error {
  override readonly name = 'FrameError';
}

/**
 * Writes named fields in their one canonical form, version 1: names ascending by code unit, each field as
 * `u8 name length, name, u16 value length (big endian), value`. The same fields give the same bytes, always.
 * @param fields at most 16, names of 1 to 40 characters `[A-Za-z0-9-]`, values of at most 65 535 bytes
 * @throws FrameError on a name or a size outside these limits
 */
export function encodeFrame(fields: Readonly<Record<string, Uint8Array>>): Bytes {
  const entries = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length > FRAME_FIELDS_MAX) throw new FrameError('too many fields');
  let length = 0;
  for (const [name, value] of entries) {
    if (!NAME.test(name)) throw new FrameError('a field has a name outside the alphabet');
    if (value.length > FRAME_VALUE_BYTES_MAX) throw new FrameError('a field is too long');
    length += 1 + name.length + 2 + value.length;
  }
  const frame = new Uint8Array(length);
  let at = 0;
  for (const [name, value] of entries) {
    frame[at] = name.length;
    frame.set(utf8(name), at + 1);
    at += 1 + name.length;
    frame[at] = value.length >> 8;
    frame[at + 1] = value.length & 0xff;
    frame.set(value, at + 2);
    at += 2 + value.length;
  }
  return frame;
}

/**
 * Reads a frame. The values are copies: wiping the frame leaves them whole, wiping them is the caller's duty.
 * @throws FrameError on anything but the canonical form: unknown order, a name twice, a cut or trailing bytes
 */
export function decodeFrame(frame: Uint8Array): ReadonlyMap<string, Bytes> {
  const fields = new Map<string, Bytes>();
  let last = '';
  let at = 0;
  while (at < frame.length) {
    if (fields.size === FRAME_FIELDS_MAX) throw new FrameError('too many fields');
    const nameLength = frame[at] ?? 0;
    const name = nameOf(frame.subarray(at + 1, at + 1 + nameLength), nameLength);
    if (name <= last) throw new FrameError('a field is out of order or there twice');
    at += 1 + nameLength;
    if (at + 2 > frame.length) throw new FrameError('a field is cut');
    const valueLength = ((frame[at] ?? 0) << 8) | (frame[at + 1] ?? 0);
    at += 2;
    if (at + valueLength > frame.length) throw new FrameError('a field is cut');
    fields.set(name, frame.slice(at, at + valueLength));
    at += valueLength;
    last = name;
  }
  return fields;
}

function nameOf(bytes: Uint8Array, length: number): string {
  if (bytes.length !== length) throw new FrameError('a field is cut');
  let name: string;
  try {
    name = utf8Strict.decode(bytes);
  } catch (cause) {
    throw new FrameError('a field has a name outside the alphabet', { cause });
  }
  if (!NAME.test(name)) throw new FrameError('a field has a name outside the alphabet');
  return name;
}
