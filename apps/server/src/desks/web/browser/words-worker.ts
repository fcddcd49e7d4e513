import openCore from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import { joinLines } from '@countersign/pictures';
import { openPicture } from './open-picture.ts';
import type { PackedFile } from './packed-file.ts';
import { drawPicture, fetchPacked, thePage } from './picture-beside.ts';
import type { WordsAnswer } from './picture-talk.ts';

// A script beside the page: reads the words of one picture, in English and Spanish. Everything it needs comes from our own origin, and
// only when somebody asked for it; nothing is sent.

/** Put in by the build: the reader, and what it knows of each language. */
declare const WORDS_READER: PackedFile;
declare const WORDS_LANGUAGES: Readonly<Record<string, PackedFile>>;

/** Letters of a phone's screen are as high as the reader likes them at about this size. */
const SIDE_MAX = 2_600;
const GROW_MAX = 2;
/** The reader with networks alone, not the older one beside it. */
const NETWORKS = 1;
const PERCENT = 100;

const page = thePage<WordsAnswer>();
page.onmessage = ({ data }) => {
  answer(data.bytes).then(
    (said) => page.postMessage(said),
    () => page.postMessage({ kind: 'broken' }),
  );
};

async function answer(bytes: ArrayBuffer): Promise<WordsAnswer> {
  const bitmap = await openPicture(bytes);
  if (typeof bitmap === 'string') return { kind: bitmap };
  const grey = greyOf(bitmap);
  bitmap.close();
  const core = await loadCore();
  const reader = new core.TessBaseAPI();
  const languages = Object.keys(WORDS_LANGUAGES).join('+');
  if (reader.Init('/', languages, NETWORKS) !== 0) throw new Error('the reader does not start');
  core.FS.writeFile('/input', grey);
  if (reader.SetImageFile(1, 0) !== 0) throw new Error('the reader does not see');
  reader.Recognize(null);
  return { kind: 'read', text: joinLines(reader.GetUTF8Text()) };
}

async function loadCore(): Promise<Awaited<ReturnType<typeof openCore>>> {
  const languages = Object.entries(WORDS_LANGUAGES);
  const all = [WORDS_READER, ...languages.map(([, file]) => file)];
  const total = all.reduce((sum, { bytes }) => sum + bytes, 0);
  let loaded = 0;
  const count = (bytes: number) => {
    loaded += bytes;
    page.postMessage({ kind: 'loading', share: loaded / total });
  };
  const [wasmBinary, ...learnt] = await Promise.all(all.map((file) => fetchPacked(file, count)));
  if (wasmBinary === undefined) throw new Error('no reader');
  const core = await openCore({
    wasmBinary,
    TesseractProgress: (percent) => page.postMessage({ kind: 'reading', share: percent / PERCENT }),
  });
  for (const [at, [name]] of languages.entries())
    core.FS.writeFile(`/${name}.traineddata`, new Uint8Array(learnt[at] ?? new ArrayBuffer(0)));
  return core;
}

/** The picture in shades of grey, as a portable greymap: the one form of a picture that needs nothing to be written. */
function greyOf(bitmap: ImageBitmap): Uint8Array {
  const { canvas, drawing } = drawPicture(bitmap, { side: SIDE_MAX, growMax: GROW_MAX });
  const { data } = drawing.getImageData(0, 0, canvas.width, canvas.height);
  const head = new TextEncoder().encode(`P5\n${canvas.width} ${canvas.height}\n255\n`);
  const grey = new Uint8Array(head.length + data.length / 4);
  grey.set(head);
  for (let from = 0, to = head.length; from < data.length; from += 4, to += 1)
    grey[to] =
      0.299 * (data[from] ?? 0) + 0.587 * (data[from + 1] ?? 0) + 0.114 * (data[from + 2] ?? 0);
  return grey;
}
