// Whose telephone rings how often, and who can spend that.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phone } from '../../../test/contact-house.ts';
import { openVoiceHouse } from '../../../test/voice-house.ts';

const house = await openVoiceHouse();
const { cardmember, contact, dial, lastDialled, line, server, time } = house;

let people = 0;
async function somebody(since = '2029-01-05T00:00:00Z') {
  people += 1;
  const lastFour = String(3_500 + people);
  const own = `+1212555${lastFour}`;
  const memberId = await cardmember(`L-${people}`, lastFour, [{ ...phone, value: own, since }]);
  return { lastFour, own, memberId };
}
type Somebody = Awaited<ReturnType<typeof somebody>>;

/** The last call of ours to a member, as the carrier was asked for it, is over: nobody picked up. */
async function over(memberId: string): Promise<void> {
  for (let turn = 0; turn < 400; turn += 1) {
    // oxlint-disable-next-line no-await-in-loop
    const row = await lastDialled(memberId);
    if (row === undefined || isOver.has(String(row['id']))) return;
    const contactId = String(row['id']);
    // Our last words are over by then, and the phone rings.
    if (turn === 0) time.advance(10_001);
    // oxlint-disable-next-line no-await-in-loop
    const [found] = await server.asOwner(`SELECT provider_id FROM contact_ledger WHERE id = $1`, [
      contactId,
    ]);
    const providerId = found?.['provider_id'];
    if (typeof providerId === 'string') {
      isOver.add(contactId);
      const news = { providerId, sequence: 9, progress: 'no_answer', at: time.clock() } as const;
      // oxlint-disable-next-line no-await-in-loop
      await contact.takeProgress(contactId, news);
      return house.db.transaction((tx) => line.callBack.end(tx, { contactId, correlation: 'c' }));
    }
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  }
  throw new Error('the carrier was not asked');
}
const isOver = new Set<string>();

let strangers = 1_000;
/** The card is named, its payments are wanted, and the call back is asked for. */
async function asks({ lastFour, memberId }: Somebody, from?: string): Promise<string> {
  strangers += 1;
  const call = await dial(from ?? `+1646555${strangers}`);
  const heard = await call.key('1', '3', lastFour, '10001', '3', '1');
  await over(memberId);
  return heard;
}
const rings = async ({ memberId }: Somebody) => {
  const rows = await server.asOwner(
    `SELECT count(*)::int AS rings FROM contact_ledger WHERE member_id = $1 AND purpose = 'call-back'`,
    [memberId],
  );
  return rows[0]?.['rings'];
};

test('whoever names a card from elsewhere leaves rings for the phone on file: two of three an hour, four of six a day', async () => {
  const who = await somebody();
  for (let turn = 0; turn < 4; turn += 1)
    // oxlint-disable-next-line no-await-in-loop
    await asks(who);
  assert.equal(await rings(who), 2);
  assert.match(await asks(who, who.own), /^We call the number on file now/);
  assert.equal(await rings(who), 3);
  assert.match(await asks(who, who.own), /^We call the number on file now/);
  assert.equal(await rings(who), 3);
  for (let hour = 0; hour < 3; hour += 1) {
    time.advance(3_600_000);
    for (let turn = 0; turn < 3; turn += 1)
      // oxlint-disable-next-line no-await-in-loop
      await asks(who);
  }
  assert.equal(await rings(who), 5);
  await asks(who, who.own);
  assert.equal(await rings(who), 6);
  await asks(who, who.own);
  assert.equal(await rings(who), 6);
});

test('what rings nowhere is not counted for its member', async () => {
  const who = await somebody(new Date(time.now() - 7 * 86_400_000 + 60_000).toISOString());
  assert.equal(await rings(who), 0);
  // The number has been on file for long enough a minute later.
  for (let turn = 0; turn < 4; turn += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await asks(who);
  }
  time.advance(120_000);
  await asks(who);
  assert.equal(await rings(who), 1);
});
