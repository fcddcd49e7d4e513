import { pixelsIn } from '@countersign/pictures';
import { pixelsOf } from './pixels.ts';

/** More than a phone's photo has; a small file can hold a picture that fills the memory. */
const PICTURE_BYTES_MAX = 25 * 1024 * 1024;
const PIXELS_MAX = 50_000_000;
/** Pixels at the longer side of what is looked at: a code on a whole page is large enough in it. */
const SIDE_MAX = 2_400;

export type Picture =
  | { readonly kind: 'pixels'; readonly image: ImageData }
  | { readonly kind: 'notPicture' | 'tooLarge' };

/** Opens a picture that somebody chose; it goes nowhere. */
export async function readPicture(file: File): Promise<Picture> {
  if (file.size > PICTURE_BYTES_MAX) return { kind: 'tooLarge' };
  try {
    const bytes = new DataView(await file.arrayBuffer());
    if ((pixelsIn(bytes) ?? 0) > PIXELS_MAX) return { kind: 'tooLarge' };
    const bitmap = await createImageBitmap(new Blob([bytes]));
    try {
      const { height, width } = bitmap;
      if (width * height > PIXELS_MAX) return { kind: 'tooLarge' };
      return { kind: 'pixels', image: pixelsOf(bitmap, { width, height, sideMax: SIDE_MAX }) };
    } finally {
      bitmap.close();
    }
  } catch {
    return { kind: 'notPicture' };
  }
}
