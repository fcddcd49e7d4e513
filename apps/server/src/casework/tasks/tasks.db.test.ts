import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phone } from '../../../test/contact-house.ts';
import { openVoiceHouse } from '../../../test/voice-house.ts';
import type { AssureAsk } from '../../verification/index.ts';
import { refused, type Instant } from '@countersign/kernel';
import type { Change } from '../../reach/index.ts';
import { createCasework, type CaseworkParts } from '../index.ts';
import { codeOf } from '../../../test/outcome.ts';

const house = await openVoiceHouse();
const { cards, contact, db, line, time, verification } = house;

/** What a member has, by id, where it is not a passkey; and whether the programme wants two people. */
const apps = new Map<string, 'none' | 'app'>();
let needTwo = true;
const parts: CaseworkParts = {
  ...{ db, clock: time.clock, newId: house.parts.newId, audit: house.audit },
  ...{ limits: house.parts.limits, cards, contact, line, verification },
  appOf: async (_reader, memberId) => apps.get(memberId) ?? 'passkey',
  changesNeedTwo: () => needTwo,
  lock: async () => [],
  mayFreeze: async () => false,
  freeze: async () => [],
  unfreeze: async () => refused({ code: 'cards.not-frozen' }),
};
const casework = createCasework(parts);
const { tasks } = casework;
const OLIVE = { agentId: 'staff-1', name: 'Olive', correlation: 'c' };
const MINUTE = 60_000;
const NEW_HOME = ['9 Oak Lane', 'Springfield, NY 10002'];
const moves: Change = { what: 'address', lines: NEW_HOME };

let people = 0;

/** Somebody who calls, and how far they come: named their card, or is known by the digits on their screen. */
async function calls(level: 'L0' | 'L1' | 'L2') {
  people += 1;
  const lastFour = String(5_000 + people);
  const reference = `T-${people}`;
  const points = [{ ...phone, value: `+1212555${String(6_000 + people)}` }];
  const memberId = await house.cardmember(reference, lastFour, points);
  const card = await cards.findCard(db.reader, { reference: `card-${reference}` });
  const opened = await contact.openClaim(OLIVE, reference);
  assert.ok(opened.ok && card !== undefined);
  const ask = { staffId: OLIVE.agentId, callId: opened.value, correlation: 'c' };
  if (level !== 'L0') assert.ok((await casework.compare(ask, { lastFour, postal: '10001' })).ok);
  const digits = (await contact.callOf(OLIVE.agentId, opened.value))?.digits ?? '';
  if (level === 'L2')
    assert.ok((await casework.match({ memberId, correlation: 'c', claim: ask.callId, digits })).ok);
  return { ask, cardId: card.id as string, memberId, reference };
}

async function proposed(change: Change = moves) {
  const who = await calls('L2');
  const id = await tasks.propose(who.ask, change);
  assert.ok(id.ok);
  return { ...who, id: id.value, says: { memberId: who.memberId, id: id.value, correlation: 'c' } };
}

const stepUp = verification.withFactors({
  has: async () => ({ password: false, authenticator: false, passkeyIds: ['key'] }),
  checkPassword: async () => false,
  checkAuthenticator: async () => false,
  checkPasskey: async () => true,
});

/** The member's passkey, over exactly this change. */
async function bound(memberId: string, subject: string) {
  const ask: AssureAsk<'contact.change'> = {
    ...{ act: 'contact.change', subject, channel: 'web', direction: 'inbound', correlation: 'c' },
    session: {
      sessionId: `web-${memberId}`,
      memberId,
      signedInAt: time.now() as Instant,
      risks: [],
    },
  };
  const begun = await stepUp.begin(ask, 'passkey');
  assert.ok(begun.ok && begun.value.kind === 'passkey');
  const { challengeId } = begun.value;
  assert.ok((await stepUp.finish(ask, { factor: 'passkey', challengeId, response: {} })).ok);
  const assured = await verification.assure(ask);
  assert.ok(assured.ok);
  return assured.value;
}

async function confirmed(change: Change = moves) {
  const made = await proposed(change);
  assert.deepEqual(await tasks.confirm(made.says, await bound(made.memberId, made.id)), {
    ok: true,
    value: undefined,
  });
  return made;
}

const stageOf = async (memberId: string, id: string) => (await tasks.find({ memberId, id }))?.stage;
const homeOf = (memberId: string) => cards.addressOf(db.reader, memberId);

