import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { platformProblems, type PlatformCode } from '@countersign/contract';
import type { NewId, Random } from '@countersign/kernel';
import { toBase64Url } from '@countersign/kernel';
import type { Idempotency } from '../idempotency.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Identify } from './caller.ts';
import type { TakeClientTurn } from './client-budget.ts';
import { parseForm } from './form.ts';
import { parseMultipart } from './multipart.ts';
import { decideFraming } from './framing.ts';
import { answerProblem, createErrorHandler } from './faults.ts';
import {
  CAMERA_PERMISSIONS,
  contentPolicy,
  standingHeaders,
  type PolicyKind,
} from './security-headers.ts';
import { parseStrictJson } from './strict-json.ts';
import type { Audience } from './caller.ts';
import type { PageAnswer, PageAsk } from './page.ts';

export interface HttpSettings {
  /** The app's origin first; every origin whose Host is served. */
  readonly origins: readonly string[];
  /** Other origins that our forms may lead to: the window's. */
  readonly formTargets: readonly string[];
  /** Addresses of proxies whose X-Forwarded-For counts; empty: nobody's. */
  readonly trustedHops: readonly string[];
  /** Connections that one address may hold at a time; a trusted hop is exempt. */
  readonly connectionsPerSourceMax: number;
  /** Shorter ones for tests; longer than these are not for the outside. */
  readonly timeouts?: { readonly headersMs: number; readonly requestMs: number };
}

/** Pages that the platform cannot draw itself. */
export interface PageFallbacks {
  /** The caller has to sign in, may not see this, or has to open their locked page first. */
  refused(
    why: 'sign-in-needed' | 'forbidden' | 'locked',
    ask: PageAsk<never>,
  ): PageAnswer | Promise<PageAnswer>;
  /** A page for a problem: status, code and reference in plain words. */
  problem(
    facts: { readonly status: number; readonly code: string; readonly reference: string },
    ask: PageAsk<never>,
  ): string;
}

export interface HttpParts {
  readonly settings: HttpSettings;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly newId: NewId;
  readonly random: Random;
  readonly identify: Identify;
  readonly idempotency: Idempotency;
  /** Turns of API clients; without it they are not counted. */
  readonly takeClientTurn?: TakeClientTurn;
  readonly pages?: PageFallbacks;
}

/** What `route` and `page` need; made here and nowhere else. */
export interface App extends HttpParts {
  readonly fastify: FastifyInstance;
  readonly secure: boolean;
  readonly appOrigin: string;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Every route names who may call it; without it the server does not start. */
    audience?: readonly Audience[];
    policy?: PolicyKind;
    /** Cached by browsers and proxies: static files only. */
    cacheable?: boolean;
    html?: boolean;
    /** Its form may be multipart/form-data. */
    takesFile?: boolean;
    /** Its page may ask for the camera. */
    usesCamera?: boolean;
  }
  interface FastifyRequest {
    nonce: string;
    bodyText: string;
  }
}

export const BODY_BYTES_MAX = 64 * 1024;
const HEADER_BYTES_MAX = 16 * 1024;
const HEADERS_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 20_000;
const TIMEOUT_CHECK_MS = 1_000;
const KEEP_ALIVE_MS = 20_000;
const HEADERS_MAX = 100;
const NONCE_BYTES = 16;
const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/** Makes the HTTP server with everything that holds for all routes; routes come through `route` and `page`. */
export function createHttp(parts: HttpParts): App {
  const appOrigin = parts.settings.origins[0];
  if (appOrigin === undefined) throw new Error('at least one origin has to be configured');
  const secure = appOrigin.startsWith('https:');
  const server: FastifyInstance = fastify({
    logger: false, // what is logged goes through our log
    bodyLimit: BODY_BYTES_MAX,
    genReqId: () => parts.newId(),
    trustProxy: parts.settings.trustedHops.length === 0 ? false : [...parts.settings.trustedHops],
    ajv: {
      customOptions: {
        removeAdditional: false,
        coerceTypes: false,
        allErrors: false,
        useDefaults: false,
      },
    },
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false, caseSensitive: true },
    return503OnClosing: true,
    serverFactory: (handler) => makeServer(handler, parts),
    exposeHeadRoutes: false,
    schemaErrorFormatter: (errors, part) =>
      Object.assign(new Error('invalid'), { findings: errors, part }),
  });
  const app: App = { ...parts, fastify: server, secure, appOrigin };
  addParsers(server);
  addHooks(app);
  server.setErrorHandler(createErrorHandler(app));
  server.setNotFoundHandler((request, reply) =>
    answerProblem(app, request, reply, { code: 'platform.not-found' }),
  );
  return app;
}

function makeServer(
  handler: (request: IncomingMessage, response: ServerResponse) => void,
  parts: HttpParts,
): Server {
  const { timeouts } = parts.settings;
  const server = createServer(
    {
      maxHeaderSize: HEADER_BYTES_MAX,
      headersTimeout: timeouts?.headersMs ?? HEADERS_TIMEOUT_MS,
      requestTimeout: timeouts?.requestMs ?? REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval:
        timeouts === undefined ? TIMEOUT_CHECK_MS : TIMEOUT_CHECK_MS / 20,
      keepAliveTimeout: KEEP_ALIVE_MS,
      requireHostHeader: false, // decideFraming answers with a problem instead
      insecureHTTPParser: false,
    },
    handler,
  );
  server.maxHeadersCount = HEADERS_MAX;
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) =>
    refuseBytes(error, socket, parts),
  );
  capConnections(server, parts);
  return server;
}

