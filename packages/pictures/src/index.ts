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
  CODES_MAX,
  type CodeLink,
  parseCodes,
  type SaidByCodes,
  saidByCodes,
  withCodes,
  withUnread,
} from './codes.ts';
export { joinLines } from './lines.ts';
export { pixelsIn } from './size.ts';
