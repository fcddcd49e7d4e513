import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withOneConnection } from '../../../test/database.ts';
import { openFreezeDesk, type Caller } from '../../../test/freeze-desk.ts';
import { codeOf } from '../../../test/outcome.ts';

const { calls, casework, freezeNow, house, lastTold, statusOf, world } = await openFreezeDesk();
const { cards, contact, db } = house;
const { tasks } = casework;
world.hasPasskey = false;

const doer = { actor: { kind: 'system', id: 'line' }, channel: 'voice', correlation: 'c' } as const;
const stop = ({ cardId, memberId }: Caller) =>
  db.transaction((tx) => cards.stopCard(tx, { memberId, cardId, reason: 'lost', doer }));
const become = ({ cardId }: Caller, status: 'blocked' | 'replaced') =>
  house.server.asOwner(`UPDATE cards_card SET status = '${status}' WHERE id = '${cardId}'`);
const rowOf = async ({ cardId }: Caller) =>
  (
    await house.server.asOwner(
      `SELECT asked_at, asked_by, decided_by, confirmed_at, ended_without FROM cards_freeze WHERE card_id = $1`,
      [cardId],
    )
  )[0];

async function frozen(reason: 'payment' | 'takeover' = 'takeover') {
  const who = await calls('L2');
  await freezeNow(who, reason);
  return who;
}
async function asked(why: 'no-passkey' | 'card-ended', who: Caller) {
  const made = await tasks.unfreeze(who.ask, { cardId: who.cardId, why });
  assert.ok(made.ok, codeOf(made));
  return made.value;
}
/** From now on everybody has one; as long as nothing else is said, they always had. */
function makePasskey(): void {
  house.time.advance(1_000);
  world.hasPasskey = true;
  world.passkeySince = house.time.now();
}
const decide = (id: string, staffId = 'oscar') => tasks.decide({ staffId, id, correlation: 'c' });

test('a member without a passkey: one asks, somebody else decides, and the member is told that it went without them', async () => {
  world.hasPasskey = false;
  const who = await frozen();
  const id = await asked('no-passkey', who);
  assert.equal(await cards.isMemberFrozen(db.reader, who.memberId), true);
  const waits = (await tasks.waiting()).find((one) => one.id === id);
  assert.deepEqual(
    [waits?.madeBy, waits?.confirmedAt, waits?.deed],
    ['hanna', undefined, { act: 'card.unfreeze', cardId: who.cardId, why: 'no-passkey' }],
  );
  assert.equal(codeOf(await decide(id, 'hanna')), 'casework.own-change');
  assert.equal(codeOf(await decide(id)), 'ok');
  assert.equal(await statusOf(who), 'active');
  assert.equal(await cards.isMemberFrozen(db.reader, who.memberId), false);
  assert.equal(await lastTold(who), 'card.unfrozen-no-passkey');
  assert.deepEqual(await rowOf(who), {
    ...{ asked_at: String(waits?.at), asked_by: 'hanna', decided_by: 'oscar', confirmed_at: null },
    ended_without: 'no-passkey',
  });
  const [line] = await house.audit.about({ subject: who.cardId, limit: 1 });
  assert.deepEqual([line?.operation, line?.actorId], ['cards.unfrozen-no-passkey', 'oscar']);
});

test('a card that was lost or replaced before it was frozen: its freeze is asked about, and ends by two; the card stays what it is', async () => {
  world.hasPasskey = false;
  for (const end of ['lost', 'replaced'] as const) {
    const who = await calls('L2');
    await (end === 'lost' ? stop(who) : become(who, 'replaced'));
    await freezeNow(who);
    const status = await statusOf(who);
    assert.equal(await cards.isMemberFrozen(db.reader, who.memberId), true);
    const id = await asked('card-ended', who);
    assert.equal(codeOf(await decide(id)), 'ok', end);
    assert.equal(await statusOf(who), status);
    assert.equal(await cards.isMemberFrozen(db.reader, who.memberId), false);
    assert.equal(await lastTold(who), 'card.unfrozen-card-ended');
  }
});

