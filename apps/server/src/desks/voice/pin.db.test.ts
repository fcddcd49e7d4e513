import assert from 'node:assert/strict';
import { test } from 'node:test';
import { APP_CODE, openVoiceHouse } from '../../../test/voice-house.ts';
import { hear } from './conversation.ts';

const house = await openVoiceHouse();
const { cardmember, contact, dial, lastDialled, line, pickUp, pinWorld, server, time, voice } =
  house;

let people = 0;
/** A member whose phone has been on file for long, unless told. */
async function somebody({ since = '2029-01-05T00:00:00Z', language = 'en' } = {}) {
  people += 1;
  const lastFour = String(4_000 + people);
  const reference = `P-${people}`;
  const value = `+1212555${String(6_000 + people)}`;
  const points = [{ kind: 'phone', value, takesText: false, since }];
  const memberId = await cardmember(reference, lastFour, points);
  return { memberId, lastFour, reference, language };
}

/** English, my PIN, the card and the ZIP code. */
const PIN = (lastFour: string) => ['1', '2', lastFour, '10001'] as const;
const SPOKEN = /these four digits in mind: (\d) (\d) (\d) (\d)\./;
const digitsIn = (heard: string): string => (SPOKEN.exec(heard) ?? []).slice(1).join('');
const wrong = (digits: string): string => (digits === '1111' ? '2222' : '1111');

/** Calls, asks for `wants`, and is called back. */
async function calledBack(
  who: { readonly lastFour: string; readonly memberId: string },
  wants = '1',
) {
  const first = await dial();
  const digits = digitsIn(await first.key(...PIN(who.lastFour), wants));
  assert.match(await first.key('1'), /^We call the number on file now\. Please hang up\./);
  const own = await pickUp(who.memberId);
  assert.ok(own !== undefined);
  return { first, digits, own };
}
const evidenceOf = (caseId: string) =>
  server.asOwner(
    `SELECT item FROM verification_evidence WHERE session_id = '${caseId}' ORDER BY item`,
  );
const refusalsOf = async (operation: string): Promise<readonly unknown[]> => {
  const rows = await server.asOwner(
    `SELECT refusal FROM audit_entry WHERE operation = '${operation}' AND result = 'refused' ORDER BY position DESC`,
  );
  return rows.map((row) => row['refusal']);
};

/** What the machine may ask for on a call back: by keys, never to be said. */
const MAY_ASK = ['call-back-digits', 'keyed-security-code', 'keyed-new-pin'];

test('whoever has named a card hears how a PIN is seen, and nothing of this one', async () => {
  const { lastFour } = await somebody();
  const call = await dial();
  const heard = await call.key(...PIN(lastFour));
  assert.match(heard, /^You see or choose your PIN in the app or on our page/);
  pinWorld.state = 'locked';
  const other = await dial();
  assert.equal(await other.key(...PIN(lastFour)), heard);
  assert.match(await call.key('1'), /^For this we call you back first/);
  assert.doesNotMatch(await call.heard(), /set|locked|letter/);
  pinWorld.state = 'active';
});

test('a card that is nobody’s: the words of today', async () => {
  const call = await dial();
  assert.match(await call.key(...PIN('9990')), /^We did not find a card by these digits/);
});

test('called back, the four digits raise the level on the number on file, in the case of the call that came in', async () => {
  const who = await somebody();
  const { digits, first, own } = await calledBack(who);
  const row = await lastDialled(who.memberId);
  assert.deepEqual([row?.['purpose'], row?.['may_ask']], ['call-back', MAY_ASK]);
  assert.match(
    await own.heard(),
    /^This is Larkspur Card\. .*If you did not just call us, hang up\./,
  );
  assert.match(
    await own.key(digits),
    /^Thank you\. That is right\. Your PIN is set, and it works\./,
  );
  const [before, now] = [await first.now(), await own.now()];
  assert.equal(now.case.id, before.case.id);
  const where = { channel: 'voice', direction: 'inbound' } as const;
  const session = { sessionId: now.case.id, memberId: who.memberId, risks: [] };
  assert.equal(await house.verification.reached(session, where), 'L2');
  assert.match(await own.key('1'), /^Your PIN is set, and it works\./);
  time.advance(15 * 60_000 + 1);
  assert.equal(await house.verification.reached(session, where), 'L0');
  assert.doesNotMatch(await own.heard(), /it works/);
});

