export { type Brand } from './brand.ts';
export { type Sensitive, sensitive } from './sensitive.ts';
export { type Outcome, type Ok, type Refused, ok, refused } from './outcome.ts';
export { unreachable } from './unreachable.ts';
export {
  type Clock,
  type Instant,
  type NewId,
  type Random,
  type Bytes,
  systemClock,
} from './handed-in.ts';
export { fromBase64Url, fromHex, toBase64Url, toHex, utf8 } from './encodings.ts';
export { keypadDigits } from './keypad.ts';
