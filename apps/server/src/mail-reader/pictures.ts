import { isPicture } from './fit.ts';

/** Pictures of one e-mail that are looked at: a code is in the first ones, or nobody sees it. */
export const PICTURES_MAX = 4;

interface File {
  readonly mimeType: string;
  readonly content: ArrayBuffer | Uint8Array | string;
}

/** Pictures among the files of an e-mail, by how they begin: their names and kinds are a stranger's word. */
export function picturesAmong(files: readonly File[]): readonly Uint8Array[] {
  return files
    .filter(({ mimeType }) => mimeType !== 'message/rfc822')
    .map(({ content }) => content)
    .filter((content) => typeof content !== 'string')
    .map((content) => new Uint8Array(content))
    .filter(isPicture)
    .slice(0, PICTURES_MAX);
}
