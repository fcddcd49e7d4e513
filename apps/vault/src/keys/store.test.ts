import assert from 'node:assert/strict';
import {
  chmodSync,
  cpSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { IBM, KINDS, arnOf, makeKey, openTestVault } from '../testing/test-vault.ts';
import { openVault } from '../vault.ts';
import { StartRefused } from './components.ts';

const DAY_MS = 24 * 3600 * 1000;

function keyFiles(state: string): readonly string[] {
  return readdirSync(join(state, 'keys')).map((name) => join(state, 'keys', name));
}

test('keys, aliases and states survive a restart, with two of three components', async (t) => {
  const vault = openTestVault(t);
  const pvk = makeKey(vault, KINDS.V1);
  const pek = makeKey(vault, KINDS.P0A);
  vault.control('CreateAlias', { AliasName: 'alias/pvk', KeyArn: pvk });
  const generated = vault.data('/pindata/generate', {
    GenerationKeyIdentifier: pvk,
    EncryptionKeyIdentifier: pek,
    PinBlockFormat: 'ISO_FORMAT_4',
    PrimaryAccountNumber: '378282246310005',
    GenerationAttributes: { Ibm3624RandomPin: IBM },
  });
  const { PinOffset } = generated.body['PinData'] as { PinOffset: string };
  for (const gone of [undefined, ...vault.options.componentFiles]) {
    const copy = join(vault.folder, 'kept');
    if (gone !== undefined) {
      cpSync(gone, copy);
      rmSync(gone, { force: true });
    }
    await vault.reopen();
    assert.equal(vault.vault.componentsPresent, gone === undefined ? 3 : 2);
    const verified = vault.data('/pindata/verify', {
      VerificationKeyIdentifier: 'alias/pvk',
      EncryptionKeyIdentifier: pek,
      PinBlockFormat: 'ISO_FORMAT_4',
      PrimaryAccountNumber: '378282246310005',
      EncryptedPinBlock: generated.body['EncryptedPinBlock'],
      VerificationAttributes: { Ibm3624Pin: { ...IBM, PinOffset } },
    });
    assert.equal(verified.status, 200, verified.text);
    if (gone !== undefined) cpSync(copy, gone);
  }
});

test('with one component a store does not open; a strange component is named', async (t) => {
  const vault = openTestVault(t);
  makeKey(vault, KINDS.P0);
  await vault.vault.close();
  const [a = '', b = '', c = ''] = vault.options.componentFiles;
  const kept = readFileSync(b, 'utf8');
  rmSync(b);
  rmSync(c);
  assert.throws(() => openVault(vault.options), /two of the three key components/);
  const stranger = openTestVault(t);
  cpSync(stranger.options.componentFiles[1] ?? '', b);
  assert.throws(() => openVault(vault.options), /do not belong together/);
  chmodSync(b, 0o600);
  const flipped = JSON.parse(kept) as { share: string };
  const share = Buffer.from(flipped.share, 'base64');
  share[0] = (share[0] ?? 0) ^ 1;
  writeFileSync(b, JSON.stringify({ ...flipped, share: share.toString('base64') }));
  assert.throws(() => openVault(vault.options), /do not belong together/);
  writeFileSync(b, kept);
  chmodSync(a, 0o600);
  writeFileSync(a, 'x');
  assert.throws(() => openVault(vault.options), /is not a key component/);
});

test('at rest every symmetric key is a version D block, a private key is sealed, and files are ours alone', (t) => {
  const vault = openTestVault(t);
  for (const kind of Object.values(KINDS)) makeKey(vault, kind);
  const files = keyFiles(vault.options.stateDir);
  assert.equal(files.length, Object.keys(KINDS).length);
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const { material } = JSON.parse(text.split('\n')[0] ?? '') as {
      material: { kind: string; keyBlock?: string };
    };
    if (material.kind === 'symmetric')
      assert.match(material.keyBlock ?? '', /^D0\d{3}(?:V1|V2|P0|C0|K1)/);
    else assert.equal(material.kind, 'key-pair');
    assert.equal(text.includes('PRIVATE KEY'), false);
    assert.equal(statSync(file).mode & 0o777, 0o600);
  }
  for (const file of vault.options.componentFiles) assert.equal(statSync(file).mode & 0o777, 0o400);
  assert.equal(statSync(vault.options.stateDir).mode & 0o777, 0o700);
});

test('whatever is changed in a file of the store keeps it from opening', async (t) => {
  const vault = openTestVault(t);
  const pvk = makeKey(vault, {
    ...KINDS.V1,
    more: { Tags: [{ Key: 'countersign:pad-character', Value: 'F' }] },
  });
  vault.control('CreateAlias', { AliasName: 'alias/pvk', KeyArn: pvk });
  await vault.vault.close();
  const { stateDir } = vault.options;
  const files = [
    ...keyFiles(stateDir),
    join(stateDir, 'aliases.json'),
    join(stateDir, 'store.json'),
  ];
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    for (let at = 0; at < text.length; at += 17) {
      const changed =
        text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
      writeFileSync(file, changed);
      assert.throws(() => openVault(vault.options), StartRefused, `${file} at ${at}`);
    }
    writeFileSync(file, text);
  }
  vault.vault = openVault(vault.options);
});

test('one key’s file in another key’s place is refused', async (t) => {
  const vault = openTestVault(t);
  makeKey(vault, KINDS.V1);
  makeKey(vault, KINDS.V1);
  await vault.vault.close();
  const [one = '', two = ''] = keyFiles(vault.options.stateDir);
  cpSync(one, two);
  assert.throws(() => openVault(vault.options), StartRefused);
});

