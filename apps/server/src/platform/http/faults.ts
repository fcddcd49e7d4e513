import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PlatformCode, ProblemRows } from '@countersign/contract';
import { sqlState } from '../database/database.ts';
import { problemOf, problemText, placesOf, PROBLEM_TYPE, type AnyRefusal } from './problems.ts';
import type { App } from './server.ts';
import { pageAsk } from './page-ask.ts';
import { contentPolicy } from './security-headers.ts';

interface HttpFault extends Error {
  readonly code?: string;
  readonly statusCode?: number;
  readonly findings?: Parameters<typeof placesOf>[0];
  readonly part?: string;
}

/** Refusals of the framework, by its own codes. */
const FRAMEWORK: Readonly<Record<string, PlatformCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'platform.too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'platform.media-type',
  FST_ERR_CTP_EMPTY_TYPE: 'platform.media-type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'platform.malformed',
  FST_ERR_BAD_URL: 'platform.malformed',
  FST_ERR_MAX_PARAM_LENGTH: 'platform.not-found',
};

/** SQLSTATE classes that mean "not now" rather than "never": connection, resources, operator, lock and statement timeouts. */
const NOT_NOW = /^(08|53|57|55P03)/;
const RETRY_AFTER_SECONDS = 2;

/** Answers with a refusal: as problem+json, or as a page where the asker reads pages. */
export async function answerProblem(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: AnyRefusal,
  rows: ProblemRows = {},
) {
  const problem = problemOf(refusal, rows, request.id);
  reply.status(problem.status);
  if (problem.retryAfterSeconds !== undefined)
    reply.header('retry-after', String(problem.retryAfterSeconds));
  if (problem.code === 'platform.sign-in-needed') reply.header('www-authenticate', 'Bearer');
  if (wantsPage(request) && app.pages !== undefined) {
    const html = app.pages.problem(
      { status: problem.status, code: problem.code, reference: request.id },
      pageAsk(app, request),
    );
    // An unknown address has no route that says it is a page, so it came here with the policy of data.
    reply.header(
      'content-security-policy',
      contentPolicy('page', { nonce: request.nonce, formTargets: app.settings.formTargets }),
    );
    return reply.type('text/html; charset=utf-8').send(html);
  }
  return reply.type(PROBLEM_TYPE).send(problemText(problem));
}

/** The one handler of faults: logs under the reference, answers with the reference alone. */
export function createErrorHandler(app: App) {
  return async (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const fault = error as HttpFault;
    if (fault.findings !== undefined) {
      return answerProblem(
        app,
        request,
        reply,
        Object.assign(
          { code: 'platform.invalid' },
          { errors: placesOf(fault.findings, fault.part ?? 'body') },
        ),
      );
    }
    const known = FRAMEWORK[fault.code ?? ''];
    if (known !== undefined) return answerProblem(app, request, reply, { code: known });
    if (fault.statusCode === 400)
      return answerProblem(app, request, reply, { code: 'platform.malformed' });
    app.log.error(
      {
        err: error,
        reference: request.id,
        route: request.routeOptions.url,
        sqlState: sqlState(error),
      },
      'fault',
    );
    app.metrics.count('http.fault');
    if (isNotNow(error)) {
      return answerProblem(
        app,
        request,
        reply,
        Object.assign({ code: 'platform.unavailable' }, { retryAfterSeconds: RETRY_AFTER_SECONDS }),
      );
    }
    return answerProblem(app, request, reply, { code: 'platform.fault' });
  };
}

/** A part that we depend on is away: the database refuses or does not answer. */
function isNotNow(error: unknown): boolean {
  const state = sqlState(error);
  if (
    NOT_NOW.test(state) ||
    state === 'ECONNREFUSED' ||
    state === 'ENOENT' ||
    state === 'ECONNRESET'
  )
    return true;
  return (
    error instanceof Error &&
    /timeout exceeded when trying to connect|Connection terminated/.test(error.message)
  );
}

function wantsPage(request: FastifyRequest): boolean {
  if (request.routeOptions.config.html === true) return true;
  const accept = request.headers.accept ?? '';
  return (
    request.routeOptions.url === undefined &&
    accept.includes('text/html') &&
    !request.url.startsWith('/v1/')
  );
}
