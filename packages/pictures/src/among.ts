/** Pictures of one e-mail that are looked at: a code is in the first ones, or nobody sees it. */
export const PICTURES_MAX = 4;

interface File {
  readonly filename: string | null;
  readonly mimeType: string;
  readonly content: ArrayBuffer | Uint8Array | string;
}

/** The pictures of an e-mail, which nobody has opened. */
export interface PicturesFound {
  readonly pictures: readonly Uint8Array<ArrayBuffer>[];
  /** How many more there are that nobody will open: beyond the first ones, or of kinds that are not read. */
  readonly others: number;
}

export const NO_PICTURES: PicturesFound = { pictures: [], others: 0 };

/** How a PNG, a JPEG and a GIF begin: three bytes of each are enough to tell them from what people attach. */
const HEADS: ReadonlySet<number> = new Set([0x89504e, 0xffd8ff, 0x474946]);
const NAMED = /\.(?:avif|bmp|gif|hei[cf]|jpe?g|jxl|png|svg|tiff?|webp)$/i;

/** Whether bytes begin as a picture, whatever they are called. */
export const isPicture = ([first = 0, second = 0, third = 0]: Uint8Array): boolean =>
  HEADS.has((first << 16) | (second << 8) | third);

/** Whether a program would show a file as a picture, by what its sender calls it. */
export const isCalledPicture = (file: { readonly name: string; readonly type: string }): boolean =>
  /^image\//i.test(file.type) || NAMED.test(file.name);

/** Pictures among the files of an e-mail, by how they begin: their names and kinds are a stranger's word, and count for what is not read. */
export function picturesAmong(files: readonly File[]): PicturesFound {
  const pictures: Uint8Array<ArrayBuffer>[] = [];
  let others = 0;
  for (const { content, filename, mimeType } of files) {
    if (mimeType === 'message/rfc822') continue;
    const bytes = typeof content === 'string' ? undefined : new Uint8Array(content);
    const isRead = bytes !== undefined && isPicture(bytes);
    if (isRead && pictures.length < PICTURES_MAX) pictures.push(Uint8Array.from(bytes));
    else if (isRead || isCalledPicture({ name: filename ?? '', type: mimeType })) others += 1;
  }
  return { pictures, others };
}
