export { type AuditRecord } from './audit/record.ts';
export { verifyAuditFolder } from './audit/segments.ts';
export { type CallerCredentials, parseCredentials } from './credentials.ts';
export { SERVICE, type VaultAnswer, type VaultCall } from './dispatch.ts';
export { createVaultServer } from './http.ts';
export { StartRefused } from './keys/components.ts';
export { type Vault, type VaultOptions, openVault } from './vault.ts';
