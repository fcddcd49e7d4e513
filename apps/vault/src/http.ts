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
  /** Writes the log; called once for each turn of the loop in which there were calls. */
  readonly flush: () => void;
  /** Brings changed files to the disk; an answer that says so waits for it. */
  readonly settle: () => Promise<void>;
  readonly onFault: (fault: unknown) => void;
}

/** The vault over HTTP: `/readyz` for whoever watches it, everything else signed. */
export function createVaultServer(options: HttpOptions): Server {
  const sendLogged = makeLoggedSender(options);
  return createServer(
    {
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      maxHeaderSize: HEADER_BYTES_MAX,
      keepAliveTimeout: KEEP_ALIVE_MS,
      noDelay: true,
    },
    (request, response) =>
      receive(request, response, (call) => sendLogged(response, options.handle(call))),
  );
}

/**
 * Answers go out when the log has been written, once for all calls of one turn of the loop: what was answered is recorded,
 * whenever the process ends, and the log costs one write for many calls.
 */
function makeLoggedSender(
  options: HttpOptions,
): (response: ServerResponse, answered: VaultAnswer) => void {
  let waiting: (readonly [ServerResponse, VaultAnswer])[] = [];
  const sendAll = () => {
    const ready = waiting;
    waiting = [];
    try {
      options.flush();
    } catch (fault) {
      options.onFault(fault);
      for (const [response] of ready) send(response, NOT_RECORDED);
      return;
    }
    for (const [response, answered] of ready) {
      if (!answered.settleFirst) send(response, answered);
      else void settleThenSend(options, response, answered);
    }
  };
  return (response, answered) => {
    if (waiting.length === 0) setImmediate(sendAll);
    waiting.push([response, answered]);
  };
}

function receive(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (call: VaultCall) => void,
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
      const headers = { 'content-type': 'application/json' };
      send(response, { status: 200, headers, body: '{"ready":true}' });
      return;
    }
    if (length > BODY_BYTES_MAX) {
      send(response, { status: 413, headers: { connection: 'close' }, body: '' });
      return;
    }
    const body =
      parts === undefined ? Buffer.alloc(0) : Array.isArray(parts) ? Buffer.concat(parts) : parts;
    answer({ method, target: url, rawHeaders, body });
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
    send(response, NOT_RECORDED);
  }
}

type Sent = Pick<VaultAnswer, 'status' | 'headers' | 'body'>;

const NOT_RECORDED: Sent = { status: 500, headers: {}, body: '' };

function send(response: ServerResponse, answered: Sent): void {
  // Answers are ASCII: what is echoed was read by an ASCII pattern, and messages are our own.
  response.writeHead(answered.status, {
    ...answered.headers,
    'content-length': answered.body.length,
  });
  response.end(answered.body, 'latin1');
}
