import type { FastifyReply, FastifyRequest, FastifySchema } from 'fastify';
import type { Static, TSchema } from 'typebox';
import { Problem, type CodeOf, type PlatformCode, type ProblemRows } from '@countersign/contract';
import type { Outcome } from '@countersign/kernel';
import type { Tx } from '../database/database.ts';
import { isIdempotencyKey, type StoredAnswer } from '../idempotency.ts';
import { admit, notAdmitted, proveOrigin } from './admission.ts';
import type { Audience, Caller, CallerOf } from './caller.ts';
import { writeCookie, type CookieSetting } from './cookies.ts';
import { answerProblem } from './faults.ts';
import { requestFacts, type RequestFacts } from './page-ask.ts';
import { problemOf, problemText, PROBLEM_TYPE } from './problems.ts';
import type { App } from './server.ts';

type Of<S> = S extends TSchema ? Static<S> : Record<never, never>;

export interface Answer<Body> {
  readonly status: 200 | 201 | 202 | 204;
  readonly body: Body;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly CookieSetting[];
  /** What a replay under the same Idempotency-Key gets, where `body` holds something that is shown once. */
  readonly replayBody?: Body;
}

/** 200 with a body. */
export const done = <Body>(
  body: Body,
  more: Partial<Omit<Answer<Body>, 'body'>> = {},
): Answer<Body> => ({ status: 200, body, ...more });
/** 201 with a body and where the new thing is found. */
export const created = <Body>(
  body: Body,
  location: string,
  more: Partial<Omit<Answer<Body>, 'body'>> = {},
): Answer<Body> => ({
  status: 201,
  body,
  headers: { location },
  ...more,
});

export interface Ask<A extends Audience, P, Q, B, Transaction, Prepared> extends RequestFacts {
  readonly caller: CallerOf<A>;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** The body as it came, on routes with `rawBody`; empty on others. */
  readonly rawBody: string;
  /** Open on `idempotent` routes: the change is written in it, and the answer beside the change. */
  readonly tx: Transaction;
  /** What `prepare` made of the question. */
  readonly prepared: Prepared;
}

export interface RouteSpec<
  A extends Audience,
  P extends TSchema | undefined,
  Q extends TSchema | undefined,
  B extends TSchema | undefined,
  R extends TSchema,
  Rows extends ProblemRows,
  Idem extends boolean,
  Prepared,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  /** Who may call it; nobody else gets in. */
  readonly audience: A | readonly A[];
  /** One line for the reference; `tag` groups routes there. */
  readonly summary: string;
  readonly tag: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Members that are not in it do not go out. */
  readonly response: R;
  /** The refusals that the handler can return. */
  readonly problems: Rows;
  /** Needs an Idempotency-Key, and hands the handler the transaction that the answer is stored in. */
  readonly idempotent?: Idem;
  /**
   * Takes budgets, and does what is slow, before a transaction is open; what is answered already costs nothing, and a
   * refusal is not kept under the key: later the same question is asked anew. The handler gets what it makes.
   */
  readonly prepare?: (
    ask: Ask<A, Of<P>, Of<Q>, Of<B>, undefined, undefined>,
  ) => Promise<Outcome<Prepared, { readonly code: CodeOf<Rows> | PlatformCode }>>;
  /** Only for callers that are no browser of ours and prove themselves otherwise (webhooks, reports). */
  readonly anyOrigin?: boolean;
  readonly bodyBytesMax?: number;
  /** The handler checks a signature over the body's bytes. */
  readonly rawBody?: boolean;
  readonly handler: (
    ask: Ask<A, Of<P>, Of<Q>, Of<B>, Idem extends true ? Tx : undefined, Prepared>,
  ) => Promise<Outcome<Answer<Static<R>>, { readonly code: CodeOf<Rows> | PlatformCode }>>;
}

/** Registers one operation of the API: schema in, use-case, refusal to answer. */
export function route<
  const A extends Audience,
  R extends TSchema,
  Rows extends ProblemRows,
  P extends TSchema | undefined = undefined,
  Q extends TSchema | undefined = undefined,
  B extends TSchema | undefined = undefined,
  Idem extends boolean = false,
  Prepared = undefined,
