import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openFreezeDesk, type Caller } from '../../../test/freeze-desk.ts';
import { codeOf } from '../../../test/outcome.ts';
import type { AssureAsk } from '../../verification/index.ts';
import type { Instant } from '@countersign/kernel';
import { confirmParams } from '../index.ts';

const { calls, casework, freezeNow, house, lastTold, statusOf, world } = await openFreezeDesk();
const { cards, contact, db, time, verification } = house;
const { tasks } = casework;

const stepUp = verification.withFactors({
  has: async () => ({ password: false, authenticator: false, passkeyIds: ['key'] }),
  checkPassword: async () => false,
  checkAuthenticator: async () => false,
  checkPasskey: async () => true,
});

function webAsk(memberId: string, subject: string, cardId: string): AssureAsk<'card.unfreeze'> {
  return {
    ...{ act: 'card.unfreeze', subject, channel: 'web', direction: 'inbound', correlation: 'c' },
    params: confirmParams({ act: 'card.unfreeze', cardId }),
    session: {
      ...{ sessionId: `web-${memberId}`, memberId, risks: [] },
      signedInAt: time.now() as Instant,
    },
  };
}

/** The member's passkey, over exactly this card. */
async function bound(memberId: string, subject: string, cardId: string) {
  const ask = webAsk(memberId, subject, cardId);
  const begun = await stepUp.begin(ask, 'passkey');
  assert.ok(begun.ok && begun.value.kind === 'passkey');
  const { challengeId } = begun.value;
  assert.ok((await stepUp.finish(ask, { factor: 'passkey', challengeId, response: {} })).ok);
  const assured = await verification.assure(ask);
  assert.ok(assured.ok);
  return assured.value;
}

/** A frozen card, of which a representative has asked that it be unfrozen. */
async function asked(reason: 'payment' | 'takeover' = 'takeover') {
  const who = await calls('L2');
  await freezeNow(who, reason);
  const made = await tasks.unfreeze(who.ask, { cardId: who.cardId, why: 'safe-again' });
  assert.ok(made.ok, codeOf(made));
  const says = { memberId: who.memberId, id: made.value, correlation: 'c' };
  return { ...who, id: made.value, says };
}
async function confirmed() {
  const made = await asked();
  const assurance = await bound(made.memberId, made.id, made.cardId);
  assert.ok((await tasks.confirm(made.says, assurance)).ok);
  return made;
}

test('the fraud team freezes from a call, with a reason; the member is told without it', async () => {
  const who = await calls('L1', 'olive');
  const frozen = await casework.freeze(who.ask, { cards: 'all', reason: 'pressure' });
  assert.deepEqual(frozen, { ok: true, value: 1 });
  assert.equal(await statusOf(who), 'frozen-for-fraud');
  assert.equal(await lastTold(who), 'card.frozen');
  assert.equal((await cards.freezeOf(db.reader, who.cardId))?.reason, 'pressure');
  assert.equal((await casework.deeds(who.ask.callId)).freeze?.cards, 1);
  const again = await casework.freeze(who.ask, { cards: 'all', reason: 'payment' });
  assert.deepEqual(again, { ok: true, value: 0 });
  assert.equal((await casework.deeds(who.ask.callId)).freeze?.cards, 1);
});

test('what was frozen on a call is summed up: each card once, as of the last deed that did something', async () => {
  const who = await calls('L1', 'olive');
  const frozenBy = (reason: 'payment' | 'takeover') =>
    casework.freeze(who.ask, { cards: { cardId: who.cardId }, reason });
  assert.deepEqual(await frozenBy('payment'), { ok: true, value: 1 });
  time.advance(1_000);
  assert.deepEqual(await frozenBy('takeover'), { ok: true, value: 1 }, 'raised');
  const at = time.now();
  time.advance(1_000);
  assert.deepEqual(await frozenBy('takeover'), { ok: true, value: 0 });
  assert.deepEqual((await casework.deeds(who.ask.callId)).freeze, { at, cards: 1 });
  // Deeds of before it was written down which cards they were count as many as they say.
  await house.server.asOwner(
    `INSERT INTO casework_deed (id, call_id, kind, by, at, count) VALUES ('old', $1, 'freeze', 'olive', 1, 2)`,
    [who.ask.callId],
  );
  assert.deepEqual((await casework.deeds(who.ask.callId)).freeze, { at, cards: 3 });
});

