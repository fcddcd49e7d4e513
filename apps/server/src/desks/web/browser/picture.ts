import { openPicture, PICTURE_BYTES_MAX } from './open-picture.ts';
import { pixelsOf } from './pixels.ts';

/** Pixels at the longer side of what is looked at: a code on a whole page is large enough in it. */
const SIDE_MAX = 2_400;

export type Picture =
  | { readonly kind: 'pixels'; readonly image: ImageData }
  | { readonly kind: 'notPicture' | 'tooLarge' };

/** Opens a picture that somebody chose; it goes nowhere. */
export async function readPicture(file: File): Promise<Picture> {
  if (file.size > PICTURE_BYTES_MAX) return { kind: 'tooLarge' };
  try {
    const bitmap = await openPicture(await file.arrayBuffer());
    if (typeof bitmap === 'string') return { kind: bitmap === 'pdf' ? 'notPicture' : bitmap };
    try {
      const { height, width } = bitmap;
      return { kind: 'pixels', image: pixelsOf(bitmap, { width, height, sideMax: SIDE_MAX }) };
    } finally {
      bitmap.close();
    }
  } catch {
    return { kind: 'notPicture' }; // a file that was taken away meanwhile
  }
}
