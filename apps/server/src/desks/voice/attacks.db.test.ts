import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask } from '../../../test/app.ts';
import { phone } from '../../../test/contact-house.ts';
import { openVoiceHouse } from '../../../test/voice-house.ts';
import { hear } from './conversation.ts';
import { takeNaming } from './identify.ts';
import { stopDenied } from './over.ts';
import { waitDocument } from './waiting.ts';

const house = await openVoiceHouse();
const { alerts, app, cardmember, contact, dial, line, server, time, voice } = house;

let people = 0;
async function somebody() {
  people += 1;
  const lastFour = String(4_000 + people);
  const reference = `A-${people}`;
  const points = [{ ...phone, value: `+1212555${String(4_000 + people)}` }];
  return { memberId: await cardmember(reference, lastFour, points), lastFour, reference };
}
let events = 0;
/** A question about a payment with a card. @returns its name */
async function asked(card: string, merchant = 'Corner Books'): Promise<string> {
  events += 1;
  const reference = `attack-${events}`;
  const opened = await house.db.transaction((tx) =>
    alerts.open(tx, {
      ...{ reference, cardReference: card, at: time.clock(), merchant },
      ...{ amountMinor: 1_200, currency: 'USD', actor: 'processor', correlation: 'c' },
    }),
  );
  assert.ok(opened.ok);
  return reference;
}
const stateOf = async (event: string) => (await alerts.find(event))?.state;
const CHECK = ['1', '1'] as const;

/** A caller is called back on the number on file. */
async function prove(memberId: string, sessionId: string): Promise<void> {
  await house.db.transaction((tx) =>
    house.verification.addEvidence(
      tx,
      { memberId, sessionId },
      { item: 'network.call-back', at: time.clock(), channel: 'voice' },
    ),
  );
}

test('an answer is about the payment that was said, whatever was asked about meanwhile', async () => {
  const { lastFour, memberId, reference } = await somebody();
  const said = await asked(`card-${reference}`);
  const call = await dial();
  await call.key(...CHECK, '', lastFour, '10001');
  await prove(memberId, (await call.now()).case.id);
  assert.match(await call.heard(), /\$12\.00 at Corner Books/);
  const later = await asked(`card-${reference}`, 'Somebody Elses');
  await call.key('1');
  assert.deepEqual([await stateOf(said), await stateOf(later)], ['confirmed', 'open']);
});

test('a no is about it, too, and counts where somebody has said yes meanwhile', async () => {
  const { lastFour, memberId, reference } = await somebody();
  const said = await asked(`card-${reference}`);
  const call = await dial();
  await call.key(...CHECK, '', lastFour, '10001');
  const later = await asked(`card-${reference}`, 'Somebody Elses');
  const { id = '' } = (await alerts.find(said)) ?? {};
  await alerts.answer(id, { says: 'yes', channel: 'app', memberId, correlation: 'c' });
  await call.key('2');
  assert.deepEqual([await stateOf(said), await stateOf(later)], ['denied', 'open']);
});

test('whoever names one card hears nothing of another one of its member, and denies nothing with it', async () => {
  const { lastFour, reference } = await somebody();
  const body = { reference: `other-${reference}`, cardmember: reference };
  await ask(app, {
    ...{ method: 'POST', url: '/v1/cards', as: 'processor' },
    body: { ...body, product: 'larkspur-charge', expiry: '2031-09', status: 'active' },
  });
  await server.asOwner(
    `UPDATE cards_card SET number_state = 'met', token = 'other-${reference}', last_four = '8888'
     WHERE reference = 'other-${reference}'`,
  );
  const event = await asked(`other-${reference}`);
  const call = await dial();
  assert.match(await call.key(...CHECK, '', lastFour, '10001'), /^We have no record/);
  await call.key('2');
  assert.equal(await stateOf(event), 'open');
});

