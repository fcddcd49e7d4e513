export { type Bytes, type DrawBytes, wipe } from '../bytes.ts';
export {
  DerivationError,
  KeyFormatError,
  PanFormatError,
  PinBlockError,
  PinFormatError,
  PublicPointError,
} from '../errors.ts';
export {
  parsePinAscii,
  parsePinDigits,
  type Pin,
  PIN_DIGITS_MAX,
  PIN_DIGITS_MIN,
  pinToAscii,
} from '../pin.ts';
export {
  assertSharedInformation,
  type DerivationFunction,
  type DerivationHash,
  SHARED_INFORMATION_BYTES_MAX,
  SHARED_INFORMATION_BYTES_MIN,
} from '../derivation-terms.ts';
export { takeAesKey } from './aes-block.ts';
export {
  type Curve,
  type Derivation,
  deriveAesBlockKey,
  deriveBytes,
  deriveSharedSecret,
  deriveTdesBlockKey,
  type Exchange,
  makeScreenKey,
  type ScreenKey,
} from './key-agreement.ts';
export { decipherPinBlock4, encipherPinBlock1, encipherPinBlock4 } from './pin-block.ts';
export { decipherTdesBlock, encipherTdesBlock } from './tdes.ts';
export { drawFromBrowser, type WebKey } from './web-crypto.ts';