test('nobody else freezes, nor anybody for a caller who named nothing or after the call; each no is recorded', async () => {
  const deed = { cards: 'all', reason: 'payment' } as const;
  const other = await calls('L2', 'hanna');
  const unnamed = await calls('L0', 'olive');
  const over = await calls('L1', 'olive');
  await contact.hangUp('olive', over.ask.callId);
  for (const [who, code] of [
    [other, 'casework.not-fraud-team'],
    [unnamed, 'casework.not-named'],
    [over, 'contact.call-over'],
  ] as const) {
    assert.equal(codeOf(await casework.freeze(who.ask, deed)), code);
    assert.equal(await statusOf(who), 'active');
    const [noted] = await house.audit.about({ subject: who.ask.callId, limit: 1 });
    assert.deepEqual([noted?.operation, noted?.refusal], ['casework.card-frozen', code]);
  }
});

test('a member who says that it is not them who calls does not stop the fraud team', async () => {
  const who = await calls('L0', 'olive');
  const word = { says: 'not-me', claim: who.ask.callId } as const;
  assert.ok((await contact.answerClaim({ memberId: who.memberId, correlation: 'c' }, word)).ok);
  const frozen = await casework.freeze(who.ask, { cards: 'all', reason: 'takeover' });
  assert.deepEqual(frozen, { ok: true, value: 1 });
});

test('one asks, the member confirms with a passkey, somebody else decides: then the card is used again', async () => {
  const made = await confirmed();
  const { cardId, id, memberId } = made;
  assert.equal(await statusOf(made), 'frozen-for-fraud');
  const waits = (await tasks.waiting()).find((one) => one.id === id);
  assert.deepEqual(
    [waits?.madeBy, waits?.level, waits?.deed],
    ['hanna', 'L2', { act: 'card.unfreeze', cardId, why: 'safe-again' }],
  );
  const own = await tasks.decide({ staffId: 'hanna', id, correlation: 'c' });
  assert.equal(codeOf(own), 'casework.own-change');
  assert.equal(await statusOf(made), 'frozen-for-fraud');
  assert.ok((await tasks.decide({ staffId: 'olive', id, correlation: 'c' })).ok);
  assert.equal(await statusOf(made), 'active');
  assert.equal(await lastTold(made), 'card.unfrozen');
  const [row] = await house.server.asOwner(
    `SELECT asked_by, decided_by, confirmed_at IS NOT NULL AS confirmed FROM cards_freeze WHERE card_id = $1`,
    [cardId],
  );
  assert.deepEqual(row, { asked_by: 'hanna', decided_by: 'olive', confirmed: true });
  const lines = await house.audit.about({ subject: id, limit: 20 });
  assert.deepEqual(
    lines.map(({ actorId, operation, refusal }) => [operation, actorId, refusal ?? 'done']),
    [
      ['casework.unfreeze-approved', 'olive', 'done'],
      ['casework.unfreeze-approved', 'hanna', 'casework.own-change'],
      ['casework.unfreeze-confirmed', memberId, 'done'],
    ],
  );
  const [ended] = await house.audit.about({ subject: cardId, limit: 1 });
  assert.deepEqual([ended?.operation, ended?.actorId], ['cards.unfrozen', 'olive']);
});

test('without the member nobody decides, and without a passkey nobody asks', async () => {
  const made = await asked();
  const soon = await tasks.decide({ staffId: 'olive', id: made.id, correlation: 'c' });
  assert.equal(codeOf(soon), 'casework.task-gone');
  const who = await calls('L2');
  await freezeNow(who);
  const ask = { cardId: who.cardId, why: 'by-mistake' } as const;
  world.hasPasskey = false;
  assert.equal(codeOf(await tasks.unfreeze(who.ask, ask)), 'casework.no-passkey');
  world.hasPasskey = true;
  assert.equal(codeOf(await tasks.unfreeze(who.ask, ask)), 'ok');
});

test('on a call of ours the fraud team asks, and nobody else', async () => {
  for (const [staffId, code] of [
    ['hanna', 'casework.not-fraud-team'],
    ['olive', 'ok'],
  ] as const) {
    const who = await calls('L0', staffId);
    await freezeNow(who);
    world.isOurCall = true;
    const made = await tasks.unfreeze(who.ask, { cardId: who.cardId, why: 'by-mistake' });
    world.isOurCall = false;
    assert.equal(codeOf(made), code);
  }
});

test('a password and a code do not confirm it: it wants the passkey, though the freeze stops all else', async () => {
  const { cardId, id, memberId } = await asked('takeover');
  const refused = await verification.assure(webAsk(memberId, id, cardId));
  assert.deepEqual(
    !refused.ok && [refused.refusal.code, 'need' in refused.refusal && refused.refusal.need],
    ['verify.step-up', 'L4'],
  );
  const mail = await verification.consider({
    ...webAsk(memberId, cardId, cardId),
    act: 'pin.mail',
  });
  assert.deepEqual(
    !mail.ok && mail.refusal.code === 'verify.risk' && mail.refusal.risk,
    'fraud-freeze',
  );
});

