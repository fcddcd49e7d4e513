import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok } from '@countersign/kernel';
import { openContactHouse, phone } from '../../../test/contact-house.ts';

const house = await openContactHouse(async () => ok({ providerId: 'p' }));
const { contact, member, server, time } = house;
const ada = await member('M-1', 'en', [phone]);
const luz = await member('M-2', 'es', [phone]);
const olive = { agentId: 'staff-1', name: 'Olive', correlation: 'c' };
const as = (memberId: string) => ({ memberId, correlation: 'c' });

async function claimed(reference = 'M-1'): Promise<string> {
  const opened = await contact.openClaim(olive, reference);
  assert.ok(opened.ok);
  return opened.value;
}
const answerOf = async (memberId: string) => {
  const { asOf: _asOf, ...live } = await contact.liveAnswer(memberId);
  return live;
};

test('somebody who calls as a member is in the ledger, and that member’s screen asks', async () => {
  const id = await claimed();
  assert.deepEqual(await answerOf(ada), {
    answer: 'claimed',
    id,
    since: time.now(),
    said: 'nothing',
    at: 'desk',
    match: 'open',
  });
  assert.deepEqual(await answerOf(luz), { answer: 'nothing' });
  const view = await contact.callOf(olive.agentId, id);
  assert.equal(view?.direction, 'inbound');
  assert.equal(view?.state, 'answered');
  const [row] = await contact.contactsOf({ memberId: ada, limit: 1 });
  assert.equal(row?.purpose, 'you-called');
  assert.deepEqual(
    [row.direction, row.call],
    [
      'inbound',
      {
        wasAnswered: true,
        isHungUp: false,
        spoken: 'open',
        entry: 'desk',
        isTaken: true,
        takenBy: undefined,
      },
    ],
  );
  await contact.hangUp(olive.agentId, id);
  assert.deepEqual(await answerOf(ada), { answer: 'nothing' });
});

test('a no stops the representative, is said once, and is told for a while after the call', async () => {
  const id = await claimed();
  assert.deepEqual(await contact.answerClaim(as(luz), { says: 'not-me' }), {
    ok: false,
    refusal: { code: 'contact.check-nothing' },
  });
  assert.ok((await contact.answerClaim(as(ada), { says: 'not-me' })).ok);
  assert.equal((await contact.contactOf(ada, id))?.call?.spoken, 'wrong');
  assert.equal((await contact.callOf(olive.agentId, id))?.spoken, 'wrong');
  assert.deepEqual(await contact.answerClaim(as(ada), { says: 'me', claim: id }), {
    ok: false,
    refusal: { code: 'contact.check-used' },
  });
  await contact.hangUp(olive.agentId, id);
  const stopped = await answerOf(ada);
  assert.equal('said' in stopped && stopped.said, 'not-me');
  time.advance(31 * 60_000);
  assert.deepEqual(await answerOf(ada), { answer: 'nothing' });
});

test('a yes is told and makes nothing green; no code and no digits prove such a call', async () => {
  const id = await claimed();
  assert.ok((await contact.answerClaim(as(ada), { says: 'me', claim: id })).ok);
  const live = await answerOf(ada);
  assert.deepEqual([live.answer, 'said' in live && live.said], ['claimed', 'me']);
  assert.deepEqual(await contact.giveCode(olive, id), {
    ok: false,
    refusal: { code: 'contact.call-unknown' },
  });
  assert.deepEqual(await contact.checkSpoken(as(ada), '123'), {
    ok: false,
    refusal: { code: 'contact.check-nothing' },
  });
  await contact.hangUp('somebody-else', id);
  assert.equal((await contact.callOf(olive.agentId, id))?.state, 'answered');
  await contact.hangUp(olive.agentId, id);
});

test('nobody is claimed who is not there, and no call of ours is placed as one that came in', async () => {
  assert.deepEqual(await contact.openClaim(olive, 'M-9'), {
    ok: false,
    refusal: { code: 'contact.member-unknown' },
  });
  assert.deepEqual(
    await contact.openCall(olive, { memberReference: 'M-1', purpose: 'you-called' }),
    { ok: false, refusal: { code: 'contact.purpose-not-by-phone' } },
  );
  const rows = await server.asOwner(
    `SELECT operation, refusal FROM audit_entry WHERE operation LIKE 'contact.claim%' ORDER BY position`,
  );
  assert.deepEqual(
    rows.map((row) => [row['operation'], row['refusal'] ?? 'done'].join(' ')),
    [
      ...['contact.claim-registered done', 'contact.claim-registered done'],
      ...['contact.claim-not-me contact.check-nothing', 'contact.claim-not-me done'],
      ...['contact.claim-me contact.check-used', 'contact.claim-registered done'],
      ...['contact.claim-me done', 'contact.claim-registered contact.member-unknown'],
    ],
  );
});