>(app: App, spec: RouteSpec<A, P, Q, B, R, Rows, Idem, Prepared>): void {
  const audience: readonly Audience[] =
    typeof spec.audience === 'string' ? [spec.audience] : spec.audience;
  const unsafe = spec.method !== 'GET';
  app.fastify.route({
    method: spec.method,
    url: spec.url,
    ...(spec.bodyBytesMax === undefined ? {} : { bodyLimit: spec.bodyBytesMax }),
    config: { audience },
    schema: schemaOf(spec, audience),
    // Both run before the body is read: strangers do not get our parser's time.
    onRequest: async (request, reply) => {
      if (unsafe && spec.anyOrigin !== true && !proveOrigin(app, request, audience)) {
        return answerProblem(app, request, reply, { code: 'platform.cross-origin' });
      }
      const admission = await admit(app, request, audience);
      if (admission !== 'admitted') {
        return answerProblem(app, request, reply, { code: notAdmitted[admission] });
      }
      const { caller } = request;
      const wait = caller.kind === 'api' ? app.takeClientTurn?.(caller.clientId) : undefined;
      if (wait !== undefined) {
        const refusal = { code: 'platform.too-many', retryAfterSeconds: wait };
        return answerProblem(app, request, reply, refusal);
      }
    },
    handler: async (request, reply) => {
      const ask = (tx: Tx | undefined, prepared: Prepared | undefined) =>
        ({
          ...requestFacts(app, request),
          caller: request.caller,
          params: request.params,
          query: request.query,
          body: request.body,
          rawBody: spec.rawBody === true ? request.bodyText : '',
          tx,
          prepared,
        }) as Parameters<typeof spec.handler>[0]; // the schema above has parsed it
      const { prepare: make } = spec;
      const prepare =
        make && (() => make(ask(undefined, undefined) as unknown as Parameters<typeof make>[0]));
      if (spec.idempotent === true)
        return answerOnce(app, request, reply, {
          rows: spec.problems,
          prepare,
          work: (tx, prepared) => spec.handler(ask(tx, prepared)),
        });
      const prepared = await prepare?.();
      if (prepared?.ok === false)
        return answerProblem(app, request, reply, prepared.refusal, spec.problems);
      const outcome = await spec.handler(ask(undefined, prepared?.value));
      if (!outcome.ok) return answerProblem(app, request, reply, outcome.refusal, spec.problems);
      for (const cookie of outcome.value.cookies ?? [])
        reply.header('set-cookie', writeCookie(cookie, app.secure));
      reply.status(outcome.value.status).headers(outcome.value.headers ?? {});
      return outcome.value.status === 204
        ? reply.send()
        : reply.type('application/json; charset=utf-8').send(outcome.value.body);
    },
  });
}

type AnyOutcome = Outcome<Answer<unknown>, { readonly code: string }>;

interface Once<Prepared> {
  readonly rows: ProblemRows;
  readonly prepare: (() => Promise<Outcome<Prepared, { readonly code: string }>>) | undefined;
  readonly work: (tx: Tx, prepared: Prepared | undefined) => Promise<AnyOutcome>;
}

/** Runs the handler once per key; refusals are answers too, and are replayed like any other. */
async function answerOnce<Prepared>(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
  { prepare, rows, work }: Once<Prepared>,
) {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !isIdempotencyKey(key)) {
    return answerProblem(app, request, reply, { code: 'platform.idempotency-key-missing' });
  }
  const principal = principalOf(request.caller);
  const ask = {
    principal,
    key,
    method: request.method,
    path: request.url,
    bodyText: request.bodyText,
  };
  const isReplay = prepare !== undefined && (await app.idempotency.isAnswered(ask));
  const prepared = isReplay ? undefined : await prepare?.();
  if (prepared?.ok === false) return answerProblem(app, request, reply, prepared.refusal, rows);
  const outcome = await app.idempotency.run(ask, async (tx) => {
    // Its time was over between the two looks: whoever asks again is answered anew.
    if (isReplay) throw new Error('the answer under an Idempotency-Key was removed meanwhile');
    const worked = await work(tx, prepared?.value);
    if (!worked.ok) return { answer: problemAnswer(worked.refusal, rows, request.id) };
    const { status, headers = {}, body, replayBody } = worked.value;
    const bytes = (value: unknown): StoredAnswer => ({
      status,
      headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
      body:
        status === 204 ? '' : String(reply.serializeInput(value as Record<string, unknown>, '2xx')),
    });
    return {
      answer: bytes(body),
      ...(replayBody === undefined ? {} : { replay: bytes(replayBody) }),
    };
  });
  if (!outcome.ok) return answerProblem(app, request, reply, outcome.refusal);
  return reply.status(outcome.value.status).headers(outcome.value.headers).send(outcome.value.body);
}

function problemAnswer(
  refusal: { readonly code: string },
  rows: ProblemRows,
  reference: string,
): StoredAnswer {
  const problem = problemOf(refusal, rows, reference);
  return {
    status: problem.status,
    headers: { 'content-type': PROBLEM_TYPE },
    body: problemText(problem),
  };
}

/** Whose keys are whose. */
function principalOf(caller: Caller): string {
  switch (caller.kind) {
    case 'api':
      return `api:${caller.clientId}`;
    case 'operator':
      return `operator:${caller.staffId}`;
    case 'cardmember':
      return `cardmember:${caller.memberId}`;
    case 'watcher':
      return `watcher:${caller.watcherId}`;
    case 'anonymous':
      return 'anonymous';
  }
}

interface SchemaParts {
  readonly method: string;
  readonly summary: string;
  readonly tag: string;
  readonly params?: TSchema | undefined;
  readonly query?: TSchema | undefined;
  readonly body?: TSchema | undefined;
  readonly response: TSchema;
  readonly idempotent?: boolean;
}

function schemaOf(spec: SchemaParts, audience: readonly Audience[]): FastifySchema {
  const problem = {
    description: 'Refused',
    content: { 'application/problem+json': { schema: Problem } },
  };
  return {
    summary: spec.summary,
    tags: [spec.tag],
    description: `For: ${audience.join(', ')}.`,
    security: audience.includes('public')
      ? []
      : audience.some((one) => one.startsWith('api:'))
        ? [{ apiKey: [] }]
        : [{ session: [] }],
    ...(spec.params === undefined ? {} : { params: spec.params }),
    ...(spec.query === undefined ? {} : { querystring: spec.query }),
    ...(spec.body === undefined ? {} : { body: spec.body }),
    ...(spec.idempotent === true
      ? {
          headers: {
            type: 'object',
            properties: { 'idempotency-key': { type: 'string', minLength: 8, maxLength: 255 } },
          },
        }
      : {}),
    response: { '2xx': spec.response, '4xx': problem, '5xx': problem },
  } as FastifySchema;
}
