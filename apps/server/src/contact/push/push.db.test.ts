import assert from 'node:assert/strict';
import { createECDH, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { ok, refused, sensitive } from '@countersign/kernel';
import { PUSH_GONE, type OutboundMessage, type Send } from '../../channels/index.ts';
import { email, openContactHouse, phone } from '../../../test/contact-house.ts';

const sent: OutboundMessage[] = [];
let answer: Send = async (message) => {
  sent.push(message);
  return ok({ providerId: `p-${sent.length}` });
};
const { contact, member, server, settled, tell } = await openContactHouse((one) => answer(one));
const ada = await member('M-1', 'en', [phone, email]);
const luz = await member('M-2', 'es', [email]);
const as = (memberId: string) => ({ memberId, correlation: 'c' });

let browsers = 0;
function browser(more: object = {}) {
  browsers += 1;
  return {
    endpoint: `https://eu.push.example/b/${browsers}`,
    p256dh: createECDH('prime256v1').generateKeys().toString('base64url'),
    auth: randomBytes(16).toString('base64url'),
    device: 'Firefox, Linux',
    ...more,
  };
}
const pushed = () => sent.filter(({ channel }) => channel === 'push');

test('a browser that was let in gets what its member is told, with a row of its own, and never a code', async () => {
  const own = browser();
  const made = await contact.pushes.subscribe(as(ada), own);
  assert.ok(made.ok);
  await settled();
  assert.deepEqual(
    sent
      .map(({ subject }) => subject)
      .toSorted()
      .slice(1),
    [...['A device shows our messages', 'A device shows our messages']],
  );
  sent.length = 0;
  const ids = await tell(ada, 'account.new-device');
  await settled();
  assert.equal(ids.length, 3);
  const [message] = pushed();
  assert.deepEqual([message?.to, message?.subject], [own.endpoint, 'A sign-in on a new device']);
  assert.match(message?.text ?? '', /^Larkspur: sign-in on a new device\..* Ref /);
  assert.equal(message?.push?.path, `/contacts/${message?.contactId}`);
  const view = await contact.contactOf(ada, message?.contactId ?? '');
  assert.deepEqual(
    [view?.channel, view?.to, view?.from, view?.state],
    ['push', 'Firefox, Linux', 'larkspur.example', 'ended'],
  );
  sent.length = 0;
  await tell(ada, 'code.sign-in', { code: sensitive('123456') });
  await settled();
  assert.deepEqual(pushed(), []);
});

test('the browser proves that it has shown a message; nobody else can', async () => {
  sent.length = 0;
  const ids = await tell(ada, 'account.password-changed');
  await settled();
  const [message] = pushed();
  const { contactId = '', push } = message ?? {};
  assert.equal(await contact.pushes.seen(contactId, 'x'.repeat(43)), false);
  const other = ids.find((id) => id !== contactId) ?? '';
  assert.equal(await contact.pushes.seen(other, push?.proof ?? ''), false);
  assert.equal(await contact.pushes.seen(contactId, push?.proof ?? ''), true);
  assert.equal((await contact.contactOf(ada, contactId))?.delivery, 'delivered');
});

test('a browser that its push service knows no more is ended with the first message', async () => {
  const before = answer;
  answer = async (message) =>
    message.channel === 'push'
      ? refused({ code: 'channels.rejected', reason: PUSH_GONE })
      : before(message);
  await tell(ada, 'account.recovered');
  await settled();
  answer = before;
  assert.deepEqual(await contact.pushes.of(ada), []);
});

test('a browser belongs to whoever let it in last, is listed, and is ended by its member alone', async () => {
  const shared = browser();
  assert.ok((await contact.pushes.subscribe(as(ada), shared)).ok);
  const second = await contact.pushes.subscribe(as(luz), shared);
  assert.ok(second.ok);
  assert.deepEqual(await contact.pushes.of(ada), []);
  assert.equal((await contact.pushes.of(luz)).length, 1);
  assert.equal(await contact.pushes.end(as(ada), second.value), false);
  assert.equal(await contact.pushes.end(as(luz), second.value), true);
  await settled();
  sent.length = 0;
  await tell(luz, 'account.new-device');
  await settled();
  assert.deepEqual(pushed(), []);
});

for (const [what, more, code] of [
  ['a place that is no push service', { endpoint: 'https://evil.test/b' }, 'contact.push-service'],
  ['an address of ours', { endpoint: 'http://127.0.0.1:8080/' }, 'contact.push-service'],
  ['half a point', { p256dh: 'AAAA' }, 'contact.push-keys'],
  ['a secret that is too short', { auth: 'AAAA' }, 'contact.push-keys'],
] as const)
  test(`not let in: ${what}`, async () => {
    const refusal = { ok: false, refusal: { code } };
    assert.deepEqual(await contact.pushes.subscribe(as(luz), browser(more)), refusal);
  });

test('the same browser again renews its keys, and nobody is told twice', async () => {
  const own = browser();
  const first = await contact.pushes.subscribe(as(ada), own);
  await settled();
  sent.length = 0;
  const second = await contact.pushes.subscribe(as(ada), browser({ endpoint: own.endpoint }));
  assert.ok(first.ok && second.ok && first.value === second.value);
  await settled();
  assert.deepEqual(sent, []);
  assert.equal((await contact.pushes.of(ada)).filter(({ id }) => id === first.value).length, 1);
});

test('ten browsers are the most; each word is in the record', async () => {
  for (let made = 0; made < 10; made += 1)
    assert.ok((await contact.pushes.subscribe(as(luz), browser())).ok);
  assert.deepEqual(await contact.pushes.subscribe(as(luz), browser()), {
    ok: false,
    refusal: { code: 'contact.pushes-full' },
  });
  const lines = await server.asOwner(
    `SELECT count(*) AS made, count(*) FILTER (WHERE refusal IS NOT NULL) AS refused
     FROM audit_entry WHERE operation = 'contact.push-added'`,
  );
  assert.deepEqual([Number(lines[0]?.['made']), Number(lines[0]?.['refused'])], [19, 5]);
});
