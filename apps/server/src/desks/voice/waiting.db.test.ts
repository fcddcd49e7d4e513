import type { CallDocument, Step } from '@countersign/callflow';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openVoiceHouse } from '../../../test/voice-house.ts';
import { afterQueue, documentOf } from './document.ts';
import type { VoiceAsk } from './parts.ts';
import { hearWaiting, waitDocument, WAIT_SECONDS } from './waiting.ts';

const house = await openVoiceHouse();
const { cardmember, contact, db, dial, line, server, settled, time, voice } = house;
const base = 'https://larkspur.example/voice/1';

let people = 0;
/** A member; without a phone on file where they are told so. */
async function somebody({ hasPhone = true } = {}) {
  people += 1;
  const lastFour = String(2_000 + people);
  const reference = `Q-${people}`;
  const phone = { kind: 'phone', value: `+1212555${String(8_000 + people)}`, takesText: true };
  const mail = { kind: 'email', value: `q${people}@mail.example` };
  const points = hasPhone ? [phone, mail] : [mail];
  return { memberId: await cardmember(reference, lastFour, points), lastFour, reference };
}
const textOf = ({ steps }: CallDocument) =>
  steps
    .flatMap((step): readonly Step[] => (step.do === 'gather' ? step.prompts : [step]))
    .flatMap((step) => (step.do === 'say' ? [step.text] : []))
    .join(' ');

/** Names a card, and waits. */
async function waits(lastFour: string, from?: string) {
  const call = await dial(from);
  await call.key('1', '3', lastFour, '10001', '0');
  return waiter(call);
}
function waiter(call: Awaited<ReturnType<typeof dial>>) {
  const at = async (platform: VoiceAsk['platform'] = 'twilio') => ({
    ...{ base, platform, call: await call.now() },
  });
  const hears = async (platform?: VoiceAsk['platform']) => waitDocument(voice, await at(platform));
  const keys = async (digits: string, platform?: VoiceAsk['platform']) =>
    hearWaiting(voice, await at(platform), digits);
  return { ...call, at, hears, keys };
}
const keptOf = (memberId: string) =>
  server.asOwner(
    `SELECT state, tries, waiting_since, case_id FROM phone_line_kept_place WHERE member_id = '${memberId}'`,
  );
const take = (id: string) =>
  db.transaction((tx) => line.take(tx, { id, staffId: 'staff-1', correlation: 'c' }));
/** Nobody waits any more. */
async function empty() {
  for (const { id } of await line.waiting())
    // oxlint-disable-next-line no-await-in-loop
    await db.transaction((tx) => line.end(tx, { id, correlation: 'c' }));
  await server.asOwner(
    `UPDATE phone_line_kept_place SET state = 'dropped', ended_at = 1 WHERE state = 'waiting'`,
  );
}

test('place and time are said, and again within half a minute; a call back is offered', async () => {
  await empty();
  const { lastFour } = await somebody();
  const first = await waits(lastFour);
  time.advance(90_000);
  await take(first.id);
  const one = await waits(lastFour);
  const other = await waits((await somebody()).lastFour);
  assert.match(
    textOf(await one.hears()),
    /^A representative will be with you\. You are next\. It will take about 2 minutes\. If you do not want to wait, press 1/,
  );
  const document = await other.hears();
  assert.match(textOf(document), /You are number 2\. It will take about/);
  const [gather, next] = document.steps;
  assert.ok(gather?.do === 'gather' && gather.timeoutSeconds === WAIT_SECONDS);
  assert.deepEqual(next, { do: 'go-to', next: `${base}/wait` });
  const seconds = textOf(document).length / 15 + WAIT_SECONDS;
  assert.ok(seconds <= 35, `${seconds}`);
});

test('pressed: the number on file is named as the one that is called, and none is asked for; the place is kept', async () => {
  await empty();
  const who = await somebody();
  const call = await waits(who.lastFour);
  const { waitingSince } = await call.now();
  time.advance(60_000);
  assert.deepEqual((await call.keys('1'))?.steps, [{ do: 'leave' }]);
  assert.match(
    textOf(await afterQueue(voice, await call.now(), { platform: 'twilio', queueResult: 'left' })),
    /^We call you back on the number that we have on file, and on no other one\. You keep your place\. To be called back, press 1\./,
  );
  assert.match(await call.key('1'), /^We call you when it is your turn/);
  assert.equal((await call.now()).state, 'ended');
  const [kept] = await keptOf(who.memberId);
  assert.deepEqual(
    [kept?.['state'], Number(kept?.['waiting_since']), kept?.['case_id']],
    ['waiting', waitingSince, (await call.now()).case.id],
  );
  await settled();
  const told = await server.asOwner(
    `SELECT channel FROM contact_ledger WHERE member_id = '${who.memberId}' AND template = 'line.kept' ORDER BY channel`,
  );
  assert.deepEqual(told, [{ channel: 'email' }, { channel: 'sms' }]);
  assert.notEqual((await contact.liveAnswer(who.memberId)).answer, 'claimed');
});

