import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phone } from '../../../test/contact-house.ts';
import { openVoiceHouse } from '../../../test/voice-house.ts';
import { readVoiceAsk, signForm, verifyWebhook } from '../../channels/index.ts';
import { addVoiceDesk } from './routes.ts';

const SECRET = 'the platform’s secret of this test';
const ORIGIN = 'https://larkspur.example';
const BASE = '/v1/providers/carrier';
const OLIVE = { agentId: 'staff-1', name: 'Olive', correlation: 'c' };

const house = await openVoiceHouse();
const { app, cardmember, contact, db, dial, line, server, time } = house;
addVoiceDesk(app, {
  ...house.voice,
  readAsk: (provider, { address: url, bodyText: rawBody, ...request }) => {
    const webhook = { ...request, url, rawBody, now: time.clock() };
    if (!verifyWebhook('twilio', webhook, { webhookKey: SECRET })) return undefined;
    const heard = readVoiceAsk('twilio', webhook);
    return (
      heard && {
        ...{ platform: 'twilio', provider, providerId: heard.providerId, from: heard.from },
        ...{ to: heard.to ?? '', digits: heard.digits ?? '', queueResult: heard.queueResult },
        isOver: heard.status === 'completed',
      }
    );
  },
});

/** What the platform posts, and what it is answered. */
async function post(
  path: string,
  fields: Readonly<Record<string, string>>,
  { secret = SECRET, signedPath = path } = {},
): Promise<string> {
  const { payload } = await app.fastify.inject({
    ...{ method: 'POST', url: BASE + path, payload: new URLSearchParams(fields).toString() },
    headers: {
      ...{ host: 'localhost:8080', 'content-type': 'application/x-www-form-urlencoded' },
      'x-twilio-signature': signForm(ORIGIN + BASE + signedPath, fields, secret),
    },
  });
  return payload;
}

/** Somebody who waits for a representative. */
async function waiting() {
  const call = await dial();
  await call.key('1', '0');
  const { providerId: CallSid } = await call.now();
  const take = () =>
    db.transaction((tx) => line.take(tx, { id: call.id, staffId: 'staff-1', correlation: 'c' }));
  return { ...call, CallSid, take };
}

test('nobody but the platform is heard, and it of its own call alone', async () => {
  const { id, CallSid } = await waiting();
  const other = await waiting();
  for (const route of ['/wait', '/wait-key', '/taken', '/left', '/3']) {
    const path = `/voice/${id}${route}`;
    assert.match(await post(path, { CallSid }, { secret: 'x' }), /not-the-provider/);
    const signedPath = `/voice/${other.id}${route}`;
    assert.match(await post(path, { CallSid }, { signedPath }), /not-the-provider/);
    assert.match(await post(path, { CallSid: other.CallSid }), /<Reject/);
  }
  assert.match(await post('/voice/over', { CallSid, CallStatus: 'in-progress' }), /<Response\/>/);
  assert.match(await post(`/voice/${id}/wait`, { CallSid }), /You are next/);
});

test('whoever was taken while the platform asks what they hear is led to their representative, and not hung up on', async () => {
  const { id, CallSid, take } = await waiting();
  assert.ok(await take());
  assert.match(await post(`/voice/${id}/wait`, { CallSid }), /<Leave\/>/);
  const left = { CallSid, QueueResult: 'leave' };
  assert.match(await post(`/voice/${id}/left`, left), /<Sip>sip:staff-1@desk\.example<\/Sip>/);
  const over = { CallSid, DialCallStatus: 'completed' };
  assert.match(await post(`/voice/${id}/left`, over), /has hung up.*<Hangup/s);
});

test('star, eight and zero come from the window as words of the address, signed like everything', async () => {
  const call = await dial();
  await call.key('1');
  const { id, providerId: CallSid, step } = await call.now();
  const path = `/voice/${id}/${step}`;
  assert.match(await post(`${path}/zero`, { CallSid }, { secret: 'x' }), /not-the-provider/);
  assert.match(await post(`${path}/star`, { CallSid: 'CA-another' }), /<Reject/);
  assert.match(await post(`${path}/star`, { CallSid }), /Did somebody call or write to you/);
  assert.match(await post(`/voice/${id}/${step + 1}/eight`, { CallSid }), /Did somebody call/);
  assert.equal((await call.now()).slow, true);
  assert.match(await post(`/voice/${id}/${step + 2}/zero`, { CallSid }), /<Enqueue/);
});

test('a platform’s queue that is full is not asked again at once', async () => {
  const { id, CallSid } = await waiting();
  const full = await post(`/voice/${id}/left`, { CallSid, QueueResult: 'queue-full' });
  assert.match(full, /<Pause length="18"\/>\s*<Enqueue/);
});

test('a call of ours that is answered opens nothing to another one of the platform’s', async () => {
  const number = { ...phone, value: '+12125554999' };
  await cardmember('R-1', '4999', [number]);
  const opened = await contact.openCall(OLIVE, {
    ...{ memberReference: 'R-1', purpose: 'fraud-check' },
  });
  assert.ok(opened.ok);
  const nameOf = async () => {
    const sought = `SELECT provider_id FROM contact_ledger WHERE id = '${opened.value}'`;
    return (await server.asOwner(sought))[0]?.['provider_id'];
  };
  while (typeof (await nameOf()) !== 'string') await new Promise((go) => setTimeout(go, 5));
  const path = `/calls/${opened.value}/answered`;
  const { CallSid } = await waiting();
  const foreign = await post(path, { CallSid });
  assert.match(foreign, /<Hangup\/>/);
  assert.doesNotMatch(foreign, /<Say|<Sip/);
  assert.match(await post(path, { CallSid: String(await nameOf()) }), /<Sip>/);
});
