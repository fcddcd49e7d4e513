export {
  type RawHeaders,
  type Scope,
  type SignableCall,
  canonicalRequest,
  stringToSign,
} from './canonical.ts';
export { type CallToSign, type Credentials, type SignerSettings, makeSigner } from './sign.ts';
export { formatAmzDate, parseAmzDate } from './time.ts';
export {
  type SignatureRefusal,
  type SignatureVerdict,
  type VerifierSettings,
  SIGNED_HEADERS_MAX,
  gatherHeaders,
  makeVerifier,
} from './verify.ts';
