import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fromBase64Url, systemClock, toBase64Url, toHex } from '@countersign/kernel';
import { createCall, jsonOf, type Call } from '@countersign/lines';
import {
  deriveCardValue,
  deriveExchangedKey,
  digitsFromText,
  encipherPinBlock,
  makeEcdhKeyPair,
  parsePinDigits,
  parsePublicPoint,
  publicPoint,
  SERVICE_CODE_PRINTED,
  takeSecretKey,
  textFromDigits,
  wrapKey,
} from '@countersign/pincrypto';
import { withTestDatabase, type TestDatabase } from '@countersign/testkit';
import type { LineName } from './keeper.ts';
import { createTestPasskey } from './test/authenticator.ts';
import { aPolicy, SITES, takeCard, type AskLine } from './test/house.ts';
import {
  chosenBlock,
  codeProof,
  fetchCode,
  openPage,
  readBlock,
  register,
  rightTyped,
  signIntent,
  type PageHouse,
} from './test/page.ts';

// The keeper as it runs: its own process under Node's permissions, the real vault behind it.

const ROOT = new URL('../../../', import.meta.url).pathname;
const READY_TRIES_MAX = 200;
const random = (length: number) => new Uint8Array(randomBytes(length));
const adjusted = (bytes: Uint8Array) => bytes.map((byte) => (byte & 0xfe) | (ones(byte) ^ 1));
const ones = (byte: number) => {
  let count = 0;
  for (let bits = byte & 0xfe; bits > 0; bits >>= 1) count += bits & 1;
  return count & 1;
};

let folder: string;
let database: TestDatabase;
const children: ChildProcess[] = [];
const calls = new Map<LineName, Call & { close: () => void }>();
const cardKey = takeSecretKey(adjusted(random(16)));
const acquirerKey = takeSecretKey(adjusted(random(16)));
let house: PageHouse;
let startKeeper: () => ChildProcess;
let keeper: ChildProcess;

before(async () => {
  database = await withTestDatabase({
    template: 'keeper-empty',
    owner: 'countersign_keeper',
    migrate: async () => {},
  });
  folder = mkdtempSync(join(tmpdir(), 'keeper-journey-'));
  for (const part of ['vault', 'keeper', 'run', 'a', 'b', 'c']) mkdirSync(join(folder, part));
  const credentials = JSON.stringify({
    accessKeyId: 'AKTESTTESTTESTTEST01',
    secretAccessKey: randomBytes(30).toString('base64url'),
  });
  writeFileSync(join(folder, 'credentials.json'), credentials, { mode: 0o600 });
  const shared = {
    VAULT_SOCKET: join(folder, 'vault.sock'),
    VAULT_CREDENTIALS_FILE: join(folder, 'credentials.json'),
  };
  start('apps/vault/src/main.ts', [], {
    ...shared,
    VAULT_STATE_DIR: join(folder, 'vault'),
    VAULT_COMPONENT_FILES: ['a', 'b', 'c'].map((part) => join(folder, part, 'component')).join(','),
  });
  const fence = [
    '--permission',
    `--allow-fs-read=${ROOT}`,
    `--allow-fs-read=${folder}`,
    `--allow-fs-read=${database.socketFolder}`,
    `--allow-fs-write=${folder}`,
  ];
  startKeeper = () =>
    start('apps/keeper/src/main.ts', fence, {
      ...shared,
      KEEPER_DATABASE_URL: database.url('countersign_keeper'),
      KEEPER_STATE_DIR: join(folder, 'keeper'),
      KEEPER_SOCKET_DIR: join(folder, 'run'),
      APP_ORIGIN: SITES.appOrigin,
      WINDOW_ORIGIN: SITES.windowOrigin,
    });
  keeper = startKeeper();
  for (const line of ['server', 'window', 'hostline', 'press', 'operator'] as const)
    calls.set(line, createCall({ socketPath: join(folder, 'run', line, 'keeper.sock') }));
  await isReady();
  const key = await ask<{ publicKey: string }>('window', '/keeper-key', {});
  house = {
    ask,
    get now() {
      return systemClock();
    },
    sites: SITES,
    boxKey: fromBase64Url(key.publicKey),
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
  };
});

after(async () => {
  for (const call of calls.values()) call.close();
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(children.map(ended));
  await database.drop();
  rmSync(folder, { recursive: true });
});

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null)
    await new Promise<void>((resolve) => child.once('exit', () => resolve()));
}

function start(
  entry: string,
  flags: readonly string[],
  env: Readonly<Record<string, string>>,
): ChildProcess {
  const args = [...flags, '--disable-warning=ExperimentalWarning', join(ROOT, entry)];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  children.push(child);
  return child;
}

async function restartKeeper(): Promise<void> {
  keeper.kill('SIGKILL');
  await ended(keeper);
  keeper = startKeeper();
  await isReady();
}

async function isReady(): Promise<void> {
  for (let tried = 0; tried < READY_TRIES_MAX; tried += 1) {
    const answered = await calls
      .get('operator')?.({ method: 'GET', path: '/readyz' })
      .catch(() => undefined);
    if (answered?.status === 200) return;
    await wait(50);
  }
  throw new Error('the keeper did not become ready');
}

const ask: AskLine = async <T>(line: LineName, path: string, body: unknown) => {
  const answered = await calls.get(line)?.({ method: 'POST', path, body });
  if (answered === undefined || ![200, 409].includes(answered.status))
    throw new Error(`${path}: ${answered?.status} ${answered?.body.toString('utf8')}`);
  return jsonOf(answered) as T;
};

