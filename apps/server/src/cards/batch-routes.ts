import { Batch, BATCH_BYTES_MAX, BatchReport, cardsProblems } from '@countersign/contract';
import { ok } from '@countersign/kernel';
import { done, route, type App } from '../platform/index.ts';
import { takeCards, takeMembers } from './batch.ts';
import type { CardsParts } from './room.ts';
import { doerOf } from './views.ts';

const problems = cardsProblems;

/** Many at once; bad records are lines of the report. */
export function addBatchRoutes(app: App, parts: CardsParts): void {
  takesMembers(app, parts);
  takesCards(app, parts);
}

function takesMembers(app: App, parts: CardsParts): void {
  route(app, {
    method: 'POST',
    url: '/v1/batches/cardmembers',
    audience: 'api:members.write',
    tag: 'Batches',
    bodyBytesMax: BATCH_BYTES_MAX,
    summary: 'Take many cardmembers in; bad records are lines of the report',
    body: Batch,
    response: BatchReport,
    problems,
    idempotent: true,
    handler: async ({ tx, body, caller, reference }) =>
      ok(
        done(
          await takeMembers(parts, tx, { records: body.records, doer: doerOf(caller, reference) }),
        ),
      ),
  });
}

function takesCards(app: App, parts: CardsParts): void {
  route(app, {
    method: 'POST',
    url: '/v1/batches/cards',
    audience: 'api:cards.write',
    tag: 'Batches',
    bodyBytesMax: BATCH_BYTES_MAX,
    summary: 'Take many cards in; bad records are lines of the report',
    body: Batch,
    response: BatchReport,
    problems,
    idempotent: true,
    handler: async ({ tx, body, caller, reference }) =>
      ok(
        done(
          await takeCards(parts, tx, { records: body.records, doer: doerOf(caller, reference) }),
        ),
      ),
  });
}
