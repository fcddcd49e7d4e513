import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openDkimKey } from './dkim-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'cs-dkim-'));
after(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'dkim.key');

test('the key is made once, for one account alone, and its record is that of its public half', async () => {
  const [first, second] = await Promise.all([
    openDkimKey({ selector: 'desk', file }),
    openDkimKey({ selector: 'desk', file }),
  ]);
  assert.deepEqual(first, second);
  assert.equal(statSync(file).mode & 0o777, 0o600);
  const [, spki = ''] = /^v=DKIM1; k=rsa; p=([A-Za-z0-9+/=]+)$/.exec(first.record) ?? [];
  const key = createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' });
  const signed = sign('sha256', Buffer.from('x'), first.privatePem);
  assert.ok(verify('sha256', Buffer.from('x'), key, signed));
});

test('a key that others can read, or of another kind, is refused', async () => {
  chmodSync(file, 0o644);
  await assert.rejects(openDkimKey({ selector: 'desk', file }), /chmod 600/);
  const other = join(folder, 'ed25519.key');
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(other, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 });
  await assert.rejects(openDkimKey({ selector: 'desk', file: other }), /RSA/);
});
