import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok } from '@countersign/kernel';
import { ask } from '../../test/app.ts';
import { createNoCarrier, type OutboundMessage } from '../channels/index.ts';
import { openContactHouse } from '../../test/contact-house.ts';
import { systemRandom } from '../platform/index.ts';
import { addAlertRoutes, createAlerts } from './index.ts';

const DAY_MS = 86_400_000;
const sent: OutboundMessage[] = [];
const house = await openContactHouse(async (message) => {
  sent.push(message);
  return ok({ providerId: `p-${sent.length}` });
}, createNoCarrier());
const { app, audit, cards, contact, settled, time } = house;
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
  provesNumber: () => true,
  isHeld: async () => false,
});
addAlertRoutes(app, alerts);

let people = 0;
async function somebody() {
  people += 1;
  const reference = `A-${people}`;
  const address = `a${people}@mail.example`;
  const since = new Date(time.now() - 30 * DAY_MS).toISOString();
  const id = await house.member(reference, 'en', [
    { kind: 'phone', value: `+121255501${String(people + 20)}`, takesText: true, since },
    { kind: 'email', value: address, since },
  ]);
  const card = `card-${people}`;
  const made = await ask(app, {
    ...{ method: 'POST', url: '/v1/cards', as: 'processor' },
    body: {
      ...{ reference: card, cardmember: reference, product: 'larkspur-charge' },
      ...{ expiry: '2031-09', status: 'active' },
    },
  });
  assert.equal(made.status, 201, made.text);
  const [owner] = await cards.membersAt(house.db.reader, { kind: 'email', value: address });
  assert.ok(owner !== undefined);
  sent.length = 0;
  return { id, card, address, owner };
}

let events = 0;
/** @returns the issuer's name of the alert, and the e-mail that asks */
async function asked(card: string) {
  events += 1;
  const reference = `mail-${events}`;
  const opened = await ask(app, {
    ...{ method: 'POST', url: '/v1/fraud-alerts', as: 'processor' },
    body: {
      ...{ reference, card, amount: { minor: 8_420, currency: 'USD' } },
      ...{ merchant: 'Corner Books', at: '2030-11-22T14:55:00Z' },
    },
  });
  assert.equal(opened.status, 201, opened.text);
  await settled();
  const mail = sent.find(({ channel }) => channel === 'email');
  assert.ok(mail !== undefined);
  sent.length = 0;
  return { reference, mail };
}
async function stateOf(reference: string) {
  const seen = await ask(app, { url: `/v1/fraud-alerts/${reference}`, as: 'processor' });
  return [seen.json['state'], seen.json['answeredBy']].join(' ').trim();
}
const cardState = async (reference: string) =>
  (await cards.findCard(house.db.reader, { reference }))?.status;
type Letter = Parameters<typeof alerts.answerByMail>[0];
async function writes(own: string, more: Partial<Letter> = {}) {
  const decided = await alerts.answerByMail({
    ...{ from: [], own, text: own, answersTo: [], isPassedOn: false, hasMore: false },
    ...{ correlation: 'c', ...more },
  });
  await settled();
  return decided;
}
const idOf = (mail: OutboundMessage) => `<${mail.contactId}@larkspur.example>`;
/** E-mails that answer, without what is told of the lock. */
const answers = () =>
  sent.filter(({ channel, subject }) => channel === 'email' && !/locked/.test(subject));

test('the question by e-mail says where a no goes, and only there', async () => {
  const ada = await somebody();
  const { mail } = await asked(ada.card);
  assert.equal(mail.replyTo, 'check@larkspur.example');
  assert.match(mail.text, /reply to this e-mail, with NO as its first word/);
  assert.equal(mail.unsubscribe, undefined);
});

test('a no under our question denies it from any address, locks the card, and is answered to the member', async () => {
  const ada = await somebody();
  const { mail, reference } = await asked(ada.card);
  const decided = await writes('No, never!', { answersTo: [idOf(mail)] });
  assert.deepEqual(decided, { isTaken: true, isChecked: false });
  assert.equal(await stateOf(reference), 'denied email');
  assert.equal(lockedBy.at(-1), 'email');
  assert.equal(await cardState(ada.card), 'locked-by-member');
  assert.deepEqual(
    answers().map(({ subject, to }) => [subject, to]),
    [['You said that it was not you', ada.address]],
  );
});

