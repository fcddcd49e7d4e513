export { createAudit, type Audit, type AuditParts, type AuditVerdict } from './audit.ts';
export { addAuditRoutes } from './routes.ts';
export type { AuditActor, AuditChannel, AuditEntry } from './types.ts';
export type { AuditSearch } from './store.ts';
