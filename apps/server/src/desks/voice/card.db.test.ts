import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '@countersign/kernel';
import { openVoiceHouse } from '../../../test/voice-house.ts';

const house = await openVoiceHouse();
const { alerts, cardmember, cards, contact, db, dial, pickUp, server, settled, time } = house;

let people = 0;
async function somebody() {
  people += 1;
  const lastFour = String(5_000 + people);
  const reference = `C-${people}`;
  const value = `+1212555${String(7_000 + people)}`;
  const points = [
    { kind: 'phone', value, takesText: true, since: '2029-01-05T00:00:00Z' },
    { kind: 'email', value: `c${people}@mail.example` },
  ];
  return { memberId: await cardmember(reference, lastFour, points), lastFour, reference };
}
/** English, my card, which one, and the ZIP code. */
const CARD = (lastFour: string) => ['1', '3', lastFour, '10001'] as const;
const cardOf = (reference: string) => cards.findCard(db.reader, { reference: `card-${reference}` });
async function pays(reference: string, minor: number, merchant: string, at: string) {
  const noted = await db.transaction((tx) =>
    alerts.notePayment(tx, {
      ...{ reference: `${reference}-${minor}`, cardReference: `card-${reference}`, merchant },
      ...{ amountMinor: minor, currency: 'USD', at: Date.parse(at) as Instant },
      ...{ actor: 'p', correlation: 'c' },
    }),
  );
  assert.ok(noted.ok);
}
const refusals = async (operation: string) =>
  (
    await server.asOwner(
      `SELECT refusal FROM audit_entry WHERE operation = '${operation}' AND result = 'refused' ORDER BY position DESC`,
    )
  ).map((row) => row['refusal']);
const told = async (memberId: string, template: string) =>
  (
    await server.asOwner(
      `SELECT channel FROM contact_ledger WHERE member_id = '${memberId}' AND template = '${template}' ORDER BY channel`,
    )
  ).map((row) => row['channel']);

test('my card: locked with one press, without being asked who one is beyond the card’s name', async () => {
  const { lastFour, reference } = await somebody();
  const call = await dial();
  assert.match(
    await call.key(...CARD(lastFour)),
    /^This is about your card ending 5 0 0 1\. To lock it now, press 1\..*lost or stolen, press 2\..*last payments, press 3\./,
  );
  assert.match(await call.key('1'), /^Your card is locked\./);
  assert.equal((await cardOf(reference))?.status, 'locked-by-member');
});

test('a card that is frozen because of fraud: why is said to whoever has shown who they are; no key undoes or covers it', async () => {
  const { lastFour, memberId, reference } = await somebody();
  const cardId = (await cardOf(reference))?.id ?? '';
  const doer = { actor: { kind: 'operator', id: 'o' }, channel: 'desk', correlation: 'c' } as const;
  const by = { kind: 'desk', id: 'o' } as const;
  await db.transaction((tx) =>
    cards.freezeCard(tx, { memberId, cardId, reason: 'payment', by, doer }),
  );
  const call = await dial();
  const heard = await call.key(...CARD(lastFour));
  const unproven = /^Your card ending .* cannot be used at this moment\. .*press 0\./;
  assert.match(heard, unproven);
  assert.match(heard, /If it is lost or stolen, press 2\./);
  assert.doesNotMatch(heard, /lock it now|frozen|fraud/);
  assert.equal(await call.key('1'), heard);
  // Out of the way of a loss, a lock would be: it stays frozen.
  const covered = await call.key('2', '3');
  assert.match(covered, unproven);
  assert.doesNotMatch(covered, /frozen|fraud/);
  assert.equal((await cardOf(reference))?.status, 'frozen-for-fraud');
  await db.transaction(async (tx) =>
    house.verification.addEvidence(
      tx,
      { memberId, sessionId: (await call.now()).case.id },
      { item: 'network.call-back', at: time.clock(), channel: 'voice' },
    ),
  );
  assert.match(await call.heard(), /^Your card ending .* is frozen because of fraud\..*press 0\./);
  // While something is wrong it is as on any other day.
  await server.asOwner(
    `INSERT INTO casework_alarm (id, call_id, member_id, raised_by, at, until)
     VALUES ('frozen', 'frozen', '${memberId}', 'staff-1', ${time.now()}, ${time.now() + 1_000})`,
  );
  assert.equal(await call.heard(), covered);
  time.advance(1_000);
  assert.match(await call.heard(), /is frozen because of fraud/);
  const lost = await dial();
  assert.match(await lost.key(...CARD(lastFour), '2', '1'), /^Thank you\. Your card is stopped/);
  assert.equal((await cardOf(reference))?.status, 'blocked');
});