test('a caller who has only named the card and stops it turns no freeze into one that ends without its member’s passkey', async () => {
  world.hasPasskey = true;
  const who = await frozen();
  const [row] = await house.server.asOwner(`SELECT last_four FROM cards_card WHERE id = $1`, [
    who.cardId,
  ]);
  const line = await house.dial('+16465550000');
  await line.key('1', '3', String(row?.['last_four']), '10001', '2', '1');
  assert.equal(await statusOf(who), 'blocked');
  const askFor = (why: 'card-ended' | 'safe-again') =>
    tasks.unfreeze(who.ask, { cardId: who.cardId, why });
  assert.equal(codeOf(await askFor('card-ended')), 'casework.card-not-ended');
  assert.equal(await cards.isMemberFrozen(db.reader, who.memberId), true);
  assert.equal(codeOf(await askFor('safe-again')), 'ok', 'its member confirms it');
  await assert.rejects(
    house.server.asOwner(
      `UPDATE cards_freeze SET ended_at = at, asked_by = 'a', decided_by = 'b', ended_without = 'card-ended'
       WHERE card_id = $1`,
      [who.cardId],
    ),
    /by its member as well/,
  );
});

test('a freeze that stops its member is confirmed with their passkey, also where the card had ended before', async () => {
  world.hasPasskey = true;
  const who = await calls('L2');
  await become(who, 'replaced');
  await freezeNow(who);
  const made = await tasks.unfreeze(who.ask, { cardId: who.cardId, why: 'card-ended' });
  assert.equal(codeOf(made), 'casework.has-passkey');
});

test('with a passkey, and for a card that may be used again, nobody goes without the member', async () => {
  world.hasPasskey = true;
  const who = await frozen();
  await become(who, 'blocked');
  const askFor = (why: 'no-passkey' | 'card-ended' | 'safe-again') =>
    tasks.unfreeze(who.ask, { cardId: who.cardId, why });
  assert.equal(codeOf(await askFor('no-passkey')), 'casework.has-passkey');
  assert.equal(codeOf(await askFor('card-ended')), 'casework.card-not-ended');
  const [noted] = await house.audit.about({ subject: who.ask.callId, limit: 1 });
  assert.equal(noted?.refusal, 'casework.card-not-ended');
  // A blocked card is asked about as any frozen one: its member confirms it.
  assert.equal(codeOf(await askFor('safe-again')), 'ok');
  assert.ok(!(await tasks.waiting()).some(({ memberId }) => memberId === who.memberId));
});

test('whoever has made a passkey meanwhile confirms it themselves; and a caller who is not them gets nothing', async () => {
  world.hasPasskey = false;
  const made = await frozen('payment');
  const id = await asked('no-passkey', made);
  makePasskey();
  assert.equal(codeOf(await decide(id)), 'casework.has-passkey');
  world.hasPasskey = false;
  const word = { says: 'not-me', claim: made.ask.callId } as const;
  assert.ok((await contact.answerClaim({ memberId: made.memberId, correlation: 'c' }, word)).ok);
  assert.equal(codeOf(await decide(id)), 'casework.task-gone');
  const other = await frozen();
  const taken = await asked('no-passkey', other);
  const says = { memberId: other.memberId, id: taken, correlation: 'c' };
  assert.ok((await tasks.refuse(says)).ok);
  assert.equal(codeOf(await decide(taken)), 'casework.task-gone');
  for (const one of [made, other]) assert.equal(await statusOf(one), 'frozen-for-fraud');
});

test('of a member who is stopped a passkey counts that was there when it began: a newer one confirms nothing, and keeps nobody frozen', async () => {
  world.hasPasskey = false;
  const who = await frozen('payment');
  makePasskey();
  house.time.advance(1_000);
  assert.equal((await freezeNow(who, 'takeover')).length, 1);
  const safe = await tasks.unfreeze(who.ask, { cardId: who.cardId, why: 'safe-again' });
  assert.equal(codeOf(safe), 'casework.no-passkey');
  assert.equal(codeOf(await decide(await asked('no-passkey', who))), 'ok');
  makePasskey();
  house.time.advance(1_000);
  const old = await frozen();
  const none = await tasks.unfreeze(old.ask, { cardId: old.cardId, why: 'no-passkey' });
  assert.equal(codeOf(none), 'casework.has-passkey');
});

