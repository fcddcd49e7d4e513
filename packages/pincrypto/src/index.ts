export { type Bytes, type DrawBytes, wipe } from './bytes.ts';
export {
  DerivationError,
  KeyBlockError,
  type KeyBlockFault,
  KeyFormatError,
  PanFormatError,
  PinBlockError,
  PinFormatError,
  PublicPointError,
  ReferenceFormatError,
  TranslationError,
} from './errors.ts';
export {
  makePin,
  parsePinAscii,
  parsePinDigits,
  type Pin,
  PIN_DIGITS_MAX,
  PIN_DIGITS_MIN,
  pinToAscii,
} from './pin.ts';
export {
  ACCOUNT_DIGITS_MAX,
  ACCOUNT_DIGITS_MIN,
  accountNumberField,
  assertAccountNumber,
} from './account-number.ts';
export {
  type CompactBinding,
  decodePinBlock,
  encodePinBlock,
  type OpenedPin,
  type PinBlockFormat,
} from './pin-field.ts';
export {
  decipherPinBlock,
  encipherPinBlock,
  type EncipheredPin,
  openPinBlock,
  type PinBlockBinding,
  translatePinBlock,
} from './pin-block.ts';
export { decideTranslation, type TranslationDecision } from './translation.ts';
export { type BlockAlgorithm, takeSecretKey } from './block-cipher.ts';
export { makeRandomPool } from './random-pool.ts';
export { digitsFromText, textFromDigits } from './decimal.ts';
export { type DecimalisationTable, parseDecimalisationTable } from './decimalisation-table.ts';
export {
  deriveNaturalPin,
  deriveOffset,
  derivePinFromOffset,
  type Ibm3624Terms,
  verifyIbm3624,
} from './ibm-3624.ts';
export { derivePvv, PVV_DIGITS, PVV_PIN_DIGITS, type PvvTerms, verifyPvv } from './visa-pvv.ts';
export {
  type CardValueTerms,
  deriveCardValue,
  SERVICE_CODE_CHIP,
  SERVICE_CODE_PRINTED,
  verifyCardValue,
} from './card-verification.ts';
export { deriveCmac } from './cmac.ts';
export { CHECK_VALUE_BYTES, deriveCheckValue } from './check-value.ts';
export { isRepeatedTdesKey } from './repeated-key.ts';
export { adjustParity, hasOddParity } from './key-parity.ts';
export {
  KEY_BLOCK_CHARS_MAX,
  type KeyBlockAlgorithm,
  type KeyBlockExportability,
  type KeyBlockHeader,
  type KeyBlockVersion,
  type OptionalBlock,
  parseKeyBlockHeader,
} from './key-block-header.ts';
export { keyStrengthBits } from './key-block-keys.ts';
export { type UnwrappedKey, unwrapKey, wrapKey } from './key-block.ts';
export {
  assertSharedInformation,
  type DerivationFunction,
  type DerivationHash,
  DERIVED_BYTES_MAX,
  type DerivedKeyShape,
  SHARED_INFORMATION_BYTES_MAX,
  SHARED_INFORMATION_BYTES_MIN,
} from './derivation-terms.ts';
export { type Derivation, deriveBytes, deriveExchangedKey } from './key-derivation.ts';
export {
  type Curve,
  curveOf,
  deriveSharedSecret,
  type EcdhPeers,
  makeEcdhKeyPair,
  parsePublicPoint,
  publicPoint,
} from './ecdh.ts';
