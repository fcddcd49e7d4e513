import {
  type CodesSeen,
  gatherCodes,
  type PictureSeen,
  type PicturesFound,
} from '@countersign/pictures';
import { askCodes } from './picture-ask.ts';

/** For all pictures of an e-mail together: what is not seen by then is not seen. */
const PICTURES_MS_MAX = 20_000;

export interface MailPicturesParts {
  /** Starts the script beside the page that finds codes. */
  readonly openCodes: () => Worker;
  /** Nobody wants it any more. */
  readonly signal: AbortSignal;
}

/** What the codes of an e-mail's pictures say; a picture that cannot be read costs its own codes, and is counted. */
export async function lookAtPictures(
  { others, pictures }: PicturesFound,
  { openCodes, signal }: MailPicturesParts,
): Promise<CodesSeen> {
  const over = new AbortController();
  const end = () => over.abort();
  const limit = setTimeout(end, PICTURES_MS_MAX);
  signal.addEventListener('abort', end, { once: true });
  const seen: (PictureSeen | undefined)[] = pictures.map(() => undefined);
  for (const [at, picture] of pictures.entries()) {
    if (over.signal.aborted || signal.aborted) break;
    // oxlint-disable-next-line no-await-in-loop -- one script beside the page at a time
    const said = await askCodes(new Blob([picture]), { worker: openCodes(), signal: over.signal });
    if (said?.kind !== 'read') continue;
    said.preview?.close();
    seen[at] = said;
  }
  clearTimeout(limit);
  signal.removeEventListener('abort', end);
  return gatherCodes(seen, others);
}
