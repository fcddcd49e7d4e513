import { isPdf, isPicture } from './heads.ts';

/** Pictures and PDFs of one e-mail that are looked at: a code is in the first ones, or nobody sees it. */
export const PICTURES_MAX = 4;

interface File {
  readonly filename: string | null;
  readonly mimeType: string;
  readonly content: ArrayBuffer | Uint8Array | string;
}

/** The pictures of an e-mail and the PDFs, which nobody has opened. */
export interface PicturesFound {
  readonly pictures: readonly Uint8Array<ArrayBuffer>[];
  /** How many more there are that nobody will open: beyond the first ones, or of kinds that are not read. */
  readonly others: number;
}

export const NO_PICTURES: PicturesFound = { pictures: [], others: 0 };

const NAMED = /\.(?:avif|bmp|gif|hei[cf]|jpe?g|jxl|pdf|png|svg|tiff?|webp)$/i;

/** Whether a program would show a file as a picture or as a PDF, by what its sender calls it. */
export const isCalledPicture = (file: { readonly name: string; readonly type: string }): boolean =>
  /^(?:image\/|application\/pdf\b)/i.test(file.type) || NAMED.test(file.name);

/** Pictures and PDFs among the files of an e-mail, by how they begin: their names and kinds are a stranger's word, and count for what is not read. */
export function picturesAmong(files: readonly File[]): PicturesFound {
  const pictures: Uint8Array<ArrayBuffer>[] = [];
  let others = 0;
  for (const { content, filename, mimeType } of files) {
    if (mimeType === 'message/rfc822') continue;
    const bytes = typeof content === 'string' ? undefined : new Uint8Array(content);
    const isRead = bytes !== undefined && (isPicture(bytes) || isPdf(bytes));
    if (isRead && pictures.length < PICTURES_MAX) pictures.push(Uint8Array.from(bytes));
    else if (isRead || isCalledPicture({ name: filename ?? '', type: mimeType })) others += 1;
  }
  return { pictures, others };
}
