import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok } from '@countersign/kernel';
import { openContactHouse, phone } from '../../../test/contact-house.ts';
import { createNoCarrier } from '../../channels/index.ts';
import { codeOf } from '../../../test/outcome.ts';

const rung: string[] = [];
const house = await openContactHouse(async () => ok({ providerId: 'p' }), {
  ...createNoCarrier(),
  dial: async ({ contactId, to }) => {
    rung.push(to);
    return ok({ providerId: `call-${contactId}` });
  },
});
const { cards, contact, db, member, server, time } = house;
const olive = { agentId: 'staff-1', name: 'Olive', correlation: 'c' };
const ada = await member('M-1', 'en', [phone]);
const cyd = await member('M-2', 'en', [{ ...phone, value: '+12125550177' }]);

async function pointOf(memberId: string): Promise<string> {
  const [point] = await cards.contactPointsOf(db.reader, memberId);
  return point?.id ?? '';
}
const callBack = (memberId: string, contactPointId: string) =>
  db.transaction((tx) => contact.line.callBack(tx, { memberId, contactPointId, correlation: 'c' }));
async function until(state: string, id: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    // oxlint-disable-next-line no-await-in-loop
    const [row] = await server.asOwner(`SELECT state FROM contact_ledger WHERE id = '${id}'`);
    if (row?.['state'] === state) return;
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
  }
  throw new Error(`it was never ${state}`);
}
const news = (id: string, sequence: number, progress: 'answered' | 'ended') =>
  contact.takeProgress(id, {
    ...{ providerId: `call-${id}`, sequence, progress, at: time.clock() },
  });

/** What the machine may ask for on a call back: by keys, never to be said. */
const MAY_ASK = ['call-back-digits', 'keyed-security-code', 'keyed-new-pin'];

test('a call back is a row before it rings, at any hour, to a number of this member alone, and one at a time', async () => {
  time.advance(12 * 3_600_000); // ten in the evening: nobody is called for anything else
  assert.equal(
    codeOf(await contact.openCall(olive, { memberReference: 'M-1', purpose: 'follow-up' })),
    'contact.quiet-hours',
  );
  assert.equal(codeOf(await callBack(ada, await pointOf(cyd))), 'contact.no-phone');
  assert.equal(codeOf(await callBack('nobody', await pointOf(ada))), 'contact.member-unknown');
  const called = await callBack(ada, await pointOf(ada));
  assert.ok(called.ok);
  assert.equal(codeOf(await callBack(ada, await pointOf(ada))), 'contact.call-live');
  await until('dialing', called.value);
  assert.equal((await contact.liveAnswer(ada)).answer, 'ringing');
  assert.equal((await contact.liveAnswer(cyd)).answer, 'nothing');
  await news(called.value, 3, 'answered');
  const live = await contact.liveAnswer(ada);
  assert.ok(live.answer === 'talking');
  assert.deepEqual([live.agent, live.purpose, live.mayAsk], ['', 'call-back', MAY_ASK]);
  assert.deepEqual(rung, ['+12125550123']);

  // Whoever waits on it for a representative is taken by one of them, as on any call of the line.
  const take = (agentId: string) =>
    db.transaction((tx) =>
      contact.line.handOver(tx, { id: called.value, agent: { ...olive, team: 'fraud', agentId } }),
    );
  assert.equal(await take('staff-1'), true);
  assert.equal(await take('staff-2'), false);
  // From then on the member's status names them, as on a call that they had placed themselves.
  const taken = await contact.liveAnswer(ada);
  assert.ok(taken.answer === 'talking');
  assert.deepEqual([taken.agent, taken.team], ['Olive', 'fraud']);
  await news(called.value, 4, 'ended');
  assert.equal((await contact.liveAnswer(ada)).answer, 'ended');
  assert.ok((await callBack(ada, await pointOf(ada))).ok);
});

test('no representative calls for it, and where the programme has no such purpose nobody is called back', async () => {
  assert.equal(
    codeOf(await contact.openCall(olive, { memberReference: 'M-2', purpose: 'call-back' })),
    'contact.purpose-not-by-phone',
  );
  const { programme } = house.parts.programme.current();
  const { purposes } = programme;
  const without = purposes.filter(({ id }) => id !== 'call-back');
  Object.assign(programme, { purposes: without });
  assert.equal(codeOf(await callBack(cyd, await pointOf(cyd))), 'contact.purpose-not-by-phone');
  Object.assign(programme, { purposes });
});
