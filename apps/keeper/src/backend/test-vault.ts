import { spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Random, systemClock } from '@countersign/kernel';
import { createCall } from '@countersign/lines';
import {
  deriveExchangedKey,
  makeEcdhKeyPair,
  parsePublicPoint,
  publicPoint,
} from '@countersign/pincrypto';
import { issueCertificate } from '@countersign/x509';
import type { Backend, EcdhKey } from '../backend-port.ts';
import { createBackend } from './index.ts';

// For tests: a real vault in a process of its own, started as the supervisor starts it, and the client that the keeper uses.

const MAIN = fileURLToPath(new URL('../../../vault/src/main.ts', import.meta.url));
const CHECKOUT = fileURLToPath(new URL('../../../../', import.meta.url));
const READY_TRIES = 200;
const READY_PAUSE_MS = 25;
/** Tests of other files share this process, and what they make ready may hold it for long. */
const PATIENCE_MS = 120_000;

/** A process's own source of randomness. */
export const random: Random = (length) => new Uint8Array(randomBytes(length));

/** An authority for screens, as the keeper has one. */
export function makeScreenAuthority(now = systemClock()) {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const own = { issuer: 'screens', signWith: pair.privateKey, issuerPublicKey: pair.publicKey };
  const certificatePem = issueCertificate({
    ...own,
    subject: 'screens',
    publicKey: pair.publicKey,
    serial: random(16),
    notBefore: now - 60_000,
    notAfter: now + 3_600_000,
    use: 'authority',
  });
  const certify = (point: Uint8Array, ttlSeconds = 300): string =>
    issueCertificate({
      ...own,
      subject: randomUUID(),
      publicKey: parsePublicPoint('ECC_NIST_P256', point),
      serial: random(16),
      notBefore: systemClock() - 2_000,
      notAfter: systemClock() + ttlSeconds * 1_000,
      use: 'agreement',
    });
  return { certificatePem, certify };
}

export interface PeerShape {
  readonly algorithm: 'AES' | 'TDES';
  readonly bytes: 16 | 32;
}

/** Whoever agrees a key with the backend: a certified one-time key, and the key that both then have. */
export function makePeer(ask: {
  readonly shape: PeerShape;
  readonly backendKey: EcdhKey;
  readonly certify: (point: Uint8Array) => string;
}) {
  const pair = makeEcdhKeyPair('ECC_NIST_P256');
  const sharedInformation = random(32).map((byte) => byte || 1);
  const key = deriveExchangedKey({
    privateKey: pair.privateKey,
    publicKey: parsePublicPoint('ECC_NIST_P256', ask.backendKey.point),
    kdf: 'NIST_SP800',
    hash: 'SHA_256',
    info: sharedInformation,
    shape: ask.shape as { algorithm: 'AES'; bytes: 16 },
  });
  const certificatePem = ask.certify(publicPoint(pair.publicKey));
  return { agreement: { certificatePem, sharedInformation }, key };
}

export interface TestVault {
  readonly backend: Backend;
  readonly authority: ReturnType<typeof makeScreenAuthority>;
  /** Ends the process without warning and starts it again on the same state. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts a vault in a folder of its own. */
export async function startTestVault(): Promise<TestVault> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-vault-'));
  const socketPath = join(folder, 'vault.sock');
  const credentials = { accessKeyId: 'KEEPER', secretAccessKey: randomBytes(24).toString('hex') };
  const credentialsFile = join(folder, 'credentials.json');
  writeFileSync(credentialsFile, JSON.stringify(credentials), { mode: 0o600 });
  const call = createCall({ socketPath, timeoutMs: PATIENCE_MS });
  const authority = makeScreenAuthority();
  const launch = async () => {
    const fence = [
      '--permission',
      `--allow-fs-read=${CHECKOUT}`,
      `--allow-fs-read=${folder}`,
      `--allow-fs-write=${folder}`,
    ];
    const child = spawn(process.execPath, [...fence, MAIN], {
      env: {
        VAULT_SOCKET: socketPath,
        VAULT_STATE_DIR: join(folder, 'state'),
        VAULT_CREDENTIALS_FILE: credentialsFile,
        VAULT_ALARM_FAILURES_PER_MINUTE: '100000',
        VAULT_BREAKER_FAILURES_PER_MINUTE: '100000',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    for (let tries = 0; tries < READY_TRIES; tries += 1) {
      const ready = await call({ method: 'GET', path: '/readyz' }).catch(() => undefined);
      if (ready?.status === 200) return { child, ended };
      await wait(READY_PAUSE_MS);
    }
    child.kill('SIGKILL');
    throw new Error('the test vault did not start');
  };
  let running = await launch();
  const backend = createBackend({
    call,
    credentials,
    region: 'us-east-1',
    clock: systemClock,
    random,
    certify: authority.certify,
  });
  return {
    backend,
    authority,
    async restart() {
      running.child.kill('SIGKILL');
      await running.ended;
      running = await launch();
    },
    async stop() {
      running.child.kill('SIGTERM');
      await running.ended;
      call.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
