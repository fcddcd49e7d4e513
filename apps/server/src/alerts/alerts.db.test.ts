import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok, type Instant } from '@countersign/kernel';
import { ask } from '../../test/app.ts';
import { createNoCarrier, type OutboundMessage } from '../channels/index.ts';
import { openContactHouse } from '../../test/contact-house.ts';
import { systemRandom } from '../platform/index.ts';
import { addAlertRoutes, createAlerts, type Alerts } from './index.ts';

const DAY_MS = 86_400_000;
const sent: OutboundMessage[] = [];
const built: { alerts?: Alerts } = {};
const house = await openContactHouse(
  async (message) => {
    sent.push(message);
    return ok({ providerId: `p-${sent.length}` });
  },
  createNoCarrier(),
  {
    budget: async (text) => (await built.alerts?.mayCompare(text)) ?? true,
    take: async (tx, { contactPointId, ...text }) => {
      const points = await house.cards.contactPointsOf(tx, text.memberId);
      const since = points.find(({ id }) => id === contactPointId)?.since ?? (0 as Instant);
      return built.alerts?.answerByText(tx, { ...text, since });
    },
  },
);
const { app, audit, cards, contact, server, settled, time } = house;
/** Members with whom something is wrong. */
const held = new Set<string>();
/** By which way each no came. */
const lockedBy: string[] = [];
const alerts = createAlerts({
  ...{ db: house.db, clock: time.clock, newId: house.parts.newId, random: systemRandom },
  ...{ audit, cards, tell: contact.tellMember, limits: house.parts.limits },
  questionsIn: contact.questionsIn,
  lock: async (tx, { answered, cardId, correlation, memberId }) => {
    lockedBy.push(answered);
    const actor = { kind: 'cardmember', id: memberId } as const;
    const doer = { actor, channel: 'web', correlation } as const;
    await cards.lockByMember(tx, { memberId, cards: { cardId }, doer, by: 'answer' });
  },
  productName: () => 'Larkspur Charge',
  provesNumber: (since, now) => now - since >= 7 * DAY_MS,
  isHeld: async (_db, memberId) => held.has(memberId),
});
built.alerts = alerts;
addAlertRoutes(app, alerts);

let people = 0;
async function somebody(sinceDays = 30) {
  people += 1;
  const reference = `A-${people}`;
  const number = `+121255501${String(people + 20)}`;
  const since = new Date(time.now() - sinceDays * DAY_MS).toISOString();
  const id = await house.member(reference, 'en', [
    { kind: 'phone', value: number, takesText: true, since },
    { kind: 'email', value: `a${people}@mail.example` },
  ]);
  const card = await ask(app, {
    method: 'POST',
    url: '/v1/cards',
    as: 'processor',
    body: {
      ...{ reference: `card-${people}`, cardmember: reference, product: 'larkspur-charge' },
      ...{ expiry: '2031-09', status: 'active' },
    },
  });
  assert.equal(card.status, 201, card.text);
  sent.length = 0;
  return { id, number, card: `card-${people}` };
}

let events = 0;
async function asked(card: string, more: object = {}) {
  events += 1;
  const body = {
    ...{ reference: `event-${events}`, card, amount: { minor: 8_420, currency: 'USD' } },
    ...{ merchant: 'Corner Books', at: '2030-11-22T14:55:00Z' },
    ...more,
  };
  const opened = await ask(app, { method: 'POST', url: '/v1/fraud-alerts', as: 'processor', body });
  await settled();
  return { ...opened, body, reference: body.reference };
}
async function stateOf(reference: string) {
  const seen = await ask(app, { url: `/v1/fraud-alerts/${reference}`, as: 'processor' });
  return [seen.json['state'], seen.json['answeredBy']].join(' ');
}
let texts = 0;
async function writes(from: string, text: string) {
  texts += 1;
  const providerId = `t-${texts}`;
  await contact.takeText({ provider: 'sms', providerId, from, text, correlation: 'c' });
  await settled();
}
const quoteIn = (message: OutboundMessage | undefined) =>
  /YES (\d{4}) or NO/.exec(message?.text ?? '')?.[1] ?? '';
const texted = () => sent.filter(({ channel }) => channel === 'sms');

