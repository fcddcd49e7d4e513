import { request } from 'node:http';
import { createConnection } from 'node:net';

/** How a process shows that it serves. */
export type Readiness =
  /** `GET path` is answered 200. */
  | { readonly kind: 'http'; readonly host: string; readonly port: number; readonly path: string }
  /** `GET path` over a Unix socket is answered 200, or at all where `anyAnswer` says so. */
  | {
      readonly kind: 'socket';
      readonly socketPath: string;
      readonly path: string;
      readonly anyAnswer?: boolean;
    }
  /** It stays alive; it has no door to knock at. */
  | { readonly kind: 'alive' };

const PROBE_TIMEOUT_MS = 5_000;

/** One knock. Never throws: no answer, a slow one and a wrong one are all `false`. */
export async function isReady(
  readiness: Readiness,
  timeoutMs: number = PROBE_TIMEOUT_MS,
): Promise<boolean> {
  if (readiness.kind === 'alive') return true;
  const { path } = readiness;
  const target =
    readiness.kind === 'http'
      ? {
          host: readiness.host,
          port: readiness.port,
          headers: { host: `localhost:${readiness.port}` },
        }
      : { socketPath: readiness.socketPath, headers: { host: 'line' } };
  const status = await new Promise<number | undefined>((resolve) => {
    const asked = request({ ...target, path, agent: false, timeout: timeoutMs }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(undefined));
    asked.on('close', () => resolve(undefined));
    asked.end();
  });
  const isEnough = readiness.kind === 'socket' && readiness.anyAnswer === true;
  return isEnough ? status !== undefined : status === 200;
}

/** Whether something listens there already. */
export async function isPortTaken(host: string, port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = createConnection({ host, port });
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
