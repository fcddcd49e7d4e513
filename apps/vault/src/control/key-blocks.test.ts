import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseKeyBlockHeader, takeSecretKey, unwrapKey, wrapKey } from '@countersign/pincrypto';
import {
  type TestVault,
  CIPHER,
  KINDS,
  arnOf,
  importRoot,
  makeAuthority,
  makeKey,
  makeScreen,
  openTestVault,
  random,
} from '../testing/test-vault.ts';

const DERIVES_K1 = { ...KINDS.K3, more: { DeriveKeyUsage: 'TR31_K1_KEY_BLOCK_PROTECTION_KEY' } };

interface House {
  readonly vault: TestVault;
  readonly exchange: string;
  readonly ca: string;
  readonly authority: ReturnType<typeof makeAuthority>;
}

function makeHouse(
  t: Parameters<typeof openTestVault>[0],
  more: Parameters<typeof openTestVault>[1] = {},
): House {
  const vault = openTestVault(t, more);
  const authority = makeAuthority();
  return {
    vault,
    authority,
    exchange: makeKey(vault, DERIVES_K1),
    ca: arnOf(importRoot(vault, authority.pem)),
  };
}

/** A party that agrees a key block protection key with the vault. */
function agree(house: House, algorithm: 'AES_256' | 'AES_128' | 'TDES_2KEY' = 'AES_256') {
  const screen = makeScreen(house.vault, { ...house, issue: house.authority.issue, algorithm });
  const { KeyAlgorithm, SharedInformation, ...rest } =
    screen.member.WrappedKeyMaterial.DiffieHellmanSymmetricKey;
  const member = {
    ...rest,
    PrivateKeyIdentifier: house.exchange,
    DeriveKeyAlgorithm: KeyAlgorithm,
    DerivationData: { SharedInformation },
  };
  return { key: screen.key, member };
}

interface BlockAsk {
  readonly version?: 'B' | 'D';
  readonly usage?: string;
  readonly algorithm?: 'T' | 'A';
  readonly modeOfUse?: string;
  readonly exportability?: 'E' | 'N';
  readonly key?: ReturnType<typeof takeSecretKey>;
}

function importUnder(
  house: House,
  ask: BlockAsk,
  alter: (block: string) => string = (block) => block,
) {
  const party = agree(house, ask.version === 'B' ? 'TDES_2KEY' : 'AES_256');
  const block = wrapKey({
    header: {
      version: ask.version ?? 'D',
      usage: ask.usage ?? 'P0',
      algorithm: ask.algorithm ?? 'A',
      modeOfUse: ask.modeOfUse ?? 'B',
      keyVersion: '00',
      exportability: ask.exportability ?? 'E',
      optionalBlocks: [],
    },
    key: ask.key ?? takeSecretKey(random(16)),
    protectionKey: party.key,
    random,
  });
  return house.vault.control('ImportKey', {
    KeyMaterial: { DiffieHellmanTr31KeyBlock: { ...party.member, WrappedKeyBlock: alter(block) } },
  });
}

test('a key goes in and out under agreed keys, and is the same key', (t) => {
  const house = makeHouse(t);
  const key = takeSecretKey(random(16));
  const imported = importUnder(house, { key });
  assert.equal(imported.status, 200, imported.text);
  const { KeyArn, KeyCheckValue, KeyOrigin, Exportable } = imported.body['Key'] as Record<
    string,
    unknown
  >;
  assert.deepEqual([KeyOrigin, Exportable], ['EXTERNAL', true]);
  for (const [algorithm, version] of [
    ['AES_256', 'D'],
    ['AES_128', 'D'],
  ] as const) {
    const party = agree(house, algorithm);
    const exported = house.vault.control('ExportKey', {
      ExportKeyIdentifier: KeyArn,
      KeyMaterial: { DiffieHellmanTr31KeyBlock: party.member },
    });
    const wrapped = exported.body['WrappedKey'] as Record<string, string>;
    assert.deepEqual(
      [wrapped['KeyCheckValue'], wrapped['WrappedKeyMaterialFormat']],
      [KeyCheckValue, 'TR31_KEY_BLOCK'],
    );
    const opened = unwrapKey(wrapped['KeyMaterial'] ?? '', { protectionKey: party.key });
    assert.equal(opened.header.version, version);
    assert.ok(opened.key.equals(key));
  }
});

