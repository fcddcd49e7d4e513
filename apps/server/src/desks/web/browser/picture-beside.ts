import type { PackedFile } from './packed-file.ts';

// For the scripts beside a page: a picture is looked at there, and may take as long as it likes until the page ends it.

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

interface BesideScope<Answer> {
  onmessage: ((event: MessageEvent<{ readonly bytes: ArrayBuffer }>) => void) | null;
  postMessage(answer: Answer, hand?: Transferable[]): void;
}

/** The page, as a script beside it knows it. */
export const thePage = <Answer>(): BesideScope<Answer> =>
  globalThis as unknown as BesideScope<Answer>;