test('test and production do not mix, nor do regions', async (t) => {
  const vault = openTestVault(t);
  await vault.vault.close();
  assert.throws(() => openVault({ ...vault.options, keySpace: 'production' }), /holds test keys/);
  assert.throws(
    () => openVault({ ...vault.options, region: 'eu-west-1' }),
    /was made for us-east-1/,
  );
  vault.vault = openVault(vault.options);
});

test('a deleted key waits, can come back, and is destroyed when its days are over', async (t) => {
  const vault = openTestVault(t);
  const arn = makeKey(vault, KINDS.C0);
  const state = (answered: { body: Readonly<Record<string, unknown>> }) =>
    (answered.body['Key'] as { KeyState: string; Enabled: boolean }).KeyState;
  assert.equal(
    vault.control('DeleteKey', { KeyIdentifier: arn, DeleteKeyInDays: 2 }).exception,
    'ValidationException',
  );
  assert.equal(
    state(vault.control('DeleteKey', { KeyIdentifier: arn, DeleteKeyInDays: 3 })),
    'DELETE_PENDING',
  );
  assert.equal(vault.control('DeleteKey', { KeyIdentifier: arn }).exception, 'ConflictException');
  assert.equal(
    vault.control('StartKeyUsage', { KeyIdentifier: arn }).exception,
    'ConflictException',
  );
  const use = () =>
    vault.data('/cardvalidationdata/generate', {
      KeyIdentifier: arn,
      PrimaryAccountNumber: '378282246310005',
      GenerationAttributes: { CardVerificationValue2: { CardExpiryDate: '0729' } },
    });
  assert.equal(use().exception, 'ValidationException');
  const restored = vault.control('RestoreKey', { KeyIdentifier: arn });
  assert.deepEqual(
    [state(restored), (restored.body['Key'] as { Enabled: boolean }).Enabled],
    ['CREATE_COMPLETE', false],
  );
  assert.equal(use().exception, 'ValidationException');
  assert.equal(arnOf(vault.control('StartKeyUsage', { KeyIdentifier: arn })), arn);
  assert.equal(use().status, 200);
  vault.control('DeleteKey', { KeyIdentifier: arn, DeleteKeyInDays: 3 });
  vault.now = (vault.now + 3 * DAY_MS - 1) as typeof vault.now;
  assert.equal(state(vault.control('GetKey', { KeyIdentifier: arn })), 'DELETE_PENDING');
  vault.now = (vault.now + 1) as typeof vault.now;
  assert.equal(state(vault.control('GetKey', { KeyIdentifier: arn })), 'DELETE_COMPLETE');
  assert.equal(vault.control('RestoreKey', { KeyIdentifier: arn }).exception, 'ConflictException');
  const text = keyFiles(vault.options.stateDir)
    .map((file) => readFileSync(file, 'utf8'))
    .join('');
  assert.equal(text.includes('keyBlock'), false);
  await vault.reopen();
  assert.equal(state(vault.control('GetKey', { KeyIdentifier: arn })), 'DELETE_COMPLETE');
});

test('aliases are made once, moved, listed and taken away', (t) => {
  const vault = openTestVault(t);
  const [one, two] = [makeKey(vault, KINDS.P0), makeKey(vault, KINDS.P0)];
  const alias = { AliasName: 'alias/pek' };
  assert.equal(vault.control('GetAlias', alias).exception, 'ResourceNotFoundException');
  assert.equal(vault.control('CreateAlias', { ...alias, KeyArn: one }).status, 200);
  assert.equal(
    vault.control('CreateAlias', { ...alias, KeyArn: two }).exception,
    'ConflictException',
  );
  assert.equal(vault.control('UpdateAlias', { ...alias, KeyArn: two }).status, 200);
  assert.deepEqual(vault.control('GetAlias', alias).body, { Alias: { ...alias, KeyArn: two } });
  assert.deepEqual(vault.control('ListAliases', { KeyArn: two }).body, {
    Aliases: [{ ...alias, KeyArn: two }],
  });
  assert.deepEqual(vault.control('ListAliases', { KeyArn: one }).body, { Aliases: [] });
  assert.equal(arnOf(vault.control('GetKey', { KeyIdentifier: 'alias/pek' })), two);
  const asArn = `${two.slice(0, two.lastIndexOf(':'))}:alias/pek`;
  assert.equal(arnOf(vault.control('GetKey', { KeyIdentifier: asArn })), two);
  assert.equal(vault.control('UpdateAlias', alias).status, 200);
  assert.equal(
    vault.control('GetKey', { KeyIdentifier: 'alias/pek' }).exception,
    'ResourceNotFoundException',
  );
  assert.equal(vault.control('DeleteAlias', alias).status, 200);
  assert.equal(vault.control('DeleteAlias', alias).exception, 'ResourceNotFoundException');
});

test('lists come in pages', (t) => {
  const vault = openTestVault(t);
  const made = Array.from({ length: 5 }, () => makeKey(vault, KINDS.P0));
  const seen: string[] = [];
  let token: unknown;
  do {
    const { body } = vault.control('ListKeys', {
      MaxResults: 2,
      ...(token === undefined ? {} : { NextToken: token }),
    });
    seen.push(...(body['Keys'] as { KeyArn: string }[]).map(({ KeyArn }) => KeyArn));
    token = body['NextToken'];
  } while (token !== undefined);
  assert.deepEqual(seen.toSorted(), made.toSorted());
  assert.equal(vault.control('ListKeys', { NextToken: 'x' }).exception, 'ValidationException');
});
