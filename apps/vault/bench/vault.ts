import {
  X509Certificate,
  createCipheriv,
  createSecretKey,
  diffieHellman,
  generateKeyPairSync,
  hash,
  randomBytes,
} from 'node:crypto';
import { makeAuthority } from '../src/testing/test-vault.ts';
import { type Served, median, perCore, percentile, sendAll, startServed } from './support/load.ts';
import { screenRequests, verifyRequests } from './support/setting.ts';
import type { Benchmark, Measured } from '@countersign/testkit';

// The vault over HTTP on its Unix socket, signatures and log included. Per core: what was answered by the processor time
// that the server's process spent; the caller runs in a process of its own and does not count.

const TURNS = 5;
const VERIFY_CALLS = 20_000;
const SCREEN_CALLS = 1500;
const CONNECTIONS = 64;
/** Connections for the latency figure: a keeper's load, not a flood. */
const LATENCY_CONNECTIONS = 8;
/** Bytes of an answer to VerifyPinData, for the bare server. */
const VERIFY_ANSWER_BYTES = 310;

async function withServed<T>(
  kind: 'vault' | 'bare',
  run: (served: Served) => Promise<T>,
): Promise<T> {
  const served = await startServed(kind, VERIFY_ANSWER_BYTES);
  try {
    return await run(served);
  } finally {
    await served.stop();
  }
}

async function measureVerify(): Promise<Measured> {
  return withServed('vault', (vault) =>
    withServed('bare', async (bare) => {
      const requests = await verifyRequests(vault, VERIFY_CALLS);
      const figures: number[] = [];
      const baselines: number[] = [];
      // The first turn warms up; then both in turn, so that other work on the machine meets both alike.
      for (let turn = 0; turn <= TURNS; turn += 1) {
        const figure = await perCore(vault, requests, CONNECTIONS);
        const baseline = await perCore(bare, requests, CONNECTIONS);
        if (turn === 0) continue;
        figures.push(figure);
        baselines.push(baseline);
      }
      return {
        figure: median(figures),
        baseline: median(baselines),
        note: 'baseline: node:http that does nothing',
      };
    }),
  );
}

async function measureLatency(): Promise<Measured> {
  return withServed('vault', async (vault) => {
    const requests = await verifyRequests(vault, VERIFY_CALLS);
    await sendAll(vault, requests, LATENCY_CONNECTIONS);
    const turns: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const { latencies } = await sendAll(vault, requests, LATENCY_CONNECTIONS);
      turns.push(percentile(latencies, 0.99));
    }
    return {
      figure: median(turns),
      note: `${LATENCY_CONNECTIONS} connections, each as fast as it is answered`,
    };
  });
}

/** The crypto that showing cannot do without: read and verify a certificate, ECDH, one hash, two blocks. */
function bareCrypto(): number {
  const authority = makeAuthority();
  const screen = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = authority.issue({ publicKey: screen.publicKey });
  const caKey = new X509Certificate(authority.pem).publicKey;
  const info = randomBytes(32);
  const before = process.cpuUsage();
  for (let at = 0; at < SCREEN_CALLS; at += 1) {
    const leaf = new X509Certificate(pem);
    if (!leaf.verify(caKey)) throw new Error('the certificate does not verify');
    const secret = diffieHellman({ privateKey: own.privateKey, publicKey: leaf.publicKey });
    const derived = hash('sha256', Buffer.concat([Buffer.of(0, 0, 0, 1), secret, info]), 'buffer');
    const cipher = createCipheriv(
      'aes-128-ecb',
      createSecretKey(derived.subarray(0, 16)),
      null,
    ).setAutoPadding(false);
    cipher.update(Buffer.alloc(16));
    cipher.update(Buffer.alloc(16));
  }
  const { user, system } = process.cpuUsage(before);
  return SCREEN_CALLS / ((user + system) / 1e6);
}

async function measureScreen(act: 'show' | 'set'): Promise<Measured> {
  return withServed('vault', async (vault) => {
    const figures: number[] = [];
    const baselines: number[] = [];
    for (let turn = 0; turn <= TURNS; turn += 1) {
      const requests = await screenRequests(vault, act, SCREEN_CALLS);
      const figure = await perCore(vault, requests, CONNECTIONS);
      const baseline = bareCrypto();
      if (turn === 0) continue;
      figures.push(figure);
      baselines.push(baseline);
    }
    return {
      figure: median(figures),
      baseline: median(baselines),
      note: 'baseline: the bare crypto',
    };
  });
}

export const benchmarks: readonly Benchmark[] = [
  {
    name: 'vault VerifyPinData over HTTP with SigV4',
    unit: '/s per core',
    reach: 15_000,
    run: measureVerify,
  },
  {
    name: 'vault VerifyPinData p99',
    unit: 'ms',
    reach: 5,
    lowerIsBetter: true,
    run: measureLatency,
  },
  {
    name: 'vault show (certificate, ECDH, KDF, block)',
    unit: '/s per core',
    reach: 2000,
    run: () => measureScreen('show'),
  },
  {
    name: 'vault set (certificate, ECDH, KDF, block)',
    unit: '/s per core',
    reach: 2000,
    run: () => measureScreen('set'),
  },
];
