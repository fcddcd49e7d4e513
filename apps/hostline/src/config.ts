/** The one reader of the environment. */
export interface HostlineConfig {
  readonly host: string;
  readonly port: number;
  readonly keeperSocket: string;
  /** `host:port` values that this process answers for. */
  readonly hosts: ReadonlySet<string>;
}

/** @throws Error that names the setting, when one is missing or unusable */
export function readConfig(env: Readonly<Record<string, string | undefined>>): HostlineConfig {
  const port = Number(env['HOSTLINE_PORT'] ?? '8082');
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error('HOSTLINE_PORT must be a port number from 1 to 65535.');
  }
  const keeperSocket = env['KEEPER_SOCKET'];
  if (keeperSocket === undefined) {
    throw new Error(
      'KEEPER_SOCKET is missing: name the socket that the keeper opens for the hostline.',
    );
  }
  const named = (env['HOSTLINE_HOSTS'] ?? '').split(',').filter((host) => host !== '');
  const own = [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`];
  const hosts = new Set([...own, ...named].map((host) => host.trim().toLowerCase()));
  return { host: env['LISTEN_HOST'] ?? '127.0.0.1', port, keeperSocket, hosts };
}