test('a payment is asked about on every way; a yes that quotes it confirms it', async () => {
  const ada = await somebody();
  const { reference, status } = await asked(ada.card);
  assert.equal(status, 201);
  assert.deepEqual(sent.map(({ channel }) => channel).toSorted(), ['email', 'sms']);
  const [question] = texted();
  assert.match(
    question?.text ?? '',
    /did you pay \$84\.20 at Corner Books, card Larkspur Charge\?/,
  );
  await writes(ada.number, `Yes ${quoteIn(question)}`);
  assert.equal(await stateOf(reference), 'confirmed text');
  assert.match(texted().at(-1)?.text ?? '', /you said that it was you/);
});

test('whoever calls about payments sees what waits for an answer, newest first, until it is answered or late', async () => {
  const [ada, ben] = [await somebody(), await somebody()];
  const first = await asked(ada.card);
  time.advance(60_000);
  const second = await asked(ben.card);
  const waiting = async (limit = 10) =>
    (await alerts.allWaiting(limit)).map(({ memberId, reference }) => [memberId, reference]);
  const [newer, older] = [
    [ben.id, second.reference],
    [ada.id, first.reference],
  ];
  assert.deepEqual((await waiting()).slice(0, 2), [newer, older]);
  assert.deepEqual(await waiting(1), [newer]);
  await writes(ben.number, 'NO');
  assert.deepEqual((await waiting())[0], older);
  time.advance(30 * DAY_MS);
  assert.deepEqual(await waiting(), []);
});

test('a no denies it at once, also after a yes, and a yes then changes nothing', async () => {
  const ada = await somebody();
  const { reference } = await asked(ada.card);
  const quote = quoteIn(texted()[0]);
  await writes(ada.number, `YES ${quote}`);
  await writes(ada.number, 'no');
  assert.equal(lockedBy.at(-1), 'text');
  assert.equal(await stateOf(reference), 'denied text');
  const card = await cards.findCard(house.db.reader, { reference: ada.card });
  assert.equal(card?.status, 'locked-by-member');
  assert.match(texted().at(-1)?.text ?? '', /it was not you/);
  await writes(ada.number, `YES ${quote}`);
  assert.equal(await stateOf(reference), 'denied text');
});

test('a yes by text is not enough: without its quote, with another one, late, from a fresh number', async () => {
  const ada = await somebody();
  const { reference } = await asked(ada.card);
  const quote = quoteIn(texted()[0]);
  const other = quote === '0001' ? '0002' : '0001';
  for (const text of ['YES', `YES ${other}`]) {
    await writes(ada.number, text);
    assert.match(texted().at(-1)?.text ?? '', /does not count by text/);
  }
  time.advance(16 * 60_000);
  await writes(ada.number, `YES ${quote}`);
  assert.equal(await stateOf(reference), 'open ');
  const fresh = await somebody(2);
  const second = await asked(fresh.card);
  await writes(fresh.number, `YES ${quoteIn(texted()[0])}`);
  assert.equal(await stateOf(second.reference), 'open ');
  await writes(fresh.number, 'NO');
  assert.equal(await stateOf(second.reference), 'denied text');
});

test('digits are not guessed by text: after five yeses none is compared, and a no still counts', async () => {
  const ada = await somebody();
  const { reference } = await asked(ada.card);
  const quote = quoteIn(texted()[0]);
  const wrong = quote === '0001' ? '0002' : '0001';
  for (let tries = 0; tries < 5; tries += 1) await writes(ada.number, `YES ${wrong}`);
  await writes(ada.number, `YES ${quote}`);
  assert.equal(await stateOf(reference), 'open ');
  await writes(ada.number, 'NO');
  assert.equal(await stateOf(reference), 'denied text');
});

test('a no is heard with more words, with a wrong quote, and locks again what was unlocked', async () => {
  const ada = await somebody();
  const { reference } = await asked(ada.card);
  await writes(ada.number, 'No, that was not me!');
  assert.equal(await stateOf(reference), 'denied text');
  const second = await asked(ada.card, { merchant: 'Night Kiosk' });
  await writes(ada.number, 'NO 0000');
  assert.equal(await stateOf(second.reference), 'denied text');
  const actor = { kind: 'system', id: 'test' } as const;
  const doer = { actor, channel: 'system', correlation: 'c' } as const;
  await house.db.transaction((tx) =>
    cards.unlockByMember(tx, { memberId: ada.id, cards: 'all', doer }),
  );
  await writes(ada.number, 'NO');
  const card = await cards.findCard(house.db.reader, { reference: ada.card });
  assert.equal(card?.status, 'locked-by-member');
});

test('ordinary words that begin with a no undo no yes', async () => {
  const ada = await somebody();
  const { reference } = await asked(ada.card);
  await writes(ada.number, `YES ${quoteIn(texted()[0])}`);
  await writes(ada.number, 'No problem, thank you');
  assert.equal(await stateOf(reference), 'confirmed text');
});