test('under TDES a key leaves as version B', (t) => {
  const house = makeHouse(t);
  const pek = makeKey(house.vault, KINDS.P0);
  const party = agree(house, 'TDES_2KEY');
  const exported = house.vault.control('ExportKey', {
    ExportKeyIdentifier: pek,
    KeyMaterial: { DiffieHellmanTr31KeyBlock: party.member },
  });
  const { KeyMaterial = '' } = exported.body['WrappedKey'] as Record<string, string>;
  assert.equal(parseKeyBlockHeader(KeyMaterial).header.version, 'B');
  unwrapKey(KeyMaterial, { protectionKey: party.key });
});

for (const version of ['B', 'D'] as const) {
  test(`every altered character of a block of version ${version} is refused`, (t) => {
    const house = makeHouse(t);
    const vault = house.vault;
    const kek = makeKey(vault, {
      ...KINDS.K1,
      algorithm: version === 'B' ? 'TDES_3KEY' : 'AES_256',
    });
    const pek = makeKey(vault, KINDS.P0);
    const exported = vault.control('ExportKey', {
      ExportKeyIdentifier: pek,
      KeyMaterial: { Tr31KeyBlock: { WrappingKeyIdentifier: kek } },
    });
    const { KeyMaterial: block = '' } = exported.body['WrappedKey'] as Record<string, string>;
    assert.equal(block[0], version);
    const put = (text: string) =>
      vault.control('ImportKey', {
        KeyMaterial: { Tr31KeyBlock: { WrappingKeyIdentifier: kek, WrappedKeyBlock: text } },
      });
    assert.equal(put(block).status, 200);
    for (let at = 0; at < block.length; at += 1) {
      for (const other of '0F1Z') {
        if (block[at] === other) continue;
        const altered = block.slice(0, at) + other + block.slice(at + 1);
        assert.equal(put(altered).exception, 'ValidationException', `${altered[at]} at ${at}`);
      }
    }
    assert.equal(put(block.slice(0, -2)).exception, 'ValidationException');
    assert.equal(put(block.toLowerCase()).exception, 'ValidationException');
  });
}

const UNFIT: readonly [string, BlockAsk][] = [
  ['a usage that is not served', { usage: 'D0' }],
  ['a key derivation usage', { usage: 'B0', modeOfUse: 'X' }],
  ['a mode that does not fit', { modeOfUse: 'C' }],
  ['V1 of AES', { usage: 'V1', modeOfUse: 'C' }],
  ['a symmetric K3', { usage: 'K3', modeOfUse: 'X' }],
];

for (const [what, ask] of UNFIT) {
  test(`not imported: ${what}`, (t) => {
    assert.equal(importUnder(makeHouse(t), ask).exception, 'ValidationException');
  });
}

test('a TDES key of equal parts is no TDES key', (t) => {
  const half = random(8);
  const key = takeSecretKey(Buffer.concat([half, half]));
  assert.match(importUnder(makeHouse(t), { algorithm: 'T', key }).text, /must differ/);
});

test('a printed key is taken by a test store and refused by a production store', (t) => {
  const sample = () => takeSecretKey(Buffer.from('0123456789ABCDEFFEDCBA9876543210', 'hex'));
  assert.equal(importUnder(makeHouse(t), { algorithm: 'T', key: sample() }).status, 200);
  const house = makeHouse(t, { keySpace: 'production' });
  assert.match(importUnder(house, { algorithm: 'T', key: sample() }).text, /production store/);
});