test('what needs more than a call goes into the member’s app, is done there, and heard of at the desk', async () => {
  const { ask, cardId, memberId } = await calls('L1');
  const sent = await tasks.send(ask, { act: 'pin.set', cardId });
  assert.ok(sent.ok);
  const [waits] = await tasks.waitingFor(memberId);
  assert.deepEqual(waits?.deed, { act: 'pin.set', cardId });
  assert.deepEqual([waits.level, waits.proven], ['L1', ['card.last-four', 'identity.address']]);
  const other = await db.transaction((tx) =>
    tasks.noteDone(tx, { memberId, act: 'pin.mail', cardId }),
  );
  assert.equal(other, undefined);
  assert.equal(await stageOf(memberId, sent.value), 'open');
  await db.transaction((tx) => tasks.noteDone(tx, { memberId, act: 'pin.set', cardId }));
  const [done] = await tasks.ofCall(ask.callId);
  assert.deepEqual([done?.stage, done?.endedAt], ['done', time.now()]);
  assert.deepEqual(await tasks.waitingFor(memberId), []);
});

test('nothing is sent for a caller who named nothing, to another member’s card, or where there is no app', async () => {
  const unnamed = await calls('L0');
  const set = { act: 'pin.set', cardId: unnamed.cardId } as const;
  assert.equal(codeOf(await tasks.send(unnamed.ask, set)), 'casework.not-named');
  const { ask, cardId, memberId } = await calls('L1');
  assert.equal(codeOf(await tasks.send(ask, set)), 'casework.no-such-card');
  apps.set(memberId, 'none');
  assert.equal(codeOf(await tasks.send(ask, { act: 'pin.show', cardId })), 'casework.no-app');
  const stranger = { ...ask, staffId: 'staff-2' };
  assert.equal(codeOf(await tasks.send(stranger, set)), 'contact.call-over');
  await contact.hangUp(OLIVE.agentId, ask.callId);
  assert.equal(codeOf(await tasks.send(ask, set)), 'contact.call-over');
});

test('a task runs out after a quarter of an hour, and one that is sent again takes the place of the one before', async () => {
  const { ask, cardId, memberId } = await calls('L1');
  const first = await tasks.send(ask, { act: 'pin.set', cardId });
  const second = await tasks.send(ask, { act: 'pin.set', cardId });
  assert.ok(first.ok && second.ok);
  assert.equal(await stageOf(memberId, first.value), 'replaced');
  time.advance(15 * MINUTE);
  assert.equal(await stageOf(memberId, second.value), 'expired');
  assert.deepEqual(await tasks.waitingFor(memberId), []);
  await db.transaction((tx) => tasks.noteDone(tx, { memberId, act: 'pin.set', cardId }));
  assert.equal(await stageOf(memberId, second.value), 'expired');
});

test('a screen is not besieged: twelve things to do in an hour', async () => {
  const { ask, cardId } = await calls('L1');
  const codes: (string | undefined)[] = [];
  for (let sent = 0; sent < 13; sent += 1)
    codes.push(codeOf(await tasks.send(ask, { act: 'pin.set', cardId })));
  assert.deepEqual([codes.indexOf('platform.too-many'), codes[11]], [12, 'ok']);
});

test('how we reach somebody is typed for whom we know, on a call that they placed, where its purpose allows it', async () => {
  const claimed = await calls('L1');
  assert.equal(codeOf(await tasks.propose(claimed.ask, moves)), 'casework.not-known');
  const { ask, memberId } = await calls('L2');
  for (const [change, code] of [
    [{ what: 'address', lines: ['only one'] }, 'reach.change-form'],
    [
      { what: 'address', lines: ['12 Elm Street', 'Springfield, NY 10001'] },
      'reach.same-as-before',
    ],
    [{ what: 'address', lines: ['4000 0000 0000 0002', 'Springfield'] }, 'cards.number-in-text'],
    [{ what: 'phone', formerId: 'nobody’s', value: '+12125550199' }, 'reach.change-form'],
  ] as const)
    assert.equal(codeOf(await tasks.propose(ask, change)), code);
  apps.set(memberId, 'app');
  assert.equal(codeOf(await tasks.propose(ask, moves)), 'casework.no-passkey');
  apps.delete(memberId);
  assert.ok((await tasks.propose(ask, moves)).ok);
  assert.deepEqual(await contact.askedOn(ask.callId), ['new-address']);
  const strict = createCasework({
    ...parts,
    contact: { ...contact, noteAsked: async () => refused({ code: 'policy.forbidden-ask' }) },
  });
  assert.equal(codeOf(await strict.tasks.propose(ask, moves)), 'policy.forbidden-ask');
});

