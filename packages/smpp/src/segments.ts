import { encodeGsm7 } from './gsm7.ts';

/** SMPP 3.4, clause 5.2.19: the alphabet of a message. */
export const DEFAULT_ALPHABET = 0x00;
export const UCS2 = 0x08;

const WHOLE_OCTETS = { [DEFAULT_ALPHABET]: 160, [UCS2]: 140 } as const;
const PART_OCTETS = { [DEFAULT_ALPHABET]: 153, [UCS2]: 134 } as const;
const SEGMENTS_MAX = 255;

export interface Segments {
  readonly dataCoding: typeof DEFAULT_ALPHABET | typeof UCS2;
  /** Each is one short message; of more than one each begins with a header that joins them. */
  readonly parts: readonly Buffer[];
  readonly isJoined: boolean;
}

/**
 * A text in as few segments as it fits into.
 * @param reference 0 to 255, the same in all segments of a text (3GPP TS 23.040, clause 9.2.3.24.1)
 * @throws RangeError for a text that fits into no 255 segments
 */
export function segmentsOf(text: string, reference: number): Segments {
  const septets = encodeGsm7(text);
  const dataCoding = septets === undefined ? UCS2 : DEFAULT_ALPHABET;
  // A character is never cut in two: neither ESC and what it escapes, nor the halves of a surrogate pair.
  const characters = septets ?? Array.from(text, (char) => [...bigEndian(char)]);
  const octets = characters.reduce((sum, one) => sum + one.length, 0);
  if (octets <= WHOLE_OCTETS[dataCoding])
    return { dataCoding, parts: [Buffer.from(characters.flat())], isJoined: false };
  const parts = cut(characters, PART_OCTETS[dataCoding]);
  if (parts.length > SEGMENTS_MAX) throw new RangeError('a text of more than 255 segments');
  const headed = parts.map((part, at) =>
    Buffer.concat([Buffer.from([5, 0, 3, reference & 0xff, parts.length, at + 1]), part]),
  );
  return { dataCoding, parts: headed, isJoined: true };
}

function cut(characters: readonly (readonly number[])[], octetsMax: number): readonly Buffer[] {
  const parts: number[][] = [[]];
  for (const character of characters) {
    const last = parts.at(-1) ?? [];
    if (last.length + character.length > octetsMax) parts.push([...character]);
    else last.push(...character);
  }
  return parts.map((part) => Buffer.from(part));
}

const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