test('a letter that is on its way, and a locked PIN, are heard by whoever is known', async () => {
  const who = await somebody();
  const { digits, own } = await calledBack(who);
  await own.key(digits);
  pinWorld.state = 'locked';
  pinWorld.mailer = { earliest: '2030-12-02', latest: '2030-12-09' };
  assert.match(
    await own.key('1'),
    /^Your PIN is locked after wrong tries\. A letter .* between Monday, December 2 and Monday, December 9\./,
  );
  pinWorld.state = 'active';
  pinWorld.mailer = undefined;
});

test('the first call ends before the second is dialled: whoever heard the digits hears nothing more', async () => {
  const who = await somebody();
  const { digits, first, own } = await calledBack(who);
  assert.equal((await first.now()).state, 'ended');
  await first.key(digits);
  await own.key(digits);
  await first.key('1');
  assert.doesNotMatch(await first.heard(), /PIN/);
  assert.equal((await own.now()).place, 'pin-status');
});

test('the member’s screens say that we call, and there is no second call of ours beside it', async () => {
  const who = await somebody();
  await calledBack(who);
  await untilDialled(who.memberId);
  assert.equal((await contact.liveAnswer(who.memberId)).answer, 'ringing');
  const again = await dial();
  await again.key(...PIN(who.lastFour), '1');
  assert.match(await again.key('1'), /^We call the number on file now/);
  assert.deepEqual((await refusalsOf('line.call-back'))[0], 'contact.call-live');
});

test('three wrong tries end it, each counted before it is looked at, and no word says what was wrong', async () => {
  const who = await somebody();
  const { digits, own } = await calledBack(who);
  assert.match(await own.key(wrong(digits)), /^That did not work\. Please try again\./);
  assert.match(await own.key('12'), /^That did not work\. Please try again\./);
  assert.match(await own.key(wrong(digits)), /^That did not work\. Please try again\./);
  const spare = await server.asOwner(
    `SELECT tries FROM phone_line_call_back ORDER BY said_at DESC, id DESC LIMIT 1`,
  );
  assert.equal(spare[0]?.['tries'], 2);
  assert.match(await own.key(wrong(digits)), /^That did not work, and we stop here\./);
  assert.equal((await own.now()).state, 'ended');
  assert.deepEqual((await refusalsOf('line.call-back-proof')).slice(0, 3), [
    ...['verify.not-proven', 'verify.not-proven', 'verify.not-proven'],
  ]);
  assert.doesNotMatch(JSON.stringify(await evidenceOf((await own.now()).case.id)), /call-back/);
  // The factor is suspended, not the card: nobody is called back for a quarter of an hour.
  await over(who.memberId);
  const next = await dial();
  await next.key(...PIN(who.lastFour), '1', '1');
  assert.deepEqual((await refusalsOf('line.call-back'))[0], 'verify.factor-suspended');
});

test('a number that is new on file proves nothing: the same words, and nothing rings', async () => {
  const who = await somebody({ since: new Date(time.now() - 6 * 86_400_000).toISOString() });
  const call = await dial();
  const heard = await call.key(...PIN(who.lastFour), '1');
  assert.match(heard, SPOKEN);
  assert.match(await call.key('1'), /^We call the number on file now/);
  assert.equal(await lastDialled(who.memberId), undefined);
  assert.deepEqual((await refusalsOf('line.call-back'))[0], 'line.no-number-proves');
});

test('a phone rings three times an hour for somebody, however often a card is named', async () => {
  const who = await somebody();
  for (let turn = 0; turn < 4; turn += 1) {
    // oxlint-disable-next-line no-await-in-loop
    const call = await dial(`+1212555${Number(who.lastFour) + 2_000}`);
    // oxlint-disable-next-line no-await-in-loop
    await call.key(...PIN(who.lastFour), '1', '1');
    // oxlint-disable-next-line no-await-in-loop
    await over(who.memberId);
  }
  assert.deepEqual((await refusalsOf('line.call-back'))[0], 'platform.too-many');
  assert.notEqual((await contact.liveAnswer(who.memberId)).answer, 'claimed');
  const rows = await server.asOwner(
    `SELECT count(*) AS dialled FROM contact_ledger WHERE member_id = '${who.memberId}' AND purpose = 'call-back'`,
  );
  assert.equal(Number(rows[0]?.['dialled']), 3);
});

test('a phone rings six times a day for this: hours that pass bring no seventh', async () => {
  const who = await somebody();
  for (let turn = 0; turn < 8; turn += 1) {
    if (turn % 2 === 0) time.advance(3_600_000);
    // oxlint-disable-next-line no-await-in-loop
    const call = await dial(`+1212555${Number(who.lastFour) + 2_000}`);
    // oxlint-disable-next-line no-await-in-loop
    await call.key(...PIN(who.lastFour), '1', '1');
    // oxlint-disable-next-line no-await-in-loop
    await over(who.memberId);
  }
  const rows = await server.asOwner(
    `SELECT count(*) AS dialled FROM contact_ledger WHERE member_id = '${who.memberId}' AND purpose = 'call-back'`,
  );
  assert.equal(Number(rows[0]?.['dialled']), 6);
});

