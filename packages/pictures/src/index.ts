export {
  isCalledPicture,
  isPicture,
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
  parseCodes,
  parseUnread,
  type PictureSeen,
  type SaidByCodes,
  saidByCodes,
  seenIn,
  withCodes,
  withUnread,
} from './codes.ts';
export { joinLines } from './lines.ts';
export { pixelsIn } from './size.ts';
