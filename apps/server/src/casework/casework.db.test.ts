import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { refused } from '@countersign/kernel';
import { phone } from '../../test/contact-house.ts';
import { openVoiceHouse } from '../../test/voice-house.ts';
import { createCasework, type Said } from './index.ts';
import { codeOf } from '../../test/outcome.ts';

const house = await openVoiceHouse();
const { contact, db, line, time } = house;
const casework = createCasework({
  ...{ db, clock: time.clock, newId: house.parts.newId, audit: house.audit },
  limits: house.parts.limits,
  ...{ cards: house.cards, contact, line, verification: house.verification },
  ...{ appOf: async () => 'passkey', changesNeedTwo: () => true },
  mayFreeze: async () => false,
  freeze: async () => [],
  unfreeze: async () => refused({ code: 'cards.not-frozen' }),
  lock: (tx, { cards, correlation, memberId, staffId }) =>
    house.cards.lockByMember(tx, {
      by: 'desk',
      ...{ memberId, cards },
      doer: { actor: { kind: 'operator', id: staffId }, channel: 'desk', correlation },
    }),
});
const OLIVE = { agentId: 'staff-1', name: 'Olive', correlation: 'c' };
const RIGHT = { postal: '10001' } as const;
const RIGHT_OF_NOBODY = { ...RIGHT, lastFour: '9990' };

let people = 0;
async function somebody() {
  people += 1;
  const lastFour = String(3_000 + people);
  const reference = `W-${people}`;
  const points = [{ ...phone, value: `+1212555${String(4_000 + people)}` }];
  const memberId = await house.cardmember(reference, lastFour, points);
  return { memberId, lastFour, reference, said: { ...RIGHT, lastFour } };
}
/** They call, and a representative writes it down. */
async function calls() {
  const who = await somebody();
  const opened = await contact.openClaim(OLIVE, who.reference);
  assert.ok(opened.ok);
  const ask = { staffId: OLIVE.agentId, callId: opened.value, correlation: 'c' };
  const standing = () => casework.standing({ id: opened.value, memberId: who.memberId });
  return { ...who, ask, standing };
}
/** They call a number of ours, name their card there, and are taken by a representative. */
async function comesFromTheLine() {
  const who = await somebody();
  const call = await house.dial();
  await call.key('1', '1', '', who.lastFour, '10001', '0');
  const { case: mine } = await call.now();
  const claimId = mine.claimId ?? '';
  const taken = await db.transaction(async (tx) => {
    await line.take(tx, { id: call.id, staffId: OLIVE.agentId, correlation: 'c' });
    return contact.line.handOver(tx, { id: claimId, agent: OLIVE });
  });
  assert.ok(taken);
  return { ...who, claimId, ask: { staffId: OLIVE.agentId, callId: claimId, correlation: 'c' } };
}
const statusOf = async (reference: string) =>
  (await house.cards.findCard(db.reader, { reference: `card-${reference}` }))?.status;
const digitsOf = async (id: string) => (await contact.callOf(OLIVE.agentId, id))?.digits ?? '';

test('last four and postal code make a claim; nothing of them is told before', async () => {
  const { ask, said, standing } = await calls();
  assert.deepEqual(await standing(), { level: 'L0', earned: [] });
  assert.deepEqual(await casework.compare(ask, { ...said, postal: ' 10001 ' }), {
    ok: true,
    value: undefined,
  });
  const { earned, level } = await standing();
  assert.equal(level, 'L1');
  assert.deepEqual(earned.map(({ item }) => item).toSorted(), [
    'card.last-four',
    'identity.address',
  ]);
});

test('wrong is said of the set and never which, three times on a call; then nothing is compared', async () => {
  const { ask, said } = await calls();
  const wrongs: readonly Said[] = [
    { ...said, postal: '10002' },
    { ...said, lastFour: '9999' },
    { lastFour: 'nine', postal: '' },
  ];
  for (const [at, wrong] of wrongs.entries())
    assert.deepEqual(await casework.compare(ask, wrong), {
      ok: false,
      refusal: { code: 'casework.not-right', left: 2 - at },
    });
  assert.equal(codeOf(await casework.compare(ask, said)), 'contact.compares-used');
});