test('lost: it is said first that it is for good; then the card is stopped, a new one is wanted, and every way is told', async () => {
  const { lastFour, memberId, reference } = await somebody();
  const call = await dial();
  const warned = await call.key(...CARD(lastFour), '2');
  assert.match(warned, /stopped for good.*Nobody can undo that by phone\. If you lost it, press 1/);
  assert.equal((await cardOf(reference))?.status, 'active');
  assert.match(await call.key('1'), /^Thank you\. Your card is stopped/);
  const card = await cardOf(reference);
  assert.equal(card?.status, 'blocked');
  assert.equal((await cards.stopOf(db.reader, card?.id ?? ''))?.reason, 'lost');
  // Whoever calls has only a name for the card: nothing says that its holder did it.
  assert.deepEqual(
    await server.asOwner(
      `SELECT actor_kind, actor_id, channel FROM audit_entry WHERE operation = 'cards.stopped-lost' AND subject = $1`,
      [card?.id],
    ),
    [{ actor_kind: 'system', actor_id: 'line', channel: 'voice' }],
  );
  await settled();
  assert.deepEqual(await told(memberId, 'card.stopped'), ['email', 'sms']);
});

test('stolen is written as stolen; said again on the same call nothing is done twice', async () => {
  const { lastFour, memberId, reference } = await somebody();
  const call = await dial();
  await call.key(...CARD(lastFour), '2', '2');
  const again = await dial();
  assert.match(await again.key(...CARD(lastFour), '2', '1'), /^Thank you\. Your card is stopped/);
  const card = await cardOf(reference);
  assert.equal((await cards.stopOf(db.reader, card?.id ?? ''))?.reason, 'stolen');
  assert.deepEqual(await told(memberId, 'card.stopped'), ['email', 'sms']);
});

test('by phone nothing undoes it: no key of the line leads back', async () => {
  const { lastFour, reference } = await somebody();
  const call = await dial();
  await call.key(...CARD(lastFour), '2', '1');
  for (const key of ['1', '2', '3', '9', '*', '8', '#'])
    // oxlint-disable-next-line no-await-in-loop
    assert.match(await call.key(key), /^Thank you\. Your card is stopped/);
  const next = await dial();
  await next.key(...CARD(lastFour), '1');
  assert.equal((await cardOf(reference))?.status, 'blocked');
});

test('it may still turn up: three only locks it', async () => {
  const { lastFour, reference } = await somebody();
  const call = await dial();
  assert.match(await call.key(...CARD(lastFour), '2', '3'), /^Your card is locked\./);
  assert.equal((await cardOf(reference))?.status, 'locked-by-member');
});

test('no weapon: after three stops from one number in a day the next card is only locked', async () => {
  for (let turn = 0; turn < 4; turn += 1) {
    // oxlint-disable-next-line no-await-in-loop
    const { lastFour, reference } = await somebody();
    // oxlint-disable-next-line no-await-in-loop
    const call = await dial('+12125559999');
    // oxlint-disable-next-line no-await-in-loop
    const heard = await call.key(...CARD(lastFour), '2', '1');
    // oxlint-disable-next-line no-await-in-loop
    const card = await cardOf(reference);
    assert.match(heard, turn < 3 ? /^Thank you/ : /^We have locked your card.*press 0\./);
    assert.equal(card?.status, turn < 3 ? 'blocked' : 'locked-by-member');
  }
  assert.equal((await refusals('line.card-lost'))[0], 'platform.too-many');
});

