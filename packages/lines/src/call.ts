import { Agent, request as httpRequest } from 'node:http';

const ANSWER_BYTES_MAX = 4 * 1024 * 1024;

export interface CallTarget {
  /** A Unix socket, or a loopback origin such as `http://127.0.0.1:8082`. */
  readonly socketPath?: string;
  readonly origin?: string;
  readonly timeoutMs?: number;
  readonly connectionsMax?: number;
}

export interface CallAsk {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON; bytes and strings as they are. */
  readonly body?: unknown;
  readonly timeoutMs?: number;
}

export interface CallAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export type Call = (ask: CallAsk) => Promise<CallAnswer>;

/** The line is down, slow or answers garbage: a fault, never an expected no. */
export class LineFault extends Error {
  override readonly name = 'LineFault';
}

/** A keep-alive caller for one target. Faults are thrown as `LineFault`; every status is an answer. */
export function createCall(target: CallTarget): Call & { readonly close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: target.connectionsMax ?? 64 });
  const origin = target.origin === undefined ? undefined : new URL(target.origin);
  const call: Call = (ask) =>
    new Promise((resolve, reject) => {
      const raw = ask.body;
      const plain = typeof raw === 'string' || raw instanceof Uint8Array;
      const bytes = raw === undefined ? undefined : plain ? raw : JSON.stringify(raw);
      const outgoing = httpRequest(
        {
          agent,
          ...(target.socketPath === undefined ? {} : { socketPath: target.socketPath }),
          ...(origin === undefined ? {} : { host: origin.hostname, port: origin.port }),
          method: ask.method,
          path: ask.path,
          headers: {
            ...(origin === undefined ? { host: 'line' } : {}),
            ...(bytes === undefined ? {} : { 'content-length': String(Buffer.byteLength(bytes)) }),
            ...(bytes === undefined || plain ? {} : { 'content-type': 'application/json' }),
            ...ask.headers,
          },
          timeout: ask.timeoutMs ?? target.timeoutMs ?? 10_000,
        },
        (incoming) => {
          const parts: Buffer[] = [];
          let length = 0;
          incoming.on('data', (part: Buffer) => {
            length += part.length;
            if (length > ANSWER_BYTES_MAX)
              incoming.destroy(new LineFault('the answer is too large'));
            else parts.push(part);
          });
          incoming.on('end', () =>
            resolve({
              status: incoming.statusCode ?? 0,
              headers: incoming.headers,
              body: Buffer.concat(parts),
            }),
          );
          incoming.on('error', (cause) =>
            reject(new LineFault('the line broke while answering', { cause })),
          );
        },
      );
      outgoing.on('timeout', () =>
        outgoing.destroy(new LineFault('the line did not answer in time')),
      );
      outgoing.on('error', (cause) =>
        reject(cause instanceof LineFault ? cause : new LineFault('the line is down', { cause })),
      );
      outgoing.end(bytes);
    });
  return Object.assign(call, { close: () => agent.destroy() });
}

/** Parses a JSON answer. @throws LineFault when it is not JSON */
export function jsonOf(answered: CallAnswer): unknown {
  try {
    return JSON.parse(answered.body.toString('utf8')) as unknown;
  } catch (cause) {
    throw new LineFault('the line answered something that is not JSON', { cause });
  }
}
