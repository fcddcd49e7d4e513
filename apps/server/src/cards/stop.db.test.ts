import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok } from '@countersign/kernel';
import { ask } from '../../test/app.ts';
import { openContactHouse, phone } from '../../test/contact-house.ts';

const house = await openContactHouse(async () => ok({ providerId: 'p' }));
const { app, cards, db, server, time } = house;
const post = (method: 'POST' | 'PATCH', url: string, body: object) =>
  ask(app, { method, url, as: 'processor', body });

let people = 0;
async function aCard() {
  people += 1;
  const reference = `S-${people}`;
  const memberId = await house.member(reference, 'en', [
    { ...phone, value: `+121255502${String(people + 10)}` },
  ]);
  const body = {
    reference: `card-${reference}`,
    cardmember: reference,
    product: 'larkspur-charge',
  };
  await post('POST', '/v1/cards', { ...body, expiry: '2031-09', status: 'active' });
  const card = await cards.findCard(db.reader, { reference: body.reference });
  assert.ok(card !== undefined);
  return { memberId, card };
}
const doer = { actor: { kind: 'system', id: 'test' }, channel: 'voice', correlation: 'c' } as const;
const stop = (memberId: string, cardId: string, reason: 'lost' | 'stolen' = 'lost') =>
  db.transaction((tx) => cards.stopCard(tx, { memberId, cardId, reason, doer }));

test('a card that is lost is blocked, once, and the first reason stays', async () => {
  const { card, memberId } = await aCard();
  assert.equal((await stop(memberId, card.id, 'stolen'))?.isNew, true);
  assert.equal((await cards.findCard(db.reader, { id: card.id }))?.status, 'blocked');
  assert.equal((await stop(memberId, card.id, 'lost'))?.isNew, false);
  const stopped = await cards.stopOf(db.reader, card.id);
  assert.deepEqual(stopped, { reason: 'stolen', at: time.now() });
});

test('nobody’s card but their own is stopped, and none that has had its end', async () => {
  const { card, memberId } = await aCard();
  const { memberId: other } = await aCard();
  assert.equal(await stop(other, card.id), undefined);
  await post('PATCH', `/v1/cards/${card.reference}`, { status: 'replaced' });
  assert.equal(await stop(memberId, card.id), undefined);
});

test('it is never used again: not by its member, not by the issuer’s systems, not by the database', async () => {
  const { card, memberId } = await aCard();
  await stop(memberId, card.id);
  const again = await post('PATCH', `/v1/cards/${card.reference}`, { status: 'active' });
  assert.deepEqual([again.status, again.json['code']], [409, 'cards.card-stopped']);
  const unlocked = await db.transaction((tx) =>
    cards.unlockByMember(tx, { memberId, cards: { cardId: card.id }, doer }),
  );
  assert.deepEqual(unlocked, []);
  await assert.rejects(
    server.asOwner(`UPDATE cards_card SET status = 'active' WHERE id = '${card.id}'`),
    /never used again/,
  );
});

test('the issuer’s systems read that a new one is wanted, until the old one is replaced', async () => {
  const { card, memberId } = await aCard();
  await stop(memberId, card.id, 'lost');
  const listed = async () => {
    const { json } = await ask(app, { url: '/v1/card-stops', as: 'processor' });
    const items = json['items'] as { reference: string; reason: string; replacement: string }[];
    return items.find((one) => one.reference === card.reference);
  };
  assert.deepEqual([(await listed())?.reason, (await listed())?.replacement], ['lost', 'wanted']);
  const made = await post('PATCH', `/v1/cards/${card.reference}`, { status: 'replaced' });
  assert.equal(made.status, 200, made.text);
  assert.equal((await listed())?.replacement, 'made');
});
