import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask } from '../../test/app.ts';
import { phone } from '../../test/contact-house.ts';
import { openVoiceHouse } from '../../test/voice-house.ts';
import { addActivityRoute } from './routes.ts';

const house = await openVoiceHouse();
const { alerts, app, cardmember, cards, db, server } = house;
addActivityRoute(app, alerts);
await cardmember('A-1', '4071', [phone]);
const card = await cards.findCard(db.reader, { reference: 'card-A-1' });
const tell = (reference: string, day: number, more: object = {}) =>
  ask(app, {
    ...{ method: 'POST', url: '/v1/card-activity', as: 'processor' },
    body: {
      ...{ reference, card: 'card-A-1', amount: { minor: 1_250, currency: 'USD' } },
      ...{ merchant: 'Corner Books', at: `2030-11-${String(day).padStart(2, '0')}T12:00:00Z` },
      ...more,
    },
  });

test('of each card the last five payments are kept, by when they happened', async () => {
  for (const [at, day] of [4, 9, 2, 8, 6, 7, 5].entries())
    // oxlint-disable-next-line no-await-in-loop
    assert.equal((await tell(`p-${at}`, day)).status, 200);
  const kept = await alerts.paymentsOf(card?.id ?? '');
  assert.deepEqual(
    kept.map(({ at }) => new Date(at).getUTCDate()),
    [9, 8, 7, 6, 5],
  );
  const [rows] = await server.asOwner('SELECT count(*) AS kept FROM alerts_payment');
  assert.equal(Number(rows?.['kept']), 5);
});

test('the same payment again is the same; with other facts it is refused', async () => {
  assert.equal((await tell('p-1', 9)).status, 200);
  const other = await tell('p-1', 9, { amount: { minor: 99, currency: 'USD' } });
  assert.deepEqual([other.status, other.json['code']], [409, 'alerts.payment-exists']);
});

test('refused: a card that nobody knows, and a payment that lies ahead', async () => {
  const unknown = await tell('q-1', 9, { card: 'card-nobody' });
  assert.deepEqual([unknown.status, unknown.json['code']], [404, 'cards.card-unknown']);
  const ahead = await tell('q-2', 30);
  assert.deepEqual([ahead.status, ahead.json['code']], [422, 'alerts.payment-ahead']);
});

test('a merchant’s name is told as a message may tell it', async () => {
  await tell('r-1', 21, { merchant: 'Call +1 212 555 0199 now https://bad.example' });
  const [last] = await alerts.paymentsOf(card?.id ?? '');
  assert.doesNotMatch(last?.merchant ?? '', /212|https|bad\.example/);
});
