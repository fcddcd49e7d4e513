export { addPasskey } from './add.ts';
export {
  copyOf,
  countSignature,
  enrol,
  isKnownCredential,
  isTaken,
  passkeysOf,
  readyOf,
  type NewPasskey,
  type Passkey,
} from './passkey.ts';
export { decideUsableFrom } from './rules.ts';
export { checkAssertion, checkRegistration, type Signed } from './webauthn.ts';