test('an alert that is over is not asked about again, and a no to it still counts', async () => {
  const ada = await somebody();
  const { reference } = await asked(ada.card);
  time.advance(25 * 3_600_000);
  const url = `/v1/fraud-alerts/${reference}/reminders`;
  const late = await ask(app, { method: 'POST', url, as: 'processor' });
  assert.equal(late.json['code'], 'alerts.over');
  await writes(ada.number, 'NO');
  assert.equal(await stateOf(reference), 'denied text');
});

test('many texts at once are each heard: none waits for a connection while it holds one', async () => {
  const all = [];
  for (let made = 0; made < 20; made += 1) all.push(await somebody());
  const opened = [];
  for (const one of all) opened.push(await asked(one.card));
  await Promise.all(all.map(({ number }) => writes(number, 'NO')));
  for (const { reference } of opened) assert.equal(await stateOf(reference), 'denied text');
});

test('in the app, by its own member alone, however often', async () => {
  const ada = await somebody();
  const luz = await somebody();
  const { reference } = await asked(ada.card);
  const [alert] = await alerts.waiting(ada.id);
  const id = alert?.id ?? '';
  const word = { channel: 'app', correlation: 'c' } as const;
  assert.equal(await alerts.answer(id, { ...word, says: 'no', memberId: luz.id }), undefined);
  assert.equal(await alerts.ofMember(luz.id, id), undefined);
  assert.equal(await alerts.answer(id, { ...word, says: 'yes', memberId: ada.id }), 'confirm');
  assert.equal(await alerts.answer(id, { ...word, says: 'yes', memberId: ada.id }), 'same');
  assert.equal(await stateOf(reference), 'confirmed app');
  assert.deepEqual(await alerts.waiting(ada.id), []);
});

test('a yes of somebody who may be made to say it changes nothing, by any way; a no does', async () => {
  const ada = await somebody();
  const { reference } = await asked(ada.card);
  const quote = quoteIn(texted().at(-1));
  const [alert] = await alerts.waiting(ada.id);
  const id = alert?.id ?? '';
  const word = { correlation: 'c', memberId: ada.id } as const;
  held.add(ada.id);
  for (const channel of ['app', 'phone'] as const)
    assert.equal(await alerts.answer(id, { ...word, channel, says: 'yes' }), 'held');
  await writes(ada.number, `YES ${quote}`);
  assert.equal((await alerts.find(reference))?.state, 'open');
  assert.equal(await alerts.answer(id, { ...word, channel: 'app', says: 'no' }), 'deny');
});

test('the same event twice is one alert; another one under its name is refused', async () => {
  const ada = await somebody();
  const first = await asked(ada.card);
  sent.length = 0;
  const again = await ask(app, {
    ...{ method: 'POST', url: '/v1/fraud-alerts', as: 'processor', body: first.body },
  });
  await settled();
  assert.deepEqual([again.status, sent], [201, []]);
  const { status, json } = await ask(app, {
    ...{ method: 'POST', url: '/v1/fraud-alerts', as: 'processor' },
    body: { ...first.body, merchant: 'Another' },
  });
  assert.deepEqual([status, json['code']], [409, 'alerts.exists']);
});

test('nobody is asked more than three times about one event in three days', async () => {
  const ada = await somebody();
  const { reference } = await asked(ada.card);
  const url = `/v1/fraud-alerts/${reference}/reminders`;
  for (let times = 0; times < 4; times += 1)
    assert.equal((await ask(app, { method: 'POST', url, as: 'processor' })).status, 200);
  await settled();
  assert.equal(texted().length, 3);
  const refusals = (await audit.about({ subject: ada.id, limit: 20 })).map(
    ({ refusal }) => refusal,
  );
  assert.ok(refusals.includes('contact.event-limit'));
  await writes(ada.number, 'NO');
  const late = await ask(app, { method: 'POST', url, as: 'processor' });
  assert.equal(late.status, 409);
});

test('the database lets no outcome go back', async () => {
  for (const [from, to] of [
    ['denied', 'confirmed'],
    ['denied', 'open'],
    ['confirmed', 'open'],
  ])
    await assert.rejects(
      server.asOwner(
        `UPDATE alerts_alert SET state = $2 WHERE id = (SELECT id FROM alerts_alert WHERE state = $1 LIMIT 1)`,
        [from, to],
      ),
      /does not go from/,
    );
});
