import { pixelsIn } from '@countersign/pictures';
import type { NotOpened } from './picture-talk.ts';

// How a picture is opened, in a page and in the scripts beside it.

/** Bytes of a file; more than a phone's photo has. */
export const PICTURE_BYTES_MAX = 25 * 1024 * 1024;
/** More than a phone's photo has; a small file can hold a picture that fills the memory. */
const PIXELS_MAX = 50_000_000;

/**
 * Opens a picture of a kind whose size can be read before it is unpacked: PNG, JPEG, GIF, WebP.
 * @returns why not, otherwise; whoever opened it closes it
 */
export async function openPicture(bytes: ArrayBuffer): Promise<ImageBitmap | NotOpened> {
  if (bytes.byteLength > PICTURE_BYTES_MAX) return 'tooLarge';
  if (new TextDecoder('latin1').decode(bytes.slice(0, 5)) === '%PDF-') return 'pdf';
  const pixels = pixelsIn(new DataView(bytes));
  if (pixels === undefined || pixels === 0) return 'notPicture';
  if (pixels > PIXELS_MAX) return 'tooLarge';
  try {
    const bitmap = await createImageBitmap(new Blob([bytes]));
    if (bitmap.width * bitmap.height <= PIXELS_MAX) return bitmap;
    bitmap.close();
    return 'tooLarge';
  } catch {
    return 'notPicture';
  }
}
