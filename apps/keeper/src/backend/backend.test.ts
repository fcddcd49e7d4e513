import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sensitive } from '@countersign/kernel';
import {
  type Pin,
  type PinBlockBinding,
  encipherPinBlock,
  openPinBlock,
  takeSecretKey,
  wrapKey,
} from '@countersign/pincrypto';
import {
  BackendFault,
  type CheckPin,
  type ControlNumber,
  type EcdhKey,
  type Pan,
} from '../backend-port.ts';
import { ALIASES } from './index.ts';
import {
  type PeerShape,
  type TestVault,
  makePeer,
  makeScreenAuthority,
  random,
  startTestVault,
} from './test-vault.ts';

const CODE_KEY = 'alias/countersign/cvk-test';
const ACQUIRER = 'alias/acquirer/one';
const pan = sensitive('378282246310005' as Pan);
const otherPan = sensitive('371449635398431' as Pan);
const control = '482915037264' as ControlNumber;
const keys = { cardCodeAliases: [CODE_KEY], methods: ['ibm3624-offset', 'visa-pvv'] as const };

let vault: TestVault;
let screensKey: EcdhKey;
const acquirerKey = takeSecretKey(random(16));

before(async () => {
  vault = await startTestVault();
  await vault.backend.ensureKeys(keys);
  await vault.backend.importRootCa(vault.authority);
  screensKey = await vault.backend.ecdhPublicKey();
});

after(() => vault.stop());

const peer = (shape: PeerShape, backendKey: EcdhKey, certify = vault.authority.certify) =>
  makePeer({ shape, backendKey, certify });

const screen = (algorithm: 'AES' | 'TDES' = 'AES') => peer({ algorithm, bytes: 16 }, screensKey);
const pinOf = (digits: string) => Uint8Array.from(digits, Number) as Pin;

type Key = ReturnType<typeof screen>['key'];

function blockFor(key: Key, binding: PinBlockBinding, digits: string): string {
  return encipherPinBlock({ ...binding, pin: pinOf(digits), key, random })
    .toString('hex')
    .toUpperCase();
}

function chosen(digits: string, account: string = control) {
  const { key, agreement } = screen();
  return {
    pan,
    block: blockFor(key, { format: 4, account }, digits),
    controlNumber: control,
    screen: agreement,
  };
}

function chosenVisa(digits: string) {
  const { key, agreement } = screen('TDES');
  return {
    pan,
    block: blockFor(key, { format: 1 }, digits),
    controlNumber: control,
    screen: agreement,
  };
}

async function setOffset(digits: string) {
  const made = await vault.backend.setOffset(chosen(digits));
  assert.equal(made.verdict, 'made');
  assert.ok('value' in made);
  return made.value;
}

async function show(offset: Awaited<ReturnType<typeof setOffset>>) {
  const { key, agreement } = screen();
  const { block } = await vault.backend.showFromOffset({
    pan,
    offset,
    controlNumber: control,
    screen: agreement,
  });
  const opened = openPinBlock({
    format: 4,
    account: control,
    block: Buffer.from(block, 'hex'),
    key,
  });
  return opened.wellFormed ? [...opened.pin].join('') : undefined;
}

async function importAcquirerKey() {
  const exchangeKey = await vault.backend.ecdhPublicKey('exchange');
  const sender = peer({ algorithm: 'AES', bytes: 32 }, exchangeKey);
  const keyBlock = wrapKey({
    header: {
      version: 'D',
      usage: 'P0',
      algorithm: 'T',
      modeOfUse: 'B',
      keyVersion: '00',
      exportability: 'N',
      optionalBlocks: [],
    },
    key: acquirerKey,
    protectionKey: sender.key,
    random,
  });
  return vault.backend.importKey({
    sender: sender.agreement,
    keyBlock,
    alias: ACQUIRER,
    tags: { acquirer: 'one' },
  });
}

test('the self-test passes, and passes again', async () => {
  await vault.backend.selfTest();
  await vault.backend.selfTest();
});

