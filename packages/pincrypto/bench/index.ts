// Micro benchmarks: each figure beside the bare cipher, measured in turns in the same run.
import { createSecretKey, randomBytes } from 'node:crypto';
import { encipherBlocks } from '../src/block-cipher.ts';
import {
  deriveOffset,
  derivePvv,
  encipherPinBlock,
  makeRandomPool,
  parseDecimalisationTable,
  parsePinDigits,
  verifyIbm3624,
  verifyPvv,
} from '../src/index.ts';
import type { Benchmark, Measured } from '@countersign/testkit';

const TURNS = 5;
const TURN_MS = 150;
/** Operations between two looks at the time. */
const BATCH = 500;

type Operation = (index: number) => unknown;

function operationsPerSecond(operation: Operation): number {
  const start = performance.now();
  let done = 0;
  let elapsed = 0;
  while (elapsed < TURN_MS) {
    for (let at = 0; at < BATCH; at += 1) operation(done + at);
    done += BATCH;
    elapsed = performance.now() - start;
  }
  return (done / elapsed) * 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function measure(operation: Operation, bare: Operation): Measured {
  // One turn each to warm up, not counted.
  operationsPerSecond(operation);
  operationsPerSecond(bare);
  const figures: number[] = [];
  const baselines: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    figures.push(operationsPerSecond(operation));
    baselines.push(operationsPerSecond(bare));
  }
  return { figure: Math.round(median(figures)), baseline: Math.round(median(baselines)) };
}

const DIFFERENT_PINS = 1024;
const pins = Array.from({ length: DIFFERENT_PINS }, (_, at) =>
  parsePinDigits(Uint8Array.of((at >> 9) % 10, (at >> 6) % 10, (at >> 3) % 10, at % 10)),
);
const pinAt = (index: number) => pins[index % DIFFERENT_PINS] ?? parsePinDigits(new Uint8Array(4));
const accounts = Array.from(
  { length: DIFFERENT_PINS },
  (_, at) => `4111111111${String(at).padStart(6, '0')}`,
);
const accountAt = (index: number): string => accounts[index % DIFFERENT_PINS] ?? '';

const key = createSecretKey(randomBytes(16));
const table = parseDecimalisationTable('0123456789012345');
const random = makeRandomPool();
const tdesBlock = new Uint8Array(8);
const aesBlock = new Uint8Array(16);
const bareTdes: Operation = () => encipherBlocks('TDES', key, tdesBlock);
const bareAesTwice: Operation = () =>
  encipherBlocks('AES', key, encipherBlocks('AES', key, aesBlock));

const pvvTerms = (index: number) => ({ key, keyIndex: 1, account: accountAt(index) });
const terms3624 = (index: number) => ({
  key,
  table,
  validationData: accountAt(index),
  padCharacter: 'F',
});
const pvv = derivePvv(pvvTerms(0), pinAt(0));
const offset = deriveOffset(terms3624(0), pinAt(0));

function benchmark(name: string, reach: number, operation: Operation, bare: Operation): Benchmark {
  return { name, unit: 'ops/s', reach, run: async () => measure(operation, bare) };
}

/** What product and brief name: library speed per core. */
export const benchmarks: readonly Benchmark[] = [
  benchmark(
    'pincrypto: PVV verify',
    250_000,
    (index) => verifyPvv(pvvTerms(index), { pin: pinAt(index), pvv }),
    bareTdes,
  ),
  benchmark(
    'pincrypto: PVV generate',
    250_000,
    (index) => derivePvv(pvvTerms(index), pinAt(index)),
    bareTdes,
  ),
  benchmark(
    'pincrypto: IBM 3624 verify',
    250_000,
    (index) => verifyIbm3624(terms3624(index), { pin: pinAt(index), offset }),
    bareTdes,
  ),
  benchmark(
    'pincrypto: IBM 3624 offset',
    250_000,
    (index) => deriveOffset(terms3624(index), pinAt(index)),
    bareTdes,
  ),
  benchmark(
    'pincrypto: format 4 encode and encipher',
    170_000,
    (index) =>
      encipherPinBlock({ format: 4, account: accountAt(index), pin: pinAt(index), key, random }),
    bareAesTwice,
  ),
];
