export {
  decodeFrame,
  encodeFrame,
  FRAME_FIELDS_MAX,
  FRAME_NAME_LENGTH_MAX,
  FRAME_VALUE_BYTES_MAX,
  FrameError,
} from './frame.ts';
export {
  BoxKeyError,
  exportBoxKey,
  EXPORTED_KEY_BYTES,
  importBoxKey,
  importPublicKey,
  makeBoxKeyPair,
  PUBLIC_KEY_BYTES,
  publicKeyBytes,
  type BoxKeyPair,
  type KeyHandle,
} from './keys.ts';
export {
  BOX_BYTES_MAX,
  BOX_OVERHEAD_BYTES,
  BOX_SUITE,
  openBox,
  openSignedBox,
  sealBox,
  sealSignedBox,
  type BoxRefusal,
  type OpenAsk,
  type Opened,
  type SealAsk,
} from './box.ts';