test('no key under a weaker one, in or out', (t) => {
  const house = makeHouse(t);
  const { vault } = house;
  const strong = makeKey(vault, {
    usage: KINDS.P0.usage,
    algorithm: 'AES_256',
    modes: CIPHER,
    exportable: true,
  });
  const middle = makeKey(vault, KINDS.P0A);
  const weak = makeKey(vault, { ...KINDS.K1, algorithm: 'AES_128' });
  const tdes = makeKey(vault, { ...KINDS.K1, algorithm: 'TDES_3KEY' });
  const exported = (key: string, kek: string) =>
    vault.control('ExportKey', {
      ExportKeyIdentifier: key,
      KeyMaterial: { Tr31KeyBlock: { WrappingKeyIdentifier: kek } },
    }).status;
  assert.deepEqual(
    [exported(strong, weak), exported(middle, weak), exported(middle, tdes)],
    [400, 200, 400],
  );
  // A key agreed on P-256 is worth 128 bits, however long it is.
  const party = agree(house, 'AES_256');
  const out = vault.control('ExportKey', {
    ExportKeyIdentifier: strong,
    KeyMaterial: { DiffieHellmanTr31KeyBlock: party.member },
  });
  assert.match(out.text, /weaker/);
  assert.match(importUnder(house, { key: takeSecretKey(random(32)) }).text, /weaker/);
});

test('what is not exportable stays, and what leaves has no more rights than it had', (t) => {
  const house = makeHouse(t);
  const { vault } = house;
  const kek = makeKey(vault, KINDS.K1);
  const stays = makeKey(vault, KINDS.V1);
  const leaves = makeKey(vault, { ...KINDS.P0A, modes: 'Encrypt Wrap' });
  const out = (key: string, headers?: unknown) =>
    vault.control('ExportKey', {
      ExportKeyIdentifier: key,
      KeyMaterial: {
        Tr31KeyBlock: {
          WrappingKeyIdentifier: kek,
          ...(headers === undefined ? {} : { KeyBlockHeaders: headers }),
        },
      },
    });
  assert.match(out(stays).text, /not exportable/);
  assert.match(out(house.exchange).text, /symmetric/);
  const more = { KeyModesOfUse: { Encrypt: true, Decrypt: true, Wrap: true, Unwrap: true } };
  assert.match(out(leaves, more).text, /more than the key has/);
  const less = out(leaves, {
    KeyModesOfUse: { Encrypt: true, Wrap: true },
    KeyExportability: 'NON_EXPORTABLE',
    KeyVersion: '07',
  });
  const { KeyMaterial = '' } = less.body['WrappedKey'] as Record<string, string>;
  const { header } = parseKeyBlockHeader(KeyMaterial);
  assert.deepEqual([header.modeOfUse, header.exportability, header.keyVersion], ['E', 'N', '07']);
  const back = vault.control('ImportKey', {
    KeyMaterial: { Tr31KeyBlock: { WrappingKeyIdentifier: kek, WrappedKeyBlock: KeyMaterial } },
  });
  assert.match(out(arnOf(back)).text, /not exportable/);
});

test('only wrapping keys wrap, each in its direction', (t) => {
  const { vault } = makeHouse(t);
  const pek = makeKey(vault, KINDS.P0A);
  const unwraps = makeKey(vault, { ...KINDS.K1, modes: 'Decrypt Unwrap' });
  for (const kek of [pek, unwraps]) {
    const out = vault.control('ExportKey', {
      ExportKeyIdentifier: pek,
      KeyMaterial: { Tr31KeyBlock: { WrappingKeyIdentifier: kek } },
    });
    assert.match(out.text, /KeyUsage or KeyModesOfUse/);
  }
});

// ASC X9 TR 31-2018 A.7.2.1: version A.
const VERSION_A = 'A0072P0TE00E0000F5161ED902807AF26F1D62263644BD24192FDB3193C730301CEE8701';
const VERSION_A_KBPK = '89E88CF7931444F334BD7547FC3F380C';

test('a block of version A is taken with the import flag only', (t) => {
  for (const allowVariantBinding of [false, true]) {
    const house = makeHouse(t, { allowVariantBinding });
    const kek = importUnder(house, {
      usage: 'K1',
      algorithm: 'T',
      key: takeSecretKey(Buffer.from(VERSION_A_KBPK, 'hex')),
    });
    const answered = house.vault.control('ImportKey', {
      KeyMaterial: {
        Tr31KeyBlock: { WrappingKeyIdentifier: arnOf(kek), WrappedKeyBlock: VERSION_A },
      },
    });
    assert.equal(answered.status, allowVariantBinding ? 200 : 400, answered.text);
    if (allowVariantBinding)
      assert.equal((answered.body['Key'] as Record<string, unknown>)['KeyCheckValue'], 'CB9DEA');
  }
});
