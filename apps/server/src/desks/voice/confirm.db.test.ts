import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phone } from '../../../test/contact-house.ts';
import { openVoiceHouse } from '../../../test/voice-house.ts';
import { considerConfirm } from '../../verification/index.ts';

const house = await openVoiceHouse();
const { cardmember, cards, contact, db, dial, server, time, verification } = house;
const OLIVE = { agentId: 'staff-1', name: 'Olive', correlation: 'c' };
const MINUTE = 60_000;

/** The carrier's name of a call, as soon as it was asked to dial. */
async function providerOf(id: string): Promise<string> {
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

let people = 0;
/** Somebody whom nobody called. */
async function uncalled() {
  people += 1;
  const lastFour = String(8_000 + people);
  const reference = `Y-${people}`;
  const points = [{ ...phone, value: `+1212555${String(8_000 + people)}` }];
  const memberId = await cardmember(reference, lastFour, points);
  return { memberId, lastFour, reference };
}

/** Somebody whom we called a minute ago, in vain. */
async function called() {
  const who = await uncalled();
  const { reference } = who;
  const ask = { memberReference: reference, purpose: 'fraud-check' };
  const opened = await contact.openCall(OLIVE, ask);
  assert.ok(opened.ok);
  const providerId = await providerOf(opened.value);
  const news = { providerId, sequence: 1, progress: 'no_answer', at: time.clock() } as const;
  await contact.takeProgress(opened.value, news);
  return who;
}
type Somebody = Awaited<ReturnType<typeof called>>;

const alarm = ({ memberId }: Somebody) =>
  server.asOwner(
    `INSERT INTO casework_alarm (id, call_id, member_id, raised_by, at, until)
     VALUES ($1, $1, $1, 'staff-1', $2, $3)`,
    [memberId, time.now(), time.now() + 60 * MINUTE],
  );
const freeze = async ({ memberId, reference }: Somebody) => {
  const card = await cards.findCard(db.reader, { reference: `card-${reference}` });
  const doer = { actor: { kind: 'operator', id: 'o' }, channel: 'desk', correlation: 'c' } as const;
  const by = { kind: 'desk', id: 'o' } as const;
  await db.transaction((tx) =>
    cards.freezeCard(tx, { memberId, cardId: card?.id ?? '', reason: 'takeover', by, doer }),
  );
};

/** What happens between the name and the answer, and what is heard then: a yes only where the engine says it, everywhere the same. */
const ROWS: readonly (readonly [
  string,
  (who: Somebody) => Promise<unknown> | void,
  'yes' | 'away',
])[] = [
  ['nothing', () => {}, 'yes'],
  ['a card that is frozen because of fraud: it stops what needs possession', freeze, 'yes'],
  ['a quarter of an hour, with nothing proven anew', () => time.advance(16 * MINUTE), 'away'],
  ['an alarm: somebody is made to call', alarm, 'away'],
];
for (const [what, happens, heard] of ROWS)
  test(`“we were trying to reach you”, after ${what}: ${heard}`, async () => {
    const who = await called();
    const call = await dial();
    assert.match(
      await call.key('1', '1', '', who.lastFour, '10001'),
      /^Yes\. We tried to reach you/,
    );
    await happens(who);
    const again = await call.heard();
    assert.match(again, heard === 'yes' ? /^Yes\./ : /^We cannot look that up at this moment/);
    if (heard === 'away') assert.doesNotMatch(again, /tried to reach|A check on a payment/);
    // The desk asks the same question of the same engine.
    const sessionId = (await call.now()).case.id;
    for (const channel of ['voice', 'desk'] as const) {
      const ask = { channel, memberId: who.memberId, sessionId, correlation: 'c' };
      assert.equal((await considerConfirm(verification, ask)).ok, heard === 'yes', channel);
    }
  });

test('whoever names nobody, and whoever names somebody while an alarm is open, hears nothing of a call of ours', async () => {
  const who = await called();
  await alarm(who);
  const call = await dial();
  const heard = await call.key('1', '1', '', who.lastFour, '10001');
  assert.match(heard, /^We cannot look that up at this moment/);
  // The key that leads to the case means nothing there; a representative is reached as ever.
  assert.match(await call.key('1'), /^We cannot look that up/);
  const wrong = await dial();
  assert.match(await wrong.key('1', '1', '', '9999', '10001'), /^We have no record/);
});

/** Asked about a payment, which nobody answers. */
async function asked(who: Somebody): Promise<void> {
  const { reference } = who;
  const opened = await db.transaction((tx) =>
    house.alerts.open(tx, {
      ...{ reference: `event-${reference}`, cardReference: `card-${reference}`, at: time.clock() },
      ...{ merchant: 'Corner Books', amountMinor: 1_200, currency: 'USD' },
      ...{ actor: 'processor', correlation: 'c' },
    }),
  );
  assert.ok(opened.ok);
}

test('while an alarm is open it is not heard whether we called: after the name, after each key, and on a call that is on', async () => {
  const heardBy = async (who: Somebody, when: 'before' | 'on the call') => {
    if (when === 'before') await alarm(who);
    const call = await dial();
    const named = await call.key('1', '1', '', who.lastFour, '10001');
    if (when === 'on the call') await alarm(who);
    const heard = when === 'before' ? [named] : [];
    heard.push(await call.heard());
    // oxlint-disable-next-line no-await-in-loop
    for (const key of ['1', '3', '5', '*', '', '1']) heard.push(await call.key(key));
    return heard;
  };
  for (const when of ['before', 'on the call'] as const) {
    // oxlint-disable-next-line no-await-in-loop
    const [yes, no] = [await heardBy(await called(), when), await heardBy(await uncalled(), when)];
    assert.deepEqual(no, yes, when);
    for (const one of yes) assert.match(one, /We cannot look that up at this moment/);
  }
});

test('nor by whoever says nothing to the question about a payment', async () => {
  const heard: string[] = [];
  for (const who of [await called(), await uncalled()]) {
    // oxlint-disable-next-line no-await-in-loop
    await asked(who);
    // oxlint-disable-next-line no-await-in-loop
    await alarm(who);
    // oxlint-disable-next-line no-await-in-loop
    const call = await dial();
    // oxlint-disable-next-line no-await-in-loop
    await call.key('1', '1', '', who.lastFour, '10001');
    // oxlint-disable-next-line no-await-in-loop
    heard.push(await call.key(''));
  }
  assert.match(heard[0] ?? '', /^We cannot look that up at this moment/);
  assert.equal(heard[1], heard[0]);
});

test('whoever was told that it was not us is told so again, where nothing is wrong', async () => {
  const who = await uncalled();
  const call = await dial();
  assert.match(await call.key('1', '1', '', who.lastFour, '10001'), /^We have no record/);
  assert.match(await call.key('*'), /^We have no record/);
  assert.match(await call.key('3'), /^This is about your card ending/);
});
