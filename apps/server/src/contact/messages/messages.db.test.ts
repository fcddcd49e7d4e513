import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok } from '@countersign/kernel';
import type { OutboundMessage } from '../../channels/index.ts';
import { ask } from '../../../test/app.ts';
import { openContactHouse } from '../../../test/contact-house.ts';
import { addMessageRoutes } from '../index.ts';
import { takeMessageBudget } from './budget.ts';

const sent: OutboundMessage[] = [];
const house = await openContactHouse(async (message) => {
  sent.push(message);
  return ok({ providerId: `p-${sent.length}` });
});
const { app, contact, member, server, settled, time } = house;
addMessageRoutes(app, contact);

let people = 0;
async function somebody(language = 'en', points?: readonly object[]) {
  people += 1;
  const reference = `M-${people}`;
  const number = `+121255501${String(people + 20)}`;
  const id = await member(
    reference,
    language,
    points ?? [
      { kind: 'phone', value: number, takesText: true },
      { kind: 'email', value: `m${people}@mail.example` },
    ],
  );
  sent.length = 0;
  return { id, number, reference };
}
let messages = 0;
async function post(body: object) {
  messages += 1;
  const whole = { reference: `message-${messages}`, ...body };
  const asked = await ask(app, {
    method: 'POST',
    url: '/v1/messages',
    as: 'processor',
    body: whole,
  });
  await settled();
  return asked;
}
const outcome = async (reference: unknown) =>
  (await ask(app, { url: `/v1/messages/${String(reference)}`, as: 'processor' })).json;
type Way = Readonly<Record<'channel' | 'to' | 'outcome' | 'why', string | null>>;
const waysIn = (json: Readonly<Record<string, unknown>>) =>
  (json['ways'] as readonly Way[])
    .map(({ channel, outcome: became, why }) => `${channel} ${became} ${why ?? ''}`.trim())
    .toSorted();
const REMINDER = {
  purpose: 'payment-reminder',
  amount: { minor: 8_420, currency: 'USD' },
  due: '2030-12-01',
};

test('a reminder goes out in words of ours, on the ways of its purpose; what became of each is told', async () => {
  const ada = await somebody();
  const asked = await post({ cardmember: ada.reference, ...REMINDER });
  assert.equal(asked.status, 201, asked.text);
  assert.deepEqual(sent.map(({ channel }) => channel).toSorted(), ['email', 'sms']);
  const text = sent.find(({ channel }) => channel === 'sms');
  assert.match(text?.text ?? '', /^Larkspur: \$84\.20 is due on Dec 1, 2030\./);
  const { reference } = asked.json;
  assert.deepEqual(waysIn(await outcome(reference)), ['email sent', 'sms sent']);
  const sms = { id: text?.contactId ?? '', channel: 'sms' } as const;
  await contact.takeDelivery(sms, { outcome: 'undelivered', reason: 'sms 30006' });
  assert.deepEqual(waysIn(await outcome(reference)), ['email sent', 'sms undelivered sms 30006']);
  const seen = JSON.stringify(await outcome(reference));
  assert.ok(!seen.includes(ada.number) && !seen.includes(`m${people}@`), 'masked');
});

test('the same reference is one message; with something else it is refused', async () => {
  const ada = await somebody();
  const body = { reference: 'once', cardmember: ada.reference, ...REMINDER };
  const [first, second] = [await post(body), await post(body)];
  assert.deepEqual([first.status, second.status], [201, 201]);
  assert.equal(sent.length, 2);
  assert.equal((await post({ ...body, due: '2030-12-02' })).json['code'], 'contact.message-exists');
  const luz = await somebody('es');
  const other = await post({ ...body, cardmember: luz.reference });
  assert.deepEqual([other.status, other.json['code']], [409, 'contact.message-exists']);
  assert.equal(sent.length, 0);
});

test('ten at once under one reference write once', async () => {
  const ada = await somebody();
  const body = { reference: 'at-once', cardmember: ada.reference, ...REMINDER };
  const all = await Promise.all(Array.from({ length: 10 }, () => post(body)));
  assert.ok(all.every(({ status }) => status === 201));
  assert.equal(sent.length, 2);
});

const OFFER = { purpose: 'offer', title: 'Two nights for one' };

test('an offer goes to whoever agreed, there alone; that nobody did is an outcome, and no refusal', async () => {
  const ada = await somebody();
  const nobody = await post({ cardmember: ada.reference, ...OFFER });
  assert.equal(nobody.status, 201);
  assert.deepEqual([nobody.json['written'], nobody.json['why']], ['nobody', 'contact.no-consent']);
  assert.equal(sent.length, 0);
  const doer = { memberId: ada.id, correlation: 'c' };
  await contact.choose(doer, new Set(['offer email']));
  const some = await post({ cardmember: ada.reference, ...OFFER });
  assert.equal(some.json['written'], 'somebody');
  assert.deepEqual(waysIn(some.json), ['email registered', 'sms not-sent contact.no-consent']);
  assert.deepEqual(
    sent.map(({ channel }) => channel),
    ['email'],
  );
  assert.equal(sent[0]?.subject, 'An offer: Two nights for one');
});

test('an offer keeps quiet hours, and does not go to who takes their yes back meanwhile', async () => {
  const ada = await somebody();
  const doer = { memberId: ada.id, correlation: 'c' };
  await contact.choose(doer, new Set(['offer email']));
  const night = Date.parse('2030-11-23T03:00:00Z'); // ten in the evening
  time.advance(night - time.now());
  const { json } = await post({ cardmember: ada.reference, ...OFFER });
  assert.deepEqual(sent, []);
  assert.ok(waysIn(json).includes('email registered'));
  await contact.choose(doer, new Set());
  time.advance(12 * 3_600_000);
  await settled();
  assert.deepEqual(sent, []);
  const later = await outcome(json['reference']);
  assert.deepEqual(
    [later['written'], waysIn(later)[0]],
    ['nobody', 'email not-sent contact.no-consent'],
  );
});

