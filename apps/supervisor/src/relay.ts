import { chmodSync, chownSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';

/** A database elsewhere: one host and port, and nothing else can be reached through it. */
export interface RelayTarget {
  readonly host: string;
  readonly port: number;
}

export interface Relay {
  readonly close: () => Promise<void>;
}

const CONNECTIONS_MAX = 200;
const POSTGRES_PORT = 5432;
const SOCKET_NAME = `.s.PGSQL.${POSTGRES_PORT}`;
const TLS_MODES = new Set(['require', 'verify-ca', 'verify-full', 'no-verify']);

/**
 * Where a database address leads: over TCP with its host and port, or nowhere that needs a relay. `cannot` for
 * an address that wants TLS, whose certificate names the host and not our socket.
 */
export function relayTarget(databaseUrl: string): RelayTarget | 'not-needed' | 'cannot' {
  const url = URL.parse(databaseUrl.replace('@/', '@socket.invalid/'));
  if (url === null) return 'cannot';
  const isSocket =
    url.hostname === 'socket.invalid' ||
    url.hostname === '' ||
    url.searchParams.get('host')?.startsWith('/') === true;
  if (isSocket) return 'not-needed';
  const wantsTls =
    TLS_MODES.has(url.searchParams.get('sslmode') ?? '') || url.searchParams.get('ssl') === 'true';
  return wantsTls ? 'cannot' : { host: url.hostname, port: Number(url.port || POSTGRES_PORT) };
}

/** The same database through the relay's folder. */
export function throughRelay(databaseUrl: string, folder: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set('host', folder);
  const login = url.password === '' ? url.username : `${url.username}:${url.password}`;
  return `${url.protocol}//${login}@${url.pathname}${url.search}`;
}

/** Carries bytes between a Unix socket in `folder` and the target. `owner` is whom the socket belongs to. */
export async function openRelay(options: {
  readonly folder: string;
  readonly target: RelayTarget;
  readonly owner?: { readonly uid: number; readonly gid: number };
}): Promise<Relay> {
  const path = join(options.folder, SOCKET_NAME);
  const open = new Set<Socket>();
  rmSync(path, { force: true });
  const server: Server = createServer((near) => {
    const far = connect(options.target);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  server.maxConnections = CONNECTIONS_MAX;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  if (options.owner !== undefined) chownSync(path, options.owner.uid, options.owner.gid);
  chmodSync(path, 0o600);
  return {
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
