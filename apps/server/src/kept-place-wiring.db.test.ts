import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '@countersign/kernel';
import { openVoiceHouse } from '../test/voice-house.ts';
import type { House } from './house.ts';
import { keptPlacePort } from './kept-place-member.ts';
import { settleKept } from './kept-place-wiring.ts';
import { silentLog } from './platform/index.ts';
import { linePort } from './voice-wiring.ts';

const voiceHouse = await openVoiceHouse();
const { cardmember, contact, db, dial, line, parts, server, settled, time } = voiceHouse;
const OLIVE = { staffId: 'staff-1', sessionId: 's', roles: [], correlation: 'c' } as const;
const RUTH = { ...OLIVE, staffId: 'staff-2' };
const hungUp: string[] = [];
/** Whether a caller is still there when they are led on. */
let answers = true;

const house = {
  ...{ ...voiceHouse, ...parts, db, clock: time.clock, log: silentLog, phoneLine: line },
  carrier: {
    carrier: {
      redirect: async () => answers,
      hangUp: async (providerId: string) => void hungUp.push(providerId),
    },
  },
  config: { appOrigin: 'https://larkspur.example' },
  signin: { staffOf: async () => ({ userId: 'o.castellan', roles: ['representative'] }) },
  // Only what the port is built from; the house of a whole server needs a keeper.
} as unknown as House;
const port = linePort(house);

