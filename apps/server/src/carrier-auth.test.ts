import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readCarrierAuth } from './carrier-auth.ts';
import type { CallPlatform } from './channels/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'carrier-auth-'));
after(() => rmSync(folder, { recursive: true }));
const authFile = join(folder, 'carrier.json');

function read(platform: CallPlatform, value: unknown) {
  writeFileSync(authFile, JSON.stringify(value));
  return readCarrierAuth({ authFile, platform });
}
const basic = { account: 'AC1', secret: 'a secret' };

test('Twilio signs with the secret, or with the auth token beside an API key', async () => {
  assert.deepEqual(await read('twilio', basic), { ...basic, webhookKey: 'a secret' });
  const withKey = { ...basic, user: 'SK1', webhookKey: 'token' };
  assert.deepEqual(await read('twilio', { ...withKey, other: 1 }), withKey);
  await assert.rejects(read('twilio', { ...basic, user: 'SK1' }), /has no webhookKey/);
});

for (const [platform, value, missing] of [
  ['twilio', { secret: 'a secret' }, 'account'],
  ['twilio', { account: 'AC1', secret: '' }, 'secret'],
  ['twilio', [], 'account'],
  ['signalwire', basic, 'webhookKey'],
  ['telnyx', { ...basic, application: 'app' }, 'publicKey'],
  ['telnyx', { ...basic, publicKey: 'key' }, 'application'],
  ['jambonz', { ...basic, webhookKey: 7 }, 'webhookKey'],
] as const)
  test(`${platform} without ${missing} is not opened, and no secret is quoted`, async () => {
    await assert.rejects(read(platform, value), (error: Error) => {
      assert.match(error.message, new RegExp(`has no ${missing}`));
      assert.doesNotMatch(error.message, /a secret/);
      return true;
    });
  });
