import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok } from '@countersign/kernel';
import { ask } from '../../test/app.ts';
import { ChannelFault, isSigned, signForm, type Send } from '../channels/index.ts';
import { addProviderRoutes, type ContactId } from './index.ts';
import { openContactHouse, phone } from '../../test/contact-house.ts';

const SECRET = 'the provider’s secret of this test';
const ORIGIN = 'https://larkspur.example';
let answer: Send = async ({ contactId }) => ok({ providerId: `p-${contactId}` });
const house = await openContactHouse((message) => answer(message));
const { app, contact, member, server, settled, tell } = house;
addProviderRoutes(app, {
  ...contact,
  appOrigin: ORIGIN,
  isProviders: (provider, { address, fields, signature }) =>
    provider === 'sms' && isSigned(address, fields, { secret: SECRET, signature }),
});
const ada = await member('M-1', 'en', [phone]);

async function told(): Promise<ContactId> {
  const [id] = await tell(ada, 'account.new-device');
  await settled();
  assert.ok(id !== undefined);
  return id;
}

async function post(url: string, fields: Readonly<Record<string, string>>, secret = SECRET) {
  return ask(app, {
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': signForm(ORIGIN + url, fields, secret),
    },
    body: new URLSearchParams(fields).toString(),
  });
}
const news = (id: string, status: string, more: Readonly<Record<string, string>> = {}) =>
  post(`/v1/providers/sms/news/${id}`, { MessageStatus: status, MessageSid: 'SM1', ...more });
const deliveryOf = async (id: string) => (await contact.contactOf(ada, id))?.delivery;

test('a receipt of the provider is shown with the contact; on the way it says nothing', async () => {
  const id = await told();
  assert.equal((await news(id, 'queued')).status, 204);
  assert.equal(await deliveryOf(id), undefined);
  assert.equal((await news(id, 'delivered')).status, 204);
  assert.equal(await deliveryOf(id), 'delivered');
});

test('the first word counts: the same again, and another one, change nothing', async () => {
  const id = await told();
  for (const status of ['undelivered', 'undelivered', 'delivered'])
    assert.equal((await news(id, status, { ErrorCode: '30003' })).status, 204);
  assert.equal(await deliveryOf(id), 'undelivered');
  const lines = await server.asOwner(
    `SELECT refusal FROM audit_entry WHERE operation = 'contact.delivery' AND subject = $1`,
    [id],
  );
  assert.deepEqual(
    lines.map((line) => line['refusal']),
    ['sms 30003'],
  );
});

test('news that are signed by nobody, or about nothing of ours, are refused', async () => {
  const id = await told();
  const bent = await post(`/v1/providers/sms/news/${id}`, { MessageStatus: 'delivered' }, 'other');
  assert.equal(bent.status, 401);
  const elsewhere = await ask(app, {
    method: 'POST',
    url: `/v1/providers/other/news/${id}`,
    body: { MessageStatus: 'delivered' },
  });
  assert.equal(elsewhere.status, 401);
  assert.equal((await news('nothing', 'delivered')).status, 404);
  assert.equal(await deliveryOf(id), undefined);
});

test('each try at a provider is kept, with the name that it gave; the row says who carries it', async () => {
  let tries = 0;
  const before = answer;
  answer = async (message) => {
    tries += 1;
    if (tries === 1) throw new ChannelFault('down');
    return before(message);
  };
  const id = await told();
  answer = before;
  house.time.advance(60_000);
  await settled();
  const rows = await server.asOwner(
    'SELECT provider, outcome, provider_id FROM contact_try WHERE contact_id = $1 ORDER BY position',
    [id],
  );
  assert.deepEqual(
    rows.map((row) => [row['provider'], row['outcome'], row['provider_id']]),
    [
      ['sms', 'down', null],
      ['sms', 'taken', `p-${id}`],
    ],
  );
  assert.equal(await contact.contactNamed('sms', `p-${id}`), id);
  assert.equal(await contact.contactNamed('sms-backup', `p-${id}`), undefined);
});

test('a message is shown and sent as it was written, whatever the programme says meanwhile', async () => {
  const id = await told();
  const written = (await contact.contactOf(ada, id))?.text ?? '';
  assert.match(written, /^Larkspur: sign-in/);
  const { parts } = house;
  const { programme } = parts.programme.current();
  const { short } = programme.brand;
  Object.assign(programme.brand, { short: 'Renamed' });
  try {
    assert.equal((await contact.contactOf(ada, id))?.text, written);
  } finally {
    Object.assign(programme.brand, { short });
  }
});
