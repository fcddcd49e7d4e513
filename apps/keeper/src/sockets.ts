import { existsSync, mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import {
  createLineServer,
  jsonBody,
  listenUnix,
  type LineAnswer,
  type LineRequest,
} from '@countersign/lines';
import type { Answer, Keeper, LineName } from './keeper.ts';

const LINES: readonly LineName[] = ['server', 'window', 'hostline', 'press', 'operator'];
/** An operator's import has 200 records; the window relays boxes of up to 48 KiB. */
const BODY_BYTES_MAX: Readonly<Record<LineName, number>> = {
  server: 256 * 1024,
  window: 96 * 1024,
  hostline: 16 * 1024,
  press: 256 * 1024,
  operator: 512 * 1024,
};

export interface SocketParts {
  readonly keeper: Keeper;
  readonly socketDir: string;
  readonly isReady: () => Promise<boolean>;
  readonly newReference: () => string;
  readonly onFault: (fault: unknown, reference: string) => void;
}

/** One socket per caller, each in a folder that only its caller's group can enter; each answers its own line alone. */
export async function listenToCallers(parts: SocketParts): Promise<readonly Server[]> {
  const servers: Server[] = [];
  for (const line of LINES) {
    const folder = join(parts.socketDir, line);
    // Started as root, the supervisor made it with the caller's group.
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o750 });
    const server = createLineServer({
      handle: (request) => answerRequest(parts, parts.keeper.lines[line], request),
      onFault: parts.onFault,
      newReference: parts.newReference,
      bodyBytesMax: BODY_BYTES_MAX[line],
    });
    await listenUnix(server, join(folder, 'keeper.sock'));
    servers.push(server);
  }
  return servers;
}

async function answerRequest(
  parts: SocketParts,
  answer: Answer,
  request: LineRequest,
): Promise<LineAnswer> {
  if (request.method === 'GET' && request.path === '/readyz') {
    const ready = await parts.isReady();
    return { status: ready ? 200 : 503, body: { ready } };
  }
  if (request.method !== 'POST') return { status: 405, body: { refusal: 'line.method' } };
  const body = jsonBody(request);
  if (body === undefined) return { status: 400, body: { refusal: 'line.bad-shape' } };
  return answer(request.path, body);
}