test('whoever hung up stands in the queue where they stood: nobody behind them moves up', async () => {
  await empty();
  const first = await somebody();
  const call = await waits(first.lastFour);
  time.advance(1_000);
  const other = await waits((await somebody()).lastFour);
  await call.keys('1');
  await call.key('1');
  assert.match(textOf(await other.hears()), /You are number 2\./);
  const [kept] = await line.kept.waiting();
  assert.equal(kept?.memberId, first.memberId);
});

test('whoever would rather wait has lost no place', async () => {
  await empty();
  const call = await waits((await somebody()).lastFour);
  time.advance(1_000);
  await waits((await somebody()).lastFour);
  await call.keys('1');
  await call.key('2');
  assert.equal((await call.now()).state, 'waiting');
  assert.match(textOf(await call.hears()), /You are next\./);
});

test('whoever has named no card names it first; digits that fit nobody keep no place', async () => {
  await empty();
  const { lastFour, memberId } = await somebody();
  const call = waiter(await dial());
  await call.key('1', '0');
  await call.keys('1');
  assert.match(await call.heard(), /^Now key the last four digits of your card/);
  assert.match(await call.key('9990', '10001'), /^We did not find a card by these digits/);
  assert.match(await call.key('1', lastFour, '10001'), /^We call you back on the number/);
  await call.key('1');
  assert.equal((await keptOf(memberId)).length, 1);
});

test('a member without a phone on file hears the same words: what is on file is told to nobody', async () => {
  const one = await waits((await somebody()).lastFour);
  const other = await waits((await somebody({ hasPhone: false })).lastFour);
  for (const call of [one, other])
    // oxlint-disable-next-line no-await-in-loop
    await call.keys('1');
  assert.equal(await one.heard(), await other.heard());
  assert.equal(await one.key('1'), await other.key('1'));
});

test('asked for twice it is one place, with one notice; pressed twice it is one press', async () => {
  await empty();
  const { lastFour, memberId } = await somebody();
  for (let turn = 0; turn < 2; turn += 1) {
    // oxlint-disable-next-line no-await-in-loop
    const call = await waits(lastFour);
    // oxlint-disable-next-line no-await-in-loop
    await Promise.all([call.keys('1'), call.keys('1')]);
    // oxlint-disable-next-line no-await-in-loop
    await call.key('1');
  }
  assert.equal((await keptOf(memberId)).length, 1);
});

test('a telephone rings for nobody who only names cards: three an hour from one number', async () => {
  for (let turn = 0; turn < 4; turn += 1) {
    // oxlint-disable-next-line no-await-in-loop
    const call = await waits((await somebody()).lastFour, '+12125550911');
    // oxlint-disable-next-line no-await-in-loop
    await call.keys('1');
    // oxlint-disable-next-line no-await-in-loop
    const heard = await call.key('1');
    assert.match(heard, turn < 3 ? /^We call you when/ : /^We cannot call you back now/);
  }
});

test('a no of the member is heard before a place is kept', async () => {
  const { lastFour, memberId } = await somebody();
  const call = await waits(lastFour);
  await contact.answerClaim({ memberId, correlation: 'c' }, { says: 'not-me' });
  await call.keys('1');
  assert.match(await call.heard(), /^Somebody who is signed in as the owner/);
  assert.deepEqual(await keptOf(memberId), []);
});

test('where a platform hears no keys in its queue, whoever waits is led out of it for the offer, and in again', async () => {
  await empty();
  const call = await waits((await somebody()).lastFour);
  assert.deepEqual((await call.hears('jambonz')).steps.slice(-2), [
    { do: 'pause', seconds: WAIT_SECONDS },
    { do: 'leave' },
  ]);
  const left = { platform: 'jambonz', queueResult: 'left' } as const;
  const between = await afterQueue(voice, await call.now(), left);
  assert.match(textOf(between), /^If you do not want to wait, press 1/);
  assert.equal(await call.keys('', 'jambonz'), undefined);
  const [again] = (await documentOf(voice, await call.now())).steps;
  assert.equal(again?.do, 'enqueue');
  assert.equal(await call.keys('1', 'jambonz'), undefined);
  assert.match(await call.heard(), /^We call you back on the number/);
});

test('somebody who is taken while they press is led to their representative', async () => {
  const call = await waits((await somebody()).lastFour);
  await take(call.id);
  assert.deepEqual((await call.keys('1'))?.steps, [{ do: 'leave' }]);
  assert.match(textOf(await documentOf(voice, await call.now())), /^We connect you now/);
});