/** Bytes that never became a request: answered as a problem, without a word about what was in them. */
function refuseBytes(error: NodeJS.ErrnoException, socket: Socket, parts: HttpParts): void {
  if (!socket.writable || socket.bytesWritten > 0) {
    socket.destroy();
    return;
  }
  const code: PlatformCode =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? 'platform.headers-too-large'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? 'platform.timeout'
        : 'platform.malformed';
  const { status, title } = platformProblems[code];
  const body = JSON.stringify({
    type: `/problems/${code}`,
    title,
    status,
    code,
    reference: parts.newId(),
  });
  parts.metrics.count('http.refused-bytes', { kind: code });
  socket.end(
    `HTTP/1.1 ${status} ${title}\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\ncache-control: no-store\r\nx-content-type-options: nosniff\r\n\r\n${body}`,
  );
}

function capConnections(server: Server, { settings, metrics }: HttpParts): void {
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const source = socket.remoteAddress ?? '';
    if (settings.trustedHops.includes(source.replace(/^::ffff:/, ''))) return;
    const count = (open.get(source) ?? 0) + 1;
    if (count > settings.connectionsPerSourceMax) {
      metrics.count('http.connection-cap');
      socket.destroy();
      return;
    }
    open.set(source, count);
    socket.once('close', () => {
      const left = (open.get(source) ?? 1) - 1;
      if (left <= 0) open.delete(source);
      else open.set(source, left);
    });
  });
}

function addParsers(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  const add = (type: string | string[], parse: (text: string) => unknown) =>
    server.addContentTypeParser(type, { parseAs: 'buffer' }, (request, body, done) => {
      try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(body as Buffer);
        request.bodyText = text;
        done(null, parse(text));
      } catch (cause) {
        done(statusError(400, 'the body cannot be read', cause));
      }
    });
  add('application/json', (text) => (text === '' ? undefined : parseStrictJson(text)));
  add('application/x-www-form-urlencoded', parseForm);
  server.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      if (request.routeOptions.config.takesFile !== true) throw noFilesHere();
      try {
        return await parseMultipart(request.headers['content-type'] ?? '', body);
      } catch (cause) {
        throw statusError(400, 'the body cannot be read', cause);
      }
    },
  );
  add(['application/csp-report', 'application/reports+json'], parseStrictJson);
}

const noFilesHere = (): Error =>
  Object.assign(statusError(415, 'no files here'), { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE' });

const statusError = (statusCode: number, message: string, cause?: unknown): Error =>
  Object.assign(new Error(message, { cause }), { statusCode });

function addHooks(app: App): void {
  const { fastify: server, secure } = app;
  const hosts = new Set(app.settings.origins.map((origin) => new URL(origin).host));
  const headers = standingHeaders(secure);
  server.decorateRequest('nonce', '');
  server.decorateRequest('bodyText', '');
  server.addHook('onRoute', (route) => {
    if (route.config?.audience === undefined)
      throw new Error(`route ${route.url} names no audience`);
    const responses = (route.schema as { response?: object } | undefined)?.response;
    if (
      route.config.policy === undefined &&
      route.config.html !== true &&
      responses === undefined
    ) {
      throw new Error(`route ${route.url} has no response schema`);
    }
  });
  server.addHook('onRequest', async (request, reply) => {
    request.nonce = toBase64Url(app.random(NONCE_BYTES));
    const config = request.routeOptions.config;
    reply.headers(headers);
    if (config.usesCamera === true) reply.header('permissions-policy', CAMERA_PERMISSIONS);
    if (config.cacheable !== true) reply.header('cache-control', 'no-store');
    const kind = config.policy ?? (config.html === true ? 'page' : 'data');
    reply.header(
      'content-security-policy',
      contentPolicy(kind, { nonce: request.nonce, formTargets: app.settings.formTargets }),
    );
    const verdict = decideFraming({
      httpVersion: request.raw.httpVersion,
      url: request.raw.url ?? '',
      rawHeaders: request.raw.rawHeaders,
      hosts: isProbe(request) ? withLoopback(hosts, request) : hosts,
    });
    if (!verdict.fine) return answerProblem(app, request, reply, { code: verdict.code });
  });
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    app.metrics.answered({
      method: request.method,
      route,
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
    });
    app.log.debug(
      {
        reference: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });
}

const PROBES = new Set(['/healthz', '/readyz', '/metrics']);

/** Supervisors and scrapers ask over loopback, under names that are no origin of ours. */
function isProbe(request: FastifyRequest): boolean {
  return PROBES.has(request.routeOptions.url ?? '');
}

function withLoopback(hosts: ReadonlySet<string>, request: FastifyRequest): ReadonlySet<string> {
  const port = request.socket.localPort;
  return new Set([...hosts, ...LOOPBACK_NAMES.map((name) => `${name}:${port}`)]);
}