test('keys and root are made once, however often they are asked for', async () => {
  const before = await vault.backend.ecdhPublicKey();
  await vault.backend.ensureKeys(keys);
  await vault.backend.importRootCa(vault.authority);
  const again = await vault.backend.ecdhPublicKey();
  assert.deepEqual(again, before);
  assert.notDeepEqual((await vault.backend.ecdhPublicKey('exchange')).point, before.point);
});

for (const digits of ['4908', '58203', '730194', '498203716405']) {
  test(`a PIN of ${digits.length} digits that was set is the PIN that is shown`, async () => {
    assert.equal(await show(await setOffset(digits)), digits);
  });
}

test('a drawn PIN can be shown, and only its own screen can open it', async () => {
  const { value } = await vault.backend.assignPin({ pan, method: 'ibm3624-offset', length: 4 });
  assert.match((await show(value)) ?? '', /^[0-9]{4}$/);
  const { agreement } = screen();
  const stranger = screen();
  const { block } = await vault.backend.showFromOffset({
    pan,
    offset: value,
    controlNumber: control,
    screen: agreement,
  });
  const opened = openPinBlock({
    format: 4,
    account: control,
    block: Buffer.from(block, 'hex'),
    key: stranger.key,
  });
  assert.equal(opened.wellFormed, false);
});

test('an acquirer’s block is verified: right, wrong, of another card, malformed, under a key that is not there', async () => {
  assert.equal((await importAcquirerKey()).verdict, 'imported');
  const value = await setOffset('4908');
  const ask = {
    pan,
    method: 'ibm3624-offset',
    value,
    length: 4,
    format: 'ISO_FORMAT_0',
    acquirerKey: ACQUIRER,
  } as const;
  const account = pan.expose();
  const right = blockFor(acquirerKey, { format: 0, account }, '4908');
  const verdict = async (more: Partial<typeof ask> & { block: string }) =>
    (await vault.backend.verifyPin({ ...ask, ...more })).verdict;
  assert.equal(await verdict({ block: right }), 'right');
  assert.equal(
    await verdict({ block: blockFor(acquirerKey, { format: 0, account }, '4909') }),
    'wrong',
  );
  assert.equal(
    await verdict({ block: blockFor(acquirerKey, { format: 0, account }, '49080') }),
    'wrong',
  );
  assert.equal(
    await verdict({
      block: blockFor(acquirerKey, { format: 0, account: otherPan.expose() }, '4908'),
    }),
    'wrong',
  );
  assert.equal(await verdict({ block: '0123456789ABCDEF' }), 'wrong');
  assert.equal(
    (await vault.backend.verifyPin({ ...ask, block: right, acquirerKey: 'alias/acquirer/two' }))
      .verdict,
    'no-such-key',
  );
  assert.equal(
    (await vault.backend.verifyPin({ ...ask, block: right, acquirerKey: ALIASES.pvk3624 })).verdict,
    'no-such-key',
  );
  const four = { ...ask, format: 'ISO_FORMAT_4', block: right } as const;
  assert.equal((await vault.backend.verifyPin(four)).verdict, 'no-such-key');
});

test('a PIN of a PVV product: set, verified, drawn for a letter', async () => {
  await importAcquirerKey();
  const made = await vault.backend.setPvv(chosenVisa('4908'));
  assert.ok(made.verdict === 'made');
  const account = pan.expose();
  const ask = {
    pan,
    method: 'visa-pvv',
    value: made.value,
    length: 4,
    format: 'ISO_FORMAT_3',
    acquirerKey: ACQUIRER,
  } as const;
  const block = (digits: string) => blockFor(acquirerKey, { format: 3, account }, digits);
  assert.equal((await vault.backend.verifyPin({ ...ask, block: block('4908') })).verdict, 'right');
  assert.equal((await vault.backend.verifyPin({ ...ask, block: block('4907') })).verdict, 'wrong');
  assert.equal((await vault.backend.setPvv(chosenVisa('49081'))).verdict, 'unreadable');
});

test('a block of another control number, or garbage, is unreadable', async () => {
  assert.equal(
    (await vault.backend.setOffset(chosen('4908', '482915037265'))).verdict,
    'unreadable',
  );
  const garbage = { ...chosen('4908'), block: '00'.repeat(16) };
  assert.equal((await vault.backend.setOffset(garbage)).verdict, 'unreadable');
});