test('two callers at once: a yes is about the one that was shown, a no about every other', async () => {
  const thief = await claimed();
  const shown = await answerOf(ada);
  assert.equal('id' in shown && shown.id, thief);
  time.advance(1_000);
  const mine = await claimed();
  assert.ok((await contact.answerClaim(as(ada), { says: 'me', claim: mine })).ok);
  const next = await answerOf(ada);
  assert.deepEqual([next.answer, 'id' in next && next.id], ['claimed', thief]);
  const third = await claimed();
  assert.ok((await contact.answerClaim(as(ada), { says: 'not-me' })).ok);
  const spoken = async (id: string) => (await contact.callOf(olive.agentId, id))?.spoken;
  assert.deepEqual(await Promise.all([thief, mine, third].map(spoken)), [
    ...['wrong', 'right', 'wrong'],
  ]);
  for (const id of [thief, mine, third]) await contact.hangUp(olive.agentId, id);
  time.advance(31 * 60_000);
});

test('a no is taken after a yes, and then nothing is said any more', async () => {
  const id = await claimed();
  assert.ok((await contact.answerClaim(as(ada), { says: 'me', claim: id })).ok);
  const said = (to: string) => house.db.transaction((tx) => contact.noteSaid(tx, id, to));
  assert.equal(await said('…42'), true);
  assert.ok((await contact.answerClaim(as(ada), { says: 'not-me' })).ok);
  assert.equal((await contact.callOf(olive.agentId, id))?.spoken, 'wrong');
  assert.equal(await said('…17'), false);
  await assert.rejects(
    server.asOwner(`UPDATE contact_call SET code_said_at = 1 WHERE contact_id = '${id}'`),
    /while it lasts/,
  );
  await contact.hangUp(olive.agentId, id);
  time.advance(31 * 60_000);
});

test('a yes that names no caller of theirs is about nobody', async () => {
  const id = await claimed('M-2');
  assert.deepEqual(await contact.answerClaim(as(ada), { says: 'me', claim: id }), {
    ok: false,
    refusal: { code: 'contact.check-nothing' },
  });
  assert.equal((await contact.callOf(olive.agentId, id))?.spoken, 'open');
  await contact.hangUp(olive.agentId, id);
});

test('the database lets no call of ours begin as answered', async () => {
  // Beside the room, so that nobody dials it meanwhile.
  const fresh = { id: 'fresh', reference: 'ZZZZZZZZ', direction: 'outbound', state: 'registered' };
  await server.asOwner(
    `INSERT INTO contact_ledger SELECT (jsonb_populate_record(one, $1::jsonb)).* FROM contact_ledger one LIMIT 1`,
    [JSON.stringify(fresh)],
  );
  await assert.rejects(
    server.asOwner(`UPDATE contact_ledger SET state = 'answered' WHERE id = 'fresh'`),
    /does not go from registered to answered/,
  );
});

test('a no stops the first caller, too, however many claims were written down after theirs', async () => {
  const kim = await member('M-many', 'en', [phone]);
  const first = await claimed('M-many');
  for (let more = 0; more < 50; more += 1) await claimed('M-many');
  assert.ok((await contact.answerClaim(as(kim), { says: 'not-me' })).ok);
  assert.equal((await contact.callOf(olive.agentId, first))?.spoken, 'wrong');
});

test('one representative writes down so many callers in an hour, known or not', async () => {
  const busy = { ...olive, agentId: 'staff-busy' };
  const codes: string[] = [];
  for (let call = 0; call < 122; call += 1) {
    const opened = await contact.openClaim(busy, 'M-nobody');
    codes.push(opened.ok ? 'ok' : opened.refusal.code);
  }
  assert.equal(codes[0], 'contact.member-unknown');
  assert.equal(codes.at(-1), 'platform.too-many');
  assert.equal(codes.indexOf('platform.too-many'), 120);
  assert.ok((await contact.openClaim(olive, 'M-1')).ok);
});