test('a neighbour whose card has the same ending changes nothing: at the desk it is known whose card is meant', async () => {
  const { ask, memberId, said, standing } = await calls();
  const neighbour = [{ ...phone, value: '+12125553999' }];
  await house.cardmember('W-neighbour', said.lastFour, neighbour);
  assert.ok((await casework.compare(ask, said)).ok);
  assert.equal((await standing()).level, 'L1');
  // On the line nobody is known yet: of two it is the one whose number shows, and else nobody.
  const named = async (from?: string) => {
    const call = await house.dial(from);
    await call.key('1', '1', '', said.lastFour, said.postal);
    return (await call.now()).case.memberId;
  };
  assert.equal(await named(), undefined);
  const theirs = await named('+12125553999');
  assert.ok(theirs !== undefined && theirs !== memberId);
});

test('another member’s card is as wrong as none; so is another representative’s call', async () => {
  const other = await somebody();
  const { ask } = await calls();
  assert.equal(codeOf(await casework.compare(ask, other.said)), 'casework.not-right');
  const stranger = { ...ask, staffId: 'staff-2' };
  assert.equal(codeOf(await casework.compare(stranger, other.said)), 'contact.call-over');
});

test('a card number in the place of a call is refused and recorded, and not written down', async () => {
  const ask = { staffId: OLIVE.agentId, callId: '4000000000000002', correlation: 'pasted' };
  assert.equal(codeOf(await casework.compare(ask, RIGHT_OF_NOBODY)), 'contact.call-over');
  assert.equal(codeOf(await casework.lock(ask)), 'contact.call-over');
  assert.equal(codeOf(await casework.raise(ask)), 'contact.call-over');
  assert.equal(codeOf(await casework.close({ ...ask, id: ask.callId })), 'casework.alarm-gone');
  const rows = await house.server.asOwner(
    `SELECT subject FROM audit_entry WHERE correlation = 'pasted'`,
  );
  assert.deepEqual(
    rows.map(({ subject }) => subject),
    [null, null, null, null],
  );
});

test('many calls about one member are guesses: nine a day', async () => {
  const { memberId, reference, said } = await somebody();
  const codes: (string | undefined)[] = [];
  for (let call = 0; call < 4; call += 1) {
    const opened = await contact.openClaim(OLIVE, reference);
    assert.ok(opened.ok);
    const ask = { staffId: OLIVE.agentId, callId: opened.value, correlation: 'c' };
    for (let tries = 0; tries < 3; tries += 1)
      codes.push(codeOf(await casework.compare(ask, { ...said, postal: '99999' })));
    await contact.hangUp(OLIVE.agentId, opened.value);
  }
  assert.deepEqual(
    codes.slice(0, 9),
    Array.from({ length: 9 }, () => 'casework.not-right'),
  );
  assert.deepEqual(
    codes.slice(9),
    Array.from({ length: 3 }, () => 'platform.too-many'),
  );
  const { level } = await casework.standing({ id: 'none', memberId });
  assert.equal(level, 'L0');
});

test('whoever is right takes nothing of the nine a day: callers who know their card are compared as often as they call', async () => {
  const { reference, said } = await somebody();
  const compared = async (what: Said) => {
    const opened = await contact.openClaim(OLIVE, reference);
    assert.ok(opened.ok);
    const ask = { staffId: OLIVE.agentId, callId: opened.value, correlation: 'c' };
    const code = codeOf(await casework.compare(ask, what));
    await contact.hangUp(OLIVE.agentId, opened.value);
    return code;
  };
  const codes: (string | undefined)[] = [];
  // oxlint-disable-next-line no-await-in-loop
  for (let call = 0; call < 10; call += 1) codes.push(await compared(said));
  // oxlint-disable-next-line no-await-in-loop
  for (let call = 0; call < 10; call += 1) codes.push(await compared({ ...said, postal: '99999' }));
  assert.deepEqual(codes, [
    ...Array.from({ length: 10 }, () => 'ok'),
    ...Array.from({ length: 9 }, () => 'casework.not-right'),
    'platform.too-many',
  ]);
});