test('a change of address: confirmed in the app, approved by somebody else, and the cooling-off counts from then', async () => {
  const { id, memberId, says } = await confirmed();
  assert.deepEqual((await homeOf(memberId))?.lines, ['12 Elm Street', 'Springfield, NY 10001']);
  assert.equal(await stageOf(memberId, id), 'confirmed');
  const waits = (await tasks.waiting()).find((one) => one.id === id);
  assert.deepEqual(
    [waits?.madeBy, waits?.level, waits?.deed],
    [
      'staff-1',
      'L2',
      { act: 'contact.change', what: 'address', formerId: undefined, value: NEW_HOME },
    ],
  );
  const own = await tasks.decide({ staffId: 'staff-1', id, correlation: 'own' });
  assert.equal(codeOf(own), 'casework.own-change');
  assert.deepEqual((await homeOf(memberId))?.lines[0], '12 Elm Street');
  time.advance(MINUTE);
  assert.deepEqual(await tasks.decide({ staffId: 'staff-2', id, correlation: 'yes' }), {
    ok: true,
    value: undefined,
  });
  const home = await homeOf(memberId);
  assert.deepEqual([home?.lines, home?.since, home?.replaced], [NEW_HOME, time.now(), true]);
  const after = await tasks.find({ memberId, id });
  assert.deepEqual([after?.stage, after?.decidedBy], ['done', 'staff-2']);
  assert.equal(after?.deed.act === 'contact.change' && after.deed.value, undefined);
  assert.equal(codeOf(await tasks.refuse(says)), 'casework.task-gone');
  const again = await tasks.decide({ staffId: 'staff-3', id, correlation: 'c' });
  assert.equal(codeOf(again), 'casework.task-gone');
  const told = await house.audit.about({ subject: id, limit: 20 });
  assert.deepEqual(
    told.map(({ actorId, operation, refusal }) => [operation, actorId, refusal ?? 'done']),
    [
      ['casework.change-approved', 'staff-3', 'casework.task-gone'],
      ['casework.task-refused', memberId, 'casework.task-gone'],
      ['casework.change-approved', 'staff-2', 'done'],
      ['casework.change-approved', 'staff-1', 'casework.own-change'],
      ['casework.change-confirmed', memberId, 'done'],
    ],
  );
});

test('a change of phone: the new one takes the place of the old one, and waits out its cooling-off', async () => {
  const who = await calls('L2');
  const [before] = await cards.contactPointsOf(db.reader, who.memberId);
  const value = '+1 (212) 555-0777';
  const made = await tasks.propose(who.ask, { what: 'phone', formerId: before?.id ?? '', value });
  assert.ok(made.ok);
  const says = { memberId: who.memberId, id: made.value, correlation: 'c' };
  assert.ok((await tasks.confirm(says, await bound(who.memberId, made.value))).ok);
  assert.ok((await tasks.decide({ staffId: 'staff-2', id: made.value, correlation: 'c' })).ok);
  const [after] = await cards.contactPointsOf(db.reader, who.memberId);
  assert.deepEqual(
    [after?.masked, after?.replaced, after?.since, after?.takesText],
    ['…77', true, time.now(), true],
  );
});

test('a no has a reason, changes nothing, and is told to the member', async () => {
  const { id, memberId } = await confirmed();
  const no = { staffId: 'staff-2', id, correlation: 'no', reason: 'in-doubt' } as const;
  assert.equal(codeOf(await tasks.decide({ ...no, staffId: 'staff-1' })), 'casework.own-change');
  assert.ok((await tasks.decide(no)).ok);
  const after = await tasks.find({ memberId, id });
  assert.deepEqual(
    [after?.stage, after?.reason, after?.decidedBy],
    ['declined', 'in-doubt', 'staff-2'],
  );
  assert.deepEqual((await homeOf(memberId))?.lines[0], '12 Elm Street');
  const [told] = await contact.contactsOf({ memberId, limit: 1 });
  assert.equal(told?.template, 'contact.change-declined');
});