test('what was asked before ends no freeze that came later, and none that was raised meanwhile', async () => {
  world.hasPasskey = false;
  const again = await frozen();
  const [first, old] = [await asked('no-passkey', again), await asked('no-passkey', again)];
  assert.equal(codeOf(await decide(first)), 'ok');
  house.time.advance(1_000);
  await freezeNow(again);
  const raised = await calls('L2');
  await freezeNow(raised, 'payment');
  const soft = await asked('no-passkey', raised);
  house.time.advance(1_000);
  assert.equal((await freezeNow(raised, 'takeover')).length, 1);
  for (const [who, id] of [
    [again, old],
    [raised, soft],
  ] as const) {
    assert.equal(codeOf(await decide(id)), 'cards.not-frozen');
    assert.equal(await statusOf(who), 'frozen-for-fraud');
    assert.equal(await cards.isMemberFrozen(db.reader, who.memberId), true);
    const [noted] = await house.audit.about({ subject: id, limit: 1 });
    assert.equal(noted?.refusal, 'cards.not-frozen');
    assert.equal(codeOf(await decide(await asked('no-passkey', who))), 'ok', 'asked anew');
  }
});

test('a decision holds one connection of the database, also where it asks again whether the reason still holds', async () => {
  for (const why of ['no-passkey', 'card-ended'] as const) {
    world.hasPasskey = false;
    const who = await calls('L2');
    if (why === 'card-ended') await become(who, 'replaced');
    await freezeNow(who);
    const id = await asked(why, who);
    assert.equal(codeOf(await withOneConnection(db, () => decide(id))), 'ok', why);
  }
});

test('a no leaves the card frozen and is told; what has ended is not ended twice', async () => {
  world.hasPasskey = false;
  const who = await frozen();
  const [first, second, third] = [
    await asked('no-passkey', who),
    await asked('no-passkey', who),
    await asked('no-passkey', who),
  ];
  const no = { staffId: 'oscar', id: first, correlation: 'c', reason: 'in-doubt' } as const;
  assert.ok((await tasks.decide(no)).ok);
  assert.equal(await statusOf(who), 'frozen-for-fraud');
  assert.equal(await lastTold(who), 'card.unfreeze-declined');
  assert.equal(codeOf(await decide(second)), 'ok');
  assert.equal(codeOf(await decide(third)), 'cards.not-frozen');
});

test('the database ends no freeze without a member for a card that may be used again, by one person, or without saying why', async () => {
  world.hasPasskey = false;
  const who = await frozen();
  const id = await asked('no-passkey', who);
  const end = (set: string) =>
    house.server.asOwner(`UPDATE cards_freeze SET ${set} WHERE card_id = '${who.cardId}'`);
  const two = `ended_at = at, asked_by = 'a', decided_by = 'b'`;
  await assert.rejects(end(two), /check/);
  const early = `${two}, ended_without = 'no-passkey', asked_at = at - 1`;
  await assert.rejects(end(early), /check/);
  await assert.rejects(end(`asked_at = at`), /check/);
  await assert.rejects(end(`${two}, ended_without = 'card-ended'`), /by its member as well/);
  await assert.rejects(end(`${two}, ended_without = 'no-passkey', confirmed_at = at`), /check/);
  await assert.rejects(
    end(`ended_at = at, asked_by = 'a', decided_by = 'a', ended_without = 'no-passkey'`),
    /check/,
  );
  await assert.rejects(end(`ended_without = 'no-passkey'`), /check/);
  const task = (set: string) =>
    house.server.asOwner(`UPDATE casework_task SET ${set} WHERE id = '${id}'`);
  await assert.rejects(task(`confirmed_at = at`), /check/);
  await assert.rejects(task(`state = 'open'`), /waits for a decision/);
  await assert.rejects(task(`state = 'done', ended_at = at, decided_by = made_by`), /check/);
});
