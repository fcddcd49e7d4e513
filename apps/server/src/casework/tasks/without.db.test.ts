import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phone } from '../../../test/contact-house.ts';
import { openVoiceHouse } from '../../../test/voice-house.ts';
import { createCasework } from '../index.ts';

const house = await openVoiceHouse();
const { cards, contact, db, freezeCards, line, time, unfreezeCard, verification } = house;

/** Who is of the fraud team. */
const FRAUD = new Set(['olive']);
let hasPasskey = false;
const casework = createCasework({
  ...{ db, clock: time.clock, newId: house.parts.newId, audit: house.audit },
  ...{ limits: house.parts.limits, cards, contact, line, verification },
  appOf: async () => (hasPasskey ? 'passkey' : 'app'),
  changesNeedTwo: () => false,
  lock: async () => [],
  mayFreeze: async (staffId) => FRAUD.has(staffId),
  freeze: (tx, { staffId, ...ask }) =>
    freezeCards(tx, { ...ask, freezing: { by: 'desk', staffId } }),
  unfreeze: (tx, ask) => unfreezeCard(tx, ask),
});
const { tasks } = casework;

const codeOf = (outcome: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
  outcome.ok ? 'ok' : outcome.refusal?.code;

let people = 0;

/** Somebody calls, and `staffId` is on the phone with them. */
async function calls(staffId = 'hanna') {
  people += 1;
  const lastFour = String(7_000 + people);
  const reference = `U-${people}`;
  const points = [{ ...phone, value: `+1212555${String(7_000 + people)}` }];
  const memberId = await house.cardmember(reference, lastFour, points);
  const card = await cards.findCard(db.reader, { reference: `card-${reference}` });
  const agent = { agentId: staffId, name: 'Somebody', correlation: 'c' };
  const opened = await contact.openClaim(agent, reference);
  assert.ok(opened.ok && card !== undefined);
  const ask = { staffId, callId: opened.value, correlation: 'c' };
  assert.ok((await casework.compare(ask, { lastFour, postal: '10001' })).ok);
  const digits = (await contact.callOf(staffId, opened.value))?.digits ?? '';
  const typed = { memberId, correlation: 'c', claim: ask.callId, digits };
  assert.ok((await casework.match(typed)).ok);
  return { ask, cardId: card.id as string, memberId, reference };
}
type Caller = Awaited<ReturnType<typeof calls>>;

const freezeNow = ({ cardId, memberId }: Pick<Caller, 'cardId' | 'memberId'>) =>
  db.transaction((tx) =>
    freezeCards(tx, {
      ...{ memberId, reason: 'takeover', cards: { cardId }, correlation: 'c' },
      freezing: { by: 'desk', staffId: 'olive' },
    }),
  );
const statusOf = async ({ cardId }: Pick<Caller, 'cardId'>) =>
  (await cards.findCard(db.reader, { id: cardId }))?.status;
const lastTold = async ({ memberId }: Pick<Caller, 'memberId'>) =>
  (await contact.contactsOf({ memberId, limit: 1 }))[0]?.template;

const doer = { actor: { kind: 'system', id: 'line' }, channel: 'voice', correlation: 'c' } as const;
const stop = ({ cardId, memberId }: Caller) =>
  db.transaction((tx) => cards.stopCard(tx, { memberId, cardId, reason: 'lost', doer }));
const become = ({ cardId }: Caller, status: 'blocked' | 'replaced') =>
  house.server.asOwner(`UPDATE cards_card SET status = '${status}' WHERE id = '${cardId}'`);
const rowOf = async ({ cardId }: Caller) =>
  (
    await house.server.asOwner(
      `SELECT asked_by, decided_by, confirmed_at, ended_without FROM cards_freeze WHERE card_id = $1`,
      [cardId],
    )
  )[0];

async function frozen() {
  const who = await calls();
  await freezeNow(who);
  return who;
}
async function asked(why: 'no-passkey' | 'card-ended', who: Caller) {
  const made = await tasks.unfreeze(who.ask, { cardId: who.cardId, why });
  assert.ok(made.ok, codeOf(made));
  return made.value;
}
const decide = (id: string, staffId = 'oscar') => tasks.decide({ staffId, id, correlation: 'c' });

test('a member without a passkey: one asks, somebody else decides, and the member is told that it went without them', async () => {
  hasPasskey = false;
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
    ...{ asked_by: 'hanna', decided_by: 'oscar', confirmed_at: null },
    ended_without: 'no-passkey',
  });
  const [line] = await house.audit.about({ subject: who.cardId, limit: 1 });
  assert.deepEqual([line?.operation, line?.actorId], ['cards.unfrozen-no-passkey', 'oscar']);
});

test('a frozen card that was lost or replaced: its freeze is asked about, and ends by two; the card stays what it is', async () => {
  hasPasskey = true;
  for (const end of ['lost', 'replaced'] as const) {
    const who = await frozen();
    await (end === 'lost' ? stop(who) : become(who, 'replaced'));
    const status = await statusOf(who);
    assert.equal(await cards.isMemberFrozen(db.reader, who.memberId), true);
    const id = await asked('card-ended', who);
    assert.equal(codeOf(await decide(id)), 'ok', end);
    assert.equal(await statusOf(who), status);
    assert.equal(await cards.isMemberFrozen(db.reader, who.memberId), false);
    assert.equal(await lastTold(who), 'card.unfrozen-card-ended');
  }
});

test('with a passkey, and for a card that may be used again, nobody goes without the member', async () => {
  hasPasskey = true;
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
  hasPasskey = false;
  const made = await frozen();
  const id = await asked('no-passkey', made);
  hasPasskey = true;
  assert.equal(codeOf(await decide(id)), 'casework.has-passkey');
  hasPasskey = false;
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

test('a no leaves the card frozen and is told; what has ended is not ended twice', async () => {
  hasPasskey = false;
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
  hasPasskey = false;
  const who = await frozen();
  const id = await asked('no-passkey', who);
  const end = (set: string) =>
    house.server.asOwner(`UPDATE cards_freeze SET ${set} WHERE card_id = '${who.cardId}'`);
  const two = `ended_at = at, asked_by = 'a', decided_by = 'b'`;
  await assert.rejects(end(two), /check/);
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
