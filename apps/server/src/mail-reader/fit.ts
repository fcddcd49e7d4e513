import { inflateSync } from 'node:zlib';
import { isPicture, pixelsIn } from '@countersign/pictures';

/** A screenshot of a large phone has five million, and an e-mail that we take has room for no more of a photo. */
export const PIXELS_MAX = 8_000_000;
/** Of what a PNG is unpacked to. */
const UNPACKED_BYTES_MAX = 32 * 1_048_576;
const CHUNKS_MAX = 20_000;
const CHUNK_FRAME = 12;
const PNG_HEAD = 8;
/** Samples of a pixel by colour type (PNG, table 11.1). */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * Whether a picture may be handed to the decoder: its head says how large it is and that is not too much, and a PNG holds no more than
 * that. A few bytes that unpack to a gigabyte are found by Node's own unpacking, which stops at the size that it is told.
 */
export function isFit(bytes: Uint8Array): boolean {
  if (!isPicture(bytes)) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const pixels = pixelsIn(view);
  if (pixels === undefined || pixels === 0 || pixels > PIXELS_MAX) return false;
  if (bytes[0] !== 0x89) return true;
  try {
    return holdsNoMore(view, bytes);
  } catch {
    return false; // its chunks end too early, or are not packed as they should be
  }
}

function holdsNoMore(view: DataView, bytes: Uint8Array): boolean {
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const bits = view.getUint8(24) * (SAMPLES[view.getUint8(25)] ?? 0);
  // One byte more for each row; interlaced there are up to twice as many rows, each rounded up (PNG, clause 8.1).
  const unpackedMax = Math.ceil((width * height * bits) / 8) + 4 * height + 64;
  if (bits === 0 || unpackedMax > UNPACKED_BYTES_MAX) return false;
  const rows = inflateSync(packedIn(view, bytes), { maxOutputLength: unpackedMax });
  return rows.length > 0;
}

/** All that is packed in a PNG, as its decoder puts it together (clause 10.1). */
function packedIn(view: DataView, bytes: Uint8Array): Buffer {
  const parts: Uint8Array[] = [];
  let at = PNG_HEAD;
  for (let chunk = 0; chunk < CHUNKS_MAX && at + CHUNK_FRAME <= bytes.length; chunk += 1) {
    const length = view.getUint32(at);
    const kind = view.getUint32(at + 4);
    if (kind === 0x49444154) parts.push(bytes.subarray(at + 8, at + 8 + length));
    if (kind === 0x49454e44) return Buffer.concat(parts);
    at += CHUNK_FRAME + length;
  }
  throw new RangeError('a PNG without its end');
}
