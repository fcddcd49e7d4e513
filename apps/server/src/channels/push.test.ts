import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { systemClock } from '@countersign/kernel';
import { openPushService } from '@countersign/testkit/push-service';
import { systemRandom } from '../platform/index.ts';
import { createPushHttp, PUSH_GONE } from './push-http.ts';
import { isPushService, PUSH_SERVICES } from './push-services.ts';
import { openVapid } from './index.ts';
import type { OutboundMessage } from './types.ts';

const vapid = openVapid(new Uint8Array(32).fill(7));
const service = await openPushService({ vapidKey: vapid.publicKey, now: systemClock });
after(() => service.close());
const send = createPushHttp({
  ...{ vapid, contact: () => 'mailto:security@larkspur.example' },
  ...{ random: systemRandom, clock: systemClock, timeoutMs: 2_000 },
});
const { endpoint, ...keys } = service.subscription;
const message = (more: Partial<OutboundMessage> = {}): OutboundMessage => ({
  ...{ contactId: 'c-1', channel: 'push', to: endpoint, from: 'larkspur.example' },
  ...{ fromName: 'Larkspur', subject: 'Un dispositivo nuevo', text: 'Larkspur: ¿fuiste tú?' },
  push: { ...keys, isUrgent: true, path: '/contacts/c-1', contact: 'c-1', proof: 'p' },
  ...more,
});

test('a message is opened by the browser that it was sealed for, and by nobody on the way', async () => {
  const sent = await send(message());
  assert.ok(sent.ok && sent.value.providerId.startsWith(service.origin));
  assert.deepEqual(service.shown.at(-1), {
    ...{ title: 'Un dispositivo nuevo', body: 'Larkspur: ¿fuiste tú?' },
    ...{ path: '/contacts/c-1', contact: 'c-1', proof: 'p' },
  });
  assert.deepEqual(service.urgencies, ['high']);
});

test('a browser that is gone, and a message that is not taken, are rejections; the rest is a fault', async () => {
  service.mood('gone');
  const gone = await send(message());
  assert.ok(!gone.ok && gone.refusal.reason === PUSH_GONE);
  service.mood('rejects');
  const rejected = await send(message());
  assert.ok(!rejected.ok && rejected.refusal.reason === 'push 400');
  service.mood('fails');
  await assert.rejects(send(message()), { mayBeTaken: false, message: /answered 503/ });
  service.mood('fine');
  await assert.rejects(send(message({ to: 'http://127.0.0.1:59999/push' })), { mayBeTaken: false });
  const long = await send(message({ text: 'x'.repeat(4_000) }));
  assert.ok(!long.ok && long.refusal.reason === 'push too long');
});

for (const [where, is] of [
  ['https://fcm.googleapis.com/fcm/send/x', true],
  ['https://web.push.apple.com/x', true],
  ['https://updates.push.services.mozilla.com/wpush/v2/x', true],
  ['https://push.apple.com/x', false],
  ['https://evil.test/.push.apple.com', false],
  ['https://x.push.apple.com.evil.test/', false],
  ['https://fcm.googleapis.com@evil.test/', false],
  ['https://u:p@fcm.googleapis.com/', false],
  ['https://fcm.googleapis.com:8443/', false],
  ['http://fcm.googleapis.com/', false],
  ['http://169.254.169.254/latest', false],
  ['file:///etc/passwd', false],
  ['', false],
] as const)
  test(`messages go to ${where === '' ? 'nowhere' : where}: ${is ? 'yes' : 'never'}`, () =>
    assert.equal(isPushService(where, PUSH_SERVICES), is));
