import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phone } from '../../../test/contact-house.ts';
import { openVoiceHouse } from '../../../test/voice-house.ts';
import { spokenReference } from '../../contact/index.ts';
import { hear } from './conversation.ts';
import { waitDocument } from './waiting.ts';

const house = await openVoiceHouse();
const { alerts, cardmember, contact, dial, line, server, time, voice } = house;
const OLIVE = { agentId: 'staff-1', name: 'Olive', correlation: 'c' };

let people = 0;
/** A member, and how they name their card: ending, ZIP code. */
async function somebody() {
  people += 1;
  const lastFour = String(1_000 + people);
  const reference = `V-${people}`;
  const points = [{ ...phone, value: `+1212555${String(2_000 + people)}` }];
  return { memberId: await cardmember(reference, lastFour, points), lastFour, reference };
}
async function called(reference: string): Promise<string> {
  const opened = await contact.openCall(OLIVE, {
    ...{ memberReference: reference, purpose: 'fraud-check' },
  });
  assert.ok(opened.ok);
  let providerId: unknown;
  while (typeof providerId !== 'string') {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const sought = `SELECT provider_id FROM contact_ledger WHERE id = '${opened.value}'`;
    providerId = (await server.asOwner(sought))[0]?.['provider_id'];
  }
  await contact.takeProgress(opened.value, {
    providerId,
    sequence: 1,
    progress: 'no_answer',
    at: time.clock(),
  });
  return opened.value;
}
async function referenceOf(id: string): Promise<string> {
  const rows = await server.asOwner(`SELECT reference FROM contact_ledger WHERE id = '${id}'`);
  return String(rows[0]?.['reference']);
}
async function statusOf(reference: string): Promise<string> {
  const card = await house.cards.findCard(house.db.reader, { reference: `card-${reference}` });
  return card?.status ?? '';
}
const CHECK = ['1', '1'] as const;

test('the welcome is in both languages, and each goes on in its own', async () => {
  const call = await dial();
  assert.match(await call.heard(), /Larkspur Card.*You have reached us.*press 1.*Para español/);
  assert.match(await call.key('2'), /^¿Alguien te ha llamado/);
  assert.match(await call.key('8'), /¿Alguien/);
  assert.ok((await call.now()).slow);
  const british = await dial('+442079460123', '+442079460142');
  assert.match(await british.heard(), /^Thank you for calling .* Did somebody/);
  await assert.rejects(dial('+12125550123', '+442079460177'), /nobody takes this call/);
});

test('hang up and call back: by card and ZIP code it is said that we called, when, and what about', async () => {
  const { lastFour, memberId, reference } = await somebody();
  await called(reference);
  const call = await dial();
  const answer = await call.key(...CHECK, '', lastFour, '10001');
  assert.match(
    answer,
    /^Yes\. We tried to reach you today at 10:00 AM, about this: A check on a payment\./,
  );
  assert.doesNotMatch(answer, /Ada|Marsh|\d{4}/);
  assert.equal((await contact.liveAnswer(memberId)).answer, 'claimed');
});

test('by the six digits that a caller leaves, too, and by the reference of a message, with the ending of the card', async () => {
  const { lastFour, memberId, reference } = await somebody();
  const id = await called(reference);
  const call = await dial();
  const spoken = spokenReference(await referenceOf(id));
  assert.match(await call.key(...CHECK, spoken, lastFour), /^Yes\. We tried to reach you/);
  const [text] = await house.db.transaction((tx) =>
    contact.tellMember(tx, {
      ...{ memberId, template: 'account.registered', to: 'everywhere', facts: {} },
      correlation: 'c',
    }),
  );
  const keyed = (await referenceOf(text ?? '')).replaceAll(/[A-Z]/g, (letter) => keyOf(letter));
  const again = await dial();
  assert.match(await again.key(...CHECK, keyed, lastFour), /^Yes\. We sent you a text today/);
  const other = await dial();
  assert.match(await other.key(...CHECK, keyed, '9999'), /^We have no record/);
});

