import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openFreezeDesk } from '../../../test/freeze-desk.ts';
import { codeOf } from '../../../test/outcome.ts';
import type { Instant } from '@countersign/kernel';
import type { Change } from '../../reach/index.ts';
import { confirmParams } from '../index.ts';
import type { AssureAsk } from '../../verification/index.ts';

const { calls, casework, freezeNow, house, lastTold, world } = await openFreezeDesk();
const { cards, db, server, time, verification } = house;
const { tasks } = casework;
world.changesNeedTwo = true;
const moves: Change = { what: 'address', lines: ['9 Oak Lane', 'Springfield, NY 10002'] };
const MINUTE = 60_000;

const stepUp = verification.withFactors({
  has: async () => ({ password: false, authenticator: false, passkeyIds: ['key'] }),
  checkPassword: async () => false,
  checkAuthenticator: async () => false,
  checkPasskey: async () => true,
});

/** The member's passkey, over exactly this. */
async function bound<A extends 'contact.change' | 'card.unfreeze'>(
  act: A,
  { memberId, subject, cardId }: { memberId: string; subject: string; cardId: string },
) {
  const params = act === 'card.unfreeze' ? confirmParams({ act: 'card.unfreeze', cardId }) : {};
  const ask: AssureAsk<A> = {
    ...{ act, subject, params, channel: 'web', direction: 'inbound', correlation: 'c' },
    session: {
      ...{ sessionId: `web-${memberId}`, memberId, risks: [] },
      signedInAt: time.now() as Instant,
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

type Somebody = Awaited<ReturnType<typeof calls>>;

async function proposed(who: Somebody, change: Change = moves) {
  const made = await tasks.propose(who.ask, change);
  assert.ok(made.ok, codeOf(made));
  return { id: made.value, memberId: who.memberId, correlation: 'c' };
}
async function confirm(who: Somebody, says: Awaited<ReturnType<typeof proposed>>) {
  const on = { memberId: who.memberId, subject: says.id, cardId: who.cardId };
  return tasks.confirm(says, await bound('contact.change', on));
}
async function confirmed(who: Somebody, change: Change = moves) {
  const says = await proposed(who, change);
  assert.equal(codeOf(await confirm(who, says)), 'ok');
  time.advance(MINUTE);
  return says;
}
async function newPhone({ memberId }: Somebody, value: string): Promise<Change> {
  const points = await cards.contactPointsOf(db.reader, memberId);
  return { what: 'phone', formerId: points.find(({ kind }) => kind === 'phone')?.id ?? '', value };
}
const approve = (id: string) => tasks.decide({ staffId: 'peter', id, correlation: 'c' });
const stageOf = async (says: { id: string; memberId: string }) => (await tasks.find(says))?.stage;
const streetOf = async ({ memberId }: Somebody) =>
  (await cards.addressOf(db.reader, memberId))?.lines[0];

async function isOver(who: Somebody, says: { id: string; memberId: string }) {
  assert.equal(codeOf(await approve(says.id)), 'casework.change-dropped');
  assert.equal(await stageOf(says), 'dropped');
  assert.equal(await streetOf(who), '12 Elm Street');
  const [noted] = await house.audit.about({ subject: says.id, limit: 1 });
  assert.deepEqual(
    [noted?.operation, noted?.refusal],
    ['casework.change-approved', 'casework.change-dropped'],
  );
  const [row] = await server.asOwner(`SELECT value FROM casework_task WHERE id = $1`, [says.id]);
  assert.equal(row?.['value'], null);
  assert.equal(codeOf(await approve(says.id)), 'casework.task-gone');
}

test('a change that waits for its second person is over once its member is frozen, and its member hears that it was not made', async () => {
  const who = await calls('L2');
  const says = await confirmed(who);
  await freezeNow(who, 'takeover');
  await isOver(who, says);
  assert.equal(await lastTold(who), 'contact.change-declined');
});

test('a freeze of the card alone stops no change', async () => {
  const who = await calls('L2');
  const says = await confirmed(who);
  await freezeNow(who, 'payment');
  assert.equal(codeOf(await approve(says.id)), 'ok');
  assert.equal(await streetOf(who), '9 Oak Lane');
});

test('what was confirmed before an alarm is not made when somebody has closed it', async () => {
  const who = await calls('L2');
  const says = await confirmed(who);
  assert.ok((await casework.raise(who.ask)).ok);
  time.advance(MINUTE);
  const alarm = (await casework.alarms()).find(({ memberId }) => memberId === who.memberId);
  const closed = await casework.close({ staffId: 'olive', id: alarm?.id ?? '', correlation: 'c' });
  assert.equal(codeOf(closed), 'ok');
  await isOver(who, says);
  const later = await confirmed(who);
  assert.equal(codeOf(await approve(later.id)), 'ok', 'what is confirmed after it is made');
});

test('what was confirmed before a freeze is not made when that has ended', async () => {
  const who = await calls('L2');
  const { cardId, memberId } = who;
  const says = await confirmed(who);
  await freezeNow(who, 'takeover');
  const asked = await tasks.unfreeze(who.ask, { cardId, why: 'safe-again' });
  assert.ok(asked.ok);
  const right = await bound('card.unfreeze', { memberId, subject: asked.value, cardId });
  assert.equal(
    codeOf(await tasks.confirm({ memberId, id: asked.value, correlation: 'c' }, right)),
    'ok',
  );
  assert.equal(codeOf(await approve(asked.value)), 'ok');
  assert.equal(await stageOf(says), 'dropped');
  assert.equal(codeOf(await approve(says.id)), 'casework.task-gone');
});

test('of two changes that were confirmed together, the second meets the cooling-off of the first', async () => {
  const who = await calls('L2');
  const one = await proposed(who, await newPhone(who, '+12125559902'));
  const two = await proposed(who);
  for (const says of [one, two]) assert.equal(codeOf(await confirm(who, says)), 'ok');
  time.advance(MINUTE);
  assert.equal(codeOf(await approve(one.id)), 'ok');
  await isOver(who, two);
});

test('where one person is enough, a change is over as well once a risk has come between the passkey and its use', async () => {
  const who = await calls('L2');
  const says = await proposed(who);
  const on = { memberId: who.memberId, subject: says.id, cardId: who.cardId };
  const right = await bound('contact.change', on);
  await freezeNow(who, 'takeover');
  world.changesNeedTwo = false;
  assert.equal(codeOf(await tasks.confirm(says, right)), 'casework.task-gone');
  world.changesNeedTwo = true;
  assert.equal(await stageOf(says), 'dropped');
  assert.equal(await streetOf(who), '12 Elm Street');
});

test('tries of a factor that are used up let a change wait, and do not end it', async () => {
  const who = await calls('L2');
  const says = await confirmed(who);
  for (let turn = 0; turn < 4; turn += 1)
    // oxlint-disable-next-line no-await-in-loop
    await verification.callBack.take(who.memberId);
  assert.equal(codeOf(await approve(says.id)), 'verify.not-now');
  assert.equal(await stageOf(says), 'confirmed');
});

test('a no stays possible whatever is open', async () => {
  const who = await calls('L2');
  const says = await confirmed(who);
  await freezeNow(who, 'takeover');
  const no = { staffId: 'peter', id: says.id, correlation: 'c', reason: 'in-doubt' } as const;
  assert.equal(codeOf(await tasks.decide(no)), 'ok');
});