test('digits that the representative says, typed on the member’s screen, make a caller known; once', async () => {
  const { ask, memberId, standing } = await calls();
  const digits = await digitsOf(ask.callId);
  const typed = { memberId, correlation: 'c', claim: ask.callId, digits };
  const somebodyElse = await somebody();
  assert.equal(
    codeOf(await casework.match({ ...typed, memberId: somebodyElse.memberId })),
    'contact.check-nothing',
  );
  assert.deepEqual(await casework.match(typed), { ok: true, value: 'right' });
  assert.equal((await standing()).level, 'L2');
  const live = await contact.liveAnswer(memberId);
  assert.ok(live.answer === 'claimed');
  assert.deepEqual([live.said, live.match], ['me', 'right']);
  assert.equal(codeOf(await casework.match(typed)), 'contact.check-used');
});

test('wrong digits prove nothing, and there is no second try', async () => {
  const { ask, memberId, standing } = await calls();
  const digits = await digitsOf(ask.callId);
  const typed = { memberId, correlation: 'c', claim: ask.callId };
  const other = digits === '111' ? '222' : '111';
  assert.deepEqual(await casework.match({ ...typed, digits: other }), { ok: true, value: 'wrong' });
  assert.equal(codeOf(await casework.match({ ...typed, digits })), 'contact.check-used');
  assert.equal((await standing()).level, 'L0');
});

test('a no of the member ends comparing, matching and looking', async () => {
  const { ask, memberId, said } = await calls();
  assert.ok((await casework.compare(ask, said)).ok);
  assert.ok((await contact.answerClaim({ memberId, correlation: 'c' }, { says: 'not-me' })).ok);
  assert.equal(codeOf(await casework.compare(ask, said)), 'contact.claim-refused');
  const digits = await digitsOf(ask.callId);
  const typed = { memberId, correlation: 'c', claim: ask.callId, digits };
  assert.equal(codeOf(await casework.match(typed)), 'contact.check-nothing');
  assert.equal(await casework.history(ask), undefined);
});

test('what was proven on the line is proven at the desk, for its quarter of an hour', async () => {
  const { ask, claimId, memberId } = await comesFromTheLine();
  const standing = () => casework.standing({ id: claimId, memberId });
  assert.equal((await standing()).level, 'L1');
  const digits = await digitsOf(claimId);
  assert.ok((await casework.match({ memberId, correlation: 'c', claim: claimId, digits })).ok);
  assert.equal((await standing()).level, 'L2');
  assert.ok((await casework.history(ask)) !== undefined);
  time.advance(15 * 60_000 + 1);
  assert.equal((await standing()).level, 'L0');
  assert.equal(await casework.history(ask), undefined);
});

test('nobody types digits before a representative has taken the caller', async () => {
  const { lastFour, memberId } = await somebody();
  const call = await house.dial();
  await call.key('1', '1', '', lastFour, '10001');
  const { case: mine } = await call.now();
  const typed = { memberId, correlation: 'c', claim: mine.claimId ?? '', digits: '123' };
  assert.equal(codeOf(await casework.match(typed)), 'contact.check-nothing');
  const live = await contact.liveAnswer(memberId);
  assert.equal(live.answer === 'claimed' && live.match, 'none');
});

test('what we sent is shown from L2 on, and each look is recorded', async () => {
  const { ask, memberId, said } = await calls();
  assert.ok((await casework.compare(ask, said)).ok);
  assert.equal(await casework.history(ask), undefined);
  const digits = await digitsOf(ask.callId);
  assert.ok((await casework.match({ memberId, correlation: 'c', claim: ask.callId, digits })).ok);
  const [last] = (await casework.history(ask)) ?? [];
  assert.equal(last?.purpose, 'you-called');
  const looks = (await house.audit.about({ subject: ask.callId, limit: 50 })).filter(
    ({ operation }) => operation === 'casework.history-viewed',
  );
  assert.deepEqual(
    looks.map(({ actorId }) => actorId),
    ['staff-1'],
  );
});

