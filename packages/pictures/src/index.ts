export { isPicture, PICTURES_MAX, picturesAmong } from './among.ts';
export {
  CODE_CHARS_MAX,
  CODES_MAX,
  type CodeLink,
  parseCodes,
  type SaidByCodes,
  saidByCodes,
  withCodes,
} from './codes.ts';
export { joinLines } from './lines.ts';
export { pixelsIn } from './size.ts';
