import { CODES_LOOKED_FOR, isPdf, readPdf, seenIn } from '@countersign/pictures';
import { prepareZXingModule, readBarcodes, type ReadResult } from 'zxing-wasm/reader';
import { openPicture, PICTURE_BYTES_MAX } from './open-picture.ts';
import type { PackedFile } from './packed-file.ts';
import { drawPicture, fetchPacked, thePage } from './picture-beside.ts';
import type { CodesAnswer } from './picture-talk.ts';

// A script beside the page: finds the codes of one picture. Nothing that they say is opened, and nothing is sent.

/** Put in by the build: the reader itself. */
declare const CODE_READER: PackedFile;

/** Looked at in this order until a code is seen: a large page needs many pixels, a blurred photo reads better in few. */
const SIDES = [2_400, 1_200, 600];
const PREVIEW_SIDE = 480;
const MARK_WIDTH = 4;

const page = thePage<CodesAnswer>();
page.onmessage = ({ data }) => {
  answer(data.bytes).then(
    (said) =>
      page.postMessage(
        said,
        said.kind === 'read' && said.preview !== undefined ? [said.preview] : [],
      ),
    () => page.postMessage({ kind: 'broken' }),
  );
};

async function answer(bytes: ArrayBuffer): Promise<CodesAnswer> {
  if (isPdf(new Uint8Array(bytes))) return answerPdf(bytes);
  const bitmap = await openPicture(bytes);
  if (typeof bitmap === 'string') return { kind: bitmap };
  try {
    await openReader();
    const { found, scale } = await findCodes(bitmap);
    return { kind: 'read', ...seenIn(found), preview: previewOf(bitmap, found, scale) };
  } finally {
    bitmap.close();
  }
}

let opening: Promise<void> | undefined;

function openReader(): Promise<void> {
  opening ??= fetchPacked(CODE_READER).then((wasmBinary) => {
    prepareZXingModule({ overrides: { wasmBinary } });
  });
  return opening;
}

/** A PDF is never looked at whole: its words and drawings are not read. */
async function answerPdf(bytes: ArrayBuffer): Promise<CodesAnswer> {
  if (bytes.byteLength > PICTURE_BYTES_MAX) return { kind: 'tooLarge' };
  const { links, pictures } = await readPdf(new Uint8Array(bytes));
  const codes: string[] = [];
  for (const picture of pictures) {
    // oxlint-disable-next-line no-await-in-loop -- one picture at a time in the memory
    const seen = await answer(picture.buffer);
    if (seen.kind !== 'read') continue;
    seen.preview?.close();
    codes.push(...seen.codes);
  }
  return { kind: 'read', codes: [...new Set(codes)], links, isCut: true, preview: undefined };
}

interface Found {
  readonly found: readonly ReadResult[];
  readonly scale: number;
}

async function findCodes(bitmap: ImageBitmap): Promise<Found> {
  for (const side of SIDES) {
    const { canvas, drawing, scale } = drawPicture(bitmap, { side });
    const pixels = drawing.getImageData(0, 0, canvas.width, canvas.height);
    // oxlint-disable-next-line no-await-in-loop -- the next size only where this one shows nothing
    const found = await readBarcodes(pixels, {
      ...{ formats: ['QRCode', 'MicroQRCode'], maxNumberOfSymbols: CODES_LOOKED_FOR },
      ...{ tryHarder: true, tryRotate: true, tryInvert: true, tryDownscale: true },
    });
    if (found.length > 0) return { found, scale };
    if (Math.max(bitmap.width, bitmap.height) <= side / 4) break;
  }
  return { found: [], scale: 1 };
}

function previewOf(bitmap: ImageBitmap, found: readonly ReadResult[], readAt: number): ImageBitmap {
  const { canvas, drawing, scale } = drawPicture(bitmap, { side: PREVIEW_SIDE });
  drawing.lineWidth = MARK_WIDTH;
  for (const { position } of found) {
    const corners = [
      position.topLeft,
      position.topRight,
      position.bottomRight,
      position.bottomLeft,
    ].map(({ x, y }) => [(x / readAt) * scale, (y / readAt) * scale] as const);
    for (const colour of ['#fff', '#b3261e']) {
      drawing.strokeStyle = colour;
      drawing.setLineDash(colour === '#fff' ? [] : [MARK_WIDTH * 2, MARK_WIDTH]);
      drawing.beginPath();
      for (const [x, y] of corners) drawing.lineTo(x, y);
      drawing.closePath();
      drawing.stroke();
    }
  }
  return canvas.transferToImageBitmap();
}
