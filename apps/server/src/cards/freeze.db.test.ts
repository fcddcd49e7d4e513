import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok, type Instant } from '@countersign/kernel';
import { ask } from '../../test/app.ts';
import { openContactHouse, phone } from '../../test/contact-house.ts';

const house = await openContactHouse(async () => ok({ providerId: 'p' }));
const { app, cards, db, server, time } = house;
const patch = (reference: string, body: object) =>
  ask(app, { method: 'PATCH', url: `/v1/cards/${reference}`, as: 'processor', body });

let people = 0;
async function aCard() {
  people += 1;
  const reference = `F-${people}`;
  const memberId = await house.member(reference, 'en', [
    { ...phone, value: `+121255506${String(people + 10)}` },
  ]);
  const body = {
    reference: `card-${reference}`,
    cardmember: reference,
    product: 'larkspur-charge',
  };
  const made = await ask(app, {
    ...{ method: 'POST', url: '/v1/cards', as: 'processor' },
    body: { ...body, expiry: '2031-09', status: 'active' },
  });
  assert.equal(made.status, 201, made.text);
  const card = await cards.findCard(db.reader, { reference: body.reference });
  assert.ok(card !== undefined);
  return { memberId, cardId: card.id, reference: body.reference };
}
const doer = {
  actor: { kind: 'operator', id: 'olive' },
  channel: 'desk',
  correlation: 'c',
} as const;
const by = { kind: 'desk', id: 'olive' } as const;

type Held = Awaited<ReturnType<typeof aCard>>;
const freeze = ({ cardId, memberId }: Held, reason: 'payment' | 'takeover' = 'payment') =>
  db.transaction((tx) => cards.freezeCard(tx, { memberId, cardId, reason, by, doer }));
const unfreeze = ({ cardId, memberId }: Held, decidedBy = 'oscar') =>
  db.transaction((tx) =>
    cards.unfreezeCard(tx, {
      ...{ memberId, cardId, confirmedAt: time.now() as Instant, doer },
      ...{ askedAt: time.now() as Instant, askedBy: 'hanna', decidedBy },
    }),
  );
const statusOf = async ({ cardId }: Held) =>
  (await cards.findCard(db.reader, { id: cardId }))?.status;
const lock = ({ cardId, memberId }: Held) =>
  db.transaction((tx) =>
    cards.lockByMember(tx, { memberId, cards: { cardId }, doer, by: 'member' }),
  );
const unlock = ({ cardId, memberId }: Held) =>
  db.transaction((tx) => cards.unlockByMember(tx, { memberId, cards: { cardId }, doer }));

test('a card is frozen once, and the first reason stays', async () => {
  const held = await aCard();
  assert.equal((await freeze(held, 'takeover'))?.status, 'frozen-for-fraud');
  assert.equal(await freeze(held, 'payment'), undefined);
  assert.deepEqual(await cards.freezeOf(db.reader, held.cardId), {
    ...{ reason: 'takeover', at: time.now(), by },
  });
});

test('nobody’s card but their own is frozen, and none that is not in use', async () => {
  const held = await aCard();
  const other = await aCard();
  assert.equal(await freeze({ ...held, memberId: other.memberId }), undefined);
  await patch(held.reference, { status: 'blocked' });
  assert.equal(await freeze(held), undefined);
});

test('the issuer’s systems read it, and no one of them undoes it or sets it', async () => {
  const held = await aCard();
  const set = await patch(held.reference, { status: 'frozen-for-fraud' });
  assert.equal(set.status, 400, set.text);
  await freeze(held);
  const read = await ask(app, { url: `/v1/cards/${held.reference}`, as: 'processor' });
  assert.equal(read.json['status'], 'frozen-for-fraud');
  for (const status of ['active', 'locked-by-member', 'ordered']) {
    const again = await patch(held.reference, { status });
    assert.deepEqual([again.status, again.json['code']], [409, 'cards.card-frozen'], status);
  }
  // Blocked and back again is no way round it either.
  assert.equal((await patch(held.reference, { status: 'blocked' })).status, 200);
  const round = await patch(held.reference, { status: 'active' });
  assert.deepEqual([round.status, round.json['code']], [409, 'cards.card-frozen']);
});

test('its member does not unlock it, and a lock takes nothing away from it', async () => {
  const held = await aCard();
  await freeze(held);
  assert.deepEqual([await lock(held), await unlock(held)], [[], []]);
  assert.equal(await statusOf(held), 'frozen-for-fraud');
});

test('unfrozen, it is what it was: in use, or locked by its member', async () => {
  const [open, locked] = [await aCard(), await aCard()];
  await lock(locked);
  for (const held of [open, locked]) {
    await freeze(held);
    assert.ok((await unfreeze(held)).ok);
    assert.equal(await cards.freezeOf(db.reader, held.cardId), undefined);
  }
  assert.deepEqual([await statusOf(open), await statusOf(locked)], ['active', 'locked-by-member']);
  const twice = await unfreeze(open);
  assert.equal(!twice.ok && twice.refusal.code, 'cards.not-frozen');
});

test('a lock that is pressed while the card is frozen is not forgotten: unfrozen, it is locked', async () => {
  const held = await aCard();
  await freeze(held);
  await lock(held);
  const [line] = await house.audit.about({ subject: held.cardId, limit: 1 });
  assert.equal(line?.operation, 'cards.locked-by-member');
  const open = `UPDATE cards_freeze SET was = 'active' WHERE card_id = '${held.cardId}'`;
  await assert.rejects(server.asOwner(open), /does not change/);
  assert.ok((await unfreeze(held)).ok);
  assert.equal(await statusOf(held), 'locked-by-member');
});

test('what was blocked meanwhile stays so, and may then be used again as any other card', async () => {
  const held = await aCard();
  await freeze(held);
  await patch(held.reference, { status: 'blocked' });
  assert.ok((await unfreeze(held)).ok);
  assert.equal(await statusOf(held), 'blocked');
  assert.equal((await patch(held.reference, { status: 'active' })).status, 200);
});

test('one person alone does not unfreeze a card: the database says so', async () => {
  const held = await aCard();
  await freeze(held);
  await assert.rejects(unfreeze(held, 'hanna'), /check/);
  assert.equal(await statusOf(held), 'frozen-for-fraud');
  const raw = (set: string) =>
    server.asOwner(`UPDATE cards_freeze SET ${set} WHERE card_id = '${held.cardId}'`);
  await assert.rejects(raw('ended_at = at'), /check/);
  await assert.rejects(raw(`ended_at = at, asked_by = 'a', decided_by = 'b'`), /check/);
  await assert.rejects(raw(`reason = 'pressure'`), /does not change/);
  const card = (status: string) =>
    server.asOwner(`UPDATE cards_card SET status = '${status}' WHERE id = '${held.cardId}'`);
  await assert.rejects(card('active'), /two people and its member/);
  const other = await aCard();
  await assert.rejects(
    server.asOwner(
      `UPDATE cards_card SET status = 'frozen-for-fraud' WHERE id = '${other.cardId}'`,
    ),
    /without saying why/,
  );
});

test('a payment that is not theirs stops the card alone; somebody who acts as them stops the member', async () => {
  const [payment, takeover] = [await aCard(), await aCard()];
  await freeze(payment, 'payment');
  await freeze(takeover, 'takeover');
  const stopped = async ({ memberId }: Held) => cards.isMemberFrozen(db.reader, memberId);
  assert.deepEqual([await stopped(payment), await stopped(takeover)], [false, true]);
  await unfreeze(takeover);
  assert.equal(await stopped(takeover), false);
});