const check = (
  over: Partial<CheckPin> = {},
): Omit<CheckPin, 'block' | 'screen' | 'pan' | 'controlNumber'> => ({
  method: 'ibm3624-offset',
  lengthMin: 4,
  lengthMax: 6,
  facts: { expiry: '2029-07', birthDate: sensitive('1983-11-24'), phoneEnding: sensitive('0143') },
  ...over,
});

const verdicts: readonly [string, string, readonly string[]][] = [
  ['6028', 'fine', []],
  ['1234', 'weak', ['ascending', 'listed']],
  ['2411', 'weak', ['birth-date']],
  ['0143', 'weak', ['phone']],
  ['0729', 'weak', ['expiry']],
  ['0005', 'weak', ['card-end']],
  ['4908', 'weak', ['current']],
  ['4908123', 'weak', ['length']],
];

for (const [digits, verdict, reasons] of verdicts) {
  test(`the policy says of ${digits}: ${verdict} ${reasons.join(', ')}`, async () => {
    const current = await setOffset('4908');
    const checked = await vault.backend.checkPin({ ...chosen(digits), ...check({ current }) });
    assert.equal(checked.verdict, verdict);
    assert.deepEqual('reasons' in checked ? checked.reasons : [], reasons);
  });
}

test('the current PIN of a PVV product is recognised', async () => {
  const made = await vault.backend.setPvv(chosenVisa('4908'));
  assert.ok(made.verdict === 'made');
  const asked = check({ method: 'visa-pvv', current: made.value });
  const checked = await vault.backend.checkPin({ ...chosenVisa('4908'), ...asked });
  assert.deepEqual('reasons' in checked ? checked.reasons : [], ['current']);
  assert.equal((await vault.backend.checkPin({ ...chosenVisa('6028'), ...asked })).verdict, 'fine');
});

test('one block may be checked and then set; the second use of either is a fault', async () => {
  const ask = chosen('6028');
  assert.equal((await vault.backend.checkPin({ ...ask, ...check() })).verdict, 'fine');
  assert.equal((await vault.backend.setOffset(ask)).verdict, 'made');
  await assert.rejects(vault.backend.setOffset(ask), BackendFault);
  await assert.rejects(vault.backend.checkPin({ ...ask, ...check() }), BackendFault);
});

test('SharedInformation stays used across a kill and a restart, and keys stay what they were', async () => {
  const ask = chosen('6028');
  const made = await vault.backend.setOffset(ask);
  assert.ok(made.verdict === 'made');
  await vault.restart();
  await assert.rejects(vault.backend.setOffset(ask), BackendFault);
  assert.equal(await show(made.value), '6028');
});

test('a screen certified by another authority is refused as a fault', async () => {
  const { agreement, key } = peer(
    { algorithm: 'AES', bytes: 16 },
    screensKey,
    makeScreenAuthority().certify,
  );
  const ask = {
    pan,
    block: blockFor(key, { format: 4, account: control }, '6028'),
    controlNumber: control,
    screen: agreement,
  };
  await assert.rejects(vault.backend.setOffset(ask), BackendFault);
});

test('card security codes are compared', async () => {
  const ask = { pan, expiry: '0729', keyAlias: CODE_KEY };
  let right = 0;
  for (let code = 0; code < 1000; code += 1) {
    const text = String(code).padStart(3, '0');
    if ((await vault.backend.verifyCardCode({ ...ask, code: sensitive(text) })).right) right += 1;
  }
  assert.equal(right, 1);
  await assert.rejects(
    vault.backend.verifyCardCode({ ...ask, code: sensitive('1234'), keyAlias: 'alias/none/such' }),
    BackendFault,
  );
});

test('a faulty line is a fault', async () => {
  const { createBackend } = await import('./index.ts');
  const backend = createBackend({
    call: () => Promise.reject(new Error('down')),
    credentials: { accessKeyId: 'KEEPER', secretAccessKey: 'x'.repeat(40) },
    region: 'us-east-1',
    clock: () => 0 as never,
    random,
    certify: () => undefined,
  });
  await assert.rejects(backend.assignPin({ pan, method: 'visa-pvv', length: 4 }), BackendFault);
});
