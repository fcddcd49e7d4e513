import { Buffer } from 'node:buffer';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { VaultAnswer, VaultCall } from './dispatch.ts';

/** Largest body of a call. */
export const BODY_BYTES_MAX = 64 * 1024;
/** All headers of a call together. */
export const HEADER_BYTES_MAX = 16 * 1024;
const HEADERS_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 20_000;
const KEEP_ALIVE_MS = 60_000;

export interface HttpOptions {
  readonly handle: (call: VaultCall) => VaultAnswer;
  /** Called once for each turn of the loop in which calls were answered. */
  readonly flush: () => void;
  /** Brings changed files to the disk; an answer that says so waits for it. */
  readonly settle: () => Promise<void>;
  readonly onFault: (fault: unknown) => void;
}

/** The vault over HTTP: `/readyz` for whoever watches it, everything else signed. */
export function createVaultServer(options: HttpOptions): Server {
  let flushing = false;
  const flushSoon = () => {
    if (flushing) return;
    flushing = true;
    setImmediate(() => {
      flushing = false;
      try {
        options.flush();
      } catch (fault) {
        options.onFault(fault);
      }
    });
  };
  const server = createServer(
    {
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      maxHeaderSize: HEADER_BYTES_MAX,
      keepAliveTimeout: KEEP_ALIVE_MS,
      noDelay: true,
    },
    (request, response) => receive(request, response, options, flushSoon),
  );
  return server;
}

function receive(
  request: IncomingMessage,
  response: ServerResponse,
  options: HttpOptions,
  flushSoon: () => void,
): void {
  let parts: Buffer | Buffer[] | undefined;
  let length = 0;
  request.on('data', (part: Buffer) => {
    length += part.length;
    if (length > BODY_BYTES_MAX) return;
    if (parts === undefined) parts = part;
    else if (Array.isArray(parts)) parts.push(part);
    else parts = [parts, part];
  });
  request.on('end', () => {
    const { method = '', url = '', rawHeaders } = request;
    if (method === 'GET' && url === '/readyz') {
      send(response, {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: '{"ready":true}',
      });
      return;
    }
    if (length > BODY_BYTES_MAX) {
      send(response, { status: 413, headers: { connection: 'close' }, body: '' });
      return;
    }
    const body =
      parts === undefined ? Buffer.alloc(0) : Array.isArray(parts) ? Buffer.concat(parts) : parts;
    const answered = options.handle({ method, target: url, rawHeaders, body });
    flushSoon();
    if (!answered.settleFirst) send(response, answered);
    else void settleThenSend(options, response, answered);
  });
}

async function settleThenSend(
  options: HttpOptions,
  response: ServerResponse,
  answered: VaultAnswer,
): Promise<void> {
  try {
    await options.settle();
    send(response, answered);
  } catch (fault) {
    options.onFault(fault);
    send(response, { status: 500, headers: {}, body: '' });
  }
}

type Sent = Pick<VaultAnswer, 'status' | 'headers' | 'body'>;

function send(response: ServerResponse, answered: Sent): void {
  // Answers are ASCII: what is echoed was read by an ASCII pattern, and messages are our own.
  response.writeHead(answered.status, {
    ...answered.headers,
    'content-length': answered.body.length,
  });
  response.end(answered.body, 'latin1');
}
