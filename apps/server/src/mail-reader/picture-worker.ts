// A thread of its own for pictures: whatever one does to its decoder happens here, and this thread may be ended at any moment. The decoder is
// WebAssembly, so that a fault in it reads or writes nothing but its own memory.
import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { CODES_LOOKED_FOR, isPdf, type PictureSeen, readPdf, seenIn } from '@countersign/pictures';
import {
  prepareZXingModule,
  purgeZXingModule,
  readBarcodes,
  type ZXingReaderModule,
} from 'zxing-wasm/reader';
import { isFit } from './fit.ts';
import type { ReadAnswer, ReadAsk, Ready } from './types.ts';

/** 0 is what everybody has, 19 the least. */
const READER_NICE = 10;
/** A decoder that has taken more is let go with its memory, which never shrinks. */
const KEPT_BYTES_MAX = 64 * 1_048_576;

const port = parentPort;
if (port === null) throw new Error('the reader of pictures is a worker');

const wasmFile = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
const wasmBinary = Uint8Array.from(readFileSync(wasmFile)).buffer;
let decoder: ZXingReaderModule = await openDecoder();

function openDecoder(): Promise<ZXingReaderModule> {
  purgeZXingModule();
  return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}

// The types of the library leave it out.
const memoryOf = (opened: ZXingReaderModule): number =>
  (opened as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8.length;

async function lookAt(bytes: Uint8Array): Promise<PictureSeen | undefined> {
  if (!isFit(bytes)) return undefined;
  const found = await readBarcodes(bytes, {
    ...{ formats: ['QRCode', 'MicroQRCode'], maxNumberOfSymbols: CODES_LOOKED_FOR },
    ...{ tryHarder: true, tryRotate: true, tryInvert: true, tryDownscale: true },
  });
  return seenIn(found);
}

/** A PDF is never looked at whole: its words and drawings are not read. */
async function lookAtPdf(bytes: Uint8Array): Promise<PictureSeen> {
  const { links, pictures } = await readPdf(bytes);
  const codes: string[] = [];
  for (const picture of pictures) {
    // oxlint-disable-next-line no-await-in-loop -- one decoder
    const seen = await lookAt(picture);
    codes.push(...(seen?.codes ?? []));
  }
  return { codes, links, isCut: true };
}

async function answer(bytes: Uint8Array): Promise<void> {
  const seen = await (isPdf(bytes) ? lookAtPdf(bytes) : lookAt(bytes));
  port?.postMessage({ as: 'picture', seen } satisfies ReadAnswer);
  if (memoryOf(decoder) > KEPT_BYTES_MAX) decoder = await openDecoder();
}

// What throws ends this thread: nobody knows what state the decoder is in.
port.on('message', ({ bytes }: ReadAsk) => void answer(bytes));

if (process.platform === 'linux') setPriority(0, READER_NICE);
port.postMessage({ isReady: true } satisfies Ready);
