export { addPasskey } from './add.ts';
export {
  copyOf,
  countSignature,
  enrol,
  isKnownCredential,
  isTaken,
  PASSKEY_COLUMNS,
  passkeysOf,
  readyOf,
  standingOf,
  type NewPasskey,
  type Passkey,
} from './passkey.ts';
export { removePasskey } from './remove.ts';
export { decideCodeFrom, decideUsableFrom } from './rules.ts';
export { checkAssertion, checkRegistration, type Signed } from './webauthn.ts';
