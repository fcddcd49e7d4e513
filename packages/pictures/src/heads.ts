// How files begin that are looked at, whatever they are called.

/** How a PNG, a JPEG and a GIF begin: three bytes of each are enough to tell them from what people attach. */
const HEADS: ReadonlySet<number> = new Set([0x89504e, 0xffd8ff, 0x474946]);
/** Some programs write something before a PDF. */
const PDF_LOOKED_AT = 1_024;

/** One character a byte: what is not ASCII has no meaning where this is read. */
export const textOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Whether bytes begin as a picture, whatever they are called. */
export const isPicture = ([first = 0, second = 0, third = 0]: Uint8Array): boolean =>
  HEADS.has((first << 16) | (second << 8) | third);

/** Whether bytes begin as a PDF, whatever they are called; a picture that has the mark of one in it is a picture. */
export const isPdf = (bytes: Uint8Array): boolean =>
  !isPicture(bytes) && textOf(bytes.subarray(0, PDF_LOOKED_AT)).includes('%PDF-');
