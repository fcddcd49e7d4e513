/** Pictures of one e-mail that are looked at: a code is in the first ones, or nobody sees it. */
export const PICTURES_MAX = 4;

interface File {
  readonly mimeType: string;
  readonly content: ArrayBuffer | Uint8Array | string;
}

/** How a PNG, a JPEG and a GIF begin: three bytes of each are enough to tell them from what people attach. */
const HEADS: ReadonlySet<number> = new Set([0x89504e, 0xffd8ff, 0x474946]);

/** Whether bytes begin as a picture, whatever they are called. */
export const isPicture = ([first = 0, second = 0, third = 0]: Uint8Array): boolean =>
  HEADS.has((first << 16) | (second << 8) | third);

/** Pictures among the files of an e-mail, by how they begin: their names and kinds are a stranger's word. */
export function picturesAmong(files: readonly File[]): readonly Uint8Array<ArrayBuffer>[] {
  return files
    .filter(({ mimeType }) => mimeType !== 'message/rfc822')
    .map(({ content }) => content)
    .filter((content) => typeof content !== 'string')
    .map((content) => new Uint8Array(content))
    .filter(isPicture)
    .slice(0, PICTURES_MAX)
    .map((one) => Uint8Array.from(one));
}