test('while something is wrong the PIN services sound like a part that is away', async () => {
  const who = await somebody();
  const { digits, own } = await calledBack(who);
  await own.key(digits);
  await server.asOwner(
    `INSERT INTO casework_alarm (id, call_id, member_id, raised_by, at, until)
     VALUES ('alarm-1', 'call-1', '${who.memberId}', 'staff-1', ${time.now()}, ${time.now() + 1_000})`,
  );
  for (const key of ['1', '2', '3'])
    // oxlint-disable-next-line no-await-in-loop
    assert.match(await own.key(key), /^We cannot do that at this moment\. Nothing was changed\./);
  time.advance(1_000);
  assert.match(await own.key('1'), /^Your PIN is set, and it works\./);
});

test('a no of the member while a key is worked on is heard: nothing rings', async () => {
  const who = await somebody();
  const call = await dial();
  await call.key(...PIN(who.lastFour), '1');
  const { step } = await call.now();
  const says = { says: 'not-me' } as const;
  const meanwhile: typeof voice.limits = {
    ...voice.limits,
    take: async (asks) => {
      await contact.answerClaim({ memberId: who.memberId, correlation: 'c' }, says);
      return voice.limits.take(asks);
    },
  };
  const heard = { id: call.id, step, keys: '1', correlation: 'c' };
  await hear({ ...voice, limits: meanwhile }, heard);
  assert.equal(await lastDialled(who.memberId), undefined);
  assert.equal((await call.now()).place, 'claim-stopped');
});

test('whoever presses after the five minutes hears the same words, and nothing rings', async () => {
  const who = await somebody();
  const call = await dial();
  await call.key(...PIN(who.lastFour), '1');
  time.advance(5 * 60_000);
  assert.match(await call.key('1'), /^We call the number on file now\. Please hang up\./);
  assert.equal(await lastDialled(who.memberId), undefined);
  assert.deepEqual((await refusalsOf('line.call-back'))[0], 'line.call-back-late');
});

/** The carrier has taken the last call of ours. @returns its name of it */
async function untilDialled(memberId: string): Promise<string> {
  const id = String((await lastDialled(memberId))?.['id']);
  // Where no platform tells that the first call is over, it is dialled when its last words are.
  time.advance(10_000);
  for (let turn = 0; turn < 400; turn += 1) {
    // oxlint-disable-next-line no-await-in-loop
    const [row] = await server.asOwner(`SELECT provider_id FROM contact_ledger WHERE id = '${id}'`);
    if (typeof row?.['provider_id'] === 'string') return row['provider_id'];
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  }
  throw new Error('the carrier was not asked');
}

/** The call of ours is over, as the carrier tells it. */
async function over(memberId: string): Promise<void> {
  const providerId = await untilDialled(memberId);
  const contactId = String((await lastDialled(memberId))?.['id']);
  const news = { sequence: 9, progress: 'no_answer', at: time.clock() } as const;
  await contact.takeProgress(contactId, { providerId, ...news });
  await house.db.transaction((tx) => line.callBack.end(tx, { contactId, correlation: 'c' }));
}

test('digits die with the call, after five minutes, and when they are said anew', async () => {
  const who = await somebody();
  const { digits, own } = await calledBack(who);
  await over(who.memberId);
  assert.equal((await own.now()).state, 'ended');
  assert.equal(await pickUp(who.memberId), undefined);
  const late = await somebody();
  const { digits: lateDigits, own: lateOwn } = await calledBack(late);
  time.advance(5 * 60_000);
  assert.match(await lateOwn.key(lateDigits), /^That did not work, and we stop here/);
  const anew = await dial();
  const one = digitsIn(await anew.key(...PIN((await somebody()).lastFour), '1'));
  assert.match(one, /^\d{4}$/);
  assert.equal(digitsIn(await anew.key('*')), one);
  assert.match(digits, /^\d{4}$/);
});

test('the digits stand nowhere: not in the database, not in an address', async () => {
  const who = await somebody();
  const first = await dial();
  const digits = digitsIn(await first.key(...PIN(who.lastFour), '1'));
  const { case: mine, notes } = await first.now();
  assert.doesNotMatch(JSON.stringify(notes).replaceAll(/[0-9a-f-]{36}/g, ''), /\d{4}/);
  const rows = await server.asOwner(
    `SELECT state, point_id, contact_id, tries FROM phone_line_call_back WHERE case_id = '${mine.id}'`,
  );
  assert.deepEqual(rows, [{ state: 'said', point_id: null, contact_id: null, tries: 0 }]);
  assert.equal(digits.length, 4);
});

