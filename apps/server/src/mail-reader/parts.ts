/** More parts than any program makes of one e-mail. */
export const PARTS_MAX = 100;
/** More lines of a head than any way through servers adds up to. */
export const HEADERS_MAX = 1_000;
export const LETTER_BYTES_MAX = 1_024 * 1_024;

/** Looked for as bytes, in one pass, before anything is taken apart. */
const PART = Buffer.from('\ncontent-type:');
const LOWER = 0x20;
const A = 0x41;
const Z = 0x5a;
const NEW_LINE = 0x0a;
const RETURN = 0x0d;

/** Whether an e-mail has more parts, or a longer head, than is taken apart at all. */
export function hasTooMany(bytes: Uint8Array): boolean {
  return partsOf(bytes) > PARTS_MAX || headLinesOf(bytes) > HEADERS_MAX;
}

function partsOf(bytes: Uint8Array): number {
  let parts = 0;
  for (let at = bytes.indexOf(NEW_LINE); at >= 0; at = bytes.indexOf(NEW_LINE, at + 1)) {
    if (startsAt(bytes, at)) parts += 1;
    if (parts > PARTS_MAX) break;
  }
  return parts;
}

function startsAt(bytes: Uint8Array, at: number): boolean {
  for (let step = 0; step < PART.length; step += 1) {
    const byte = bytes[at + step] ?? 0;
    const lower = byte >= A && byte <= Z ? byte + LOWER : byte;
    if (lower !== PART[step]) return false;
  }
  return true;
}

function headLinesOf(bytes: Uint8Array): number {
  let lines = 0;
  let from = 0;
  while (lines <= HEADERS_MAX) {
    const end = bytes.indexOf(NEW_LINE, from);
    const isEmpty = end === from || (end === from + 1 && bytes[from] === RETURN);
    if (end < 0 || isEmpty) break;
    lines += 1;
    from = end + 1;
  }
  return lines;
}
