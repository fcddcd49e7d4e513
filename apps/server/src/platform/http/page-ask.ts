import type { FastifyRequest } from 'fastify';
import type { Caller } from './caller.ts';
import { readCookie } from './cookies.ts';
import type { App } from './server.ts';

/** What every handler gets of a request, parsed and named. */
export interface RequestFacts {
  /** Names this request in log, audit and problem answers. */
  readonly reference: string;
  /** The address it came from; forwarded headers count only from configured hops. */
  readonly source: string;
  readonly userAgent: string;
  /** Accept-Language as sent, cut to a sane length. */
  readonly acceptLanguage: string;
  /** Path and query as asked, for deep links. */
  readonly path: string;
  readonly cookie: (name: string) => string | undefined;
  readonly header: (name: string) => string | undefined;
}

/** Facts for a page: those of every request, and the nonce of its policy. */
export interface PageFacts extends RequestFacts {
  readonly nonce: string;
  readonly caller: Caller;
}

const HEADER_CUT = 512;

export function requestFacts(app: App, request: FastifyRequest): RequestFacts {
  const header = (name: string) => {
    const value = request.headers[name.toLowerCase()];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    reference: request.id,
    source: request.ip,
    userAgent: (header('user-agent') ?? '').slice(0, HEADER_CUT),
    acceptLanguage: (header('accept-language') ?? '').slice(0, HEADER_CUT),
    path: request.url,
    cookie: (name) => readCookie(request.headers.cookie, name, app.secure),
    header,
  };
}

/** Facts for the pages of problems, drawn before or without a known caller. */
export function pageAsk(app: App, request: FastifyRequest) {
  return {
    ...requestFacts(app, request),
    nonce: request.nonce,
    caller: { kind: 'anonymous' } as never,
    params: {},
    query: {},
    form: {},
    file: undefined,
  };
}