let people = 0;
/** Somebody who hung up, and keeps their place. */
async function keeping({ hasPhone = true, to = '+12125550142' } = {}) {
  people += 1;
  const [lastFour, reference] = [String(3_000 + people), `K-${people}`];
  const own = `+1212555${String(9_000 + people)}`;
  const points = [
    ...(hasPhone ? [{ kind: 'phone', value: own, takesText: true }] : []),
    { kind: 'email', value: `k${people}@mail.example` },
  ];
  const memberId = await cardmember(reference, lastFour, points);
  // Somebody else's telephone, as far as its number says: it is not looked at.
  const call = await dial('+12125550666', to);
  await call.key('1', '3', lastFour, '10001', '0');
  const kept = await db.transaction(async (tx) => {
    const now = await line.lock(tx, call.id);
    assert.ok(now !== undefined);
    await line.kept.keep(tx, now);
    await line.end(tx, { id: now.id, correlation: 'c' });
    if (now.case.claimId !== undefined) await contact.line.endClaim(tx, now.case.claimId);
    return (await line.kept.waiting()).at(-1);
  });
  const shown = (await line.kept.waiting()).find((one) => one.memberId === memberId) ?? kept;
  return { memberId, own, reference, id: shown?.id ?? '' };
}
const rowOf = async (id: string) => {
  const [row] = await server.asOwner(
    `SELECT state, tries FROM phone_line_kept_place WHERE id = '${id}'`,
  );
  return [row?.['state'], row?.['tries']];
};
/** The carrier says how the call went. */
async function went(contactId: string, progress: 'no_answer' | 'answered') {
  for (let turn = 0; turn < 400; turn += 1) {
    // oxlint-disable-next-line no-await-in-loop
    const [row] = await server.asOwner(
      `SELECT provider_id FROM contact_ledger WHERE id = '${contactId}'`,
    );
    if (typeof row?.['provider_id'] === 'string') {
      const providerId = row['provider_id'];
      const news = { providerId, sequence: 1, progress, at: time.clock() } as const;
      // oxlint-disable-next-line no-await-in-loop
      await contact.takeProgress(contactId, news);
      return settleKept(house);
    }
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('the carrier was not asked');
}

test('the number on file is called, with a row of the ledger before it rings, and the member’s screens say that it is us', async () => {
  const who = await keeping();
  assert.ok((await port.kept()).some(({ id, name }) => id === who.id && name === 'Ada Marsh'));
  const called = await port.call(OLIVE, who.id);
  assert.ok(called.ok, JSON.stringify(called));
  const [row] = await server.asOwner(
    `SELECT purpose, direction, endpoint_masked, agent_name FROM contact_ledger WHERE id = '${called.value}'`,
  );
  assert.deepEqual(
    [row?.['purpose'], row?.['direction'], row?.['endpoint_masked']],
    ['you-asked', 'outbound', `…${who.own.slice(-2)}`],
  );
  await went(called.value, 'answered');
  const live = await contact.liveAnswer(who.memberId);
  assert.ok(live.answer === 'talking' && live.purpose === 'you-asked');
  assert.deepEqual(await rowOf(who.id), ['reached', 1]);
  assert.ok((await contact.callOf('staff-1', called.value)) !== undefined);
});

test('one representative calls, and nobody twice', async () => {
  const who = await keeping();
  const [one, other] = await Promise.all([port.call(OLIVE, who.id), port.call(RUTH, who.id)]);
  assert.ok(one.ok !== other.ok);
  const refused = one.ok ? other : one;
  assert.ok(!refused.ok && refused.refusal.code === 'line.not-waiting');
});

test('two tries, not at once; then they are written to, and nobody calls any more', async () => {
  const who = await keeping();
  const first = await port.call(OLIVE, who.id);
  assert.ok(first.ok);
  await went(first.value, 'no_answer');
  assert.deepEqual(await rowOf(who.id), ['waiting', 1]);
  assert.ok(!(await port.kept()).some(({ id }) => id === who.id));
  assert.equal((await port.call(OLIVE, who.id)).ok, false);
  time.advance(2 * 60_000);
  assert.equal((await port.kept()).find(({ id }) => id === who.id)?.tries, 1);
  const second = await port.call(OLIVE, who.id);
  assert.ok(second.ok);
  await went(second.value, 'no_answer');
  assert.deepEqual(await rowOf(who.id), ['missed', 2]);
  await settled();
  const told = await server.asOwner(
    `SELECT channel FROM contact_ledger WHERE member_id = '${who.memberId}' AND template = 'line.not-reached' ORDER BY channel`,
  );
  assert.deepEqual(told, [{ channel: 'email' }, { channel: 'sms' }]);
  time.advance(10 * 60_000);
  assert.equal((await port.call(OLIVE, who.id)).ok, false);
});

test('whoever has no phone on file is written to when it is their turn', async () => {
  const who = await keeping({ hasPhone: false });
  const called = await port.call(OLIVE, who.id);
  assert.ok(!called.ok && called.refusal.code === 'contact.no-phone');
  assert.deepEqual(await rowOf(who.id), ['missed', 0]);
});

/** Somebody names the card of the one who keeps a place, and waits. */
async function again(from?: string) {
  const call = await dial(from);
  await call.key('1', '3', String(3_000 + people), '10001', '0');
  return call;
}

test('whoever calls again, says in the app that it is them, and is taken needs no call back', async () => {
  const who = await keeping();
  const call = await again();
  const word = { says: 'me', claim: (await call.now()).case.claimId ?? '' } as const;
  const said = await contact.answerClaim({ memberId: who.memberId, correlation: 'c' }, word);
  assert.ok(said.ok, JSON.stringify(said));
  assert.ok((await port.take(OLIVE, call.id)).ok);
  assert.deepEqual(await rowOf(who.id), ['dropped', 0]);
});

test('whoever calls again and is known when they are taken needs no call back', async () => {
  const who = await keeping();
  const call = await again();
  const { id: sessionId } = (await call.now()).case;
  const owner = { memberId: who.memberId, sessionId };
  await db.transaction((tx) =>
    voiceHouse.verification.addEvidence(tx, owner, {
      ...{ item: 'network.text-code', at: time.now() as Instant, channel: 'voice' },
    }),
  );
  assert.ok((await port.take(OLIVE, call.id)).ok);
  assert.deepEqual(await rowOf(who.id), ['dropped', 0]);
});

test('whoever has only named the card takes no kept place away, on the phone or hung up', async () => {
  const who = await keeping();
  const gone = await again('+16465550001');
  answers = false;
  assert.equal((await port.take(OLIVE, gone.id)).ok, false);
  answers = true;
  assert.deepEqual(await rowOf(who.id), ['waiting', 0]);
  const talks = await again('+16465550002');
  assert.ok((await port.take(OLIVE, talks.id)).ok);
  assert.deepEqual(await rowOf(who.id), ['waiting', 0]);
});

test('while an alarm is open nobody is named who keeps a place, as in the queue', async () => {
  const who = await keeping();
  await server.asOwner(
    `INSERT INTO casework_alarm (id, call_id, member_id, raised_by, at, until) VALUES ('a', 'c', $1, 'staff-9', $2, $3)`,
    [who.memberId, time.now(), time.now() + 86_400_000],
  );
  assert.equal((await port.kept()).find(({ id }) => id === who.id)?.name, '');
});

test('out of the hours of the line nobody is called', async () => {
  time.advance(Date.parse('2030-11-23T22:00:00Z') - time.now());
  const who = await keeping();
  await server.asOwner(
    `ALTER TABLE phone_line_kept_place DISABLE TRIGGER phone_line_guard_kept_place`,
  );
  await server.asOwner(
    `UPDATE phone_line_kept_place SET region = 'UK', number = '+442079460142', card_id = NULL WHERE id = '${who.id}'`,
  );
  await server.asOwner(
    `ALTER TABLE phone_line_kept_place ENABLE TRIGGER phone_line_guard_kept_place`,
  );
  const called = await port.call(OLIVE, who.id);
  assert.ok(!called.ok && called.refusal.code === 'line.closed');
  assert.deepEqual(await rowOf(who.id), ['waiting', 0]);
});

test('the floor shows who is to be called back, and counts nobody of them as lost', async () => {
  const before = await line.floor(24 * 30);
  await keeping();
  const floor = await line.floor(24 * 30);
  assert.deepEqual([floor.kept, floor.gaveUp], [before.kept + 1, before.gaveUp]);
});

/** On a representative's telephone, and nobody knows who it is. */
async function unnamed() {
  const call = await dial();
  await call.key('1', '0');
  const taken = await port.take(OLIVE, call.id);
  assert.ok(taken.ok && taken.value === undefined);
  return call;
}

test('a caller who named no card is found by the representative: a claim like any other, and the phone ends with it', async () => {
  const memberId = await cardmember('N-1', '3901', [
    { kind: 'phone', value: '+12125559901', takesText: true },
  ]);
  const call = await unnamed();
  assert.ok((await port.unnamed('staff-1')).some(({ id }) => id === call.id));
  assert.deepEqual(await port.unnamed('staff-2'), []);
  const other = await port.name(RUTH, call.id, 'N-1');
  assert.ok(!other.ok && other.refusal.code === 'line.not-waiting');
  const unknown = await port.name(OLIVE, call.id, 'N-nobody');
  assert.ok(!unknown.ok && unknown.refusal.code === 'contact.member-unknown');
  const named = await port.name(OLIVE, call.id, 'N-1');
  assert.ok(named.ok);
  assert.equal((await contact.liveAnswer(memberId)).answer, 'claimed');
  assert.equal((await line.findByClaim(named.value))?.id, call.id);
  // What the representative typed proves nothing.
  const session = { sessionId: (await call.now()).case.id, memberId, risks: [] };
  const where = { channel: 'desk', direction: 'inbound' } as const;
  assert.equal(await voiceHouse.verification.reached(session, where), 'L0');
  assert.ok(!(await port.unnamed('staff-1')).some(({ id }) => id === call.id));
  assert.equal((await port.name(OLIVE, call.id, 'N-1')).ok, false);
});

test('a call whose caller named nobody is ended at the desk, and the phone with it', async () => {
  const call = await unnamed();
  const { providerId } = await call.now();
  await port.end(RUTH, call.id);
  assert.equal((await call.now()).state, 'taken');
  await port.end(OLIVE, call.id);
  assert.deepEqual([(await call.now()).state, hungUp.includes(providerId)], ['ended', true]);
});

test('a member sees in the app where they stand, and gives it up with one press: at the desk it is gone at once', async () => {
  const app = keptPlacePort(house);
  const [first, second] = [await keeping(), await keeping()];
  const stands = async ({ memberId }: { readonly memberId: string }) =>
    (await app.of(memberId))?.position;
  const before = (await stands(first)) ?? 0;
  assert.equal(await stands(second), before + 1);
  const seen = await app.of(first.memberId);
  assert.equal(seen?.id, first.id);
  const ask = { memberId: first.memberId, correlation: 'give up' };
  // Nobody gives up the place of somebody else.
  assert.equal(await app.giveUp({ ...ask, memberId: second.memberId }, first.id), false);
  assert.equal(await app.giveUp(ask, first.id), true);
  assert.equal(await app.giveUp(ask, first.id), false);
  assert.deepEqual(await rowOf(first.id), ['dropped', 0]);
  assert.equal(await app.of(first.memberId), undefined);
  assert.equal(await stands(second), before);
  assert.ok(!(await port.kept()).some(({ id }) => id === first.id));
  const late = await port.call(OLIVE, first.id);
  assert.equal(!late.ok && late.refusal.code, 'line.not-waiting');
  const told = await server.asOwner(
    `SELECT count(DISTINCT correlation)::int AS times, count(*)::int AS ways FROM contact_ledger
     WHERE member_id = $1 AND template = 'line.given-up'`,
    [first.memberId],
  );
  assert.deepEqual(told, [{ times: 1, ways: 2 }]);
  const lines = await server.asOwner(
    `SELECT result, actor_id FROM audit_entry WHERE operation = 'line.kept-place-given-up' AND subject = $1 ORDER BY position`,
    [first.id],
  );
  assert.deepEqual(
    lines.map(({ actor_id: who, result }) => [result, who]),
    [
      ['refused', second.memberId],
      ['done', first.memberId],
      ['refused', first.memberId],
    ],
  );
});

test('once the telephone rings there is nothing to give up; the call itself is answered or not', async () => {
  const app = keptPlacePort(house);
  const who = await keeping();
  assert.ok((await port.call(OLIVE, who.id)).ok);
  assert.equal(await app.of(who.memberId), undefined);
  assert.equal(await app.giveUp({ memberId: who.memberId, correlation: 'c' }, who.id), false);
  assert.deepEqual(await rowOf(who.id), ['calling', 1]);
});
