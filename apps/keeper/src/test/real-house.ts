import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fromBase64Url, systemClock, toBase64Url } from '@countersign/kernel';
import { createCall, jsonOf, type Call } from '@countersign/lines';
import {
  deriveCardValue,
  deriveExchangedKey,
  makeEcdhKeyPair,
  parsePublicPoint,
  publicPoint,
  SERVICE_CODE_PRINTED,
  takeSecretKey,
  textFromDigits,
  wrapKey,
} from '@countersign/pincrypto';
import type { LineName } from '../keeper.ts';
import { SITES, type AskLine } from './house.ts';
import type { PageHouse } from './page.ts';

// The keeper as it runs: its own process under Node's permissions, the real vault behind it.

const ROOT = new URL('../../../../', import.meta.url).pathname;
const READY_TRIES_MAX = 400;
const LINES: readonly LineName[] = ['server', 'window', 'hostline', 'press', 'operator'];

type SecretKey = ReturnType<typeof takeSecretKey>;

export interface RealHouse extends PageHouse {
  readonly calls: ReadonlyMap<LineName, Call>;
  /** The acquirer's key as the backend has it too, under `alias/acquirer`. */
  readonly acquirerKey: SecretKey;
  readonly pids: () => { readonly keeper: number; readonly vault: number };
  /** kill -9, and a new start on the same data. */
  readonly restartKeeper: () => Promise<void>;
  /** Ends both processes and waits for nothing: what an `exit` handler can do. */
  readonly kill: () => void;
  readonly stop: () => Promise<void>;
}

export interface RealHouseOptions {
  readonly databaseUrl: string;
  readonly socketFolder: string;
  /** A folder for the keeper's processor profile; it then runs without the fence, which has no profiler. */
  readonly profileFolder?: string;
  readonly keeperEnv?: Readonly<Record<string, string>>;
}

export async function openRealHouse(options: RealHouseOptions): Promise<RealHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'keeper-house-'));
  const { shared, vaultEnv } = prepareFolder(folder);
  const vault = start('apps/vault/src/main.ts', [], { ...shared, ...vaultEnv });
  const startKeeper = () =>
    start('apps/keeper/src/main.ts', fence(folder, options), {
      ...shared,
      ...options.keeperEnv,
      KEEPER_DATABASE_URL: options.databaseUrl,
      KEEPER_STATE_DIR: join(folder, 'keeper'),
      KEEPER_SOCKET_DIR: join(folder, 'run'),
      APP_ORIGIN: SITES.appOrigin,
      WINDOW_ORIGIN: SITES.windowOrigin,
    });
  let keeper = startKeeper();
  const calls = new Map(
    LINES.map((line) => [
      line,
      createCall({ socketPath: join(folder, 'run', line, 'keeper.sock') }),
    ]),
  );
  const ask = askOver(calls);
  await isReady(calls);
  const boxKey = await ask<{ publicKey: string }>('window', '/keeper-key', {});
  const cardKey = makeTdesKey();
  const acquirerKey = makeTdesKey();
  await importKey(ask, 'alias/card-code', cardKey, { usage: 'C0', modeOfUse: 'N' });
  await importKey(ask, 'alias/acquirer', acquirerKey, { usage: 'P0', modeOfUse: 'N' });
  return {
    ask,
    calls,
    acquirerKey,
    get now() {
      return systemClock();
    },
    sites: SITES,
    boxKey: fromBase64Url(boxKey.publicKey),
    securityCode: (account, expiry, digits) =>
      textFromDigits(
        deriveCardValue({
          key: cardKey,
          account,
          expiry,
          serviceCode: SERVICE_CODE_PRINTED,
          digits,
        }),
      ),
    pids: () => ({ keeper: keeper.pid ?? 0, vault: vault.pid ?? 0 }),
    restartKeeper: async () => {
      keeper.kill('SIGKILL');
      await ended(keeper);
      keeper = startKeeper();
      await isReady(calls);
    },
    kill: () => {
      vault.kill('SIGKILL');
      keeper.kill(options.profileFolder === undefined ? 'SIGKILL' : 'SIGTERM');
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    stop: async () => {
      for (const call of calls.values()) call.close();
      for (const child of [keeper, vault]) child.kill('SIGTERM');
      await Promise.all([keeper, vault].map(ended));
      rmSync(folder, { recursive: true });
    },
  };
}

