// One suite, four platforms: the journeys of the line from the first word to the last, in the interpreter of each platform, by its own
// documents, its own posts and its own signature, with a clock that moves when somebody listens.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import type { JambonzVerb } from '@countersign/callflow';
import type { Instant } from '@countersign/kernel';
import { phone } from '../../../test/contact-house.ts';
import { openCalledHouse, SECURITY_CODE, type Caller } from '../../../test/called-house.ts';
import { CALL_PLATFORMS, type CallPlatform } from '../../channels/index.ts';
import { spokenReference } from '../../contact/index.ts';

const ZIP = '10001';
const OLIVE = { agentId: 'staff-1', name: 'Olive', correlation: 'c' };
const INBOUND = { channel: 'voice', direction: 'inbound' } as const;

const { validateVerb } = createRequire(import.meta.url)('@jambonz/schema') as {
  readonly validateVerb: (name: string, data: object) => void;
};

// One house after the other: each has a database of its own.
// oxlint-disable-next-line no-await-in-loop
for (const platform of CALL_PLATFORMS) await walk(platform);

async function walk(platform: CallPlatform) {
  const house = await openCalledHouse(platform);
  const { calls, contact, line, picksUp, server } = house;
  let people = 0;

  /** A member whose number has been on file for long. */
  async function somebody() {
    people += 1;
    const lastFour = String(5_000 + people);
    const number = `+1212555${String(7_000 + people)}`;
    const points = [{ ...phone, value: number, since: '2029-01-05T00:00:00Z' }];
    const reference = `J-${people}`;
    const memberId = await house.cardmember(reference, lastFour, points);
    return { lastFour, memberId, number, reference };
  }
  type Somebody = Awaited<ReturnType<typeof somebody>>;

  /** English, and what a key is for. */
  async function wants({ number }: Somebody, key: string): Promise<Caller> {
    const caller = await calls(number);
    await caller.hears(/Thank you for calling Larkspur Card\. You have reached us\./);
    await caller.hears(/Para español, pulsa 2\./);
    await caller.keys('1');
    await caller.hears(/Did somebody call or write to you/);
    await caller.hears(/press star/);
    await caller.keys(key);
    return caller;
  }
  async function names({ hears, keys }: Caller, { lastFour }: Somebody): Promise<void> {
    await hears(/last four digits of your card/);
    await keys(lastFour);
    await hears(/ZIP code/);
    await keys(ZIP);
  }
  /** The call on which the digits are said ends, and the telephone on file rings. */
  async function isCalledBack(caller: Caller): Promise<Caller> {
    await caller.hears(/For this we call you back first/);
    const said = await caller.hears(/four digits in mind: \d \d \d \d\./);
    const digits = (/mind: (\d) (\d) (\d) (\d)\./.exec(said) ?? []).slice(1).join('');
    await caller.hears(/To be called, press 1\./);
    await caller.keys('1');
    await caller.hears(/Please hang up\./);
    await house.advance(3_000);
    assert.ok(!house.rings(), 'a telephone on a call is busy');
    caller.call.hangUp();
    const own = await picksUp();
    await own.hears(/If you did not just call us, hang up\./);
    await own.hears(/key the four digits/);
    await own.keys(digits);
    await own.hears(/Thank you\. That is right\./);
    return own;
  }
  async function referenceOf(id: string): Promise<string> {
    const rows = await server.asOwner(`SELECT reference FROM contact_ledger WHERE id = '${id}'`);
    return String(rows[0]?.['reference']);
  }
  const statusOf = async ({ reference }: Somebody) =>
    (await house.cards.findCard(house.db.reader, { reference: `card-${reference}` }))?.status;
  const levelOf = async (memberId: string, sessionId: string) =>
    house.verification.reached({ sessionId, memberId, risks: [] }, INBOUND);

  test(`${platform}: 1: the menu of the number that was called, in English, in Spanish and in another region`, async () => {
    const english = await wants(await somebody(), '*');
    await english.hears(/Did somebody call or write to you/);
    const spanish = await calls('+12125550901');
    await spanish.hears(/Para español, pulsa 2\./);
    await spanish.keys('2');
    await spanish.hears(/¿Alguien te ha llamado/);
    await spanish.hears(/asterisco/);
    await spanish.keys('2');
    await spanish.hears(/cuatro últimas cifras/);
    const british = await calls('+447700900123', '+442079460142');
    await british.hears(/Did somebody call or write to you/);
    const languages = british.call.transcript.map((one) => one.kind === 'said' && one.language);
    assert.ok(!languages.includes('es-US') && languages.includes('en-GB'));
    const nobodys = await calls('+12125550901', '+442079460177');
    assert.equal(nobodys.call.state, 'completed');
  });

  test(`${platform}: 2: we called; whoever calls back with the reference hears yes, and reaches the representative with the level`, async () => {
    const who = await somebody();
    const opened = await contact.openCall(OLIVE, {
      ...{ memberReference: who.reference, purpose: 'fraud-check' },
    });
    assert.ok(opened.ok);
    await house.ringsInVain();
    const caller = await wants(who, '1');
    await caller.hears(/Key the reference/);
    await caller.keys(`${spokenReference(await referenceOf(opened.value))}#`);
    await caller.hears(/last four digits of your card/);
    await caller.keys(who.lastFour);
    await caller.hears(/Yes\. We tried to reach you today at .*: A check on a payment\./);
    assert.equal((await contact.liveAnswer(who.memberId)).answer, 'claimed');
    await caller.hears(/To talk to the people who have your case, press 1\./);
    await caller.keys('1');
    await caller.hears(/You are next\./);
    const taken = await house.takes('staff-1');
    assert.deepEqual(
      [taken.case.aboutId, await levelOf(who.memberId, taken.case.id)],
      [opened.value, 'L1'],
    );
    await caller.hears(/We connect you now\./);
    await house.advance(2_000);
    const [connected] = caller.call.transcript.filter(({ kind }) => kind === 'connected');
    assert.ok(connected?.kind === 'connected' && connected.to.startsWith('sip:staff-1@'));
  });

  test(`${platform}: 2: nobody called; the line has no record, and takes the report of the number that did`, async () => {
    const who = await somebody();
    const caller = await wants(who, '1');
    await caller.hears(/Key the reference/);
    // Silence is no reference either: whoever has none waits, or presses the hash key.
    await names(caller, who);
    await caller.hears(/We have no record of a call or a message of ours to you\./);
    await caller.hears(/To report it, press 1\./);
    await caller.hears(/Our machine may ask you to key/);
    await caller.keys('1');
    await caller.hears(/key it, then press the hash key/);
    await caller.keys('2125550177#');
    await caller.hears(/Your report is R( [0-9A-Z]){8}\./);
    const [report] = await house.reports.queue();
    assert.deepEqual([report?.way, report?.channel], ['line', 'call']);
  });

  test(`${platform}: 3: how the PIN stands after the call back; by the security code, keyed past the server, the letter`, async () => {
    const who = await somebody();
    const caller = await wants(who, '2');
    await names(caller, who);
    await caller.hears(/You see or choose your PIN in the app or on our page/);
    await caller.hears(/press 4/);
    await caller.keys('1');
    const own = await isCalledBack(caller);
    await own.hears(/Your PIN is set, and it works\./);
    await own.hears(/press 4/);
    await own.keys('2');
    await own.hears(/Key the security code of your card now, 4 digits\./);
    await own.keys('7194');
    await own.hears(/That did not work\. Please try again\./);
    await own.hears(/Key the security code of your card now, 4 digits\./);
    await own.keys(SECURITY_CODE);
    await own.hears(/sent to the address that we have on file, press 1\./);
    await own.keys('1');
    await own.hears(/It is ordered\. We expect the letter between/);
    assert.equal(house.pinWorld.done.at(-1), 'pin.mail voice');
    await own.hears(/press 3/);
    await own.keys('3');
    await own.hears(/To unlock the PIN of your card ending/);
    await own.keys('1');
    await own.hears(/Your PIN is unlocked\. It is the same as before\./);
    assert.equal(house.pinWorld.done.at(-1), 'pin.unlock voice');
  });

  test(`${platform}: 4: a card is locked at once with nothing proven, its last payment is heard at L2, and it is stopped for good`, async () => {
    const who = await somebody();
    await house.db.transaction((tx) =>
      house.alerts.notePayment(tx, {
        ...{ reference: `pays-${who.reference}`, cardReference: `card-${who.reference}` },
        ...{ merchant: 'Corner Books', amountMinor: 1_250, currency: 'USD', actor: 'p' },
        ...{ at: (house.time.now() - 86_400_000) as Instant, correlation: 'c' },
      }),
    );
    const caller = await wants(who, '3');
    await names(caller, who);
    await caller.hears(/To lock it now, press 1\./);
    await caller.hears(/last payments, press 3\./);
    await caller.keys('1');
    await caller.hears(/Your card is locked\./);
    assert.equal(await statusOf(who), 'locked-by-member');
    caller.call.hangUp();
    const again = await wants(who, '3');
    await names(again, who);
    await again.hears(/last payments, press 3\./);
    await again.keys('3');
    const own = await isCalledBack(again);
    await own.hears(/12 dollars and 50 cents, at Corner Books\./);
    await own.hears(/For your card, press 3\./);
    await own.keys('3');
    await own.hears(/If it is lost or stolen, press 2\./);
    await own.hears(/last payments, press 3\./);
    await own.keys('2');
    await own.hears(/Nobody can undo that by phone\./);
    await own.hears(/that only locks it\./);
    await own.keys('1');
    await own.hears(/Your card is stopped/);
    assert.equal(await statusOf(who), 'blocked');
  });

  test(`${platform}: 5: place and time are heard while one waits; the place is kept, and the number on file is called, and screen and floor say so`, async () => {
    const who = await somebody();
    const before = await wants(await somebody(), '0');
    await before.hears(/A representative will be with you\./);
    await house.advance(90_000);
    await house.takes('staff-1');
    const caller = await wants(who, '3');
    await names(caller, who);
    await caller.hears(/last payments, press 3\./);
    await caller.keys('0');
    await caller.hears(/You are next\./);
    await caller.hears(/It will take about \w+ minutes?\./);
    await caller.hears(/If you do not want to wait, press 1/);
    assert.equal((await line.floor(24)).waiting, 1);
    await caller.keys('1');
    await caller.hears(
      /We call you back on the number that we have on file, and on no other one\./,
    );
    await caller.hears(/To wait instead, press 2\./);
    await caller.keys('1');
    await caller.hears(/We call you when it is your turn/);
    await caller.isOver();
    const floor = await line.floor(24);
    assert.deepEqual([floor.waiting, floor.kept], [0, 1]);
    await house.callsKept('staff-1');
    const own = await picksUp();
    assert.equal((await contact.liveAnswer(who.memberId)).answer, 'talking');
    await own.hears(/This is Larkspur Card\. We are calling about this: /);
    await own.hears(/You need not believe that\./);
    await house.advance(8_000);
    assert.ok(own.call.transcript.some(({ kind }) => kind === 'connected'));
    own.call.hangUp();
    before.call.hangUp();
  });

  if (platform === 'jambonz')
    test('jambonz: every document that was given on these calls is a list of verbs by the schemas that jambonz publishes', () => {
      const verbs = house.answers.flatMap((answer) => JSON.parse(answer) as readonly JambonzVerb[]);
      for (const { verb, ...data } of verbs) validateVerb(verb, data);
      const seen = new Set(verbs.map(({ verb }) => verb));
      assert.deepEqual([...seen].toSorted(), [
        'dial',
        'enqueue',
        'gather',
        'hangup',
        'leave',
        'pause',
        'redirect',
        'say',
        'sip:decline',
      ]);
    });
}
