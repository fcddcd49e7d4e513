import { Buffer } from 'node:buffer';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { type Socket, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { VaultCall } from '../../src/dispatch.ts';

const SERVED = fileURLToPath(new URL('served.ts', import.meta.url));

/** A server in a process of its own, and the processor time that it has used. */
export interface Served {
  readonly socketPath: string;
  readonly cpuSeconds: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

async function answerOf(child: ChildProcess): Promise<Record<string, unknown>> {
  const [message] = (await once(child, 'message')) as [Record<string, unknown>];
  if ('fault' in message) throw new Error(String(message['fault']));
  return message;
}

export async function startServed(kind: 'vault' | 'bare', answerBytes = 0): Promise<Served> {
  const socketPath = join(tmpdir(), `countersign-bench-${process.pid}-${kind}.sock`);
  const child = fork(SERVED, [socketPath, kind, String(answerBytes)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await answerOf(child);
  return {
    socketPath,
    async cpuSeconds() {
      child.send('cpu');
      return Number((await answerOf(child))['cpuSeconds']);
    },
    async stop() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
      rmSync(socketPath, { force: true });
    },
  };
}

/** A signed call as bytes of HTTP. */
export function bytesOf(call: VaultCall): Buffer {
  let head = `${call.method} ${call.target} HTTP/1.1\r\n`;
  for (let at = 0; at + 1 < call.rawHeaders.length; at += 2)
    head += `${call.rawHeaders[at]}: ${call.rawHeaders[at + 1]}\r\n`;
  head += `content-length: ${call.body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), call.body]);
}

const OK = Buffer.from('HTTP/1.1 200');

export interface LoadResult {
  readonly answered: number;
  readonly seconds: number;
  /** Milliseconds from the last byte sent to the whole answer. */
  readonly latencies: Float64Array;
}

/**
 * Sends every request once over some connections, each waiting for its answer before the next.
 * @throws Error on any answer but 200
 */
export async function sendAll(
  served: Served,
  requests: readonly Buffer[],
  connections: number,
): Promise<LoadResult> {
  const latencies = new Float64Array(requests.length);
  let next = 0;
  const from = performance.now();
  const run = (socket: Socket) =>
    new Promise<void>((resolve, reject) => {
      let sentAt = 0;
      let at = 0;
      const send = () => {
        at = next;
        next += 1;
        const request = requests[at];
        if (request === undefined) {
          socket.end();
          resolve();
          return;
        }
        sentAt = performance.now();
        socket.write(request);
      };
      // An answer of this size comes in one piece.
      socket.on('data', (part) => {
        latencies[at] = performance.now() - sentAt;
        if (part.compare(OK, 0, OK.length, 0, OK.length) === 0) send();
        else reject(new Error(`not answered with 200: ${part.toString('latin1').slice(0, 400)}`));
      });
      socket.on('error', reject);
      socket.on('connect', send);
    });
  const sockets = Array.from({ length: connections }, () => connect(served.socketPath));
  try {
    await Promise.all(sockets.map(run));
  } finally {
    for (const socket of sockets) socket.destroy();
  }
  return { answered: requests.length, seconds: (performance.now() - from) / 1000, latencies };
}

/** Calls per second of one core: what was answered by the processor time that the server spent on it. */
export async function perCore(
  served: Served,
  requests: readonly Buffer[],
  connections: number,
): Promise<number> {
  const before = await served.cpuSeconds();
  const { answered } = await sendAll(served, requests, connections);
  return answered / ((await served.cpuSeconds()) - before);
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

export function percentile(values: Float64Array, share: number): number {
  return values.toSorted()[Math.floor(values.length * share)] ?? 0;
}