test('what was confirmed for one card confirms no other task', async () => {
  const [one, other] = [await asked(), await asked()];
  const right = await bound(one.memberId, one.id, one.cardId);
  assert.equal(codeOf(await tasks.confirm(other.says, right)), 'casework.task-gone');
  assert.ok((await tasks.confirm(one.says, right)).ok);
  assert.equal(codeOf(await tasks.confirm(one.says, right)), 'casework.task-gone');
});

test('a no leaves the card frozen, and is told', async () => {
  const made = await confirmed();
  const no = { staffId: 'olive', id: made.id, correlation: 'c', reason: 'in-doubt' } as const;
  assert.equal(codeOf(await tasks.decide({ ...no, staffId: 'hanna' })), 'casework.own-change');
  assert.ok((await tasks.decide(no)).ok);
  assert.equal(await statusOf(made), 'frozen-for-fraud');
  assert.equal(await lastTold(made), 'card.unfreeze-declined');
});

test('only a card that is frozen is asked about, for whom we know, and nothing while something is wrong', async () => {
  const why = 'theirs-after-all';
  const open = await calls('L2');
  const askOf = ({ ask, cardId }: Caller) => tasks.unfreeze(ask, { cardId, why });
  assert.equal(codeOf(await askOf(open)), 'casework.not-frozen');
  const claimed = await calls('L1');
  await freezeNow(claimed);
  assert.equal(codeOf(await askOf(claimed)), 'casework.not-known');
  const stranger = await calls('L2');
  const theirs = tasks.unfreeze(stranger.ask, { cardId: claimed.cardId, why });
  assert.equal(codeOf(await theirs), 'casework.not-frozen');
  const made = await confirmed();
  assert.ok((await casework.raise(made.ask)).ok);
  assert.equal(codeOf(await askOf(made)), 'verify.not-now');
  const yes = { staffId: 'olive', id: made.id, correlation: 'c' };
  assert.equal(codeOf(await tasks.decide(yes)), 'casework.alarm-open');
});

test('a card that was unfrozen meanwhile is not decided on twice', async () => {
  const made = await confirmed();
  const second = await tasks.unfreeze(made.ask, { cardId: made.cardId, why: 'by-mistake' });
  assert.ok(second.ok);
  const says = { memberId: made.memberId, id: second.value, correlation: 'c' };
  const assurance = await bound(made.memberId, second.value, made.cardId);
  assert.ok((await tasks.confirm(says, assurance)).ok);
  assert.ok((await tasks.decide({ staffId: 'olive', id: made.id, correlation: 'c' })).ok);
  const late = await tasks.decide({ staffId: 'olive', id: second.value, correlation: 'c' });
  assert.equal(codeOf(late), 'cards.not-frozen');
});

test('what its member confirmed before a later freeze does not end that one', async () => {
  const made = await confirmed();
  const second = await tasks.unfreeze(made.ask, { cardId: made.cardId, why: 'by-mistake' });
  assert.ok(second.ok);
  const says = { memberId: made.memberId, id: second.value, correlation: 'c' };
  const assurance = await bound(made.memberId, second.value, made.cardId);
  assert.ok((await tasks.confirm(says, assurance)).ok);
  assert.ok((await tasks.decide({ staffId: 'olive', id: made.id, correlation: 'c' })).ok);
  time.advance(1_000);
  await freezeNow(made);
  const late = await tasks.decide({ staffId: 'olive', id: second.value, correlation: 'c' });
  assert.equal(codeOf(late), 'cards.not-frozen');
  assert.equal(await statusOf(made), 'frozen-for-fraud');
});

test('the database lets no unfreezing be done without its member and a second person', async () => {
  const { id } = await asked();
  const change = (set: string) =>
    house.server.asOwner(`UPDATE casework_task SET ${set} WHERE id = '${id}'`);
  await assert.rejects(change(`state = 'done', ended_at = 1, decided_by = 'olive'`), /check/);
  await assert.rejects(change(`state = 'done', ended_at = 1, confirmed_at = 1`), /check/);
  await assert.rejects(
    change(`state = 'done', ended_at = 1, confirmed_at = 1, decided_by = made_by`),
    /check/,
  );
  await assert.rejects(change(`why = 'by-mistake'`), /does not change/);
});
