import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok } from '@countersign/kernel';
import type { OutboundMessage } from '../../channels/index.ts';
import { openContactHouse } from '../../../test/contact-house.ts';
import { tokenInSubject } from '../index.ts';

const sent: OutboundMessage[] = [];
const house = await openContactHouse(async (message) => {
  sent.push(message);
  return ok({ providerId: `p-${sent.length}` });
});
const { contact, member, server, settled, tell } = house;

let people = 0;
/** Somebody who said yes to offers on these ways, and got one. */
async function offered(...ways: readonly string[]) {
  people += 1;
  const phone = { kind: 'phone', value: `+121255501${String(people + 20)}`, takesText: true };
  const id = await member(`O-${people}`, 'en', [
    phone,
    { kind: 'email', value: `o${people}@mail.example` },
  ]);
  await contact.choose(
    { memberId: id, correlation: 'c' },
    new Set(ways.map((way) => `offer ${way}`)),
  );
  const mail = await offer(id);
  return { id, mail, token: tokenIn(mail) };
}
async function offer(id: string): Promise<OutboundMessage | undefined> {
  sent.length = 0;
  await tell(id, 'offer.new', { facts: { title: 'Two nights for one' } });
  await settled();
  return sent.find(({ channel }) => channel === 'email');
}
const tokenIn = (mail: OutboundMessage | undefined): string =>
  /\/u\/([^/]+)$/.exec(mail?.unsubscribe?.url ?? '')?.[1] ?? '';
const press = (token: string, source = '192.0.2.1') =>
  contact.unsubscribe({ by: 'one-click', token, source, correlation: 'c' });
const given = async (id: string) =>
  (await contact.choicesOf(id)).filter(({ isGiven }) => isGiven).map(({ channel }) => channel);
const words = (id: string) =>
  server.asOwner(
    'SELECT purpose, channel, is_given, source FROM contact_consent WHERE member_id = $1 ORDER BY position',
    [id],
  );

test('an e-mail that rests on a consent says how to end its kind, and names nobody; no other message does', async () => {
  const { id, mail, token } = await offered('email', 'sms');
  assert.match(token, /^[0-9a-f]{32}\.[A-Za-z0-9_-]{22}$/);
  assert.deepEqual(mail?.unsubscribe, {
    url: `https://larkspur.example/u/${token}`,
    mailto: `mailto:check@larkspur.example?subject=unsubscribe%20${token}`,
  });
  assert.ok(!token.includes(id.replaceAll('-', '')));
  assert.equal(sent.find(({ channel }) => channel === 'sms')?.unsubscribe, undefined);
  sent.length = 0;
  await tell(id, 'account.new-device');
  await settled();
  assert.deepEqual(
    sent.map(({ unsubscribe }) => unsubscribe),
    [undefined, undefined],
  );
});

test('one press takes that yes back at once, for that purpose by e-mail alone, and is kept as such', async () => {
  const { id, token } = await offered('email', 'sms');
  assert.ok((await press(token)).ok);
  assert.deepEqual(await given(id), ['sms']);
  assert.deepEqual((await words(id)).at(-1), {
    ...{ purpose: 'offer', channel: 'email', is_given: false, source: 'one-click' },
  });
  assert.equal(await offer(id), undefined);
  assert.deepEqual(
    sent.map(({ channel }) => channel),
    ['sms'],
  );
  const before = (await words(id)).length;
  assert.ok((await press(token)).ok, 'pressed twice is pressed once');
  assert.equal((await words(id)).length, before);
});

test('an e-mail to unsubscribe does the same, and is kept as one', async () => {
  const { id, mail, token } = await offered('email');
  const subject = new URL(mail?.unsubscribe?.mailto ?? '').searchParams.get('subject') ?? '';
  assert.equal(tokenInSubject(subject), token);
  await contact.unsubscribe({ by: 'email', token, source: 'x', correlation: 'c' });
  assert.equal((await words(id)).at(-1)?.['source'], 'email');
  assert.deepEqual(await given(id), []);
});

test('nobody makes a token: another contact, another mark, a message that rests on no consent', async () => {
  const ada = await offered('email');
  const ben = await offered('email');
  const [contactId, mac = ''] = ada.token.split('.');
  const other = mac.startsWith('A') ? 'B' : 'A';
  for (const token of [
    `${ben.token.split('.')[0]}.${mac}`,
    `${contactId}.${other}${mac.slice(1)}`,
    ada.token.toUpperCase(),
    `${ada.token}x`,
    '',
  ])
    // oxlint-disable-next-line no-await-in-loop
    assert.ok((await press(token)).ok, 'the same answer');
  assert.deepEqual([await given(ada.id), await given(ben.id)], [['email'], ['email']]);
  const [refusal] = await server.asOwner(
    `SELECT result, refusal FROM audit_entry WHERE operation = 'contact.consent-taken-back' ORDER BY position DESC LIMIT 1`,
  );
  assert.deepEqual(refusal, { result: 'refused', refusal: 'contact.token-unknown' });
});

test('whoever tries tokens waits; whoever has one is heard all the same, from the same address', async () => {
  const { id, token } = await offered('email');
  let refused = 0;
  for (let tries = 0; tries < 70; tries += 1)
    // oxlint-disable-next-line no-await-in-loop
    if (!(await press(`${'0'.repeat(32)}.${'A'.repeat(22)}`, '198.51.100.7')).ok) refused += 1;
  assert.ok(refused >= 10);
  assert.ok((await press(token, '198.51.100.7')).ok);
  assert.deepEqual(await given(id), []);
});

for (const [subject, found] of [
  [`unsubscribe ${'0'.repeat(32)}.${'A'.repeat(22)}`, true],
  [`  Unsubscribe  ${'0'.repeat(32)}.${'A'.repeat(22)} `, true],
  [`Fwd: unsubscribe ${'0'.repeat(32)}.${'A'.repeat(22)}`, false],
  ['unsubscribe', false],
  [' '.repeat(60_000), false],
] as const)
  test(`a subject ${found ? 'names' : 'does not name'} what to unsubscribe: “${subject.slice(0, 14)}”`, () =>
    assert.equal(tokenInSubject(subject) !== undefined, found));