test('PIN by post and unlock want two factors: without an app for codes the call says that it cannot', async () => {
  const who = await somebody();
  const { digits, own } = await calledBack(who, '2');
  assert.match(
    await own.key(digits),
    /^Thank you\. That is right\. We cannot do that on this call\./,
  );
  assert.match(await own.key('2'), /^We cannot do that on this call\. You can do it in the app\./);
  assert.match(await own.key('3'), /^We cannot do that on this call/);
  assert.deepEqual(pinWorld.done, []);
  assert.deepEqual((await refusalsOf('line.pin-mail'))[0], 'verify.step-up');
});

test('called back and with the code of the app the letter is ordered, and its days are heard', async () => {
  const who = await somebody();
  pinWorld.withApp.add(who.memberId);
  const { digits, own } = await calledBack(who, '2');
  assert.match(
    await own.key(digits),
    /^Thank you\. That is right\. For this we need one thing more/,
  );
  assert.match(await own.key('111111'), /^That did not work\. Please try again\./);
  assert.match(await own.key(APP_CODE), /sent to the address that we have on file, press 1/);
  assert.match(
    await own.key('1'),
    /^It is ordered\. We expect the letter between Monday, December 2 and Monday, December 9\. The letter brings a new PIN\./,
  );
  assert.deepEqual(pinWorld.done, ['pin.mail voice']);
  // The code was for the letter: another act asks anew.
  assert.match(await own.key('3'), /^For this we need one thing more/);
  assert.match(await own.key(APP_CODE), /^To unlock the PIN of your card/);
  pinWorld.refusal = { code: 'pin.not-locked' };
  assert.match(await own.key('1'), /^Your PIN is not locked\./);
  pinWorld.refusal = undefined;
  assert.match(await own.key('3', APP_CODE, '1'), /^Your PIN is unlocked\. It is the same/);
  assert.deepEqual(pinWorld.done, ['pin.mail voice', 'pin.unlock voice']);
});

test('whatever the room says no to is heard in words', async () => {
  const who = await somebody();
  pinWorld.withApp.add(who.memberId);
  const { digits, own } = await calledBack(who, '2');
  await own.key(digits);
  pinWorld.refusal = {
    ...{ code: 'pin.address-new', since: time.clock(), from: time.clock() },
  };
  await own.key(APP_CODE);
  assert.match(
    await own.key('1'),
    /^Your address is new\. We send a PIN there from Friday, November 22 on\./,
  );
  pinWorld.refusal = undefined;
});

test('three wrong codes of the app suspend it, and nothing is done', async () => {
  const who = await somebody();
  pinWorld.withApp.add(who.memberId);
  const before = pinWorld.done.length;
  const { digits, own } = await calledBack(who, '2');
  await own.key(digits, '111111', '111111', '111111');
  assert.match(await own.key(APP_CODE), /^We cannot do that on this call/);
  assert.equal(pinWorld.done.length, before);
});

test('what is brought twice rings once', async () => {
  const who = await somebody();
  const call = await dial();
  await call.key(...PIN(who.lastFour), '1');
  const { step } = await call.now();
  await Promise.all(
    Array.from({ length: 8 }, () =>
      hear(voice, { id: call.id, step, keys: '1', correlation: 'c' }),
    ),
  );
  const rows = await server.asOwner(
    `SELECT count(*) AS dialled FROM contact_ledger WHERE member_id = '${who.memberId}' AND purpose = 'call-back'`,
  );
  assert.equal(Number(rows[0]?.['dialled']), 1);
});

test('whoever is called back reaches a representative, who sees the call and the level', async () => {
  const who = await somebody();
  const { digits, own } = await calledBack(who);
  await own.key(digits, '0');
  const waiting = await own.now();
  assert.equal(waiting.state, 'waiting');
  assert.equal(waiting.case.claimId, (await lastDialled(who.memberId))?.['id']);
  const session = { sessionId: waiting.case.id, memberId: who.memberId, risks: [] };
  const where = { channel: 'voice', direction: 'inbound' } as const;
  assert.equal(await house.verification.reached(session, where), 'L2');
});

test('a keyed answer of the wrong length is asked for again, and costs nothing', async () => {
  const who = await somebody();
  pinWorld.withApp.add(who.memberId);
  const { digits, own } = await calledBack(who, '2');
  await own.key('1', '12', '123');
  await own.key(digits, '1', '12345');
  assert.match(await own.key(APP_CODE), /sent to the address that we have on file/);
});