test('a card that is nobody’s is not stopped: the words of every menu', async () => {
  const call = await dial();
  assert.match(await call.key(...CARD('9990')), /^We did not find a card by these digits/);
});

test('a no of the member while the report is worked on stops nothing', async () => {
  const { lastFour, memberId, reference } = await somebody();
  const call = await dial();
  await call.key(...CARD(lastFour), '2');
  await contact.answerClaim({ memberId, correlation: 'c' }, { says: 'not-me' });
  assert.match(await call.key('1'), /^Somebody who is signed in as the owner/);
  assert.equal((await cardOf(reference))?.status, 'active');
});

test('the last payments: below L2 the words are of a call back, the same with payments and without', async () => {
  const one = await somebody();
  const other = await somebody();
  await pays(one.reference, 1_250, 'Corner Books', '2030-11-20T12:00:00Z');
  const words = (heard: string) => heard.replaceAll(/\d/g, 'n');
  const heard = await (await dial()).key(...CARD(one.lastFour), '3');
  assert.match(heard, /^For this we call you back first/);
  assert.doesNotMatch(heard, /Corner|dollars/);
  assert.equal(words(await (await dial()).key(...CARD(other.lastFour), '3')), words(heard));
  assert.equal((await refusals('line.card-activity'))[0], 'verify.step-up');
});

test('called back on the number on file the payments are heard at once, newest first, with words for amount and day', async () => {
  const who = await somebody();
  await pays(who.reference, 1_250, 'Corner Books', '2030-11-20T12:00:00Z');
  await pays(who.reference, 900, 'Harbour Ferry', '2030-11-21T12:00:00Z');
  const first = await dial();
  const said = await first.key(...CARD(who.lastFour), '3');
  const digits = (/in mind: (\d) (\d) (\d) (\d)\./.exec(said) ?? []).slice(1).join('');
  await first.key('1');
  const own = await pickUp(who.memberId);
  assert.ok(own !== undefined);
  const heard = await own.key(digits);
  assert.match(
    heard,
    /^Thank you\. That is right\. These are the last payments .* Thursday, November 21: 9 dollars, at Harbour Ferry\. Wednesday, November 20: 12 dollars and 50 cents, at Corner Books\./,
  );
  assert.equal(await own.key('*'), heard);
  assert.match(await own.key('3'), /^This is about your card ending/);
  assert.match(await own.key('3'), /^These are the last payments/);
  // What was proven is old: nothing is said of them any more.
  time.advance(15 * 60_000 + 1);
  assert.doesNotMatch(await own.heard(), /dollars/);
});

test('while something is wrong the payments sound like a part that is away', async () => {
  const who = await somebody();
  await pays(who.reference, 4_200, 'Fennel Grocers', '2030-11-20T12:00:00Z');
  const first = await dial();
  const said = await first.key(...CARD(who.lastFour), '3');
  await first.key('1');
  const own = await pickUp(who.memberId);
  await own?.key((/in mind: (\d) (\d) (\d) (\d)\./.exec(said) ?? []).slice(1).join(''));
  await server.asOwner(
    `INSERT INTO casework_alarm (id, call_id, member_id, raised_by, at, until)
     VALUES ('alarm-c', 'call-c', '${who.memberId}', 'staff-1', ${time.now()}, ${time.now() + 1_000})`,
  );
  assert.match((await own?.heard()) ?? '', /We cannot do that at this moment/);
  assert.match((await own?.key('3', '3')) ?? '', /^We cannot do that at this moment/);
  time.advance(1_000);
});

test('in Spanish the payments have their own words, too', async () => {
  const who = await somebody();
  await pays(who.reference, 1_250, 'Corner Books', '2030-11-20T12:00:00Z');
  const first = await dial();
  const said = await first.key('2', '3', who.lastFour, '10001', '3');
  await first.key('1');
  const own = await pickUp(who.memberId);
  const digits = (/cifras: (\d) (\d) (\d) (\d)\./.exec(said) ?? []).slice(1).join('');
  assert.match(
    (await own?.key(digits)) ?? '',
    /miércoles, 20 de noviembre: 12 dólares con 50 centavos, en Corner Books\./,
  );
});