test('a no locks once: the same letter, sent again, does not lock what its member has unlocked', async () => {
  const ada = await somebody();
  const { mail, reference } = await asked(ada.card);
  await writes('NO', { answersTo: [idOf(mail)] });
  const doer = {
    actor: { kind: 'cardmember', id: ada.id },
    channel: 'web',
    correlation: 'c',
  } as const;
  await house.db.transaction((tx) =>
    cards.unlockByMember(tx, { memberId: ada.id, cards: 'all', doer }),
  );
  time.advance(100 * DAY_MS);
  sent.length = 0;
  for (const letter of [{ answersTo: [idOf(mail)] }, { text: `NO\n\n> ${mail.text}` }])
    assert.deepEqual(await writes('NO', letter), { isTaken: true, isChecked: false });
  assert.deepEqual(
    [await stateOf(reference), await cardState(ada.card)],
    ['denied email', 'active'],
  );
  assert.deepEqual(answers(), []);
  const later = await asked(ada.card);
  await writes('NO', { answersTo: [idOf(later.mail)] });
  assert.equal(await cardState(ada.card), 'locked-by-member');
});

test('a no that quotes our reference is about that question alone; also after a yes', async () => {
  const ada = await somebody();
  const first = await asked(ada.card);
  const second = await asked(ada.card);
  const [waiting] = await alerts.waiting(ada.id);
  assert.ok(waiting !== undefined);
  await alerts.answer(waiting.id, {
    ...{ says: 'yes', channel: 'app', memberId: ada.id, correlation: 'c' },
  });
  assert.equal(await stateOf(second.reference), 'confirmed app');
  await writes('NO', { text: `NO\n\n> ${second.mail.text}` });
  assert.deepEqual(
    [await stateOf(first.reference), await stateOf(second.reference)],
    ['open', 'denied email'],
  );
});

test('a yes by e-mail is not enough, whatever it quotes and whoever it is from', async () => {
  const ada = await somebody();
  const { mail, reference } = await asked(ada.card);
  for (const [own, more] of [
    ['YES', { answersTo: [idOf(mail)], from: [ada.owner] }],
    ['Yes, it was me', { text: `Yes\n> ${mail.text}`, from: [ada.owner] }],
    ['yes', { from: [ada.owner] }],
  ] as const) {
    sent.length = 0;
    // oxlint-disable-next-line no-await-in-loop
    assert.ok((await writes(own, more)).isTaken);
    assert.deepEqual(
      answers().map(({ subject }) => subject),
      ['Please sign in to say yes'],
    );
  }
  assert.equal(await stateOf(reference), 'open');
});

test('a no without a question under it, from whom we asked, is about all that waits; from a stranger about nothing', async () => {
  const ada = await somebody();
  const one = await asked(ada.card);
  const other = await asked(ada.card);
  assert.deepEqual(await writes('NO'), { isTaken: false, isChecked: true });
  assert.deepEqual([await stateOf(one.reference), sent.length], ['open', 0]);
  assert.ok((await writes('NO', { from: [ada.owner] })).isTaken);
  assert.deepEqual(
    [await stateOf(one.reference), await stateOf(other.reference)],
    ['denied email', 'denied email'],
  );
  assert.equal(answers().length, 1, 'answered once');
});

test('our question, passed on with a doubt, is checked and no answer; a reference of another message names nothing', async () => {
  const ada = await somebody();
  const { mail, reference } = await asked(ada.card);
  const passed = { text: `No idea.\n\n${mail.text}`, isPassedOn: true, from: [ada.owner] };
  assert.deepEqual(await writes('No idea.', passed), { isTaken: false, isChecked: true });
  await house.tell(ada.id, 'account.new-device');
  await settled();
  const news = sent.find(({ channel }) => channel === 'email');
  const doubt = { answersTo: [news === undefined ? '' : idOf(news)], text: news?.text ?? '' };
  assert.deepEqual(await writes('No', doubt), { isTaken: false, isChecked: true });
  assert.equal(await stateOf(reference), 'open');
});

test('whoever writes without end is read, and answered no more', async () => {
  const ada = await somebody();
  const { mail } = await asked(ada.card);
  for (let letters = 0; letters < 25; letters += 1)
    // oxlint-disable-next-line no-await-in-loop
    await writes('YES', { answersTo: [idOf(mail)] });
  assert.equal(answers().length, 20);
  sent.length = 0;
  const { mail: next, reference } = await asked(ada.card);
  await writes('NO', { answersTo: [idOf(next)] });
  assert.equal(await stateOf(reference), 'denied email');
});