test('what was confirmed for one change confirms no other one, and once', async () => {
  const one = await proposed();
  const again = await tasks.propose(one.ask, {
    what: 'address',
    lines: ['1 Ash Way', 'Springfield'],
  });
  assert.ok(again.ok);
  const right = await bound(one.memberId, one.id);
  const other = { ...one.says, id: again.value };
  assert.equal(codeOf(await tasks.confirm(other, right)), 'casework.task-gone');
  // The first one was replaced by the second: its own confirmation comes too late.
  assert.equal(codeOf(await tasks.confirm(one.says, right)), 'casework.task-gone');
  const now = await bound(one.memberId, again.value);
  assert.ok((await tasks.confirm(other, now)).ok);
  assert.equal(codeOf(await tasks.confirm(other, now)), 'casework.task-gone');
  const stranger = await calls('L2');
  assert.equal(await tasks.find({ memberId: stranger.memberId, id: again.value }), undefined);
});

test('“I did not ask for this” ends it, and stops whoever calls as them', async () => {
  const { ask, id, memberId, says } = await proposed();
  assert.ok((await tasks.refuse(says)).ok);
  assert.equal(await stageOf(memberId, id), 'refused');
  assert.equal((await contact.callOf(OLIVE.agentId, ask.callId))?.spoken, 'wrong');
  assert.equal(codeOf(await tasks.propose(ask, moves)), 'contact.claim-refused');
});

test('a no to the caller takes back whatever came from that call', async () => {
  const { ask, cardId, id, memberId, says } = await proposed();
  assert.ok((await tasks.send(ask, { act: 'pin.set', cardId })).ok);
  const mine = await bound(memberId, id);
  const word = { says: 'not-me', claim: ask.callId } as const;
  assert.ok((await contact.answerClaim({ memberId, correlation: 'c' }, word)).ok);
  assert.deepEqual(await tasks.waitingFor(memberId), []);
  assert.equal(codeOf(await tasks.confirm(says, mine)), 'casework.task-gone');
});

test('while something is wrong nothing is sent and nothing approved, in the words of another day; a no stays possible', async () => {
  const { ask, cardId, id } = await confirmed();
  assert.ok((await casework.raise(ask)).ok);
  assert.equal(codeOf(await tasks.send(ask, { act: 'pin.set', cardId })), 'verify.not-now');
  assert.equal(codeOf(await tasks.propose(ask, moves)), 'verify.not-now');
  const yes = { staffId: 'staff-2', id, correlation: 'c' };
  assert.equal(codeOf(await tasks.decide(yes)), 'casework.alarm-open');
  assert.ok((await tasks.decide({ ...yes, reason: 'in-doubt' })).ok);
});

test('where the programme wants one person, a change is made when its member confirms it', async () => {
  needTwo = false;
  const { id, memberId } = await confirmed();
  needTwo = true;
  assert.equal(await stageOf(memberId, id), 'done');
  assert.deepEqual((await homeOf(memberId))?.lines, NEW_HOME);
});

test('what nobody decides on for a day runs out, and is forgotten', async () => {
  const { id, memberId } = await confirmed();
  time.advance(24 * 60 * MINUTE);
  const late = await tasks.decide({ staffId: 'staff-2', id, correlation: 'c' });
  assert.equal(codeOf(late), 'casework.task-gone');
  await tasks.purge();
  const after = await tasks.find({ memberId, id });
  assert.equal(after?.stage, 'expired');
  assert.equal(after?.deed.act === 'contact.change' && after.deed.value, undefined);
});

test('the database lets nobody decide on what they asked for, nor what was confirmed become another thing', async () => {
  const { id } = await confirmed();
  const change = (set: string) =>
    house.server.asOwner(`UPDATE casework_task SET ${set} WHERE id = '${id}'`);
  await assert.rejects(change(`state = 'done', ended_at = 1, decided_by = made_by`), /check/);
  await assert.rejects(change(`value = '{"somewhere else"}'`), /does not change/);
  await assert.rejects(change(`member_id = 'another'`), /does not change/);
  await assert.rejects(change(`state = 'open'`), /waits for a decision/);
  await assert.rejects(change(`state = 'declined', ended_at = 1, decided_by = 'x'`), /check/);
  const open = await proposed();
  await assert.rejects(
    house.server.asOwner(
      `UPDATE casework_task SET state = 'done', ended_at = 1 WHERE id = '${open.id}'`,
    ),
    /check/,
  );
});