const keyOf = (letter: string): string =>
  '2223334455667777889999'['ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(letter)] ?? '';

test('nobody called: the same words whether the card is known or not; it can be reported', async () => {
  const { lastFour } = await somebody();
  const known = await dial();
  const unknown = await dial();
  const heard = await known.key(...CHECK, '', lastFour, '10001');
  assert.match(
    heard,
    /^We have no record of a call or a message of ours to you\. If you keyed it right, it was not us\./,
  );
  assert.equal(await unknown.key(...CHECK, '', '9998', '10001'), heard);
  assert.match(await known.key('1'), /^If you know the number that they called or wrote from/);
  assert.match(
    await known.key('2125550177'),
    /^Thank you\. We have written it down\. Your report is R( [0-9A-Z]){8}\./,
  );
  const [report] = await house.reports.queue();
  assert.deepEqual([report?.way, report?.channel, report?.memberId], ['line', 'call', undefined]);
  const view = await house.reports.find({ id: report?.id ?? '', staffId: 'ana', correlation: 'c' });
  assert.deepEqual(view?.indicators, [{ kind: 'phone', value: '+12125550177' }]);
  assert.match(
    await known.key('*'),
    new RegExp(`is ${(report?.reference ?? '').split('').join(' ')}`),
  );
  assert.equal(await line.reportedSince((time.now() - 60_000) as never), 1);
});

test('whoever does not know the number presses hash alone, and is told what to do', async () => {
  const { lastFour } = await somebody();
  const call = await dial();
  const heard = await call.key(...CHECK, '', lastFour, '10001', '1', '');
  assert.match(heard, /We have written it down\. Your report is R .* press 3, and lock your card/);
  assert.equal((await call.now()).place, 'reported');
  assert.equal((await house.reports.queue()).length, 2);
  assert.match(await call.key('3'), /card/);
});

test('reports of one number by telephone are taken until it is too many; then it is counted, and has no reference', async () => {
  const from = '+12125553999';
  const call = await dial(from);
  let heard = '';
  for (let n = 0; n < 21; n += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await server.asOwner(
      `UPDATE phone_line_call SET place = 'report-number', notes = '{}' WHERE id = '${call.id}'`,
    );
    // oxlint-disable-next-line no-await-in-loop
    heard = await call.key('');
  }
  assert.match(heard, /^Thank you\. We have written it down\. Do not call them back\./);
});

test('you have reached us: it stands on the member’s screens as soon as the card is named, and a no ends the call', async () => {
  const { lastFour, memberId, reference } = await somebody();
  await called(reference);
  const call = await dial();
  await call.key(...CHECK, '', lastFour, '10001');
  const live = await contact.liveAnswer(memberId);
  assert.ok(live.answer === 'claimed');
  assert.deepEqual([live.at, live.said], ['line', 'nothing']);
  const said = await contact.answerClaim({ memberId, correlation: 'c' }, { says: 'not-me' });
  assert.ok(said.ok);
  assert.match(await call.key('1'), /^Somebody who is signed in as the owner/);
});

test('a caller reaches the case, with the level that was earned; one representative takes them', async () => {
  const { lastFour, memberId, reference } = await somebody();
  const about = await called(reference);
  const call = await dial();
  await call.key(...CHECK, spokenReference(await referenceOf(about)), lastFour, '1');
  const waiting = await call.now();
  assert.deepEqual([waiting.state, waiting.case.aboutId], ['waiting', about]);
  const session = { sessionId: waiting.case.id, memberId, risks: [] };
  const where = { channel: 'voice', direction: 'inbound' } as const;
  assert.equal(await house.verification.reached(session, where), 'L1');
  const base = 'https://larkspur.example/voice/1';
  const [first] = (await waitDocument(voice, { base, call: waiting, platform: 'twilio' })).steps;
  const [said] = first?.do === 'gather' ? first.prompts : [];
  assert.match(said?.do === 'say' ? said.text : '', /You are next/);
  const take = (staffId: string) =>
    house.db.transaction((tx) => line.take(tx, { id: call.id, staffId, correlation: 'c' }));
  assert.equal((await take('staff-1'))?.state, 'taken');
  assert.equal(await take('staff-2'), undefined);
  assert.match(await call.heard(), /^We connect you now/);
  time.advance(16 * 60_000);
  assert.equal(await house.verification.reached(session, where), 'L0');
});

test('a payment that we asked about: a no from whoever can name the card, and no word of it to them', async () => {
  const { lastFour, memberId, reference } = await somebody();
  const opened = await house.db.transaction((tx) =>
    alerts.open(tx, {
      ...{ reference: `event-${reference}`, cardReference: `card-${reference}`, at: time.clock() },
      ...{ amountMinor: 8_420, currency: 'USD', merchant: 'Corner Books' },
      ...{ actor: 'processor', correlation: 'c' },
    }),
  );
  assert.ok(opened.ok);
  const call = await dial();
  const heard = await call.key(...CHECK, '', lastFour, '10001');
  assert.match(heard, /^We asked you about a payment with your card ending/);
  assert.doesNotMatch(heard, /84|Corner/);
  assert.match(await call.key('1'), /^We asked you about a payment/);
  assert.equal((await alerts.find(`event-${reference}`))?.state, 'open');
  assert.match(await call.key('2'), /^Thank you\. Your card is locked/);
  const answered = await alerts.find(`event-${reference}`);
  assert.deepEqual([answered?.state, answered?.answered?.by], ['denied', 'phone']);
  assert.equal(await statusOf(reference), 'locked-by-member');
  assert.equal((await alerts.waiting(memberId)).length, 0);
});

test('whoever has proven more hears the payment’s words, and may say yes', async () => {
  const { lastFour, memberId, reference } = await somebody();
  await house.db.transaction((tx) =>
    alerts.open(tx, {
      ...{ reference: `event-${reference}`, cardReference: `card-${reference}`, at: time.clock() },
      ...{ amountMinor: 1_200, currency: 'USD', merchant: 'Corner Books' },
      ...{ actor: 'processor', correlation: 'c' },
    }),
  );
  const call = await dial();
  await call.key(...CHECK, '', lastFour, '10001');
  const { case: mine } = await call.now();
  await house.db.transaction((tx) =>
    house.verification.addEvidence(
      tx,
      { memberId, sessionId: mine.id },
      { item: 'network.call-back', at: time.clock(), channel: 'voice' },
    ),
  );
  assert.match(await call.heard(), /\$12\.00 at Corner Books/);
  assert.match(await call.key('1'), /^Thank you\. Then all is well/);
  assert.equal((await alerts.find(`event-${reference}`))?.state, 'confirmed');
});

test('while something is wrong the words of a payment are not heard, and no yes is taken', async () => {
  const { lastFour, memberId, reference } = await somebody();
  await house.db.transaction((tx) =>
    alerts.open(tx, {
      ...{ reference: `event-${reference}`, cardReference: `card-${reference}`, at: time.clock() },
      ...{ amountMinor: 1_200, currency: 'USD', merchant: 'Corner Books' },
      ...{ actor: 'processor', correlation: 'c' },
    }),
  );
  const call = await dial();
  assert.match(await call.key(...CHECK, '', lastFour, '10001'), /^We asked you about a payment/);
  const { case: mine } = await call.now();
  await house.db.transaction((tx) =>
    house.verification.addEvidence(
      tx,
      { memberId, sessionId: mine.id },
      { item: 'network.call-back', at: time.clock(), channel: 'voice' },
    ),
  );
  await server.asOwner(
    `INSERT INTO casework_alarm (id, call_id, member_id, raised_by, at, until)
     VALUES ('alarm-1', 'call-1', '${memberId}', 'staff-1', ${time.now()}, ${time.now() + 1_000})`,
  );
  assert.match(await call.heard(), /^We cannot look that up at this moment/);
  assert.match(await call.key('1'), /^We cannot look that up at this moment/);
  assert.equal((await alerts.find(`event-${reference}`))?.state, 'open');
  time.advance(1_000);
  assert.match(await call.key('1'), /^Thank you\. Then all is well/);
});

test('a lock needs a name for the card, and nothing else', async () => {
  const { lastFour, reference } = await somebody();
  const call = await dial();
  assert.match(await call.key('1', '3', lastFour, '10001'), /^This is about your card ending/);
  assert.equal(await statusOf(reference), 'active');
  assert.match(await call.key('1'), /^Your card is locked/);
  assert.equal(await statusOf(reference), 'locked-by-member');
  const nobody = await dial();
  assert.match(await nobody.key('1', '3', '9997', '10001'), /^We did not find a card/);
});

test('what is brought twice, late or out of order changes nothing', async () => {
  const { lastFour, reference } = await somebody();
  const call = await dial();
  await call.key('1', '3', lastFour, '10001');
  const { step } = await call.now();
  await call.key('1');
  const again = async (at: number, keys: string) =>
    hear(voice, { id: call.id, step: at, keys, correlation: 'c' });
  const now = await call.now();
  for (const at of [0, step - 1, step, step + 5, 999_999])
    assert.deepEqual(await again(at, '0'), now);
  const rows = await server.asOwner(
    `SELECT count(*) AS locks FROM audit_entry WHERE operation = 'cards.locked-by-line'
     AND subject = (SELECT id FROM cards_card WHERE reference = 'card-${reference}')`,
  );
  assert.equal(Number(rows[0]?.['locks']), 1);
  await Promise.all(Array.from({ length: 20 }, () => again(now.step, '*')));
  assert.equal((await call.now()).step, now.step + 1);
});

test('guesses are few: three names in a call, ten an hour from a number', async () => {
  const call = await dial('+12125550150');
  for (const tried of ['9990', '9991', '9992'])
    await call.key(...(tried === '9990' ? ['1', '3'] : ['1']), tried, '10001');
  assert.match(await call.heard(), /cannot try again on this call/);
  const { lastFour } = await somebody();
  for (let calls = 0; calls < 7; calls += 1) {
    const next = await dial('+12125550150');
    await next.key('1', '3', '9990', '10001');
  }
  const late = await dial('+12125550150');
  assert.match(await late.key('1', '3', lastFour, '10001'), /^We did not find a card/);
  const elsewhere = await dial('+12125550151');
  assert.match(await elsewhere.key('1', '3', lastFour, '10001'), /^This is about your card/);
});

test('silence is asked once more, then the call ends; star repeats, zero leads to somebody', async () => {
  const call = await dial();
  await call.key('1');
  assert.match(await call.key('*'), /^Did somebody/);
  assert.match(
    await call.key(''),
    /^We did not hear that\. To hear it slower, press 8\. For a representative, press 0\. Did somebody/,
  );
  assert.equal(await call.key(''), 'Goodbye.');
  const other = await dial();
  await other.key('1', '0');
  assert.equal((await other.now()).state, 'waiting');
});
