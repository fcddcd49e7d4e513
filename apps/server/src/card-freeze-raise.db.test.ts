import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok, type Instant } from '@countersign/kernel';
import { ask } from '../test/app.ts';
import { openContactHouse, phone } from '../test/contact-house.ts';
import { freezeCards } from './card-freeze-wiring.ts';
import type { FreezeReason } from './cards/index.ts';

const house = await openContactHouse(async () => ok({ providerId: 'p' }));
const { app, cards, contact, db, parts, server, time } = house;
const rooms = { ...parts, cards, contact };
const patch = (reference: string, status: string) =>
  ask(app, { method: 'PATCH', url: `/v1/cards/${reference}`, as: 'processor', body: { status } });

let people = 0;
async function somebody() {
  people += 1;
  const reference = `R-${people}`;
  const points = [{ ...phone, value: `+121255507${String(people + 10)}` }];
  const memberId = await house.member(reference, 'en', points);
  const body = { reference: `card-${reference}`, cardmember: reference, expiry: '2031-09' };
  const made = await ask(app, {
    ...{ method: 'POST', url: '/v1/cards', as: 'processor' },
    body: { ...body, product: 'larkspur-charge', status: 'active' },
  });
  assert.equal(made.status, 201, made.text);
  const card = await cards.findCard(db.reader, { reference: body.reference });
  assert.ok(card !== undefined);
  return { memberId, cardId: card.id, reference: body.reference };
}
type Held = Awaited<ReturnType<typeof somebody>>;

const freezeAs = (
  { memberId }: Pick<Held, 'memberId'>,
  reason: FreezeReason,
  freezing: Parameters<typeof freezeCards>[2]['freezing'],
) =>
  db.transaction((tx) =>
    freezeCards(rooms, tx, { ...{ memberId, reason, freezing, correlation: 'c' }, cards: 'all' }),
  );
const byDesk = (held: Held, reason: FreezeReason) =>
  freezeAs(held, reason, { by: 'desk', staffId: 'olive' });
const isStopped = ({ memberId }: Held) => cards.isMemberFrozen(db.reader, memberId);
const tellings = async ({ memberId }: Held) =>
  (await contact.contactsOf({ memberId, limit: 9 })).map(({ template }) => template);
const raw = ({ cardId }: Held, set: string) =>
  server.asOwner(`UPDATE cards_freeze SET ${set} WHERE card_id = '${cardId}'`);

test('a card that the member’s own no froze is raised to what stops them, never down, with a record of its own', async () => {
  const held = await somebody();
  await freezeAs(held, 'payment', { by: 'answer' });
  const told = await tellings(held);
  time.advance(1_000);
  assert.equal((await byDesk(held, 'takeover')).length, 1);
  assert.equal(await isStopped(held), true);
  assert.deepEqual(await cards.freezeOf(db.reader, held.cardId), {
    ...{ reason: 'takeover', at: time.now() as Instant, by: { kind: 'desk', id: 'olive' } },
  });
  const [line] = await house.audit.about({ subject: held.cardId, limit: 1 });
  assert.deepEqual([line?.operation, line?.actorId], ['cards.freeze-raised', 'olive']);
  assert.deepEqual(await tellings(held), told);
  for (const reason of ['payment', 'pressure', 'takeover'] as const)
    assert.deepEqual(await byDesk(held, reason), [], reason);
  // The first reason, and whose word it was, stay in the row.
  const [row] = await server.asOwner(
    `SELECT reason, by_kind, raised_to FROM cards_freeze WHERE card_id = '${held.cardId}'`,
  );
  assert.deepEqual(row, { reason: 'payment', by_kind: 'member', raised_to: 'takeover' });
});

test('the database raises a freeze once, and only up', async () => {
  const held = await somebody();
  await byDesk(held, 'payment');
  await assert.rejects(raw(held, `raised_to = 'takeover'`), /check/);
  const up = `raised_to = 'takeover', raised_at = at, raised_by = 'olive'`;
  await assert.rejects(raw(held, up.replace('takeover', 'payment')), /check/);
  await raw(held, up);
  await assert.rejects(raw(held, `raised_to = 'pressure'`), /does not change/);
  await assert.rejects(
    raw(held, `raised_to = NULL, raised_at = NULL, raised_by = NULL`),
    /does not change/,
  );
  const strong = await somebody();
  await byDesk(strong, 'pressure');
  await assert.rejects(raw(strong, up), /check/);
});

test('a member all of whose cards have had their end is stopped all the same, and the card stays what it is', async () => {
  for (const status of ['blocked', 'replaced', 'expired']) {
    const held = await somebody();
    await patch(held.reference, status);
    assert.deepEqual(await byDesk(held, 'payment'), [], status);
    assert.deepEqual(await freezeAs(held, 'takeover', { by: 'answer' }), [], status);
    assert.equal(await isStopped(held), false);
    const [card] = await byDesk(held, 'takeover');
    assert.equal(card?.status, status);
    assert.equal(await isStopped(held), true);
    assert.deepEqual(await byDesk(held, 'takeover'), [], 'twice is once');
    assert.equal((await patch(held.reference, 'active')).status, 409);
    const unfreeze = {
      ...{ memberId: held.memberId, cardId: held.cardId, confirmedAt: time.now() as Instant },
      ...{ askedAt: time.now() as Instant, askedBy: 'hanna', decidedBy: 'oscar' },
      doer: { actor: { kind: 'operator', id: 'oscar' }, channel: 'desk', correlation: 'c' },
    } as const;
    assert.ok((await db.transaction((tx) => cards.unfreezeCard(tx, unfreeze))).ok);
    assert.equal((await cards.findCard(db.reader, { id: held.cardId }))?.status, status);
    assert.equal(await isStopped(held), false);
  }
});
