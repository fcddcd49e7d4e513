import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { chmodSync, rmSync } from 'node:fs';

export const BODY_BYTES_MAX = 64 * 1024;
const HEADERS_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 20_000;
/** How often the two are looked at; the runtime's own half minute would stretch them to three quarters of one. */
const TIMEOUT_CHECK_MS = 1_000;

/** What a handler is given: the parsed body is still untrusted. */
export interface LineRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Names and values in turn, as they came; the one place where a second Host shows. */
  readonly rawHeaders: readonly string[];
  /** The peer's address; empty on a Unix socket. */
  readonly source: string;
  readonly body: Buffer;
}

export interface LineAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON; a string or bytes as they are. */
  readonly body?: unknown;
}

export type LineHandler = (request: LineRequest) => Promise<LineAnswer> | LineAnswer;

export interface LineServerOptions {
  readonly handle: LineHandler;
  /** Told of every fault with the reference that the caller was answered with. */
  readonly onFault: (fault: unknown, reference: string) => void;
  readonly newReference: () => string;
  readonly bodyBytesMax?: number;
  /** Connections that one address may hold at a time; for TCP without a proxy in front. */
  readonly connectionsPerSourceMax?: number;
}

/** An HTTP server with limits: bodies over the limit are answered 413, a thrown fault 500 with a reference alone. */
export function createLineServer(options: LineServerOptions): Server {
  const server = createServer(
    {
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: TIMEOUT_CHECK_MS,
    },
    (request, response) => {
      void answer(options, request, response);
    },
  );
  server.keepAliveTimeout = 60_000;
  if (options.connectionsPerSourceMax !== undefined)
    capConnections(server, options.connectionsPerSourceMax);
  return server;
}

/** Nobody holds all the connections there are: what one address opens beyond its share is closed unread. */
function capConnections(server: Server, max: number): void {
  const open = new Map<string, number>();
  server.on('connection', (socket) => {
    const source = socket.remoteAddress ?? '';
    const count = (open.get(source) ?? 0) + 1;
    if (count > max) {
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

/** Listens on a Unix socket that only owner and group of its folder can reach; an old socket file is replaced. */
export async function listenUnix(server: Server, socketPath: string): Promise<void> {
  rmSync(socketPath, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketPath, () => resolve());
  });
  chmodSync(socketPath, 0o660);
}

export async function listenTcp(
  server: Server,
  at: { readonly host: string; readonly port: number },
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(at.port, at.host, () => resolve());
  });
}

export async function closeServer(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function answer(
  options: LineServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const body = await readBody(request, options.bodyBytesMax ?? BODY_BYTES_MAX);
    if (body === undefined)
      return send(response, { status: 413, body: { refusal: 'line.too-large' } });
    // A whole address (RFC 9112 clause 3.2.2) names a host of its own beside the Host header: only proxies are asked so.
    const { url: asked = '/' } = request;
    const url = asked.startsWith('/') ? URL.parse(asked, 'http://line') : null;
    if (url === null) return send(response, { status: 400, body: { refusal: 'line.bad-address' } });
    const { method = 'GET', headers, rawHeaders } = request;
    const source = request.socket.remoteAddress ?? '';
    const { pathname: path, searchParams: query } = url;
    send(
      response,
      await options.handle({ method, path, query, headers, rawHeaders, source, body }),
    );
  } catch (fault) {
    const reference = options.newReference();
    options.onFault(fault, reference);
    send(response, { status: 500, body: { fault: reference } });
  }
}

async function readBody(request: IncomingMessage, max: number): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > max) return undefined;
    parts.push(part);
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
}

function send(response: ServerResponse, answered: LineAnswer): void {
  if (response.headersSent || response.destroyed) return;
  const raw = answered.body;
  const plain = typeof raw === 'string' || raw instanceof Uint8Array;
  const bytes = raw === undefined ? '' : plain ? raw : JSON.stringify(raw);
  const type = raw === undefined || plain ? {} : { 'content-type': 'application/json' };
  response.writeHead(answered.status, {
    ...type,
    'cache-control': 'no-store',
    'content-length': String(Buffer.byteLength(bytes)),
    ...answered.headers,
  });
  response.end(bytes);
}
