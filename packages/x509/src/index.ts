export { type CertificateFacts, COMMON_NAME_MAX, issueCertificate } from './certificate.ts';
export {
  type Authority,
  type CertificateRefusal,
  type CertificateVerdict,
  type CheckedCertificate,
  PEM_MAX,
  checkCertificate,
  readAuthority,
} from './chain.ts';