/** Brings a key of ours to the backend, as an acquirer or a card maker would. */
async function importKey(
  alias: string,
  key: ReturnType<typeof takeSecretKey>,
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
  const imported = await ask('operator', '/keys/import', {
    publicKey,
    sharedInformation: begun.sharedInformation,
    keyBlock,
    alias,
    tags: {},
  });
  assert.ok('keyArn' in imported, JSON.stringify(imported));
}

test('keys, cards, a show, a choice and the cash machine, with the real vault', async () => {
  await importKey('alias/card-code', cardKey, { usage: 'C0', modeOfUse: 'N' });
  await importKey('alias/acquirer', acquirerKey, { usage: 'P0', modeOfUse: 'N' });
  assert.deepEqual(await ask('operator', '/policy/pin', aPolicy()), { done: true });
  const { token, record } = await takeCard(house);
  const passkey = createTestPasskey();
  await register(house, record, passkey);
  const act = { card: token, member: record.memberReference };

  const showing = await openPage(house, { act: 'pin.show', ...act });
  const shown = await ask<{ block: string }>('window', '/visits/show', {
    ticket: showing.ticket,
    screenKey: showing.screenKey,
    proof: signIntent(house, showing, passkey),
  });
  const first = readBlock(showing, shown.block);
  assert.match(first, /^[0-9]{4}$/);
  assert.deepEqual(await verify(record, first), { verdict: 'yes', triesLeft: 3 });

  const chosen = first === '8305' ? '5038' : '8305';
  const setting = await openPage(house, { act: 'pin.set', ...act });
  const done = await ask('window', '/visits/set', {
    ticket: setting.ticket,
    screenKey: setting.screenKey,
    proof: signIntent(house, setting, passkey),
    block: chosenBlock(setting, chosen),
  });
  assert.deepEqual(done, { state: 'active', returnTo: `${SITES.appOrigin}/cards` });
  assert.deepEqual(await verify(record, first), { verdict: 'no', triesLeft: 2 });
  assert.deepEqual(await verify(record, chosen), { verdict: 'yes', triesLeft: 3 });
});

test('a PVV card is chosen by code and security code', async () => {
  const { token, record } = await takeCard(house, { productId: 'pvv' });
  await register(house, record);
  const page = await openPage(house, {
    act: 'pin.set',
    card: token,
    member: record.memberReference,
    passwordAt: systemClock() - 1_000,
    codeTo: 'phone ending 42',
  });
  const code = await fetchCode(house, page);
  const { securityCode } = rightTyped(house, record);
  const done = await ask<{ state: string }>('window', '/visits/set', {
    ticket: page.ticket,
    screenKey: page.screenKey,
    proof: await codeProof(house, page, { code, securityCode }),
    block: chosenBlock(page, '8305'),
  });
  assert.equal(done.state, 'pending-chip', JSON.stringify(done));
  assert.equal((await verify(record, '8305')).verdict, 'yes');
});

test('each socket answers its own caller’s questions, and no others', async () => {
  const paths: Readonly<Record<LineName, string>> = {
    server: '/v1/tickets',
    window: '/visits/open',
    hostline: '/pins/verify',
    press: '/batches/released',
    operator: '/log/export',
  };
  for (const [line, call] of calls) {
    assert.equal((await call({ method: 'GET', path: '/readyz' })).status, 200);
    for (const [owner, path] of Object.entries(paths)) {
      const { status } = await call({ method: 'POST', path, body: { not: 'a question' } });
      assert.equal(status, owner === line ? 400 : 404, `${line} asked ${path}`);
    }
  }
});

test('kill -9 in the middle of wrong tries gives nobody another try', async () => {
  const { record } = await takeCard(house);
  const verdicts: string[] = [];
  const wrong = async () => {
    // The PIN was drawn: one of ten thousand guesses could be right, and would be seen below.
    const answered = await verify(record, '0000').catch(() => undefined);
    if (answered !== undefined) verdicts.push(answered.verdict);
  };
  for (let round = 0; round < 3; round += 1) {
    const guesses = Array.from({ length: 20 }, wrong);
    await wait(round * 3);
    await restartKeeper();
    await Promise.all(guesses);
  }
  await Promise.all(Array.from({ length: 10 }, wrong));
  assert.ok(verdicts.filter((verdict) => verdict === 'no').length <= 3, verdicts.join(' '));
  assert.equal(verdicts.at(-1), 'locked');
  const log = await ask<{ entries: readonly unknown[] }>('operator', '/log/export', {
    after: 0,
    limit: 1000,
  });
  assert.ok(log.entries.length > 0);
});

let attempts = 0;
let hostKey: string | undefined;

async function verify(
  record: { readonly pan: string; readonly cardReference: string },
  digits: string,
): Promise<{ verdict: string; triesLeft: number }> {
  hostKey ??= (await ask<{ hostKey: string }>('operator', '/host-keys/make', { name: 'host' }))
    .hostKey;
  const pin = parsePinDigits(new Uint8Array(digitsFromText('PIN', digits, { min: 4, max: 12 })));
  const block = encipherPinBlock({
    format: 0,
    account: record.pan,
    pin,
    key: acquirerKey,
    random,
  });
  attempts += 1;
  return ask('hostline', '/pins/verify', {
    hostKey,
    attempt: `attempt-${attempts}`,
    cardReference: record.cardReference,
    encryptedPinBlock: toHex(block),
    format: 'ISO_FORMAT_0',
    acquirerKey: 'alias/acquirer',
    correlation: `correlation-${attempts}`,
  });
}
