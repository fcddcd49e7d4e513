import { parseLetterCode, type ReadCode } from '@countersign/letter-code';
import { decodeQR } from 'qr/decode.js';
import { watchCamera } from './camera.ts';
import { readPicture } from './picture.ts';
import { openWords, type Words } from './scan-words.ts';

// Everything here happens in the browser. Of a picture only the reference in its code reaches the form, and whoever sees it there
// sends it. What another code says is neither shown nor opened.

export interface Scanner {
  /** Ends when a code was seen, or when the camera is off for another reason. */
  readonly useCamera: () => Promise<void>;
  readonly usePicture: (file: File) => Promise<void>;
}

/** How long one look may take; a picture is looked at once, and harder. */
const FRAME_MS_MAX = 60;
const PICTURE_MS_MAX = 1_500;

/** @param root  the part of a form that offers to scan */
export function openScanner(root: HTMLElement): Scanner {
  const words = openWords(root);
  const view = partOf<HTMLVideoElement>(root, 'view');
  const start = partOf(root, 'start');
  const stop = partOf(root, 'stop');
  const choose = partOf(root, 'choose');
  let camera: AbortController | undefined;
  const showCamera = (isOn: boolean) => {
    view.hidden = !isOn;
    choose.hidden = isOn;
    stop.hidden = !isOn;
    start.hidden = isOn || navigator.mediaDevices === undefined;
  };
  stop.addEventListener('click', () => camera?.abort());
  addEventListener('pagehide', () => camera?.abort());
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) camera?.abort();
  });
  return {
    useCamera: async () => {
      camera?.abort();
      const own = new AbortController();
      camera = own;
      words.tell('reading');
      let seen: ReadCode | undefined;
      const end = await watchCamera({
        view,
        signal: own.signal,
        begun: () => {
          showCamera(true);
          words.tell('looking');
          stop.focus();
        },
        look: (image) => (seen = readCode(image, FRAME_MS_MAX)) !== undefined,
      });
      // Somebody pressed again, or chose a picture: that one speaks now.
      if (camera !== own) return;
      showCamera(false);
      if (seen !== undefined) return tellCode(root, words, seen);
      start.focus();
      words.tell(end === 'seen' ? 'none' : end);
    },
    usePicture: async (file) => {
      camera?.abort();
      camera = undefined;
      showCamera(false);
      words.tell('reading');
      const picture = await readPicture(file);
      if (picture.kind !== 'pixels') return words.tell(picture.kind);
      const seen = readCode(picture.image, PICTURE_MS_MAX);
      if (seen === undefined) words.tell('none');
      else tellCode(root, words, seen);
    },
  };
}

function readCode(image: ImageData, timeLimit: number): ReadCode | undefined {
  try {
    return parseLetterCode(decodeQR(image, { timeLimit }));
  } catch {
    return undefined; // the library throws where it finds no code
  }
}

/** A reference goes where it would be typed; whoever reads it there decides to send it. */
function tellCode(root: HTMLElement, words: Words, code: ReadCode): void {
  const form = root.closest('form');
  const text = form?.elements.namedItem('text');
  if (code.kind === 'foreign' || !(text instanceof HTMLTextAreaElement)) {
    words.tell('foreign');
    return words.focus();
  }
  text.value = code.reference;
  // A file that was chosen before would be asked about instead.
  const mail = form?.elements.namedItem('mail');
  if (mail instanceof HTMLInputElement) mail.value = '';
  words.tell('found', code.reference);
  words.focus();
}

function partOf<T extends HTMLElement = HTMLElement>(root: HTMLElement, name: string): T {
  const part = root.querySelector<T>(`[data-part="${name}"]`);
  if (part === null) throw new Error(`a page without its part ${name}`);
  return part;
}