test('a card is locked for whoever named it; before that a lock would be a weapon', async () => {
  const { ask, reference, said } = await calls();
  assert.equal(codeOf(await casework.lock(ask)), 'casework.not-named');
  assert.equal(await statusOf(reference), 'active');
  assert.ok((await casework.compare(ask, said)).ok);
  assert.deepEqual(await casework.lock(ask), { ok: true, value: 1 });
  assert.equal(await statusOf(reference), 'locked-by-member');
  assert.deepEqual(await casework.lock(ask), { ok: true, value: 0 });
  await contact.hangUp(OLIVE.agentId, ask.callId);
  assert.equal(codeOf(await casework.lock(ask)), 'contact.call-over');
});

test('no card is locked for a caller of whom the member says that it is not them', async () => {
  const { ask, memberId, reference, said } = await calls();
  assert.ok((await casework.compare(ask, said)).ok);
  assert.ok((await contact.answerClaim({ memberId, correlation: 'c' }, { says: 'not-me' })).ok);
  assert.equal(codeOf(await casework.lock(ask)), 'contact.claim-refused');
  assert.equal(await statusOf(reference), 'active');
});

test('something is wrong: nothing of the member is done or told any more, and nothing shows it; once for a call', async () => {
  const { ask, memberId, said, standing } = await calls();
  assert.ok((await casework.compare(ask, said)).ok);
  const sign = { memberId, sessionId: ask.callId, correlation: 'c' };
  const asks = () =>
    house.verification.consider({
      ...{ act: 'contact.confirm', subject: memberId, session: { ...sign, risks: [] } },
      ...{ channel: 'desk', direction: 'inbound', correlation: 'c' },
    });
  assert.ok((await asks()).ok);
  assert.ok((await casework.raise(ask)).ok);
  assert.ok((await casework.raise(ask)).ok);
  const refused = await asks();
  assert.equal(codeOf(refused), 'verify.not-now');
  assert.equal((await standing()).level, 'L1', 'the desk looks as before');
  const live = await contact.liveAnswer(memberId);
  assert.equal(live.answer, 'claimed', 'so do the member’s screens');
  assert.equal((await casework.alarms()).length, 1);
  await contact.hangUp(OLIVE.agentId, ask.callId);
  assert.equal(codeOf(await casework.raise(ask)), 'contact.call-over');
  assert.equal(codeOf(await asks()), 'verify.not-now', 'also after the call');
});

test('whoever raised an alarm does not close it; somebody else does, once; and it ends by itself after a day', async () => {
  const [open] = await casework.alarms();
  const id = open?.id ?? '';
  const close = (staffId: string) => casework.close({ staffId, id, correlation: 'c' });
  assert.equal(codeOf(await close('staff-1')), 'casework.own-alarm');
  assert.equal(codeOf(await close('staff-2')), 'ok');
  assert.equal(codeOf(await close('staff-3')), 'casework.alarm-gone');
  assert.equal((await casework.alarms()).length, 0);
  const { ask } = await calls();
  assert.ok((await casework.raise(ask)).ok);
  await assert.rejects(
    house.server.asOwner(`UPDATE casework_alarm SET member_id = 'x'`),
    /does not change|stays so/,
  );
  time.advance(24 * 3_600_000);
  assert.equal((await casework.alarms()).length, 0);
});

test('an alarm that was closed while the call goes on can be raised again', async () => {
  const { ask } = await calls();
  assert.ok((await casework.raise(ask)).ok);
  const [first] = await casework.alarms();
  const closing = { staffId: 'staff-2', id: first?.id ?? '', correlation: 'c' };
  for (const { id } of await casework.alarms()) await casework.close({ ...closing, id });
  assert.equal((await casework.alarms()).length, 0);
  assert.equal(await casework.isRaised(ask.callId), false, 'and no page says that it stands');
  assert.ok((await casework.raise(ask)).ok);
  assert.equal(await casework.isRaised(ask.callId), true);
  const [again, ...more] = await casework.alarms();
  assert.deepEqual([again?.callId, more.length], [ask.callId, 0]);
  await casework.close({ ...closing, id: again?.id ?? '' });
});

