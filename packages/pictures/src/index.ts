export {
  isCalledPicture,
  NO_PICTURES,
  PICTURES_MAX,
  picturesAmong,
  type PicturesFound,
} from './among.ts';
export {
  CODE_CHARS_MAX,
  CODES_LOOKED_FOR,
  CODES_MAX,
  type CodeLink,
  type CodesSeen,
  gatherCodes,
  MESSAGE_CODES_MAX,
  MESSAGE_PDF_LINKS_MAX,
  parseCodes,
  parseUnread,
  type PictureSeen,
  type SaidByCodes,
  saidByCodes,
  seenIn,
  withCodes,
  withSeen,
  withUnread,
} from './codes.ts';
export { joinLines } from './lines.ts';
export { isPdf, isPicture } from './heads.ts';
export { PDF_BYTES_MAX, type PdfRead, readPdf } from './pdf/read.ts';
export { pixelsIn } from './size.ts';