test('a landline alone: nobody is written to, and why is said', async () => {
  const edda = await somebody('en', [{ kind: 'phone', value: '+12125550199', takesText: false }]);
  const { json, status } = await post({ cardmember: edda.reference, ...REMINDER });
  assert.equal(status, 201);
  assert.deepEqual(
    [json['written'], json['why'], json['ways']],
    ['nobody', 'contact.unreachable', []],
  );
});

for (const [what, body, status, code] of [
  ['nobody’s reference', { cardmember: 'M-nobody', ...REMINDER }, 404, 'contact.member-unknown'],
  ['an unknown purpose', { purpose: 'gossip' }, 422, 'contact.purpose-unknown'],
  ['a purpose of ours alone', { purpose: 'code' }, 422, 'contact.purpose-not-for-messages'],
  ['words of somebody’s own', { ...REMINDER, title: 'Pay' }, 422, 'contact.message-facts'],
  ['an offer that hurries', { ...OFFER, title: 'Last chance' }, 422, 'contact.offer-presses'],
  ['free text', { ...REMINDER, text: 'Pay here' }, 400, 'platform.invalid'],
  ['a day that is none', { ...REMINDER, due: '2030-02-30' }, 400, 'platform.invalid'],
  ['a title that is too long', { ...OFFER, title: 'x'.repeat(41) }, 400, 'platform.invalid'],
] as const)
  test(`refused, and recorded: ${what}`, async () => {
    const ada = await somebody();
    const refused = await post({ cardmember: ada.reference, ...body });
    assert.deepEqual([refused.status, refused.json['code']], [status, code], refused.text);
    assert.deepEqual(sent, []);
    if (status === 400) return;
    const [last] = await server.asOwner(
      `SELECT result, refusal FROM audit_entry WHERE operation = 'contact.message-asked' ORDER BY position DESC LIMIT 1`,
    );
    assert.deepEqual([last?.['result'], last?.['refusal']], ['refused', code]);
  });

test('only a key that may write messages does, and what nobody asked for has no outcome', async () => {
  const body = { reference: 'r', cardmember: 'M-1', ...REMINDER };
  assert.equal((await ask(app, { method: 'POST', url: '/v1/messages', body })).status, 401);
  const none = await ask(app, { url: '/v1/messages/none', as: 'processor' });
  assert.deepEqual([none.status, none.json['code']], [404, 'contact.message-unknown']);
});

test('a cardmember is written to ten times a day, whatever came of it; then who asks is told when to come back', async () => {
  const ada = await somebody();
  const luz = await somebody('es');
  const one = { cardmember: ada.reference, ...REMINDER };
  assert.equal(
    (await post({ ...one, purpose: 'no-such' })).json['code'],
    'contact.purpose-unknown',
  );
  for (let at = 1; at < 10; at += 1) assert.equal((await post(one)).status, 201); // oxlint-disable-line no-await-in-loop
  sent.length = 0;
  const full = await post(one);
  assert.deepEqual([full.status, full.json['code']], [429, 'contact.messages-too-many']);
  assert.match(full.headers['content-type'] ?? '', /^application\/problem\+json/);
  assert.match(String(full.json['title']), /as often as the programme allows/);
  assert.ok(Number(full.headers['retry-after']) > 86_000);
  assert.equal(sent.length, 0);
  const rows = await server.asOwner(
    `SELECT count(*) AS kept FROM audit_entry WHERE refusal = 'contact.messages-too-many'
     AND operation = 'contact.message-asked' AND actor_id = 'p'`,
  );
  assert.equal(Number(rows[0]?.['kept']), 1);
  assert.equal((await post({ cardmember: luz.reference, ...REMINDER })).status, 201);
  time.advance(86_400_000);
  assert.equal((await post(one)).status, 201);
});

test('forty at once to one cardmember write ten; a question that is asked again under its key costs nothing', async () => {
  const ada = await somebody();
  const one = { cardmember: ada.reference, ...REMINDER };
  const asked = await Promise.all(Array.from({ length: 40 }, () => post(one)));
  assert.equal(asked.filter(({ status }) => status === 201).length, 10);
  time.advance(86_400_000);
  const again = {
    ...({ method: 'POST', url: '/v1/messages', as: 'processor' } as const),
    headers: { 'idempotency-key': 'the-same-key' },
    body: { reference: 'asked-again', ...one },
  } as const;
  for (let at = 0; at < 12; at += 1) assert.equal((await ask(app, again)).status, 201); // oxlint-disable-line no-await-in-loop
  for (let at = 1; at < 10; at += 1) assert.equal((await post(one)).status, 201); // oxlint-disable-line no-await-in-loop
  assert.equal((await post(one)).status, 429);
  assert.equal((await ask(app, again)).status, 201);
});

test('what a programme says is the figure, and it is counted anew when it changes', async () => {
  const ada = await somebody();
  const { programme } = house.programme.current();
  const limits = { ...programme.limits, messagesPerMember: { max: 1, seconds: 60 } };
  const narrow = { current: () => ({ version: 'v', programme: { ...programme, limits } }) };
  const take = () =>
    takeMessageBudget(
      { ...house.parts, programme: { ...house.parts.programme, ...narrow } },
      { actor: 'p', cardmember: ada.reference, correlation: 'c' },
    );
  assert.equal((await take()).ok, true);
  const second = await take();
  assert.ok(!second.ok && second.refusal.retryAfterSeconds <= 60);
});
