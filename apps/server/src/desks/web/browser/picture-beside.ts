import { pixelsIn } from '@countersign/pictures';
import type { NotOpened } from './picture-talk.ts';

// For the scripts beside a page: a picture is opened there, and may take as long as it likes until the page ends it.

/** More than a phone's photo has; a small file can hold a picture that fills the memory. */
const PIXELS_MAX = 50_000_000;

/**
 * Opens a picture of a kind whose size can be read before it is unpacked: PNG, JPEG, GIF, WebP.
 * @returns why not, otherwise; whoever opened it closes it
 */
export async function openPicture(bytes: ArrayBuffer): Promise<ImageBitmap | NotOpened> {
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

export interface Drawn {
  readonly canvas: OffscreenCanvas;
  readonly drawing: OffscreenCanvasRenderingContext2D;
  /** Pixels of the canvas for one of the picture. */
  readonly scale: number;
}

/** Draws a picture so that its longer side is `side`; larger than it is only up to `growMax` times. */
export function drawPicture(
  bitmap: ImageBitmap,
  { growMax = 1, side }: { readonly side: number; readonly growMax?: number },
): Drawn {
  const scale = Math.min(growMax, side / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (drawing === null) throw new Error('a browser without a canvas');
  // What can be seen through stands on white, as most screens are.
  drawing.fillStyle = '#fff';
  drawing.fillRect(0, 0, width, height);
  drawing.imageSmoothingQuality = 'high';
  drawing.drawImage(bitmap, 0, 0, width, height);
  return { canvas, drawing, scale };
}

/** A file of ours that was packed by the build, whole: other bytes than those of the build are refused. */
export async function fetchPacked(
  { integrity, path }: PackedFile,
  onBytes: (count: number) => void = () => {},
): Promise<ArrayBuffer> {
  const answer = await fetch(path, { integrity, credentials: 'omit' });
  if (!answer.ok || answer.body === null) throw new Error(`${path}: ${answer.status}`);
  const counted = answer.body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (chunk, out) => {
        onBytes(chunk.length);
        out.enqueue(chunk);
      },
    }),
  );
  return new Response(counted.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

/** Put in by the build. */
export interface PackedFile {
  readonly path: string;
  /** As in an `integrity` attribute. */
  readonly integrity: string;
  readonly bytes: number;
}

interface BesideScope<Answer> {
  onmessage: ((event: MessageEvent<{ readonly bytes: ArrayBuffer }>) => void) | null;
  postMessage(answer: Answer, hand?: Transferable[]): void;
}

/** The page, as a script beside it knows it. */
export const thePage = <Answer>(): BesideScope<Answer> =>
  globalThis as unknown as BesideScope<Answer>;
