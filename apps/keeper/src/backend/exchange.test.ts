import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sensitive } from '@countersign/kernel';
import { openPinBlock, takeSecretKey, unwrapKey, wrapKey } from '@countersign/pincrypto';
import { BackendFault, type ControlNumber, type Pan } from '../backend-port.ts';
import { type TestVault, makePeer, random, startTestVault } from './test-vault.ts';

const pan = sensitive('378282246310005' as Pan);
const control = '482915037264' as ControlNumber;
const keys = { cardCodeAliases: [], methods: ['ibm3624-offset', 'visa-pvv'] as const };
const shape = { algorithm: 'AES', bytes: 32 } as const;
const acquirerKey = takeSecretKey(random(16));

let vault: TestVault;

before(async () => {
  vault = await startTestVault();
  await vault.backend.ensureKeys(keys);
  await vault.backend.importRootCa(vault.authority);
});

after(() => vault.stop());

for (const method of keys.methods) {
  test(`a letter for ${method}: the bureau opens its block under the exported key`, async () => {
    const exchangeKey = await vault.backend.ecdhPublicKey('exchange');
    const value = method === 'ibm3624-offset' ? sensitive('730194') : undefined;
    const letter = await vault.backend.mailerBlock({
      pan,
      controlNumber: control,
      method,
      length: 4,
      ...(value === undefined ? {} : { offset: value }),
    });
    const bureau = makePeer({ shape, backendKey: exchangeKey, certify: vault.authority.certify });
    const exported = await vault.backend.exportBureauKey({
      format: letter.format,
      bureau: bureau.agreement,
    });
    const { header, key } = unwrapKey(exported.keyBlock, { protectionKey: bureau.key });
    assert.equal(header.usage, 'P0');
    const block = Buffer.from(letter.block, 'hex');
    const opened =
      letter.format === 'ISO_FORMAT_4'
        ? openPinBlock({ format: 4, account: control, block, key })
        : openPinBlock({ format: 1, block, key });
    assert.ok(opened.wellFormed);
    assert.equal(opened.pin.length, method === 'ibm3624-offset' ? 6 : 4);
    if (method === 'visa-pvv') assert.match(letter.newValue?.expose() ?? '', /^[0-9]{4}$/);
    await assert.rejects(
      vault.backend.exportBureauKey({ format: letter.format, bureau: bureau.agreement }),
      BackendFault,
    );
  });
}

test('an altered key block is refused, and a usage that is not allowed', async () => {
  const exchangeKey = await vault.backend.ecdhPublicKey('exchange');
  for (const usage of ['P0', 'D0']) {
    const sender = makePeer({ shape, backendKey: exchangeKey, certify: vault.authority.certify });
    const header = {
      version: 'D',
      usage,
      algorithm: 'T',
      modeOfUse: 'B',
      keyVersion: '00',
      exportability: 'N',
      optionalBlocks: [],
    } as const;
    const whole = wrapKey({ header, key: acquirerKey, protectionKey: sender.key, random });
    const keyBlock =
      usage === 'P0' ? `${whole.slice(0, -1)}${whole.endsWith('0') ? '1' : '0'}` : whole;
    const answer = await vault.backend.importKey({
      sender: sender.agreement,
      keyBlock,
      alias: 'alias/x/y',
      tags: {},
    });
    assert.equal(answer.verdict, 'refused');
  }
});