function prepareFolder(folder: string) {
  for (const part of ['vault', 'keeper', 'run', 'a', 'b', 'c']) mkdirSync(join(folder, part));
  const credentials = JSON.stringify({
    accessKeyId: 'AKTESTTESTTESTTEST01',
    secretAccessKey: randomBytes(30).toString('base64url'),
  });
  writeFileSync(join(folder, 'credentials.json'), credentials, { mode: 0o600 });
  return {
    shared: {
      VAULT_SOCKET: join(folder, 'vault.sock'),
      VAULT_CREDENTIALS_FILE: join(folder, 'credentials.json'),
    },
    vaultEnv: {
      VAULT_STATE_DIR: join(folder, 'vault'),
      VAULT_COMPONENT_FILES: ['a', 'b', 'c']
        .map((part) => join(folder, part, 'component'))
        .join(','),
    },
  };
}

/** As the supervisor fences it in. */
function fence(folder: string, options: RealHouseOptions): readonly string[] {
  if (options.profileFolder !== undefined)
    return ['--cpu-prof', `--cpu-prof-dir=${options.profileFolder}`];
  return [
    '--permission',
    `--allow-fs-read=${ROOT}`,
    `--allow-fs-read=${folder}`,
    `--allow-fs-read=${options.socketFolder}`,
    `--allow-fs-write=${folder}`,
  ];
}

function start(
  entry: string,
  flags: readonly string[],
  env: Readonly<Record<string, string>>,
): ChildProcess {
  const args = [...flags, '--disable-warning=ExperimentalWarning', join(ROOT, entry)];
  return spawn(process.execPath, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null)
    await new Promise<void>((resolve) => child.once('exit', () => resolve()));
}

async function isReady(calls: ReadonlyMap<LineName, Call>): Promise<void> {
  for (let tried = 0; tried < READY_TRIES_MAX; tried += 1) {
    const answered = await calls
      .get('operator')?.({ method: 'GET', path: '/readyz' })
      .catch(() => undefined);
    if (answered?.status === 200) return;
    await wait(50);
  }
  throw new Error('the keeper did not become ready');
}

function askOver(calls: ReadonlyMap<LineName, Call>): AskLine {
  return async <T>(line: LineName, path: string, body: unknown) => {
    const answered = await calls.get(line)?.({ method: 'POST', path, body });
    if (answered === undefined || ![200, 409].includes(answered.status))
      throw new Error(`${path}: ${answered?.status} ${answered?.body.toString('utf8')}`);
    return jsonOf(answered) as T;
  };
}

const random = (length: number) => new Uint8Array(randomBytes(length));

/** A two-key TDES key of odd parity. */
function makeTdesKey(): SecretKey {
  return takeSecretKey(random(16).map((byte) => (byte & 0xfe) | (ones(byte) ^ 1)));
}

function ones(byte: number): number {
  let count = 0;
  for (let bits = byte & 0xfe; bits > 0; bits >>= 1) count += bits & 1;
  return count & 1;
}

/** Brings a key of ours to the backend, as an acquirer or a card maker would. */
async function importKey(
  ask: AskLine,
  alias: string,
  key: SecretKey,
  header: { readonly usage: string; readonly modeOfUse: string },
): Promise<void> {
  const pair = makeEcdhKeyPair('ECC_NIST_P256');
  const publicKey = toBase64Url(publicPoint(pair.publicKey));
  const begun = await ask<{ backendKey: string; sharedInformation: string }>(
    'operator',
    '/keys/begin-import',
    { publicKey },
  );
  const protectionKey = deriveExchangedKey({
    privateKey: pair.privateKey,
    publicKey: parsePublicPoint('ECC_NIST_P256', fromBase64Url(begun.backendKey)),
    kdf: 'NIST_SP800',
    hash: 'SHA_256',
    info: fromBase64Url(begun.sharedInformation),
    shape: { algorithm: 'AES', bytes: 32 },
  });
  const keyBlock = wrapKey({
    protectionKey,
    key,
    random,
    header: {
      version: 'D',
      algorithm: 'T',
      keyVersion: '00',
      exportability: 'S',
      optionalBlocks: [],
      ...header,
    },
  });
  const { sharedInformation } = begun;
  const asked = { publicKey, sharedInformation, keyBlock, alias, tags: {} };
  const imported = await ask<object>('operator', '/keys/import', asked);
  if (!('keyArn' in imported)) throw new Error(`not imported: ${JSON.stringify(imported)}`);
}
