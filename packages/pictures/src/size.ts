/**
 * How many pixels a picture says that it has, read before anything unpacks it: PNG, JPEG, GIF and WebP.
 * @returns nothing for other kinds, and for bytes that end too early
 */
export function pixelsIn(bytes: DataView): number | undefined {
  try {
    return inPng(bytes) ?? inGif(bytes) ?? inWebp(bytes) ?? inJpeg(bytes);
  } catch (fault) {
    if (fault instanceof RangeError) return undefined; // read past the end
    throw fault;
  }
}

/** PNG, clause 11.2.2: the first chunk is IHDR; where another stands there, no size is believed. */
function inPng(bytes: DataView): number | undefined {
  if (bytes.getUint32(0) !== 0x89504e47 || bytes.getUint32(12) !== 0x49484452) return undefined;
  return bytes.getUint32(16) * bytes.getUint32(20);
}

/** GIF89a, clause 18: the logical screen. */
function inGif(bytes: DataView): number | undefined {
  if (bytes.getUint32(0) !== 0x47494638) return undefined;
  return bytes.getUint16(6, true) * bytes.getUint16(8, true);
}

/** RFC 9649, clauses 2.5 to 2.7. */
function inWebp(bytes: DataView): number | undefined {
  if (bytes.getUint32(0) !== 0x52494646 || bytes.getUint32(8) !== 0x57454250) return undefined;
  const kind = bytes.getUint32(12);
  if (kind === 0x56503820)
    return (bytes.getUint16(26, true) & 0x3fff) * (bytes.getUint16(28, true) & 0x3fff);
  if (kind === 0x5650384c) {
    const bits = bytes.getUint32(21, true);
    return ((bits & 0x3fff) + 1) * (((bits >>> 14) & 0x3fff) + 1);
  }
  if (kind !== 0x56503858) return undefined;
  const uint24 = (at: number) => bytes.getUint16(at, true) + bytes.getUint8(at + 2) * 0x10000;
  return (uint24(24) + 1) * (uint24(27) + 1);
}

const SEGMENTS_MAX = 1_000;
/** ITU-T T.81 table B.1: frames that say their size; C4, C8 and CC are something else. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function inJpeg(bytes: DataView): number | undefined {
  if (bytes.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2, segment = 0; segment < SEGMENTS_MAX; segment += 1) {
    if (bytes.getUint8(at) !== 0xff) return undefined;
    const marker = bytes.getUint8(at + 1);
    if (isFrame(marker)) return bytes.getUint16(at + 5) * bytes.getUint16(at + 7);
    // A byte of filling before a marker is one step; a segment is as long as it says.
    at += marker === 0xff ? 1 : 2 + bytes.getUint16(at + 2);
  }
  return undefined;
}
