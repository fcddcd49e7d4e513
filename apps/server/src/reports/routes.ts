import {
  BlockList,
  NewReport,
  ReportAnswer,
  reportsProblems,
  ReportStatusView,
} from '@countersign/contract';
import { ok, refused, type Instant } from '@countersign/kernel';
import type { Message } from '@countersign/scamflags';
import { Type } from 'typebox';
import { created, done, route, type App } from '../platform/index.ts';
import type { Reports } from './index.ts';
import { parseReportReference } from './rules.ts';
import type { LedgerAnswer } from './types.ts';

export interface ReportRoutesParts {
  readonly reports: Pick<Reports, 'prepare' | 'statusOf' | 'blocked'>;
  readonly memberByReference: (reference: string) => Promise<string | undefined>;
  /** What our own ledger says of a message, for whoever it was sent to. */
  readonly ledgerOf: (
    message: Message,
    of: { readonly memberId: string | undefined; readonly correlation: string },
  ) => Promise<LedgerAnswer>;
}

const instant = (at: Instant) => new Date(at).toISOString();
const Reference = Type.Object({ reference: Type.String({ minLength: 1, maxLength: 20 }) });

/** Reports by other systems of the issuer's, what came of them, and what is blocked. */
export function addReportRoutes(app: App, parts: ReportRoutesParts): void {
  addTakeRoute(app, parts);
  addReadRoutes(app, parts.reports);
}

function addTakeRoute(app: App, parts: ReportRoutesParts): void {
  const { reports } = parts;
  route(app, {
    method: 'POST',
    url: '/v1/reports',
    audience: 'api:reports.write',
    tag: 'Reports',
    summary: 'Report a strange call, text or e-mail; answered at once',
    body: NewReport,
    response: ReportAnswer,
    problems: reportsProblems,
    idempotent: true,
    prepare: async ({ body, caller, reference: correlation }) => {
      const { cardmember, happened = [], ...message } = body;
      const memberId =
        cardmember === undefined ? undefined : await parts.memberByReference(cardmember);
      if (cardmember !== undefined && memberId === undefined)
        return refused({ code: 'reports.member-unknown' as const });
      const ledger = await parts.ledgerOf(message, { memberId, correlation });
      const ask = { message, way: 'api', happened, ledger, correlation } as const;
      // The budget is that of a reporter: of one person, where it is told who.
      const source = `api ${caller.clientId} ${memberId ?? ''}`;
      return await reports.prepare({
        ...{ ...ask, source },
        ...(memberId === undefined ? {} : { memberId }),
      });
    },
    handler: async ({ prepared: keep, tx }) => {
      const { ledger, reference, verdict } = await keep(tx);
      const { level, probability, reasons } = verdict;
      return ok(
        created(
          {
            ...{ reference, level, probability, ledger },
            reasons: reasons.map(({ code, weight }) => ({ code, weight })),
          },
          `/v1/reports/${reference}`,
        ),
      );
    },
  });
}

function addReadRoutes(app: App, reports: Pick<Reports, 'statusOf' | 'blocked'>): void {
  route(app, {
    method: 'GET',
    url: '/v1/reports/:reference',
    audience: 'api:reports.read',
    tag: 'Reports',
    summary: 'What came of a report',
    params: Reference,
    response: ReportStatusView,
    problems: reportsProblems,
    handler: async ({ params }) => {
      const reference = parseReportReference(params.reference);
      const status = reference === undefined ? undefined : await reports.statusOf(reference);
      if (status === undefined) return refused({ code: 'reports.unknown' as const });
      const { at, state, stateAt } = status;
      return ok(
        done({ reference: status.reference, at: instant(at), state, stateAt: instant(stateAt) }),
      );
    },
  });
  route(app, {
    method: 'GET',
    url: '/v1/blocked',
    audience: 'api:reports.read',
    tag: 'Reports',
    summary: 'Pages, numbers and addresses that nobody should follow, for filters and gateways',
    response: BlockList,
    problems: {},
    handler: async () => {
      const blocked = await reports.blocked();
      const rows = blocked.map(({ at, kind, value }) => ({ kind, value, since: instant(at) }));
      return ok(done({ blocked: rows }));
    },
  });
}