test('while an alarm is open nothing that we sent is told any more', async () => {
  const { ask, memberId, standing } = await calls();
  const digits = await digitsOf(ask.callId);
  assert.ok((await casework.match({ memberId, correlation: 'c', claim: ask.callId, digits })).ok);
  assert.ok((await casework.history(ask)) !== undefined);
  assert.ok((await casework.raise(ask)).ok);
  assert.equal((await standing()).level, 'L2', 'the level stands as before');
  assert.equal(await casework.history(ask), undefined);
  for (const { id } of await casework.alarms())
    await casework.close({ staffId: 'staff-2', id, correlation: 'c' });
  assert.ok((await casework.history(ask)) !== undefined);
});

test('alarms shut members out: a representative raises thirty a day, and no more', async () => {
  const { ask } = await calls();
  const codes: (string | undefined)[] = [];
  for (let turn = 0; turn < 31; turn += 1) codes.push(codeOf(await casework.raise(ask)));
  assert.equal(codes.at(-1), 'platform.too-many');
  const [told] = await house.audit.about({ subject: ask.callId, limit: 1 });
  assert.deepEqual(
    [told?.operation, told?.refusal],
    ['casework.alarm-raised', 'platform.too-many'],
  );
  time.advance(24 * 3_600_000);
});

test('what was done on a call is what the server wrote down', async () => {
  const { ask, said } = await calls();
  const none = { lock: undefined, freeze: undefined, letters: undefined };
  assert.deepEqual(await casework.deeds(ask.callId), none);
  assert.equal(codeOf(await casework.lock(ask)), 'casework.not-named');
  assert.deepEqual(await casework.deeds(ask.callId), none);
  assert.ok((await casework.compare(ask, said)).ok);
  await casework.lock(ask);
  await db.transaction((tx) => casework.noteLetters(tx, ask));
  const at = time.now();
  assert.deepEqual(await casework.deeds(ask.callId), {
    ...{ lock: { at, cards: 1 }, freeze: undefined, letters: { at } },
  });
  await assert.rejects(
    db.transaction((tx) => sql`UPDATE casework_deed SET count = 9`.execute(tx)),
    /permission denied/,
  );
});

test('one representative locks for so many callers in a day, and then gets a colleague', async () => {
  const { ask, said } = await calls();
  assert.ok((await casework.compare(ask, said)).ok);
  const codes: (string | undefined)[] = [];
  for (let lock = 0; lock < 61; lock += 1) codes.push(codeOf(await casework.lock(ask)));
  assert.equal(codes.at(-1), 'platform.too-many');
  const first = codes.indexOf('platform.too-many');
  assert.ok(first > 50 && codes.slice(0, first).every((code) => code === 'ok'));
  time.advance(24 * 3_600_000 + 1);
});

test('a name, and “yes, we called you”, ask the alarm too; on the call that it was raised on what stands stays', async () => {
  const { ask, memberId, reference, said } = await calls();
  const call = { id: ask.callId, memberId };
  assert.equal(await casework.mayName(call, 'c'), false);
  assert.ok((await casework.compare(ask, said)).ok);
  assert.equal(await casework.mayName(call, 'c'), true);
  assert.ok((await casework.raise(ask)).ok);
  assert.equal(await casework.mayName(call, 'c'), true);
  // Whoever is made to call again, or by somebody else, learns nothing by the same words.
  const opened = await contact.openClaim({ ...OLIVE, agentId: 'staff-2' }, reference);
  assert.ok(opened.ok);
  const again = { staffId: 'staff-2', callId: opened.value, correlation: 'c' };
  assert.ok((await casework.compare(again, said)).ok);
  assert.equal(await casework.mayName({ id: again.callId, memberId }, 'c'), false);
});
