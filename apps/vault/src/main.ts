import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { systemClock } from '@countersign/kernel';
import { closeServer, listenTcp, listenUnix } from '@countersign/lines';
import { makeRandomPool } from '@countersign/pincrypto';
import { readConfig } from './config.ts';
import { parseCredentials } from './credentials.ts';
import { createVaultServer } from './http.ts';
import { StartRefused } from './keys/components.ts';
import { readIfThere } from './keys/files.ts';
import { openVault } from './vault.ts';

const LOOPBACK = '127.0.0.1';

function log(level: 'info' | 'warn' | 'error', fields: Readonly<Record<string, unknown>>): void {
  process.stderr.write(
    `${JSON.stringify({ level, process: 'vault', at: new Date(systemClock()).toISOString(), ...fields })}\n`,
  );
}

// A message of ours never quotes a secret; one of the runtime might quote what it could not read.
function nameOf(fault: unknown): string {
  return fault instanceof Error ? fault.name : 'unknown';
}

function readCredentials(path: string) {
  const text = readIfThere(path);
  if (text === undefined) throw new StartRefused(`VAULT_CREDENTIALS_FILE: ${path} is not there`);
  if ((statSync(path).mode & 0o007) !== 0)
    throw new StartRefused(`VAULT_CREDENTIALS_FILE: ${path} can be read by everybody: chmod o= it`);
  return parseCredentials(text);
}

async function start(): Promise<void> {
  const config = readConfig(process.env); // tidy-allow: hands the environment to its one reader
  process.umask(0o007);
  const onFault = (fault: unknown, reference?: string) =>
    log('error', { event: 'fault', reference, fault: nameOf(fault) });
  const vault = openVault({
    ...config,
    credentials: readCredentials(config.credentialsFile),
    clock: systemClock,
    random: makeRandomPool(),
    newReference: randomUUID,
    onAlarm: (alarm) => log('error', { event: 'alarm', ...alarm }),
    onFault,
  });
  await vault.settle();
  if (vault.componentsPresent < 3)
    log('warn', {
      event: 'component-missing',
      present: vault.componentsPresent,
      remedy: 'bring the third key component back',
    });
  log('warn', {
    event: 'software-vault',
    note: 'keys are handled in software: not a secure cryptographic device in the sense of PCI PIN',
  });
  const serve = () => createVaultServer({ ...vault, onFault });
  const servers = [serve()];
  if (servers[0] !== undefined) await listenUnix(servers[0], config.socketPath);
  if (config.port !== undefined) {
    const loopback = serve();
    await listenTcp(loopback, { host: LOOPBACK, port: config.port });
    servers.push(loopback);
  }
  log('info', { event: 'listening', keySpace: config.keySpace, region: config.region });
  const stop = () => {
    void Promise.all(servers.map(closeServer)).then(() => vault.close());
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

try {
  await start();
} catch (fault) {
  if (!(fault instanceof StartRefused)) throw fault;
  log('error', { event: 'start-refused', message: fault.message });
  process.exitCode = 1;
}
