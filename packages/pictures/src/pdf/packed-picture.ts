import { type Rows, pngOf } from './png.ts';
import { type Dict, nameIn, type Value } from './values.ts';

const PIXELS_MAX = 8_000_000;
const SIDE_MAX = 20_000;

/** The one filter of a stream; nothing where it has several, or none. */
export function filterOf(dict: Dict): string | undefined {
  const filter = dict.get('Filter');
  return Array.isArray(filter) && filter.length === 1 ? nameIn(filter[0]) : nameIn(filter);
}

const numberIn = (value: Value, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

/** How large a packed picture says it is; nothing for one that is not read. */
export interface PictureHead {
  readonly width: number;
  readonly height: number;
  readonly bits: 1 | 8;
  /** More than it can have. */
  readonly bytesMax: number;
}

export function pictureHeadOf(dict: Dict): PictureHead | undefined {
  const [width, height] = [numberIn(dict.get('Width'), 0), numberIn(dict.get('Height'), 0)];
  const isMask = dict.has('ImageMask');
  const bits = numberIn(dict.get('BitsPerComponent'), isMask ? 1 : 8);
  const isSize = (side: number) => Number.isInteger(side) && side > 0 && side <= SIDE_MAX;
  if (!isSize(width) || !isSize(height) || width * height > PIXELS_MAX) return undefined;
  if (bits !== 1 && bits !== 8) return undefined;
  const bytesMax = (Math.ceil((width * bits * 3) / 8) + 1) * height + 64;
  return { width, height, bits, bytesMax };
}

/** Samples of a pixel, and bytes before a row. */
const LAYOUTS = [
  [1, 0],
  [1, 1],
  [3, 0],
  [3, 1],
] as const;

/** The picture that unpacked rows are; nothing where there are fewer or more of them than fit it. */
export function pictureOf(head: PictureHead, raw: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const { bits, height, width } = head;
  // With a byte in front of each row they are filtered as those of a PNG (ISO 32000-2, clause 7.4.4.4).
  for (const [samples, before] of LAYOUTS) {
    const row = Math.ceil((width * bits * samples) / 8);
    const stride = row + before;
    const spare = raw.length - stride * height;
    // Some programs write the end of a line behind the last row.
    if (spare < 0 || spare > 2 || (bits === 1 && samples === 3)) continue;
    const rows: Rows['rows'] = new Uint8Array((row + 1) * height);
    for (let at = 0; at < height; at += 1)
      rows.set(raw.subarray(at * stride, (at + 1) * stride), at * (row + 1) + (1 - before));
    return pngOf({ width, height, bits, samples, rows });
  }
  return undefined;
}
