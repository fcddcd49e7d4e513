import { AUDIT_PAGE_MAX, AuditPage, AuditQuery } from '@countersign/contract';
import { ok } from '@countersign/kernel';
import { done, route, type App } from '../platform/index.ts';
import type { Audit } from './audit.ts';

/** The record for operators, page by page in order; `countersign audit export` writes it out and verifies it offline. */
export function addAuditRoutes(app: App, audit: Audit): void {
  route(app, {
    method: 'GET',
    url: '/v1/audit',
    audience: 'operator:operator',
    tag: 'Audit',
    summary: 'The hash-chained record, oldest first',
    query: AuditQuery,
    response: AuditPage,
    problems: {},
    handler: async ({ query }) => {
      const limit = Number(query.limit ?? AUDIT_PAGE_MAX);
      const entries = [...(await audit.read({ after: Number(query.after ?? 0), limit }))];
      return ok(
        done({
          entries,
          next: entries.length === limit ? (entries.at(-1)?.position ?? null) : null,
        }),
      );
    },
  });
}
