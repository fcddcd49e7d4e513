import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { phone } from '../test/contact-house.ts';
import { openVoiceHouse } from '../test/voice-house.ts';
import { contactsPort } from './contacts-wiring.ts';
import { ChannelFault } from './channels/index.ts';
import type { House } from './house.ts';
import { silentLog } from './platform/index.ts';
import { linePort } from './voice-wiring.ts';

const house = await openVoiceHouse();
const { cardmember, contact, dial, line, parts, time } = house;
const OLIVE = { staffId: 'staff-1', sessionId: 's', roles: [], correlation: 'c' } as const;

const led: string[] = [];
/** What the platform says to whoever leads a call elsewhere. */
let redirect = async () => true;
beforeEach(() => {
  led.length = 0;
  redirect = async () => true;
});

// Only what the port is built from; the house of a whole server needs a keeper.
const port = linePort({
  ...{ ...house, ...parts, clock: time.clock, log: silentLog, phoneLine: line },
  carrier: {
    carrier: {
      redirect: async (_: string, url: string) => {
        led.push(url);
        return redirect();
      },
    },
  },
  config: { appOrigin: 'https://larkspur.example' },
  signin: { staffOf: async () => ({ userId: 'olive', roles: ['operator'] }) },
} as unknown as House);

let people = 0;
/** Somebody who has named a card, and waits. */
async function waiting() {
  people += 1;
  const [lastFour, reference] = [String(5_000 + people), `W-${people}`];
  const points = [{ ...phone, value: `+1212555${String(5_000 + people)}` }];
  const memberId = await cardmember(reference, lastFour, points);
  const call = await dial();
  await call.key('1', '1', '', lastFour, '10001', '0');
  return { ...call, memberId };
}

test('a caller is led to whoever takes them, with the claim that they made', async () => {
  const { id, memberId, now } = await waiting();
  const shown = (await port.waiting('en')).find((one) => one.id === id);
  assert.equal(shown?.level, 'L1');
  const taken = await port.take(OLIVE, id);
  assert.ok(taken.ok);
  assert.deepEqual(led, [`https://larkspur.example/v1/providers/carrier/voice/${id}/taken`]);
  assert.equal((await now()).takenBy, 'staff-1');
  assert.equal((await contact.callOf('staff-1', String(taken.value)))?.id, taken.value);
  const live = await contact.liveAnswer(memberId);
  assert.equal(live.answer, 'claimed');
});

test('whoever takes a caller over from the line is named to the member as whoever calls: by first name and team', async () => {
  const { id, memberId } = await waiting();
  const seen = async (claim: string) =>
    contactsPort({ ...house, contact } as unknown as House).find(memberId, claim, 'en');
  const before = (await contact.contactsOf({ memberId, limit: 1 }))[0];
  const line = await seen(before?.id ?? '');
  assert.deepEqual([line?.heardBy, line?.agent, line?.team], ['line', undefined, undefined]);
  const taken = await port.take(OLIVE, id);
  assert.ok(taken.ok && taken.value === before?.id);
  const after = await seen(String(taken.value));
  assert.deepEqual(
    [after?.heardBy, after?.agent, after?.team],
    ['line-then-desk', 'Olive', 'our fraud team'],
  );
  // Of a caller who says that they are the member nothing on the page that asks is a name of ours to lean on.
  const live = await contact.liveAnswer(memberId);
  assert.equal('agent' in live, false);
  const again = (set: string) =>
    house.server.asOwner(`UPDATE contact_call SET ${set} WHERE contact_id = '${before?.id}'`);
  await assert.rejects(again(`taken_name = 'Somebody'`), /does not change/);
  await assert.rejects(again('taken_team = NULL'), /does not change/);
});

test('nobody takes a caller whom the member has said no to', async () => {
  const { id, memberId, now } = await waiting();
  await contact.answerClaim({ memberId, correlation: 'c' }, { says: 'not-me' });
  assert.deepEqual(await port.take(OLIVE, id), {
    ok: false,
    refusal: { code: 'line.not-waiting' },
  });
  assert.deepEqual(
    [led, (await now()).state, (await now()).place],
    [[], 'talking', 'claim-stopped'],
  );
});

test('whoever has hung up unheard waits no longer, and their claim is over', async () => {
  const { id, memberId, now } = await waiting();
  redirect = async () => false;
  assert.equal((await port.take(OLIVE, id)).ok, false);
  assert.equal((await now()).state, 'ended');
  assert.notEqual((await contact.liveAnswer(memberId)).answer, 'claimed');
});

test('a platform that is away takes nobody from their representative', async () => {
  const { id, now } = await waiting();
  redirect = async () => {
    throw new ChannelFault('the carrier is down');
  };
  assert.ok((await port.take(OLIVE, id)).ok);
  assert.equal((await now()).state, 'taken');
});