test('a shop’s name is said as it stands: it has no place in the sentence around it', async () => {
  const { lastFour, memberId, reference } = await somebody();
  await asked(`card-${reference}`, "Cash $& Carry $'");
  const call = await dial();
  await call.key(...CHECK, '', lastFour, '10001');
  await prove(memberId, (await call.now()).case.id);
  assert.match(await call.heard(), /It is about \$12\.00 at Cash \$& Carry \$'\./);
});

test('whoever makes up numbers goes through no codes of one ending, and through no cards of one code', async () => {
  const { lastFour } = await somebody();
  for (let tried = 0; tried < 30; tried += 1)
    await (await dial()).key('1', '3', lastFour, String(20_000 + tried));
  assert.match(await (await dial()).key('1', '3', lastFour, '10001'), /^We did not find a card/);
  for (let tried = 0; tried < 60; tried += 1)
    await (await dial()).key('1', '3', String(6_000 + tried), '10001');
  const other = await somebody();
  const late = await dial();
  assert.match(await late.key('1', '3', other.lastFour, '10001'), /^We did not find a card/);
  time.advance(3_600_000);
  const next = await dial();
  assert.match(await next.key('1', '3', other.lastFour, '10001'), /^This is about your card/);
});

const NAMED = /^This is about your card/;
const NOBODY = /^We did not find a card by these digits\..*press 0/;
/** Names that fit nobody, by numbers that are made up: what they cost, without the calls around them. */
async function misses(postal: string, count: number): Promise<void> {
  for (let tried = 0; tried < count; tried += 1) {
    const source = `made up ${postal} ${(guesses += 1)}`;
    await takeNaming(voice, { source, notes: { lastFour: String(guesses) } }, postal);
  }
}
let guesses = 6_500;

test('a postal code that misses have closed stays open to those who call from their number, and a right name costs it nothing', async () => {
  const home = '10077';
  const neighbour = async () => {
    const who = await somebody();
    await server.asOwner(
      `UPDATE cards_address SET lines = ARRAY['1 Elm Street', 'Brookfield, NY ${home}']
       WHERE member_id = $1`,
      [who.memberId],
    );
    return { ...who, own: `+1212555${who.lastFour}` };
  };
  const [first, second] = [await neighbour(), await neighbour()];
  const names = async ({ lastFour }: typeof first, from?: string) =>
    (await dial(from)).key('1', '3', lastFour, home);
  await misses(home, 59);
  // One is left, and whoever is right gives it back.
  for (const who of [first, second, first, second]) assert.match(await names(who), NAMED);
  // Right guesses buy no wrong ones.
  await misses(home, 1);
  assert.match(await names(first), NOBODY);
  assert.match(await names(first, first.own), NAMED);
  assert.match(await names(first), NOBODY);
  // Somebody else’s number opens nothing.
  assert.match(await names(second, first.own), NOBODY);
  // Which phone is on file is not tried out, either: ten an hour for an ending.
  for (let tried = 0; tried < 9; tried += 1)
    await takeNaming(voice, { source: `their number ${tried}`, notes: second }, home);
  assert.match(await names(second, second.own), NOBODY);
  time.advance(3_600_000);
  assert.match(await names(second), NAMED);
});

test('where it is asked whether we called, a postal code that is closed says neither yes nor no', async () => {
  const { lastFour, reference } = await somebody();
  await asked(`card-${reference}`);
  await misses('10001', 60);
  assert.match(await (await dial()).key(...CHECK, '', lastFour, '10001'), NOBODY);
  const own = `+1212555${lastFour}`;
  const right = await dial(own);
  assert.match(await right.key(...CHECK, '', lastFour, '10001'), /^We asked you about a payment/);
  assert.match(await (await dial(own)).key(...CHECK, '', '9998', '10001'), NOBODY);
  time.advance(3_600_000);
});

test('whoever may not try any more is not told that it was not us', async () => {
  const { lastFour, reference } = await somebody();
  await asked(`card-${reference}`);
  const from = '+12125550160';
  for (let tried = 0; tried < 10; tried += 1)
    await (await dial(from)).key('1', '3', String(7_000 + tried), '30001');
  const call = await dial(from);
  const heard = await call.key(...CHECK, '', lastFour, '10001');
  assert.match(heard, /^We did not find a card by these digits\..*press 0/);
  assert.doesNotMatch(heard, /not us|no record/);
  const tired = await dial();
  for (const tried of ['7101', '7102', '7103'])
    await tired.key('1', ...(tried === '7101' ? ['3'] : []), tried, '30001');
  await house.server.asOwner(
    `UPDATE phone_line_call SET place = 'postal', notes = '{"for":"check","lastFour":"${lastFour}"}' WHERE id = '${tired.id}'`,
  );
  assert.match(await tired.key('10001'), /^That did not work, and we cannot try again/);
});

test('a name that was not counted names nobody, also where its step comes early', async () => {
  const { lastFour } = await somebody();
  const call = await dial();
  await call.key('1', '3', lastFour);
  const now = await call.now();
  // What was read before the step before it was written.
  const early = { ...voice, line: { ...line, find: async () => ({ ...now, step: now.step - 1 }) } };
  await hear(early, { id: now.id, step: now.step, keys: '10001', correlation: 'c' });
  assert.equal((await call.now()).case.cardId, undefined);
});

test('a no on the member’s screen ends waiting, too: nobody takes the caller, and the machine hangs up', async () => {
  const { lastFour, memberId } = await somebody();
  const call = await dial();
  await call.key(...CHECK, '', lastFour, '10001', '0');
  assert.equal((await call.now()).state, 'waiting');
  const stop = async () => {
    const now = await call.now();
    return house.db.transaction((tx) => stopDenied(voice, tx, now));
  };
  assert.equal((await stop()).state, 'waiting');
  await contact.answerClaim({ memberId, correlation: 'c' }, { says: 'not-me' });
  const waits = { base: 'https://larkspur.example/voice/1', platform: 'twilio' } as const;
  const { steps } = await waitDocument(voice, { ...waits, call: await stop() });
  assert.deepEqual(steps, [{ do: 'leave' }]);
  const take = { id: call.id, staffId: 'staff-1', correlation: 'c' };
  assert.equal(await house.db.transaction((tx) => line.take(tx, take)), undefined);
  assert.match(await call.heard(), /^Somebody who is signed in as the owner/);
  assert.match(await call.key('0'), /^Somebody who is signed in as the owner/);
});

test('a long queue keeps whoever is at its end', async () => {
  await server.asOwner(
    `INSERT INTO phone_line_case (id, opened_at) SELECT 'many-' || n, 1 FROM generate_series(1, 201) AS n`,
  );
  await server.asOwner(
    `INSERT INTO phone_line_call (id, provider, provider_id, case_id, number, region, source, language,
       place, state, waiting_since, started_at)
     SELECT 'many-' || n, 'many', n, 'many-' || n, '+12125550142', 'US', '', 'en', 'queue', 'waiting', n, n
     FROM generate_series(1, 201) AS n`,
  );
  const call = await dial();
  await call.key('1', '0');
  assert.equal((await line.placeInQueue(call.id))?.position, 202);
  assert.equal(await line.placeInQueue('many-0'), undefined);
  assert.ok((await line.waiting()).length <= 50);
});

test('of what was keyed as little is kept as is needed, and nothing once the call is over', async () => {
  const call = await dial();
  await call.key('1', '1', '4000123412341234');
  assert.equal((await call.now()).notes['reference'], '40001234');
  const end = { id: call.id, correlation: 'c' };
  await house.db.transaction((tx) => line.end(tx, end));
  assert.deepEqual((await call.now()).notes, {});
});
